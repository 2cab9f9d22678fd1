using Deque.AxeCore.Commons;
using FluentAssertions;
using TayHo.Extract.Export;
using TayHo.Extract.Export.Display;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.ConsoleApp;
using Xunit;

namespace TayHo.Extract.Tests.Browser;

/// <summary>The report as people use it, in a real browser: clicks, keys, filters, search, phone, dark, print, and what axe objects to.</summary>
public sealed class ReportInBrowserTests(Chromium browser) : IClassFixture<Chromium>, IDisposable
{
    private const string First = "Xã Ngọc Bình trao 12 suất quà\nSáng 5/3/2025, tại xã Ngọc Bình, ông Trần Văn Mẫu, Chủ tịch UBND xã, cho biết đã trao 12 suất quà. “Bà con rất vui”, ông Mẫu nói.";
    private const string Second = "Huyện Tuy Phước khai giảng <b>lớp</b> học\nNgày 21/4, UBND huyện Tuy Phước, tỉnh Bình Định, khai giảng lớp học cho 30 học viên.";
    private const string Third = "Hà Nội mở </script><img src=x onerror=alert(1)> hội sách\nNgày 2/3/2025, thành phố Hà Nội mở hội sách với 150 gian hàng.";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public Task The_index_lists_searches_sorts_and_filters_the_articles() => InAsync(Report(DisplayLanguage.English, First, Second, Third), async page =>
    {
        (await RowsAsync(page)).Should().HaveCount(3).And.Contain("Huyện Tuy Phước khai giảng <b>lớp</b> học").And.Contain("Hà Nội mở </script><img src=x onerror=alert(1)> hội sách");
        await TypeAsync(page, "#search", "tran van mau");
        (await RowsAsync(page)).Should().Equal("Xã Ngọc Bình trao 12 suất quà");
        await TypeAsync(page, "#search", "no such words");
        (await RowsAsync(page)).Should().BeEmpty();
        await TypeAsync(page, "#search", "");
        await page.ClickAsync("[data-filter=month][data-key='2025-03']");
        (await RowsAsync(page)).Should().HaveCount(2);
        await page.ClickAsync("[data-filter=province][data-key='01']");
        (await RowsAsync(page)).Should().Equal("Hà Nội mở </script><img src=x onerror=alert(1)> hội sách");
        await page.ClickAsync("#top button");
        (await RowsAsync(page)).Should().HaveCount(3);
        await page.ClickAsync("[data-sort=t]");
        (await RowsAsync(page))[0].Should().StartWith("Hà Nội");
        await page.ClickAsync("[data-sort=t]");
        (await RowsAsync(page))[0].Should().StartWith("Xã Ngọc Bình");
        await page.DoAsync("for (const d of document.querySelectorAll('main > details')) d.open = true");
        await page.WaitAsync("document.querySelectorAll('main > details .when').length > 0");
        (await page.AskAsync<string>("document.querySelector('#main').innerText")).Should().Contain("Trần Văn Mẫu").And.Contain("Chủ tịch");
        (await page.AskAsync<int>("document.querySelectorAll('.map path').length")).Should().Be(34);
    });

    [Fact]
    public Task An_article_links_its_words_and_its_records_both_ways() => InAsync(Report(DisplayLanguage.English, First, Second), async page =>
    {
        await page.DoAsync("[...document.querySelectorAll('tbody a')].find(a => a.textContent.startsWith('Xã')).click()");
        await page.WaitAsync("!!document.querySelector('#text mark')");
        await page.DoAsync("[...document.querySelectorAll('#text mark')].findLast(m => m.textContent.includes('12 suất quà')).click()");
        (await page.AskAsync<string>("document.querySelector('#card').innerText")).Should().Contain("12 suất quà").And.Contain("rule: quantity.").And.Contain("stated");
        (await page.AskAsync<string>("document.querySelector('.fact.on').innerText")).Should().StartWith("12 suất quà");
        await page.DoAsync("[...document.querySelectorAll('.fact')].find(f => f.innerText.includes('Trần Văn Mẫu')).click()");
        (await page.AskAsync<string>("document.querySelector('mark.on').textContent")).Should().Contain("Trần Văn Mẫu");
        string before = await page.AskAsync<string>("document.querySelector('#card').innerText");
        await page.ClickAsync("#next-fact");
        (await page.AskAsync<string>("document.querySelector('#card').innerText")).Should().NotBe(before);
        await page.ClickAsync("#previous-fact");
        (await page.AskAsync<string>("document.querySelector('#card').innerText")).Should().Be(before);
        await page.ClickAsync("#back");
        (await RowsAsync(page)).Should().HaveCount(2);
    });

