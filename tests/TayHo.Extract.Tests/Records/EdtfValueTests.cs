using System.Globalization;
using FluentAssertions;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.Tests.Records;

/// <summary>EDTF values read and written; the examples of levels 0 and 1 are those of the specification (ISO 8601-2, Library of Congress).</summary>
public class EdtfValueTests
{
    // Level 0: date, date and time, interval.
    [Theory]
    [InlineData("1985-04-12", "1985-04-12", "1985-04-12", EdtfPrecision.Day)]
    [InlineData("1985-04", "1985-04-01", "1985-04-30", EdtfPrecision.Month)]
    [InlineData("1985", "1985-01-01", "1985-12-31", EdtfPrecision.Year)]
    [InlineData("1985-04-12T23:20:30", "1985-04-12", "1985-04-12", EdtfPrecision.Second)]
    [InlineData("1985-04-12T23:20:30Z", "1985-04-12", "1985-04-12", EdtfPrecision.Second)]
    [InlineData("1985-04-12T23:20:30+04:30", "1985-04-12", "1985-04-12", EdtfPrecision.Second)]
    [InlineData("2004-02-29", "2004-02-29", "2004-02-29", EdtfPrecision.Day)]
    // Level 1: seasons, unspecified digits, qualification, years of more or fewer digits.
    [InlineData("2001-21", "2001-01-01", "2001-03-31", EdtfPrecision.PartOfYear)]
    [InlineData("2001-24", "2001-10-01", "2001-12-31", EdtfPrecision.PartOfYear)]
    [InlineData("1984?", "1984-01-01", "1984-12-31", EdtfPrecision.Year)]
    [InlineData("2004-06~", "2004-06-01", "2004-06-30", EdtfPrecision.Month)]
    [InlineData("2004-06-11%", "2004-06-11", "2004-06-11", EdtfPrecision.Day)]
    [InlineData("201X", "2010-01-01", "2019-12-31", EdtfPrecision.Decade)]
    [InlineData("20XX", "2000-01-01", "2099-12-31", EdtfPrecision.Century)]
    [InlineData("2004-XX", "2004-01-01", "2004-12-31", EdtfPrecision.Year)]
    [InlineData("1985-04-XX", "1985-04-01", "1985-04-30", EdtfPrecision.Month)]
    [InlineData("1985-XX-XX", "1985-01-01", "1985-12-31", EdtfPrecision.Year)]
    [InlineData("Y170000002", null, null, EdtfPrecision.Year)]
    [InlineData("Y-170000002", null, null, EdtfPrecision.Year)]
    [InlineData("-1985", null, null, EdtfPrecision.Year)]
    // What the records use besides.
    [InlineData("XXXX", null, null, EdtfPrecision.Unknown)]
    [InlineData("XXXX-04-21", null, null, EdtfPrecision.Day)]
    [InlineData("XXXX-02-29", null, null, EdtfPrecision.Day)]
    [InlineData("XXXX-XX-15", null, null, EdtfPrecision.Day)]
    [InlineData("XXXX-XX-XXT14:30", null, null, EdtfPrecision.Minute)]
    [InlineData("2024-02-28T14:30", "2024-02-28", "2024-02-28", EdtfPrecision.Minute)]
    [InlineData("2025-33", "2025-01-01", "2025-03-31", EdtfPrecision.PartOfYear)]
    [InlineData("2025-36", "2025-10-01", "2025-12-31", EdtfPrecision.PartOfYear)]
    [InlineData("2025-38", "2025-05-01", "2025-08-31", EdtfPrecision.PartOfYear)]
    [InlineData("2025-41", "2025-07-01", "2025-12-31", EdtfPrecision.PartOfYear)]
    [InlineData("2001-28", "2001-12-01", "2002-02-28", EdtfPrecision.PartOfYear)]
    [InlineData("2025-W17", "2025-04-21", "2025-04-27", EdtfPrecision.Week)]
    [InlineData("2020-W53", "2020-12-28", "2021-01-03", EdtfPrecision.Week)]
    [InlineData("1985-XX-15", "1985-01-15", "1985-12-15", EdtfPrecision.Day)]
    [InlineData("-0178", null, null, EdtfPrecision.Year)]
    [InlineData("1XXX", "1000-01-01", "1999-12-31", EdtfPrecision.Millennium)]
    public void Reads_dates_and_writes_them_back(string text, string? earliest, string? latest, EdtfPrecision precision)
    {
        EdtfValue value = Edtf.Parse(text);
        value.Kind.Should().Be(EdtfKind.Date);
        value.Start!.Value.Precision.Should().Be(precision);
        value.Earliest.Should().Be(Day(earliest));
        value.Latest.Should().Be(Day(latest));
        value.ToString().Should().Be(text);
    }

