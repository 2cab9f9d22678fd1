using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition.People;

/// <summary>What stands before a name and the name itself.</summary>
internal readonly record struct NameReading
{
    /// <summary>The tokens of the name.</summary>
    public required TokenRange Name { get; init; }

    /// <summary>Index of the first token of the form of address, rank or occupation before the name; the name's own when none.</summary>
    public required int Start { get; init; }

    public required string Rule { get; init; }

    public NameForm Form { get; init; }

    public bool IsForeign { get; init; }

    public NamePrefix Prefix { get; init; }
}

/// <summary>The words before a name: form of address, rank, occupation.</summary>
internal record struct NamePrefix
{
    public string? Honorific;
    public char Sex;
    public string? Rank;
    public bool RankMakesOfficial;
    public bool HasOccupation;
    public bool IsKinship;
    public bool Strict;
    public bool IsPlural;

    /// <summary>Whether a given name alone may follow (nạn nhân Huyền).</summary>
    public bool TakesGiven;

    /// <summary>Whether a colon or "là" stands between the word and the name (bốn cầu thủ là …).</summary>
    public bool IsLinked;

    public readonly bool Any => Honorific is not null || Rank is not null || HasOccupation;
}
