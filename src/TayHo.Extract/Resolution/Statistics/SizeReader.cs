using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>
/// A size that an adjective right before the number tells ("con đường bê tông | dài | 130 m"): the adjective's noun with the
/// thing that is so large ("chiều dài con đường bê tông"). The next size without a thing of its own is of the same.
/// </summary>
internal sealed class SizeReader(QuantityPhrases phrases, ThingFinder things)
{
    private const int LongestRelative = 8;
    private readonly TaggedText _text = phrases.Text;

    // What each size is of, for the next size of it ("Đường băng dài 3.000 m, rộng 45 m").
    private readonly string?[] _things = new string?[phrases.Mentions.Count];

    /// <summary>What a mention's size is of; null for no size.</summary>
    public string? Thing(int index) => _things[index];

    /// <summary>Keeps what a mention's size is of, where another reader found it.</summary>
    public void Keep(int index, string? thing) => _things[index] = thing;

    /// <summary>The measure; null where no adjective of size stands before the number.</summary>
    public string? Read(int index)
    {
        QuantityMention mention = phrases.Mentions[index];
        int end = phrases.TrimRight(Math.Max(0, mention.Range.Start - 3), mention.Range.Start);
        bool sized = mention.Change is null && mention.Kind is StatisticKind.Measure or StatisticKind.Count
            && _text.TryMatchBefore(end, LexiconClass.MeasureNoun, out LexiconMatch found) && found.Entry.Attribute("role") == "dimension"
            && !phrases.Cuts(found.Start);
        if (!sized || !_text.TryMatchBefore(end, LexiconClass.MeasureNoun, out LexiconMatch size))
        {
            return null;
        }

        TokenRange before = things.Before(index, size.Start, beside: true);
        if (before.Length > 0 && IsQuality(before.Start))
        {
            // "mặt cắt | ngang"
            return null;
        }

        // "có chỗ | sâu 5 m", "nơi rộng 20 m": a part of the thing that the clause is about.
        bool part = before.Length == 1 && _text.TryMatch(before.Start, LexiconClass.CountNoun, out LexiconMatch spot)
            && (spot.Entry.Attribute("size") is not null || _text.TryMatch(before.Start, LexiconClass.FunctionWord, out _));
        string? thing = before.Length == 0 || part || things.IsSomebody(before) ? null : Words(before);
        return mention.Kind == StatisticKind.Count ? Counted(index, size, thing) : Noun(mention, size, Kept(index, thing));
    }

    /// <summary>"khu nhà xây cao | 9 tầng": so many storeys of it; "bài văn dài | 900 từ", but "đánh giá cao | 3 đại diện".</summary>
    private string? Counted(int index, LexiconMatch size, string? thing)
    {
        TokenRange unit = phrases.Mentions[index].UnitRange;
        bool storeys = unit.Length > 0 && _text.TryMatch(unit.Start, LexiconClass.CountNoun, out LexiconMatch noun)
            && noun.Entry.Attribute("size") is not null;
        return storeys && (thing ?? Words(things.Subject(index))) is { } tall
            ? phrases.Words(unit.Start, unit.End) + " " + tall : thing is null ? null : Noun(phrases.Mentions[index], size, thing);
    }

    private string? Kept(int index, string? thing)
    {
        thing ??= index > 0 && IsSameSentence(index) ? _things[index - 1] : null;
        _things[index] = thing ?? Words(things.Subject(index));
        return _things[index];
    }

    private string Noun(QuantityMention mention, LexiconMatch size, string? thing)
    {
        string noun = IsArea(mention) ? size.Entry.Attribute("area") ?? size.Entry.Attribute("noun")! : size.Entry.Attribute("noun")!;
        return thing is null ? noun : noun + " " + thing + (size.Entry.Attribute("way") is not null ? Relative(mention) : "");
    }

    /// <summary>"con đường dài 130 m | chạy thẳng về nhà riêng": which of its kind the thing is, told by a verb right behind the number
    /// that says nothing else of it.</summary>
    private string Relative(QuantityMention mention)
    {
        int start = mention.Range.End, end = start;
        SentenceSyntax syntax = _text.Syntax(_text.SentenceOf(start - 1));
        if (!syntax.Range.Contains(start)
                || syntax.Units[syntax.UnitAt(start)] is not { Kind: UnitKind.Word, PartOfSpeech: PartOfSpeech.Verb } verb
                || verb.Is(WordTraits.Existence | WordTraits.Copula | WordTraits.Quantity | WordTraits.Modal)
                || _text.TryMatch(start, LexiconClass.MeasureNoun, out _))
        {
            return "";
        }

        for (int u = syntax.UnitAt(start); u < syntax.Units.Length && syntax.Units[u].End - start <= LongestRelative
                && syntax.Units[u].Kind is UnitKind.Word or UnitKind.Place or UnitKind.Body && !syntax.Units[u].IsBeforeVerb
                && !syntax.Units[u].Is(WordTraits.Clausal | WordTraits.Subordinate); u++)
        {
            end = syntax.Units[u].End;
        }

        end = phrases.TrimRight(start, end);
        return end - start > 1 ? " " + phrases.Words(start, end) : "";
    }

    private bool IsQuality(int token) =>
        _text.TryMatch(token, LexiconClass.MeasureNoun, out LexiconMatch quality) && quality.Entry.Attribute("thing") is not null;

    private string? Words(TokenRange thing) => thing.Length > 0 ? phrases.Lowered(thing) : null;

    private bool IsSameSentence(int index) =>
        _text.SentenceOf(phrases.Mentions[index].Range.Start) == _text.SentenceOf(phrases.Mentions[index - 1].Range.Start);

    private bool IsArea(QuantityMention mention) =>
        mention.UnitRange.Length > 0 && _text.TryMatch(mention.UnitRange.Start, LexiconClass.MeasureUnit, out LexiconMatch unit)
            && unit.Entry.Attribute("area") is not null;
}