    [Fact]
    public Task Kinds_certainty_and_search_filter_the_facts() => InAsync(Report(DisplayLanguage.English, Second), async page =>
    {
        int all = await CountAsync(page);
        await page.DoAsync("[...document.querySelectorAll('#kinds label')].find(l => l.innerText.startsWith('Places')).querySelector('input').click()");
        int withoutPlaces = await CountAsync(page);
        withoutPlaces.Should().BeLessThan(all);
        (await page.AskAsync<string>("document.querySelector('#facts').innerText")).Should().NotContain("Places");
        await page.DoAsync("[...document.querySelectorAll('#certainty input')].forEach(i => i.click())");
        (await CountAsync(page)).Should().Be(0);
        await page.DoAsync("[...document.querySelectorAll('#certainty input')].forEach(i => i.click())");
        await TypeAsync(page, "#fact-search", "30 hoc vien");
        (await CountAsync(page)).Should().BeInRange(1, withoutPlaces - 1);
    });

    [Fact]
    public Task A_keyboard_alone_reaches_and_opens_every_fact() => InAsync(Report(DisplayLanguage.Vietnamese, First), async page =>
    {
        for (int i = 0; i < 60 && !await page.AskAsync<bool>("document.activeElement.tagName === 'MARK'"); i++)
        {
            await page.PressAsync("Tab", 9);
        }

        (await page.AskAsync<bool>("document.activeElement.tagName === 'MARK'")).Should().BeTrue();
        await page.PressAsync("Enter", 13, "\r");
        (await page.AskAsync<int>("document.querySelectorAll('.fact.on').length")).Should().Be(1);
        string first = await page.AskAsync<string>("document.querySelector('.fact.on').dataset.fact");
        await page.PressAsync("n", 78, "n");
        (await page.AskAsync<string>("document.querySelector('.fact.on').dataset.fact")).Should().NotBe(first);
    });

    [Fact]
    public Task Marks_that_nest_and_cross_keep_every_word_once() => InAsync(Write([Crossing()], DisplayLanguage.English), async page =>
    {
        (await page.AskAsync<string>("document.querySelector('#text').textContent")).Should().Be(Crossing().Article.Text);
        (await page.AskAsync<string>("[...document.querySelectorAll('mark')].map(m => m.textContent + ':' + m.dataset.facts.split(' ').length).join('|')"))
            .Should().Be("Xã :1|Hạ Long:3| có 12:2| cầu:1");
    });

    [Theory]
    [InlineData("#a2%23s1", "12 cầu")]
    [InlineData("#a2", null)]
    [InlineData("#nothing%", null)]
    public async Task A_link_opens_its_article_and_its_fact(string hash, string? fact)
    {
        if (!browser.IsThere)
        {
            return;
        }

        await using ChromiumPage page = await browser.OpenAsync(Write([Crossing(), Crossing("a2")], DisplayLanguage.English), hash);
        (await page.AskAsync<bool>("!!document.querySelector('#text')")).Should().Be(hash != "#nothing%");
        (await page.AskAsync<string>("document.querySelector('.fact.on')?.innerText ?? ''")).Should().StartWith(fact ?? "");
        page.Faults.Should().BeEmpty();
    }

    [Theory]
    [InlineData("light", 1280, DisplayLanguage.Vietnamese)]
    [InlineData("dark", 1280, DisplayLanguage.English)]
    [InlineData("light", 360, DisplayLanguage.English)]
    [InlineData("dark", 360, DisplayLanguage.Vietnamese)]
    public Task Axe_objects_to_nothing_and_nothing_is_cut_off(string scheme, int width, DisplayLanguage language) => InAsync(Report(language, First, Second, Third), async page =>
    {
        await page.SizeAsync(width, 800, width < 500);
        await page.ShowAsync("screen", scheme);
        (await page.AskAsync<string>("document.documentElement.lang")).Should().Be(language == DisplayLanguage.Vietnamese ? "vi" : "en");
        await page.DoAsync("for (const d of document.querySelectorAll('main > details')) d.open = true");
        await LookAsync(page);
        await page.DoAsync("[...document.querySelectorAll('tbody a')].find(a => a.textContent.startsWith('Xã')).click()");
        await page.WaitAsync("!!document.querySelector('#text mark')");
        await page.ClickAsync("#next-fact");
        await LookAsync(page);
        string background = await page.AskAsync<string>("getComputedStyle(document.body).backgroundColor");
        background.Should().Be(scheme == "dark" ? "rgb(13, 17, 23)" : "rgb(255, 255, 255)");
        await page.ShowAsync("print", scheme);
        (await page.AskAsync<string>("getComputedStyle(document.querySelector('#top')).display")).Should().Be("none");
    });

