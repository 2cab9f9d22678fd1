using System.Text;
using TayHo.Extract.Records;

namespace TayHo.Extract.Articles.Html;

/// <summary>
/// Keeps hostile markup from costing more than its length. A tree builder walks its open elements for many a tag and
/// reopens unclosed b, font and a in every paragraph, so that nesting or unclosed tags by the hundred thousand cost their
/// square. One pass with a rough stack drops tags that nest too deep, cuts tags with too many attributes short and stops
/// at a budget of elements. Ordinary pages pass after a count of their tags.
/// </summary>
internal static class MarkupGuard
{
    /// <summary>With fewer tags than this nothing can grow out of hand.</summary>
    private const int Harmless = 4000;

    /// <summary>Deeper than any page made for readers.</summary>
    private const int MaxDepth = 400;

    /// <summary>The most unclosed elements of type style.</summary>
    private const int MaxStyles = 40;

    /// <summary>The most elements that the tree builder may make, reopened ones counted.</summary>
    private const int MaxElements = 1_000_000;

    /// <summary>The most attributes of one tag; more are looked for only in tags longer than <see cref="LongTag"/>.</summary>
    private const int MaxAttributes = 200;
    private const int LongTag = 4096;

    /// <summary>Returns the markup itself when it is harmless, else what is left of it, with a warning.</summary>
    public static string Limit(string markup, List<ExtractionWarning> warnings)
    {
        if (markup.AsSpan().Count('<') < Harmless && !HasLongTag(markup))
        {
            return markup;
        }

        var pass = new Pass(markup);
        return pass.Run(warnings);
    }

    private static bool HasLongTag(string markup)
    {
        int at = 0;
        while ((at = markup.IndexOf('<', at)) >= 0)
        {
            int end = markup.IndexOf('>', at);
            if (end < 0)
            {
                return markup.Length - at > LongTag;
            }

            if (end - at > LongTag && at + 1 < markup.Length && char.IsAsciiLetter(markup[at + 1]))
            {
                return true;
            }

            at = end;
        }

        return false;
    }

    private sealed class Pass(string markup)
    {
        private readonly List<string> _open = [];
        private StringBuilder? _result;
        private int _copied;
        private int _styles;
        private int _elements;
        private int _dropped;
        private int _cut;

        public string Run(List<ExtractionWarning> warnings)
        {
            int at = 0;
            while ((at = markup.IndexOf('<', at)) >= 0)
            {
                int next = at + 1;
                if (next >= markup.Length)
                {
                    break;
                }

                char c = markup[next];
                if (c == '!' || c == '?')
                {
                    at = SkipDeclaration(at);
                    continue;
                }

                bool closing = c == '/';
                int nameStart = closing ? next + 1 : next;
                if (nameStart >= markup.Length || !char.IsAsciiLetter(markup[nameStart]))
                {
                    at = next;
                    continue;
                }

                int nameEnd = nameStart;
                while (nameEnd < markup.Length && nameEnd - nameStart < 32 && (char.IsAsciiLetterOrDigit(markup[nameEnd]) || markup[nameEnd] is '-' or ':'))
                {
                    nameEnd++;
                }

                int end = TagEnd(nameEnd);
                string name = Name(markup.AsSpan(nameStart, nameEnd - nameStart));
                if (closing)
                {
                    Close(name);
                }
                else if (!Open(at, end, name))
                {
                    warnings.Add(new ExtractionWarning("html.too-many-elements", $"The page makes more than {MaxElements} elements; it was read up to UTF-16 offset {at}."));
                    CopyUpTo(at);
                    return Finish(warnings);
                }

                at = !closing && IsRaw(name) ? SkipRaw(end, name) : end;
            }

            CopyUpTo(markup.Length);
            return Finish(warnings);
        }

        private string Finish(List<ExtractionWarning> warnings)
        {
            if (_dropped > 0)
            {
                warnings.Add(new ExtractionWarning("html.too-deep", $"The page nests elements deeper than {MaxDepth} or leaves more than {MaxStyles} of type style unclosed; {_dropped} tag(s) were left out, their text was read."));
            }

            if (_cut > 0)
            {
                warnings.Add(new ExtractionWarning("html.too-many-attributes", $"{_cut} tag(s) have more than {MaxAttributes} attributes; the rest of them were left out."));
            }

            return _result is null ? markup : _result.ToString();
        }

        private void CopyUpTo(int end)
        {
            if (_result is not null || end < markup.Length)
            {
                _result ??= new StringBuilder(end);
                _result.Append(markup, _copied, end - _copied);
            }

            _copied = end;
        }

        private void Drop(int start, int end)
        {
            _result ??= new StringBuilder(markup.Length);
            _result.Append(markup, _copied, start - _copied).Append(' ');
            _copied = end;
        }

