using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition;

/// <summary>A mention of an administrative unit.</summary>
internal sealed record PlaceMention(TokenRange Range, string Rule) : Mention(Range, Rule)
{
    /// <summary>The tokens of the bare name; for an alias, of the whole.</summary>
    public required TokenRange Name { get; init; }

    /// <summary>The gazetteer's number of the name; -1 when it knows none of that name.</summary>
    public required int NameId { get; init; }

    /// <summary>Whether the article writes the name in a spelling of its own (Bạch Long Vỹ, Krông Pắk), which the record keeps.</summary>
    public bool OwnSpelling { get; init; }

    /// <summary>The contract's type; null for a bare name.</summary>
    public string? Type { get; init; }

    /// <summary>The tier; null when only resolution can tell (thành phố Huế).</summary>
    public PlaceLevel? Level { get; init; }
}
