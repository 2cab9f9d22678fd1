using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition;

/// <summary>A mention of calendar time as the words say it; what they leave open is for resolution to settle.</summary>
/// <param name="Range">The tokens of the mention.</param>
/// <param name="Rule">The rule that read it.</param>
internal sealed record DateMention(TokenRange Range, string Rule) : Mention(Range, Rule)
{
    /// <summary>The sort of calendar time.</summary>
    public required DateKind Kind { get; init; }

    /// <summary>The point, or an interval's first.</summary>
    public TimePoint Start { get; init; }

    /// <summary>An interval's last point.</summary>
    public TimePoint End { get; init; }

    /// <summary>Whether the interval has no end ("đến nay").</summary>
    public bool OpenEnd { get; init; }

    /// <summary>The length of a duration or the period of a set as ISO 8601 ("P15Y"); null for other kinds.</summary>
    public string? Length { get; init; }

    /// <summary>What narrows or loosens it; null when nothing does.</summary>
    public DateModifier? Modifier { get; init; }

    /// <summary>Whether a number of months may be the year's up to then: 2 "lũy kế 9 tháng", 1 "trong 9 tháng", 0 no.</summary>
    public int YearToDate { get; init; }

    /// <summary>A duration that the words tie to the day of writing: -1 "3 năm qua", 1 "sau 3 năm"; 0 when they don't.</summary>
    public int Window { get; init; }
}

/// <summary>The units that relative times count in.</summary>
internal enum TimeUnit : byte
{
    None,
    Second,
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
    SchoolYear,
}

/// <summary>Where a date that could be past or to come lies, if the words say so.</summary>
internal enum TimeDirection : byte
{
    None,
    Last,
    This,
    Next,
}

/// <summary>One point of calendar time as written; 0 means "the words don't say".</summary>
internal record struct TimePoint
{
    /// <summary>The year; negative before our era (−179 is 179 TCN).</summary>
    public int Year;

    /// <summary>1 to 12.</summary>
    public int Month;

    /// <summary>1 to 31.</summary>
    public int Day;

    /// <summary>1 to 4.</summary>
    public int Quarter;

    /// <summary>1 or 2.</summary>
    public int Half;

    /// <summary>EDTF season code, 21 to 24.</summary>
    public int Season;

    /// <summary>The year without its last digit: 199 for the 1990s.</summary>
    public int Decade;

    /// <summary>The year without its last two digits: 19 for the twentieth century.</summary>
    public int Century;

    /// <summary>Whether a clock time is given.</summary>
    public bool HasTime;

    /// <summary>0 to 24.</summary>
    public int Hour;

    /// <summary>0 to 59.</summary>
    public int Minute;

    /// <summary>0 to 59; -1 when the words give none.</summary>
    public int Second;

    /// <summary>The part of the day; null when the words name none.</summary>
    public DayPart? Part;

    /// <summary>1 (Monday) to 7.</summary>
    public int Weekday;

    /// <summary>The unit a relative time counts in.</summary>
    public TimeUnit Unit;

    /// <summary>How many units from the reference.</summary>
    public int Offset;

    /// <summary>Whether the reference is the date named before, not the day of writing ("cùng ngày").</summary>
    public bool FromPrevious;

    /// <summary>Whether "sau" may count from the day of writing or from what was told before.</summary>
    public bool Narrative;

    /// <summary>Where the date lies, if the words say so.</summary>
    public TimeDirection Direction;

    /// <summary>Whether day and month are of the lunar calendar.</summary>
    public bool Lunar;

    /// <summary>Whether the lunar month is a leap month.</summary>
    public bool LeapMonth;

    /// <summary>Place of the year in the cycle of sixty, 1 = Giáp Tý.</summary>
    public int CanChi;

    /// <summary>Days before the lunar new year ("30 Tết" is 1 before mùng 1 whatever the month's length).</summary>
    public bool EveOfTet;

    /// <summary>Whether the words point at a famed past ("tháng 3 lịch sử").</summary>
    public bool Historic;

    /// <summary>What narrows an interval's end ("cuối năm").</summary>
    public DateModifier? Modifier;

    /// <summary>The rule that read the point.</summary>
    public string? Rule;

    /// <summary>Whether it names a day of the month.</summary>
    public readonly bool HasDayOfMonth => Day > 0;

    /// <summary>Whether nothing but a clock time is known.</summary>
    public readonly bool IsClockOnly => HasTime && Year == 0 && Month == 0 && Day == 0 && Weekday == 0 && Unit == TimeUnit.None;

    /// <summary>Whether the words themselves give the year.</summary>
    public readonly bool HasYear => Year != 0 || Decade != 0 || Century != 0 || CanChi != 0;
}
