using System.Text;
using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Articles.Html;

/// <summary>One pass of <see cref="MarkupGuard"/> over a page.</summary>
/// <param name="markup">The page.</param>
/// <param name="stop">Stops the pass.</param>
internal sealed class MarkupGuardPass(string markup, StopSign stop)
{
    /// <summary>Deeper than any page made for readers.</summary>
    private const int MaxDepth = 400;

    /// <summary>The most unclosed elements of type style.</summary>
    private const int MaxStyles = 40;

    /// <summary>The most elements that the tree builder may make, reopened ones counted.</summary>
    private const int MaxElements = 1_000_000;

    /// <summary>The most attributes of one tag.</summary>
    private const int MaxAttributes = 200;

    /// <summary>The most pieces that stand bare in tables; each is put before its table, which has to be looked for.</summary>
    private const int MaxMisplaced = 500;

    /// <summary>The most tags html and body; each brings its attributes to the first.</summary>
    private const int MaxRoots = 8;

    /// <summary>The most elements of one name inside each other that are skipped together.</summary>
    private const int MaxSkippedDepth = 32;

    private readonly OpenElements _open = new();
    private readonly HashSet<string> _endless = new(StringComparer.Ordinal);
    private StringBuilder? _result;
    private int _copied;
    private (int Plain, int Bang) _commentEnds = (-1, -1);
    private int _elements;
    private int _misplaced;
    private int _roots;
    private int _dropped;
    private int _cut;

    private bool NoMoreTables => _misplaced > MaxMisplaced;

    /// <summary>The markup within bounds.</summary>
    public string Run(List<ExtractionWarning> warnings)
    {
        int at = 0;
        while ((at = markup.IndexOf('<', at)) >= 0 && at + 1 < markup.Length)
        {
            stop.ThrowIfStopped();
            char c = markup[at + 1];
            bool closing = c == '/';
            int nameStart = closing ? at + 2 : at + 1;
            if (nameStart < markup.Length && char.IsAsciiLetter(markup[nameStart]))
            {
                int nameEnd = MarkupTag.NameEnd(markup, nameStart);
                int end = MarkupTag.End(markup, nameEnd, MaxAttributes, stop, out int cut);
                TagRules rules = TagRuleTable.Of(markup.AsSpan(nameStart, nameEnd - nameStart), out string name);
                var tag = new Tag(at, end, cut, name, rules);
                at = closing ? Close(tag) : Open(tag);
                NoteText(at);
                if (_elements > MaxElements)
                {
                    warnings.Add(new ExtractionWarning("html.too-many-elements",
                                $"The page makes more than {MaxElements} elements; it was read up to UTF-16 offset {tag.Start}."));
                    CopyUpTo(tag.Start);
                    return Finish(warnings);
                }
            }
            else
            {
                at = c is '!' or '?' || closing ? MarkupTag.DeclarationEnd(markup, at, ref _commentEnds) : at + 1;
            }
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
            warnings.Add(new ExtractionWarning("html.too-many-attributes",
                        $"{_cut} tag(s) have more than {MaxAttributes} attributes; the rest of them were left out."));
        }

        return _result is null ? markup : _result.ToString();
    }

    /// <summary>Takes a start tag; the offset to go on at.</summary>
    private int Open(in Tag tag)
    {
        if ((tag.Rules & TagRules.Skipped) != 0)
        {
            int end = SkippedEnd(tag);
            Drop(tag.Start, end);
            return end;
        }

        if (_open.InSelect)
        {
            if ((tag.Rules & TagRules.TablePart) != 0 || tag.Name is "table" or "select")
            {
                EndSelect(tag.Start);
            }
            else if (tag.Name is not ("option" or "optgroup" or "script"))
            {
                Drop(tag.Start, tag.End);
                return tag.End;
            }
        }

        bool style = (tag.Rules & TagRules.Style) != 0, noContent = (tag.Rules & (TagRules.Void | TagRules.Raw | TagRules.Root)) != 0;
        if (_open.InTableBare && (tag.Rules & TagRules.TablePart) == 0)
        {
            Misplace(tag.Start);
        }

        bool root = (tag.Rules & TagRules.Root) != 0 && ++_roots > MaxRoots;
        bool over = style ? _open.Styles >= MaxStyles : _open.Depth >= MaxDepth && !noContent;
        over |= root || (NoMoreTables && tag.Name == "table");
        if (over || (tag.Rules & TagRules.Dropped) != 0 || (tag.Name == "form" && _open.InForm))
        {
            _dropped += over ? 1 : 0;
            Drop(tag.Start, tag.End);
            return tag.End;
        }

        // Every element but those of type style reopens the unclosed ones inside itself.
        _elements += style ? 1 : 1 + _open.Styles;
        _open.Start(tag.Name, tag.Rules);
        if (tag.Cut >= 0)
        {
            _cut++;
            Drop(tag.Cut, tag.End - 1);
        }

        return (tag.Rules & TagRules.Raw) != 0 ? SkipRaw(tag) : tag.End;
    }

