using TayHo.Extract.Recognition;
using TayHo.Extract.Records;

using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Dates;

/// <summary>
/// Settles a number of months that a report means as the year's up to then: "lũy kế 9 tháng" is January to September of the year of
/// writing. Where the words leave a plain length open ("trong 9 tháng"), only a report that comes when those months are just over,
/// or that has named them with their year, says so.
/// </summary>
internal static class YearToDate
{
    // A month is told as over from about its twentieth day: that is when its figures come out.
    /// <summary>No article has more dates.</summary>
    private const int MostDates = 500;

    private const int DayOfFigures = 20;

    /// <summary>The interval of months; null when the words mean a length.</summary>
    /// <param name="mention">The number of months.</param>
    /// <param name="around">The anchor.</param>
    /// <param name="before">The dates settled before it.</param>
    /// <param name="mentions">All dates of the text: a headline is told before what it sums up.</param>
    public static string? Resolve(DateMention mention, in PointSurroundings around, List<Resolved<DateRecord>> before, IReadOnlyList<DateMention> mentions)
    {
        if (!Edtf.TryParse(mention.Length, out EdtfValue length) || length.Length is not { Years: 0, Days: 0, Hours: 0, Minutes: 0, Months: > 0 and var count })
        {
            return null;
        }

        int months = (int)count;
        foreach (Resolved<DateRecord> earlier in before)
        {
            if (earlier.Record is { Kind: DateKind.Interval } record && record.TryGetEdtf(out EdtfValue named)
                && named is { Start: { Precision: EdtfPrecision.Month, Month: 1 } first, End: { Precision: EdtfPrecision.Month } last } && last.Month == months && first.Year == last.Year)
            {
                return record.Value;
            }
        }

        DateAnchor anchor = around.Anchor;
        if (anchor.Year == 0 || anchor.Month == 0)
        {
            return NamedBehind(mention, months, mentions);
        }

        bool justOver = months == anchor.Month - 1 || (months == anchor.Month && anchor.Day >= DayOfFigures);
        int year = months > anchor.Month ? anchor.Year - 1 : anchor.Year;
        return justOver || (mention.YearToDate == 2 && (year == anchor.Year || anchor.Month <= 2))
            ? Edtf.Month(year, 1) + "/" + Edtf.Month(year, months)
            : null;
    }

    // "báo lãi trong 9 tháng" over "kết quả 9 tháng năm 2013"
    private static string? NamedBehind(DateMention mention, int months, IReadOnlyList<DateMention> mentions)
    {
        // In the same article: a text of megabytes holds many.
        int first = Ordered.FirstFrom(mentions, mention.Range.End, static m => m.Range.Start);
        for (int i = first; i < Math.Min(mentions.Count, first + MostDates); i++)
        {
            DateMention later = mentions[i];
            if (later is { Kind: DateKind.Interval, Start: { Year: > 0, Month: 1, Day: 0 } start, End: { Day: 0 } last } && last.Month == months && last.Year == start.Year)
            {
                return Edtf.Month(start.Year, 1) + "/" + Edtf.Month(start.Year, months);
            }
        }

        return null;
    }
}
