using System.Text;
using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Articles.Containers;

/// <summary>One article of a feed.</summary>
internal sealed record FeedItem(string? Title, string? Url, string? Published, string? Author, string Html);

/// <summary>One article of a feed, or why it can't be read: exactly one of both.</summary>
internal sealed record FeedEntry(FeedItem? Item, ArticleInputException? Fault);

/// <summary>Reads the articles of a news feed, RSS or Atom, also of one that is no well-formed XML.</summary>
internal static class FeedItems
{
    private const int Head = 2048;

    /// <summary>Whether content begins as a feed does.</summary>
    public static bool IsFeed(ReadOnlySpan<char> content)
    {
        ReadOnlySpan<char> head = content[..Math.Min(content.Length, Head)].TrimStart(" \t\r\n\uFEFF");
        return head.StartsWith("<item>") || head.StartsWith("<entry>")
            || (head.StartsWith("<?xml") || head.StartsWith("<rss") || head.StartsWith("<feed"))
            && (head.Contains("<rss", StringComparison.Ordinal) || head.Contains("<feed", StringComparison.Ordinal)
                || head.Contains("<rdf:RDF", StringComparison.Ordinal));
    }

    /// <summary>The articles, in order, and what was lost; an item that has neither name nor text is nothing.</summary>
    public static List<FeedEntry> Read(string content, StopSign stop)
    {
        var entries = new List<FeedEntry>();
        var markup = new FeedMarkup(content);
        FeedItemReader? item = null;
        bool whole = false;
        while (markup.Next(out FeedTag tag))
        {
            stop.ThrowIfStopped();
            bool bounds = tag.Kind != FeedTagKind.Empty && tag.Name is "item" or "entry";
            bool ends = tag is { Kind: FeedTagKind.Close, Name: "rss" or "feed" or "RDF" };
            if (bounds || ends)
            {
                // What begins while one is open ends it: its own end was forgotten.
                Add(entries, item, tag.Start);
                item = bounds && tag.Kind == FeedTagKind.Open ? new FeedItemReader(content, markup) : null;
                whole |= ends;
            }
            else
            {
                item?.Add(tag);
            }
        }

        if (!whole)
        {
            int read = entries.Count;
            entries.Add(new FeedEntry(null, new ArticleInputException("input.unreadable", item is null
                ? FormattableString.Invariant($"the feed breaks off behind its article {read}: its end is missing.")
                : FormattableString.Invariant($"the feed breaks off in its article {read + 1}; this one and what stood behind it are lost."))));
        }

        return entries;
    }

    /// <summary>The articles of an undecoded feed; none when the bytes are no feed.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="warnings">What was guessed or lost when they were decoded.</param>
    public static List<FeedEntry> Read(byte[] content, out IReadOnlyList<ExtractionWarning> warnings)
    {
        warnings = [];
        string head = Encoding.Latin1.GetString(content, 0, Math.Min(content.Length, Head)).Replace("\0", "", StringComparison.Ordinal);
        return IsFeed(head.TrimStart('\u00EF', '\u00BB', '\u00BF', '\u00FE', '\u00FF'))
            ? Read(EncodedText.Decode(content, out warnings), default) : [];
    }

    private static void Add(List<FeedEntry> entries, FeedItemReader? item, int end)
    {
        if (item?.End(end) is { } read)
        {
            entries.Add(new FeedEntry(read, null));
        }
        else if (item is { IsNamed: true })
        {
            entries.Add(new FeedEntry(null,
                        new ArticleInputException("input.empty",
                            FormattableString.Invariant($"article {entries.Count + 1} of the feed has a headline and no text."))));
        }
    }
}
