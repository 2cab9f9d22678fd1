using System.Globalization;

namespace TayHo.Extract.Records;

/// <summary>Writes EDTF values as text.</summary>
internal static class EdtfText
{
    public static string Write(in EdtfValue value) => value.Kind switch
    {
        EdtfKind.Date => value.Start is { } date ? Write(date) : "",
        EdtfKind.Interval => Side(value.Start, value.StartBound) + "/" + Side(value.End, value.EndBound),
        _ => value.LongestLength is { } longest ? value.Length + "/" + longest : value.Length?.ToString() ?? "",
    };

    public static string Write(in EdtfDate date)
    {
        string text = Year(date);
        if (date.WeekNumber > 0)
        {
            text += "-W" + Two(date.WeekNumber);
        }
        else if (date.Code > 0)
        {
            text += "-" + Two(date.Code);
        }
        else if (date.MonthNumber > 0)
        {
            text += "-" + Two(date.MonthNumber) + (date.DayNumber > 0 ? "-" + Two(date.DayNumber) : "");
        }

        if (date.TimeOfDay is { } time)
        {
            text += Edtf.Clock((int)time.TotalHours, time.Minutes, date.HasSeconds ? time.Seconds : -1) + Offset(date.Offset);
        }

        return text + (date is { IsUncertain: true, IsApproximate: true } ? "%" : date.IsUncertain ? "?" : date.IsApproximate ? "~" : "");
    }

    private static string Side(EdtfDate? date, EdtfBound bound) => bound switch
    {
        EdtfBound.Open => "..",
        EdtfBound.Unknown => "",
        _ => date is { } known ? Write(known) : "",
    };

    private static string Year(in EdtfDate date)
    {
        int unknown = date.UnspecifiedYearDigits, year = Math.Abs(date.YearNumber);
        string digits = year.ToString("0000", CultureInfo.InvariantCulture);
        return (digits.Length > 4 ? "Y" : "") + (date.YearNumber < 0 ? "-" : "") + digits[..^unknown] + new string('X', unknown);
    }

    private static string Two(byte number) => number == EdtfDate.NotKnown ? "XX" : number.ToString("00", CultureInfo.InvariantCulture);

    private static string Offset(TimeSpan? offset) =>
        offset is not { } distance ? "" : distance == TimeSpan.Zero
            ? "Z" : (distance < TimeSpan.Zero ? "-" : "+") + distance.ToString("hh\\:mm", CultureInfo.InvariantCulture);
}
