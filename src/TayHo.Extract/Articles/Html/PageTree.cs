using System.Buffers;
using AngleSharp.Dom;
using TayHo.Extract.Articles.Encodings;
using TayHo.Extract.Text;

namespace TayHo.Extract.Articles.Html;

/// <summary>
/// A page's body as one flat array in document order, built by a single walk without recursion, so that neither depth nor
/// breadth of a page can exhaust the stack. What can hold no words of the article (scripts, styles, form controls,
/// embedded frames) is left out; what the metadata need is handed to <see cref="PageFacts"/> on the way.
/// </summary>
internal sealed class PageTree : IDisposable
{
    private static readonly SearchValues<char> CommaValues = SearchValues.Create(",;，、،");

    private readonly MarkupWords _words;
    private readonly StopSign _stop;
    private readonly Dictionary<string, MarkupHints> _hints = new(StringComparer.Ordinal);
    private PageNode[] _nodes = ArrayPool<PageNode>.Shared.Rent(8192);

    /// <summary>The node that begins the line of the last text.</summary>
    private int _lastLine = -1;

    private PageTree(MarkupWords words, StopSign stop)
    {
        _words = words;
        _stop = stop;
    }

    /// <summary>The number of nodes.</summary>
    public int Count { get; private set; }

    /// <summary>Characters U+00A1–U+00FF in the running text.</summary>
    public int WesternLetters { get; private set; }

    /// <summary>Letters in the running text that only Vietnamese has.</summary>
    public int VietnameseLetters { get; private set; }

    /// <summary>The node at an index, by reference.</summary>
    public ref PageNode this[int index] => ref _nodes[index];

    /// <summary>Walks a document.</summary>
    /// <param name="root">The body, or the root element of a page without one.</param>
    /// <param name="words">Reads class and id attributes.</param>
    /// <param name="facts">Takes what the metadata need.</param>
    /// <param name="stop">Stops the walk.</param>
    public static PageTree Build(INode root, MarkupWords words, PageFacts facts, StopSign stop)
    {
        var tree = new PageTree(words, stop);
        tree.Walk(root, facts);
        tree.SumUp();
        SentenceParts.Free(tree);
        return tree;
    }

    /// <summary>Gives the array back; the tree can't be read any more. Large arrays of their own would cost a full collection
    /// each.</summary>
    public void Dispose()
    {
        Return();
        _nodes = [];
        Count = 0;
    }

    private void Return()
    {
        Array.Clear(_nodes, 0, Math.Min(Count, _nodes.Length));
        ArrayPool<PageNode>.Shared.Return(_nodes);
    }

    /// <summary>
    /// Takes links for plain text when hardly anything stands outside them and sentences stand inside: a link that was
    /// never closed goes on through the whole article.
    /// </summary>
    /// <returns>Whether links were forgotten.</returns>
    public bool ForgetUnclosedLinks()
    {
        const int Sentence = 60;
        bool sentences = false;
        string? target = null;
        for (int i = 0; i < Count; i++)
        {
            sentences |= _nodes[i].Tag == Tag.Paragraph && _nodes[i].OwnLinkLength >= Sentence;
            if (_nodes[i].Tag == Tag.Link && _nodes[i].TextLength >= Sentence && _nodes[i].Element?.GetAttribute("href") is { } other)
            {
                if (target is not null && target != other)
                {
                    // One link that goes on leads to one place; these are a list's.
                    return false;
                }

                target = other;
            }
        }

        if (!sentences || _nodes[0].LinkLength * 10 < _nodes[0].TextLength * 9)
        {
            return false;
        }

        for (int i = 0; i < Count; i++)
        {
            _nodes[i].LinkLength = _nodes[i].OwnLinkLength = 0;
            _nodes[i].Tag = _nodes[i].Tag == Tag.Link ? Tag.Inline : _nodes[i].Tag;
        }

        return true;
    }

