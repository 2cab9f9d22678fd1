using TayHo.Extract.Records;
using TayHo.Extract.Verification;

namespace TayHo.Extract.FluentAssertions;

/// <summary>Assertions on a number: what it counts, of when, of whom.</summary>
/// <example><code>document.Should().HaveStatistic(12).WithUnit("cây cầu").WithKind(StatisticKind.Count);</code></example>
public sealed class StatisticAssertions : RecordAssertions<StatisticRecord, StatisticAssertions>
{
    internal StatisticAssertions(ExtractionDocumentAssertions document, IReadOnlyList<StatisticRecord> found, string sought)
        : base(document, found, sought)
    {
    }

    /// <summary>Asserts the unit or counted noun.</summary>
    /// <param name="unit">%, VND, km², "đảng viên"; null for none.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public StatisticAssertions WithUnit(string? unit, string because = "", params object[] becauseArgs) =>
        Keep(s => Same(s.Unit, unit), $"unit {Show(unit)}", because, becauseArgs);

    /// <summary>Asserts the upper end of a range.</summary>
    /// <param name="high">The number; null for none.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public StatisticAssertions WithHigh(decimal? high, string because = "", params object[] becauseArgs) =>
        Keep(s => s.High == high, $"upper end {(high is { } value ? Describe.Number(value) : "none")}", because, becauseArgs);

    /// <summary>Asserts how the number relates to the true figure.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public StatisticAssertions WithComparison(Comparison comparison, string because = "", params object[] becauseArgs) =>
        Keep(s => s.Comparison == comparison, $"comparison {comparison}", because, becauseArgs);

    /// <summary>Asserts what the number is of.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public StatisticAssertions WithKind(StatisticKind kind, string because = "", params object[] becauseArgs) =>
        Keep(s => s.Kind == kind, $"kind {kind}", because, becauseArgs);

    /// <summary>Asserts that the measure holds these words.</summary>
    /// <param name="words">Words of the measure.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public StatisticAssertions WithMeasure(string words, string because = "", params object[] becauseArgs) =>
        Keep(s => VietnameseNameComparer.Contains(s.Measure, words), $"measure \"{words}\"", because, becauseArgs);

    /// <summary>Asserts the direction of a change.</summary>
    /// <param name="change">The direction; null for a level.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public StatisticAssertions WithChange(ChangeDirection? change, string because = "", params object[] becauseArgs) =>
        Keep(s => s.Change == change, $"change {change?.ToString() ?? "none"}", because, becauseArgs);

    /// <summary>Asserts whose number it is.</summary>
    /// <param name="scope">As written; null for none.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public StatisticAssertions WithScope(string? scope, string because = "", params object[] becauseArgs) =>
        Keep(s => Same(s.Scope, scope), $"scope {Show(scope)}", because, becauseArgs);

    /// <summary>Asserts the time the number is about.</summary>
    /// <param name="period">The EDTF value; null for none.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public StatisticAssertions WithPeriod(string? period, string because = "", params object[] becauseArgs) =>
        Keep(s => s.Period == period, $"period {Show(period)}", because, becauseArgs);

    /// <summary>Asserts the rating against a target.</summary>
    /// <param name="target">The rating; null for none.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public StatisticAssertions WithTarget(TargetRating? target, string because = "", params object[] becauseArgs) =>
        Keep(s => s.Target == target, $"target {target?.ToString() ?? "none"}", because, becauseArgs);

    /// <summary>Asserts that the number is a part of another one.</summary>
    /// <param name="whole">The other one's value.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public StatisticAssertions AsPartOf(decimal whole, string because = "", params object[] becauseArgs) =>
        Keep(s => And.Subject!.Statistics.Any(other => other.Id == s.PartOf && other.Value == whole), $"whole {Describe.Number(whole)}",
                because, becauseArgs);
}
