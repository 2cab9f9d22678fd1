using TayHo.Extract.Export.Display;
using TayHo.Extract.Records;

namespace TayHo.Extract.Export;

/// <summary>Writes documents as one self-contained HTML file; <see cref="HtmlReportWriter"/> takes them one by one.</summary>
/// <example><code>
/// using var writer = new StreamWriter("report.html");
/// HtmlReport.Write(documents, writer, DisplayLanguage.Vietnamese);
/// </code></example>
public static class HtmlReport
{
    /// <summary>Writes the report of one article.</summary>
    /// <param name="document">The document.</param>
    /// <param name="writer">Where to write; stays open.</param>
    /// <param name="language">The language of everything but the article.</param>
    public static void Write(ExtractionDocument document, TextWriter writer, DisplayLanguage language = DisplayLanguage.Vietnamese) =>
        Write([document], writer, language);

    /// <summary>Writes the report of many articles.</summary>
    /// <param name="documents">The documents, written as they come.</param>
    /// <param name="writer">Where to write; stays open.</param>
    /// <param name="language">The language of everything but the articles.</param>
    public static void Write(IEnumerable<ExtractionDocument> documents, TextWriter writer,
            DisplayLanguage language = DisplayLanguage.Vietnamese)
    {
        ArgumentNullException.ThrowIfNull(documents);
        using var report = new HtmlReportWriter(writer, language);
        foreach (ExtractionDocument document in documents)
        {
            report.Add(document);
        }
    }
}
