using System.Text;
using TayHo.Extract.Articles;
using TayHo.Extract.Export;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;

namespace TayHo.Extract.Fuzz;

/// <summary>One way into the library: what is tried, what it may begin from, and the pieces that mean something to it.</summary>
/// <param name="Name">Its name on the command line.</param>
/// <param name="Try">Reads an input; throws what is a find.</param>
/// <param name="Seeds">Inputs to begin from.</param>
/// <param name="Words">Pieces that are put in.</param>
internal sealed record FuzzTarget(string Name, Action<byte[]> Try, IReadOnlyList<byte[]> Seeds, IReadOnlyList<byte[]> Words)
{
    private const int BuildEvery = 2000;

    private const string Text = "Xã Hòa Lạc mở hội làng\nSáng 5/3/2024, ông Lê Văn Tám, Chủ tịch UBND xã Hòa Lạc, cho biết: “Xã có 1.250 hộ dân, tăng 7,5% so với cùng kỳ”.\nNghị quyết số 27-NQ/TW ngày 2/1/2023 của phường Bưởi, quận Tây Hồ, Hà Nội; trao Bằng khen cho 5 tập thể. Hoa Thành";

    private static readonly string[] Phrases =
    [
        "ngày 1/1/", "mười ", "hai trăm nghìn tỷ ", "-12 ", "từ 5 đến ", "năm 2020 - 2025", "8h30", "quý I/", "tháng Giêng ", "mùng 3 Tết ", "ông Nguyễn Thị ", "Bí thư Quận ủy ", "UBND tỉnh ", "TP. ", "xã ", "(gồm ", "trong đó ",
        "gấp 2 lần ", "50/53 ", "%", "điểm phần trăm", "Quyết định số ", "Luật ", "khóa XI", "\"", "“", "”", "nói: ", "tặng ", "Hội nghị ", "\n", "\r\n", ". ", ", ", "; ", "\u0301", "\uFEFF", "\u200B", "\u00A0", "\uFFFE", "Ð", "đ", "1.000.000", "0,5", "km²", "USD", "triệu", "nguyên ", "cùng ngày", "hôm qua",
    ];

    /// <summary>All that can be tried.</summary>
    public static IReadOnlyList<FuzzTarget> All { get; } =
    [
        new("text", ReadText, Bytes(Text, "", "Tin\n-12 VĐV", "tỷ tỷ tỷ"), Bytes([.. Phrases, .. Surfaces()])),
        new("html", ReadHtml, Bytes(
            $"<html lang=vi><head><meta charset=utf-8><title>Hội làng</title><script type=\"application/ld+json\">{{\"@type\":\"NewsArticle\",\"headline\":\"Hội làng\",\"author\":{{\"name\":\"Hoa Thành\"}}}}</script></head><body><div class=related><a href=/x>Tin khác ở làng</a></div><article><h1>Hội làng</h1><p>{Text}</p><table><tr><td>1<td>2</table></article></body></html>",
            "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n<p>H=E1=BB=99i l=C3=A0ng\r\n--b--\r\n",
            "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>Tin", "<rss><channel><item><title>Tin</title><description>&lt;p&gt;Sáng 5/3</description></item></channel></rss>"), Bytes(
            [.. Phrases, "<p>", "</p>", "<div class=\"", "<a href=x>", "</a>", "<table>", "<td>", "<svg>", "</svg>", "<select>", "<script>", "</script>", "<!--", "-->", "<![CDATA[", "&lt;p&gt;", "&#x110000;", "&nbsp;", "<meta charset=utf-7>", "<meta property=og:title content='", "<time datetime=", "<b>", "<title>", "<template>", "<form>", "<button>", "<br>", "<img alt='", "hidden", "style=display:none", "<frameset>", "\0"])),
        new("ndjson", ReadNdjson, Bytes("{\"id\":\"a\",\"text\":\"Tin\\nSáng 5/3\",\"authors\":[\"Hoa\"],\"publishedAt\":\"2024-03-05\"}\n{\"html\":\"<p>a\",\"url\":\"https://a.example/b\"}\n"), Bytes(
            "{", "}", "[", "]", "\"", ":", ",", "\\", "\\ud800", "\\u0000", "\n", "\r\n", "null", "true", "1e999", "\"text\":", "\"html\":", "\"id\":", "\"authors\":", "\"publishedAt\":", "\"2024-02-30\"", "\"lead\":", "\"title\":", "\uFEFF")),
        new("lexicon", ReadLexicon, Bytes("surface\tclass\tvalue\nxã\tPlaceType\tlevel=commune\nvạn\tMagnitude\t10000\n# lời\nÔng Tám\tTitle\n"), Bytes(
            [.. Lexicons(), "\t", "\n", "\r\n", "#", "surface\tclass\tvalue\n", "=", ";", "|", "surface", "variants", "source", "\u0301", "level=", "count=", "Magnitude", "1e99", "-1", "\0"])),
        new("sites", ReadSites, Bytes("host\ttitle\tlead\tbody\tauthor\tdate\tdrop\nbao.example\th1\t.sapo\t#content\t.author\ttime\t.ads, .box\n"), Bytes(
            "\t", "\n", "host", "body", "div > p", ":not(", ")", "[", "]", "::before", "*", ",", "#", ".", "a:nth-child(", "\\", "\"", "h1", ":has(", "\0", "§", "bao.example")),
    ];

