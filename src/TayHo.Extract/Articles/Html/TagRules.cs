using System.Collections.Frozen;
using TayHo.Extract.Text;

namespace TayHo.Extract.Articles.Html;

/// <summary>How the HTML standard's tree construction treats an element, as far as it moves the stack of open elements.</summary>
[Flags]
internal enum TagRules
{
    /// <summary>An ordinary element: its end tag closes it where nothing special stands inside.</summary>
    None = 0,

    /// <summary>Has no content.</summary>
    Void = 1,

    /// <summary>A formatting element, which is reopened behind the block that closed it.</summary>
    Style = 2,

    /// <summary>Holds characters only.</summary>
    Raw = 4,

    /// <summary>The standard's "special": an ordinary end tag does not reach through it.</summary>
    Special = 8,

    /// <summary>Bounds the scope that end tags look through.</summary>
    Scope = 16,

    /// <summary>Formatting inside is forgotten at its end.</summary>
    Marker = 32,

    /// <summary>Its end tag closes whatever is open inside it.</summary>
    Block = 64,

    /// <summary>Its start tag closes an open paragraph.</summary>
    ClosesParagraph = 128,

    /// <summary>A part of a table, which counts nowhere else.</summary>
    TablePart = 256,

    /// <summary>A heading of any level.</summary>
    Heading = 512,

    /// <summary>Only its first start tag counts, and its attributes are merged.</summary>
    Root = 1024,

    /// <summary>Its tags say nothing to a reader of articles and bring modes of parsing of their own.</summary>
    Dropped = 2048,

    /// <summary>Its contents say nothing to a reader of articles and are parsed by rules of their own.</summary>
    Skipped = 4096,
}

/// <summary>The rules by element name.</summary>
internal static class TagRuleTable
{
    private const int LongestKnown = 12;
    private static readonly FrozenSpanDictionary<(string Name, TagRules Rules)> Known = new(Build());

    /// <summary>The rules of an element, and its name in lower case.</summary>
    public static TagRules Of(ReadOnlySpan<char> written, out string name)
    {
        Span<char> lower = stackalloc char[LongestKnown];
        if (written.Length <= LongestKnown
                && Known.TryGetValue(lower[..written.ToLowerInvariant(lower)], out (string Name, TagRules Rules) known))
        {
            name = known.Name;
            return known.Rules;
        }

        name = written.ToString().ToLowerInvariant();
        return TagRules.None;
    }

    private static FrozenDictionary<string, (string Name, TagRules Rules)> Build()
    {
        var rules = new Dictionary<string, TagRules>(StringComparer.Ordinal);
        Add(TagRules.Void | TagRules.Special, "br img meta link hr area basefont bgsound embed source track wbr param keygen image");
        Add(TagRules.Style, "a b big code em font i nobr s small strike strong tt u");
        Add(TagRules.Raw | TagRules.Special, "script style textarea title iframe");
        TagRules block = TagRules.Block | TagRules.Special | TagRules.ClosesParagraph;
        Add(block, "address article aside blockquote center details dialog dir div dl fieldset figcaption figure");
        Add(block, "footer header hgroup listing main menu nav ol pre section summary ul");
        Add(TagRules.ClosesParagraph | TagRules.Special, "p li dd dt hr form");
        Add(TagRules.Special, "search select");
        Add(TagRules.Heading | TagRules.ClosesParagraph | TagRules.Special, "h1 h2 h3 h4 h5 h6");
        Add(TagRules.Block | TagRules.Special, "button");
        Add(TagRules.Block | TagRules.Special | TagRules.Scope | TagRules.Marker, "applet marquee object");
        Add(TagRules.Special | TagRules.Scope, "table");
        Add(TagRules.Special | TagRules.Scope | TagRules.Marker | TagRules.TablePart, "td th caption");
        Add(TagRules.Special | TagRules.TablePart, "tr tbody thead tfoot colgroup col");
        Add(TagRules.Root, "html head body");
        Add(TagRules.Dropped, "frameset frame noframes noembed xmp plaintext base input");
        Add(TagRules.Skipped, "svg math template noscript");
        return rules.ToFrozenDictionary(r => r.Key, r => (r.Key, r.Value), StringComparer.Ordinal);

        void Add(TagRules rule, string names)
        {
            foreach (string name in names.Split(' '))
            {
                rules[name] = rules.GetValueOrDefault(name) | rule;
            }
        }
    }
}
