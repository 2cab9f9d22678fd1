using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>Shares that are named by their letters on the exchange: whose price a number is.</summary>
internal sealed class ShareNames(QuantityPhrases phrases)
{
    private const int Ticker = 3;
    private const int ListReach = 60;
    private readonly TaggedText _text = phrases.Text;

    /// <summary>"mã BVH | tăng 2,8%", "MSN tăng 0,6% lên 82.000 đồng/CP": whether a phrase names a share by its letters.</summary>
    public bool IsTicker(int start, int end, int index)
    {
        bool letters = end > start && IsLetters(end - 1);
        bool named = letters && end - start is 2 or 3 && _text.TryMatch(start, LexiconClass.CountNoun, out LexiconMatch share)
            && share.End == end - 1;
        return letters && (named || (end - start == 1 && IsPerShare(index)));
    }

    /// <summary>"các mã như VNR (| -8,8% |), ITA (| -3,1% |)": whether a share in brackets is of a share's price, which letters before the
    /// bracket name.</summary>
    public bool IsTickerItem(int index)
    {
        QuantityMention mention = phrases.Mentions[index];
        int open = mention.Range.Start - 1;
        if (mention.Kind != StatisticKind.Percentage || open < 1 || !_text.Is(open, '(') || !_text.Is(mention.Range.End, ')')
                || !IsLetters(open - 1))
        {
            return false;
        }

        int first = Math.Max(_text.Sentence(_text.SentenceOf(open)).Start, open - ListReach);
        for (int i = open - 1; i >= first; i--)
        {
            if (_text.TryMatch(i, LexiconClass.CountNoun, out LexiconMatch share) && share.Entry.Attribute("traded") is not null)
            {
                return true;
            }
        }

        return false;
    }

    private bool IsLetters(int token) =>
        _text.Tokens[token] is { IsAllCaps: true, Length: Ticker } && !_text.IsMarked(token, TokenMarks.Place)
        && !_text.TryMatch(token, LexiconClass.MeasureNoun, out _);

    private bool IsPerShare(int index)
    {
        for (int i = index; i < Math.Min(phrases.Mentions.Count, index + 3); i++)
        {
            if (phrases.Mentions[i] is { Kind: StatisticKind.Money, PerRange.Length: > 0 } price
                    && _text.TryMatch(price.PerRange.Start, LexiconClass.CountNoun, out LexiconMatch share)
                    && share.Entry.Attribute("traded") is not null)
            {
                return true;
            }
        }

        return false;
    }
}
