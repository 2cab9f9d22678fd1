using TayHo.Extract.Export.Display;
using TayHo.Extract.Export.Tables;
using TayHo.Extract.Records;

namespace TayHo.Extract.Export.Types;

/// <summary>Dates: their columns and their line.</summary>
internal static class DateType
{
    public static RecordType Create() => new RecordType<DateRecord>("dates", d => d.Dates, Line,
        RecordColumns.Table("dates", "One row a mention of calendar time.", d => d.Dates,
        [
            Column.Choice<DateRecord, DateKind>("kind", "date, time, interval, duration or set.", d => d.Kind),
            Column.Date<DateRecord>("value", "EDTF (ISO 8601-2); unknown digits are X.", d => d.Value),
            Column.Choice<DateRecord, DayPart>("dayPart", "morning, noon, afternoon, evening or night.", d => d.DayPart),
            Column.Choice<DateRecord, DateModifier>("modifier", "early, mid, late, before, after, more, less or approx.", d => d.Modifier),
            Column.Choice<DateRecord, CalendarKind>("calendar", "gregorian or lunar.", d => d.Calendar),
            Column.Choice<DateRecord, DateBasis>("basis", "explicit, inferred, relative or unresolved.", d => d.Basis),
        ]));

    private static RecordLine Line(DateRecord d, DisplayLanguage language) => new(
        (d.Kind == DateKind.Set ? DisplayFormat.Recurrence(d.Value, language) : DisplayFormat.Date(d.Value, language)) ?? "?",
        LineParts.Dots(
            DisplayText.OfChoice(d.Kind, language),
            d.DayPart is { } part ? DisplayText.OfChoice(part, language) : null,
            d.Modifier is { } modifier ? DisplayText.OfChoice(modifier, language) : null,
            DisplayText.OfChoice(d.Basis, language),
            d.Calendar == CalendarKind.Lunar ? DisplayText.OfChoice(d.Calendar, language) : null));
}
