using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Dates;

/// <summary>The votes, and the years that bound them.</summary>
internal struct YearTally
{
    // Without a word of tense a day may still lie a little ahead.
    private const int Ahead = 45;

    // From then on a year's plan is looked back on while the next is made.
    private const int FirstMonthOfReports = 7;

    public YearBallot Near;

    /// <summary>The year by a Tết close to the news, against which a mere year may be the next one's plan.</summary>
    public YearBallot Tet;

    /// <summary>The year that the words call the present one.</summary>
    public YearBallot Now;

    /// <summary>What the words say outright: a year on from "cùng kỳ năm 2012".</summary>
    public YearBallot Said;
    public YearBallot Named;
    public YearBallot Plain;

    /// <summary>The year before the one whose plan is made; plans of several years make none.</summary>
    public YearBallot Plan;

    public bool OtherPlans;

    /// <summary>The latest year whose plan is carried out, and the latest for which one is made.</summary>
    public YearBallot Carried;

    public int Planned;

    /// <summary>The year that days known to everybody give.</summary>
    public YearFound Known;

    /// <summary>The days between which it was written.</summary>
    public YearBounds Bounds;

    /// <summary>The latest year, and the latest of a month, that is told without a sign of the future.</summary>
    public int Latest;

    public int LatestMonth;

    /// <summary>The first year of a month, and the first of all, that is to come.</summary>
    public int Coming;

    public int Aimed;

    /// <summary>The latest day on which something told as past began.</summary>
    public DateOnly Told;

    /// <summary>Takes a statement into the bounds.</summary>
    public void Bound(TaggedText text, in YearStatement statement)
    {
        int year = statement.To.Year;
        bool fine = statement.Grain >= StatementGrain.Month;
        Bounds.Add(statement);
        if (statement.Stance == StatementStance.Until)
        {
            return;
        }

        if (statement.Tense == Tense.Future)
        {
            // "đến hết tháng 7/2019" may be over or not.
            bool open = statement.Stance == StatementStance.UpTo;
            Coming = fine && !open ? Math.Min(Coming, year) : Coming;
            Aimed = open ? Aimed : Math.Min(Aimed, year);
            return;
        }

        bool past = statement.Tense == Tense.Past || YearClauses.IsEndOfPast(text, statement);
        if (!statement.IsCited && (past || !statement.IsLunar)
                && (fine || statement.Stance == StatementStance.Plain || (statement.Stance == StatementStance.Bound && past)))
        {
            // A whole date far behind the news is no date to come, though no word says that it is over.
            bool over = past || statement is { Grain: StatementGrain.Day, Stance: StatementStance.Plain,
                    Mention: { Modifier: null, Kind: DateKind.Date or DateKind.Time } };
            Told = over && Begins(statement).AddDays(past ? 0 : -Ahead) is var begun && begun > Told ? begun : Told;
            Latest = YearClauses.IsNamed(text, statement.Mention)
                || (statement.Grain == StatementGrain.Year && YearClauses.IsPlanned(text, statement.Mention))
                ? Latest : Math.Max(Latest, year);
            LatestMonth = fine ? Math.Max(LatestMonth, year) : LatestMonth;
        }
    }

    /// <summary>The year that the votes agree on within the bounds.</summary>
    public YearFound Decide((int Month, int Day) news)
    {
        if (Plan.Year > 0 && !OtherPlans && Plan.Year >= LatestMonth)
        {
            return Plan.Found;
        }

        // "thực hiện dự toán năm 2013; dự toán năm 2014" in autumn
        if (Carried.Year > 0 && Planned == Carried.Year + 1 && Carried.Year >= LatestMonth && news.Month >= FirstMonthOfReports)
        {
            return Carried.Found;
        }

        if (Known.Year > 0 && Known.Year >= LatestMonth)
        {
            return IsEarly(Known.Year, news) || Known.Year < Latest || Near.Year > Known.Year ? default : Known;
        }

        if (Now.Year > 0)
        {
            return IsEarly(Now.Year, news) ? default : Now.Found;
        }

        if (Said.Year > 0 && Said.Year >= Latest && Said.Year >= LatestMonth)
        {
            return IsEarly(Said.Year, news) || Near.Year > Said.Year ? default : Said.Found;
        }

        if (Tet.Year > 0 && Tet.Year >= LatestMonth && Tet.Year >= Latest - 1 && Near.Year == Tet.Year && !IsEarly(Tet.Year, news))
        {
            return Tet.Found;
        }

        // What was near in an earlier year is past in a later one.
        if (Near.Year > 0 && Near.Year >= LatestMonth && Near.Year >= Latest && !IsEarly(Near.Year, news))
        {
            return Near.Year > Coming ? default : Near.Found;
        }

        if (Named.Year > 0 && Plain.Year > 0 && Named.Year != Plain.Year)
        {
            return default;
        }

        YearFound found = Plain.Year > 0 ? Plain.Found : Named.Found;
        return found.Year > 0 && (found.Year < Latest || found.Year > Aimed || found.Year > Coming || IsEarly(found.Year, news)) ? default
            : found.Year > 0 ? found
            : Bounds.Only(news);
    }

    /// <summary>The year that weekdays choose among those between what is told and what is to come, or right behind the last month
    /// told.</summary>
    public readonly YearFound ByWeekday(in WeekdayYears weekdays)
    {
        int first = Math.Max(Math.Max(Latest, LatestMonth), Told.Year), last = Math.Min(Coming, Aimed);
        return first < YearStatement.FirstYear ? default
            : last < int.MaxValue ? weekdays.Only(first, last)
            : LatestMonth == first ? weekdays.Only(first, first + 1)
            : default;
    }

    // "cuối năm 2018" is told in its last quarter at the earliest.
    private static DateOnly Begins(in YearStatement statement) =>
        (statement.Mention.Modifier ?? statement.Mention.Start.Modifier) == DateModifier.Late && statement.Grain == StatementGrain.Year
            ? new DateOnly(statement.From.Year, 10, 1) : statement.From;

    private static DateOnly LastDay(int year, int month, int day) =>
        new(year, month, day > 0 ? Math.Min(day, DateTime.DaysInMonth(year, month)) : DateTime.DaysInMonth(year, month));

    // Whether the news of that year would be older than what it tells as past.
    private readonly bool IsEarly(int year, (int Month, int Day) news) =>
        news.Month > 0 && year > 0 && LastDay(year, news.Month, news.Day) < Told;
}

/// <summary>Votes for years, of which the latest counts.</summary>
internal struct YearBallot
{
    /// <summary>The vote for the latest year.</summary>
    public YearFound Found { get; private set; }

    /// <summary>The latest year; 0 without a vote.</summary>
    public readonly int Year => Found.Year;

    /// <summary>Counts a vote; 0 abstains.</summary>
    public void Add(int year, DateMention because) => Found = year > Found.Year ? new YearFound(year, because) : Found;
}
