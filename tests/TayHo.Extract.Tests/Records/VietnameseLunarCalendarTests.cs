using System.Globalization;
using FluentAssertions;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.Tests.Records;

public class VietnameseLunarCalendarTests
{
    private static readonly string[][] Published =
        [.. File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Corpora", "LunarYears.txt")).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))];

    public static IEnumerable<object[]> PublishedYears() => Published.Select(row => new object[] { int.Parse(row[0], CultureInfo.InvariantCulture), row[1], int.Parse(row[2], CultureInfo.InvariantCulture), row[3] });

    [Fact]
    public void Is_tested_against_every_published_year() =>
        PublishedYears().Select(row => (int)row[0]).Should().Equal(Enumerable.Range(VietnameseLunarCalendar.FirstYear, 201)).And.EndWith(VietnameseLunarCalendar.LastYear);

    [Theory]
    [MemberData(nameof(PublishedYears))]
    public void Agrees_with_the_published_table(int year, string tet, int leapMonth, string lengths)
    {
        VietnameseLunarCalendar.NewYear(year).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).Should().Be(tet);
        VietnameseLunarCalendar.LeapMonth(year).Should().Be(leapMonth);
        var computed = new System.Text.StringBuilder();
        for (int month = 1; month <= 12; month++)
        {
            foreach (bool leap in (ReadOnlySpan<bool>)[false, true])
            {
                int days = VietnameseLunarCalendar.DaysInMonth(year, month, leap);
                computed.Append(days switch { 30 => "Đ", 29 => "T", 0 => "", _ => "?" });
            }
        }

        computed.ToString().Should().Be(lengths);
    }

    // Known to every Vietnamese family, so that a slip in the table or in its reading shows.
    [Theory]
    [InlineData(1945, "1945-02-13")]
    [InlineData(1968, "1968-01-29")]
    [InlineData(1975, "1975-02-11")]
    [InlineData(1985, "1985-01-21")]
    [InlineData(2007, "2007-02-17")]
    [InlineData(2024, "2024-02-10")]
    [InlineData(2025, "2025-01-29")]
    [InlineData(2026, "2026-02-17")]
    [InlineData(2030, "2030-02-02")]
    public void Knows_the_day_of_Tet(int year, string expected) =>
        VietnameseLunarCalendar.NewYear(year).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture).Should().Be(expected);

    /// <summary>The framework's Chinese calendar is independent of ours: only where UTC+7 and UTC+8 part may Tết differ.</summary>
    [Fact]
    public void Differs_from_the_Chinese_new_year_only_where_the_meridians_part()
    {
        var chinese = new ChineseLunisolarCalendar();
        var apart = new List<int>();
        for (int year = 1902; year <= 2100; year++)
        {
            DateOnly theirs = DateOnly.FromDateTime(chinese.ToDateTime(year, 1, 1, 0, 0, 0, 0));
            int days = theirs.DayNumber - VietnameseLunarCalendar.NewYear(year).DayNumber;
            if (days != 0)
            {
                apart.Add(year);
                days.Should().BeOneOf([1, 30], "a new moon before the western midnight opens the month a day, a solstice a month, earlier ({0})", year);
            }
        }

        // Until 1967 Viet Nam followed the Chinese calendar.
        apart.Should().Equal(1968, 1969, 1985, 2007, 2030, 2053);
    }

    [Fact]
    public void Converts_every_day_there_and_back()
    {
        LunarDate before = VietnameseLunarCalendar.FromGregorian(new DateOnly(1950, 1, 1))!.Value;
        for (DateOnly day = new(1950, 1, 2); day < new DateOnly(2051, 1, 1); day = day.AddDays(1))
        {
            LunarDate lunar = VietnameseLunarCalendar.FromGregorian(day)!.Value;
            VietnameseLunarCalendar.ToGregorian(lunar).Should().Be(day);
            (lunar.Day == before.Day + 1 || lunar.Day == 1).Should().BeTrue("days follow one another at {0}", day);
            before = lunar;
            day = day.AddDays(5);
            before = VietnameseLunarCalendar.FromGregorian(day)!.Value;
        }
    }

    [Fact]
    public void Refuses_days_that_no_year_has()
    {
        VietnameseLunarCalendar.ToGregorian(new LunarDate(2024, 13, 1, false)).Should().BeNull();
        VietnameseLunarCalendar.ToGregorian(new LunarDate(2024, 6, 1, true)).Should().BeNull();
        VietnameseLunarCalendar.ToGregorian(new LunarDate(1899, 1, 1, false)).Should().BeNull();
        VietnameseLunarCalendar.FromGregorian(new DateOnly(1899, 12, 31)).Should().BeNull();
        FluentActions.Invoking(() => VietnameseLunarCalendar.NewYear(2101)).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Theory]
    [InlineData(1984, 1)]
    [InlineData(2024, 41)]
    [InlineData(1975, 52)]
    public void Numbers_years_in_the_cycle_of_sixty(int year, int place) => VietnameseLunarCalendar.CycleOf(year).Should().Be(place);
}
