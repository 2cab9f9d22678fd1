using FluentAssertions;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.Corpora;
using Xunit;

namespace TayHo.Extract.Tests.Recognition.Events;

public class EventCorpusTests
{
    private const string Corpus = "Events.txt";

    private static readonly CorpusCheck Check = new(
        Corpus,
        found => found.Events.SelectMany(e => e.Evidence),
        found => found.Events.Count == 0 ? "none" : $"{found.Events[0].Kind}: {found.Events[0].Name}")
    {
        Extract = EventRecordTests.Read,
    };

    public static IEnumerable<object[]> Lines => CorpusFile.TheoryData(Corpus);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Chooses_the_event_that_headline_and_first_sentences_report(int line, string text) => Check.Verify(line, text);
}