    /// <summary>Some of the running text with marks, for statistics.</summary>
    public string Sample()
    {
        const int Enough = 20_000;
        var sample = new System.Text.StringBuilder();
        for (int i = 0; i < Count && sample.Length < Enough; i++)
        {
            if (_nodes[i].Text is { } text && text.AsSpan().IndexOfAnyExceptInRange('\0', '\u007F') >= 0)
            {
                sample.Append(text).Append(' ');
            }
        }

        return sample.ToString();
    }

    /// <summary>Stops the reading.</summary>
    public StopSign Stop => _stop;

    /// <summary>Ends the reading when it was stopped; whoever walks through the nodes asks.</summary>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public void ThrowIfStopped() => _stop.ThrowIfStopped();

    private readonly record struct Frame(INodeList Children, int Next, int Node, int Line, bool InLink, bool Hidden);

    private void Walk(INode root, PageFacts facts)
    {
        var stack = new Stack<Frame>();
        int body = Add(new PageNode { Element = root as IElement, Parent = -1, Tag = Tag.Body });
        stack.Push(new Frame(root.ChildNodes, 0, body, body, false, false));
        while (stack.TryPop(out Frame frame))
        {
            if (frame.Next >= frame.Children.Length)
            {
                _nodes[frame.Node].End = Count;
                continue;
            }

            INode child = frame.Children[frame.Next];
            stack.Push(frame with { Next = frame.Next + 1 });
            ThrowIfStopped();
            if (child is IText text)
            {
                AddText(text.Data, frame);
            }
            else if (child is IElement element)
            {
                Tag tag = TagNames.Classify(element.LocalName);
                if (IsArchiveBar(element))
                {
                    continue;
                }

                if (tag == TagNames.Skipped)
                {
                    facts.ReadSkipped(element);
                    continue;
                }

                int index = AddElement(element, tag, frame, facts);
                bool line = TagNames.BeginsLine(tag);
                if (tag is Tag.Break or Tag.Image or Tag.Rule)
                {
                    ref PageNode owner = ref _nodes[frame.Line];
                    if (tag == Tag.Break && owner.OwnBreaks < short.MaxValue)
                    {
                        owner.OwnBreaks++;
                    }

                    _nodes[index].End = Count;
                    continue;
                }

                stack.Push(new Frame(element.ChildNodes, 0, index, line ? index : frame.Line, frame.InLink
                            || tag == Tag.Link, _nodes[index].Hidden));
            }
        }
    }

    /// <summary>What archives and caches put above the pages they keep; its dates tell when the page was fetched.</summary>
    private static bool IsArchiveBar(IElement element) =>
        element.Id is { Length: > 0 } id
            && (id.StartsWith("wm-ipp", StringComparison.Ordinal) || id.EndsWith("google-cache-hdr", StringComparison.Ordinal));

    private void AddText(string data, Frame frame)
    {
        int length = CountLetters(data);
        if (length == 0)
        {
            if (data.Length > 0 && Count > 0
                    && (_nodes[Count - 1].Text is null || (_lastLine == frame.Line && _nodes[Count - 1].Text != " ")))
            {
                // White space between inline elements parts words.
                Add(new PageNode { Text = " ", Parent = frame.Node, Tag = Tag.Text, End = Count + 1 });
            }

            return;
        }

        int index = Add(new PageNode { Text = data, Parent = frame.Node, Tag = Tag.Text, TextLength = length, LinkLength = frame.InLink
                    ? length : 0, Hidden = frame.Hidden });
        _nodes[index].End = Count;
        _lastLine = frame.Line;
        ref PageNode line = ref _nodes[frame.Line];
        line.OwnLength += length;
        if (frame.InLink)
        {
            line.OwnLinkLength += length;
        }
        else
        {
            line.OwnCommas += CountCommas(data);
        }
    }

