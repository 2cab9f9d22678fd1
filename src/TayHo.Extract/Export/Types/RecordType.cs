using TayHo.Extract.Export.Display;
using TayHo.Extract.Export.Tables;
using TayHo.Extract.Records;

namespace TayHo.Extract.Export.Types;

/// <summary>How people read one record: what was found, and what is known of it.</summary>
/// <param name="Found">The record itself: "1,382 đảng viên", "bà Lê Thị Thu Hằng".</param>
/// <param name="Details">What is known of it, parts separated by " · "; empty when nothing is.</param>
/// <example><code>
/// RecordLine line = RecordTypes.Line(document.Dates[0], DisplayLanguage.English);
/// Console.WriteLine($"{line.Found}: {line.Details}");
/// </code></example>
public sealed record RecordLine(string Found, string Details);

/// <summary>
/// One record type, registered once: where a document holds its records, its tables and the line that people read. Every format,
/// the report and the summary follow from it. A new type is a file in this folder and a line in <see cref="RecordTypes"/>.
/// </summary>
/// <example><code>
/// RecordType type = RecordTypes.Find("statistics")!;
/// foreach (IExtractedRecord record in type.Records(document)) { Console.WriteLine(type.Line(record, DisplayLanguage.English).Found); }
/// </code></example>
public abstract class RecordType
{
    private protected RecordType(string name) => Name = name;

    /// <summary>The name, as the JSON output writes it: "statistics".</summary>
    public string Name { get; }

    /// <summary>The tables: the type's own, then what hangs on it (an official's posts).</summary>
    public abstract IReadOnlyList<ExtractionTable> Tables { get; }

    /// <summary>The document's records of this type, in the document's order.</summary>
    /// <param name="document">The document.</param>
    /// <returns>The records; empty when there are none.</returns>
    public abstract IReadOnlyList<IExtractedRecord> Records(ExtractionDocument document);

    /// <summary>How people read a record.</summary>
    /// <param name="record">A record of this type.</param>
    /// <param name="language">The language of labels, numbers and dates.</param>
    /// <returns>What was found, and what is known of it.</returns>
    public abstract RecordLine Line(IExtractedRecord record, DisplayLanguage language);

    /// <summary>Whether a record is of this type.</summary>
    /// <param name="record">A record of any type.</param>
    /// <returns>Whether it is.</returns>
    public abstract bool Holds(IExtractedRecord record);

    /// <summary>What people call the type: "Statistics", "Số liệu".</summary>
    /// <param name="language">The language.</param>
    /// <returns>The label.</returns>
    public string Label(DisplayLanguage language) => DisplayText.Of("type." + Name, language);
}

/// <summary>A record type whose records are of one class.</summary>
internal sealed class RecordType<TRecord>(
    string name,
    Func<ExtractionDocument, IReadOnlyList<TRecord>> records,
    Func<TRecord, DisplayLanguage, RecordLine> line,
    params IReadOnlyList<ExtractionTable> tables) : RecordType(name)
    where TRecord : class, IExtractedRecord
{
    /// <inheritdoc/>
    public override IReadOnlyList<ExtractionTable> Tables { get; } = tables;

    /// <inheritdoc/>
    public override IReadOnlyList<IExtractedRecord> Records(ExtractionDocument document) => records(document);

    /// <inheritdoc/>
    public override RecordLine Line(IExtractedRecord record, DisplayLanguage language) => line((TRecord)record, language);

    /// <inheritdoc/>
    public override bool Holds(IExtractedRecord record) => record is TRecord;
}