    [Theory]
    [InlineData("1964/2008", "1964-01-01", "2008-12-31")]
    [InlineData("2004-06/2006-08", "2004-06-01", "2006-08-31")]
    [InlineData("2004-02-01/2005-02-08", "2004-02-01", "2005-02-08")]
    [InlineData("2004-02-01/2005-02", "2004-02-01", "2005-02-28")]
    [InlineData("2004-02-01/2005", "2004-02-01", "2005-12-31")]
    [InlineData("2005/2006-02", "2005-01-01", "2006-02-28")]
    [InlineData("1984~/2004-06", "1984-01-01", "2004-06-30")]
    [InlineData("1984?/2004%", "1984-01-01", "2004-12-31")]
    [InlineData("2010/..", "2010-01-01", null)]
    [InlineData("../1985-04-12", null, "1985-04-12")]
    [InlineData("1985-04-12/", "1985-04-12", null)]
    [InlineData("/1985-04-12", null, "1985-04-12")]
    [InlineData("2025-10-02T07:30/2025-10-02T11:45", "2025-10-02", "2025-10-02")]
    [InlineData("XXXX-08-31/XXXX-09-04", null, null)]
    public void Reads_intervals_and_writes_them_back(string text, string? earliest, string? latest)
    {
        EdtfValue value = Edtf.Parse(text);
        value.Kind.Should().Be(EdtfKind.Interval);
        value.Earliest.Should().Be(Day(earliest));
        value.Latest.Should().Be(Day(latest));
        value.ToString().Should().Be(text);
    }

    [Theory]
    [InlineData("2010/..", EdtfBound.Date, EdtfBound.Open)]
    [InlineData("2010/", EdtfBound.Date, EdtfBound.Unknown)]
    [InlineData("../2010", EdtfBound.Open, EdtfBound.Date)]
    public void Tells_open_ends_from_unknown_ones(string text, EdtfBound start, EdtfBound end) =>
        Edtf.Parse(text).Should().Match<EdtfValue>(v => v.StartBound == start && v.EndBound == end);

    [Theory]
    [InlineData("P15Y", 15, 0, 0)]
    [InlineData("P4Y2M20D", 4, 2, 20)]
    [InlineData("P2.5Y", 2.5, 0, 0)]
    [InlineData("P20D", 0, 0, 20)]
    public void Reads_durations_and_writes_them_back(string text, double years, double months, double days)
    {
        EdtfValue value = Edtf.Parse(text);
        value.Length.Should().Be(new EdtfDuration((decimal)years, (decimal)months, 0, (decimal)days, 0, 0, 0));
        value.Earliest.Should().BeNull();
        value.ToString().Should().Be(text);
    }

    [Fact]
    public void Gives_lengths_without_years_and_months_as_spans()
    {
        Edtf.Parse("P2DT3H15M").Length!.Value.TryGetTimeSpan(out TimeSpan span).Should().BeTrue();
        span.Should().Be(new TimeSpan(2, 3, 15, 0));
        Edtf.Parse("P2W").Length!.Value.TryGetTimeSpan(out span).Should().BeTrue();
        span.Should().Be(TimeSpan.FromDays(14));
        Edtf.Parse("P1M").Length!.Value.TryGetTimeSpan(out _).Should().BeFalse();
    }

    [Fact]
    public void Reads_the_shortest_and_the_longest_of_two_lengths()
    {
        EdtfValue value = Edtf.Parse("P3D/P14D");
        (value.Kind, value.Length!.Value.Days, value.LongestLength!.Value.Days).Should().Be((EdtfKind.Duration, 3m, 14m));
        value.ToString().Should().Be("P3D/P14D");
    }

    [Theory]
    [InlineData("2024-02-28T14:30", true)]
    [InlineData("2024-02-28", true)]
    [InlineData("2024-02", false)]
    [InlineData("XXXX-02-28", false)]
    [InlineData("2024-02-28/2024-03-01", false)]
    public void Gives_a_day_only_where_one_is_named(string text, bool whole)
    {
        Edtf.Parse(text).TryGetDateOnly(out DateOnly day).Should().Be(whole);
        day.Should().Be(whole ? new DateOnly(2024, 2, 28) : default);
    }

    [Theory]
    [InlineData("")]
    [InlineData("24")]
    [InlineData("20245")]
    [InlineData("2024-13")]
    [InlineData("2024-00")]
    [InlineData("2024-02-30")]
    [InlineData("2023-02-29")]
    [InlineData("2024-02-28T25:00")]
    [InlineData("2024-02-28T14")]
    [InlineData("2024-W54")]
    [InlineData("X024")]
    [InlineData("2024/2025/2026")]
    [InlineData("../..")]
    [InlineData("/")]
    [InlineData("P")]
    [InlineData("PT")]
    [InlineData("P3")]
    [InlineData("P3M4Y")]
    [InlineData("ngày 28/2")]
    [InlineData("2024-02-28 ")]
    public void Refuses_what_is_none(string text)
    {
        Edtf.TryParse(text, out EdtfValue value).Should().BeFalse();
        value.Should().Be(default(EdtfValue));
        FluentActions.Invoking(() => Edtf.Parse(text)).Should().Throw<FormatException>();
    }

    [Fact]
    public void Refuses_null() => Edtf.TryParse(null, out _).Should().BeFalse();

    private static DateOnly? Day(string? text) => text is null ? null : DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
