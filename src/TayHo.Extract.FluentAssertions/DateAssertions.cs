using TayHo.Extract.Records;

namespace TayHo.Extract.FluentAssertions;

/// <summary>Assertions on a calendar time.</summary>
/// <example><code>document.Should().HaveDate(new DateOnly(2024, 3, 12)).WithDayPart(DayPart.Morning);</code></example>
public sealed class DateAssertions : RecordAssertions<DateRecord, DateAssertions>
{
    internal DateAssertions(ExtractionDocumentAssertions document, IReadOnlyList<DateRecord> found, string sought)
        : base(document, found, sought)
    {
    }

    /// <summary>Asserts the sort of calendar time.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public DateAssertions WithKind(DateKind kind, string because = "", params object[] becauseArgs) =>
        Keep(d => d.Kind == kind, $"kind {kind}", because, becauseArgs);

    /// <summary>Asserts the part of the day.</summary>
    /// <param name="dayPart">The part; null for none.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public DateAssertions WithDayPart(DayPart? dayPart, string because = "", params object[] becauseArgs) =>
        Keep(d => d.DayPart == dayPart, $"day part {dayPart?.ToString() ?? "none"}", because, becauseArgs);

    /// <summary>Asserts the modifier.</summary>
    /// <param name="modifier">The modifier; null for none.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public DateAssertions WithModifier(DateModifier? modifier, string because = "", params object[] becauseArgs) =>
        Keep(d => d.Modifier == modifier, $"modifier {modifier?.ToString() ?? "none"}", because, becauseArgs);

    /// <summary>Asserts how the value became known.</summary>
    /// <param name="basis">The basis.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public DateAssertions WithBasis(DateBasis basis, string because = "", params object[] becauseArgs) =>
        Keep(d => d.Basis == basis, $"basis {basis}", because, becauseArgs);

    /// <summary>Asserts the calendar the words used.</summary>
    /// <param name="calendar">The calendar.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public DateAssertions WithCalendar(CalendarKind calendar, string because = "", params object[] becauseArgs) =>
        Keep(d => d.Calendar == calendar, $"calendar {calendar}", because, becauseArgs);
}
