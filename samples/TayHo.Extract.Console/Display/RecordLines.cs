using System.Globalization;
using TayHo.Extract.Records;

namespace TayHo.Extract.ConsoleApp.Display;

/// <summary>Renders records in one line each.</summary>
internal static class RecordLines
{
    /// <summary>The record types, as the JSON output names them, in the order in which they are shown.</summary>
    public static IReadOnlyList<string> Types { get; } = ["events", "officials", "people", "organizations", "places", "statistics", "dates", "documents", "awards", "quotes"];

    /// <summary>Every record of a document.</summary>
    public static IEnumerable<RecordLine> Of(ExtractionDocument document) =>
    [
        .. document.Events.Select(e => new RecordLine("events", e, e.Name, Join(Camel(e.Kind), e.Date, Camel(e.DayPart), e.Place, string.Join(", ", e.Organizers)))),
        .. document.Officials.Select(o => new RecordLine("officials", o, Name(o), string.Join("; ", o.Positions.Select(Post)))),
        .. document.People.Select(p => new RecordLine("people", p, Name(p), "")),
        .. document.Organizations.Select(o => new RecordLine("organizations", o, o.InferredName ?? o.Name, Camel(o.Kind) ?? "")),
        .. document.Places.Select(p => new RecordLine("places", p, $"{p.Type} {p.Name}", Join(p.Code, p.FullName, Fate(p)))),
        .. document.Statistics.Select(s => new RecordLine("statistics", s, Number(s), Details(s))),
        .. document.Dates.Select(d => new RecordLine("dates", d, d.Value ?? "?", Join(Camel(d.Kind), Camel(d.DayPart), Camel(d.Modifier), Camel(d.Basis), d.Calendar == CalendarKind.Lunar ? "lunar" : null))),
        .. document.Documents.Select(d => new RecordLine("documents", d, With(" ", d.Type, d.Number), Join(d.Title, d.Issuer, d.Term is null ? null : "khóa " + d.Term, d.Date))),
        .. document.Awards.Select(a => new RecordLine("awards", a, a.Award, Join(a.Recipient, a.Grantor is null ? null : "by " + a.Grantor, a.Date))),
        .. document.Quotes.Select(q => new RecordLine("quotes", q, q.SpeakerName ?? "?", Join(Camel(q.Mode), q.Text))),
    ];

    private static string Name(PersonRecord person) => person.Honorific is null ? person.Name : $"{person.Honorific} {person.Name}";

    private static string Post(Position post)
    {
        string text = With(", ", With(" ", post.Rank, post.Title), post.Organization);
        return post.Status == PositionStatus.Current ? text : $"{text} ({Camel(post.Status)})";
    }

    private static string? Fate(PlaceRecord place) =>
        place.Successors.Count > 0 ? "now " + string.Join(" + ", place.Successors.Select(s => s.FullName))
        : place.Code is null && place.Candidates.Count > 0 ? string.Create(CultureInfo.InvariantCulture, $"one of {place.Candidates.Count}")
        : null;

    private static string Number(StatisticRecord statistic)
    {
        string sign = statistic.Comparison switch
        {
            Comparison.Gt => "> ",
            Comparison.Ge => "≥ ",
            Comparison.Lt => "< ",
            Comparison.Le => "≤ ",
            Comparison.Approx => "≈ ",
            _ => "",
        };
        string change = statistic.Change switch { ChangeDirection.Increase => "+", ChangeDirection.Decrease => "−", _ => "" };
        string value = change + statistic.Value.ToString("#,0.############", CultureInfo.InvariantCulture);
        if (statistic.High is { } high)
        {
            value += "–" + high.ToString("#,0.############", CultureInfo.InvariantCulture);
        }

        if (statistic.Of is { } whole)
        {
            value += "/" + whole.ToString("#,0.############", CultureInfo.InvariantCulture);
        }

        return With(" ", sign + value, statistic.Unit, statistic.Per is null ? null : "/ " + statistic.Per);
    }

    private static string Details(StatisticRecord s) =>
        Join(s.Measure, s.Scope, s.Period, s.Baseline is null ? null : "against " + s.Baseline, s.Target is null ? null : "target " + Camel(s.Target), s.PartOf is null ? null : "part of " + s.PartOf);

    private static string Join(params ReadOnlySpan<string?> parts) => With(" · ", parts);

    private static string With(string separator, params ReadOnlySpan<string?> parts)
    {
        var kept = new List<string>();
        foreach (string? part in parts)
        {
            if (!string.IsNullOrEmpty(part))
            {
                kept.Add(part);
            }
        }

        return string.Join(separator, kept);
    }

    private static string? Camel<TEnum>(TEnum? value)
        where TEnum : struct, Enum => value is { } known ? Camel(known) : null;

    private static string Camel<TEnum>(TEnum value)
        where TEnum : struct, Enum
    {
        string name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
