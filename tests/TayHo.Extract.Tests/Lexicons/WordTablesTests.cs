using System.Text;
using FluentAssertions;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Tests.House;
using TayHo.Extract.Text;
using Xunit;

namespace TayHo.Extract.Tests.Lexicons;

/// <summary>The table of words is data that people edit: what the compiler can't check is checked here.</summary>
public class WordTablesTests
{
    private static readonly string[] Lines = File.ReadAllText(Repository.In("src", "TayHo.Extract", "Lexicons", "Data", "words.tsv")).Split('\n');

    private static IEnumerable<string[]> Rows => Lines.Where(l => l.Length > 0 && l[0] != '#').Skip(1).Select(l => l.Split('\t'));

    [Fact]
    public void Every_row_has_a_source_and_no_stray_spaces() =>
        Rows.Where(r => r.Length != 6 || r[5].Length == 0 || r.Any(c => c != c.Trim() || !c.IsNormalized(NormalizationForm.FormC))).Select(r => r[0]).Should().BeEmpty();

    [Fact]
    public void Every_word_stands_once_and_as_the_tokeniser_folds_it()
    {
        Rows.GroupBy(r => r[0]).Where(g => g.Count() > 1).Select(g => g.Key).Should().BeEmpty();
        Rows.Where(r => r[0].Split(' ').Any(s => s != SyllableFolding.FoldKey(s))).Select(r => r[0]).Should().BeEmpty();
    }

    [Theory]
    [InlineData("đã\t12\tauxilary\tpast", "*words.tsv, line 2, column pos: 'auxilary' is not allowed; parts of speech are noun, classifier, verb, *")]
    [InlineData("đã\t12\tauxiliary\tpassed", "*words.tsv, line 2, column traits: 'passed' is not allowed; traits are past, future, *")]
    [InlineData("đã\tmany\tauxiliary\tpast", "*words.tsv, line 2, column count: 'many' is not allowed; *")]
    public void A_wrong_cell_is_an_error_that_names_file_line_column_and_what_is_allowed(string row, string message)
    {
        using var reader = new StringReader("surface\tcount\tpos\ttraits\n" + row);
        FluentActions.Invoking(() => WordTables.ReadWords(reader, "words.tsv")).Should().Throw<FormatException>().WithMessage(message);
    }
}
