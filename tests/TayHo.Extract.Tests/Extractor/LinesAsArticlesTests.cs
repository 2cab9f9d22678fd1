using FluentAssertions;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.Tests.Extractor;

/// <summary>Whatever stands at the beginning or the end of an article, it is read: each line of the corpora as an article of its own.</summary>
public class LinesAsArticlesTests
{
    public static TheoryData<string> Corpora() =>
        [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Corpora"), "*.txt").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Corpora))]
    public void A_line_alone_and_behind_a_headline_is_read(string corpus)
    {
        foreach (string line in Tests.Corpora.CorpusFile.Read(corpus).Select(c => c.Text))
        {
            foreach (string article in (string[])[line, "Tin\n" + line])
            {
                Func<ExtractionDocument> read = () => ArticleExtractor.Default.ExtractText(article, "2024-02-28");
                read.Should().NotThrow("{0}", line).Which.Article.Text.Should().NotBeEmpty();
            }
        }
    }
}
