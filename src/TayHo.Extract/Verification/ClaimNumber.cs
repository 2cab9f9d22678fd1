using System.Globalization;

namespace TayHo.Extract.Verification;

/// <summary>Numbers as people write them in tables and answers: "12", "12,5", "1.250.000".</summary>
internal static class ClaimNumber
{
    /// <summary>
    /// What a number may be; empty when the text is none. One mark before three digits ("1.382") may stand between thousands, as Vietnamese
    /// writes it, or
    /// before a fraction, as programs do: both are given, the fraction first.
    /// </summary>
    public static IReadOnlyList<decimal> Read(string text)
    {
        string number = text.Trim();
        if (number.Length == 0 || number.Any(c => !char.IsAsciiDigit(c) && c is not ('.' or ',' or '-')))
        {
            return [];
        }

        int dots = number.Count(c => c == '.'), commas = number.Count(c => c == ',');
        if (dots + commas == 0)
        {
            return Parse(number);
        }

        if (dots > 0 && commas > 0)
        {
            char last = number[number.LastIndexOfAny(['.', ','])], other = last == '.' ? ',' : '.';
            int at = number.IndexOf(last, StringComparison.Ordinal);
            return number.LastIndexOf(last) == at && IsGrouped(number[..at], other)
                ? Parse(number[..at].Replace(other.ToString(), "", StringComparison.Ordinal) + "." + number[(at + 1)..])
                : [];
        }

        char mark = dots > 0 ? '.' : ',';
        IReadOnlyList<decimal> whole = IsGrouped(number, mark) ? Parse(number.Replace(mark.ToString(), "", StringComparison.Ordinal)) : [];
        return dots + commas > 1 ? whole : [.. Parse(number.Replace(',', '.')), .. whole];
    }

    private static bool IsGrouped(string number, char mark)
    {
        string[] groups = number.TrimStart('-').Split(mark);
        return groups[0].Length is > 0 and <= 3 && groups[0][0] != '0' && groups.Skip(1).All(group => group.Length == 3);
    }

    private static IReadOnlyList<decimal> Parse(string number) =>
        decimal.TryParse(number, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
                out decimal value) ? [value] : [];
}
