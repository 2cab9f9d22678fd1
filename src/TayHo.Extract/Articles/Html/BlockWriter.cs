using System.Text;
using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Articles.Html;

/// <summary>
/// Turns the found parts of a page into lines with roles, in one pass over the flat tree. Lists and boxes of links inside
/// the article are left out and their link texts kept as related headlines.
/// </summary>
internal sealed class BlockWriter
{
    private const int ShortestHeadline = 12;
    private const int LongestHeadline = 300;

    /// <summary>A longer line is no wrapped sentence.</summary>
    private const int LongestWrapped = 400;
    private const int MostRelated = 100;

    private readonly PageTree _tree;
    private readonly BodyFinder _body;
    private readonly int _totalProse;
    private readonly List<DraftBlock> _blocks = [];
    private readonly List<string> _related = [];
    private readonly StringBuilder _line = new();
    private readonly Stack<Open> _open = new();

    private int _lineNode;
    private int _length;
    private int _linkLength;
    private int _boldLength;
    private int _italicLength;
    private int _boldTail = -1;
    private bool _image;
    private bool _space;
    private bool _gap;
    private bool _afterBreak;
    private BlockRole _lineRole;

    private BlockWriter(PageTree tree, BodyFinder body)
    {
        _tree = tree;
        _body = body;
        _totalProse = Math.Max(1, tree[0].ProseLength);
    }

    private readonly record struct Open(int Node, int End, BlockRole Role, bool InLink, bool Bold, bool Italic);

    /// <summary>Writes the body's lines.</summary>
    public static (List<DraftBlock> Blocks, List<string> Related) Write(PageTree tree, BodyFinder body)
    {
        var writer = new BlockWriter(tree, body);
        foreach (int root in body.Roots)
        {
            writer.WriteRoot(root);
        }

        return (writer._blocks, writer._related);
    }

    private void WriteRoot(int root)
    {
        int end = _tree[root].End;
        var state = new Open(root, end, BlockRole.Paragraph, false, false, false);
        _open.Clear();
        int i = root;
        while (i < end)
        {
            _tree.ThrowIfStopped();
            while (_open.Count > 0 && _open.Peek().End <= i)
            {
                Close();
            }

            ref PageNode node = ref _tree[i];
            Open context = _open.Count > 0 ? _open.Peek() : state;
            if (node.Text is { } text)
            {
                Append(text, i, context);
                i++;
                continue;
            }

            if (node.Tag == Tag.Break)
            {
                BreakLine(context);
                i++;
                continue;
            }

            if (node.Tag == Tag.Image)
            {
                ReadImage(i, context);
                i++;
                continue;
            }

            if (i != root && IsLeftOut(i))
            {
                LeaveOut(i);
                i = node.End;
                continue;
            }

            if (node.Tag == Tag.Table && DataTable.Is(_tree, i))
            {
                Flush();
                DataTable.Write(_tree, i, (words, at) => _blocks.Add(new DraftBlock(BlockRole.TableCell, words, at) { Length = words.Length, AfterGap = TakeGap() }));
                i = node.End;
                continue;
            }

            if (TagNames.BeginsLine(node.Tag))
            {
                Flush();
            }

            _open.Push(new Open(i, node.End, RoleOf(node, context.Role), context.InLink || node.Tag == Tag.Link, context.Bold || node.Tag is Tag.Bold or Tag.Heading or Tag.Heading1, context.Italic
                        || node.Tag == Tag.Italic));
            i++;
        }

        while (_open.Count > 0)
        {
            Close();
        }

        Flush();
    }

    private void Close()
    {
        Open closed = _open.Pop();
        if (PageText.IsStamp(_tree[closed.Node]) && _line.Length > 0)
        {
            Append(PageText.StampEnd, closed.Node, closed);
        }

        if (TagNames.BeginsLine(_tree[closed.Node].Tag))
        {
            Flush();
        }
    }

