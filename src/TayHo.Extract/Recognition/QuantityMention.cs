using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition;

/// <summary>A mention of a number that counts, measures or rates.</summary>
internal sealed record QuantityMention(TokenRange Range, string Rule) : Mention(Range, Rule)
{
    /// <summary>The number, magnitudes multiplied in; the lower end of a range.</summary>
    public required decimal Value { get; init; }

    /// <summary>The upper end of a range.</summary>
    public decimal? High { get; init; }

    /// <summary>The whole of a fraction.</summary>
    public decimal? Of { get; init; }

    public Comparison Comparison { get; init; }

    public required StatisticKind Kind { get; init; }

    /// <summary>The symbol of a share, sum or measure; null for a count, whose unit is the words of <see cref="UnitRange"/>.</summary>
    public string? Symbol { get; init; }

    /// <summary>The tokens of the unit; empty when the number has none beside it.</summary>
    public TokenRange UnitRange { get; init; }

    /// <summary>What the counted noun names (person, body, place, …); null when the lexicon doesn't tell.</summary>
    public string? Sort { get; init; }

    /// <summary>The tokens of what a rate is per ("người/năm"); empty when it is no rate.</summary>
    public TokenRange PerRange { get; init; }

    public ChangeDirection? Change { get; init; }

    /// <summary>The verb of change before the number; empty when there is none.</summary>
    public TokenRange ChangeRange { get; init; }
}
