using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition;

/// <summary>A mention of a named body.</summary>
internal sealed record OrganizationMention(TokenRange Range, string Rule) : Mention(Range, Rule)
{
    /// <summary>The sort of body.</summary>
    public required OrganizationKind Kind { get; init; }

    /// <summary>Index after the last token of the head (Sở, Quận ủy, Công ty TNHH), exclusive.</summary>
    public required int HeadEnd { get; init; }

    /// <summary>The level of the unit the name ends with or the head stands for (tỉnh, quận); null when neither tells one.</summary>
    public string? UnitType { get; init; }

    /// <summary>Whether a unit's own name completes the body's name (UBND tỉnh Bình Định, not UBND tỉnh).</summary>
    public bool NamesUnit { get; init; }

    /// <summary>The words in front that the name shares with the one before it in a list ("Sở" of "Sở Y tế, | Tài chính"); null
    /// elsewhere.</summary>
    public TokenRange? SharedHead { get; init; }

    /// <summary>The words behind that the name shares with the one after it in a list ("tỉnh" of "HĐND, | UBND tỉnh"); null
    /// elsewhere.</summary>
    public TokenRange? SharedTail { get; init; }

    /// <summary>The full name whose abbreviation this is (… (ICISE)); null elsewhere.</summary>
    public TokenRange? AbbreviationOf { get; init; }
}
