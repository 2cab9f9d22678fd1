using System.Globalization;
using TayHo.Extract.Records;

namespace TayHo.Extract.Custom;

/// <summary>A way to read a field: where it ends, its value, and a second one that belongs to it (a unit, a code).</summary>
internal readonly record struct FieldReading(int End, string Value, string? More = null, string MoreName = "")
{
    /// <summary>Adds the values under the field's name.</summary>
    public void Give(string name, Dictionary<string, string> fields)
    {
        fields.TryAdd(name, Value);
        if (More is { } more)
        {
            fields.TryAdd(name + MoreName, more);
        }
    }
}

/// <summary>Reads the fields of rules' patterns.</summary>
internal static class FieldReader
{
    private const int MostWords = 12;

    /// <summary>The ways in which a field can be read from a token on, the best first.</summary>
    public static IEnumerable<FieldReading> Read(PatternPart.Field field, RuleText text, int at, (bool IsLast, bool IsBehind) place) =>
        field.Kind switch
    {
        FieldKind.Word => IsWord(text, at) ? [new FieldReading(at + 1, text.Words(at, at + 1))] : [],
        FieldKind.Words => Words(text, at, place.IsLast),
        FieldKind.Name => place.IsBehind || !BeginsInName(text, at) ? Name(text, at) : [],
        FieldKind.Number => Number(text, at),
        FieldKind.Code => Code(text, at),
        _ => Record(field.Kind, text, at) is { } reading ? [reading] : [],
    };

    private static IEnumerable<FieldReading> Words(RuleText text, int at, bool isLast)
    {
        int end = at;
        var ends = new List<int>();
        while (end < at + MostWords && text.Shares(end, at)
                && (IsWord(text, end) || (end > at && text.IsGlued(end) && text.IsGlued(end + 1))))
        {
            end++;
            if (IsWord(text, end - 1))
            {
                ends.Add(end);
            }
        }

        // Behind the last part nothing says where the words end but a mark.
        return (isLast ? ends.AsEnumerable().Reverse() : ends).Select(e => new FieldReading(e, text.Words(at, e)));
    }

    private static IEnumerable<FieldReading> Name(RuleText text, int at)
    {
        if (!char.IsUpper(text.First(at)))
        {
            return [];
        }

        int end = at;
        var ends = new List<int>();
        while (end < at + MostWords && text.Shares(end, at)
                && (char.IsUpper(text.First(end)) || char.IsAsciiDigit(text.First(end)) || (text.IsGlued(end) && text.IsGlued(end + 1))))
        {
            end++;
            if (IsWord(text, end - 1))
            {
                ends.Add(end);
            }
        }

        return ends.AsEnumerable().Reverse().Select(e => new FieldReading(e, text.Words(at, e)));
    }

    // Before the trigger a name is looked for from behind, and must not be cut.
    private static bool BeginsInName(RuleText text, int at) => at > 0 && text.Shares(at - 1, at) && char.IsUpper(text.First(at - 1));

    /// <summary>"1.382,5" is 1382.5: a point parts thousands, a comma the fraction.</summary>
    private static IEnumerable<FieldReading> Number(RuleText text, int at)
    {
        if (!char.IsAsciiDigit(text.First(at)) || (text.IsGlued(at) && text.First(at - 1) is '.' or ','))
        {
            yield break;
        }

        int end = at + 1;
        while (text.IsGlued(end) && text.IsGlued(end + 1) && text.First(end) is '.' or ',' && char.IsAsciiDigit(text.First(end + 1)))
        {
            end += 2;
        }

        string written = text.Words(at, end);
        int comma = written.IndexOf(',', StringComparison.Ordinal);
        string plain = (comma < 0 ? written : written[..comma]).Replace(".", "", StringComparison.Ordinal)
            + (comma < 0 ? "" : "." + written[(comma + 1)..]);
        if (decimal.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal value))
        {
            yield return new FieldReading(end, value.ToString(CultureInfo.InvariantCulture));
        }
    }

    private static IEnumerable<FieldReading> Code(RuleText text, int at)
    {
        if (!IsWord(text, at) || text.IsGlued(at))
        {
            yield break;
        }

        int end = at + 1;
        while (text.IsGlued(end) && (IsWord(text, end)
                    || (text.First(end) is '-' or '/' or '.' && text.IsGlued(end + 1) && IsWord(text, end + 1))))
        {
            end++;
        }

        yield return new FieldReading(end, text.Words(at, end));
    }

    private static FieldReading? Record(FieldKind kind, RuleText text, int at)
    {
        ExtractionDocument records = text.Context.Document;
        CustomContext context = text.Context;
        int start = text.Span(at).Start, end;
        FieldReading Reading(string value, string? more = null, string moreName = "") =>
            new(text.TokenFrom(at, end), value, more, moreName);
        switch (kind)
        {
            case FieldKind.Date when context.RecordAt(records.Dates, start, out end) is { } date:
                return Reading(date.Value ?? context.Text[start..end]);
            case FieldKind.Place when context.RecordAt(records.Places, start, out end) is { } place:
                return Reading(place.FullName ?? $"{place.Type} {place.Name}", place.Code, "Code");
            case FieldKind.Person when (context.RecordAt(records.Officials, start, out end)
                    ?? context.RecordAt(records.People, start, out end)) is { } person:
                return Reading(person.Name);
            case FieldKind.Organization when context.RecordAt(records.Organizations, start, out end) is { } body:
                return Reading(body.InferredName ?? body.Name);
            case FieldKind.Statistic when context.RecordAt(records.Statistics, start, out end) is { } number:
                return Reading(number.Value.ToString(CultureInfo.InvariantCulture), number.Unit, "Unit");
            case FieldKind.Document when context.RecordAt(records.Documents, start, out end) is { } cited:
                return Reading(cited.Number is null ? cited.Type : $"{cited.Type} {cited.Number}");
            default:
                return null;
        }
    }

    private static bool IsWord(RuleText text, int token) => token < text.Count && char.IsLetterOrDigit(text.First(token));
}
