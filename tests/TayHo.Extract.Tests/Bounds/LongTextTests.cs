using System.Text;
using FluentAssertions;
using TayHo.Extract.Articles;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Syntax;
using Xunit;

namespace TayHo.Extract.Tests.Bounds;

/// <summary>
/// A text of megabytes is kept by pages and in packed tables, of which a short one needs neither: what is read of it is the same.
/// What it takes in all is measured by <c>TayHo.Extract.Benchmarks -- memory</c>.
/// </summary>
public sealed class LongTextTests
{
    [Fact]
    public void Sentences_of_any_length_may_follow_one_another()
    {
        int[] lengths = [300, 480, 1, 257, 500, 512, 2, 600, 790];
        string text = string.Join("\n", lengths.Select(n => string.Concat(Enumerable.Repeat("làng ", n))));
        using TaggedText tagged = TaggedText.Create(text, [], ArticleExtractor.Default.Lexicon);
        Enumerable.Range(0, tagged.SentenceCount).Select(s => tagged.Words(s).Length).Should().Equal(lengths);
    }

    private const string Sentence = "Sáng 1/3, ông Lê Văn Tám (Chủ tịch UBND xã Hòa Lạc) tặng 5 tỷ đồng cho 120 hộ.";

    [Fact]
    public void Words_and_clauses_are_the_same_when_a_page_is_read_again()
    {
        const int Sentences = 14_000, Looked = 40;
        using TaggedText text = Tagged(Repeat(Sentence + "\n", Sentences));
        ArticleExtractor.Default.Recognize(text);
        string[] first = [.. Enumerable.Range(0, Looked).Select(s => Describe(text, s))];
        for (int s = 0; s < text.SentenceCount; s++)
        {
            Describe(text, s).Length.Should().Be(first[0].Length);
        }

        Enumerable.Range(0, Looked).Select(s => Describe(text, s)).Should().Equal(first);
    }

    [Fact]
    public void Entries_of_a_text_of_megabytes_are_those_of_a_short_one()
    {
        const int Times = 36_000;
        using TaggedText once = Tagged(Sentence + "\n"), many = Tagged(Repeat(Sentence + "\n", Times));
        many.Count.Should().BeGreaterThan(1 << 19);
        for (int i = 0; i < many.Count; i++)
        {
            foreach (LexiconClass kind in (ReadOnlySpan<LexiconClass>)[LexiconClass.Post, LexiconClass.Honorific, LexiconClass.BodyHead, LexiconClass.CountNoun, LexiconClass.PlaceName])
            {
                int at = i % once.Count;
                if (many.TryMatch(i, kind, out LexiconMatch match) != once.TryMatch(at, kind, out LexiconMatch expected) || match.Length != expected.Length
                    || many.TryMatchBefore(i + 1, kind, out match) != once.TryMatchBefore(at + 1, kind, out expected) || match.Length != expected.Length)
                {
                    Assert.Fail($"token {i}: {kind}");
                }
            }
        }
    }

    [Fact]
    public void Brackets_of_many_pairs_are_found_from_any_token_between()
    {
        using TaggedText text = Tagged(Repeat("(một [hai] “ba (bốn)”) năm ", 40));
        for (int i = 0; i < text.Count; i++)
        {
            int partner = text.Brackets.PartnerOf(i);
            (partner < 0 || text.Brackets.PartnerOf(partner) == i).Should().BeTrue();
            int around = text.Brackets.OpeningAround(i);
            (around < 0 || (around < i && text.Brackets.PartnerOf(around) > i)).Should().BeTrue();
        }

        text.Brackets.DepthOf(text.TokenFrom(text.Text.IndexOf("bốn", StringComparison.Ordinal))).Should().Be(3);
        text.Brackets.DepthOf(text.TokenFrom(text.Text.LastIndexOf("năm", StringComparison.Ordinal))).Should().Be(0);
    }

    [Fact]
    public void A_word_without_end_is_cut_and_read()
    {
        string text = "Tin\n" + new string('a', 200_000) + " có 5 xã.";
        ExtractionDocument document = ArticleExtractor.Default.ExtractText(text);
        document.Statistics.Should().ContainSingle().Which.Evidence[0].Text.Should().Be("5 xã");
    }

    [Fact]
    public void A_text_is_hashed_piece_by_piece_as_in_one()
    {
        string text = Repeat("Sáng nay, 𝐗ã Hòa Lạc có 5 xã. \ud800 ", 900);
        byte[] whole = System.Security.Cryptography.SHA256.HashData(Encoding.UTF8.GetBytes(text));
        ArticleExtractor.Default.Extract(new ArticleInput { Text = text }).Article.Id.Should().Be("sha256:" + Convert.ToHexStringLower(whole));
    }

    private static TaggedText Tagged(string text) => TaggedText.Create(text, [], ArticleExtractor.Default.Lexicon);

    private static string Describe(TaggedText text, int sentence)
    {
        int start = text.Sentence(sentence).Start;
        var told = new StringBuilder();
        foreach (Word word in text.Words(sentence))
        {
            told.Append(word.End - start).Append((char)('A' + (int)word.PartOfSpeech));
        }

        foreach (Unit unit in text.Syntax(sentence).Units)
        {
            told.Append(unit.End - start).Append((char)('a' + (int)unit.Kind));
        }

        return told.Append(text.Syntax(sentence).Clauses.Length).ToString();
    }

    private static string Repeat(string piece, int times) => new StringBuilder(piece.Length * times).Insert(0, piece, times).ToString();
}
