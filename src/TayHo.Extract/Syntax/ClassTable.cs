using System.Runtime.CompilerServices;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Text;

namespace TayHo.Extract.Syntax;

/// <summary>
/// Of each token which classes of entries begin there or end there, as bits (<see cref="Lexicon.ClassBit"/>). An article's
/// stand as they are; of a text of megabytes each token holds the number of its set among the sets that the text has, a
/// quarter of the room.
/// </summary>
internal readonly struct ClassTable
{
    /// <summary>Some two megabytes of text.</summary>
    private const int LongestPlain = 1 << 19;

    private readonly ulong[]? _plain;
    private readonly ushort[] _packed;
    private readonly ClassSets? _sets;

    private ClassTable(ulong[] plain)
    {
        _plain = plain;
        _packed = [];
    }

    private ClassTable(ushort[] packed, ClassSets sets)
    {
        _packed = packed;
        _sets = sets;
    }

    /// <summary>The classes at a token.</summary>
    public ulong this[int token]
    {
        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        get => _plain is { } plain ? plain[token] : Packed(token);
    }

    /// <summary>Finds the entries of a text's tokens: the classes that begin at each and those that end with it.</summary>
    public static (ClassTable At, ClassTable Until) Tag(Lexicon lexicon, ReadOnlySpan<Token> tokens, Span<int> deepest, StopSign stop)
    {
        if (tokens.Length <= LongestPlain)
        {
            ulong[] at = LargeArrays.Rent<ulong>(tokens.Length), until = LargeArrays.Rent<ulong>(tokens.Length);
            lexicon.Tag(tokens, deepest, at, until.AsSpan(0, tokens.Length), stop);
            return (new ClassTable(at), new ClassTable(until));
        }

        return TagByParts(lexicon, tokens, deepest, stop);
    }

    /// <summary>The sets one after another; false when they are packed.</summary>
    public bool TryGetPlain(int length, out ReadOnlySpan<ulong> classes)
    {
        classes = _plain.AsSpan(0, _plain is null ? 0 : length);
        return _plain is not null;
    }

    /// <summary>Gives the array back.</summary>
    public void Return()
    {
        if (_plain is not null)
        {
            LargeArrays.Return(_plain);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private ulong Packed(int token) => _sets!.Of(_packed[token]);

    // A part is read with as many tokens more as an entry may have: those that begin in it end there, those that begin
    // behind it are left to the next.
    private static (ClassTable At, ClassTable Until) TagByParts(Lexicon lexicon, ReadOnlySpan<Token> tokens, Span<int> deepest,
            StopSign stop)
    {
        const int Part = 1 << 14;
        int beyond = lexicon.LongestEntry;
        var sets = new ClassSets();
        ushort[] packedAt = GC.AllocateUninitializedArray<ushort>(tokens.Length),
            packedUntil = GC.AllocateUninitializedArray<ushort>(tokens.Length);
        var at = new ulong[Part + beyond];
        var until = new ulong[Part + beyond];
        var nodes = new int[Part + beyond];
        var carried = new ulong[beyond];
        for (int start = 0; start < tokens.Length; start += Part)
        {
            int length = Math.Min(Part, tokens.Length - start), whole = Math.Min(length + beyond, tokens.Length - start);
            lexicon.Tag(tokens.Slice(start, whole), length, nodes, at, until.AsSpan(0, whole), stop);
            nodes.AsSpan(0, length).CopyTo(deepest[start..]);
            for (int i = 0; i < length; i++)
            {
                packedAt[start + i] = sets.NumberOf(at[i]);
                packedUntil[start + i] = sets.NumberOf(until[i] | (i < beyond ? carried[i] : 0));
            }

            carried.AsSpan().Clear();
            until.AsSpan(length, whole - length).CopyTo(carried);
        }

        return (new ClassTable(packedAt, sets), new ClassTable(packedUntil, sets));
    }
}
