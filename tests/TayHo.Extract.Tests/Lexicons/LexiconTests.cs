using FluentAssertions;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
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
        RecognitionContext context = RecognitionContext.Create(text, [], Sample);
        string.Join(", ", context.MatchesAt(0).ToArray().Select(m => m.Entry.Surface)).Should().Be(expected);
    }

    private static LexiconEntry Entry(string surface, LexiconClass lexiconClass) => new() { Surface = surface, Class = lexiconClass, Value = surface };
}
