using TayHo.Extract.Export.Display;
using TayHo.Extract.Export.Tables;
using TayHo.Extract.Records;

namespace TayHo.Extract.Export.Types;

/// <summary>Events: their columns and their line.</summary>
internal static class EventType
{
    public static RecordType Create() => new RecordType<EventRecord>("events", d => d.Events, Line,
        RecordColumns.Table("events", "One row an event; an article's first is the one it reports.", d => d.Events,
        [
            Column.Choice<EventRecord, EventKind>("kind", "conference, congress, session, meeting, ceremony, …", e => e.Kind),
            Column.Text<EventRecord>("name", "The name as written.", e => e.Name),
            Column.Date<EventRecord>("date", "EDTF date.", e => e.Date),
            Column.Choice<EventRecord, DateBasis>("dateBasis", "How the date became known.", e => e.DateBasis),
            Column.Choice<EventRecord, DayPart>("dayPart", "morning, noon, afternoon, evening or night.", e => e.DayPart),
            Column.Text<EventRecord>("place", "Where, as written.", e => e.Place),
            Column.Text<EventRecord>("placeCode", "The code of the administrative unit that the place is or names.", e => e.PlaceCode),
            Column.List<EventRecord>("organizers", "The organisers' names.", e => e.Organizers),
            Column.List<EventRecord>("chairs", "Ids of the officials who chaired it.", e => e.Chairs),
            Column.List<EventRecord>("attendees", "Ids of the officials who attended.", e => e.Attendees),
        ]));

    private static RecordLine Line(EventRecord e, DisplayLanguage language) => new(
        e.Name,
        LineParts.Dots(
            DisplayText.OfChoice(e.Kind, language),
            LineParts.Blanks(e.DayPart is { } part ? DisplayText.OfChoice(part, language) : null, DisplayFormat.Date(e.Date, language)),
            e.Place,
            string.Join(", ", e.Organizers)));
}
