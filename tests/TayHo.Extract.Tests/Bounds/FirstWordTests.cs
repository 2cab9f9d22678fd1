using FluentAssertions;
using TayHo.Extract.Lexicons;
using Xunit;

namespace TayHo.Extract.Tests.Bounds;

/// <summary>Whoever looks at the word before a trigger finds none at a text's or a line's beginning: every word of the lexicons opens texts, headlines and lines.</summary>
public sealed class FirstWordTests
{
    [Theory]
    [InlineData("#")]
    [InlineData("# Quyết định số 5/QĐ-UBND ngày 1/1/2020")]
    [InlineData("# 12 hộ dân, tăng 5%")]
    [InlineData("# ông Lê Văn Tám nói: \"Tôi đi\"")]
    [InlineData("# tỉnh Nghệ An, # năm 2020\n#")]
    [InlineData("5 #\n# 5")]
    public void Every_word_may_stand_first(string text)
    {
        var failed = new List<string>();
        foreach (string word in Words())
        {
            string made = text.Replace("#", word, StringComparison.Ordinal);
            foreach (string whole in (string[])[made, "Tin\n" + made, made + "\nXã có 5 hộ."])
            {
                try
                {
                    ArticleExtractor.Default.ExtractText(whole);
                }
                catch (Exception fault) when (fault is not OutOfMemoryException)
                {
                    failed.Add(whole + ": " + fault.Message + fault.StackTrace?.Split('\n')[0]);
                }
            }
        }

        failed.Should().BeEmpty();
    }

    private static IEnumerable<string> Words() =>
        LexiconFile.EmbeddedNames.SelectMany(LexiconFile.ReadEmbedded).Concat(WordTables.Embedded().Entries).Select(e => e.Surface).Distinct(StringComparer.Ordinal);
}
