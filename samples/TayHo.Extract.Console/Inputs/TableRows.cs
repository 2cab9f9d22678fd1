using System.Text;
using CsvHelper;
using TayHo.Extract.Articles;
using TayHo.Extract.Records;

namespace TayHo.Extract.ConsoleApp.Inputs;

/// <summary>The rows of a table that people made: a CSV file in any encoding, or a workbook's first sheet. The first row is the header.</summary>
internal static class TableRows
{
    private const int BufferBytes = 1 << 16;

    /// <summary>What can go wrong while rows are read.</summary>
    public static bool IsFault(Exception failure) =>
        failure is IOException or UnauthorizedAccessException or InvalidDataException or CsvFormatException or System.Xml.XmlException;

    /// <summary>Whether a path is a workbook's.</summary>
    public static bool IsWorkbook(string path) => Path.GetExtension(path).Equals(".xlsx", StringComparison.OrdinalIgnoreCase);

    /// <summary>The rows, one at a time; what is thrown is a fault of <see cref="IsFault"/>.</summary>
    /// <param name="path">The file.</param>
    /// <param name="warn">Takes what was guessed or lost in a file that is no UTF-8.</param>
    public static IEnumerable<IReadOnlyList<string>> Read(string path, Action<ExtractionWarning> warn) =>
        IsWorkbook(path) ? WorkbookRows.Read(path) : CsvLines(path, warn);

    /// <summary>What stands between a CSV file's cells; a comma for a workbook's.</summary>
    public static char SeparatorOf(string path)
    {
        if (IsWorkbook(path))
        {
            return ',';
        }

        using CsvReader csv = Open(path, _ => { });
        csv.ReadHeader();
        return csv.Separator;
    }

    private static IEnumerable<IReadOnlyList<string>> CsvLines(string path, Action<ExtractionWarning> warn)
    {
        using CsvReader csv = Open(path, warn);
        csv.ReadHeader();
        yield return [.. csv.Headers];
        while (csv.Read())
        {
            string[] cells = [.. Enumerable.Range(0, csv.FieldCount).Select(csv.GetString)];
            yield return cells;
        }
    }

    private static CsvReader Open(string path, Action<ExtractionWarning> warn)
    {
        CsvReaderOptions options = CsvReaderOptions.Default with { IncludeValuesInExceptions = true };
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
