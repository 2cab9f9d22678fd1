using System.Text.RegularExpressions;
using FluentAssertions;
using TayHo.Extract.Export;
using TayHo.Extract.Export.Across;
using TayHo.Extract.Export.Tables;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.Export;
using TayHo.Extract.Text;
using TayHo.Extract.Verification;
using Xunit;

namespace TayHo.Extract.Tests.Text;

/// <summary>What no text may hold is told of a user's words and becomes U+FFFD elsewhere; nothing throws at it.</summary>
public sealed class SoundTextTests
{
    // Written as escapes: what runs the tests hands text on as UTF-8, which has no halves.
    public static TheoryData<string> Unsound => new() { @"\uD83D", @"\uDE00", @"\uFFFE", @"\uFFFF", @"\uFDD0", @"\uDE00\uD83D" };

    [Theory]
    [InlineData(@"Tin \uD83D\uDE00 vui", @"Tin \uD83D\uDE00 vui")]
    [InlineData(@"\uD83D\uD83D\uDE00\uDE00", @"\uFFFD\uD83D\uDE00\uFFFD")]
    [InlineData(@"a\uFFFEb\uFFFF", @"a\uFFFDb\uFFFD")]
    [InlineData(@"\uFB01\uFF21\uFEFF\uFFFD", @"\uFB01\uFF21\uFEFF\uFFFD")]
    public void Mends_one_unit_for_one(string written, string expected)
    {
        (string text, string mended) = (Regex.Unescape(written), Regex.Unescape(expected));
        SoundText.Of(text).Should().Be(mended);
        SoundText.Is(text).Should().Be(text == mended);
        Nfc.Of(text).Should().Be(mended);
        Nfc.Of(text + new string('a', 20_000) + text).Should().Be(mended + new string('a', 20_000) + mended);
    }

    [Theory]
    [MemberData(nameof(Unsound))]
    public void A_day_beside_it_is_read(string written)
    {
        string unsound = Regex.Unescape(written);
        DateReading reading = DateReader.Default.Read("ngày 1/3/2024" + unsound + " he\u0323");
        reading.Dates.Should().ContainSingle().Which.Value.Should().Be("2024-03-01");
        reading.Text.Should().EndWith(new string('\uFFFD', unsound.Length) + " hẹ");
    }

    [Theory]
    [MemberData(nameof(Unsound))]
    public void A_question_with_it_has_an_answer(string written)
    {
        string unsound = Regex.Unescape(written);
        Gazetteer.LoadEmbedded().Resolve("phường Bưởi" + unsound).Candidates.Should().NotBeNull();
        VietnameseNameComparer.Instance.Equals("Lê Văn Tám" + unsound, "Lê Văn Tám").Should().BeTrue();
        var who = new WhoQuery(unsound, unsound);
        who.Add(Named("Lê Thu" + unsound));
        who.Finish().Rows.Should().HaveCountLessThan(2);
    }

    [Theory]
    [MemberData(nameof(Unsound))]
    public void A_result_with_it_is_written_in_every_form_and_asked(string written)
    {
        string unsound = Regex.Unescape(written);
        ExtractionDocument document = Named("Lê Thu" + unsound + "e\u0323");
        PopoloJson.Serialize(document, document).Should().Contain("Lê Thu");
        using var report = new StringWriter();
        HtmlReport.Write(document, report);
        using var table = new MemoryStream();
        ExtractionCsv.WriteTable(table, "officials", [document]);
        (report.ToString() + System.Text.Encoding.UTF8.GetString(table.ToArray())).Should().Contain("Lê Thu");
        AcrossQuery[] queries = [new WhoQuery(), new TimelineQuery(), new SeriesQuery(), new PlaceQuery("00109")];
        foreach (AcrossQuery query in queries)
        {
            query.Add(document);
            query.Finish().Should().NotBeNull();
        }

        ExtractionJson.Deserialize(ExtractionJson.Serialize(document)).Officials.Should().ContainSingle();
    }

