using System.Net;
using System.Text;

namespace TayHo.Extract.Articles.Containers;

/// <summary>Gathers the fields of one item of a feed from its tags, which may be closed late or never.</summary>
internal sealed class FeedItemReader(string content, FeedMarkup markup)
{
    private const char Lost = '\uFFFD';

    /// <summary>Fields that hold a few words: another field that begins in one ends it.</summary>
    private static readonly HashSet<string> Short =
        new(StringComparer.Ordinal) { "title", "link", "pubDate", "published", "updated", "date", "creator", "guid", "id", "category" };

    private static readonly HashSet<string> Long = new(StringComparer.Ordinal) { "description", "encoded", "content", "summary", "author" };

    private readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);
    private readonly List<(string Name, int Start)> _open = [];
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    /// <summary>Whether the item has a headline or an address: without them an empty one is no article that is lost.</summary>
    public bool IsNamed => _values.ContainsKey("title") || _values.ContainsKey("link");

    /// <summary>Takes the next tag of the item.</summary>
    public void Add(FeedTag tag)
    {
        if (tag.Kind == FeedTagKind.Close)
        {
            if (_counts.GetValueOrDefault(tag.Name) > 0)
            {
                CloseTo(tag.Name, tag.Start);
            }

            return;
        }

        if (_open.Count == 1 && Short.Contains(_open[0].Name) && (Short.Contains(tag.Name) || Long.Contains(tag.Name)))
        {
            CloseTo(_open[0].Name, tag.Start);
        }

        if (_open.Count == 0 && tag.Name == "link" && markup.Attribute(tag, "href") is { } address)
        {
            Set("link", address);
        }
        else if (tag.Kind == FeedTagKind.Open)
        {
            _open.Add((tag.Name, tag.End));
            _counts[tag.Name] = _counts.GetValueOrDefault(tag.Name) + 1;
        }
    }

    /// <summary>The item, which ends here; null when it has no text.</summary>
    public FeedItem? End(int end)
    {
        if (_open.Count > 0)
        {
            CloseTo(_open[0].Name, end);
        }

        string? body = Value("encoded") ?? Value("content") ?? Value("description") ?? Value("summary");
        return body is null ? null : new FeedItem(
            Words("title"),
            Value("link"),
            Words("pubDate") ?? Words("published") ?? Words("date") ?? Words("updated"),
            Words("creator") ?? Words("author"),
            body);
    }

    private string? Value(string name) => _values.GetValueOrDefault(name);

    private string? Words(string name) => Value(name) is { } value ? WithoutTags(value) : null;

    private void CloseTo(string name, int end)
    {
        string closed;
        int from;
        do
        {
            (closed, from) = _open[^1];
            _open.RemoveAt(_open.Count - 1);
            _counts[closed]--;
        }
        while (closed != name);
        if (_open.Count == 0)
        {
            Set(name, name == "author" ? Inner(content[from..end]) : content[from..end]);
        }
    }

    private void Set(string name, string raw)
    {
        string value = Content(WithoutOpenComment(raw).Trim());
        if (value.Length > 0)
        {
            _values.TryAdd(name, value);
        }
    }

    /// <summary>A comment that nothing closes would take the text behind it along.</summary>
    private static string WithoutOpenComment(string inner)
    {
        const string Comment = "<!--";
        int at = inner.LastIndexOf(Comment, StringComparison.Ordinal);
        return at < 0 || inner.IndexOf("-->", at, StringComparison.Ordinal) >= 0 ? inner : inner.Remove(at, Comment.Length);
    }

    /// <summary>The text of an element, its markup kept, whichever way it was written.</summary>
    private static string Content(string inner) =>
        inner.StartsWith("<![CDATA[", StringComparison.Ordinal)
            ? inner.Replace("<![CDATA[", "", StringComparison.Ordinal).Replace("]]>", "", StringComparison.Ordinal).Trim()
            : inner.Contains("&lt;", StringComparison.Ordinal) || !inner.Contains('<', StringComparison.Ordinal) ? Decoded(inner).Trim()
            : inner;

    /// <summary>An author's name: Atom puts it into an element of its own.</summary>
    private static string Inner(string content)
    {
        int open = content.IndexOf("<name", StringComparison.Ordinal), end = content.IndexOf("</name", StringComparison.Ordinal);
        int from = open < 0 ? -1 : content.IndexOf('>', open) + 1;
        return from > 0 && end > from ? content[from..end] : content;
    }

    /// <summary>Characters for their references; what refers to half a character is a lost one.</summary>
    private static string Decoded(string text)
    {
        text = WebUtility.HtmlDecode(text);
        int at = text.IndexOf("&#", StringComparison.Ordinal);
        if (at < 0)
        {
            return text;
        }

        var decoded = new StringBuilder(text.Length);
        int from = 0;
        for (; at >= 0; at = text.IndexOf("&#", at + 1, StringComparison.Ordinal))
        {
            int end = at + 2;
            while (end < text.Length && (char.IsAsciiHexDigit(text[end]) || text[end] is 'x' or 'X'))
            {
                end++;
            }

            if (end > at + 2 && end < text.Length && text[end] == ';')
            {
                decoded.Append(text, from, at - from).Append(Lost);
                from = end + 1;
            }
        }

        return decoded.Append(text, from, text.Length - from).ToString();
    }

    private static string WithoutTags(string text)
    {
        if (!text.Contains('<', StringComparison.Ordinal))
        {
            return text;
        }

        var words = new StringBuilder(text.Length);
        var tags = new FeedMarkup(text);
        int from = 0;
        while (tags.Next(out FeedTag tag))
        {
            words.Append(text, from, tag.Start - from);
            from = tag.End;
        }

        return Decoded(words.Append(text, from, text.Length - from).ToString()).Trim();
    }
}
