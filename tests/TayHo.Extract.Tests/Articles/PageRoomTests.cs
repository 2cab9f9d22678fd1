using FluentAssertions;
using TayHo.Extract.Records;
using Xunit;

namespace TayHo.Extract.Tests.Articles;

/// <summary>What belongs to the article on a page, what is furniture, and what tells its date.</summary>
public sealed class PageRoomTests
{
    private const string Body = "<p>Đầm sen của hợp tác xã cho thu 1.250 gương mỗi ngày, bán hết ngay tại bờ.</p><p>Khách từ phố về chụp ảnh đông nhất vào sáng chủ nhật hằng tuần.</p>";

    private const string LongBody = Body + "<p>Năm nay hợp tác xã mở thêm hai bến thuyền, dựng chòi ngắm sen và mời các cụ trong làng về dạy lớp trẻ ướp trà, gói bánh cho khách của xã Vân Khê.</p>";

    [Theory]
    [InlineData("Ngày 12/3/2024, hội thu được 66 thùng mật ong rừng.")]
    [InlineData("Hợp tác xã giao 84 giỏ bưởi vào ngày 10/3/2024")]
    [InlineData("Lớp xóa mù chữ mở ngày 7/3/2024, cả bản đi học.")]
    public void Keeps_a_first_paragraph_that_names_a_day(string paragraph)
    {
        ExtractionDocument document = Read($"<p>{paragraph}</p>{Body}");
        document.Article.Text.Should().Contain(paragraph);
        document.Article.PublishedAt.Should().BeNull();
    }

    [Theory]
    [InlineData("12/03/2024 08:57")]
    [InlineData("Thứ Ba, 12/03/2024, 08:57 (GMT+7)")]
    [InlineData("Lê Văn Tám - 08:57 12/03/2024")]
    public void Reads_a_date_line(string line)
    {
        ExtractionDocument document = Read($"<p>{line}</p>{Body}");
        document.Article.PublishedAt.Should().Be("2024-03-12T08:57+07:00");
        document.Article.Text.Should().NotContain("12/03/2024");
    }

    [Theory]
    [InlineData("<div>Hôm nay, 30/11/2026</div>", null)]
    [InlineData("<div>Hôm nay: Thứ Hai, 30/11/2026</div><span>12/03/2024 08:57</span>", "2024-03-12T08:57+07:00")]
    public void The_clock_of_a_page_is_no_date_line(string above, string? published) =>
        Read(Body, above).Article.PublishedAt.Should().Be(published);

    [Fact]
    public void A_stamp_under_the_headline_beats_one_above_it() =>
        ArticleExtractor.Default.ExtractHtml($"<html lang=vi><head><title>Mùa sen</title></head><body><div class=top>Thứ Hai, 30/11/2026 15:40</div><div class=detail><h1>Mùa sen về trên đầm làng Vân</h1><span>12/03/2024 08:57</span><div class=content>{Body}</div></div></body></html>")
            .Article.PublishedAt.Should().Be("2024-03-12T08:57+07:00");

    [Theory]
    [InlineData("<p>Cập nhật lúc 10:00 13/03/2024</p><p>Đăng lúc 08:57 12/03/2024</p>")]
    [InlineData("<div class=date>Cập nhật: 13/03/2024 10:00</div><div class=date>Đăng ngày: 12/03/2024 08:57</div>")]
    public void The_day_of_publication_beats_that_of_an_update(string lines) =>
        ArticleExtractor.Default.ExtractHtml($"<html lang=vi><head><title>Mùa sen</title></head><body><div class=detail><h1>Mùa sen về trên đầm làng Vân</h1>{lines}<div class=content>{Body}</div></div></body></html>")
            .Article.PublishedAt.Should().Be("2024-03-12T08:57+07:00");

    [Theory]
    [InlineData("Ngày đăng bài: 12/03/2024 | Tác giả: Lê Văn Tám")]
    [InlineData("Tác giả: Lê Văn Tám | Ngày đăng: 12/03/2024 | Lượt xem: 1.234")]
    public void A_stamp_names_day_and_author(string line)
    {
        foreach (string page in (ReadOnlySpan<string>)[$"<p>{line}</p><div class=content>{Body}</div>", $"<div class=info>{line}</div><div class=content>{Body}</div>", $"<p>{line}</p>{Body}"])
        {
            ArticleInfo article = ArticleExtractor.Default.ExtractHtml($"<html lang=vi><head><title>T</title></head><body><div class=detail><h1>Mùa sen về trên đầm làng Vân</h1>{page}</div></body></html>").Article;
            article.Authors.Should().Equal("Lê Văn Tám");
            article.PublishedAt.Should().Be("2024-03-12");
            article.Text.Should().NotContain("Tác giả");
        }
    }

