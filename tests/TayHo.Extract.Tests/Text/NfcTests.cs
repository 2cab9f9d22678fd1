using System.Text;
using FluentAssertions;
using TayHo.Extract.Text;
using Xunit;

namespace TayHo.Extract.Tests.Text;

/// <summary>Text is composed as the standard says, however long it is and whatever marks stand in it.</summary>
public sealed class NfcTests
{
    [Theory]
    [InlineData("Xa\u0303 Ho\u0300a La\u0323c ")]
    [InlineData("xã Hòa Lạc ")]
    [InlineData("e\u0323\u0302")]
    [InlineData("\u1112\u1161\u11AB")]
    [InlineData("\U0001F600")]
    [InlineData("\U0001D157\U0001D165")]
    public void Composes_piece_by_piece_as_at_once(string piece)
    {
        string text = new StringBuilder().Insert(0, piece, 100_000 / piece.Length).ToString();
        Nfc.Of(text).Should().Be(text.Normalize());
        Nfc.Of("a" + text).Should().Be(("a" + text).Normalize());
    }

    [Fact]
    public void What_is_composed_stays_itself()
    {
        string text = new StringBuilder().Insert(0, "xã Hòa Lạc ", 10_000).ToString();
        Nfc.Of(text).Should().BeSameAs(text);
    }

    [Theory]
    [InlineData("\u0301\u0323", 200_000)]
    [InlineData("\u0301", 200_000)]
    [InlineData("\u0301\u0323", 40)]
    public void Marks_without_end_are_parted_by_joiners_and_stay(string marks, int times)
    {
        string text = "a" + new StringBuilder().Insert(0, marks, times);
        string composed = Nfc.Of(text);
        composed.IsNormalized().Should().BeTrue();
        composed.Replace("\u034F", "", StringComparison.Ordinal).Should().HaveLength(text.Length - 1, "only the letter and a mark became one");
        Nfc.Of(composed).Should().Be(composed);
    }

    [Fact]
    public void Thirty_marks_need_no_joiner()
    {
        string text = "a" + new StringBuilder().Insert(0, "\u0323\u0301", 15);
        Nfc.Of(text).Should().Be(text.Normalize());
    }
}
