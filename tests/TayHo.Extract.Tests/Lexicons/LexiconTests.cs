using FluentAssertions;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Syntax;
using Xunit;

namespace TayHo.Extract.Tests.Lexicons;

public class LexiconTests
{
    private static readonly Lexicon Sample = Lexicon.Build(
    [
        Entry("bí thư", LexiconClass.Post), Entry("bí thư thường trực", LexiconClass.Post), Entry("CA", LexiconClass.BodyHead),
        Entry("Bưởi", LexiconClass.PlaceName), Entry("TP.HCM", LexiconClass.PlaceAlias), Entry("ủy viên", LexiconClass.Membership),
    ]);

    [Theory]
    [InlineData("Bí thư Thường trực", "bí thư thường trực, bí thư")]
    [InlineData("BÍ THƯ", "bí thư")]
    [InlineData("Uỷ viên", "ủy viên")]
    [InlineData("bưởi", "")]
    [InlineData("BƯỞI", "Bưởi")]
    [InlineData("ca", "")]
    [InlineData("CA", "CA")]
    [InlineData("TP. HCM", "TP.HCM")]
    public void Matches_longest_first_and_asks_for_the_capitals_of_the_surface(string text, string expected)
    {
        using TaggedText context = TaggedText.Create(text, [], Sample);
        var surfaces = new List<string>();
        foreach (LexiconMatch match in context.MatchesAt(0))
        {
            surfaces.Add(match.Entry.Surface);
        }

        string.Join(", ", surfaces).Should().Be(expected);
    }

    private static LexiconEntry Entry(string surface, LexiconClass lexiconClass) => new() { Surface = surface, Class = lexiconClass, Value = surface };
}
