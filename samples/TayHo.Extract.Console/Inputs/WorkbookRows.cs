using System.IO.Compression;
using System.Xml;

namespace TayHo.Extract.ConsoleApp.Inputs;

/// <summary>The rows of a workbook's first sheet as texts, one at a time; numbers as the file writes them, days as ISO dates.</summary>
internal static class WorkbookRows
{
    private const string Sheet = "xl/worksheets/sheet";
    private const int MostColumns = 16384;

    /// <summary>The rows; cells that a row leaves out are empty.</summary>
    /// <exception cref="InvalidDataException">The file is no workbook.</exception>
    public static IEnumerable<IReadOnlyList<string>> Read(string path)
    {
        using ZipArchive zip = ZipFile.OpenRead(path);
        ZipArchiveEntry sheet = zip.Entries.Where(e => e.FullName.StartsWith(Sheet, StringComparison.Ordinal))
            .OrderBy(e => e.FullName.Length).ThenBy(e => e.FullName, StringComparer.Ordinal).FirstOrDefault() ?? throw new InvalidDataException("it has no sheet.");
        IReadOnlyList<string> shared = Shared(zip);
        var dates = new WorkbookDates(zip, Open);
        using XmlReader xml = Open(sheet);
        while (xml.ReadToFollowing("row"))
        {
            using XmlReader row = xml.ReadSubtree();
            yield return Cells(row, shared, dates);
        }
    }

    private static List<string> Cells(XmlReader row, IReadOnlyList<string> shared, WorkbookDates dates)
    {
        var cells = new List<string>();
        while (row.ReadToFollowing("c"))
        {
            int column = ColumnOf(row.GetAttribute("r")) ?? cells.Count;
            if (column >= MostColumns)
            {
                throw new InvalidDataException("a row has more columns than a workbook may.");
            }

            string? type = row.GetAttribute("t"), style = row.GetAttribute("s");
            using XmlReader cell = row.ReadSubtree();
            string value = Text(cell, type == "inlineStr" ? "t" : "v");
            while (cells.Count < column)
            {
                cells.Add("");
            }

            cells.Add(type is null or "n" ? dates.Text(value, style)
                : type == "s" && int.TryParse(value, out int at) && at >= 0 && at < shared.Count ? shared[at] : value);
        }

        return cells;
    }

    private static List<string> Shared(ZipArchive zip)
    {
        var texts = new List<string>();
        if (zip.GetEntry("xl/sharedStrings.xml") is { } entry)
        {
            using XmlReader xml = Open(entry);
            while (xml.ReadToFollowing("si"))
            {
                using XmlReader item = xml.ReadSubtree();
                texts.Add(Text(item, "t"));
            }
        }

        return texts;
    }

    /// <summary>The text of all elements of a name: a cell's words may stand in several runs.</summary>
    private static string Text(XmlReader xml, string name)
    {
        string text = "";
        bool inside = false;
        while (xml.Read())
        {
            inside = xml.NodeType switch
            {
                XmlNodeType.Element => xml.LocalName == name && !xml.IsEmptyElement,
                XmlNodeType.EndElement => false,
                _ => inside,
            };
            if (inside && xml.NodeType is XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA)
            {
                text += xml.Value;
            }
        }

        return text;
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

    private static XmlReader Open(ZipArchiveEntry entry) =>
        XmlReader.Create(entry.Open(), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, CloseInput = true });
}
