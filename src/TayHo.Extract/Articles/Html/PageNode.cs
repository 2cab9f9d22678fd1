using System.Runtime.InteropServices;
using AngleSharp.Dom;

namespace TayHo.Extract.Articles.Html;

/// <summary>The element names that reading tells apart.</summary>
internal enum Tag : byte
{
    /// <summary>A run of characters, no element.</summary>
    Text,

    /// <summary>An element inside a line (a, b, span).</summary>
    Inline,
    Link,
    Bold,
    Italic,
    Break,
    Image,

    /// <summary>An element that begins a line of its own and is not named below.</summary>
    Block,
    Body,
    Main,
    Article,
    Section,
    Div,
    Paragraph,
    Heading1,
    Heading,
    Quote,
    List,
    ListItem,
    Table,
    Row,
    Cell,
    HeaderCell,
    Figure,
    FigureCaption,
    Aside,
    Navigation,
    Header,
    Footer,
    Form,
    Preformatted,
    Time,
    Address,
    Rule,
}

/// <summary>
/// One element or text run of a page in document order. Lengths count UTF-16 units that are no white space.
/// </summary>
[StructLayout(LayoutKind.Auto)]
internal struct PageNode
{
    /// <summary>The element; null for a text run.</summary>
    public IElement? Element;

    /// <summary>A text run's characters; null for an element.</summary>
    public string? Text;

    /// <summary>The parent's index; -1 for the root.</summary>
    public int Parent;

    /// <summary>The index after the last descendant.</summary>
    public int End;

    /// <summary>Length of all text below.</summary>
    public int TextLength;

    /// <summary>Length of the text below that stands inside links.</summary>
    public int LinkLength;

    /// <summary>Length of the text for which this is the nearest element that begins a line.</summary>
    public int OwnLength;

    /// <summary>The part of <see cref="OwnLength"/> inside links.</summary>
    public int OwnLinkLength;

    /// <summary>Commas in <see cref="OwnLength"/>'s text: the mark of written sentences.</summary>
    public int OwnCommas;

    /// <summary>Line breaks directly in this element.</summary>
    public short OwnBreaks;

    public short Images;
    public Tag Tag;
    public bool Hidden;

    /// <summary>Length of text in paragraphs below that read like prose.</summary>
    public int ProseLength;

    /// <summary>How much this element looks like the article's container.</summary>
    public float Score;
    public MarkupHints Hints;
}
