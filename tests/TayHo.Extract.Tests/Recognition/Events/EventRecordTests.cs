using FluentAssertions;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.Corpora;
using Xunit;

namespace TayHo.Extract.Tests.Recognition.Events;

public class EventRecordTests
{
    private const string Corpus = "EventRecords.txt";

    public static IEnumerable<object[]> Lines => CorpusFile.TheoryData(Corpus);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Gives_the_event_its_day_place_and_people(int line, string text)
    {
        CorpusCase example = CorpusFile.At(Corpus, line);
        example.Text.Should().Be(text);
        foreach ((string name, string disguised) in Disguise.Of(example))
        {
            ExtractionDocument found = ArticleExtractor.Default.ExtractText(disguised.Replace(" ⏎ ", "\n", StringComparison.Ordinal));
            Render(found).Should().Be(example.Expected, because: name);
        }
    }

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
