using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using TayHo.Extract.Records;

namespace TayHo.Extract.Export;

/// <summary>
/// Writes a document as one self-contained HTML page: the article with every fact's words marked, and a table a record
/// type. Nothing is loaded from elsewhere and no script runs.
/// </summary>
public static class HtmlReport
{
    private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private const string Style = """
        body{font:16px/1.55 system-ui,sans-serif;max-width:70rem;margin:2rem auto;padding:0 1rem;color:#1b1f24;background:#fff}
        h1{font-size:1.5rem}h2{font-size:1.1rem;margin-top:2rem}
        .block{margin:.6rem 0}.title{font-weight:700}.caption,.byline,.related{color:#57606a;font-size:.9em}
        mark{background:none;border-bottom:3px solid #999;color:inherit}
        .date{border-color:#0969da}.place{border-color:#1a7f37}.official,.person{border-color:#8250df}.organization{border-color:#bf8700}
        .statistic{border-color:#cf222e}.document{border-color:#0a7ea4}.event{border-color:#953800}.award{border-color:#a40e6a}.quote{border-bottom-style:dotted}
        table{border-collapse:collapse;width:100%;font-size:.9rem}th,td{border:1px solid #d0d7de;padding:.3rem .5rem;text-align:left;vertical-align:top}
        th{background:#f6f8fa}td.words{color:#57606a}
        """;

    /// <summary>Writes the page.</summary>
    /// <param name="document">The document.</param>
    /// <param name="writer">Where to write; stays open.</param>
    public static void Write(ExtractionDocument document, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(writer);
        string title = document.Article.Title ?? document.Article.Id;
        writer.Write($"<!DOCTYPE html>\n<html lang=\"vi\"><head><meta charset=\"utf-8\"><title>{Encode(title)}</title>\n<style>\n{Style}\n</style></head><body>\n");
        writer.Write($"<h1>{Encode(title)}</h1>\n<p>{Encode(document.Article.Id)} · {Encode(document.AnchorDate.Value ?? "—")} ({Name(document.AnchorDate.Basis)})</p>\n");
        WriteText(document, writer);
        Table(writer, "Ngày tháng (dates)", document.Dates, ["value", "kind", "basis"], d => [d.Value, Name(d.Kind), Name(d.Basis)]);
        Table(writer, "Đơn vị hành chính (places)", document.Places, ["name", "code", "until", "became"], p => [p.FullName ?? $"{p.Type} {p.Name}", p.Code, p.ValidUntil, string.Join("; ", p.Successors.Select(s => s.FullName))]);
        Table(writer, "Chức danh (officials)", document.Officials, ["name", "posts"], o => [o.Name, string.Join("; ", o.Positions.Select(Describe))]);
        Table(writer, "Người (people)", document.People, ["name"], p => [p.Name]);
        Table(writer, "Tổ chức (organizations)", document.Organizations, ["name", "kind"], o => [o.InferredName ?? o.Name, Name(o.Kind)]);
        Table(writer, "Số liệu (statistics)", document.Statistics, ["value", "unit", "measure", "period", "scope", "part of"], s => [Number(s), s.Unit, s.Measure, s.Period, s.Scope, s.PartOf]);
        Table(writer, "Văn bản (documents)", document.Documents, ["type", "number", "issuer", "date", "title"], d => [d.Type, d.Number ?? d.Term, d.Issuer, d.Date, d.Title]);
        Table(writer, "Sự kiện (events)", document.Events, ["name", "kind", "date", "place", "organisers"], e => [e.Name, Name(e.Kind), e.Date, e.Place, string.Join("; ", e.Organizers)]);
        Table(writer, "Khen thưởng (awards)", document.Awards, ["award", "recipient", "grantor", "date"], a => [a.Award, a.Recipient, a.Grantor, a.Date]);
        Table(writer, "Phát biểu (quotes)", document.Quotes, ["speaker", "text"], q => [q.SpeakerName, q.Text]);
        if (document.Warnings.Count > 0)
        {
            writer.Write("<h2>Lưu ý (warnings)</h2>\n<ul>\n");
            foreach (ExtractionWarning warning in document.Warnings)
            {
                writer.Write($"<li><code>{Encode(warning.Code)}</code> {Encode(warning.Message)}</li>\n");
            }

            writer.Write("</ul>\n");
        }

        writer.Write("</body></html>\n");
    }

