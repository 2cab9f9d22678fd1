using System.Buffers;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using TayHo.Extract.Export.Display;
using TayHo.Extract.Export.Tables;
using TayHo.Extract.Export.Types;
using TayHo.Extract.Records;

namespace TayHo.Extract.Export.Report;

/// <summary>An article as the report's script reads it: short keys, records as arrays, for a file may hold thousands.</summary>
internal static class ReportArticleJson
{
    /// <summary>The longest reading text, in UTF-16 units, whose object is made in memory before any of it is written.</summary>
    private const int LongestWhole = 4_000_000;
    private const int Segment = 1 << 16;

    // "<" is escaped: what an article says can't end the script element it stands in.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) };

    /// <summary>Writes JSON that may stand inside a script element.</summary>
    public static string Write(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            write(json);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    /// <summary>Writes the article's object: whole, or nothing when it can't be written.</summary>
    public static void Write(TextWriter writer, ExtractionDocument document, string articleId, DisplayLanguage language)
    {
        if (document.Article.Text.Length <= LongestWhole)
        {
            writer.Write(Write(json => Write(json, document, articleId, language)));
            return;
        }

        // The first time goes nowhere: it shows that all can be written.
        WriteInPieces(TextWriter.Null, document, articleId, language);
        WriteInPieces(writer, document, articleId, language);
    }

    private static void WriteInPieces(TextWriter writer, ExtractionDocument document, string articleId, DisplayLanguage language)
    {
        using var stream = new TextStream(writer);
        var pieces = new StreamBuffer(stream);
        using (var json = new Utf8JsonWriter(pieces, Options))
        {
            Write(json, document, articleId, language);
        }

        pieces.Flush();
    }

    private static void Write(Utf8JsonWriter json, ExtractionDocument document, string articleId, DisplayLanguage language)
    {
        ArticleInfo article = document.Article;
        json.WriteStartObject();
        json.WriteString("k", articleId);
        json.WriteString("t", article.Title ?? articleId);
        json.WriteString("d", RecordColumns.DayOf(document) ?? "");
        json.WriteString("dd", DisplayFormat.Date(RecordColumns.DayOf(document), language) ?? "");
        json.WriteString("db", DisplayText.OfChoice(document.AnchorDate.Basis, language));
        json.WriteString("u", article.Url ?? "");
        json.WriteString("s", article.SiteName ?? article.Source ?? "");
        json.WriteString("by", string.Join(", ", article.Authors));
        json.WriteString("p", PlaceOf(document));
        WriteList(json, "pr", ReportProvinces.Of(document));
        WriteText(json, "x", article.Text);
        json.WriteStartArray("b");
        foreach (ArticleBlock block in article.Blocks)
        {
            json.WriteStringValue(EnumNames.Of(block.Role));
            json.WriteNumberValue(block.Start);
            json.WriteNumberValue(block.End);
        }

        json.WriteEndArray();
        WriteRecords(json, document, language);
        json.WriteStartArray("w");
        foreach (ExtractionWarning warning in document.Warnings)
        {
            json.WriteStringValue(warning.Code);
            json.WriteStringValue(DisplayText.OfWarning(warning, language));
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>A text of megabytes goes out in segments: the writer would make room for all of it six times over.</summary>
    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        json.WritePropertyName(name);
        int from = 0;
        for (; text.Length - from > Segment; from += Segment)
        {
            json.WriteStringValueSegment(text.AsSpan(from, Segment), isFinalSegment: false);
        }

        json.WriteStringValueSegment(text.AsSpan(from), isFinalSegment: true);
    }

    private static string PlaceOf(ExtractionDocument document) =>
        document.Events.FirstOrDefault(e => e.Place is not null)?.Place
            ?? document.Places.Select(p => p.FullName ?? $"{p.Type} {p.Name}").FirstOrDefault() ?? "";

    /// <summary>[type, id, found, details, rule, certainty, sort key, group, start, end, …] a record.</summary>
    private static void WriteRecords(Utf8JsonWriter json, ExtractionDocument document, DisplayLanguage language)
    {
        json.WriteStartArray("r");
        for (int type = 0; type < RecordTypes.All.Count; type++)
        {
            foreach (IExtractedRecord record in RecordTypes.All[type].Records(document))
            {
                RecordLine line = RecordTypes.All[type].Line(record, language);
                (string sort, string group) = Keys(record);
                json.WriteStartArray();
                json.WriteNumberValue(type);
                json.WriteStringValue(record.Id);
                json.WriteStringValue(line.Found);
                json.WriteStringValue(line.Details);
                json.WriteStringValue(record.Rule);
                json.WriteNumberValue((int)RecordCertainties.Of(record));
                json.WriteStringValue(sort);
                json.WriteStringValue(group);
                foreach (Evidence evidence in record.Evidence)
                {
                    json.WriteNumberValue(evidence.Start);
                    json.WriteNumberValue(evidence.End);
                }

                json.WriteEndArray();
            }
        }

        json.WriteEndArray();
    }

    /// <summary>What the index sorts and gathers by: an event's day, a person's name, a number's unit.</summary>
    private static (string Sort, string Group) Keys(IExtractedRecord record) => record switch
    {
        EventRecord e => (e.Date ?? "", ""),
        PersonRecord p => ("", p.Name),
        StatisticRecord s => (s.Period ?? "", s.Unit ?? ""),
        _ => ("", ""),
    };

    private static void WriteList(Utf8JsonWriter json, string name, IEnumerable<string> values)
    {
        json.WriteStartArray(name);
        foreach (string value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }
}
