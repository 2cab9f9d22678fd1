using System.Globalization;

namespace TayHo.Extract.Records;

/// <summary>A length of time as ISO 8601 writes it: "P15Y", "P4Y2M20D", "PT1H30M", "P2W". Years and months have no fixed number of
/// days.</summary>
/// <param name="Years">Years, a fraction only in the last part.</param>
/// <param name="Months">Months.</param>
/// <param name="Weeks">Weeks.</param>
/// <param name="Days">Days.</param>
/// <param name="Hours">Hours.</param>
/// <param name="Minutes">Minutes.</param>
/// <param name="Seconds">Seconds.</param>
/// <example><code>
/// EdtfDuration? length = Edtf.Parse("P15Y").Length;
/// Console.WriteLine(length?.Years); // 15
/// </code></example>
public readonly record struct EdtfDuration(decimal Years, decimal Months, decimal Weeks, decimal Days, decimal Hours, decimal Minutes,
        decimal Seconds)
{
    /// <summary>The length as a .NET span.</summary>
    /// <param name="span">The span; zero on failure.</param>
    /// <returns>False when years or months, which have no fixed length, are part of it, or it is longer than a span can be.</returns>
    public bool TryGetTimeSpan(out TimeSpan span)
    {
        decimal seconds = (((((Weeks * 7) + Days) * 24) + Hours) * 3600) + (Minutes * 60) + Seconds;
        bool fixedLength = Years == 0 && Months == 0 && seconds < (decimal)TimeSpan.MaxValue.TotalSeconds;
        span = fixedLength ? TimeSpan.FromTicks((long)(seconds * TimeSpan.TicksPerSecond)) : default;
        return fixedLength;
    }

    /// <summary>The length as ISO 8601; "P0D" for none.</summary>
    /// <returns>The text.</returns>
    public override string ToString()
    {
        string date = Part(Years, 'Y') + Part(Months, 'M') + Part(Weeks, 'W') + Part(Days, 'D');
        string clock = Part(Hours, 'H') + Part(Minutes, 'M') + Part(Seconds, 'S');
        return date.Length + clock.Length == 0 ? "P0D" : clock.Length == 0 ? "P" + date : "P" + date + "T" + clock;
    }

    private static string Part(decimal amount, char unit) => amount == 0 ? "" : amount.ToString(CultureInfo.InvariantCulture) + unit;
}
