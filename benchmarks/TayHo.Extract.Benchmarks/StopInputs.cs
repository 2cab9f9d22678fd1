using System.Text;
using TayHo.Extract.Articles;

namespace TayHo.Extract.Benchmarks;

/// <summary>Articles of a size that are told to stop: texts and pages that repeat one thing, as they come and packed.</summary>
internal static class StopInputs
{
    private const string Sentence = "Sáng 1/3, ông Lê Văn Tám, Chủ tịch UBND xã Hòa Lạc, tặng 5 tỷ đồng cho 120 hộ, tăng 10%, ";

    /// <summary>Texts that once were slow, and one of each sort of record.</summary>
    private static readonly string[] Texts =
    [
        Sentence, "1/1/", "1-1-", "mười ", "8h30, ", "10 người, ", "ngày 1/1, ", "Quyết định số 5/QĐ-UBND ngày 1/1/2020, ",
        "Hà Nội, ", "Nguyễn Văn A, ", "tăng 10% ", "((", "“a ” ", "ông Tám nói: \"Tôi đi.\" ", "\n", "a\n", "a", "ông Lê Văn Tám - Chủ tịch UBND xã Hòa Lạc; ", "trong đó có 5 người, ",
        "Ông Lê Văn Tám là Giám đốc Công ty Nam Hải. ", "\"", "a a\n", "1", ",", "Nguyễn ", "\u0301", "\u200B", "\uFEFF", "\u00A0", "\u0001", "Xa\u0303 Ho\u0300a La\u0323c ", "QÐ-TTg ", "cá»§a ", "cñ¶a lµng ", "> Sáng 1/3, xã có\n> 5 hộ\n",
    ];

    private static readonly string[] Pages =
    [
        "<a><div></a>", "<p>Sáng 1/3, ông Lê Văn Tám tặng 120 hộ.", "<div>", "<table><tr><td>a", "<b>", "<span>a </span>", "a ", "<li>a", "<!--a-->", "&amp;", "&lt;p&gt;", "<p class=a id=b>&nbsp;", "<a href=/x>Tin khác của làng</a>", "a=b ", "\n",
    ];

    /// <summary>Markup that opens something which the rest of the page goes on.</summary>
    private static readonly (string Opening, string Repeated)[] Runs =
    [
        ("<p title='", "a "), ("<p ", "a=b "), ("<!--", "a"), ("<script>", "var a=1;"), ("<script type=application/ld+json>{\"@type\":\"NewsArticle\",\"articleBody\":\"", "a "), ("<style>", "a{b:c}"), ("<textarea>", "a&amp;"), ("<title>", "a&amp;"),
        ("<svg>", "<path d=m0 />"), ("<select>", "<option>a"), ("<p class='", "tin "), ("<script>window.__NEXT_DATA__={\"body\":\"", "a "),
    ];

    private static readonly string[] Charsets = ["utf-8", "utf-16", "windows-1258"];

    /// <summary>The articles with their names.</summary>
    /// <param name="bytes">The size of each.</param>
    /// <param name="only">Pieces of the names of the kinds that are asked for; none for all.</param>
    public static IEnumerable<(string Name, ArticleInput Input)> Of(int bytes, IReadOnlyCollection<string> only) =>
        All(bytes).Where(i => only.Count == 0 || only.Any(o => i.Name.Contains(o, StringComparison.Ordinal)));

    private static IEnumerable<(string Name, ArticleInput Input)> All(int bytes)
    {
        foreach (string text in Texts)
        {
            yield return ("text " + Shown(text), new ArticleInput { Text = BoundsBenchmark.Repeat(text, bytes) });
        }

        foreach (string page in Pages)
        {
            yield return ("page " + Shown(page), Page(BoundsBenchmark.Repeat(page, bytes)));
        }

        foreach ((string opening, string repeated) in Runs)
        {
            yield return ("page " + Shown(opening + repeated), Page(opening + BoundsBenchmark.Repeat(repeated, bytes)));
        }

        string sentences = BoundsBenchmark.Repeat(Sentence, bytes / 2);
        foreach (string charset in Charsets)
        {
            Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset) ?? Encoding.GetEncoding(charset);
            yield return ("bytes " + charset, new ArticleInput { Bytes = encoding.GetBytes(sentences.Normalize(charset == "windows-1258" ? NormalizationForm.FormD : NormalizationForm.FormC)) });
        }

        byte[] broken = Encoding.UTF8.GetBytes(BoundsBenchmark.Repeat("tăng ?", bytes));
        broken.AsSpan().Replace((byte)'?', (byte)0xFF);
        yield return ("bytes broken", new ArticleInput { Bytes = broken });
        yield return ("mhtml base64", Message("base64", Convert.ToBase64String(Encoding.UTF8.GetBytes("<p>" + BoundsBenchmark.Repeat(Sentence, bytes * 3 / 4)), Base64FormattingOptions.InsertLineBreaks)));
        yield return ("mhtml quoted-printable", Message("quoted-printable", BoundsBenchmark.Repeat("=E1=BB=99i l=C3=A0ng=\r\n", bytes)));
        yield return ("mhtml parts", new ArticleInput { Bytes = Encoding.UTF8.GetBytes("MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n" + BoundsBenchmark.Repeat("--b\r\nContent-Type: image/png\r\n\r\na\r\n", bytes) + "--b\r\nContent-Type: text/html\r\n\r\n<p>Tin\r\n--b--") });
        yield return ("feed", new ArticleInput { Text = "<rss><channel>" + BoundsBenchmark.Repeat("<item><title>Tin</title><description>&lt;p&gt;Sáng 1/3, xã có 5 hộ.</description></item>", bytes) + "</channel></rss>" });
    }

    private static ArticleInput Page(string content) => new() { Html = "<html lang=vi><h1>Tin</h1><div><p>" + content };

    private static ArticleInput Message(string packed, string body) => new()
    {
        Bytes = Encoding.UTF8.GetBytes($"MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=b\r\n\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: {packed}\r\n\r\n{body}\r\n--b--\r\n"),
    };

    private static string Shown(string piece) => string.Concat(piece.Select(c => c == '\n' ? "\\n" : char.IsControl(c) || c is (>= '\u0300' and <= '\u036F') or '\u200B' or '\uFEFF' or '\u00A0' ? $"\\u{(int)c:X4}" : c.ToString()));
}
