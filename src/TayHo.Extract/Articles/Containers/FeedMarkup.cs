namespace TayHo.Extract.Articles.Containers;

/// <summary>What a tag of a feed does.</summary>
internal enum FeedTagKind
{
    /// <summary>It opens an element.</summary>
    Open,

    /// <summary>It is an element without content.</summary>
    Empty,

    /// <summary>It closes an element.</summary>
    Close,
}

/// <summary>A tag of a feed.</summary>
/// <param name="Kind">What it does.</param>
/// <param name="Name">The element's name without its prefix.</param>
/// <param name="Start">Where the tag begins.</param>
/// <param name="End">What stands behind it.</param>
internal readonly record struct FeedTag(FeedTagKind Kind, string Name, int Start, int End);

/// <summary>
/// The tags of a feed, one after the other, whatever stands between them: portals write feeds by hand, with "&amp;" and tags
/// that nobody closes, and an XML parser loses all behind the first such place. Comments and CDATA sections are passed over; of
/// one that is never closed only its mark is.
/// </summary>
internal sealed class FeedMarkup(string text)
{
    private const string Data = "<![CDATA[", DataEnd = "]]>", Comment = "<!--", CommentEnd = "-->";

    private int _at;
    private int _dataEnd;
    private int _commentEnd;

    /// <summary>Moves to the next tag; false when there is none that ends.</summary>
    public bool Next(out FeedTag tag)
    {
        tag = default;
        while (_at < text.Length && text.IndexOf('<', _at) is >= 0 and var start)
        {
            ReadOnlySpan<char> rest = text.AsSpan(start);
            if (rest.StartsWith(Data))
            {
                _at = Behind(start, Data, DataEnd, ref _dataEnd);
                continue;
            }

            if (rest.StartsWith(Comment))
            {
                _at = Behind(start, Comment, CommentEnd, ref _commentEnd);
                continue;
            }

            bool closes = rest is ['<', '/', ..];
            int from = start + (closes ? 2 : 1), end = from;
            while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is ':' or '_' or '-' or '.'))
            {
                end++;
            }

            if (end == from || !char.IsLetter(text[from]))
            {
                _at = start + 1;
                continue;
            }

            _at = EndOf(end);
            if (_at < 0)
            {
                _at = text.Length;
                return false;
            }

            ReadOnlySpan<char> name = text.AsSpan(from, end - from);
            FeedTagKind kind = closes ? FeedTagKind.Close : text.AsSpan(start, _at - start).EndsWith("/>")
                ? FeedTagKind.Empty : FeedTagKind.Open;
            tag = new FeedTag(kind, name[(name.LastIndexOf(':') + 1)..].ToString(), start, _at);
            return true;
        }

        return false;
    }

    /// <summary>An attribute of a tag; null when the tag has none of the name.</summary>
    public string? Attribute(FeedTag tag, string name)
    {
        ReadOnlySpan<char> inside = text.AsSpan(tag.Start, tag.End - tag.Start);
        for (int at = inside.IndexOf(name, StringComparison.Ordinal); at > 0;)
        {
            ReadOnlySpan<char> rest = inside[(at + name.Length)..].TrimStart();
            if (char.IsWhiteSpace(inside[at - 1]) && rest is ['=', ..] && rest[1..].TrimStart() is ['"' or '\'', ..] and var quoted
                    && quoted[1..].IndexOf(quoted[0]) is >= 0 and var end)
            {
                return quoted[1..(end + 1)].ToString();
            }

            int next = inside[(at + 1)..].IndexOf(name, StringComparison.Ordinal);
            at = next < 0 ? -1 : at + 1 + next;
        }

        return null;
    }

    /// <summary>What stands behind a section; behind its mark, where the next section opens before this one is closed.</summary>
    private int Behind(int start, string open, string close, ref int end)
    {
        int from = start + open.Length;
        if (end < from)
        {
            // Searched for once, wherever it is: a search from each section that nothing closes would go over the rest each time.
            end = text.IndexOf(close, from, StringComparison.Ordinal) is >= 0 and var found ? found : int.MaxValue;
        }

        bool whole = end < int.MaxValue && !text.AsSpan(from, end - from).Contains(open, StringComparison.Ordinal);
        return whole ? end + close.Length : from;
    }

    /// <summary>What stands behind a tag, whose attributes may hold "&gt;"; -1 when the text ends first.</summary>
    private int EndOf(int from)
    {
        for (int i = from; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '>':
                    return i + 1;
                case '<':
                    return i;
                case '"' or '\'' when text[i - 1] == '=':
                    int end = text.AsSpan(i + 1).IndexOfAny(text[i], '<');
                    i = end >= 0 && text[i + 1 + end] != '<' ? i + 1 + end : i;
                    break;
            }
        }

        return -1;
    }
}
