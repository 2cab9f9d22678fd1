using System.Globalization;
using System.Text;
using FluentAssertions;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.Corpora;
using Xunit;

namespace TayHo.Extract.Tests.Recognition.People;

public class OfficialCorpusTests
{
    private const string Corpus = "Officials.txt";

    private static readonly CorpusCheck Check = new(Corpus, found => People(found).SelectMany(p => p.Evidence), found => Render([.. People(found)]))
    {
        // Capitals keep a title's sense but not its case.
        Key = (_, rendered) => rendered.ToUpper(CultureInfo.InvariantCulture),
    };

    public static IEnumerable<object[]> Lines => CorpusFile.TheoryData(Corpus);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Reads_every_person_of_the_corpus_in_every_disguise(int line, string text) => Check.Verify(line, text);

    [Fact]
    public void Holds_one_counter_example_for_every_two_examples()
    {
        int none = CorpusFile.Read(Corpus).Count(c => c.Expected == "none");
        int some = CorpusFile.Read(Corpus).Count(c => c.Expected != "none");
        some.Should().BeGreaterThanOrEqualTo(300);
        none.Should().BeGreaterThanOrEqualTo(some / 2);
    }

    private static IEnumerable<PersonRecord> People(ExtractionDocument found) => found.Officials.Concat(found.People).OrderBy(p => p.Evidence[0].Start);

    private static string Render(List<PersonRecord> people)
    {
        if (people.Count == 0)
        {
            return "none";
        }

        var text = new StringBuilder();
        foreach (PersonRecord person in people)
        {
            text.Append(text.Length > 0 ? " + " : "").Append(person.Name);
            string separator = ": ";
            foreach (Position position in person.Positions)
            {
                text.Append(position.Title is null ? "" : separator + position.Title);
                text.Append(position.Status == PositionStatus.Current ? "" : $" ({position.Status.ToString().ToLowerInvariant()})");
                text.Append(position.Rank is null ? "" : $" [{position.Rank}]");
                text.Append(position.Organization is null ? "" : $" | {position.Organization}");
                text.Append(position.StartDate is null && position.EndDate is null ? "" : $" {{{position.StartDate}/{position.EndDate}}}");
                separator = "; ";
            }
        }

        return text.ToString();
    }
}
