using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>What a counted noun has from the counts before it: of its whole, or of the same things that it points at.</summary>
internal sealed class CountedBefore(QuantityPhrases phrases)
{
    private const int PointedReach = 16;
    private const int LongestTold = 8;
    private const int RepeatReach = 40;
    private const int LeastRepeated = 100;
    private const int SameReach = 6;
    private readonly TaggedText _text = phrases.Text;
    private readonly MeasureWords _words = new(phrases);

    /// <summary>"3 thành phố", "3 thành phố | lớn": whether a measure is the counted noun alone, or with one word of what kind.</summary>
    public bool IsBare(int index, string measure)
    {
        QuantityMention mention = phrases.Mentions[index];
        int unit = _text.Slice(mention.UnitRange).Length;
        return measure.Length == unit || (mention.UnitRange.End == mention.Range.End && _words.IsAdjective(mention.Range.End)
                && measure.Length == unit + 1 + _text.Tokens[mention.Range.End].Length
                && measure.StartsWith(phrases.Words(mention.UnitRange.Start, mention.UnitRange.End), StringComparison.Ordinal));
    }

    /// <summary>"| 2 lô đất | này", "4 người | nói trên": what is pointed at is what was counted before; null where nothing of the kind
    /// was.</summary>
    public string? PointedAt(int index, string?[] measures)
    {
        QuantityMention mention = phrases.Mentions[index];
        if (mention.UnitRange.End != mention.Range.End || !_words.IsPointer(mention.Range.End))
        {
            return null;
        }

        for (int i = index - 1; i >= Math.Max(0, index - PointedReach); i--)
        {
            if (phrases.Mentions[i] is { Kind: StatisticKind.Count, UnitRange.Length: > 0 } earlier && earlier.Value == mention.Value
                    && measures[i] is { } measure && _text.Slice(earlier.UnitRange).StartsWith(_text.Slice(mention.UnitRange),
                        StringComparison.OrdinalIgnoreCase) && !IsBare(i, measure))
            {
                return measure;
            }
        }

        return null;
    }

    /// <summary>"tỷ lệ 70%", "bổ sung 932 tỷ đồng": the same number said again without its noun is of what it was before; null for small
    /// numbers without any noun, which mean anything.</summary>
    public string? Repeated(int index, string? measure, string?[] measures)
    {
        QuantityMention mention = phrases.Mentions[index];
        if (measure is null && (mention.Value < LeastRepeated || mention.Value % LeastRepeated == 0))
        {
            return null;
        }

        for (int i = index - 1; i >= Math.Max(0, index - RepeatReach); i--)
        {
            if (phrases.Mentions[i] is var earlier && earlier.Value == mention.Value && earlier.High == mention.High
                    && earlier.Kind == mention.Kind && earlier.Symbol == mention.Symbol && measures[i] is { } told
                    && (measure is null || told.Length > measure.Length))
            {
                return told;
            }
        }

        return null;
    }

    /// <summary>"186 vụ tai nạn giao thông, làm chết 92 người; giảm | 34 vụ", "412 ca sốt xuất huyết. Tích lũy là | 9.860 ca": a noun of
    /// one syllable that means nothing alone is of what it counted last; null for "xã", "người", and where another noun goes with
    /// it.</summary>
    public string? SameThings(int index, string?[] measures)
    {
        QuantityMention mention = phrases.Mentions[index];
        if (!IsCounter(index))
        {
            return null;
        }

        int number = _text.SentenceOf(mention.Range.Start);
        for (int i = index - 1; i >= Math.Max(0, index - SameReach) && number - _text.SentenceOf(phrases.Mentions[i].Range.Start) <= 1; i--)
        {
            if (phrases.Mentions[i] is not { Kind: StatisticKind.Count, UnitRange: { Length: > 0 } unit }
                || !_text.Slice(new TokenRange(unit.Start, unit.Start + 1)).Equals(_text.Slice(mention.UnitRange),
                    StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            return unit.Length > 1 ? phrases.Words(unit.Start, unit.End) : measures[i] is { } told && !IsBare(i, told) ? told : null;
        }

        return null;
    }

    /// <summary>"21 vụ", "11 con": a noun of one syllable that only counts and that nothing is told of.</summary>
    /// <param name="index">The mention.</param>
    /// <param name="happenings">Whether a counter of happenings ("vụ", "ca") is one too.</param>
    public bool IsCounter(int index, bool happenings = false)
    {
        QuantityMention mention = phrases.Mentions[index];
        return mention.UnitRange.Length == 1 && phrases.TailEnd(index) <= mention.Range.End
            && (mention.Sort == "event"
                || (_text.TryMatch(mention.UnitRange.Start, LexiconClass.Classifier, out LexiconMatch counter)
                    && (mention.Sort is "thing" or null || (happenings && counter.Entry.Attribute("takes") is not null))));
    }

    /// <summary>"44 vụ cháy. Riêng xã A có | 10 vụ", "900 tấn rác, trong đó 60% | được chôn lấp": a part's measure with the noun of its
    /// whole, which the part leaves out.</summary>
    public string WithNoun(int index, int whole, string measure)
    {
        QuantityMention sum = phrases.Mentions[whole], part = phrases.Mentions[index];
        TokenRange noun = sum.Kind == StatisticKind.Count ? sum.UnitRange : new TokenRange(sum.Range.End, phrases.NounsEnd(whole));
        if (noun.Length == 0)
        {
            return measure;
        }

        string words = phrases.Words(noun.Start, noun.End);
        bool narrower = part.Kind == StatisticKind.Count && words.Length > measure.Length
            && words.StartsWith(measure, StringComparison.OrdinalIgnoreCase) && words[measure.Length] == ' ';
        bool borne = part.Kind == StatisticKind.Percentage
            && (measure.StartsWith(MeasureReader.Passive, StringComparison.Ordinal)
                || measure.StartsWith(MeasureReader.PassiveOfHarm, StringComparison.Ordinal));
        return narrower ? words : borne ? words + " " + measure : measure;
    }

    /// <summary>"40 người | được giới thiệu | có 17 nữ": what is told of the whole is told of its parts.</summary>
    public string? OfWhole(int index, int whole, string?[] measures)
    {
        // "58 đơn vị | cấp xã, | gồm 41 xã": what kind the whole is says nothing of its parts.
        if (phrases.Mentions[whole] is not { Kind: StatisticKind.Count, UnitRange.Length: > 0 } sum
                || sum.Sort != phrases.Mentions[index].Sort
                || _text.SentenceOf(sum.Range.Start) != _text.SentenceOf(phrases.Mentions[index].Range.Start)
                || _words.IsKind(sum.Range.End) || measures[whole] is not { } measure
                || !measure.StartsWith(phrases.Words(sum.UnitRange.Start, sum.UnitRange.End) + " ", StringComparison.Ordinal))
        {
            return null;
        }

        string told = measure[_text.Slice(sum.UnitRange).Length..];
        return MeasureReader.WordsOf(told) is > 2 and <= LongestTold ? told : null;
    }
}
