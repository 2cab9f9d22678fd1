using System.Buffers;

namespace TayHo.Extract.Syntax;

/// <summary>
/// Where the clauses and units of a page's sentences are kept: rented arrays, so that reading a sentence leaves nothing
/// behind. Units and what stands at a token lie where the sentence's tokens do, counted from the page's first.
/// </summary>
internal sealed class SyntaxArrays(int first, int tokens) : IDisposable
{
    private const int UsualClauses = 64;
    private readonly List<Clause[]> _chunks = [];
    private int _used;

    /// <summary>The page's first token.</summary>
    public int First => first;

    /// <summary>The units, a sentence's from its first token's index on.</summary>
    public Unit[] Units { get; } = ArrayPool<Unit>.Shared.Rent(tokens);

    /// <summary>Of each token its unit's index among its sentence's.</summary>
    public int[] UnitAt { get; } = ArrayPool<int>.Shared.Rent(tokens);

    /// <summary>Of each token the index of its innermost clause among its sentence's; -1 for none.</summary>
    public int[] ClauseAt { get; } = ArrayPool<int>.Shared.Rent(tokens);

    /// <summary>Keeps a sentence's clauses.</summary>
    public ArraySegment<Clause> Keep(ReadOnlySpan<Clause> clauses)
    {
        if (_chunks.Count == 0 || _chunks[^1].Length - _used < clauses.Length)
        {
            _chunks.Add(ArrayPool<Clause>.Shared.Rent(Math.Max(UsualClauses, clauses.Length)));
            _used = 0;
        }

        var kept = new ArraySegment<Clause>(_chunks[^1], _used, clauses.Length);
        clauses.CopyTo(kept);
        _used += clauses.Length;
        return kept;
    }

    /// <summary>Gives the arrays back.</summary>
    public void Dispose()
    {
        ArrayPool<Unit>.Shared.Return(Units);
        ArrayPool<int>.Shared.Return(UnitAt);
        ArrayPool<int>.Shared.Return(ClauseAt);
        foreach (Clause[] chunk in _chunks)
        {
            ArrayPool<Clause>.Shared.Return(chunk);
        }
    }
}