    private static BlockRole RoleOf(in PageNode node, BlockRole outer)
    {
        if (outer == BlockRole.Caption)
        {
            return outer;
        }

        switch (node.Tag)
        {
            case Tag.Heading or Tag.Heading1:
                return BlockRole.Heading;
            case Tag.Quote:
                return BlockRole.Quote;
            case Tag.FigureCaption or Tag.Figure:
                return BlockRole.Caption;
            case Tag.ListItem when outer == BlockRole.Paragraph:
                return BlockRole.ListItem;
        }

        bool caption = (node.Hints & MarkupHints.Caption) != 0 && node.OwnLength + node.TextLength < 1000 && node.Tag != Tag.Link;
        return caption ? BlockRole.Caption : outer;
    }

    private bool IsLeftOut(int index)
    {
        ref PageNode node = ref _tree[index];
        if (_body.Pruned[index])
        {
            return true;
        }

        if (node.TextLength == 0)
        {
            return TagNames.BeginsLine(node.Tag) && node.Images == 0;
        }

        double density = node.LinkLength / (double)node.TextLength;
        bool small = node.ProseLength < _totalProse * 0.3;
        switch (node.Tag)
        {
            case Tag.List:
                return density > 0.5;
            case Tag.Div or Tag.Section or Tag.Block or Tag.Table or Tag.Header or Tag.Article:
                return (density > 0.5 && small && (node.Hints & MarkupHints.Content) == 0)
                    || ((node.Hints & (MarkupHints.Author | MarkupHints.Meta)) != 0 && node.TextLength < 400 && small);
            case Tag.Form:
                return small;
            case Tag.Inline when density > 0.5 && node.LinkLength > 100 && node.OwnLength == 0:
                // Several headlines inside a line: a pop-up that scripts show.
                return true;
            case Tag.Paragraph or Tag.Inline:
                return (node.Hints & (MarkupHints.Author | MarkupHints.Date | MarkupHints.Meta)) != 0 && node.TextLength < 120;
            default:
                return false;
        }
    }

    private void LeaveOut(int index)
    {
        ref PageNode node = ref _tree[index];
        if (TagNames.BeginsLine(node.Tag))
        {
            Flush();
            if (node.TextLength > 0)
            {
                _gap = true;
            }
        }

        const MarkupHints Elsewhere = MarkupHints.Share | MarkupHints.Tags | MarkupHints.Navigation | MarkupHints.Breadcrumb | MarkupHints.Comment | MarkupHints.Advert;
        if (node.LinkLength > 0 && !node.Hidden && node.Tag is not (Tag.Navigation or Tag.Footer) && (node.Hints & Elsewhere) == 0)
        {
            CollectRelated(index);
        }
    }

    /// <summary>Keeps the link texts of a box that are long enough for headlines.</summary>
    private void CollectRelated(int index)
    {
        for (int i = index; i < _tree[index].End && _related.Count < MostRelated; i++)
        {
            if (_tree[i].Tag == Tag.Link && _tree[i].TextLength is >= ShortestHeadline and <= LongestHeadline)
            {
                string title = PageText.HeadlineOf(_tree, i);
                if (Words.Count(title) >= 4)
                {
                    _related.Add(title);
                }

                i = _tree[i].End - 1;
            }
        }
    }

    /// <summary>An image makes what stands next to it a caption; its alt text stands in where there is none.</summary>
    private void ReadImage(int index, Open context)
    {
        if (_line.Length > 0)
        {
            // An image inside a sentence (an icon) parts nothing; one behind it begins what follows.
            return;
        }

        _image = true;
        if (_tree[index].Element?.GetAttribute("alt") is { Length: >= ShortestHeadline and <= LongestHeadline } alt && !context.InLink)
        {
            string words = Spacing.Collapse(alt);
            if (Words.Count(words) >= 4 && words.Contains(' ', StringComparison.Ordinal) && !IsNoCaption(words))
            {
                _blocks.Add(new DraftBlock(BlockRole.Caption, words, index) { Length = words.Length, IsAlt = true });
            }
        }
    }

