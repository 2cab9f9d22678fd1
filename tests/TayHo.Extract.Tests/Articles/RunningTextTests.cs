using FluentAssertions;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.Tests.Articles;

/// <summary>What stands in a sentence of the body is the sentence's, whatever the page calls it; what stands in a list of teasers is theirs.</summary>
public sealed class RunningTextTests
{
    private const string Rest = "<p>Sáng nay, xã Đồng Mây khánh thành 12 cây cầu gỗ bắc qua suối, bà con ba bản đi lại dễ dàng hơn trước.</p><p>Trước đây, mùa nước lên, trẻ con trong bản phải nghỉ học nhiều ngày liền vì không có lối qua suối.</p>";

    private static readonly string[] Classes =
        ["related", "cms-relate", "keyword", "tag", "tag-link", "seo-suggest-link", "share", "social", "author", "byline", "source", "caption", "date", "ads", "banner", "sponsor", "promo", "widget", "sidebar", "popup", "comment", "read-more", "more", "nav-link", "footer-link", "breadcrumb"];

    [Theory]
    [InlineData("Ông <a class={0} href=/1>Lò</a>\n<a class={0} href=/2>Văn Mây</a>, Trưởng bản Nà Cọn, nói rằng cây cầu là ước mong bao đời của bà con.", "Ông Lò Văn Mây, Trưởng bản")]
    [InlineData("Ông <a class={0} href=/1>Lò</a> <a class={0} href=/2>Văn</a> <a class={0} href=/3>Mây</a>, Trưởng bản Nà Cọn, nói rằng cây cầu là ước mong.", "Ông Lò Văn Mây, Trưởng bản")]
    [InlineData("Các ông <a class={0} href=/1>Lò Văn Mây</a>, <a class={0} href=/2>Vàng Sín</a> và nhiều người trong bản cùng góp công làm cầu suốt mùa khô.", "Các ông Lò Văn Mây, Vàng Sín và nhiều")]
    [InlineData("Bà con <b class={0}>bản Nà Cọn</b> <span class={0}>và bản Pá Lau</span> góp công làm cầu suốt ba tháng mùa khô vừa rồi.", "Bà con bản Nà Cọn và bản Pá Lau góp")]
    public void Words_in_a_sentence_stay_whatever_their_class(string sentence, string wanted)
    {
        foreach (string name in Classes)
        {
            string paragraph = string.Format(System.Globalization.CultureInfo.InvariantCulture, sentence, name);
            ArticleExtractor.Default.ExtractHtml(Page($"<p>{paragraph}</p>")).Article.Text.Should().Contain(wanted, "the class is {0}", name);
        }
    }

    [Theory]
    [InlineData("author")]
    [InlineData("byline")]
    public void A_name_in_a_sentence_is_no_author(string name)
    {
        foreach (string tag in (ReadOnlySpan<string>)["a", "span", "b", "strong", "em", "i", "u", "small", "font", "mark", "label"])
        {
            ExtractionDocument document = ArticleExtractor.Default.ExtractHtml(Page($"<p>Ông <{tag} class={name}>Lò Văn Mây</{tag}>, Trưởng bản Nà Cọn, nói rằng cây cầu là ước mong bao đời của bà con.</p>"));
            document.Article.Authors.Should().BeEmpty("the element is {0}", tag);
            document.Article.Text.Should().Contain("Ông Lò Văn Mây, Trưởng bản");
        }

        ArticleExtractor.Default.ExtractHtml(Page($"<p class={name}>Hoa Ban</p>")).Article.Authors.Should().Equal("Hoa Ban");
        ArticleExtractor.Default.ExtractHtml(Page($"<p>Bài và ảnh: <span class={name}>Hoa Ban</span></p>")).Article.Authors.Should().Equal("Hoa Ban");
    }

    [Theory]
    [InlineData("<article><h2><a href=/{0}.html>Tin số {0}</a></h2><time>1{0}/3/2024</time><p>{1}</p></article>")]
    [InlineData("<div class=item><h3><a href=/{0}.html>Tin số {0}</a></h3><span class=date>1{0}/3/2024</span><p>{1}</p></div>")]
    [InlineData("<li><h4><a href=/{0}.html>Tin số {0}</a></h4><p>{1}</p><p>1{0}/3/2024</p></li>")]
    public void A_short_search_page_holds_no_article(string item)
    {
        const string Teaser = "Sáng nay, xã Đồng Mây khánh thành 12 cây cầu gỗ bắc qua suối, bà con ba bản đi lại dễ dàng hơn trước.";
        string page = "<html lang=vi><title>Báo Bản</title><body><h1>Kết quả tìm kiếm cho \"cầu gỗ\"</h1>" + string.Concat(Enumerable.Range(0, 5).Select(i => string.Format(System.Globalization.CultureInfo.InvariantCulture, item, i, Teaser)));
        ExtractionDocument document = ArticleExtractor.Default.ExtractHtml(page);
        document.Warnings.Should().Contain(w => w.Code == WarningCodes.PageNoArticle);
        document.Article.PublishedAt.Should().BeNull();
    }

    [Fact]
    public void An_article_whose_headings_are_links_into_it_is_one() =>
        ArticleExtractor.Default.ExtractHtml(Page(string.Concat(Enumerable.Range(1, 5).Select(i => $"<h2><a href=#m{i}>Mục {i}</a></h2><p>Bản thứ {i} góp 30 ngày công, mỗi nhà một người, làm từ sáng sớm đến tối mịt.</p>"))))
            .Warnings.Should().NotContain(w => w.Code == WarningCodes.PageNoArticle);

    [Theory]
    [InlineData("vi", "12/03/2024 5:05 PM", "2024-03-12T17:05+07:00")]
    [InlineData("vi", "05/03/2024 9:05 AM", "2024-03-05T09:05+07:00")]
    [InlineData("vi", "3/21/2024 5:05 PM", "2024-03-21T17:05+07:00")]
    public void The_day_stands_first_on_a_Vietnamese_page(string language, string line, string wanted) =>
        ArticleExtractor.Default.ExtractHtml($"<html lang={language}><title>Cầu gỗ mới ở Đồng Mây</title><body><h1>Cầu gỗ mới ở Đồng Mây</h1><div class=meta>{line}</div><article>{Rest}</article></body></html>").Article.PublishedAt.Should().Be(wanted);

    [Fact]
    public void The_month_may_stand_first_on_an_English_page() =>
        ArticleExtractor.Default.ExtractHtml("<html lang=en><title>New wooden bridges opened</title><body><h1>New wooden bridges opened in the hills</h1><div class=meta>12/03/2024 5:05 PM</div><article><p>Twelve wooden bridges were opened this morning, and people of three hamlets now cross the stream with ease.</p><p>Before, children stayed at home for days when the water was high, as there was no way across.</p></article></body></html>")
            .Article.PublishedAt.Should().StartWith("2024-12-03");

    private static string Page(string paragraphs) => $"<html lang=vi><title>Cầu gỗ mới ở Đồng Mây</title><body><h1>Cầu gỗ mới ở Đồng Mây</h1><article>{Rest}{paragraphs}</article></body></html>";
}
