using System.IO.Compression;
using System.Text;

namespace TayHo.Extract.Tests.ConsoleApp;

/// <summary>A workbook as spreadsheet programs write it, for tests that read one: styles 1, 2 and 3 are a day, a day with its time, and a number with units.</summary>
internal static class Workbook
{
    private const string Styles = """
        <styleSheet><numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy\ hh:mm"/><numFmt numFmtId="165" formatCode="0&quot; day&quot;"/></numFmts>
        <cellStyleXfs count="1"><xf numFmtId="14"/></cellStyleXfs>
        <cellXfs count="4"><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/></cellXfs></styleSheet>
        """;

    /// <summary>Writes a file of one sheet and returns its path.</summary>
    public static string Write(string path, string rows)
    {
        using ZipArchive zip = ZipFile.Open(path, ZipArchiveMode.Create);
        Add(zip, "xl/workbook.xml", "<workbook><workbookPr/></workbook>");
        Add(zip, "xl/styles.xml", Styles);
        Add(zip, "xl/worksheets/sheet1.xml", $"<worksheet><sheetData>{rows}</sheetData></worksheet>");
        return path;
    }

    private static void Add(ZipArchive zip, string name, string content)
    {
        using Stream entry = zip.CreateEntry(name).Open();
        entry.Write(Encoding.UTF8.GetBytes(content));
    }
}
