using System.Text.Json;
using FluentAssertions;
using TayHo.Extract.Articles;
using TayHo.Extract.Export;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.Tests.Records;

/// <summary>What .NET has types for is typed; the JSON stays the contract's.</summary>
public class TypedValueTests
{
    private const string Text = "Tin địa phương\nChiều 28/2, UBND xã chi 2,5 tỷ đồng, trao Bằng khen năm 2023.";

    [Fact]
    public void Takes_days_and_moments_as_they_are()
    {
        ArticleExtractor.Default.ExtractText(Text, new DateOnly(2024, 3, 1)).Should().Be(ArticleExtractor.Default.ExtractText(Text, "2024-03-01"));
        ArticleExtractor.Default.ExtractText(Text, new DateTimeOffset(2024, 3, 1, 17, 5, 0, TimeSpan.FromHours(7))).Should().Be(ArticleExtractor.Default.ExtractText(Text, "2024-03-01T17:05+07:00"));
        ArticleExtractor.Default.ExtractFile(Path.Combine(AppContext.BaseDirectory, "seeds", "quan-tay-ho-phat-trien-dang-vien-moi.txt"), new DateOnly(2024, 3, 1)).Article.PublishedAt.Should().Be("2024-03-01");
        new ArticleInput { PublishedTime = new DateTimeOffset(2024, 3, 1, 17, 5, 9, TimeSpan.Zero) }.PublishedAt.Should().Be("2024-03-01T17:05:09+00:00");
    }

    [Fact]
    public void Two_times_of_publication_that_disagree_are_refused()
    {
        DateOnly day = new(2024, 3, 2);
        foreach (Func<ArticleInput> wrong in (Func<ArticleInput>[])
        [
            () => new ArticleInput { Text = Text, PublishedAt = "2024-03-01", PublishedOn = day },
            () => new ArticleInput { Text = Text, PublishedOn = day, PublishedAt = "2024-03-01T20:00+07:00" },
            () => new ArticleInput { Text = Text, PublishedOn = day, PublishedTime = new DateTimeOffset(2024, 3, 2, 17, 0, 0, TimeSpan.Zero) },
            () => new ArticleInput { Text = Text, PublishedAt = "hôm nào đó", PublishedOn = day },
        ])
        {
            wrong.Should().Throw<ArgumentException>().WithMessage("The article is said to have appeared at '*' and at '*'*");
        }

        new ArticleInput { PublishedAt = "2024-03-02T08:00+07:00", PublishedOn = day }.PublishedAt.Should().Be("2024-03-02T08:00+07:00", "they agree, and the finer one is kept");
        new ArticleInput { PublishedOn = day, PublishedAt = "2024-03-02T08:00+07:00" }.PublishedAt.Should().Be("2024-03-02T08:00+07:00");
        new ArticleInput { PublishedAt = "2024-03-02", PublishedOn = null }.PublishedAt.Should().Be("2024-03-02", "nothing takes nothing away");
        (new ArticleInput { PublishedAt = "2024-03-01" } with { PublishedOn = day }).PublishedAt.Should().Be("2024-03-02", "a copy may be given another");
        (new ArticleInput { PublishedAt = "2024-03-01" } with { PublishedOn = null }).PublishedAt.Should().BeNull();
    }

    [Fact]
    public void Gives_the_moment_and_the_day_it_was_in_Viet_Nam()
    {
        var input = new ArticleInput { PublishedAt = "2024-02-28T20:00Z" };
        (input.PublishedOn, input.PublishedTime).Should().Be((new DateOnly(2024, 2, 29), new DateTimeOffset(2024, 2, 28, 20, 0, 0, TimeSpan.Zero)));
        var article = new ArticleInfo { Id = "a", Text = "", PublishedAt = "2024-02-28T20:00Z", Url = "https://bao.example/tin?a=1" };
        (article.PublishedOn, article.PublishedTime, article.PageUri).Should().Be((input.PublishedOn, input.PublishedTime, new Uri("https://bao.example/tin?a=1")));
        (article with { PublishedAt = "2024-02-28", Url = "tin" }).Should().Match<ArticleInfo>(a => a.PublishedOn == new DateOnly(2024, 2, 28) && a.PublishedTime == null && a.PageUri == null);
        (article with { PublishedAt = null, Url = null }).Should().Match<ArticleInfo>(a => a.PublishedOn == null && a.PublishedTime == null && a.PageUri == null);
    }

