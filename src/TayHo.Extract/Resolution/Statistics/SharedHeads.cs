using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>What a number measures by a number before it whose head it shares: another sector's, or the one before a bracket.</summary>
internal sealed class SharedHeads(QuantityPhrases phrases)
{
    private readonly TaggedText _text = phrases.Text;

    /// <summary>"giá trị sản xuất nông nghiệp 2.000 tỷ đồng; | công nghiệp - xây dựng | 2.600 tỷ đồng": what is measured of one sector is
    /// measured of the next.</summary>
    /// <param name="index">The mention.</param>
    /// <param name="heads">The nouns of measure at the heads of the mentions before; the mention's own is set.</param>
    public string? Sector(int index, TokenRange[] heads)
    {
        QuantityMention mention = phrases.Mentions[index];
        int number = mention.Range.Start;
        if (mention.Change is not null || mention.Kind != StatisticKind.Money
                || !_text.TryMatchBefore(number, LexiconClass.MeasureNoun, out LexiconMatch sector)
                || sector.Entry.Attribute("sector") is null || sector.Start == 0
                || _text.Tokens[sector.Start - 1].Kind != TokenKind.Punctuation)
        {
            return null;
        }

        for (int i = index - 1; i >= 0 && _text.SentenceOf(phrases.Mentions[i].Range.Start) == _text.SentenceOf(number); i--)
        {
            if (heads[i].Length > 0 && phrases.Mentions[i].Kind == mention.Kind && phrases.Mentions[i].Change is null
                    && _text.TryMatch(heads[i].Start, LexiconClass.MeasureNoun, out LexiconMatch head)
                    && head.Entry.Attribute("sector") is null)
            {
                heads[index] = heads[i];
                return phrases.Lowered(heads[i]) + " " + phrases.Words(sector.Start, sector.End);
            }
        }

        return null;
    }

    /// <summary>"11.240 người (trong đó 420 người …), đạt | 60,1% | kế hoạch": the number before a bracket that is closed, which goes on
    /// behind it.</summary>
    public int OverBracket(int index, string?[] measures)
    {
        int before = index - 1, open = _text.Brackets.OpeningAround(phrases.Mentions[before].Range.Start);
        if (open <= 0 || phrases.Mentions[index].Kind != StatisticKind.Percentage
                || _text.Brackets.PartnerOf(open) is not (> 0 and var close) || close >= phrases.Mentions[index].Range.Start
                || !_text.Is(close + 1, ','))
        {
            return before;
        }

        while (before > 0 && phrases.Mentions[before].Range.Start > open)
        {
            before--;
        }

        return phrases.Mentions[before].Range.End <= open
            && _text.SentenceOf(open) == _text.SentenceOf(phrases.Mentions[before].Range.Start) && measures[before] is not null
            ? before : index - 1;
    }
}
