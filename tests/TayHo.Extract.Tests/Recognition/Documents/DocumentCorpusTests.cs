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

    private static readonly CorpusCheck Check = new(Corpus, found => found.Documents.SelectMany(d => d.Evidence), found => Render(found.Documents))
    {
        Key = (name, rendered) => name == Disguise.Capitals ? rendered.ToUpper(CultureInfo.InvariantCulture) : rendered,
    };

    public static IEnumerable<object[]> Lines => CorpusFile.TheoryData(Corpus);

    [Theory]
    [MemberData(nameof(Lines))]
    public void Reads_every_citation_of_the_corpus_in_every_disguise(int line, string text) => Check.Verify(line, text);

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
