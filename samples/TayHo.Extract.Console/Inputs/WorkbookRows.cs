using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace TayHo.Extract.ConsoleApp.Inputs;

/// <summary>The rows of a workbook's first sheet as texts, one at a time; numbers as the file writes them, days as ISO dates.</summary>
internal static class WorkbookRows
{
    private const string Sheet = "xl/worksheets/sheet";
    private const int MostColumns = 16384;

    /// <summary>How many times the text of one row the texts that rows share may hold; what comes behind is not kept.</summary>
    private const int SharedRows = 4;

    private const int MostShared = 16_000_000;
    private const int ChunkCharacters = 4096;

    /// <summary>The rows; cells that a row leaves out are empty.</summary>
    /// <param name="path">The file.</param>
    /// <param name="most">The most characters that a row may hold: a small file can unpack to more than the memory holds.</param>
    /// <exception cref="InvalidDataException">The file is no workbook.</exception>
    public static IEnumerable<TableRow> Read(string path, long most)
    {
        using ZipArchive zip = OpenZip(path);
        ZipArchiveEntry sheet = zip.Entries.Where(e => e.FullName.StartsWith(Sheet, StringComparison.Ordinal))
            .OrderBy(e => e.FullName.Length).ThenBy(e => e.FullName, StringComparer.Ordinal).FirstOrDefault() ?? throw new InvalidDataException("it has no sheet.");
        IReadOnlyList<string?> shared = Shared(zip, most);
        var dates = new WorkbookDates(zip, Open);
        using XmlReader xml = Open(sheet);
        while (xml.ReadToFollowing("row"))
        {
            using XmlReader row = xml.ReadSubtree();
            yield return Row(row, shared, dates, most);
        }
    }

    private static ZipArchive OpenZip(string path)
    {
        ZipArchive? zip = null;
        try
        {
            zip = ZipFile.OpenRead(path);
            return zip.Entries.Count > 0 ? zip : throw new InvalidDataException("it has no sheet.");
        }
        catch (InvalidDataException fault)
        {
            zip?.Dispose();
            throw new InvalidDataException("it is no workbook (.xlsx), or only a part of one.", fault);
        }
    }

    private static TableRow Row(XmlReader row, IReadOnlyList<string?> shared, WorkbookDates dates, long most)
    {
        var cells = new List<string>();
        long left = most;
        while (row.ReadToFollowing("c"))
        {
            int column = ColumnOf(row.GetAttribute("r")) ?? cells.Count;
            if (column >= MostColumns)
            {
                throw new InvalidDataException("a row has more columns than a workbook may.");
            }

            string? type = row.GetAttribute("t"), style = row.GetAttribute("s");
            using XmlReader cell = row.ReadSubtree();
            string? value = Text(cell, type == "inlineStr" ? "t" : "v", left);
            while (cells.Count < column)
            {
                cells.Add("");
            }

            if (type == "s" && !string.IsNullOrEmpty(value))
            {
                if (!int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int at) || at >= shared.Count)
                {
                    return TableRow.Unreadable($"a cell names the shared text {value}, the file has {shared.Count}.");
                }

                value = shared[at];
            }
            else if (value is not null && type is null or "n")
            {
                value = dates.Text(value, style);
            }

            left -= value?.Length ?? 0;
            if (value is null || left < 0)
            {
                return TableRow.TooLarge(most);
            }

            cells.Add(value);
        }

        return new TableRow(cells);
    }

    /// <summary>The texts that cells name by number; null for one that is longer than a row may be.</summary>
    private static List<string?> Shared(ZipArchive zip, long most)
    {
        var texts = new List<string?>();
        if (zip.GetEntry("xl/sharedStrings.xml") is { } entry)
        {
            long left = most * SharedRows;
            using XmlReader xml = Open(entry);
            while (xml.ReadToFollowing("si"))
            {
                if (texts.Count == MostShared)
                {
                    throw new InvalidDataException("it has more shared texts than a sheet has cells for.");
                }

                using XmlReader item = xml.ReadSubtree();
                string? text = Text(item, "t", Math.Min(most, left));
                left -= text?.Length ?? 0;
                texts.Add(text);
            }
        }

        return texts;
    }

    /// <summary>The text of all elements of a name: a cell's words may stand in several runs. Null when it is longer than it may be.</summary>
    private static string? Text(XmlReader xml, string name, long most)
    {
        var text = new StringBuilder();
        char[] chunk = new char[ChunkCharacters];
        bool inside = false;
        while (xml.Read())
        {
            inside = xml.NodeType switch
            {
                XmlNodeType.Element => xml.LocalName == name && !xml.IsEmptyElement,
                XmlNodeType.EndElement => false,
                _ => inside,
            };
            if (!inside || xml.NodeType is not (XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA))
            {
                continue;
            }

            for (int read = xml.ReadValueChunk(chunk, 0, chunk.Length); read > 0; read = xml.ReadValueChunk(chunk, 0, chunk.Length))
            {
                text.Append(chunk, 0, read);
                if (text.Length > most)
                {
                    return null;
                }
            }
        }

        return text.ToString();
    }

    private static int? ColumnOf(string? reference)
    {
        int column = 0;
        foreach (char c in reference ?? "")
        {
            if (!char.IsAsciiLetterUpper(c))
            {
                break;
            }

            column = (column * 26) + (c - 'A' + 1);
        }

        return column == 0 ? null : column - 1;
    }

    /// <summary>Characters that no XML may hold are let through: one in a cell would end the sheet, and who reads the article tells of it.</summary>
    private static XmlReader Open(ZipArchiveEntry entry) =>
        XmlReader.Create(entry.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CloseInput = true, CheckCharacters = false });
}
