using System.Globalization;
using FluentAssertions;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.Tests.Records;

public class VietnameseLunarCalendarTests
{
    // Published days of Tết; in 1968, 1985, 2007 and 2030 China keeps another day.
    [Theory]
    [InlineData(1945, "1945-02-13")]
    [InlineData(1954, "1954-02-03")]
    [InlineData(1968, "1968-01-29")]
    [InlineData(1975, "1975-02-11")]
    [InlineData(1985, "1985-01-21")]
    [InlineData(1990, "1990-01-27")]
    [InlineData(2000, "2000-02-05")]
    [InlineData(2007, "2007-02-17")]
    [InlineData(2010, "2010-02-14")]
    [InlineData(2015, "2015-02-19")]
    [InlineData(2018, "2018-02-16")]
    [InlineData(2020, "2020-01-25")]
    [InlineData(2021, "2021-02-12")]
    [InlineData(2022, "2022-02-01")]
    [InlineData(2023, "2023-01-22")]
    [InlineData(2024, "2024-02-10")]
    [InlineData(2025, "2025-01-29")]
    [InlineData(2026, "2026-02-17")]
    [InlineData(2027, "2027-02-06")]
    [InlineData(2028, "2028-01-26")]
    [InlineData(2029, "2029-02-13")]
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

        // Before 1968 both countries kept calendars of other meridians; these years are the computed ones.
        apart.Should().Equal(1903, 1935, 1965, 1968, 1969, 1985, 2007, 2030, 2053);
    }

    [Theory]
    [InlineData(1984, 0)]
    [InlineData(1985, 2)]
    [InlineData(1987, 7)]
    [InlineData(2001, 4)]
    [InlineData(2004, 2)]
    [InlineData(2006, 7)]
    [InlineData(2009, 5)]
    [InlineData(2012, 4)]
    [InlineData(2014, 9)]
    [InlineData(2017, 6)]
    [InlineData(2020, 4)]
    [InlineData(2023, 2)]
    [InlineData(2024, 0)]
    [InlineData(2025, 6)]
    [InlineData(2028, 5)]
    [InlineData(2033, 11)]
    public void Knows_the_leap_month(int year, int month) => VietnameseLunarCalendar.LeapMonth(year).Should().Be(month);

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
