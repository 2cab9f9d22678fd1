using System.Globalization;
using System.Text;
using System.Xml;

namespace TayHo.Extract.ConsoleApp.Formats;

/// <summary>What a workbook can hold of texts and days.</summary>
internal static class WorkbookText
{
    /// <summary>Excel's longest cell, in UTF-16 units.</summary>
    private const int LongestCell = 32767;

    /// <summary>Excel counts a day of February 1900 that never was: what lies before it stays text.</summary>
    private static readonly DateTime FirstDay = new(1900, 3, 1);

    /// <summary>The day of an EDTF value that tells a whole day; null for months, intervals and unknown digits.</summary>
    public static DateTime? DayOf(string edtf) =>
        DateTime.TryParseExact(edtf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateTime day) && day >= FirstDay ? day : null;

    /// <summary>The text without what XML can't hold, cut where a cell ends.</summary>
    public static string Fit(string text)
    {
        string fit = IsClean(text) ? text : Clean(text);
        return fit.Length <= LongestCell ? fit : string.Concat(fit.AsSpan(0, char.IsHighSurrogate(fit[LongestCell - 2]) ? LongestCell - 2 : LongestCell - 1), "…");
    }

    private static bool IsClean(string text)
    {
        foreach (char c in text)
        {
            if (!XmlConvert.IsXmlChar(c))
            {
                return false;
            }
        }

        return true;
    }

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            if (i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]))
            {
                clean.Append(text, i++, 2);
            }
            else if (XmlConvert.IsXmlChar(text[i]))
            {
                clean.Append(text[i]);
            }
        }

        return clean.ToString();
    }
}