    [Fact]
    public void Reads_an_address_as_a_page_s_text_does()
    {
        const string page = "<html><body><article><h1>Tin</h1><p>Xã Hạ Long có 12 cầu mới trong năm nay và nhiều đường.</p></article></body></html>";
        ArticleExtractor.Default.ExtractHtml(page, new Uri("https://bao.example/tin")).Article.PageUri.Should().Be(new Uri("https://bao.example/tin"));
        new ArticleInput { PageUri = new Uri("https://bao.example") }.Url.Should().Be("https://bao.example", "an address is kept as it was given");
    }

    [Fact]
    public void Gives_times_their_first_and_last_day()
    {
        DateRecord date = Date("2025-40");
        (date.EdtfValue!.Value.Earliest, date.EdtfValue.Value.Latest).Should().Be((new DateOnly(2025, 1, 1), new DateOnly(2025, 6, 30)));
        Date(null).EdtfValue.Should().BeNull();
        Date("not EDTF").EdtfValue.Should().BeNull();
        new AnchorDate("2024-02-28", AnchorBasis.Supplied).EdtfValue!.Value.TryGetDateOnly(out DateOnly day).Should().BeTrue();
        day.Should().Be(new DateOnly(2024, 2, 28));
        new Position { StartDate = "2020", EndDate = "2025-06" }.Should().Match<Position>(p => p.StartDateValue!.Value.Earliest == new DateOnly(2020, 1, 1) && p.EndDateValue!.Value.Latest == new DateOnly(2025, 6, 30));
        Export.Sample.Document().Places[0].ValidUntilDay.Should().Be(new DateOnly(2025, 6, 30));
        Export.Sample.Document().Events[0].DateValue!.Value.Earliest.Should().Be(new DateOnly(2024, 2, 28));
    }

    [Fact]
    public void Gives_money_as_an_amount_of_a_currency()
    {
        StatisticRecord spent = ArticleExtractor.Default.ExtractText(Text).Statistics.Should().ContainSingle(s => s.Kind == StatisticKind.Money).Which;
        spent.Money.Should().Be(new Money(2_500_000_000m, "VND"));
        spent.Money.ToString().Should().Be("2500000000 VND");
        (spent with { High = 3_000_000_000m }).HighMoney.Should().Be(new Money(3_000_000_000m, "VND"));
        (spent with { Kind = StatisticKind.Count }).Money.Should().BeNull();
        (spent with { Unit = null }).Money.Should().BeNull();
    }

    [Theory]
    [InlineData(Comparison.Equal, "eq")]
    [InlineData(Comparison.GreaterThan, "gt")]
    [InlineData(Comparison.GreaterThanOrEqual, "ge")]
    [InlineData(Comparison.LessThan, "lt")]
    [InlineData(Comparison.LessThanOrEqual, "le")]
    [InlineData(Comparison.Approximate, "approx")]
    public void Writes_comparisons_as_the_contract_does(Comparison comparison, string name)
    {
        JsonSerializer.Serialize(comparison).Should().Be($"\"{name}\"");
        JsonSerializer.Deserialize<Comparison>($"\"{name}\"").Should().Be(comparison);
    }

    [Fact]
    public void Nothing_known_is_the_default()
    {
        ((int)AnchorBasis.None).Should().Be(0);
        JsonSerializer.Serialize(DateModifier.Approx).Should().Be("\"approx\"");
        JsonSerializer.Serialize(ValueBasis.Inferred).Should().Be("\"inferred\"");
        JsonSerializer.Deserialize<ValueBasis>("\"guessed\"").Should().Be(ValueBasis.Other, "a later 1.x may add ways");
    }

    [Fact]
    public void Typed_values_are_no_fields_of_the_JSON()
    {
        string json = ExtractionJson.Serialize(Export.Sample.Document());
        json.Should().NotContainAny("Value\"", "money", "pageUri", "publishedOn", "publishedTime", "validUntilDay");
        ExtractionJson.Deserialize(json).Should().Be(Export.Sample.Document());
    }

    private static DateRecord Date(string? value) => new() { Id = "d1", Kind = DateKind.Date, Value = value, Basis = DateBasis.Explicit, Rule = RuleIds.DateYear, Evidence = [new Evidence(0, 1, "2")] };
}
