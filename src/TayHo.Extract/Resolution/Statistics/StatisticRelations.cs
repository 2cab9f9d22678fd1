using System.Globalization;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Recognition.Statistics;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>The rating against a target and what a change is against, each read from the number's clause.</summary>
internal sealed class StatisticRelations(QuantityPhrases phrases)
{
    private const int TargetReach = 14;
    private const int LongestBaseline = 9;
    private readonly TaggedText _text = phrases.Text;

    /// <summary>The text's own rating against a target; null when it gives none.</summary>
    public TargetRating? Target(int index)
    {
        QuantityMention mention = phrases.Mentions[index];
        int end = SentenceEnd(mention);
        int limit = Math.Min(end, mention.Range.End + TargetReach);
        if (index + 1 < phrases.Mentions.Count)
        {
            limit = Math.Min(limit, phrases.Mentions[index + 1].Range.Start);
        }

        for (int i = mention.Range.End; i < limit && !_text.Is(i, ';'); i++)
        {
            if (!_text.TryMatch(i, LexiconClass.Target, out LexiconMatch target) || target.End > end)
            {
                continue;
            }

            if (target.Entry.Value != "noun")
            {
                return Parse(target.Entry.Value);
            }

            // "đạt 105% kế hoạch", "vượt 12% so với dự toán": the share itself rates.
            return mention.Kind == StatisticKind.Percentage && i <= mention.Range.End + 3 && !_text.Is(i - 1, ',')
                ? ByShare(mention) : null;
        }

        if (mention is { Kind: not StatisticKind.Percentage, Change: not null, ChangeRange.Length: > 0 })
        {
            // "vượt 16 tỷ đồng nhưng … hụt 15 tỷ đồng"
            if (_text.TryMatch(mention.ChangeRange.Start, LexiconClass.ChangeVerb, out LexiconMatch verb)
                    && verb.Entry.Attribute("target") == "missed")
            {
                return TargetRating.Missed;
            }

            if (_text.TryMatch(mention.ChangeRange.Start, LexiconClass.ComparisonBefore, out verb)
                    && verb.Entry.Attribute("target") == "passed" && ComparisonReader.HasShortfall(_text, mention.Range.End))
            {
                return TargetRating.Exceeded;
            }
        }

        int bound = phrases.LeftBound(index);
        for (int i = mention.Range.Start - 1; i >= bound; i--)
        {
            if (_text.TryMatch(i, LexiconClass.Target, out LexiconMatch target) && target.Entry.Value != "noun"
                    && target.End <= mention.Range.Start)
            {
                return Parse(target.Entry.Value);
            }
        }

        return null;
    }

    /// <summary>What a change is against, as written; null when not stated.</summary>
    public string? Baseline(int index)
    {
        QuantityMention mention = phrases.Mentions[index];
        if (mention.Change is null)
        {
            return null;
        }

        // "cao hơn giá lúa trên thị trường 25%": between the verb and the number.
        if (mention.ChangeRange.Length > 0 && mention.Range.Start - mention.ChangeRange.End is > 1 and < 14
            && _text.TryMatch(mention.ChangeRange.Start, LexiconClass.ChangeVerb, out LexiconMatch verb)
            && verb.Entry.Attribute("compares") is not null)
        {
            int trimmed = phrases.TrimRight(mention.ChangeRange.End, mention.Range.Start);
            if (trimmed > mention.ChangeRange.End)
            {
                return phrases.Words(mention.ChangeRange.End, trimmed);
            }
        }

        int end = SentenceEnd(mention);
        for (int i = mention.Range.End; i < end && !_text.Is(i, ';'); i++)
        {
            if (_text.TryMatch(i, LexiconClass.Baseline, out LexiconMatch link))
            {
                return Against(link, end);
            }
        }

        TokenRange sentence = _text.Sentence(_text.SentenceOf(mention.Range.Start));
        return _text.TryMatch(sentence.Start, LexiconClass.Baseline, out LexiconMatch opening)
            ? Against(opening, mention.Range.Start) : null;
    }

    private string? Against(LexiconMatch link, int limit)
    {
        int start = link.Start + (link.Entry.Attribute("drops") is { } words ? int.Parse(words, CultureInfo.InvariantCulture) : 0);
        int end = start;
        while (end < limit && end - start < LongestBaseline && _text.Tokens[end].Kind != TokenKind.LineBreak)
        {
            if (_text.Tokens[end].Kind == TokenKind.Punctuation && !(_text.Is(end, '/') && _text.IsGlued(end))
                    || (end > start && _text.TryMatch(end, LexiconClass.PhraseEnd, out LexiconMatch word)
                        && word.Entry.Value is "conjunction" or "copula" or "auxiliary"))
            {
                break;
            }

            end++;
        }

        return end > start ? phrases.Words(start, end) : null;
    }

    private int SentenceEnd(QuantityMention mention) => _text.Sentence(_text.SentenceOf(mention.Range.End - 1)).End;

    private TargetRating? ByShare(QuantityMention mention)
    {
        bool passed = mention.ChangeRange.Length > 0
            && ((_text.TryMatch(mention.ChangeRange.Start, LexiconClass.ChangeVerb, out LexiconMatch verb)
                    && verb.Entry.Attribute("target") == "passed")
            || (_text.TryMatch(mention.ChangeRange.Start, LexiconClass.ComparisonBefore, out verb)
                && verb.Entry.Attribute("target") == "passed"));
        if (passed || mention.Value > 100)
        {
            return TargetRating.Exceeded;
        }

        return mention.Change is ChangeDirection.Increase
            ? TargetRating.Exceeded : mention.Value == 100 && mention.Change is null ? TargetRating.Met : null;
    }

    private static TargetRating Parse(string value) => value switch
    {
        "exceeded" => TargetRating.Exceeded,
        "met" => TargetRating.Met,
        _ => TargetRating.Missed,
    };
}
