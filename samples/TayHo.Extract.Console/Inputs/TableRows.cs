using System.Text;
using CsvHelper;
using TayHo.Extract.Articles;
using TayHo.Extract.Records;

namespace TayHo.Extract.ConsoleApp.Inputs;

/// <summary>The rows of a table that people made: a CSV file in any encoding, or a workbook's first sheet. The first row is the header.</summary>
internal static class TableRows
{
    /// <summary>The most characters of a row, where no option says another number.</summary>
    public const long MostCharacters = 32L * 1024 * 1024;

    private const int BufferBytes = 1 << 16;
    private const int MostBytesPerCharacter = 3;

    /// <summary>What can go wrong while rows are read.</summary>
    public static bool IsFault(Exception failure) =>
        failure is IOException or UnauthorizedAccessException or InvalidDataException or CsvFormatException or System.Xml.XmlException;

    /// <summary>Whether a path is a workbook's.</summary>
    public static bool IsWorkbook(string path) => Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase);

    /// <summary>The rows, one at a time; what is thrown is a fault of <see cref="IsFault"/>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="warn">Takes what was guessed or lost in a file that is no UTF-8.</param>
    /// <param name="most">The most characters that a row may hold.</param>
    public static IEnumerable<TableRow> Read(string path, Action<ExtractionWarning> warn, long most = MostCharacters) =>
        IsWorkbook(path) ? WorkbookRows.Read(path, most) : CsvLines(path, warn, most);

    /// <summary>What stands between a CSV file's cells; a comma for a workbook's.</summary>
    public static char SeparatorOf(string path)
    {
        if (IsWorkbook(path))
        {
            return ',';
        }

        using CsvReader csv = Open(path, CsvReaderOptions.Default, _ => { });
        csv.ReadHeader();
        return csv.Separator;
    }

    private static IEnumerable<TableRow> CsvLines(string path, Action<ExtractionWarning> warn, long most)
    {
        long? open = null;
        CsvReaderOptions options = CsvReaderOptions.Default with
        {
            IncludeValuesInExceptions = true,
            TrackLineNumbers = true,
            MaxRecordSize = (int)Math.Min(Array.MaxLength, most * MostBytesPerCharacter),
            OnMalformedRecord = record => open = record.Reason == CsvMalformedReason.UnterminatedQuote ? record.LineNumber : open,
        };
        using CsvReader csv = Open(path, options, warn);
        csv.ReadHeader();
        yield return open is null ? new TableRow([.. csv.Headers]) : NeverClosed(open.Value);
        while (csv.Read())
        {
            string[] cells = open is null ? [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)] : [];
            yield return open is null ? new TableRow(cells) : NeverClosed(open.Value);
        }
    }

    private static TableRow NeverClosed(long line) =>
        TableRow.Unreadable($"a quote that opens in line {line} is never closed: what stands below it, to the end of the file, was one cell.");

    private static CsvReader Open(string path, CsvReaderOptions options, Action<ExtractionWarning> warn)
    {
        if (IsUtf8(path))
        {
            return CsvReader.FromFile(path, options);
        }

        // Saved by an old spreadsheet: the whole file tells its encoding.
        string text = EncodedText.Decode(File.ReadAllBytes(path), out IReadOnlyList<ExtractionWarning> warnings);
        foreach (ExtractionWarning warning in warnings)
        {
            warn(warning);
        }

        return CsvReader.FromText(text, options);
    }

    private static bool IsUtf8(string path)
    {
        using FileStream file = File.OpenRead(path);
        Decoder decoder = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true).GetDecoder();
        var bytes = new byte[BufferBytes];
        var characters = new char[BufferBytes + 1];
        try
        {
            int read;
            do
            {
                read = file.Read(bytes);
                decoder.GetChars(bytes, 0, read, characters, 0, flush: read == 0);
            }
            while (read > 0);
            return true;
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
