using TayHo.Extract.Export.Display;
using TayHo.Extract.Export.Tables;
using TayHo.Extract.Records;

namespace TayHo.Extract.Export.Types;

/// <summary>Awards: their columns and their line.</summary>
internal static class AwardType
{
    public static RecordType Create() => new RecordType<AwardRecord>("awards", d => d.Awards, Line,
        RecordColumns.Table("awards", "One row an award or rating.", d => d.Awards,
        [
            Column.Text<AwardRecord>("award", "The award or rating.", a => a.Award),
            Column.Text<AwardRecord>("recipient", "Who received it.", a => a.Recipient),
            Column.Text<AwardRecord>("grantor", "Who gave it.", a => a.Grantor),
            Column.Date<AwardRecord>("date", "EDTF date or year of the giving.", a => a.Date),
            Column.Date<AwardRecord>("period", "EDTF time of the merit that it rewards.", a => a.Period),
        ]));

    private static RecordLine Line(AwardRecord a, DisplayLanguage language) => new(
        a.Award,
        LineParts.Dots(
            a.Recipient,
            a.Grantor is null ? null : $"{DisplayText.Of("line.by", language)} {a.Grantor}",
            DisplayFormat.Date(a.Date, language),
            a.Period is null ? null : $"{DisplayText.Of("line.for", language)} {DisplayFormat.Date(a.Period, language)}"));
}
