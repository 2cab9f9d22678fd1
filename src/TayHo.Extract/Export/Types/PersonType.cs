using TayHo.Extract.Export.Tables;
using TayHo.Extract.Records;

namespace TayHo.Extract.Export.Types;

/// <summary>Named persons without a post: their columns and their line.</summary>
internal static class PersonType
{
    public static RecordType Create() =>
        new RecordType<PersonRecord>("people", d => d.People, (person, _) => new RecordLine(NameOf(person), ""),
        RecordColumns.Table("people", "One row a named person without a post.", d => d.People,
        [
            Column.Text<PersonRecord>("name", "The fullest form of the name.", p => p.Name),
            Column.Text<PersonRecord>("honorific", "ông, bà, anh, …", p => p.Honorific),
        ]));

    /// <summary>The name behind its honorific.</summary>
    public static string NameOf(PersonRecord person) => LineParts.Blanks(person.Honorific, person.Name);
}
