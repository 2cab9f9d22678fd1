using FluentAssertions;
using TayHo.Extract.Syntax;
using TayHo.Extract.Tests.Corpora;
using TayHo.Extract.Text;
using Xunit;

namespace TayHo.Extract.Tests.Syntax;

public class ClauseCorpusTests
{
    private const string Corpus = "Clauses.txt";

    public static IEnumerable<object[]> Lines => CorpusFile.TheoryData(Corpus);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Cuts_a_sentence_into_clauses_with_their_subjects(int line, string text)
    {
        CorpusCase example = CorpusFile.At(Corpus, line);
        example.Text.Should().Be(text);
        Render(text).Should().Be(example.Expected);
    }

    /// <summary>The clauses of a text's only sentence as the corpus writes them.</summary>
    private static string Render(string text)
    {
        using TaggedText tagged = TaggedText.Create(text, [], ArticleExtractor.Default.Lexicon);
        ArticleExtractor.Default.Recognize(tagged);
        SentenceSyntax syntax = tagged.Syntax(0);
        var clauses = new List<string>();
        for (int i = 0; i < syntax.Clauses.Length; i++)
        {
            Clause clause = syntax.Clauses[i];
            string subject = Words(tagged, clause.Subject.Length > 0 ? clause.Subject : syntax.SubjectOf(i));
            clauses.Add($"{clause.Link.ToString().ToLowerInvariant()} [{(clause.Subject.Length == 0 && subject.Length > 0 ? "^" : "")}{subject}] {(clause.IsVerbal ? Words(tagged, clause.Predicate) : "-")}");
        }

        return string.Join(" / ", clauses);
    }

    private static string Words(TaggedText text, TokenRange range) => range.Length == 0 ? "" : text.Slice(range).ToString();
}