    [Theory]
    [InlineData("light", 1280, "who")]
    [InlineData("dark", 390, "who")]
    [InlineData("light", 390, "series")]
    [InlineData("dark", 1280, "timeline")]
    [InlineData("light", 1280, "place", "01")]
    public Task Axe_objects_to_nothing_on_the_pages_of_answers(string scheme, int width, params string[] verb)
    {
        string articles = _folder.Write("in.ndjson", string.Join('\n', new[] { First, Second, Third, Third.Replace("150", "170", StringComparison.Ordinal).Replace("2025", "2026", StringComparison.Ordinal) }
            .Select(text => System.Text.Json.JsonSerializer.Serialize(new Dictionary<string, string> { ["text"] = text }))));
        ConsoleRun.Of("extract", articles, "-q", "-o", _folder.In("facts.ndjson")).ExitCode.Should().Be(0);
        ConsoleRun.Of([.. verb, _folder.In("facts.ndjson"), "-o", _folder.In("answer.html"), "--lang", "vi"]).ExitCode.Should().Be(0);
        return InAsync(_folder.In("answer.html"), async page =>
        {
            await page.SizeAsync(width, 844, width < 500);
            await page.ShowAsync("screen", scheme);
            (await page.AskAsync<int>("document.querySelectorAll('tbody tr').length")).Should().BePositive();
            (await page.AskAsync<string>("document.documentElement.lang")).Should().Be("vi");
            await LookAsync(page);
        });
    }

    private static async Task LookAsync(ChromiumPage page)
    {
        (await page.AskAsync<int>("document.documentElement.scrollWidth - innerWidth")).Should().BeLessThanOrEqualTo(0, "no page is wider than its window");
        string violations = await page.AskAsync<string>($$"""
            (async () => {
              if (!window.axe) { {{new BundledAxeScriptProvider().GetScript()}} }
              return (await axe.run(document)).violations.map(v => v.id + ': ' + v.nodes.map(n => n.html).join(' | ')).join('\n');
            })()
            """);
        violations.Should().BeEmpty();
    }

    private static async Task<string[]> RowsAsync(ChromiumPage page) =>
        (await page.AskAsync<string>("[...document.querySelectorAll('table.wide tbody tr')].map(r => r.querySelector('a').textContent).join('\\n')")).Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static Task<int> CountAsync(ChromiumPage page) => page.AskAsync<int>("document.querySelectorAll('.fact').length");

    private static Task TypeAsync(ChromiumPage page, string selector, string text) =>
        page.DoAsync($"const i = document.querySelector('{selector}'); i.value = '{text}'; i.dispatchEvent(new Event('input'))");

    private static ExtractionDocument Crossing(string id = "a1")
    {
        const string text = "Xã Hạ Long có 12 cầu.";
        ExtractionDocument sample = Export.Sample.Document(id: id);
        return sample with
        {
            Article = sample.Article with { Text = text, Blocks = [new ArticleBlock(BlockRole.Paragraph, 0, text.Length)] },
            Places = [sample.Places[0] with { Evidence = [new Evidence(3, 10, "Hạ Long")] }],
            Organizations = [sample.Organizations[0] with { Evidence = [new Evidence(0, 16, "Xã Hạ Long có 12")] }],
            Statistics = [sample.Statistics[0] with { Value = 12, High = null, Comparison = Comparison.Equal, Change = null, Evidence = [new Evidence(3, 20, "Hạ Long có 12 cầu")] }],
            Dates = [], Officials = [], People = [], Documents = [], Events = [], Awards = [], Quotes = [], Custom = [],
        };
    }

    private string Report(DisplayLanguage language, params string[] articles) =>
        Write(articles.Select(a => ArticleExtractor.Default.ExtractText(a)), language);

    private string Write(IEnumerable<ExtractionDocument> documents, DisplayLanguage language)
    {
        using var text = new StringWriter();
        HtmlReport.Write(documents, text, language);
        return _folder.Write("report.html", text.ToString());
    }

    private async Task InAsync(string file, Func<ChromiumPage, Task> test)
    {
        if (!browser.IsThere)
        {
            return;
        }

        await using ChromiumPage page = await browser.OpenAsync(file);
        await test(page);
        page.Faults.Should().BeEmpty("no script fails and nothing is asked of the network");
    }
}