    [Theory]
    [InlineData("Ngày đăng bài: 12/3/2024 | Tác giả: Lê Văn Tám")]
    [InlineData("Ngày đăng: 12/03/2024 - Tác giả: Lê Văn Tám")]
    [InlineData("Tác giả: Lê Văn Tám - Ngày đăng: 12/03/2024")]
    [InlineData("Ngày đăng: 12/03/2024, Người đăng: Lê Văn Tám")]
    [InlineData("Đăng ngày 12/03/2024 Tác giả: Lê Văn Tám")]
    [InlineData("Đăng lúc: Thứ Ba, 12/03/2024 | Tin, ảnh: Lê Văn Tám")]
    [InlineData("Lê Văn Tám - Ngày đăng: 12/03/2024")]
    [InlineData("Ngày đăng: 12/03/2024 – Lê Văn Tám | Lượt xem: 120")]
    [InlineData("(Ngày đăng: 12/03/2024 | Người viết: Lê Văn Tám)")]
    public void A_stamp_below_the_text_is_none_of_it(string line)
    {
        foreach (string page in (ReadOnlySpan<string>)[$"{LongBody}<p>{line}</p>", $"{LongBody}<div>{line}</div>", $"{LongBody}<p>{line}</p><p>Lượt xem: 120</p>", $"<p>{line}</p>{LongBody}"])
        {
            ArticleInfo article = Read(page).Article;
            article.Authors.Should().Equal(["Lê Văn Tám"], page);
            article.PublishedAt.Should().Be("2024-03-12");
            article.Text.Should().EndWith("Vân Khê.");
        }
    }

    [Theory]
    [InlineData("Lê Văn Tám | 12/3/2024 08:30", "2024-03-12T08:30+07:00")]
    [InlineData("Cập nhật lần cuối: 12/3/2024", "2024-03-12")]
    [InlineData("Xuất bản ngày 12/3/2024", "2024-03-12")]
    public void A_stamp_may_tell_little(string line, string published)
    {
        ArticleInfo article = Read($"{LongBody}<p>{line}</p>").Article;
        article.PublishedAt.Should().Be(published);
        article.Text.Should().EndWith("Vân Khê.");
    }

    [Fact]
    public void A_stamp_below_the_texts_box_tells_its_day() =>
        Read($"<div class=content>{LongBody}</div><div>Ngày đăng: 12/03/2024 | Tác giả: Lê Văn Tám</div>").Article.PublishedAt.Should().Be("2024-03-12");

    [Theory]
    [InlineData("Ngày đăng bài: 12/3/2024 | Tác giả: Lê Văn Tám")]
    [InlineData("Lê Văn Tám - Đăng ngày 12/3/2024")]
    public void A_stamp_of_copied_text_is_none_of_it(string line)
    {
        const string Lines = "Năm nay hợp tác xã mở thêm hai bến thuyền, dựng chòi ngắm sen bên đầm.\nCác cụ trong làng về dạy lớp trẻ ướp trà, gói bánh cho khách.\nTrẻ em vào cửa không mất tiền.\nKhách đến đông nhất vào sáng chủ nhật hằng tuần, nhiều người ở lại đến chiều.";
        foreach (string text in (ReadOnlySpan<string>)[$"Mùa sen\n{line}\n{Lines}", $"Mùa sen\n{Lines}\n{line}"])
        {
            ArticleInfo article = ArticleExtractor.Default.ExtractText(text).Article;
            (article.PublishedAt, article.Text).Should().Be(("2024-03-12", "Mùa sen\n" + Lines));
            article.Authors.Should().Equal("Lê Văn Tám");
        }
    }

    [Theory]
    [InlineData("Hòa Lạc, ngày 12/3/2024")]
    [InlineData("Ngày đăng ký cuối là 12/3/2024")]
    [InlineData("Danh sách đăng ngày 12/3/2024 trên bảng tin của xã.")]
    [InlineData("Hạn nộp: 12/3/2024 | Nơi nhận: Nhà văn hóa xã")]
    public void A_last_line_with_a_day_that_tells_nothing_of_the_page_stays(string line) => Read($"{LongBody}<p>{line}</p>").Article.Text.Should().EndWith(line);

