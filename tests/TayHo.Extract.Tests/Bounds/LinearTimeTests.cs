using System.Globalization;
using System.Text;
using FluentAssertions;
using TayHo.Extract.Benchmarks;
using TayHo.Extract.Lexicons;
using Xunit;

namespace TayHo.Extract.Tests.Bounds;

/// <summary>
/// Time grows with length, whatever a text repeats: eight times the text takes at most ten times the time of this thread, of
/// each length the best of five. The patterns are written by hand, and made of words of every class of the lexicons, alone,
/// with a comma, with numbers and with a name; TAYHO_LINEAR_WORDS sets how many words of a class are tried (the default is for every build).
/// </summary>
[Collection(TimedAlone.Name)]
public sealed class LinearTimeTests
{
    private const int Length = 16_000;
    private const int Times = 8;
    private const double Most = 10;
    private const int Tries = 5;

    /// <summary>
    /// Where a text or its objects outgrow the machine's caches or the collector's first generation there is a step, not a bend: what
    /// is too slow at one length is measured at others, and too slow at all of them is what bends.
    /// </summary>
    private static readonly int[] Longer = [1, 4, 16];

    private static readonly int WordsAClass = int.TryParse(Environment.GetEnvironmentVariable("TAYHO_LINEAR_WORDS"), NumberStyles.None, CultureInfo.InvariantCulture, out int asked) ? asked : 7;

    private static readonly string[] Shapes = ["# ", "#, ", "5 # ", "# 5, ", "# Lê Văn Tám ", "#-", "#/"];

    private static readonly string[] ByHand =
    [
        "1/1/", "1-1-", "1/", "1.", "1,", "mười ", "hai mươi ", "2020-", "8h ", "8h30, ", "10 người, ", "ngày 1/1 ", "ngày ", "ngày 1/1, ", "Quyết định số #/QĐ-UBND ",
        "Quyết định số #/QĐ-UBND ngày 1/1/2020, ", "SN 1990, ", "Hà Nội, ", "VTV, ", "Tân Hoa xã, ", "xã Hòa Lạc, ", "Nguyễn Văn A, ", "ông Lê Văn Tám, ", "tăng 10% ", "tăng 10%, ", "( ", "((", "\"", "“", "“a ” ", ". ", ", ", "- ", "a", "A ",
        "ông Lê Văn Tám - Chủ tịch UBND xã Hòa Lạc; ", "trong đó có 5 người, ", "của ", "và ", "và 5 ", "từ 5 đến 10 ", "tỷ ", "5 tỷ ", "cho biết: \"", "ông Tám nói: \"Tôi đi.\" ", "T.", "TP. ", "năm 2020 ", "tháng 1 ",
        "quý I ", "mùng 3 Tết ", "Điều 1, ", "khóa XI, ", "\n", "a\n", "Tin.\n", "a a\n", "100% ", "50/53 đại biểu, ", "1.000 ", "000 ", "5-6 ", "29A-123.45 ", "http://a.b/c ", "\u0301", "\u0301\u0323", "\u200B", "\uFEFF", "\u00A0", "\u0001", "Ð", "１２",
        "bức xúc ", "thẳng thắn-", "nghẹn ngào, ", "đại biểu Lê Văn Tám ", "Tin liên quan\n", "Tin liên quan:\nXã mở hội làng sáng nay\n", "QĐ-", "NQ-", "UBND-", "an-", "An-", "A-", "QĐ/", "QĐ.", "A.", "A. ",
    ];

