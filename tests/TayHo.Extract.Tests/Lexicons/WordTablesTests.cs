using System.Text;
using FluentAssertions;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Tests.House;
using TayHo.Extract.Text;
using Xunit;

namespace TayHo.Extract.Tests.Lexicons;

/// <summary>The tables of words are data that people edit: what the compiler can't check is checked here.</summary>
public class WordTablesTests
{
    private static readonly string[][] Rows = [.. new[] { "words.tsv", "word-news.tsv" }.SelectMany(ReadRows)];

    [Fact]
    public void Every_row_has_a_source_and_no_stray_spaces() =>
        Rows.Where(r => r.Length is not (4 or 6) || r[^1].Length == 0 || r.Any(c => c != c.Trim() || !c.IsNormalized(NormalizationForm.FormC))).Select(r => r[0]).Should().BeEmpty();

    [Fact]
    public void Every_word_stands_once_and_as_the_tokeniser_folds_it()
    {
        Rows.GroupBy(r => r[0]).Where(g => g.Count() > 1).Select(g => g.Key).Should().BeEmpty();
        Rows.Where(r => r[0].Split(' ').Any(s => s != SyllableFolding.FoldKey(s))).Select(r => r[0]).Should().BeEmpty();
    }

    [Fact]
    public void A_word_s_roles_are_entries_of_other_classes()
    {
        var entries = new List<LexiconEntry>();
        using var reader = new StringReader("surface\tcount\tpos\ttraits\troles\tsource\nđã\t9\tauxiliary\tpast\tclause-start=any;aspect=past|function-word\ttest");
        WordFile.Read(reader, "words.tsv", [], entries);
        entries.Select(e => (e.Surface, e.Class, e.Value, e.Attribute("aspect"))).Should().Equal(
            ("đã", LexiconClass.ClauseStart, "any", "past"), ("đã", LexiconClass.FunctionWord, "đã", null));
    }

    [Fact]
    public void A_row_that_only_gives_roles_is_no_word()
    {
        var words = new List<WordRow>();
        using var reader = new StringReader("surface\tcount\tpos\ttraits\troles\tsource\ngiải ngân được\t0\t\t\tphrase-end=verb\ttest");
        WordFile.Read(reader, "words.tsv", words, []);
        words.Should().BeEmpty();
    }

    [Theory]
    [InlineData("đã\t12\tauxilary\tpast", "*words.tsv, line 2, column pos: 'auxilary' is not allowed; parts of speech are noun, classifier, verb, *")]
    [InlineData("đã\t12\tauxiliary\tpassed", "*words.tsv, line 2, column traits: 'passed' is not allowed; traits are past, future, *")]
    [InlineData("đã\t12\tauxiliary\tpast\tfunction-words", "*words.tsv, line 2, column roles: 'function-words' is not allowed; classes are *function-word, *")]
    [InlineData("đã\t12\tauxiliary\tpast\tclause-start=all", "*words.tsv, line 2, column roles, role clause-start, column value: 'all' is not allowed; *any, comma, no*")]
    [InlineData("đã\tmany\tauxiliary\tpast", "*words.tsv, line 2, column count: 'many' is not allowed; *")]
    public void A_wrong_cell_is_an_error_that_names_file_line_column_and_what_is_allowed(string row, string message)
    {
        using var reader = new StringReader("surface\tcount\tpos\ttraits\troles\n" + row);
        FluentActions.Invoking(() => WordFile.Read(reader, "words.tsv", [], [])).Should().Throw<FormatException>().WithMessage(message);
    }

    private static IEnumerable<string[]> ReadRows(string name) =>
        File.ReadAllText(Repository.In("src", "TayHo.Extract", "Lexicons", "Data", name)).Split('\n').Where(l => l.Length > 0 && l[0] != '#').Skip(1).Select(l => l.Split('\t'));
}
