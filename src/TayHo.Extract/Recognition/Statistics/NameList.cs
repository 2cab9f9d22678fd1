using TayHo.Extract.Syntax;

namespace TayHo.Extract.Recognition.Statistics;

/// <summary>
/// Numbers that name things one after another: "các đường tỉnh 151, 152, 156 nước dâng cao". The noun before the first makes the
/// others names too, from the third on or where another follows; two may as well be a name and a count ("quốc lộ 19, 25 hộ").
/// </summary>
internal struct NameList
{
    private int _end;
    private int _length;

    /// <summary>Takes note of a number that the words before it made a name.</summary>
    /// <param name="amount">The number.</param>
    /// <param name="end">The token behind it.</param>
    public void Add(Amount amount, int end)
    {
        _length = amount.InWords || amount.Factor != 1 ? 0 : _length + 1;
        _end = end;
    }

    /// <summary>Whether the number goes on a list of names.</summary>
    public bool Continues(TaggedText context, int start, Amount amount, QuantityWords words)
    {
        bool linked = _length > 0 && start == _end + 1 && amount.Factor == 1 && !amount.InWords && IsLink(context, _end, words)
            && context.Tokens[start].Length == context.Tokens[_end - 1].Length;
        if (!linked)
        {
            _length = 0;
            return false;
        }

        return _length > 1 || (IsLink(context, amount.End, words) && amount.End + 1 < context.Count
                && context.Tokens[amount.End + 1].IsNumber);
    }

    private static bool IsLink(TaggedText context, int token, QuantityWords words) => context.Is(token, ',') || words.IsAnd(context, token);
}
