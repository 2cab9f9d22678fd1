using System.Text.RegularExpressions;
using FluentAssertions;
using TayHo.Extract.Articles;
using TayHo.Extract.Export.Display;
using TayHo.Extract.Records;
using TayHo.Extract.Tests.House;
using Xunit;

namespace TayHo.Extract.Tests.Export.Display;

/// <summary>Every warning and failure that the source can give has its Vietnamese.</summary>
public partial class MessageTextsTests
{
    private const string Some = "§";

    [Fact]
    public void Every_message_in_the_source_has_a_vietnamese_wording()
    {
        (string Code, string Message)[] messages = [.. Directory.EnumerateFiles(Repository.In("src", "TayHo.Extract"), "*.cs", SearchOption.AllDirectories).SelectMany(file => MessagesOf(File.ReadAllText(file))).Distinct()];
        messages.Should().HaveCountGreaterThan(40);
        foreach ((string code, string message) in messages)
        {
            DisplayText.OfWarning(new ExtractionWarning(code, message), DisplayLanguage.Vietnamese).Should().NotBe(message, "{0} needs a row in Export/Data/messages.tsv", code);
        }
    }

    /// <summary>They are looked for one after the other: behind a gap none is found.</summary>
    [Theory]
    [InlineData("src/TayHo.Extract/Export/Data/messages.tsv")]
    [InlineData("samples/TayHo.Extract.Console/Texts/messages.tsv")]
    public void Wordings_of_one_code_are_numbered_without_a_gap(string file)
    {
        string[] keys = [.. File.ReadLines(Repository.In(file.Split('/'))).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t')[0])];
        foreach (IGrouping<string, string> wordings in keys.Skip(1).GroupBy(key => key.Split('#')[0]))
        {
            wordings.Should().BeEquivalentTo(Enumerable.Range(1, wordings.Count()).Select(i => i == 1 ? wordings.Key : $"{wordings.Key}#{i.ToString(System.Globalization.CultureInfo.InvariantCulture)}"), wordings.Key);
        }
    }

    [Theory]
    [InlineData("encoding.guessed", "The input declares no encoding and is no UTF-8; it was read as windows-1258. Give its charset if letters are wrong.", "Đầu vào không khai báo bảng mã và không phải UTF-8; đã đọc theo windows-1258. Nếu chữ sai, hãy cho biết bảng mã.")]
    [InlineData("date.weekday-mismatch", "'thứ hai, 5/3' (offset 12) was read as 2024-03-05, which is a Tuesday: the weekday or the date in the article is wrong.", "“thứ hai, 5/3” (vị trí 12) được đọc là 2024-03-05, vốn là thứ ba: thứ hoặc ngày trong bài bị sai.")]
    [InlineData("no-such.code", "Words of others.", "Words of others.")]
    [InlineData("input.no-text", "Other words.", "Other words.")]
    public void Values_stand_in_the_vietnamese_too(string code, string english, string vietnamese)
    {
        DisplayText.OfWarning(new ExtractionWarning(code, english), DisplayLanguage.Vietnamese).Should().Be(vietnamese);
        DisplayText.OfWarning(new ExtractionWarning(code, english), DisplayLanguage.English).Should().Be(english);
    }

    [Fact]
    public void Failures_are_told_in_both_languages()
    {
        var failure = new ArticleInputException("input.too-large", "the file has 40 MiB; an article of more than 32 MiB is not read. Raise ExtractionOptions.MaxInputBytes (console: --max-mb) if it is one.");
        DisplayText.OfFailure(failure, DisplayLanguage.Vietnamese).Should().Be("tệp có 40 MiB; bài lớn hơn 32 MiB không được đọc. Nếu đúng là một bài, hãy tăng --max-mb.");
        DisplayText.OfFailure(failure, DisplayLanguage.English).Should().Be(failure.Message);
    }

    /// <summary>What a statement that makes a warning or failure says: its texts of several words, with § for each value.</summary>
    private static IEnumerable<(string Code, string Message)> MessagesOf(string source)
    {
        foreach (Match made in Made().Matches(source))
        {
            string statement = made.Groups["rest"].Value;
            foreach (Match literal in Literal().Matches(statement))
            {
                string text = literal.Groups["text"].Value;
                string message = literal.Value[0] == '$' ? Hole().Replace(text.Replace("{{", "\u0001", StringComparison.Ordinal).Replace("}}", "\u0002", StringComparison.Ordinal), Some).Replace('\u0001', '{').Replace('\u0002', '}') : text;
                message = Regex.Unescape(message);
                // What begins with two values holds a phrase with one of its own: Failures_are_told_in_both_languages.
                if (message.Count(c => c == ' ') >= 3 && !message.StartsWith(Some + " " + Some, StringComparison.Ordinal))
                {
                    yield return (made.Groups["code"].Value, message);
                }
            }
        }
    }

    [GeneratedRegex("""(?:new ExtractionWarning|new ArticleInputException|\bnew)\(\s*"(?<code>[a-z]+\.[a-z0-9-]+)",(?<rest>.*?)(?=new ExtractionWarning|new ArticleInputException|;\s*\n)""", RegexOptions.Singleline)]
    private static partial Regex Made();

    [GeneratedRegex("\\$?\"(?<text>(?:[^\"\\\\]|\\\\.)*)\"")]
    private static partial Regex Literal();

    [GeneratedRegex("""\{[^{}]*\}""")]
    private static partial Regex Hole();
}
