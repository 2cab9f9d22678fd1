using TayHo.Extract.Recognition;
using TayHo.Extract.Records;

namespace TayHo.Extract.Resolution.Dates;

/// <summary>
/// Settles a number of months that a report means as the year's up to then: "lũy kế 9 tháng" is January to September of the year of
/// writing. Where the words leave a plain length open ("trong 9 tháng"), only a report that comes when those months are just over,
/// or that names them with their year, says so.
/// </summary>
internal sealed class YearToDate
{
    // A month is told as over from about its twentieth day: that is when its figures come out.
    private const int DayOfFigures = 20;
    private const int Months = 12;

    // By the number of months: what was settled before, and the year that the words give anywhere, for a headline stands before what it
    // sums up.
    private readonly string?[] _told = new string?[Months + 1];
    private readonly int[] _named = new int[Months + 1];

    /// <summary>Looks through the dates of a text for months from January on that bear their year.</summary>
    public YearToDate(IReadOnlyList<DateMention> mentions)
    {
        foreach (DateMention mention in mentions)
        {
            if (mention is { Kind: DateKind.Interval, Start: { Year: > 0, Month: 1, Day: 0 } first,
                        End: { Day: 0, Month: > 0 and <= Months } last } && last.Year == first.Year && _named[last.Month] == 0)
            {
                _named[last.Month] = first.Year;
            }
        }
    }

    /// <summary>Takes in a date that is settled.</summary>
    public void Add(DateRecord record)
    {
        if (record.Kind == DateKind.Interval && record.TryGetEdtf(out EdtfValue named)
            && named is { Start: { Precision: EdtfPrecision.Month, Month: 1 } first,
                End: { Precision: EdtfPrecision.Month, Month: { } months } last } && first.Year == last.Year)
        {
            _told[months] ??= record.Value;
        }
    }

    /// <summary>The interval of months; null when the words mean a length.</summary>
    /// <param name="mention">The number of months.</param>
    /// <param name="around">The anchor.</param>
    public string? Resolve(DateMention mention, in PointSurroundings around)
    {
        if (!Edtf.TryParse(mention.Length, out EdtfValue length)
                || length.Length is not { Years: 0, Days: 0, Hours: 0, Minutes: 0, Months: > 0 and <= Months and var count })
        {
            return null;
        }

        int months = (int)count;
        if (_told[months] is { } told)
        {
            return told;
        }

        DateAnchor anchor = around.Anchor;
        if (anchor.Year == 0 || anchor.Month == 0)
        {
            return _named[months] > 0 ? Write(_named[months], months) : null;
        }

        bool justOver = months == anchor.Month - 1 || (months == anchor.Month && anchor.Day >= DayOfFigures);
        int year = months > anchor.Month ? anchor.Year - 1 : anchor.Year;
        return justOver || (mention.YearToDate == 2 && (year == anchor.Year || anchor.Month <= 2)) ? Write(year, months) : null;
    }

    private static string Write(int year, int months) => Edtf.Month(year, 1) + "/" + Edtf.Month(year, months);
}
