using System.Buffers;
using TayHo.Extract.Text;

namespace TayHo.Extract.Articles.Html;

/// <summary>Where a tag, comment or declaration ends, by the states of the HTML standard's tokeniser (13.2.5).</summary>
internal static class MarkupTag
{
    private const string White = " \t\n\f\r";
    private static readonly SearchValues<char> NameEnds = SearchValues.Create(White + "/>");
    private static readonly SearchValues<char> AttributeNameEnds = SearchValues.Create(White + "/>=");
    private static readonly SearchValues<char> BareValueEnds = SearchValues.Create(White + ">");
    private static readonly SearchValues<char> Blank = SearchValues.Create(White);

    /// <summary>The offset behind a tag's name.</summary>
    public static int NameEnd(string markup, int from) => Next(markup, from, NameEnds);

    /// <summary>The offset behind a tag's "&gt;", or the markup's end for a tag that has none.</summary>
    /// <param name="markup">The markup.</param>
    /// <param name="from">The offset behind the tag's name.</param>
    /// <param name="most">The most attributes looked for.</param>
    /// <param name="stop">Stops the reading.</param>
    /// <param name="cut">The offset of the attribute after the last of them; -1 when there are no more.</param>
    public static int End(string markup, int from, int most, StopSign stop, out int cut)
    {
        cut = -1;
        int at = from, attributes = 0;
        while (at < markup.Length)
        {
            char c = markup[at];
            if (c == '>')
            {
                return at + 1;
            }

            if (c == '/' || Blank.Contains(c))
            {
                at++;
                continue;
            }

            stop.ThrowIfStoppedAt(attributes);
            if (++attributes == most + 1)
            {
                cut = at;
            }

            // A name may begin with "=".
            at = SkipBlanks(markup, Next(markup, at + 1, AttributeNameEnds));
            if (at < markup.Length && markup[at] == '=')
            {
                at = ValueEnd(markup, SkipBlanks(markup, at + 1));
            }
        }

        return markup.Length;
    }

    /// <summary>The offset behind "&gt;" of a comment, declaration or what is read as one.</summary>
    /// <param name="markup">The markup.</param>
    /// <param name="at">The offset of its "&lt;".</param>
    /// <param name="ends">Where comments end, as far as it is known, so that no end is looked for twice.</param>
    public static int DeclarationEnd(string markup, int at, ref (int Plain, int Bang) ends)
    {
        if (string.CompareOrdinal(markup, at, "<!--", 0, 4) != 0)
        {
            int end = markup.IndexOf('>', at + 1);
            return end < 0 ? markup.Length : end + 1;
        }

        ends = (Later(markup, ends.Plain, at + 2, "-->"), Later(markup, ends.Bang, at + 4, "--!>"));
        return Math.Min(markup.Length, Math.Min(ends.Plain + 3, ends.Bang + 4));
    }

    /// <summary>The offset of the end tag that ends an element of characters only; the markup's end when there is none.</summary>
    public static int RawEnd(string markup, int from, string name)
    {
        for (int at = markup.IndexOf("</", from, StringComparison.Ordinal); at >= 0; at =
                markup.IndexOf("</", at + 2, StringComparison.Ordinal))
        {
            int end = at + 2 + name.Length;
            if (end < markup.Length && NameEnds.Contains(markup[end])
                    && markup.AsSpan(at + 2, name.Length).Equals(name, StringComparison.OrdinalIgnoreCase))
            {
                return at;
            }
        }

        return markup.Length;
    }

    /// <summary>Whether anything but white space stands before the next tag.</summary>
    public static bool HasText(string markup, int from)
    {
        ReadOnlySpan<char> rest = markup.AsSpan(from);
        int at = rest.IndexOfAnyExcept(Blank);
        return at >= 0 && rest[at] != '<';
    }

    private static int Later(string markup, int known, int from, string end)
    {
        if (known >= from)
        {
            return known;
        }

        int at = from < markup.Length ? markup.IndexOf(end, from, StringComparison.Ordinal) : -1;
        return at < 0 ? markup.Length : at;
    }

    private static int ValueEnd(string markup, int at)
    {
        if (at >= markup.Length || markup[at] is not ('"' or '\''))
        {
            return Next(markup, at, BareValueEnds);
        }

        int close = markup.IndexOf(markup[at], at + 1);
        return close < 0 ? markup.Length : close + 1;
    }

    private static int SkipBlanks(string markup, int at)
    {
        while (at < markup.Length && Blank.Contains(markup[at]))
        {
            at++;
        }

        return at;
    }

    private static int Next(string markup, int from, SearchValues<char> ends)
    {
        if (from >= markup.Length)
        {
            return markup.Length;
        }

        int at = markup.AsSpan(from).IndexOfAny(ends);
        return at < 0 ? markup.Length : from + at;
    }
}