    [Theory]
    [InlineData("<div id=app></div>")]
    [InlineData("<noscript>" + Body + "</noscript>")]
    [InlineData("<template>" + Body + "</template>")]
    [InlineData("<textarea>" + Body + "</textarea>")]
    [InlineData("<h2>Ảnh trong ngày</h2>")]
    [InlineData("<p>Vui lòng bật JavaScript để xem trang này.</p>")]
    public void A_page_without_a_text_says_so_whatever_its_title(string page)
    {
        foreach (string title in (ReadOnlySpan<string>)["T", "Mùa sen về", "Báo Làng", ""])
        {
            ArticleExtractor.Default.ExtractHtml($"<html lang=vi><title>{title}</title><body><h1>Mùa sen về trên đầm</h1>{page}</body></html>")
                .Warnings.Should().ContainSingle(w => w.Code == "page.no-article", title);
        }
    }

    [Fact]
    public void A_page_with_a_short_text_is_an_article() =>
        ArticleExtractor.Default.ExtractHtml("<html lang=vi><title>T</title><body><h1>Mùa sen về trên đầm</h1><p>Đầm sen mở cửa sáng nay.</p></body></html>").Warnings.Should().BeEmpty();

    [Theory]
    [InlineData("<figcaption>IMG_123.jpg</figcaption>")]
    [InlineData("<figcaption>[title]- Ảnh 1.</figcaption>")]
    [InlineData("<figcaption>{{caption}}</figcaption>")]
    [InlineData("<p class=caption>mua sen 2024.JPEG</p>")]
    public void A_files_name_is_no_caption(string caption)
    {
        Read($"{Body}<figure><img src=a.jpg>{caption}</figure>").Article.Blocks.Should().NotContain(b => b.Role == BlockRole.Caption);
        Read($"{Body}<figure><img src=a.jpg><figcaption>Mùa sen năm nay.</figcaption></figure>").Article.Text.Should().EndWith("Mùa sen năm nay.");
    }

    [Theory]
    [InlineData("Dự lễ khai hội sáng nay có ông <a class=author href=/x>Lê Văn Tám</a>, Chủ tịch UBND xã Vân Khê.")]
    [InlineData("Dự lễ khai hội sáng nay có ông <span class=author><b>Lê Văn Tám</b></span>, Chủ tịch UBND xã Vân Khê.")]
    [InlineData("Theo ông <a class=author href=/x>Lê Văn Tám</a>, mùa sen đến sớm.")]
    public void A_name_inside_a_sentence_is_no_author(string sentence) =>
        Read($"<p>{sentence}</p>{Body}").Article.Authors.Should().BeEmpty();

    [Theory]
    [InlineData("<p>Bài và ảnh: <a class=author href=/x>Lê Văn Tám</a></p>")]
    [InlineData("<p><a class=author href=/x>Lê Văn Tám</a>, phóng viên báo Đầm Sen</p>")]
    public void A_line_of_the_writer_names_the_author(string line) =>
        Read($"{line}{Body}").Article.Authors.Should().Equal("Lê Văn Tám");

    [Theory]
    [InlineData("Để đọc toàn bộ bài viết, mời bạn đăng nhập hoặc mua gói 38.000 đồng/tháng.")]
    [InlineData("Nội dung dành cho hội viên. Nâng cấp chỉ với 460.000 đồng/năm.")]
    [InlineData("Mời nạp thẻ 18.000 đồng để tiếp tục xem.")]
    [InlineData("Mở khóa toàn bộ bài với gói 41.000 đồng/tháng.")]
    [InlineData("Bài viết chỉ dành cho thuê bao, giá 52.000 đồng/tháng.")]
    public void Leaves_out_what_asks_for_money(string line) => Read($"{Body}<p>{line}</p>").Article.Text.Should().NotContain("đồng");

    [Fact]
    public void Keeps_what_tells_of_prices() => Read($"{Body}<p>Nhà mạng mở gói cước 57.000 đồng/tháng cho tiểu thương trả phí bằng ví điện tử.</p>").Article.Text.Should().Contain("57.000 đồng");

