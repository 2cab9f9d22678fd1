using TayHo.Extract.Export.Display;
using TayHo.Extract.Export.Tables;
using TayHo.Extract.Records;

namespace TayHo.Extract.Export.Types;

/// <summary>Cited documents: their columns and their line.</summary>
internal static class DocumentType
{
    public static RecordType Create() => new RecordType<DocumentRecord>("documents", d => d.Documents, Line,
        RecordColumns.Table("documents", "One row a cited document.", d => d.Documents,
        [
            Column.Text<DocumentRecord>("type", "Nghị quyết, Chỉ thị, Quyết định, Nghị định, …", d => d.Type),
            Column.Text<DocumentRecord>("number", "The number as written.", d => d.Number),
            Column.Text<DocumentRecord>("issuer", "Who issued it.", d => d.Issuer),
            Column.Date<DocumentRecord>("date", "EDTF date of issue.", d => d.Date),
            Column.Text<DocumentRecord>("term", "The congress term (khóa).", d => d.Term),
            Column.Text<DocumentRecord>("title", "A law's or scheme's name.", d => d.Title),
        ]));

    private static RecordLine Line(DocumentRecord d, DisplayLanguage language) => new(
        LineParts.Blanks(d.Type, d.Number),
        LineParts.Dots(d.Title, d.Issuer, d.Term is null
                ? null : $"{DisplayText.Of("line.term", language)} {d.Term}", DisplayFormat.Date(d.Date, language)));
}
