using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition;

/// <summary>A mention of a cited document: its type with its number or its law's name.</summary>
internal sealed record DocumentMention(TokenRange Range, string Rule) : Mention(Range, Rule)
{
    /// <summary>The type in its usual spelling ("Nghị quyết").</summary>
    public required string Type { get; init; }

    /// <summary>The number as written, blanks around its separators left out; null when there is none.</summary>
    public string? Number { get; init; }

    /// <summary>The term (khóa) or the congress's ordinal; null when there is none.</summary>
    public string? Term { get; init; }

    /// <summary>The year written behind a law's name; null when there is none.</summary>
    public string? Year { get; init; }

    /// <summary>The tokens of the title without quotation marks; null when there is none.</summary>
    public TokenRange? Title { get; init; }

    /// <summary>The tokens of an issuer that the citation's own grammar gives (a congress, a plenum); null when there is none.</summary>
    public TokenRange? Issuer { get; init; }

    /// <summary>The token after "của" or "do", where the issuer begins; -1 when the citation has neither.</summary>
    public int IssuerAt { get; init; } = -1;

    /// <summary>The token after the whole citation, where a date or an issuer may still follow.</summary>
    public int TailEnd { get; init; }

    /// <summary>Whether the mention is a document only if a named body issued it.</summary>
    public bool NeedsIssuer { get; init; }

    /// <summary>Whether the mention is a document only if a date stands in it.</summary>
    public bool NeedsDate { get; init; }

    /// <summary>Whether the mention points back at a document cited before ("Nghị định này").</summary>
    public bool PointsBack { get; init; }
}
