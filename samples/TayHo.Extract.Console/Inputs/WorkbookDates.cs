using System.Globalization;
using System.IO.Compression;
using System.Xml;

namespace TayHo.Extract.ConsoleApp.Inputs;

/// <summary>Which cells of a workbook hold days: a workbook writes them as numbers, and only the cell's style tells.</summary>
internal sealed class WorkbookDates
{
    private const string Styles = "xl/styles.xml";
    private static readonly DateTime MostDays = new(9999, 12, 31);
    private readonly List<bool> _isDate = [];
    private readonly bool _from1904;

    /// <summary>Reads the styles.</summary>
    public WorkbookDates(ZipArchive zip, Func<ZipArchiveEntry, XmlReader> open)
    {
        ArgumentNullException.ThrowIfNull(zip);
        if (zip.GetEntry(Styles) is { } styles)
        {
            using XmlReader xml = open(styles);
            ReadStyles(xml);
        }

        if (zip.GetEntry("xl/workbook.xml") is { } workbook)
        {
            using XmlReader xml = open(workbook);
            _from1904 = xml.ReadToFollowing("workbookPr") && xml.GetAttribute("date1904") is "1" or "true";
        }
    }

    /// <summary>A number's text: an ISO day or time where the style says so, else as it is.</summary>
    /// <param name="value">The number as the file writes it.</param>
    /// <param name="style">The cell's style; null for none.</param>
    public string Text(string value, string? style)
    {
        if (!int.TryParse(style, NumberStyles.None, CultureInfo.InvariantCulture, out int index) || index >= _isDate.Count || !_isDate[index]
            || !double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double days) || days < 0 || days > MostDays.ToOADate())
        {
            return value;
        }

        DateTime time = DateTime.FromOADate(days).AddDays(_from1904 ? 1462 : 0);
        return time.ToString(time.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-dd'T'HH:mm'+07:00'", CultureInfo.InvariantCulture);
    }

    private void ReadStyles(XmlReader xml)
    {
        var own = new Dictionary<string, string>(StringComparer.Ordinal);
        bool inCells = false;
        while (xml.Read())
        {
            if (xml.LocalName == "cellXfs")
            {
                inCells = xml.NodeType == XmlNodeType.Element;
            }
            else if (xml is { NodeType: XmlNodeType.Element, LocalName: "numFmt" } && xml.GetAttribute("numFmtId") is { } id)
            {
                own[id] = xml.GetAttribute("formatCode") ?? "";
            }
            else if (inCells && xml is { NodeType: XmlNodeType.Element, LocalName: "xf" })
            {
                _isDate.Add(IsDate(xml.GetAttribute("numFmtId") ?? "", own));
            }
        }
    }

    /// <summary>The built-in formats of days, and one's own that show a day and a month or year.</summary>
    private static bool IsDate(string id, Dictionary<string, string> own)
    {
        if (own.TryGetValue(id, out string? code))
        {
            string letters = WithoutQuotes(code);
            return letters.Contains('y', StringComparison.OrdinalIgnoreCase) || (letters.Contains('d', StringComparison.OrdinalIgnoreCase) && letters.Contains('m', StringComparison.OrdinalIgnoreCase));
        }

        return int.TryParse(id, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number is (>= 14 and <= 17) or 22 or (>= 27 and <= 31) or 36 or (>= 50 and <= 54) or 57 or 58;
    }

    private static string WithoutQuotes(string code)
    {
        var letters = new System.Text.StringBuilder();
        bool quoted = false, bracketed = false;
        foreach (char c in code)
        {
            quoted ^= c == '"';
            bracketed = c == '[' || (bracketed && c != ']');
            if (!quoted && !bracketed)
            {
                letters.Append(c);
            }
        }

        return letters.ToString();
    }
}
