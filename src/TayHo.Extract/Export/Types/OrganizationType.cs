using TayHo.Extract.Export.Display;
using TayHo.Extract.Export.Tables;
using TayHo.Extract.Records;

namespace TayHo.Extract.Export.Types;

/// <summary>Bodies: their columns and their line.</summary>
internal static class OrganizationType
{
    public static RecordType Create() => new RecordType<OrganizationRecord>("organizations", d => d.Organizations,
        (body, language) => new RecordLine(body.InferredName
                ?? body.Name, LineParts.Dots(DisplayText.OfChoice(body.Kind, language), body.PlaceCode)),
        RecordColumns.Table("organizations", "One row a named body.", d => d.Organizations,
        [
            Column.Text<OrganizationRecord>("name", "The fullest form written.", o => o.Name),
            Column.Choice<OrganizationRecord, OrganizationKind>("kind", "The sort of body (party, council, government, …).", o => o.Kind),
            Column.Text<OrganizationRecord>("placeCode", "The code of the administrative unit the body belongs to.", o => o.PlaceCode),
            Column.Text<OrganizationRecord>("inferredName", "The name completed from the article.", o => o.InferredName),
            Column.Choice<OrganizationRecord,
                ValueBasis>("basis", "\"inferred\" when inferredName or placeCode was worked out.", o => o.Basis),
        ]));
}
