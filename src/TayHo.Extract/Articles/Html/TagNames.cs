namespace TayHo.Extract.Articles.Html;

/// <summary>Sorts element names.</summary>
internal static class TagNames
{
    /// <summary>What <see cref="Classify"/> returns for an element whose contents are not read.</summary>
    public const Tag Skipped = (Tag)255;

    /// <summary>The sort of an element by its lower-case local name.</summary>
    public static Tag Classify(string name) => name switch
    {
        "a" => Tag.Link,
        "b" or "strong" => Tag.Bold,
        "i" or "em" => Tag.Italic,
        "span" or "font" or "u" or "sub" or "sup" or "small" or "big" or "mark" or "abbr" or "acronym" or "code" or "cite" or "q"
            or "s" or "del" or "ins" or "tt" or "kbd" or "var" or "samp" or "bdo" or "bdi" or "label" or "data" or "nobr" or "wbr"
            or "ruby" or "rb" or "rt" or "strike" or "dfn" or "picture" or "source" => Tag.Inline,
        "time" => Tag.Time,
        "br" => Tag.Break,
        "img" or "amp-img" => Tag.Image,
        "hr" => Tag.Rule,
        "div" => Tag.Div,
        "p" => Tag.Paragraph,
        "h1" => Tag.Heading1,
        "h2" or "h3" or "h4" or "h5" or "h6" => Tag.Heading,
        "blockquote" => Tag.Quote,
        "ul" or "ol" or "dl" or "menu" => Tag.List,
        "li" or "dt" or "dd" => Tag.ListItem,
        "table" => Tag.Table,
        "tr" => Tag.Row,
        "td" => Tag.Cell,
        "th" => Tag.HeaderCell,
        "figure" => Tag.Figure,
        "figcaption" => Tag.FigureCaption,
        "aside" => Tag.Aside,
        "nav" => Tag.Navigation,
        "header" => Tag.Header,
        "footer" => Tag.Footer,
        "form" => Tag.Form,
        "pre" => Tag.Preformatted,
        "address" => Tag.Address,
        "body" => Tag.Body,
        "main" => Tag.Main,
        "article" => Tag.Article,
        "section" => Tag.Section,
        "script" or "style" or "noscript" or "template" or "iframe" or "object" or "embed" or "applet" or "canvas" or "svg" or "math"
            or "video" or "audio" or "select" or "option" or "optgroup" or "button" or "input" or "textarea" or "head" or "meta" or "link"
            or "title" or "base" or "map" or "area" or "noframes" or "progress" or "meter" or "dialog" or "datalist" or "amp-ad"
            or "amp-sidebar" or "amp-analytics" or "amp-iframe" or "amp-video" or "amp-embed" => Skipped,
        _ => name.Contains(':', StringComparison.Ordinal) ? Tag.Inline : Tag.Block,
    };

    /// <summary>Whether an element begins a line of its own.</summary>
    public static bool BeginsLine(Tag tag) =>
        tag is not (Tag.Text or Tag.Inline or Tag.Link or Tag.Bold or Tag.Italic or Tag.Break or Tag.Image or Tag.Time);
}
