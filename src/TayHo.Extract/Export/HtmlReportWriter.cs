using System.Text;
using System.Text.Encodings.Web;
using TayHo.Extract.Export.Display;
using TayHo.Extract.Export.Report;
using TayHo.Extract.Export.Tables;
using TayHo.Extract.Export.Types;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;

namespace TayHo.Extract.Export;

/// <summary>
/// Writes one self-contained HTML file for any number of articles, document by document: each article's text with its facts marked, and,
/// for more than one, an index with charts, officials, statistics and a timeline. The file loads nothing: its policy forbids it.
/// </summary>
/// <example><code>
/// using var report = new HtmlReportWriter(writer, DisplayLanguage.Vietnamese);
/// foreach (ExtractionDocument document in extractor.ExtractAll(inputs)) { report.Add(document); }
/// report.Finish();
/// </code></example>
public sealed class HtmlReportWriter : IDisposable
{
    private readonly TextWriter _writer;
    private readonly DisplayLanguage _language;
    private readonly ArticleKeys _keys = new();
    private bool _any;
    private bool _finished;

    /// <summary>Writes what stands before the articles.</summary>
    /// <param name="writer">Where to; stays open.</param>
    /// <param name="language">The language of everything but the articles.</param>
    public HtmlReportWriter(TextWriter writer, DisplayLanguage language)
    {
        ArgumentNullException.ThrowIfNull(writer);
        _writer = writer;
        _language = language;
        string code = language == DisplayLanguage.Vietnamese ? "vi" : "en";
        string title = HtmlEncoder.Default.Encode(DisplayText.Of("report.title", language));
        writer.Write($"""
            <!DOCTYPE html>
            <html lang="{code}"><head><meta charset="utf-8"><meta name="generator" content="TayHo.Extract"><meta name="viewport" content="width=device-width,initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none';style-src 'unsafe-inline';script-src 'unsafe-inline';img-src data:">
            <meta name="color-scheme" content="light dark"><link rel="icon" href="data:,"><title>{title}</title>
            <style>
            {Resource("report.css")}</style></head><body>
            <a class="skip" href="#main" id="skip">{HtmlEncoder.Default.Encode(DisplayText.Of("report.skip", language))}</a>
            <header id="top"></header><main id="main" tabindex="-1"></main><footer id="foot"></footer>
            <noscript><p>{HtmlEncoder.Default.Encode(DisplayText.Of("report.no-script", language))}</p></noscript>
            <script type="application/json" id="articles">[
            """.ReplaceLineEndings("\n"));
    }

    /// <summary>Adds an article.</summary>
    /// <param name="document">The document.</param>
    public void Add(ExtractionDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        ObjectDisposedException.ThrowIf(_finished, this);
        _writer.Write(_any ? ",\n" : "\n");
        ReportArticleJson.Write(_writer, document, _keys.Next(document), _language);
        _any = true;
    }

    /// <summary>Writes what stands behind the articles; nothing can be added afterwards.</summary>
    public void Finish()
    {
        if (_finished)
        {
            return;
        }

        _finished = true;
        _writer.Write("\n]</script>\n<script type=\"application/json\" id=\"texts\">");
        _writer.Write(Texts());
        _writer.Write("</script>\n<script type=\"application/json\" id=\"outlines\">");
        _writer.Write(Resource("province-outlines.json"));
        _writer.Write($"</script>\n<script>\n{Resource("report.js")}</script></body></html>\n");
    }

    /// <summary>Finishes the page; the writer stays open.</summary>
    public void Dispose() => Finish();

    private static string Resource(string name)
    {
        using Stream stream = typeof(HtmlReportWriter).Assembly.GetManifestResourceStream("export/" + name)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    private string Texts() => ReportArticleJson.Write(json =>
    {
        json.WriteStartObject();
        foreach (string key in DisplayText.Keys.Where(k => k.StartsWith("report.", StringComparison.Ordinal)))
        {
            json.WriteString(key["report.".Length..], DisplayText.Of(key, _language));
        }

        json.WriteStartArray("types");
        foreach (RecordType type in RecordTypes.All)
        {
            json.WriteStringValue(type.Name);
            json.WriteStringValue(type.Label(_language));
        }

        json.WriteEndArray();
        json.WriteStartArray("certainties");
        foreach (RecordCertainty certainty in Enum.GetValues<RecordCertainty>())
        {
            json.WriteStringValue(DisplayText.OfChoice(certainty, _language));
        }

        json.WriteEndArray();
        json.WriteStartObject("provinces");
        foreach (AdministrativeUnit province in ReportProvinces.All())
        {
            json.WriteString(province.Code, province.Name);
        }

        json.WriteEndObject();
        json.WriteEndObject();
    });
}
