using FluentAssertions;
using Microsoft.AspNetCore.Builder;
using TayHo.Extract.Web;
using Xunit;

namespace TayHo.Extract.Tests.Browser;

/// <summary>The sample service's form as a person uses it: paste an article, press the button, see it marked.</summary>
public sealed class WebFormInBrowserTests(Chromium browser) : IClassFixture<Chromium>, IAsyncLifetime
{
    private const string Article = "Xã Ngọc Bình trao 12 suất quà\\nSáng 5/3/2025, tại xã Ngọc Bình, ông Trần Văn Mẫu, Chủ tịch UBND xã, trao 12 suất quà.";

    private readonly WebApplication _service = WebService.Create(["--urls", "http://127.0.0.1:0", "--Logging:LogLevel:Default", "Warning"]);

    public Task InitializeAsync() => _service.StartAsync();

    public async Task DisposeAsync()
    {
        await _service.StopAsync();
        await _service.DisposeAsync();
    }

    [Fact]
    public async Task A_pasted_article_is_shown_marked()
    {
        if (!browser.IsThere)
        {
            return;
        }

        await using ChromiumPage page = await browser.OpenAsync(new Uri(_service.Urls.First()), "#article");
        await page.SizeAsync(360, 800, mobile: true);
        (await page.AskAsync<int>("document.documentElement.scrollWidth - innerWidth")).Should().BeLessThanOrEqualTo(0, "no page is wider than its window");
        await page.ClickAsync("button");
        (await page.AskAsync<bool>("document.querySelector('#article').validity.valueMissing")).Should().BeTrue("an empty form is not sent");
        await page.DoAsync($"document.querySelector('#article').value = '{Article}'");
        await page.ClickAsync("button");
        await page.WaitAsync("!!document.querySelector('#text mark')");
        (await page.AskAsync<string>("document.querySelector('#text').textContent")).Should().Contain("Trần Văn Mẫu, Chủ tịch UBND xã, trao 12 suất quà");
        (await page.AskAsync<string>("[...document.querySelectorAll('#text mark')].map(m => m.textContent).join('|')")).Should().Contain("12 suất quà").And.Contain("Trần Văn Mẫu");
        await page.DoAsync("[...document.querySelectorAll('#text mark')].findLast(m => m.textContent.includes('12 suất quà')).click()");
        (await page.AskAsync<string>("document.querySelector('.fact.on').innerText")).Should().StartWith("12 suất quà");
        page.Faults.Should().BeEmpty("no script fails and nothing is asked of another address");
    }
}
