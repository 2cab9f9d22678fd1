using FluentAssertions;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.Corpora;
using Xunit;

namespace TayHo.Extract.Tests.Recognition.Events;

public class EventRecordTests
{
    private const string Corpus = "EventRecords.txt";

    private static readonly CorpusCheck Check = new(Corpus, found => found.Events.SelectMany(e => e.Evidence), Render) { Extract = Read };

    public static IEnumerable<object[]> Lines => CorpusFile.TheoryData(Corpus);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Gives_the_event_its_day_place_and_people(int line, string text) => Check.Verify(line, text);

    /// <summary>Reads an example whose lines are parted by " ⏎ ".</summary>
    internal static ExtractionDocument Read(string example) => ArticleExtractor.Default.ExtractText(example.Replace(" ⏎ ", "\n", StringComparison.Ordinal));

    private static string Render(ExtractionDocument found)
    {
        if (found.Events.Count == 0)
        {
            return "none";
        }

        EventRecord first = found.Events[0];
        var names = found.Officials.Concat(found.People).ToDictionary(p => p.Id, p => p.Name, StringComparer.Ordinal);
        return string.Join(" | ", $"{first.Kind}: {first.Name}", first.Date ?? "-", first.Place ?? "-", List(first.Organizers), List(first.Chairs.Select(id => names[id])), List(first.Attendees.Select(id => names[id])));
    }

    private static string List(IEnumerable<string> items) => string.Join(", ", items) is { Length: > 0 } list ? list : "-";
}