    [Theory]
    [InlineData("\"headline\":\"\"Mùa sen\" ở làng\",")]
    [InlineData("\"headline\":\"Chuyện \"Mùa sen\"\",")]
    [InlineData("\"image\":\"a.jpg\" ")]
    [InlineData("\"image\":[\"a.jpg\",,\"b.jpg\"],")]
    [InlineData("\"headline\":,")]
    [InlineData("'headline':'Mùa sen',")]
    [InlineData("\"headline\":\"Sen \\x3d hồ\",")]
    [InlineData("\"image\":[\"a.jpg\",\"b.jpg\"] ")]
    [InlineData("\"description\":\"Sen, \"nữ hoàng\", nở\",\"keywords\":[\"sen\",\"hồ \"lớn\"\"],")]
    public void Reads_JSON_LD_whose_quotes_and_commas_are_broken(string broken)
    {
        ExtractionDocument document = ArticleExtractor.Default.ExtractHtml($"<html lang=vi><head><title>Mùa sen</title><script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",{broken}\"datePublished\":\"2024-05-20T06:10:00+07:00\",\"author\":{{\"@type\":\"Person\",\"name\":\"Trần Mai Lan\"}}}}</script></head><body><h1>Mùa sen</h1>{Body}</body></html>");
        document.Article.PublishedAt.Should().StartWith("2024-05-20");
        document.Article.Authors.Should().Equal("Trần Mai Lan");
    }

    [Fact]
    public void Reads_the_body_in_the_metadata_of_a_page_without_one() =>
        ArticleExtractor.Default.ExtractHtml("<html lang=vi><head><title>Mùa sen</title><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":\"Mùa sen\",\"articleBody\":\"Đầm sen cho thu 1.250 gương mỗi ngày, bán hết ngay tại bờ.\"}</script></head><body><div id=root></div></body></html>")
            .Statistics.Should().ContainSingle(s => s.Value == 1250);

    [Fact]
    public void Reads_seconds_since_1970_in_metadata() =>
        ArticleExtractor.Default.ExtractHtml($"<html lang=vi><head><title>Mùa sen</title><meta property=article:published_time content=1723681200></head><body><h1>Mùa sen</h1>{Body}</body></html>").Article.PublishedAt.Should().Be("2024-08-15T07:20+07:00");

    [Fact]
    public void Takes_nothing_from_an_archives_bar()
    {
        ExtractionDocument document = Read(Body, "<div id=wm-ipp-base><div id=wm-ipp><p>8 captures</p><p>11 Jan 2022 - 30 Aug 2025</p></div></div>");
        document.Article.PublishedAt.Should().BeNull();
        document.Article.Text.Should().NotContain("captures");
    }

    [Theory]
    [InlineData("<a class=keyword href=/x>Bà Lê Thị Hoa</a>, Phó Bí thư Huyện ủy Vân Đình, dự họp.", "Bà Lê Thị Hoa, Phó Bí thư Huyện ủy Vân Đình, dự họp.")]
    [InlineData("<a class=cms-relate href=/x>Huyện Vân Đình</a> có thêm 3 xã đạt chuẩn.", "Huyện Vân Đình có thêm 3 xã đạt chuẩn.")]
    [InlineData("Dự có <a class=cms-relate href=/x>ông Lê Văn Tám</a>", "Dự có ông Lê Văn Tám")]
    [InlineData("Chủ trì là<span class=seo-suggest-link> ông Lê Văn Tám, Bí thư Huyện ủy</span><br>và bà Lê Thị Hoa.", "Chủ trì là ông Lê Văn Tám, Bí thư Huyện ủy")]
    public void Words_at_the_edge_of_a_line_are_its_sentence_s(string line, string words) =>
        ArticleExtractor.Default.ExtractHtml($"<html lang=vi><body><article><h1>Mùa sen về trên đầm</h1><p>Sáng 5/3/2024, xã Vân Khê họp bàn việc làm đường và đắp đê trước mùa mưa.</p><p>{line}</p></article></body></html>").Article.Text.Should().Contain(words);