    private static readonly string[] OfManyNames =
    [
        "Ông Nguyễn @ phát biểu. ", "Ông @ nói: \"Tôi đi.\" Bà Trần @ nghe. ", "Công ty @ có 5 người. ", "Giám đốc Công ty @ Nguyễn @ cho biết: \"Tôi đi làm từ sáng.\" Giám đốc Công ty @ đi. ", "Tỉnh ủy @ họp, Tỉnh ủy họp. ",
        "Tặng Bằng khen cho bà Trần @. ", "Nghị quyết số #/NQ-HĐND ngày 1/1/2020, Nghị định này. ", "xã @, huyện @; xã này. ", "Trường THPT @, nhà trường. ", "Ảnh: Phạm @\n", "Tác giả @\n",
        "Đến năm 2030 có 5 người, trong đó # nam và 3 nữ. ", "Hội nghị tổng kết # diễn ra ngày 1/1/2020. ", "Kỷ niệm 50 năm ngày 1/1/1970. ", "Báo lãi trong 9 tháng, 9 tháng năm 2013. ", "Ông Nguyễn @, Giám đốc công ty. ",
        "Ông Trần nói. Bà Trần @ nghe. ", "Ông Smith nói. Ông @ Smith nghe. ", "Ông Smith nói. Bà @ Smith nghe. ", "Ông Anh nói. Bà Trần @ Ánh nghe. ", "Ông Trump nói, Donald @ Trump đi. ",
        "Ông cho biết: “Tôi đi @ làm từ sáng sớm nay”.\n",
    ];

    /// <summary>One name, post or award in ever new company: whatever gathers what is told of it.</summary>
    private static readonly string[] OfOneAgain =
    [
        "UBND tỉnh tặng Bằng khen cho ông Lê Văn Tám. ", "Ảnh: Lê Văn Tám\nÔng Tám nói. Tám đi.\n", "Ông Lê Văn Tám, Giám đốc Công ty @, nói. ", "Ông Tám là Chủ tịch Hội @. ",
        "Chủ tịch UBND xã cho biết: “Tôi đi làm từ sáng sớm hôm nay rồi”. Ông Lê @ - Chủ tịch Hội @. ", "Chương trình @ giai đoạn 20#-20#. Chương trình này. ", "xã Hòa Bình họp. xã Hợp Thành. Hòa Bình, Tân Lập, họp. ",
    ];

    private static readonly string[] Markup =
    [
        "<a><div></a>", "<p>a", "<div>", "<b>", "</p>", "<a href=x>Tin dài bốn chữ</a>", "<li>a", "<table><tr><td>a", "<!--", "&lt;p&gt;", "&", "<span>a </span>", "<p>Ngày 1/1/2024</p>", "<script>", "<h1>a</h1>", "<br>", "<img alt='ảnh chụp hội làng sáng nay'>",
        "<script type=application/ld+json>{\"a\":\"b\"c\"}</script>", "<strong></small>", "<title></b>", "<base href=a>", "<table><em>", "<input type=radio name=a checked>", "<!--a--!><div>", "<blockquote>", "<p>ông Lê Văn Tám, </p>", "<p>Tin liên quan</p>", "<p>&lt;div&gt;&lt;p class=\"a\"&gt;Tin&lt;/p&gt;", "&#769;&#803;", "&amp;", "<p title='", "<p a='b' ", "<figcaption>Chú thích của bức ảnh hội làng</figcaption>",
        "<p>Tin liên quan</p><p>Sáng nay, nhiều người dân của xã đã cùng nhau ra đồng từ lúc trời còn chưa sáng để kịp gặt xong trước cơn mưa lớn.</p>",
    ];

    [Fact]
    public void Takes_time_that_grows_with_the_text()
    {
        string[] words = [.. LexiconWords().Select((w, i) => Shapes[i % Shapes.Length].Replace("#", w, StringComparison.Ordinal))];
        words.Length.Should().BeGreaterThan(300);
        Slow(ByHand.Concat(words), text => ArticleExtractor.Default.ExtractText("Tin\n" + text)).Should().BeEmpty();
    }

    [Fact]
    public void Takes_time_that_grows_with_the_number_of_different_names() =>
        Slow(OfManyNames.Concat(OfOneAgain), text => ArticleExtractor.Default.ExtractText("Tin\n" + text), 24_000).Should().BeEmpty();

    [Fact]
    public void Takes_time_that_grows_with_the_page() =>
        Slow(Markup.Concat(ByHand), markup => ArticleExtractor.Default.ExtractHtml("<html lang=vi><h1>Tin</h1><div><p>" + markup)).Should().BeEmpty();

    [Fact]
    public void Survives_a_megabyte_of_one_mark()
    {
        foreach (string pattern in (ReadOnlySpan<string>)["1-1-", "((", "<div>", "\"", "[[", "a\n"])
        {
            ArticleExtractor.Default.ExtractText(Repeat(pattern, 500_000)).Should().NotBeNull();
            ArticleExtractor.Default.ExtractHtml(Repeat(pattern, 500_000)).Should().NotBeNull();
        }
    }