        private bool Open(int start, int end, string name)
        {
            bool style = IsStyle(name);
            if (style ? _styles >= MaxStyles : _open.Count >= MaxDepth && !IsVoid(name))
            {
                _dropped++;
                Drop(start, end);
                return true;
            }

            // Every element but those of type style reopens the unclosed ones inside itself.
            _elements += style ? 1 : 1 + _styles;
            if (_elements > MaxElements)
            {
                return false;
            }

            if (IsVoid(name))
            {
                return true;
            }

            if (ClosesItself(name) && _open.Count > 0 && _open[^1] == name)
            {
                // A link ends the link before it, a paragraph the paragraph.
                _open.RemoveAt(_open.Count - 1);
            }
            else if (style)
            {
                _styles++;
            }

            _open.Add(name);
            if (end - start > LongTag && AttributeLimit(start, end) is { } limit)
            {
                _cut++;
                Drop(limit, end - 1);
            }

            return true;
        }

        private void Close(string name)
        {
            bool style = IsStyle(name);
            if (style && _styles > 0)
            {
                _styles--;
            }

            // Closing what is open a little deeper closes what stands above it; an element of type style leaves it open.
            for (int i = _open.Count - 1, looked = 0; i >= 0 && looked < 32; i--, looked++)
            {
                if (_open[i] == name)
                {
                    _open.RemoveRange(i, style ? 1 : _open.Count - i);
                    return;
                }
            }
        }

        /// <summary>The offset after a tag's "&gt;"; quotes hide one only behind "=".</summary>
        private int TagEnd(int from)
        {
            int at = from;
            while (at < markup.Length)
            {
                int stop = markup.AsSpan(at).IndexOfAny('>', '"', '\'');
                if (stop < 0)
                {
                    return markup.Length;
                }

                at += stop;
                if (markup[at] == '>')
                {
                    return at + 1;
                }

                int before = at - 1;
                while (before > from && char.IsWhiteSpace(markup[before]))
                {
                    before--;
                }

                int close = markup[before] == '=' ? markup.IndexOf(markup[at], at + 1) : -1;
                at = close < 0 ? at + 1 : close + 1;
            }

            return markup.Length;
        }

        private int? AttributeLimit(int start, int end)
        {
            int attributes = 0;
            bool space = false;
            for (int i = start; i < end; i++)
            {
                char c = markup[i];
                if (c is '"' or '\'' && markup[i - 1] == '=')
                {
                    int close = markup.IndexOf(c, i + 1);
                    i = close < 0 || close > end ? end : close;
                    space = true;
                }
                else if (char.IsWhiteSpace(c))
                {
                    space = true;
                }
                else if (space)
                {
                    space = false;
                    if (++attributes > MaxAttributes)
                    {
                        return i;
                    }
                }
            }

            return null;
        }

        private int SkipDeclaration(int at)
        {
            bool comment = string.CompareOrdinal(markup, at, "<!--", 0, 4) == 0;
            int end = comment ? markup.IndexOf("-->", at + 2, StringComparison.Ordinal) : markup.IndexOf('>', at);
            return end < 0 ? markup.Length : comment ? end + 3 : end + 1;
        }

        private int SkipRaw(int from, string name)
        {
            int at = from;
            while ((at = markup.IndexOf("</", at, StringComparison.Ordinal)) >= 0)
            {
                if (markup.AsSpan(at + 2).StartsWith(name, StringComparison.OrdinalIgnoreCase))
                {
                    _open.Remove(name);
                    return at;
                }

                at += 2;
            }

            return markup.Length;
        }

        /// <summary>The interned lower-case name of a known element, so that names compare by reference first; others share one.</summary>
        private static string Name(ReadOnlySpan<char> name) => name switch
        {
            "div" or "DIV" => "div",
            "p" or "P" => "p",
            "span" or "SPAN" => "span",
            "a" or "A" => "a",
            "li" or "LI" => "li",
            "td" or "TD" => "td",
            "tr" or "TR" => "tr",
            "b" or "B" => "b",
            "i" or "I" => "i",
            "br" or "BR" => "br",
            "img" or "IMG" => "img",
            "script" or "SCRIPT" => "script",
            _ => name.ToString().ToLowerInvariant(),
        };

        private static bool IsVoid(string name) => name is "br" or "img" or "meta" or "link" or "input" or "hr" or "area" or "base" or "col" or "embed" or "source" or "track" or "wbr" or "param" or "frame" or "keygen";

        private static bool IsStyle(string name) => name is "a" or "b" or "big" or "code" or "em" or "font" or "i" or "nobr" or "s" or "small" or "strike" or "strong" or "tt" or "u";

        private static bool ClosesItself(string name) => name is "a" or "p" or "li" or "td" or "th" or "tr" or "dd" or "dt" or "option" or "optgroup" or "tbody" or "thead" or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" or "body" or "html";

        private static bool IsRaw(string name) => name is "script" or "style" or "textarea" or "title" or "xmp" or "iframe" or "noembed" or "noframes" or "plaintext";
    }
}
