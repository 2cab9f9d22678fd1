using TayHo.Extract.Export.Display;
using TayHo.Extract.Records;

namespace TayHo.Extract.Export.Types;

/// <summary>Every record type, in the order in which people are shown them.</summary>
/// <example><code>foreach (RecordType type in RecordTypes.All) { Console.WriteLine($"{type.Label(DisplayLanguage.English)}: {type.Records(document).Count}"); }</code></example>
public static class RecordTypes
{
    /// <summary>The types; events first, for they say what the article is about.</summary>
    public static IReadOnlyList<RecordType> All { get; } =
    [
        EventType.Create(), OfficialType.Create(), PersonType.Create(), OrganizationType.Create(), PlaceType.Create(),
        StatisticType.Create(), DateType.Create(), DocumentType.Create(), AwardType.Create(), QuoteType.Create(), CustomType.Create(),
    ];

    /// <summary>The type of a name; null when there is none.</summary>
    /// <param name="name">The name, as in <see cref="RecordType.Name"/>.</param>
    /// <returns>The type; null when there is none.</returns>
    public static RecordType? Find(string name) => All.FirstOrDefault(t => t.Name == name);

    /// <summary>How people read a record of any type. (Officials and people share a class and read alike.)</summary>
    /// <param name="record">The record.</param>
    /// <param name="language">The language of labels, numbers and dates.</param>
    /// <returns>What was found, and what is known of it.</returns>
    public static RecordLine Line(IExtractedRecord record, DisplayLanguage language) =>
        All.First(t => t.Holds(record)).Line(record, language);
}