    [Fact]
    public void Stops_soon_when_told()
    {
        string text = Repeat("Sáng 1/3, ông Lê Văn Tám, Chủ tịch UBND xã Hòa Lạc, tặng 5 tỷ đồng cho 120 hộ, tăng 10%, ", 1_400_000);
        ArticleExtractor.Default.ExtractText(text[..100_000]);
        using var stop = new CancellationTokenSource();
        stop.CancelAfter(TimeSpan.FromMilliseconds(60));
        Action read = () => ArticleExtractor.Default.Extract(new Extract.Articles.ArticleInput { Text = text }, stop.Token);
        read.Should().Throw<OperationCanceledException>();
    }

    private static List<string> Slow(IEnumerable<string> patterns, Action<string> read, int length = Length)
    {
        WarmUp(read);
        var slow = new List<string>();
        foreach (string pattern in patterns)
        {
            string told = "";
            if (!Array.Exists(Longer, times => IsLinear(pattern, read, length * times, out told)))
            {
                slow.Add(told);
            }
        }

        return slow;
    }

    private static bool IsLinear(string pattern, Action<string> read, int length, out string told)
    {
        string small = Repeat(pattern, length), large = Repeat(pattern, length * Times);
        double low = Math.Min(Cost(read, small), Cost(read, small)), high = Cost(read, large);
        for (int i = 1; i < Tries && high > Most * low; i++)
        {
            // What earlier patterns left behind is not collected at this one's cost.
            GC.Collect();
            low = Math.Min(low, Cost(read, small));
            high = Math.Min(high, Cost(read, large));
        }

        told = string.Create(CultureInfo.InvariantCulture, $"[{pattern}] {low:0.00} ms -> {high:0.00} ms");
        return high <= Most * low;
    }

    /// <summary>The first readings compile the methods; they would make the short text look slow.</summary>
    private static void WarmUp(Action<string> read)
    {
        const int Readings = 40;
        string text = string.Concat(OfManyNames.Select(p => Repeat(p, 500)));
        for (int i = 0; i < Readings; i++)
        {
            read(text);
        }
    }

    private static double Cost(Action<string> read, string text)
    {
        double before = ThreadTime.Milliseconds();
        read(text);
        return ThreadTime.Milliseconds() - before;
    }

    private static string Repeat(string pattern, int length)
    {
        var text = new StringBuilder(length + pattern.Length);
        for (int i = 1; text.Length < length; i++)
        {
            text.Append(pattern.Replace("#", i.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal).Replace("@", Name(i), StringComparison.Ordinal));
        }

        return text.ToString();
    }

    /// <summary>Two syllables of a name, others for each number.</summary>
    private static string Name(int number)
    {
        string[] first = ["An", "Bảo", "Cẩm", "Diệu", "Gia", "Hà", "Hải", "Khánh", "Lan", "Minh", "Ngọc", "Phương", "Quang", "Quỳnh", "Thanh", "Thảo", "Thu", "Tuấn", "Việt", "Xuân"];
        string[] last = ["Anh", "Bình", "Chi", "Dũng", "Giang", "Hằng", "Hiền", "Hòa", "Hùng", "Huy", "Khoa", "Lâm", "Linh", "Long", "Mai", "Nam", "Nga", "Phong", "Sơn", "Tâm", "Thủy", "Trang", "Trung", "Vân", "Yến"];
        int rest = number / first.Length / last.Length;
        return first[number % first.Length] + " " + last[number / first.Length % last.Length] + (rest > 0 ? " " + first[rest % first.Length] : "");
    }

    private static IEnumerable<string> LexiconWords() =>
        LexiconFile.EmbeddedNames.SelectMany(LexiconFile.ReadEmbedded).GroupBy(e => e.Class).SelectMany(c => c.Take(WordsAClass)).Select(e => e.Surface).Distinct();
}

/// <summary>Tests that compare times run when no other test does.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public static class TimedAlone
{
    /// <summary>The collection's name.</summary>
    public const string Name = "timed alone";
}