    private int AddElement(IElement element, Tag tag, Frame frame, PageFacts facts)
    {
        MarkupHints hints = MarkupHints.None;
        string? property = null;
        bool hidden = frame.Hidden;
        INamedNodeMap attributes = element.Attributes;
        for (int i = 0; i < attributes.Length; i++)
        {
            IAttr attribute = attributes[i]!;
            switch (attribute.Name)
            {
                case "class" or "id":
                    hints |= Hints(attribute.Value);
                    break;
                case "type" when tag == Tag.Div:
                    // Some systems write there what the box holds.
                    hints |= Hints(attribute.Value) & MarkupHints.Boilerplate;
                    break;
                case "role" when attribute.Value is "navigation" or "banner" or "complementary" or "search" or "menu" or "menubar"
                    or "dialog" or "alertdialog" or "toolbar" or "contentinfo":
                    hints |= MarkupHints.Navigation;
                    break;
                case "style" when IsHiding(attribute.Value):
                    hidden = true;
                    break;
                case "hidden":
                    hidden = true;
                    break;
                case "itemprop":
                    property = attribute.Value;
                    break;
                case "rel" when attribute.Value.Contains("author", StringComparison.OrdinalIgnoreCase):
                    hints |= MarkupHints.Author;
                    break;
            }
        }

        if (property is not null && property.Contains("articleBody", StringComparison.Ordinal))
        {
            hints = (hints & ~MarkupHints.Boilerplate) | MarkupHints.Content;
        }

        int index = Add(new PageNode { Element = element, Parent = frame.Node, Tag = tag, Hints = hints, Hidden = hidden,
                    End = Count + 1 });
        facts.ReadElement(index, tag, hints);
        if (property is not null)
        {
            facts.ReadProperty(index, property);
        }

        if (tag == Tag.Image)
        {
            _nodes[index].Images = 1;
        }

        return index;
    }

    private MarkupHints Hints(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return MarkupHints.None;
        }

        ref MarkupHints cached = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_hints, value,
                out bool known);
        if (!known)
        {
            cached = _words.Read(value);
        }

        return cached;
    }

    private static bool IsHiding(string style)
    {
        int at = style.IndexOf("display", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return false;
        }

        ReadOnlySpan<char> value = style.AsSpan(at + 7).TrimStart();
        return value.StartsWith(":") && value[1..].TrimStart().StartsWith("none", StringComparison.OrdinalIgnoreCase);
    }

    private int Add(PageNode node)
    {
        if (Count == _nodes.Length)
        {
            PageNode[] larger = ArrayPool<PageNode>.Shared.Rent(Count * 2);
            Array.Copy(_nodes, larger, Count);
            Return();
            _nodes = larger;
        }

        _nodes[Count] = node;
        return Count++;
    }

    /// <summary>Carries lengths up to every ancestor: children stand behind their parents, so one backward pass does it.</summary>
    private void SumUp()
    {
        for (int i = Count - 1; i > 0; i--)
        {
            ThrowIfStopped();
            ref PageNode node = ref _nodes[i];
            ref PageNode parent = ref _nodes[node.Parent];
            parent.TextLength += node.TextLength;
            parent.LinkLength += node.LinkLength;
            parent.Images = (short)Math.Min(short.MaxValue, parent.Images + node.Images);
        }
    }

    private int CountLetters(string text)
    {
        int count = 0;
        for (int i = 0; i < text.Length; i++)
        {
            _stop.ThrowIfStoppedAt(i);
            char c = text[i];
            if (c < '\u0080')
            {
                count += c > ' ' ? 1 : 0;
            }
            else if (!Spacing.IsSpace(c) && (c == '\u00AD' || !Spacing.IsWidthless(c)))
            {
                count++;
                if (CharacterClass.OneIfVietnamese(c) > 0)
                {
                    VietnameseLetters++;
                }
                else if (c < '\u0100')
                {
                    WesternLetters++;
                }
            }
        }

        return count;
    }

    private static int CountCommas(ReadOnlySpan<char> text)
    {
        int count = 0;
        for (int at = text.IndexOfAny(CommaValues); at >= 0; at = text.IndexOfAny(CommaValues))
        {
            count++;
            text = text[(at + 1)..];
        }

        return count;
    }
}