    [Theory]
    [MemberData(nameof(Unsound))]
    public void An_entry_with_it_is_refused_by_name(string written)
    {
        string unsound = Regex.Unescape(written);
        Action surface = () => ArticleExtractor.CreateBuilder().AddEntry("Cáo thị" + unsound, LexiconClass.DocumentType);
        surface.Should().Throw<ArgumentException>().WithParameterName("surface").WithMessage("*no text may hold*");
        Action value = () => ArticleExtractor.CreateBuilder().AddEntry("Cáo thị", LexiconClass.DocumentType, "Cáo" + unsound);
        value.Should().Throw<ArgumentException>().WithParameterName("value").WithMessage("*no text may hold*");
        Action file = () => ArticleExtractor.CreateBuilder().AddLexicon(new StringReader("surface\tclass\tvalue\nCáo thị\tdocument-type\tCáo" + unsound), "own.tsv");
        file.Should().Throw<FormatException>().WithMessage("own.tsv, line 2*no text may hold*");
    }

    [Theory]
    [MemberData(nameof(Unsound))]
    public void A_rule_with_it_is_refused_by_name(string written)
    {
        string unsound = Regex.Unescape(written);
        foreach (string row in (ReadOnlySpan<string>)["vui{0}\tr\thội\t*\t", "vui\tr{0}\thội\t*\t", "vui\tr\thội{0}\t*\t", "vui\tr\thội\t* {0}\t", "vui\tr\thội\t*\ta={0}"])
        {
            Action add = () => ArticleExtractor.CreateBuilder().AddRules(new StringReader("type\trule\ttriggers\tpattern\tfields\n" + row.Replace("{0}", unsound, StringComparison.Ordinal)), "own.tsv");
            add.Should().Throw<FormatException>().WithMessage("own.tsv, line 2, *no text may hold*");
        }
    }

    [Fact]
    public void Rules_in_JSON_with_half_a_character_are_refused_by_line()
    {
        Action add = () => ArticleExtractor.CreateBuilder().AddRules(new StringReader("[{\"type\":\"vui\",\n\"rule\":\"\\ud83d\\ude00 \\\\ud800 \\ud83d\"}]"), "own.json");
        add.Should().Throw<FormatException>().WithMessage("own.json: an escape names half of a character. (line 2, byte 30)");
    }

    [Fact]
    public void Rules_read_a_text_with_emoji_and_may_name_one()
    {
        ArticleExtractor extractor = ArticleExtractor.CreateBuilder().AddRules(new StringReader("type\trule\ttriggers\tpattern\nvui\tr\t😀\t* {name:name}\n"), "own.tsv").Build();
        extractor.ExtractText("Tin\nHôm nay 😀 Hoa Lan và 😁 Hoa Mai mở hội.").Custom.Should().ContainSingle().Which["name"].Should().Be("Hoa Lan");
    }

    [Theory]
    [InlineData("{\"schemaVersion\":\"\\ud800\",\"article\":{}}")]
    [InlineData("{\"schemaVersio\\ud800\":\"1.1\"}")]
    [InlineData("{\"schemaVersion\":\"1.1\",\"\\ud800\":1}")]
    [InlineData("{\"schemaVersion\":\"1.1\",\"article\":{\"id\":\"\\udc00\"}}")]
    [InlineData("{\"schemaVersion\":\"1.1\",\"anchorDate\":{\"value\":null,\"basis\":\"\\udc00\"}}")]
    public void A_document_with_half_a_character_is_no_document(string json)
    {
        Action read = () => ExtractionJson.Deserialize(json);
        read.Should().Throw<System.Text.Json.JsonException>();
    }

    private static ExtractionDocument Named(string name)
    {
        ExtractionDocument sample = Sample.Document();
        return sample with
        {
            Article = sample.Article with { Title = name },
            Officials = [sample.Officials[0] with { Name = name, Positions = [new Position { Title = name, Organization = name }] }],
            Organizations = [sample.Organizations[0] with { Name = name }],
            Events = [sample.Events[0] with { Name = name }],
            Statistics = [sample.Statistics[0] with { Measure = name, Scope = name }],
        };
    }
}
