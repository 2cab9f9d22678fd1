namespace TayHo.Extract.Text;

/// <summary>A run of tokens: zero-based index of the first, index after the last (exclusive).</summary>
internal readonly record struct TokenRange(int Start, int End)
{
    public int Length => End - Start;

    public bool Contains(int token) => token >= Start && token < End;

    public bool Overlaps(TokenRange other) => Start < other.End && other.Start < End;
}
