using System.Text.Json.Serialization;

namespace TayHo.Extract.Records;

/// <summary>What an EDTF value is.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<EdtfKind>))]
public enum EdtfKind
{
    /// <summary>One date, coarse or fine.</summary>
    Date,

    /// <summary>A stretch between two dates, or from or up to one.</summary>
    Interval,

    /// <summary>A length of time, or the period of what recurs; two, joined by "/", are the shortest and the longest.</summary>
    Duration,
}

/// <summary>How an interval ends at one side.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<EdtfBound>))]
public enum EdtfBound
{
    /// <summary>At a date.</summary>
    Date,

    /// <summary>Nowhere: "2010/..".</summary>
    Open,

    /// <summary>At a date that nobody knows: "2010/".</summary>
    Unknown,
}

/// <summary>
/// A value of a date record, a period or an anchor as EDTF (ISO 8601-2, levels 0 and 1, with the parts of level 2 that the records use): a
/// date, an
/// interval or a duration. <see cref="Edtf.TryParse(string?, out EdtfValue)"/> reads one.
/// </summary>
/// <example><code>
/// EdtfValue value = Edtf.Parse("2024-02/2024-05");
/// Console.WriteLine($"{value.Earliest:yyyy-MM-dd} to {value.Latest:yyyy-MM-dd}"); // 2024-02-01 to 2024-05-31
/// </code></example>
public readonly record struct EdtfValue
{
    /// <summary>What the value is.</summary>
    public EdtfKind Kind { get; internal init; }

    /// <summary>The date, or the interval's first; null for a duration and where the interval has none.</summary>
    public EdtfDate? Start { get; internal init; }

    /// <summary>The date, or the interval's last; null for a duration and where the interval has none.</summary>
    public EdtfDate? End { get; internal init; }

    /// <summary>How an interval begins; a date for every other value.</summary>
    public EdtfBound StartBound { get; internal init; }

    /// <summary>How an interval ends; a date for every other value.</summary>
    public EdtfBound EndBound { get; internal init; }

    /// <summary>The length, or the shortest; null for dates and intervals.</summary>
    public EdtfDuration? Length { get; internal init; }

    /// <summary>The longest of two lengths ("P3D/P14D"); null for all other values.</summary>
    public EdtfDuration? LongestLength { get; internal init; }

    /// <summary>The first day that the value may reach back to; null when it is open, unknown or a duration.</summary>
    public DateOnly? Earliest => Start?.Earliest;

    /// <summary>The last day that the value may reach to; null when it is open, unknown or a duration.</summary>
    public DateOnly? Latest => End?.Latest;

    /// <summary>The one day that a date names, with or without a clock time.</summary>
    /// <param name="day">The day; the first of year 1 on failure.</param>
    /// <returns>False for intervals and durations, dates coarser than a day and dates with unknown digits.</returns>
    public bool TryGetDateOnly(out DateOnly day)
    {
        day = default;
        return Kind == EdtfKind.Date && Start is { } date && date.TryGetDateOnly(out day);
    }

    /// <summary>The value as EDTF.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => EdtfText.Write(this);
}
