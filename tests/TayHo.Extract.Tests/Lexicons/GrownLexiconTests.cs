using System.Globalization;
using FluentAssertions;
using TayHo.Extract.Articles;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition.Places;
using TayHo.Extract.Syntax;
using TayHo.Extract.Tests.Corpora;
using Xunit;

namespace TayHo.Extract.Tests.Lexicons;

/// <summary>A user's words put on our finished lexicon find what they find when all is built with them from the start.</summary>
public class GrownLexiconTests
{
    // New syllables and known ones, ours with another value, capitals, paths that begin, go on or end inside ours, one word twice, many letters.
    private const string Words = """
        surface	class	value
        Bố cáo	document-type	
        Bố cáo	document-type	Cáo thị
        hội nghị	event-noun	meeting
        hội nghị tổng	post	
        tổng kết	post	
        bí thư	post	
        ông	abbreviation	
        Qxz	abbreviation	
        km	measure-unit	km
        KM	measure-unit	km
        hồ đập Vân Mây	place-alias	
        Hà Nội	place-alias	
        Hà	place-alias	
        thành phố Hồ Chí Minh mới	place-alias	
        Ủy ban Zwölfingerdarmßtraße	body-head	company
        Đắk Wlăng Þór	place-alias	
        UBND	body-head	government
        UBND quận Wlăng	body-head	government
        12/3	post	
        năm 2024	post	
        """;

    private static readonly LexiconEntry[] User = [.. LexiconFile.Read(new StringReader(Words), "words.tsv", fromUser: true)];
    private static readonly Lexicon Ours = ArticleExtractor.Default.Lexicon;
    private static readonly Lexicon Whole = BuildWhole();
    private static readonly Lexicon Grown = Ours.With(User);

    public static TheoryData<string> CorpusNames() => [.. Directory.EnumerateFiles(Path.Combine(AppContext.BaseDirectory, "Corpora"), "*.txt").Select(f => Path.GetFileName(f)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(CorpusNames))]
    public void Every_token_of_the_corpora_matches_the_same(string corpus)
    {
        foreach (string line in Lines(corpus))
        {
            Found(line, Grown).Should().Be(Found(line, Whole), line);
        }
    }

    [Theory]
    [MemberData(nameof(CorpusNames))]
    public void Every_text_gives_the_same_records(string corpus)
    {
        ArticleExtractor whole = Extractor(Whole), grown = Extractor(Grown);
        foreach (string[] lines in Lines(corpus).Chunk(40))
        {
            string text = string.Join('\n', lines);
            grown.ExtractText(text).Should().Be(whole.ExtractText(text), text);
        }
    }

    [Fact]
    public void Words_put_on_one_by_one_are_words_put_on_at_once()
    {
        Lexicon one = Ours;
        foreach (LexiconEntry entry in User)
        {
            one = one.With([entry]);
        }

        foreach (string line in Lines("Events.txt").Concat(Lines("Places.txt")))
        {
            Found(line, one).Should().Be(Found(line, Grown), line);
        }
    }

    [Fact]
    public void Our_lexicon_stays_as_it_is()
    {
        const string text = "Bố cáo của Ủy ban Zwölfingerdarmßtraße ở Đắk Wlăng Þór";
        Found(text, Ours).Should().NotBe(Found(text, Grown)).And.NotContain("user");
        Ours.Vocabulary.Count.Should().BeLessThan(Grown.Vocabulary.Count);
    }

    [Fact]
    public void A_word_more_costs_a_copy_and_no_second_reading_of_our_files()
    {
        _ = ArticleExtractor.CreateBuilder().AddEntry("Bố cáo", LexiconClass.DocumentType).Build();
        long before = GC.GetAllocatedBytesForCurrentThread();
        _ = ArticleExtractor.CreateBuilder().AddEntry("Bố cáo", LexiconClass.DocumentType).Build();
        long copy = GC.GetAllocatedBytesForCurrentThread() - before;
        before = GC.GetAllocatedBytesForCurrentThread();
        _ = BuildWhole();
        copy.Should().BeLessThan((GC.GetAllocatedBytesForCurrentThread() - before) / 4);
    }

    private static Lexicon BuildWhole()
    {
        WordTables words = WordTables.Embedded();
        IEnumerable<LexiconEntry> ours = LexiconFile.EmbeddedNames.SelectMany(LexiconFile.ReadEmbedded);
        return Lexicon.Build([.. ours, .. Gazetteer.LoadEmbedded().Entries(), .. words.Entries, .. User], words);
    }

    private static ArticleExtractor Extractor(Lexicon lexicon) => new(lexicon, new PlaceNames(Gazetteer.LoadEmbedded()), new ExtractionOptions(), new ArticleReader([]));

    private static IEnumerable<string> Lines(string corpus) => File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Corpora", corpus)).Where(l => l.Length > 0);

    private static string Found(string line, Lexicon lexicon)
    {
        var found = new System.Text.StringBuilder();
        using TaggedText text = TaggedText.Create(line.Normalize(), [], lexicon);
        for (int token = 0; token < text.Count; token++)
        {
            found.Append(text.IsAbbreviation(token) ? " abbreviation" : "");
            foreach (LexiconMatch match in text.MatchesAt(token))
            {
                found.Append(CultureInfo.InvariantCulture, $" {match.Start}-{match.End} {match.Entry}{(match.Entry.FromUser ? " user" : "")}");
                text.TryMatch(token, match.Class, out LexiconMatch longest).Should().BeTrue();
                found.Append(longest.Entry.Value);
            }
        }

        for (int sentence = 0; sentence < text.SentenceCount; sentence++)
        {
            foreach (Word word in text.Words(sentence))
            {
                found.Append(CultureInfo.InvariantCulture, $" {word}");
            }
        }

        return found.ToString();
    }
}
