using FluentAssertions;
using TayHo.Extract.Records;

namespace TayHo.Extract.Tests.Corpora;

/// <summary>How one kind of record is checked against its corpus: what is read, which spans must fit and how records are written down.</summary>
/// <param name="Corpus">The corpus' file.</param>
/// <param name="Evidence">The spans of the kind's records.</param>
/// <param name="Render">The records in one line; "none" for none.</param>
public sealed record CorpusCheck(string Corpus, Func<ExtractionDocument, IEnumerable<Evidence>> Evidence, Func<ExtractionDocument, string> Render)
{
    /// <summary>Reads one text; plain text without a date unless set.</summary>
    public Func<string, ExtractionDocument> Extract { get; init; } = text => ArticleExtractor.Default.ExtractText(text);

    /// <summary>What expectation and result are compared by, given the disguise; both as they are unless set.</summary>
    public Func<string, string, string> Key { get; init; } = (_, rendered) => rendered;

    /// <summary>Whether records repeat the article's spelling, so that old tone placement comes back.</summary>
    public bool EchoesTones { get; init; }

    /// <summary>Whether look-alikes are not asked for in capitals, where a noun looks like a name.</summary>
    public bool SparesLookAlikesInCapitals { get; init; }

    /// <summary>Checks one line in all its disguises.</summary>
    public void Verify(int line, string text)
    {
        CorpusCase example = CorpusFile.At(Corpus, line);
        example.Text.Should().Be(text);
        foreach ((string name, string disguised) in Disguise.Of(example))
        {
            if (SparesLookAlikesInCapitals && example.Expected == "none" && name == Disguise.Capitals)
            {
                continue;
            }

            ExtractionDocument found = Extract(disguised);
            foreach (Evidence evidence in Evidence(found))
            {
                found.Article.Text[evidence.Start..evidence.End].Should().Be(evidence.Text, because: name);
            }

            string expected = EchoesTones && name == Disguise.OldPlacement ? Disguise.OldTones(example.Expected) : example.Expected;
            Key(name, Render(found)).Should().Be(Key(name, expected), because: $"{name}: {disguised}");
        }
    }
}