    private static void WriteText(ExtractionDocument document, TextWriter writer)
    {
        string text = document.Article.Text;
        List<Marked> marks = [.. Collect(document).Where(m => m.Span.End > m.Span.Start).OrderBy(m => m.Span.Start).ThenByDescending(m => m.Span.End)];
        int next = 0;
        foreach (ArticleBlock block in document.Article.Blocks)
        {
            writer.Write($"<div class=\"block {Name(block.Role)}\">");
            int at = block.Start;
            while (next < marks.Count && marks[next].Span.Start < block.Start)
            {
                next++;
            }

            // Marks nest or stand apart; one that would cross an open one is left to its table.
            var open = new Stack<int>();
            for (; next < marks.Count && marks[next].Span.Start < block.End; next++)
            {
                Marked mark = marks[next];
                while (open.Count > 0 && open.Peek() <= mark.Span.Start)
                {
                    int end = open.Pop();
                    writer.Write(Encode(text[at..end]) + "</mark>");
                    at = end;
                }

                if (mark.Span.End > block.End || (open.Count > 0 && mark.Span.End > open.Peek()))
                {
                    continue;
                }

                writer.Write($"{Encode(text[at..mark.Span.Start])}<mark class=\"{mark.Kind}\" title=\"{Encode(mark.Title)}\">");
                at = mark.Span.Start;
                open.Push(mark.Span.End);
            }

            while (open.Count > 0)
            {
                int end = open.Pop();
                writer.Write(Encode(text[at..end]) + "</mark>");
                at = end;
            }

            writer.Write(Encode(text[at..block.End]) + "</div>\n");
        }
    }

    private static IEnumerable<Marked> Collect(ExtractionDocument d) =>
        Marks(d.Quotes, "quote", q => q.SpeakerName)
            .Concat(Marks(d.Events, "event", e => e.Date))
            .Concat(Marks(d.Organizations, "organization", o => Name(o.Kind)))
            .Concat(Marks(d.Documents, "document", c => c.Number ?? c.Title))
            .Concat(Marks(d.Awards, "award", a => a.Award))
            .Concat(Marks(d.Statistics, "statistic", s => $"{Number(s)} {s.Unit}: {s.Measure}"))
            .Concat(Marks(d.Dates, "date", t => t.Value))
            .Concat(Marks(d.Places, "place", p => $"{p.FullName} {p.Code}"))
            .Concat(Marks(d.Officials, "official", o => string.Join("; ", o.Positions.Select(Describe))))
            .Concat(Marks(d.People, "person", p => p.Name));

    private static IEnumerable<Marked> Marks<TRecord>(IReadOnlyList<TRecord> records, string kind, Func<TRecord, string?> title)
        where TRecord : IExtractedRecord => records.SelectMany(r => r.Evidence.Select(e => new Marked(e, kind, $"{r.Id} {title(r)} [{r.Rule}]")));

    private static void Table<TRecord>(TextWriter writer, string heading, IReadOnlyList<TRecord> records, string[] columns, Func<TRecord, string?[]> cells)
        where TRecord : IExtractedRecord
    {
        if (records.Count == 0)
        {
            return;
        }

        var html = new StringBuilder();
        html.Append(CultureInfo.InvariantCulture, $"<h2>{Encode(heading)}</h2>\n<table><thead><tr><th>id</th>");
        foreach (string column in columns)
        {
            html.Append(CultureInfo.InvariantCulture, $"<th>{Encode(column)}</th>");
        }

        html.Append("<th>words</th></tr></thead><tbody>\n");
        foreach (TRecord record in records)
        {
            html.Append(CultureInfo.InvariantCulture, $"<tr><td>{Encode(record.Id)}</td>");
            foreach (string? cell in cells(record))
            {
                html.Append(CultureInfo.InvariantCulture, $"<td>{Encode(cell ?? "")}</td>");
            }

            html.Append(CultureInfo.InvariantCulture, $"<td class=\"words\">{Encode(record.Evidence.Count > 0 ? record.Evidence[0].Text : "")}</td></tr>\n");
        }

        writer.Write(html.Append("</tbody></table>\n").ToString());
    }

    private static string Describe(Position position) =>
        string.Join(' ', new[] { position.Rank, position.Title, position.Organization, position.Status == PositionStatus.Current ? null : $"({Name(position.Status)})" }.Where(p => p is not null));

    private static string Number(StatisticRecord statistic) =>
        statistic.High is { } high ? string.Create(CultureInfo.InvariantCulture, $"{statistic.Value}–{high}") : statistic.Value.ToString(CultureInfo.InvariantCulture);

    private static string Name<TEnum>(TEnum value)
        where TEnum : struct, Enum
    {
        string name = value.ToString();
        return char.ToLowerInvariant(name[0]) + name[1..];
    }

    private static string Encode(string text) => Encoder.Encode(text);

    private sealed record Marked(Evidence Span, string Kind, string Title);
}
