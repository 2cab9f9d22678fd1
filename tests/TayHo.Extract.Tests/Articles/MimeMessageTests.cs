using System.Globalization;
using System.Text;
using FluentAssertions;
using TayHo.Extract.Articles;
using Xunit;

namespace TayHo.Extract.Tests.Articles;

/// <summary>MHTML files and mails whose page can't be taken out are failures with a name, never markup read as text.</summary>
public sealed class MimeMessageTests
{
    private const string Page = "<html lang=vi><h1>Mùa sen</h1><p>Đầm sen của bà Nguyễn Thị Lụa cho thu 1.250 gương mỗi ngày, bán hết ngay tại bờ.</p></html>";

    [Theory]
    [InlineData("multipart/related", "8bit", "--x--", ErrorCodes.InputNotAnArticle, "boundary")]
    [InlineData("multipart/related; boundary=\"\"", "8bit", "--x--", ErrorCodes.InputNotAnArticle, "boundary")]
    [InlineData("multipart/related; boundary=x", "x-foo", "--x--", ErrorCodes.InputNotAnArticle, "packed as 'X-FOO'")]
    [InlineData("multipart/related; boundary=x", "base64", "--x--", ErrorCodes.InputNotAnArticle, "base64 and is none")]
    [InlineData("multipart/related; boundary=x", "8bit", "", ErrorCodes.InputUnreadable, "cut short")]
    [InlineData("multipart/related; boundary=y", "8bit", "--x--", ErrorCodes.InputNotAnArticle, "holds no page")]
    [InlineData("application/pdf", "8bit", "--x--", ErrorCodes.InputNotAnArticle, "holds no page")]
    public void Refuses_a_message_without_a_page_by_its_fault(string type, string encoding, string end, string code, string words)
    {
        string message = $"From: <Saved>\r\nMIME-Version: 1.0\r\nContent-Type: {type}\r\n\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n{Page}\r\n{end}\r\n";
        Refusal(message).Should().Match<ArticleInputException>(f => f.Code == code && f.Message.Contains(words));
    }

    [Fact]
    public void Refuses_parts_in_parts_without_end()
    {
        string message = "MIME-Version: 1.0\n" + string.Concat(Enumerable.Range(0, 20_000).Select(i => string.Create(CultureInfo.InvariantCulture, $"Content-Type: multipart/mixed; boundary=b{i}\n\n--b{i}\n")));
        Refusal(message).Code.Should().Be(ErrorCodes.InputNotAnArticle);
    }

    [Theory]
    [InlineData("Content-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nMùa sen\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n{0}\r\n--b--\r\n--a--\r\n")]
    [InlineData("Content-Type: text/html; charset=utf-8\r\n\r\n{0}\r\n--a\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBOR")]
    public void Reads_a_page_in_parts_of_parts_and_one_before_a_picture_that_is_cut(string part)
    {
        string message = "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=a\r\n\r\n--a\r\n" + string.Format(CultureInfo.InvariantCulture, part, Page);
        ArticleExtractor.Default.Extract(new ArticleInput { Bytes = Encoding.UTF8.GetBytes(message) }).Statistics.Should().ContainSingle(s => s.Value == 1250);
    }

    private static ArticleInputException Refusal(string message)
    {
        Action read = () => ArticleExtractor.Default.Extract(new ArticleInput { Bytes = Encoding.UTF8.GetBytes(message) });
        return read.Should().Throw<ArticleInputException>().Which;
    }
}
