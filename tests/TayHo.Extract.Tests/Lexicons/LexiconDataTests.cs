using System.Text;
using FluentAssertions;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Tests.House;
using Xunit;

namespace TayHo.Extract.Tests.Lexicons;

/// <summary>The lexicons are data that people edit: what the compiler can't check is checked here.</summary>
public class LexiconDataTests
{
    private static readonly string Folder = Repository.In("src", "TayHo.Extract", "Lexicons", "Data");

    public static TheoryData<string> Files() => [.. LexiconFile.EmbeddedNames];

    [Theory]
    [MemberData(nameof(Files))]
    public void Opens_with_a_comment_on_where_its_facts_come_from(string name) =>
        ReadLines(name)[0].Should().StartWith("#").And.Match("*????????????????????*");

    [Theory]
    [MemberData(nameof(Files))]
    public void Is_NFC_without_byte_order_mark_carriage_returns_or_stray_spaces(string name)
    {
        byte[] bytes = File.ReadAllBytes(Path.Combine(Folder, name));
        string text = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(bytes);
        text.Should().NotStartWith("\uFEFF").And.NotContain("\r").And.EndWith("\n");
        string[] wrong = [.. ReadLines(name).Where(line => !line.IsNormalized(NormalizationForm.FormC) || (line.Length > 0 && line[0] != '#' && line.Split('\t').Any(cell => cell != cell.Trim())))];
        wrong.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Names_a_source_for_every_entry(string name)
    {
        string[][] rows = [.. ReadLines(name).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))];
        int source = Array.IndexOf(rows[0], "source");
        source.Should().BeGreaterThanOrEqualTo(0, "the header names a source column");
        rows.Skip(1).Where(cells => cells.Length <= source || cells[source].Length == 0).Select(cells => string.Join('\t', cells)).Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Is_read_without_an_unknown_class_key_or_value_or_a_broken_line(string name)
    {
        // As a user's: the library's own are not checked each time they are read.
        using StreamReader reader = LexiconFile.OpenEmbedded(name);
        LexiconFile.Read(reader, name, fromUser: true).Should().NotBeEmpty();
    }

    [Theory]
    [InlineData("words.tsv")]
    [InlineData("word-news.tsv")]
    public void Words_have_roles_with_known_keys_and_values(string name)
    {
        var words = new List<WordRow>();
        using StreamReader reader = LexiconFile.OpenEmbedded(name);
        WordFile.Read(reader, name, words, []);
        words.Should().NotBeEmpty();
    }

    [Fact]
    public void Holds_no_surface_twice_in_one_class()
    {
        var seen = new Dictionary<(LexiconClass, string), string>();
        var twice = new List<string>();
        foreach ((string name, LexiconEntry entry) in LexiconFile.EmbeddedNames.SelectMany(Entries).Concat(WordTables.Embedded().Entries.Select(e => ("words.tsv", e))))
        {
            // What the trie takes for one: spacing and tone placement aside, capitals counted.
            string key = string.Join(' ', SurfaceTokens.Split(entry.Surface).Select(t => $"{t.Folded}/{t.Capitalized}/{t.AllCaps}"));
            if (!seen.TryAdd((entry.Class, key), name))
            {
                twice.Add($"{entry.Surface} [{entry.Class}] in {name} and {seen[(entry.Class, key)]}");
            }
        }

        twice.Should().BeEmpty();
    }

    private static IEnumerable<(string Name, LexiconEntry Entry)> Entries(string name) => LexiconFile.ReadEmbedded(name).Select(e => (name, e));

    private static string[] ReadLines(string name) => File.ReadAllText(Path.Combine(Folder, name)).Split('\n');
}