    private static void ReadText(byte[] bytes)
    {
        var text = new StringBuilder(Encoding.UTF8.GetString(bytes));
        if (bytes.Length > 3 && bytes[0] % 16 == 7)
        {
            text.Insert(bytes[1] % (text.Length + 1), (char)(0xD800 + bytes[2]));
        }

        Check(new ArticleInput { Text = text.ToString() });
    }

    private static void ReadHtml(byte[] bytes) =>
        Check(bytes.Length % 2 == 0 ? new ArticleInput { Bytes = bytes } : new ArticleInput { Html = Encoding.UTF8.GetString(bytes), Url = "https://bao.example/tin" });

    private static void ReadNdjson(byte[] bytes)
    {
        foreach (ArticleInputResult result in ArticleNdjson.Read(new MemoryStream(bytes), "fuzz", 1 << 20))
        {
            if ((result.Input is null) == (result.Failure is null))
            {
                throw new InvalidOperationException("A line must give an article or a failure.");
            }
        }
    }

    private static void ReadLexicon(byte[] bytes)
    {
        ArticleExtractorBuilder builder = ArticleExtractor.CreateBuilder();
        try
        {
            builder.AddLexicon(new StringReader(Encoding.UTF8.GetString(bytes)), "fuzz.tsv");
        }
        catch (FormatException)
        {
            return;
        }

        if (bytes.Aggregate(17, (hash, b) => (hash * 31) + b) % BuildEvery == 0)
        {
            builder.Build().ExtractText(Text);
        }
    }

    private static void ReadSites(byte[] bytes)
    {
        ArticleExtractorBuilder builder = ArticleExtractor.CreateBuilder();
        try
        {
            builder.AddSites(new StringReader(Encoding.UTF8.GetString(bytes)), "fuzz.tsv");
        }
        catch (FormatException)
        {
            return;
        }

        if (bytes.Aggregate(17, (hash, b) => (hash * 31) + b) % BuildEvery == 0)
        {
            builder.Build().ExtractHtml($"<h1 class=sapo>Tin</h1><div id=content><p>{Text}</div>", "https://bao.example/tin");
        }
    }

    private static void Check(ArticleInput input)
    {
        ExtractionDocument document;
        try
        {
            document = ArticleExtractor.Default.Extract(input);
        }
        catch (ArticleInputException)
        {
            return;
        }

        string text = document.Article.Text;
        foreach (ArticleBlock block in document.Article.Blocks)
        {
            if (block.Start < 0 || block.End > text.Length || block.Start > block.End)
            {
                throw new InvalidOperationException("A block lies outside the text.");
            }
        }

        string json = ExtractionJson.Serialize(document);
        if (json.Length % 16 == 0 && ExtractionJson.Serialize(ExtractionJson.Deserialize(json)) != json)
        {
            throw new InvalidOperationException("The JSON reads back as another document.");
        }
    }

    // Every word that a rule may ask for.
    private static IEnumerable<string> Surfaces() =>
        LexiconFile.EmbeddedNames.SelectMany(LexiconFile.ReadEmbedded).Select(e => e.Surface + " ").Distinct(StringComparer.Ordinal);

    private static string[] Lexicons() => Enum.GetNames<LexiconClass>();

    private static byte[][] Bytes(params IEnumerable<string> texts) => [.. texts.Select(Encoding.UTF8.GetBytes)];
}
