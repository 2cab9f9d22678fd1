namespace TayHo.Extract.Syntax;

/// <summary>The sets of classes that a text's tokens have, each with a number: some hundreds, however long the text.</summary>
internal sealed class ClassSets
{
    private readonly Dictionary<ulong, ushort> _numbers = new() { [0] = 0, [ulong.MaxValue] = All };
    private ulong[] _sets = [0, ulong.MaxValue];
    private (ulong Set, ushort Number) _last;

    /// <summary>The set of all classes: what a set stands for when no number is left, for a set bit means "perhaps".</summary>
    private const ushort All = 1;

    /// <summary>The set of a number.</summary>
    public ulong Of(ushort number) => _sets[number];

    /// <summary>The number of a set.</summary>
    public ushort NumberOf(ulong set)
    {
        if (set == 0)
        {
            return 0;
        }

        if (set == _last.Set)
        {
            return _last.Number;
        }

        if (!_numbers.TryGetValue(set, out ushort number))
        {
            number = _numbers.Count <= ushort.MaxValue ? (ushort)_numbers.Count : All;
            if (number != All)
            {
                _numbers.Add(set, number);
                if (number >= _sets.Length)
                {
                    Array.Resize(ref _sets, Math.Min(_sets.Length * 2, ushort.MaxValue + 1));
                }

                _sets[number] = set;
            }
        }

        _last = (set, number);
        return number;
    }
}
