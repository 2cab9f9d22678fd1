using System.Globalization;
using System.Text;
using FluentAssertions;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.Corpora;
using Xunit;

namespace TayHo.Extract.Tests.Recognition.Documents;

public class DocumentCorpusTests
{
    private const string Corpus = "Documents.txt";

    public static IEnumerable<object[]> Lines => CorpusFile.TheoryData(Corpus);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Reads_every_citation_of_the_corpus_in_every_disguise(int line, string text)
    {
        CorpusCase example = CorpusFile.At(Corpus, line);
        example.Text.Should().Be(text);
        foreach ((string name, string disguised) in Disguise.Of(example))
        {
            ExtractionDocument found = ArticleExtractor.Default.ExtractText(disguised);
            foreach (Evidence evidence in found.Documents.SelectMany(d => d.Evidence))
            {
                found.Article.Text[evidence.Start..evidence.End].Should().Be(evidence.Text, because: name);
            }

            string rendered = Render(found.Documents);
            (name == "in capitals" ? rendered.ToUpper(CultureInfo.InvariantCulture) : rendered).Should()
                .Be(name == "in capitals" && example.Expected != "none" ? example.Expected.ToUpper(CultureInfo.InvariantCulture) : name == "in capitals" ? "NONE" : example.Expected, because: name);
        }
    }

    private static string Render(IReadOnlyList<DocumentRecord> documents)
    {
        if (documents.Count == 0)
        {
            return "none";
        }

        var text = new StringBuilder();
        foreach (DocumentRecord document in documents)
        {
            text.Append(text.Length > 0 ? " + " : "").Append(document.Type);
            text.Append(document.Number is null ? "" : " " + document.Number);
            text.Append(document.Term is null ? "" : " khóa " + document.Term);
            text.Append(document.Title is null ? "" : $" «{document.Title}»");
        }

        return text.ToString();
    }
}
