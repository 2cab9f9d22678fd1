using System.Text;
using System.Xml;
using TayHo.Extract.Text;

namespace TayHo.Extract.Articles.Containers;

/// <summary>One article of a feed.</summary>
internal sealed record FeedItem(string? Title, string? Url, string? Published, string? Author, string Html);

/// <summary>Reads the articles of a news feed, RSS or Atom.</summary>
internal static class FeedItems
{
    private const int Head = 2048;
    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, IgnoreComments = true, CheckCharacters = false };

    /// <summary>Whether content begins as a feed does.</summary>
    public static bool IsFeed(ReadOnlySpan<char> content)
    {
        ReadOnlySpan<char> head = content[..Math.Min(content.Length, Head)].TrimStart(" \t\r\n\uFEFF");
        return head.StartsWith("<item>") || head.StartsWith("<entry>") || (head.StartsWith("<?xml") || head.StartsWith("<rss") || head.StartsWith("<feed"))
            && (head.Contains("<rss", StringComparison.Ordinal) || head.Contains("<feed", StringComparison.Ordinal) || head.Contains("<rdf:RDF", StringComparison.Ordinal));
    }

    /// <summary>The items with text, in order; what stands before a break of the XML when it is broken.</summary>
    public static List<FeedItem> Read(string content, StopSign stop)
    {
        using var text = new StringReader(content.TrimStart(' ', '\t', '\r', '\n', '\uFEFF'));
        using var reader = XmlReader.Create(text, Settings);
        return Read(reader, stop);
    }

    /// <summary>The items of an undecoded feed, which names its encoding itself; none when the bytes are no feed.</summary>
    public static List<FeedItem> Read(byte[] content)
    {
        if (!IsFeed(Encoding.Latin1.GetString(content, 0, Math.Min(content.Length, Head)).Replace("\u00EF\u00BB\u00BF", "", StringComparison.Ordinal)))
        {
            return [];
        }

        using var stream = new MemoryStream(content);
        using var reader = XmlReader.Create(stream, Settings);
        return Read(reader, default);
    }

    private static List<FeedItem> Read(XmlReader reader, StopSign stop)
    {
        var items = new List<FeedItem>();
        try
        {
            while (reader.Read())
            {
                stop.ThrowIfStopped();
                if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "item" or "entry" && !reader.IsEmptyElement)
                {
                    using XmlReader inside = reader.ReadSubtree();
                    inside.Read();
                    if (ReadItem(inside) is { } item)
                    {
                        items.Add(item);
                    }
                }
            }
        }
        catch (XmlException)
        {
            return items;
        }

        return items;
    }

    private static FeedItem? ReadItem(XmlReader reader)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        int depth = reader.Depth;
        while (reader.Read() && reader.Depth > depth)
        {
            while (reader.NodeType == XmlNodeType.Element && reader.Depth == depth + 1)
            {
                string name = reader.LocalName;
                string? address = name == "link" ? reader.GetAttribute("href") : null;
                string value = address ?? (name == "author" ? Inner(reader) : Content(reader));
                if (value.Length > 0)
                {
                    values.TryAdd(name, value);
                }

                if (address is not null)
                {
                    reader.Skip();
                }
            }
        }

        string? body = values.GetValueOrDefault("encoded") ?? values.GetValueOrDefault("content") ?? values.GetValueOrDefault("description") ?? values.GetValueOrDefault("summary");
        return body is null ? null : new FeedItem(
            values.GetValueOrDefault("title"),
            values.GetValueOrDefault("link"),
            values.GetValueOrDefault("pubDate") ?? values.GetValueOrDefault("published") ?? values.GetValueOrDefault("date") ?? values.GetValueOrDefault("updated"),
            values.GetValueOrDefault("creator") ?? values.GetValueOrDefault("author"),
            body);
    }

    /// <summary>The text of an element, its markup kept; the reader stands behind it.</summary>
    private static string Content(XmlReader reader)
    {
        if (reader.IsEmptyElement)
        {
            reader.Read();
            return "";
        }

        string inner = reader.ReadInnerXml();
        return inner.StartsWith("<![CDATA[", StringComparison.Ordinal) ? inner.Replace("<![CDATA[", "", StringComparison.Ordinal).Replace("]]>", "", StringComparison.Ordinal).Trim()
            : inner.Contains("&lt;", StringComparison.Ordinal) || !inner.Contains('<', StringComparison.Ordinal) ? System.Net.WebUtility.HtmlDecode(inner).Trim()
            : inner.Trim();
    }

    /// <summary>An author's name: Atom puts it into an element of its own.</summary>
    private static string Inner(XmlReader reader)
    {
        string content = Content(reader);
        int open = content.IndexOf("<name", StringComparison.Ordinal), end = content.IndexOf("</name", StringComparison.Ordinal);
        int from = open < 0 ? -1 : content.IndexOf('>', open) + 1;
        return from > 0 && end > from ? content[from..end].Trim() : content;
    }
}
