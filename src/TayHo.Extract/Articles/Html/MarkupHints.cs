namespace TayHo.Extract.Articles.Html;

/// <summary>What the words of a class or id attribute say about the part of the page under the element.</summary>
[Flags]
internal enum MarkupHints
{
    None = 0,

    /// <summary>A word for an article (post, story, baiviet): half a reason to read on.</summary>
    Article = 1,

    /// <summary>A word for a text (body, content): the other half.</summary>
    Body = 1 << 1,

    /// <summary>A name that stands for an article's text on its own (entry-content, noidung).</summary>
    Content = 1 << 2,
    Comment = 1 << 3,
    Share = 1 << 4,
    Related = 1 << 5,
    Advert = 1 << 6,
    Navigation = 1 << 7,
    Sidebar = 1 << 8,
    Footer = 1 << 9,
    Promo = 1 << 10,
    Tags = 1 << 11,

    /// <summary>Players, sliders, polls and other moving parts whose words are no sentences of the article.</summary>
    Gallery = 1 << 12,

    /// <summary>Buttons, print and read-aloud tools.</summary>
    Tools = 1 << 13,
    Author = 1 << 14,
    Date = 1 << 15,
    Caption = 1 << 16,
    Title = 1 << 17,
    Lead = 1 << 18,
    Media = 1 << 19,
    Meta = 1 << 20,
    Breadcrumb = 1 << 21,

    /// <summary>The place a report comes from, set before its first word and parted from it by the style sheet alone.</summary>
    Location = 1 << 22,

    /// <summary>The names that mark a part as something else than the article's text.</summary>
    Boilerplate = Comment | Share | Related | Advert | Navigation | Sidebar | Footer | Promo | Tags | Gallery | Tools | Breadcrumb,
}
