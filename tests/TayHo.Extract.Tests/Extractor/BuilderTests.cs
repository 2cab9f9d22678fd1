using FluentAssertions;
using TayHo.Extract.Articles;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.Tests.Extractor;

public class BuilderTests
{
    private const string Text = "Kiểm tra\nĐoàn kiểm tra nêu rõ Bố cáo số 12/BC-HĐ về an toàn hồ đập.";

    [Fact]
    public void A_word_added_in_code_is_read_as_ours_are()
    {
        ArticleExtractor.Default.ExtractText(Text).Documents.Should().BeEmpty();
        ArticleExtractor extractor = ArticleExtractor.CreateBuilder().AddEntry("Bố cáo", LexiconClass.DocumentType).Build();
        extractor.ExtractText(Text).Documents.Should().ContainSingle().Which.Should().BeEquivalentTo(new { Type = "Bố cáo", Number = "12/BC-HĐ" });
    }

    [Fact]
    public void Words_put_on_our_finished_lexicon_read_as_those_built_with_it()
    {
        const string words = "surface\tclass\tvalue\nBố cáo\tdocument-type\t\nhồ đập Vân Mây\tplace-alias\t\nkm\tmeasure-unit\tkm\nông\tabbreviation\t\nphát biểu\tpost\t\n";
        using TextReader units = LexiconFile.OpenEmbedded("gazetteer-units.tsv"), links = LexiconFile.OpenEmbedded("gazetteer-links.tsv");
        ArticleExtractor ours = ArticleExtractor.CreateBuilder().Build();
        ArticleExtractor whole = ArticleExtractor.CreateBuilder().AddLexicon(new StringReader(words), "words.tsv").WithGazetteer(Gazetteer.Load(units, links)).Build();
        ArticleExtractor grown = ArticleExtractor.CreateBuilder().AddLexicon(new StringReader(words), "words.tsv").Build();
        ArticleInput[] inputs = [new() { Text = Text }, .. ArticleFiles.Find(Path.Combine(AppContext.BaseDirectory, "seeds")).SelectMany(f => ArticleFiles.Read(f, long.MaxValue)).Select(r => r.Input!)];
        inputs.Should().HaveCountGreaterThan(1);
        grown.Lexicon.Should().NotBeSameAs(ours.Lexicon);
        ours.Lexicon.Should().BeSameAs(ArticleExtractor.Default.Lexicon, "ours is built once a process");
        foreach (ArticleInput input in inputs)
        {
            grown.Extract(input).Should().Be(whole.Extract(input));
            ours.Extract(input).Should().Be(ArticleExtractor.Default.Extract(input), "a user's words stay in the user's lexicon");
        }
    }

    [Theory]
    [InlineData("", LexiconClass.Post, null)]
    [InlineData("  ", LexiconClass.Post, null)]
    [InlineData("vạn vạn", LexiconClass.Magnitude, "nhiều")]
    [InlineData("tháng chạp", LexiconClass.MonthName, "13")]
    [InlineData("bữa kìa", LexiconClass.RelativeDate, "day")]
    [InlineData("bữa kìa", LexiconClass.RelativeDate, null)]
    [InlineData("ba mươi mốt", LexiconClass.DateNumber, "301")]
    [InlineData("xế chiều", LexiconClass.DayPart, "afternoons")]
    [InlineData("tài xế xe ôm", LexiconClass.Occupation, "driver")]
    public void An_entry_that_no_reader_could_use_is_refused_at_once(string surface, LexiconClass lexiconClass, string? value)
    {
        Action add = () => ArticleExtractor.CreateBuilder().AddEntry(surface, lexiconClass, value);
        add.Should().Throw<ArgumentException>();
    }

    public static TheoryData<LexiconClass> ClassesOfChosenValues() =>
        [.. Enum.GetValues<LexiconClass>().Where(c => c != LexiconClass.None && LexiconKeys.Embedded.ValueFault(c, "chẳng có") is not null)];

    [Theory]
    [MemberData(nameof(ClassesOfChosenValues))]
    public void A_value_that_the_class_does_not_know_is_refused_at_once(LexiconClass lexiconClass)
    {
        Action add = () => ArticleExtractor.CreateBuilder().AddEntry("lời lạ", lexiconClass, "chẳng có");
        add.Should().Throw<ArgumentException>().WithParameterName("value").WithMessage($"{lexiconClass} 'lời lạ': 'chẳng có' is not allowed; *");
    }

    [Fact]
    public void Every_class_takes_an_entry_of_its_own_and_builds()
    {
        ClassesOfChosenValues().Cast<object>().Count().Should().BeGreaterThan(40);
        ArticleExtractorBuilder builder = ArticleExtractor.CreateBuilder();
        foreach (LexiconEntry entry in LexiconFile.EmbeddedNames.SelectMany(LexiconFile.ReadEmbedded).GroupBy(e => e.Class).Select(g => g.First()))
        {
            builder.AddEntry(entry.Surface, entry.Class, LexiconKeys.Embedded.ValueFault(entry.Class, entry.Value) is null ? entry.Value : null);
        }

        builder.AddEntry("%", LexiconClass.Percent).Build().ExtractText(Text).Article.Text.Should().NotBeEmpty();
    }

    [Theory]
    [InlineData(LexiconClass.None)]
    [InlineData((LexiconClass)9999)]
    public void An_entry_has_a_class(LexiconClass lexiconClass)
    {
        Action add = () => ArticleExtractor.CreateBuilder().AddEntry("Bố cáo", lexiconClass);
        add.Should().Throw<ArgumentOutOfRangeException>().WithParameterName(nameof(lexiconClass));
    }

    [Theory]
    [InlineData(0, null, nameof(ExtractionOptions.MaxInputBytes))]
    [InlineData(-5, null, nameof(ExtractionOptions.MaxInputBytes))]
    [InlineData(1, 0, nameof(ExtractionOptions.MaxReadingTime))]
    public void An_option_outside_its_range_is_named(long bytes, int? seconds, string option)
    {
        Action build = () => ArticleExtractor.CreateBuilder().WithOptions(new ExtractionOptions { MaxInputBytes = bytes, MaxReadingTime = seconds is { } s ? TimeSpan.FromSeconds(s) : null }).Build();
        build.Should().Throw<ArgumentOutOfRangeException>().WithParameterName(option);
    }

    [Fact]
    public void A_gazetteer_of_one_s_own_takes_the_place_of_ours()
    {
        ArticleExtractor extractor = ArticleExtractor.CreateBuilder().WithGazetteer(Gazetteer.LoadEmbedded()).Build();
        extractor.Gazetteer.Should().BeSameAs(Gazetteer.LoadEmbedded());
        extractor.Lexicon.Should().BeSameAs(ArticleExtractor.Default.Lexicon, "for our own units all tables are there already");
        extractor.ExtractText(Text).Should().Be(ArticleExtractor.Default.ExtractText(Text));
    }
}
