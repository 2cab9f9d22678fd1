using System.Globalization;
using TayHo.Extract.Export.Display;
using TayHo.Extract.Export.Tables;
using TayHo.Extract.Records;

namespace TayHo.Extract.Export.Types;

/// <summary>Administrative units: their columns and their line.</summary>
internal static class PlaceType
{
    public static RecordType Create() => new RecordType<PlaceRecord>("places", d => d.Places,
        (p, language) => new RecordLine($"{p.Type} {p.Name}", LineParts.Dots(p.Code, p.FullName, Fate(p, language))),
        RecordColumns.Table("places", "One row an administrative unit of Viet Nam.", d => d.Places,
        [
            Column.Text<PlaceRecord>("name", "The bare name.", p => p.Name),
            Column.Text<PlaceRecord>("type", "tỉnh, thành phố, quận, huyện, thị xã, phường, xã, thị trấn or đặc khu.", p => p.Type),
            Column.Choice<PlaceRecord, PlaceLevel>("level", "province, district or commune.", p => p.Level),
            Column.Text<PlaceRecord>("code", "The code of the General Statistics Office; leading zeros count.", p => p.Code),
            Column.Text<PlaceRecord>("fullName", "The name with its parents at the article's time.", p => p.FullName),
            Column.Date<PlaceRecord>("validUntil", "The last day the unit existed (ISO date).", p => p.ValidUntil),
            Column.List<PlaceRecord>("successorCodes", "The codes of what an ended unit became.", p =>
                    p.Successors.Select(s => s.Code ?? "")),
            Column.List<PlaceRecord>("successors", "The names of what an ended unit became.", p => p.Successors.Select(s => s.FullName)),
            Column.List<PlaceRecord>("candidates", "The units it may be when the code is empty.", p =>
                    p.Candidates.Select(s => s.Code is null ? s.FullName : $"{s.FullName} ({s.Code})")),
        ]));

    private static string? Fate(PlaceRecord place, DisplayLanguage language) =>
        place.Successors.Count > 0
            ? $"{DisplayText.Of("line.now", language)} {string.Join(" + ", place.Successors.Select(s => s.FullName))}"
        : place.Code is null && place.Candidates.Count > 0
        ? $"{DisplayText.Of("line.one-of", language)} {place.Candidates.Count.ToString(CultureInfo.InvariantCulture)}"
        : null;
}
