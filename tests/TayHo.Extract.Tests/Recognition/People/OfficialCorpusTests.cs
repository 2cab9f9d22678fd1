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

    public static IEnumerable<object[]> Lines => CorpusFile.TheoryData(Corpus);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Reads_every_person_of_the_corpus_in_every_disguise(int line, string text)
    {
        CorpusCase example = CorpusFile.At(Corpus, line);
        example.Text.Should().Be(text);
        foreach ((string name, string disguised) in Disguise.Of(example))
        {
            ExtractionDocument found = ArticleExtractor.Default.ExtractText(disguised);
            List<PersonRecord> people = [.. found.Officials.Concat(found.People).OrderBy(p => p.Evidence[0].Start)];
            foreach (Evidence evidence in people.SelectMany(p => p.Evidence))
            {
                found.Article.Text[evidence.Start..evidence.End].Should().Be(evidence.Text, because: name);
            }

            Key(Render(people)).Should().Be(Key(example.Expected), because: name);
        }
    }

    [Fact]
    public void Holds_one_counter_example_for_every_two_examples()
    {
        int none = CorpusFile.Read(Corpus).Count(c => c.Expected == "none");
        int some = CorpusFile.Read(Corpus).Count(c => c.Expected != "none");
        some.Should().BeGreaterThanOrEqualTo(300);
        none.Should().BeGreaterThanOrEqualTo(some / 2);
    }

    // Capitals keep a title's sense but not its case.
    private static string Key(string rendered) => rendered.ToUpper(CultureInfo.InvariantCulture);

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
