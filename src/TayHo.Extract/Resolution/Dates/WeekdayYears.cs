using TayHo.Extract.Recognition;
using TayHo.Extract.Records;

namespace TayHo.Extract.Resolution.Dates;

/// <summary>
/// The years in which the weekdays fall on the days that an article names: "thứ hai, 24-6" is of 2013 or 2019, not of the years between.
/// They
/// choose among years that other words leave, and refuse a year that they contradict; by themselves they give none. Weekdays that
/// contradict each other are slips of the pen and count for nothing.
/// </summary>
internal struct WeekdayYears
{
    // Half a year and more away lies in the year before or behind.
    private const int Half = 7;
    private const int First = YearStatement.FirstYear;
    private const int Years = 64;
    private ulong _years;

    /// <summary>The mention that names a weekday; null when there is none.</summary>
    public DateMention? Because { get; private set; }

    /// <summary>Takes a day with its weekday and without a year in.</summary>
    /// <param name="mention">The mention.</param>
    /// <param name="month">The month of the news; 0 when unknown.</param>
    public void Add(DateMention mention, int month)
    {
        if (mention.Kind is not (DateKind.Date or DateKind.Time)
                || mention.Start is not { Weekday: > 0, Day: > 0, Month: > 0, Year: 0, Unit: TimeUnit.None, Lunar: false,
                    Historic: false } point)
        {
            return;
        }

        int shift = month == 0 ? 0 : month - point.Month >= Half ? 1 : point.Month - month >= Half ? -1 : 0;
        ulong years = 0;
        for (int k = 0; k < Years; k++)
        {
            years |= PointResolver.IsWeekday(First + k + shift, point.Month, point.Day, point.Weekday) ? 1UL << k : 0;
        }

        _years = Because is null ? years : _years & years;
        Because ??= mention;
    }

    /// <summary>Whether the weekdays allow a year; all are allowed where none is named.</summary>
    public readonly bool Allow(int year) => _years == 0 || year is < First or >= First + Years || (_years >> (year - First) & 1) != 0;

    /// <summary>The one year from a first to a last that the weekdays allow; 0 when there is none, more than one or no weekday.</summary>
    public readonly YearFound Only(int first, int last)
    {
        int found = 0;
        for (int year = Math.Max(first, First); _years != 0 && year <= Math.Min(last, First + Years - 1); year++)
        {
            if (!Allow(year))
            {
                continue;
            }

            if (found > 0)
            {
                return default;
            }

            found = year;
        }

        return found == 0 ? default : new YearFound(found, Because);
    }
}
