using System.Buffers;
using System.Numerics;

namespace TayHo.Extract.Syntax;

/// <summary>Which sentence a token is of: a bit for each token that begins one, and the number of bits before each word of them.</summary>
internal sealed class SentenceNumbers : IDisposable
{
    private readonly ulong[] _begins;
    private readonly int[] _before;
    private readonly int _words;

    /// <summary>Prepares for so many tokens.</summary>
    public SentenceNumbers(int tokens)
    {
        _words = (tokens / 64) + 1;
        _begins = ArrayPool<ulong>.Shared.Rent(_words);
        _before = ArrayPool<int>.Shared.Rent(_words);
        _begins.AsSpan(0, _words).Clear();
    }

    /// <summary>Says that a sentence begins at a token.</summary>
    public void Begin(int token) => _begins[token >> 6] |= 1UL << token;

    /// <summary>Says that all have been told.</summary>
    public void Count()
    {
        int before = 0;
        for (int i = 0; i < _words; i++)
        {
            _before[i] = before;
            before += BitOperations.PopCount(_begins[i]);
        }
    }

    /// <summary>Zero-based index of a token's sentence; what stands before the first is the first's.</summary>
    public int Of(int token)
    {
        int before = _before[token >> 6] + BitOperations.PopCount(_begins[token >> 6] & (ulong.MaxValue >> ~token));
        return Math.Max(0, before - 1);
    }

    /// <summary>Gives the arrays back.</summary>
    public void Dispose()
    {
        ArrayPool<ulong>.Shared.Return(_begins);
        ArrayPool<int>.Shared.Return(_before);
    }
}
