using System.Runtime.InteropServices;

namespace TayHo.Extract.Text;

/// <summary>What a token is made of.</summary>
internal enum TokenKind : byte
{
    /// <summary>A run of letters: one Vietnamese syllable, a foreign word or an abbreviation.</summary>
    Word,

    /// <summary>A run of ASCII digits; separators (1.382, 28/2) are tokens of their own.</summary>
    Number,

    /// <summary>One character that is neither letter, digit nor white space.</summary>
    Punctuation,

    /// <summary>One "\n": the end of a block.</summary>
    LineBreak,
}

/// <summary>How a token is written.</summary>
[Flags]
internal enum TokenShape : byte
{
    None = 0,

    /// <summary>White space stands before the token.</summary>
    SpaceBefore = 1,

    /// <summary>The first letter is a capital.</summary>
    Capitalized = 2,

    /// <summary>Every letter is a capital (a single capital letter too).</summary>
    AllCaps = 4,

    /// <summary>The token is the first of its block (line).</summary>
    LineStart = 8,

    /// <summary>The token is the first of its sentence.</summary>
    SentenceStart = 16,
}

/// <summary>
/// One token of the reading text: twelve bytes, for a text has as many as it has words. <see cref="Start"/> is a zero-based UTF-16 offset;
/// <see cref="Id"/> is the vocabulary's number for the lower-cased, tone-normalised form, 0 when no lexicon holds it.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly record struct Token
{
    /// <summary>No token is longer: what goes on is another.</summary>
    public const int Longest = ushort.MaxValue;

    /// <summary>Makes a token.</summary>
    public Token(int start, int length, int id, TokenKind kind, TokenShape shape)
    {
        Start = start;
        Id = id;
        _length = (ushort)length;
        Kind = kind;
        Shape = shape;
    }

    public int Start { get; }

    public int Id { get; }

    private readonly ushort _length;

    public int Length => _length;

    public TokenKind Kind { get; }

    public TokenShape Shape { get; }

    /// <summary>The same token as the first of its sentence.</summary>
    public Token AsSentenceStart() => new(Start, Length, Id, Kind, Shape | TokenShape.SentenceStart);

    /// <summary>UTF-16 offset after the last character (exclusive).</summary>
    public int End => Start + Length;

    public bool SpaceBefore => (Shape & TokenShape.SpaceBefore) != 0;

    public bool IsCapitalized => (Shape & TokenShape.Capitalized) != 0;

    public bool IsAllCaps => (Shape & TokenShape.AllCaps) != 0;

    public bool StartsLine => (Shape & TokenShape.LineStart) != 0;

    public bool StartsSentence => (Shape & TokenShape.SentenceStart) != 0;

    public bool IsWord => Kind == TokenKind.Word;

    public bool IsNumber => Kind == TokenKind.Number;
}
