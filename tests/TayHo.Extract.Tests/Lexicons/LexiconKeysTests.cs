using FluentAssertions;
using TayHo.Extract.Lexicons;
using Xunit;

namespace TayHo.Extract.Tests.Lexicons;

/// <summary>A key, a word or a column that no reader knows is an error that tells what is allowed.</summary>
public class LexiconKeysTests
{
    [Theory]
    [InlineData("siết chặt\tphrase-end\tvreb\t", "own.tsv, line 2, column value: 'vreb' is not allowed; the class's value is one of adjective, auxiliary, *verb.")]
    [InlineData("siết chặt\tphrase-end\tverb\tvoise=active", "own.tsv, line 2, column attributes: 'voise=active' is not allowed; the class's attributes are link=, *voice=, *")]
    [InlineData("siết chặt\tphrase-end\tverb\tvoice=activ", "own.tsv, line 2, column attributes: 'activ' is not allowed; voice is active.")]
    [InlineData("siết chặt\tphrase-end\tverb\tactive", "own.tsv, line 2, column attributes: 'active' is not allowed; *")]
    [InlineData("tài xế xe ôm\toccupation\tstrict\t", "own.tsv, line 2, column value: 'strict' is not allowed; the cell stays empty.")]
    [InlineData("ngày hội\tdate-word\tday,wek\t", "own.tsv, line 2, column value: 'day,wek' is not allowed; *week*")]
    [InlineData("chủ tịch hội\tpost\t\tboard=two", "own.tsv, line 2, column attributes: 'two' is not allowed; board is a number.")]
    [InlineData("siết chặt\tphrase-ends\tverb\t", "own.tsv, line 2, column class: unknown class 'phrase-ends' *phrase-end*")]
    public void A_wrong_cell_names_file_line_column_and_the_allowed_words(string row, string message) =>
        FluentActions.Invoking(() => Read("surface\tclass\tvalue\tattributes\n" + row)).Should().Throw<FormatException>().WithMessage(message);

    [Fact]
    public void A_wrong_column_names_the_columns_there_are() =>
        FluentActions.Invoking(() => Read("surface\tclass\tvalues\nsiết\tphrase-end\tverb")).Should().Throw<FormatException>()
            .WithMessage("own.tsv, line 1: there is no column 'values'; columns are surface, variants, class, value, *");

    [Theory]
    [InlineData("ngày hội\tdate-word\tday,safe\t")]
    [InlineData("siết chặt\tphrase-end\tverb\tvoice=active; harm=1")]
    [InlineData("chủ tịch hội\tpost\t\tboard=2")]
    public void Right_cells_are_read(string row) => Read("surface\tclass\tvalue\tattributes\n" + row).Should().ContainSingle();

    [Fact]
    public void Every_class_tells_its_value() =>
        Enum.GetValues<LexiconClass>().Where(c => c != LexiconClass.None).Except(LexiconKeys.Embedded.All.Where(k => k.Key == "value").Select(k => k.Class)).Should().BeEmpty();

    private static List<LexiconEntry> Read(string text)
    {
        using var reader = new StringReader(text);
        return [.. LexiconFile.Read(reader, "own.tsv", fromUser: true)];
    }
}
