using TayHo.Extract.Records;
using TayHo.Extract.Verification;

namespace TayHo.Extract.FluentAssertions;

/// <summary>Assertions on an event.</summary>
/// <example><code>document.Should().HaveEvent("lễ thông xe").WithKind(EventKind.Ceremony).OnDate("2024-03-12");</code></example>
public sealed class EventAssertions : RecordAssertions<EventRecord, EventAssertions>
{
    internal EventAssertions(ExtractionDocumentAssertions document, IReadOnlyList<EventRecord> found, string sought)
        : base(document, found, sought)
    {
    }

    /// <summary>Asserts the sort of event.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public EventAssertions WithKind(EventKind kind, string because = "", params object[] becauseArgs) =>
        Keep(e => e.Kind == kind, $"kind {kind}", because, becauseArgs);

    /// <summary>Asserts when it took place.</summary>
    /// <param name="date">The EDTF value; null for unknown.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public EventAssertions OnDate(string? date, string because = "", params object[] becauseArgs) =>
        Keep(e => e.Date == date, $"date {Show(date)}", because, becauseArgs);

    /// <summary>Asserts the day on which it took place.</summary>
    /// <param name="day">The day.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public EventAssertions OnDate(DateOnly day, string because = "", params object[] becauseArgs) =>
        OnDate(Describe.Day(day), because, becauseArgs);

    /// <summary>Asserts the part of the day.</summary>
    /// <param name="dayPart">The part.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public EventAssertions In(DayPart dayPart, string because = "", params object[] becauseArgs) =>
        Keep(e => e.DayPart == dayPart, $"day part {dayPart}", because, becauseArgs);

    /// <summary>Asserts that the place holds these words.</summary>
    /// <param name="place">Words of the place.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public EventAssertions At(string place, string because = "", params object[] becauseArgs) =>
        Keep(e => VietnameseNameComparer.Contains(e.Place, place), $"place \"{place}\"", because, becauseArgs);

    /// <summary>Asserts an organiser.</summary>
    /// <param name="organization">The organiser's name.</param>
    /// <param name="because">Why, for the failure message.</param>
    /// <param name="becauseArgs">What <paramref name="because"/> formats.</param>
    /// <returns>The same assertions, to go on with.</returns>
    public EventAssertions OrganizedBy(string organization, string because = "", params object[] becauseArgs) =>
        Keep(e => e.Organizers.Any(o => Same(o, organization)), $"organizer \"{organization}\"", because, becauseArgs);
}