    [Theory]
    [InlineData("<a class=keyword href=/x>Vân Đình</a>, <a class=keyword href=/y>Vân Khê</a>")]
    [InlineData("Từ khóa: <a class=keyword href=/x>vân đình</a>")]
    [InlineData("<span class=author>Lê Văn Tám</span>, cộng tác viên ở huyện Vân Đình")]
    public void Labels_and_stamps_at_the_edge_of_a_line_are_none(string line) =>
        ArticleExtractor.Default.ExtractHtml($"<html lang=vi><body><article><h1>Mùa sen về trên đầm</h1><p>Sáng 5/3/2024, xã Vân Khê họp bàn việc làm đường và đắp đê trước mùa mưa.</p><p>{line}</p></article></body></html>").Article.Text.Should().NotContainEquivalentOf("vân đình, vân khê").And.NotContain("vân đình").And.NotContain("Lê Văn Tám");

    [Theory]
    [InlineData("<div class=item><h3><a href=#>Tin thứ # trong ngày</a></h3><p>Hơn # người dân của xã đã ra đồng từ sáng sớm để gặt lúa.</p></div>")]
    [InlineData("<article><h2><a href=/t/#>Tin thứ #</a></h2><time>01/03/2024</time><p>Hơn # người dân của xã đã ra đồng từ sáng sớm để gặt lúa.</p></article>")]
    public void A_section_s_page_holds_no_article_and_no_day(string teaser)
    {
        ExtractionDocument read = ArticleExtractor.Default.ExtractHtml("<html lang=vi><title>Thời sự - Báo Vân Đình</title><body><h1>Thời sự</h1>" + string.Concat(Enumerable.Range(1, 6).Select(i => teaser.Replace("#", i.ToString(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal))) + "</body></html>");
        read.Warnings.Should().Contain(w => w.Code == "page.no-article");
        read.Article.PublishedAt.Should().BeNull();
    }

    [Theory]
    [InlineData("<a class=\"cms-relate\" href=/x>Lê Văn Tám</a>")]
    [InlineData("<a class=\"seo-suggest-link\" href=/x>Lê Văn Tám</a>")]
    [InlineData("<a class=keyword href=/x>Lê Văn Tám</a>")]
    [InlineData("<a class=tag-link href=/x><b>Lê Văn Tám</b></a>")]
    [InlineData("<span class=related>Lê Văn Tám</span>")]
    public void Keeps_an_element_inside_a_sentence_whatever_its_class_says(string name)
    {
        ExtractionDocument document = Read($"{Body}<p>Dự lễ có ông {name}, Chủ tịch UBND xã Vân Khê, và bà con.</p><p>Trao quà là ông {name}.</p>");
        document.Article.Text.Should().Contain("Dự lễ có ông Lê Văn Tám, Chủ tịch UBND xã Vân Khê, và bà con.").And.Contain("Trao quà là ông Lê Văn Tám.");
        document.Officials.Should().ContainSingle(o => o.Name == "Lê Văn Tám");
    }

    [Theory]
    [InlineData("<p>Từ khóa: <a class=tag href=/a>mùa sen</a>, <a class=tag href=/b>hồ Tịnh</a></p>", "hồ Tịnh")]
    [InlineData("<p><a class=tag href=/a>mùa sen</a> <a class=tag href=/b>hồ Tịnh</a></p>", "hồ Tịnh")]
    [InlineData("<div class=wiki-box><h4>Sen là gì</h4><p>Sen là loài cây thủy sinh sống lâu năm ở vùng nhiệt đới châu Á, châu Úc.</p></div>", "thủy sinh")]
    [InlineData("<p>Nổi bật</p>", "Nổi bật")]
    [InlineData("<div>1.234 lượt xem</div>", "lượt xem")]
    [InlineData("<div>Lượt xem: 2.345</div>", "2.345")]
    [InlineData("<p>Ngày đăng bài: 12/3/2024 | Tác giả: Lê Tám</p>", "Tác giả")]
    [InlineData("<p><img src=a.webp alt=\"sen-dam-van-1709.webp\"></p>", "webp")]
    [InlineData("<p><img src=a.jpg alt=\"Anh chup 2024 hoi lang.JPG\"></p>", "JPG")]
    [InlineData("<p><img src=a.jpg alt=\"Mùa sen về trên đầm làng Vân- Ảnh 1.\"></p>", "Ảnh 1")]
    public void Leaves_out_what_is_furniture(string part, string words) =>
        Read(Body + part, title: "Mùa sen về trên đầm làng Vân").Article.Text.Should().NotContain(words);

    [Fact]
    public void Leaves_out_the_rubric_above_the_text_and_keeps_the_word_inside() =>
        Read($"<div>Thời sự</div>{Body}<p>Thời sự là mục bà con thích đọc nhất vào buổi sáng.</p>").Article.Text.Should().NotContain("\nThời sự\n").And.Contain("Thời sự là mục");

    [Theory]
    [InlineData("<b>Ông Lê Văn Tám</b> <i>Chủ tịch</i>")]
    [InlineData("<b>Ông Lê Văn Tám</b>\n<i>Chủ tịch</i>")]
    [InlineData("<b>Ông Lê Văn Tám</b>&nbsp;<i>Chủ tịch</i>")]
    [InlineData("<b>Ông Lê Văn Tám</b><span> </span><i>Chủ tịch</i>")]
    public void Reads_white_space_between_elements_as_a_blank(string words) => Read($"{Body}<p>{words} xã phát biểu.</p>").Article.Text.Should().Contain("Ông Lê Văn Tám Chủ tịch xã phát biểu.");

    [Theory]
    [InlineData("<div class=meta>1/3/2026, 09:51 (GMT+7)</div><p>Ngày 12/2/2024, hợp tác xã ra đời với 66 hộ.</p>")]
    [InlineData("<p>Ngày 12/2/2024, hợp tác xã ra đời với 66 hộ.</p><span>1/3/2026, 09:51 (GMT+7)</span>")]
    public void Believes_a_date_line_before_a_date_in_a_sentence(string parts) => Read(parts + Body).Article.PublishedAt.Should().Be("2026-03-01T09:51+07:00");

    [Theory]
    [InlineData("<div class=box-related><h3>Tin liên quan</h3><ul><li><a href=/t>Hội đua thuyền trên đầm Vân</a></li></ul></div>")]
    [InlineData("<div><h3>Tin cùng chuyên mục</h3><ul><li><a href=/t>Hội đua thuyền trên đầm Vân</a></li></ul></div>")]
    public void Takes_the_headlines_of_related_boxes_outside_the_body(string box)
    {
        ExtractionDocument document = ArticleExtractor.Default.ExtractHtml($"<html lang=vi><head><title>Mùa sen</title></head><body><div class=detail><h1>Mùa sen</h1>{Body}</div>{box}<div class=tin-doc-nhieu><a href=/u>Giá vàng sáng nay tăng mạnh</a></div></body></html>");
        document.Article.RelatedTitles.Should().Equal("Hội đua thuyền trên đầm Vân");
        document.Article.Text.Should().NotContain("đua thuyền");
    }

    [Theory]
    [InlineData("<div class=author>Lê Văn Tám</div><div class=author>Trần Mai Hoa</div>", "")]
    [InlineData("", "<p align=right><b>Lê Văn Tám - Trần Mai Hoa</b></p>")]
    public void Reads_two_authors_as_two(string above, string below) => Read(above + Body + below).Article.Authors.Should().Equal("Lê Văn Tám", "Trần Mai Hoa");

    [Fact]
    public void Reads_sentences_glued_without_a_blank_as_two()
    {
        ExtractionDocument document = Read($"<p>Các đại biểu làm lễ chào cờ.Đồng chí Lê Văn Tám, Chủ tịch UBND xã Vân Khê, phát biểu.Năm 2023 xã có 66 hộ trồng sen.</p>{Body}");
        document.Officials.Should().ContainSingle(o => o.Name == "Lê Văn Tám");
        document.Dates.Should().Contain(d => d.Value == "2023");
    }

    [Fact]
    public void Says_that_a_section_whose_teasers_are_all_links_holds_no_article() =>
        ArticleExtractor.Default.ExtractHtml("<html lang=vi><title>Thời sự</title><h1>Thời sự</h1><div>" + string.Concat(Enumerable.Range(1, 8).Select(i =>
            $"<article><h3><a href=/tin-{i}.html>Xã thứ {i} mở hội làng đón mùa lúa mới</a></h3><p><a href=/tin-{i}.html>Sáng nay, bà con trong xã cùng chung tay dọn dẹp đường làng ngõ xóm đón mùa lễ hội mới.</a></p></article>")) + "</div>")
            .Warnings.Should().Contain(w => w.Code == "page.no-article");

    private static ExtractionDocument Read(string body, string above = "", string title = "Mùa sen") =>
        ArticleExtractor.Default.ExtractHtml($"<html lang=vi><head><title>{title}</title></head><body>{above}<article><h1>{title}</h1>{body}</article></body></html>");
}
