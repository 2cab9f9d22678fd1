using System.Globalization;
using TayHo.Extract.Records;

namespace TayHo.Extract.FluentAssertions;

/// <summary>Renders records for failure messages: what was found, and in which words.</summary>
internal static class Describe
{
    /// <summary>Records, one a line; "nothing" for none.</summary>
    public static string All<TRecord>(IEnumerable<TRecord> records)
        where TRecord : IExtractedRecord
    {
        // Braces have a meaning in FluentAssertions' messages; values go in as arguments, never as the message.
        string[] lines = [.. records.Select(r => "  " + One(r))];
        return lines.Length == 0 ? "nothing" : Environment.NewLine + string.Join(Environment.NewLine, lines);
    }

    /// <summary>One record.</summary>
    public static string One(IExtractedRecord record) => $"{record.Id} {Fields(record)} — from \"{(record.Evidence.Count > 0 ? record.Evidence[0].Text : "")}\" by {record.Rule}";

    /// <summary>A number as the records write it, without a culture.</summary>
    public static string Number(decimal value) => value.ToString("0.############", CultureInfo.InvariantCulture);

    /// <summary>A post and its body.</summary>
    public static string Post(Position position)
    {
        string status = position.Status == PositionStatus.Current ? "" : position.Status.ToString();
        return Spaced(status, position.Rank, position.Title) + (position.Organization is null ? "" : ", " + position.Organization);
    }

    private static string Fields(IExtractedRecord record) => record switch
    {
        StatisticRecord s => Spaced(
            s.Comparison == Comparison.Eq ? null : s.Comparison.ToString().ToLowerInvariant(),
            Number(s.Value) + (s.High is { } high ? "–" + Number(high) : "") + (s.Of is { } whole ? "/" + Number(whole) : ""),
            s.Unit,
            Bracketed("measure", s.Measure),
            Bracketed("change", s.Change),
            Bracketed("scope", s.Scope),
            Bracketed("period", s.Period),
            Bracketed("target", s.Target),
            Bracketed("part of", s.PartOf)),
        PersonRecord p => Spaced(p.Honorific, p.Name) + (p.Positions.Count == 0 ? "" : ": " + string.Join("; ", p.Positions.Select(Post))),
        PlaceRecord p => Spaced(p.Type, p.Name, Bracketed("code", p.Code), p.Successors.Count == 0 ? null : "→ " + string.Join(", ", p.Successors.Select(s => s.FullName))),
        DateRecord d => Spaced(d.Value ?? "no value", Bracketed("day part", d.DayPart), Bracketed("modifier", d.Modifier), Bracketed("basis", d.Basis)),
        OrganizationRecord o => Spaced(o.Name, Bracketed("kind", o.Kind)),
        DocumentRecord d => Spaced(d.Type, d.Number, Bracketed("issuer", d.Issuer), Bracketed("term", d.Term), Bracketed("title", d.Title), Bracketed("date", d.Date)),
        EventRecord e => Spaced(e.Name, Bracketed("kind", e.Kind), Bracketed("date", e.Date), Bracketed("day part", e.DayPart), Bracketed("place", e.Place), e.Organizers.Count == 0 ? null : Bracketed("organizers", string.Join(", ", e.Organizers))),
        AwardRecord a => Spaced(a.Award, Bracketed("recipient", a.Recipient), Bracketed("grantor", a.Grantor), Bracketed("date", a.Date)),
        QuoteRecord q => Spaced(q.SpeakerName ?? "nobody named", ": ", q.Text),
        _ => "",
    };

    private static string Spaced(params ReadOnlySpan<string?> parts)
    {
        var kept = new List<string>();
        foreach (string? part in parts)
        {
            if (!string.IsNullOrEmpty(part))
            {
                kept.Add(part);
            }
        }

        return string.Join(' ', kept);
    }

    private static string? Bracketed(string name, object? value) => value is null ? null : $"[{name}: {value}]";
}