    /// <summary>Whether a line by an image is its file's name, or a place that a program was to fill ("[title] - Ảnh 1.").</summary>
    public static bool IsNoCaption(string line)
    {
        const int MostWords = 4;
        return (line.LastIndexOf('.') is > 0 and var dot
                && line[(dot + 1)..].ToLowerInvariant() is "jpg" or "jpeg" or "png" or "gif" or "webp" or "bmp" or "svg"
                or "avif" or "heic")
            || (line is ['[' or '{', >= 'a' and <= 'z' or '{' or '%', ..] && line.IndexOfAny([']', '}']) > 0
                && Words.Count(line) <= MostWords);
    }

    private bool TakeGap()
    {
        bool gap = _gap;
        _gap = false;
        return gap;
    }

    private void Append(string text, int node, Open context)
    {
        if (_line.Length == 0)
        {
            _lineNode = node;
            _lineRole = context.Role;
        }

        if (!context.Bold)
        {
            _boldTail = -1;
        }
        else if (_boldTail < 0)
        {
            _boldTail = _line.Length;
        }

        int added = 0;
        for (int from = 0, end; from < text.Length; from = end)
        {
            _tree.ThrowIfStopped();
            end = Math.Min(text.Length, from + StopSign.Often);
            end += end < text.Length && char.IsLowSurrogate(text[end]) ? 1 : 0;
            added += Spacing.Append(_line, 0, text.AsSpan(from, end - from), ref _space);
        }

        _length += added;
        _linkLength += context.InLink ? added : 0;
        _boldLength += context.Bold ? added : 0;
        _italicLength += context.Italic ? added : 0;
    }

    /// <summary>A br ends the line unless it only wraps a sentence: no stop before it is seen when the next line begins small.</summary>
    private void BreakLine(Open context)
    {
        if (context.Role == BlockRole.Heading)
        {
            _space = true;
            return;
        }

        Flush();
        _afterBreak = true;
    }

    private void Flush()
    {
        bool afterBreak = _afterBreak;
        _afterBreak = false;
        if (_line.Length > 0)
        {
            string text = Spacing.Compose(_line.ToString(), _tree.Stop);
            bool wrapped = afterBreak && _blocks.Count > 0 && !_gap && char.IsLower(text[0]) && _blocks[^1].Role == _lineRole
                && _blocks[^1].Text.Length < LongestWrapped && IsUnfinished(_blocks[^1].Text);
            if (wrapped)
            {
                DraftBlock last = _blocks[^1];
                _blocks[^1] = last with { Text = last.Text + " " + text, Length = last.Length + _length,
                        LinkLength = last.LinkLength + _linkLength };
            }
            else
            {
                _blocks.Add(new DraftBlock(_lineRole, text, _lineNode) { Length = _length, LinkLength = _linkLength,
                            AllBold = _boldLength >= _length, AfterGap = TakeGap(), AfterImage = _image, SetApart = _italicLength >= _length
                            || (_image && IsCentred()), BoldTail = _boldLength >= _length || text.Length != _line.Length
                            ? -1 : _boldTail });
            }

            _image = false;
        }

        _line.Clear();
        _length = _linkLength = _boldLength = _italicLength = 0;
        _boldTail = -1;
        _space = false;
    }

    private bool IsCentred()
    {
        for (int i = _tree[_lineNode].Parent, level = 0; i > 0 && level < 3; i = _tree[i].Parent, level++)
        {
            if (_tree[i].Element is { } element
                && ((element.GetAttribute("align") is { } align && align.Equals("center", StringComparison.OrdinalIgnoreCase))
                    || (element.GetAttribute("style") is { } style && style.Contains("center", StringComparison.OrdinalIgnoreCase))
                    || (element.ClassName is { } name && name.Contains("center", StringComparison.OrdinalIgnoreCase))))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsUnfinished(string text) => char.IsLetterOrDigit(text[^1]) || text[^1] == ',';
}
