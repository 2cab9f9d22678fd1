using System.Globalization;
using TayHo.Extract.Recognition;
using TayHo.Extract.Records;

namespace TayHo.Extract.Resolution.Dates;

/// <summary>
/// Settles a number of months that a report means as the year's up to then: "lũy kế 9 tháng" is January to September of the year of
/// writing. Where the words leave a plain length open ("trong 9 tháng"), only a report that comes when those months are just over,
/// or that has named them with their year, says so.
/// </summary>
internal static class YearToDate
{
    // A month is told as over from about its twentieth day: that is when its figures come out.
    private const int DayOfFigures = 20;

    /// <summary>The interval of months; null when the words mean a length.</summary>
    /// <param name="mention">The number of months.</param>
    /// <param name="around">The anchor.</param>
    /// <param name="before">The dates settled before it.</param>
    public static string? Resolve(DateMention mention, in PointSurroundings around, List<Resolved<DateRecord>> before)
    {
        if (mention.Length is not { Length: >= 3 } length || length[^1] != 'M' || !int.TryParse(length.AsSpan(1, length.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out int months))
        {
            return null;
        }

        string tail = months.ToString("00", CultureInfo.InvariantCulture);
        foreach (Resolved<DateRecord> earlier in before)
        {
            if (earlier.Record is { Kind: DateKind.Interval, Value: { Length: 15 } named } && named.EndsWith("-" + tail, StringComparison.Ordinal) && named.AsSpan(4, 4).SequenceEqual("-01/") && named.AsSpan(0, 4).SequenceEqual(named.AsSpan(8, 4)))
            {
                return named;
            }
        }

        DateAnchor anchor = around.Anchor;
        if (anchor.Year == 0 || anchor.Month == 0)
        {
            return null;
        }

        bool justOver = months == anchor.Month - 1 || (months == anchor.Month && anchor.Day >= DayOfFigures);
        int year = months > anchor.Month ? anchor.Year - 1 : anchor.Year;
        return justOver || (mention.YearToDate == 2 && (year == anchor.Year || anchor.Month <= 2))
            ? Edtf.Month(year, 1) + "/" + Edtf.Month(year, months)
            : null;
    }
}
