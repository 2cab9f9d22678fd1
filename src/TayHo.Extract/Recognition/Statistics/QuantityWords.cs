using TayHo.Extract.Lexicons;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.Statistics;

/// <summary>The function words of quantity phrases, looked up once.</summary>
internal sealed class QuantityWords(Vocabulary vocabulary)
{
    private const int MedalReach = 6;
    private readonly int _from = vocabulary.Find(GrammarWord.From);
    private readonly int _to = vocabulary.Find(GrammarWord.To);
    private readonly int _until = vocabulary.Find(GrammarWord.Until);
    private readonly int _and = vocabulary.Find(GrammarWord.And);
    private readonly int _number = vocabulary.Find(GrammarWord.Number);
    private readonly int _total = vocabulary.Find(GrammarWord.Total);
    private readonly int _each = vocabulary.Find(GrammarWord.Each);
    private readonly int _dot = vocabulary.Find(GrammarWord.Have);
    private readonly int _be = vocabulary.Find(GrammarWord.Be);
    private readonly int _in = vocabulary.Find(GrammarWord.In);
    private readonly int _over = vocabulary.Find(GrammarWord.Over);
    private readonly int _like = vocabulary.Find(GrammarWord.Like);
    private readonly int _more = vocabulary.Find(GrammarWord.More);
    private readonly int _bronze = vocabulary.Find(GrammarWord.Bronze);
    private readonly int[] _medals = vocabulary.FindAll(GrammarWord.Medal);
    private readonly int[] _became = vocabulary.FindAll(GrammarWord.Became);

    /// <summary>"4 vàng, 5 bạc, 6 đồng": the medal, and no money.</summary>
    public bool IsBronze(TaggedText context, int start, Unit unit)
    {
        if (unit.Range.Length != 1 || !context.Is(unit.Range.Start, _bronze))
        {
            return false;
        }

        for (int i = start - 1; i >= Math.Max(0, start - MedalReach) && context.SentenceOf(i) == context.SentenceOf(start); i--)
        {
            if (context.Tokens[i].IsNumber
                    && (context.Is(i + 1, _medals[0]) || context.Is(i + 1, _medals[1]) || context.Is(i + 1, _medals[2])
                        || context.Is(i + 1, _medals[3])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"từ" before the lower end of a range.</summary>
    public bool IsFrom(TaggedText context, int token) => context.Is(token, _from);

    public bool IsAnd(TaggedText context, int token) => context.Is(token, _and);

    public bool IsEach(TaggedText context, int token) => context.Is(token, _each);

    /// <summary>"có" alone, which says of the counted only that it is.</summary>
    public bool IsHave(TaggedText context, int token) => context.Is(token, _dot);

    /// <summary>"thêm" before what something grew by.</summary>
    public bool IsMore(TaggedText context, int token) => context.Is(token, _more);

    /// <summary>"là" between what is counted and its number.</summary>
    public bool IsBe(TaggedText context, int token) => context.Is(token, _be);

    /// <summary>"như" before examples ("các đường tỉnh như 151").</summary>
    public bool IsLike(TaggedText context, int token) => context.Is(token, _like);

    /// <summary>Where the level begins behind "lên", "xuống còn", "thành"; the token itself when none of them stands there.</summary>
    public int SkipBecame(TaggedText context, int token)
    {
        int i = token;
        while (i < context.Count && i < token + 3 && IsBecame(context, i)
                && !(i == token && (context.Is(i, _until) || context.Is(i, _became[^1]))))
        {
            i++;
        }

        return i;
    }

    private bool IsBecame(TaggedText context, int token)
    {
        foreach (int word in _became)
        {
            if (context.Is(token, word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where the whole begins in "3 trong 9 hộ", "6 trong tổng số 11 huyện"; the token itself when no "trong" stands
    /// there.</summary>
    public int SkipOutOf(TaggedText context, int token)
    {
        int i = context.Is(token, ',') ? token + 1 : token;
        if (!context.Is(i, _in))
        {
            // "12 trên 15 xã"
            return context.Is(token, _over) && token + 1 < context.Count && context.Tokens[token + 1].IsNumber ? token + 1 : token;
        }

        return SkipQuantifier(context, i + 1);
    }

    /// <summary>"đến", "tới" or a dash between the ends of a range.</summary>
    public bool IsRangeLink(TaggedText context, int token) => context.IsDash(token) || IsTo(context, token);

    public bool IsTo(TaggedText context, int token) => context.Is(token, _to) || context.Is(token, _until);

    /// <summary>The noun behind "số" or "tổng số" in "2/3 tổng số đại biểu".</summary>
    public int SkipQuantifier(TaggedText context, int token)
    {
        int i = context.Is(token, _total) ? token + 1 : token;
        return context.Is(i, _number) ? i + 1 : token;
    }
}
