using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Statistics;

/// <summary>What parts and wholes have in common: unit and sort, shares of one sum, the sum that a list's head names.</summary>
internal sealed class PartRules(QuantityPhrases phrases)
{
    private const int MostTried = 8;
    private const int ListReach = 30;
    private const int WholeReach = 8;
    private const int LongestList = 24;
    private const int MostOdd = 50;
    private const int All = 100;
    private readonly TaggedText _text = phrases.Text;
    private readonly IReadOnlyList<QuantityMention> _mentions = phrases.Mentions;

    /// <summary>Whether one number can be a part of another by unit, sort and size.</summary>
    public bool Fits(int wholeIndex, int partIndex)
    {
        QuantityMention whole = _mentions[wholeIndex], part = _mentions[partIndex];
        if ((whole.Change is null) != (part.Change is null) || whole.High is not null)
        {
            return false;
        }

        // The growth of a sector may be greater than the whole's, and what one item rose another fell.
        bool changes = whole.Change is not null;
        if (part.Kind == StatisticKind.Percentage)
        {
            return whole.Kind == StatisticKind.Percentage ? changes || part.Value < whole.Value : !changes && part.Value < All;
        }

        if (whole.Kind != part.Kind || (!changes && part.Value >= whole.Value))
        {
            return false;
        }

        if (part.Kind != StatisticKind.Count)
        {
            return whole.Symbol == part.Symbol;
        }

        return SameUnit(whole, part) || NamesBefore(whole, part) || (whole.Sort is not null && whole.Sort == part.Sort)
            || IsPeople(whole.Sort) && IsPeople(part.Sort) || whole.Sort is null || part.Sort is null;
    }

    /// <summary>"2.100 hộ với 8.400 khẩu. Trong đó có | 130 hộ": the count before of the same noun, else the one that fits.</summary>
    public int OfSameUnit(int whole, int part, int earliest)
    {
        if (_mentions[part].Kind != StatisticKind.Count || SameUnit(_mentions[whole], _mentions[part]))
        {
            return whole;
        }

        for (int i = whole - 1; i >= Math.Max(0, whole - MostTried) && _text.SentenceOf(_mentions[i].Range.Start) >= earliest; i--)
        {
            if (_mentions[i].Kind == StatisticKind.Count && SameUnit(_mentions[i], _mentions[part]) && Fits(i, part))
            {
                return i;
            }
        }

        return whole;
    }

    private static bool IsPeople(string? sort) => sort is "person" or "household" or "body";

    /// <summary>"13.000 vụ tội phạm", "1.000 vụ": whether both are counted in one noun.</summary>
    public bool SameUnit(QuantityMention a, QuantityMention b)
    {
        int length = Math.Min(a.UnitRange.Length, b.UnitRange.Length);
        return length > 0 && _text.Slice(new TokenRange(a.UnitRange.Start,
                    a.UnitRange.Start + length)).Equals(_text.Slice(new TokenRange(b.UnitRange.Start, b.UnitRange.Start + length)),
                StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>"biên chế công chức là 9.267 người, trong đó có | 8 biên chế dự phòng": what is counted stands before the whole.</summary>
    private bool NamesBefore(QuantityMention whole, QuantityMention part)
    {
        int start = Math.Max(_text.Sentence(_text.SentenceOf(whole.Range.Start)).Start, whole.Range.Start - ListReach);
        for (int i = start; part.UnitRange.Length > 1 && i + part.UnitRange.Length <= whole.Range.Start; i++)
        {
            if (_text.Slice(new TokenRange(i, i + part.UnitRange.Length)).Equals(_text.Slice(part.UnitRange),
                        StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Tổng chi ngân sách là 70 tỷ đồng. … Các khoản | chi ngân sách | gồm: …": the sum of what the list's head names.</summary>
    public int Named(int start, int marker, int part)
    {
        for (int m = start; m < Math.Min(marker, start + WholeReach); m++)
        {
            if (!_text.TryMatch(m, LexiconClass.MeasureNoun, out LexiconMatch noun) || noun.Length == 1)
            {
                continue;
            }

            for (int i = part - 1, tried = 0; i >= 0 && tried < MostTried; i--, tried++)
            {
                if (_mentions[i].Range.End <= start && Fits(i, part) && Tells(i, noun.Entry))
                {
                    return i;
                }
            }
        }

        return -1;
    }

    private bool Tells(int mention, LexiconEntry measure)
    {
        TokenRange number = _mentions[mention].Range;
        for (int i = Math.Max(_text.Sentence(_text.SentenceOf(number.Start)).Start, number.Start - WholeReach); i < number.Start; i++)
        {
            if (_text.TryMatch(i, LexiconClass.MeasureNoun, out LexiconMatch noun) && noun.Entry == measure)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"cần 156 tỷ đồng. Trong đó, ngân sách | 35%, vốn vay | 14,5%": shares of one sum, more than one and no more than all of
    /// it.</summary>
    public bool SharesUpTo(QuantityMention share, int marker)
    {
        int sentence = _text.SentenceOf(share.Range.Start), shares = 0;
        decimal sum = 0;
        for (int i = IndexFrom(marker); i < _mentions.Count && _text.SentenceOf(_mentions[i].Range.Start) == sentence
                && shares < LongestList; i++)
        {
            if (_mentions[i] is not { Kind: StatisticKind.Percentage, Change: null, High: null })
            {
                return false;
            }

            shares++;
            sum += _mentions[i].Value;
        }

        return shares > 1 && sum is > MostOdd and <= All;
    }

    // The first number behind a token.
    private int IndexFrom(int token)
    {
        int low = 0, high = _mentions.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            (low, high) = _mentions[middle].Range.Start < token ? (middle + 1, high) : (low, middle);
        }

        return low;
    }
}