    /// <summary>Takes an end tag; the offset to go on at.</summary>
    private int Close(in Tag tag)
    {
        if ((tag.Rules & (TagRules.Skipped | TagRules.Dropped)) != 0)
        {
            Drop(tag.Start, tag.End);
            return tag.End;
        }

        if (_open.InSelect && tag.Name is not ("option" or "optgroup" or "select" or "script"))
        {
            if ((tag.Rules & TagRules.TablePart) == 0 && tag.Name != "table")
            {
                Drop(tag.Start, tag.End);
                return tag.End;
            }

            EndSelect(tag.Start);
        }

        // "</p>" without a start makes a paragraph; what ends late may be made again inside what is open.
        _elements += 1 + ((tag.Rules & TagRules.Style) != 0 ? 1 : 0);
        _open.End(tag.Name, tag.Rules);
        return tag.End;
    }

    private void NoteText(int at)
    {
        if (_open.InTableBare && at < markup.Length && MarkupTag.HasText(markup, at))
        {
            Misplace(at);
        }
    }

    /// <summary>Counts what stands bare in a table; after too many all tables end and no more begin.</summary>
    private void Misplace(int at)
    {
        if (++_misplaced > MaxMisplaced)
        {
            for (; _open.Tables > 0; _open.End("table", TagRules.Special | TagRules.Scope))
            {
                Insert(at, "</table>");
            }
        }
    }

    private void EndSelect(int at)
    {
        Insert(at, "</select>");
        _open.End("select", TagRules.Special);
    }

    /// <summary>The end of an element that is skipped whole; of its tag only when its end can't be told.</summary>
    private int SkippedEnd(in Tag tag)
    {
        if (_endless.Contains(tag.Name))
        {
            return tag.End;
        }

        int depth = 1, at = tag.End;
        while ((at = markup.IndexOf(tag.Name, at, StringComparison.OrdinalIgnoreCase)) >= 0)
        {
            bool closing = markup[at - 1] == '/' && markup[at - 2] == '<', opening = markup[at - 1] == '<';
            at += tag.Name.Length;
            depth += opening ? 1 : closing ? -1 : 0;
            if (depth == 0)
            {
                int end = markup.IndexOf('>', at);
                return end < 0 ? markup.Length : end + 1;
            }

            if (depth > MaxSkippedDepth)
            {
                return tag.End;
            }
        }

        _endless.Add(tag.Name);
        return tag.End;
    }

    private int SkipRaw(in Tag tag)
    {
        int end = MarkupTag.RawEnd(markup, tag.End, tag.Name);
        if (tag.Name == "script")
        {
            // Behind "<!--" and another "<script" a script goes on beyond its end tag.
            int comment = markup.IndexOf("<!--", tag.End, end - tag.End, StringComparison.Ordinal);
            for (; comment >= 0; comment = markup.IndexOf("<!--", comment + 4, end - comment - 4, StringComparison.Ordinal))
            {
                Drop(comment, comment + 4);
            }
        }

        return end;
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
        Insert(start, " ");
        _copied = end;
    }

    private void Insert(int at, string text)
    {
        _result ??= new StringBuilder(markup.Length);
        _result.Append(markup, _copied, at - _copied).Append(text);
        _copied = at;
    }

    private readonly record struct Tag(int Start, int End, int Cut, string Name, TagRules Rules);
}
