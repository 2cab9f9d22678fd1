using System.Globalization;
using TayHo.Extract.Text;

namespace TayHo.Extract.Lexicons;

/// <summary>
/// What the values of a class must be where a reader takes them for numbers. A user's entry that is none is an error of its
/// file, told when the extractor is built, never of the article in which it is found.
/// </summary>
internal static class LexiconValues
{
    /// <summary>The largest magnitude: products of two still fit a decimal.</summary>
    private const decimal LargestMagnitude = 1_000_000_000_000m;

    private static readonly string[] TimeUnits =
        ["second", "minute", "hour", "day", "week", "month", "quarter", "year", "decade", "century", "school-year"];

    /// <summary>What is wrong with an entry, as the end of a sentence; null when nothing is.</summary>
    public static string? Fault(LexiconEntry entry) =>
        !SoundText.Is(entry.Surface) ? "the surface holds a character that no text may hold"
        : !SoundText.Is(entry.Value) ? "the value holds a character that no text may hold"
        : ValueFault(entry.Class, entry.Value)
            ?? NumberFault("max", entry.Attribute("max"))
            ?? (entry.Class == LexiconClass.NotQuantity ? NumberFault("name", entry.Attribute("name")) : null)
            ?? NumberFault("drops", entry.Attribute("drops"));

    private static string? ValueFault(LexiconClass lexiconClass, string value) => lexiconClass switch
    {
        LexiconClass.Magnitude => IsNumber(value, 2, LargestMagnitude)
            ? null : $"a magnitude's value is the number it multiplies by, such as 1000; it reads '{value}'",
        LexiconClass.NumberWord => IsNumber(value, 0, LargestMagnitude)
            ? null : $"a number word's value is its number, such as 7; it reads '{value}'",
        LexiconClass.MonthName => IsWhole(value, 1, 12) ? null : $"a month's value is its number, 1 to 12; it reads '{value}'",
        LexiconClass.RelativeDate => IsOffset(value) ? null : $"a relative date's value is a unit of time and how many of them away it is, such as day:-1 ({string.Join(", ", TimeUnits)}); it reads '{value}'",
        LexiconClass.DateNumber => IsWhole(value, 0, 31) ? null : $"a date's number word has its number, 0 to 31; it reads '{value}'",
        LexiconClass.Weekday => IsWhole(value, 1, 7) ? null : $"a weekday's value is its number, 1 to 7; it reads '{value}'",
        LexiconClass.CanChi => IsWhole(value, 1, 60) ? null : $"a year's place in the cycle is 1 to 60; it reads '{value}'",
        LexiconClass.Season => IsWhole(value, 21, 24) ? null : $"a season's value is 21 to 24; it reads '{value}'",
        LexiconClass.Holiday => IsDay(value)
            ? null : $"a holiday's value is solar:MONTH-DAY, lunar:MONTH-DAY or eve:MONTH-DAY; it reads '{value}'",
        LexiconClass.HistoricDay => Array.TrueForAll(value.Split(','), static day =>
                DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _))
            ? null : $"a historic day's value is YYYY-MM-DD, several split by ','; it reads '{value}'",
        _ => null,
    };

    private static string? NumberFault(string attribute, string? value) =>
        value is null || IsNumber(value, 0, decimal.MaxValue) ? null : $"the attribute '{attribute}' is a number; it reads '{value}'";

    private static bool IsNumber(string value, decimal least, decimal most) =>
        decimal.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number) && number >= least
            && number <= most;

    private static bool IsWhole(string value, int least, int most) =>
        int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out int number) && number >= least && number <= most;

    private static bool IsOffset(string value)
    {
        int colon = value.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && TimeUnits.Contains(value[..colon])
            && int.TryParse(value.AsSpan(colon + 1), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int offset)
            && Math.Abs((long)offset) <= 1000;
    }

    private static bool IsDay(string value)
    {
        int colon = value.IndexOf(':', StringComparison.Ordinal), dash = value.LastIndexOf('-');
        return colon > 0 && dash > colon && value[..colon] is "solar" or "lunar" or "eve" && IsWhole(value[(colon + 1)..dash], 1, 12)
            && IsWhole(value[(dash + 1)..], 1, 31);
    }
}
