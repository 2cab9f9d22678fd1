using System.Globalization;
using System.Net;
using System.Text;
using TayHo.Extract.Text;

namespace TayHo.Extract.Articles;

/// <summary>The characters of a string that readers see, composed and without blanks, each with its place in the string: what two writings
/// of one text have in common.</summary>
internal sealed class VisibleText
{
    private const int LongestEntity = 32;
    private static readonly string[] Hidden = ["script", "style", "title", "template", "noscript"];

    private readonly StringBuilder _building = new();
    private readonly List<(int Start, int End)> _places = [];
    private string _text = "";

    /// <summary>The number of characters.</summary>
    public int Length => _text.Length;

    /// <summary>Reads plain text.</summary>
    public static VisibleText OfText(string text)
    {
        var visible = new VisibleText();
        visible.Add(text, 0, text.Length);
        visible._text = visible._building.ToString();
        return visible;
    }

    /// <summary>Reads markup: tags, comments and what is not shown are passed over, entities are the characters they stand for.</summary>
    public static VisibleText OfHtml(string html)
    {
        var visible = new VisibleText();
        int at = 0;
        while (at < html.Length)
        {
            int next = html.AsSpan(at).IndexOfAny('<', '&');
            next = next < 0 ? html.Length : at + next;
            visible.Add(html, at, next);
            at = next == html.Length ? next : html[next] == '&' ? visible.AddEntity(html, next) : AfterTag(html, next);
        }

        visible._text = visible._building.ToString();
        return visible;
    }

    /// <summary>Where a character stands in the string.</summary>
    public (int Start, int End) At(int index) => _places[index];

    /// <summary>The first place of another text between two places; -1 when there is none.</summary>
    public int IndexOf(VisibleText other, int from, int until) =>
        until - from < other.Length ? -1 : _text.IndexOf(other._text, from, until - from, StringComparison.Ordinal);

    /// <summary>The last place of another text between two places; -1 when there is none.</summary>
    public int LastIndexOf(VisibleText other, int from, int until) =>
        until - from < other.Length ? -1 : _text.LastIndexOf(other._text, until - 1, until - from, StringComparison.Ordinal);

    private void Add(string text, int start, int end)
    {
        for (int i = start; i < end;)
        {
            int first = i++;
            while (i < end && CharUnicodeInfo.GetUnicodeCategory(text[i]) == UnicodeCategory.NonSpacingMark)
            {
                i++;
            }

            if (i - first == 1)
            {
                Add(text[first], first, i);
                continue;
            }

            // A letter and its marks are one character of the reading text.
            foreach (char c in char.IsSurrogate(text[first]) ? text[first..i] : Nfc.Of(text[first..i]))
            {
                Add(c, first, i);
            }
        }
    }

    private void Add(char c, int start, int end)
    {
        if (char.IsWhiteSpace(c) || char.IsSurrogate(c) || c == '\uFFFD'
            || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.Format or UnicodeCategory.Control or UnicodeCategory.OtherSymbol)
        {
            return;
        }

        // Look-alikes are read as the letter they stand for.
        _building.Append(c switch { 'Ð' or 'Ɖ' => 'Đ', 'ð' => 'đ', _ => c });
        _places.Add((start, end));
    }

    private int AddEntity(string html, int at)
    {
        int length = html.AsSpan(at, Math.Min(LongestEntity, html.Length - at)).IndexOf(';') + 1;
        string written = length > 1 ? html.Substring(at, length) : "&";
        foreach (char c in WebUtility.HtmlDecode(written))
        {
            Add(c, at, at + written.Length);
        }

        return at + written.Length;
    }

    /// <summary>The place behind a tag, a comment, or an element that is not shown.</summary>
    private static int AfterTag(string html, int at)
    {
        if (html.AsSpan(at).StartsWith("<!--", StringComparison.Ordinal))
        {
            return Behind(html, at + 4, "-->");
        }

        bool isTag = at + 1 < html.Length && (char.IsAsciiLetter(html[at + 1]) || html[at + 1] is '/' or '!' or '?');
        if (!isTag)
        {
            return at + 1;
        }

        int end = TagEnd(html, at);
        foreach (string name in Hidden)
        {
            if (string.Compare(html, at + 1, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0
                    && at + 1 + name.Length < html.Length && !char.IsAsciiLetterOrDigit(html[at + 1 + name.Length]))
            {
                return Behind(html, end, "</" + name);
            }
        }

        return end;
    }

    // A ">" inside a quoted attribute does not end the tag.
    private static int TagEnd(string html, int at)
    {
        char quote = '\0';
        for (int i = at + 1; i < html.Length; i++)
        {
            char c = html[i];
            if (quote != '\0')
            {
                quote = c == quote ? '\0' : quote;
            }
            else if (c == '>')
            {
                return i + 1;
            }
            else if (c is '"' or '\'' && html[i - 1] == '=')
            {
                quote = c;
            }
        }

        return html.Length;
    }

    private static int Behind(string html, int from, string end)
    {
        int at = html.IndexOf(end, from, StringComparison.OrdinalIgnoreCase);
        return at < 0 ? html.Length : at + end.Length;
    }
}
