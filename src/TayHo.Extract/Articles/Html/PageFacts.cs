using AngleSharp.Dom;

namespace TayHo.Extract.Articles.Html;

/// <summary>
/// What a page says about its article outside the running text, gathered while the tree is walked: meta elements, JSON in
/// scripts, microdata, and the places where headline, date, author and lead may stand.
/// </summary>
internal sealed class PageFacts
{
    /// <summary>More places than this are noise.</summary>
    private const int MostPlaces = 256;
    private const int LongestMeta = 4000;

    private readonly Dictionary<string, string> _metas = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The texts of JSON-LD scripts in order.</summary>
    public List<string> JsonLd { get; } = [];

    /// <summary>The scripts that hold the state a single-page application starts from (__NEXT_DATA__ and its like), in order.</summary>
    public List<IElement> AppStates { get; } = [];

    /// <summary>The canonical link's address; null when there is none.</summary>
    public string? Canonical { get; private set; }

    /// <summary>The title element's text; null when there is none.</summary>
    public string? DocumentTitle { get; private set; }

    /// <summary>The language that the html element or a header equivalent declares; null when none does.</summary>
    public string? Language { get; private set; }

    /// <summary>Nodes of h1 elements.</summary>
    public List<int> Headlines { get; } = [];

    /// <summary>Nodes of time elements and of elements whose names speak of a date.</summary>
    public List<int> Dates { get; } = [];

    /// <summary>Nodes whose names or rel attribute speak of an author.</summary>
    public List<int> Authors { get; } = [];

    /// <summary>Nodes whose names speak of a lead.</summary>
    public List<int> Leads { get; } = [];

    /// <summary>Nodes whose names speak of a headline.</summary>
    public List<int> Titles { get; } = [];

    /// <summary>The first breadcrumb trail; -1 when there is none.</summary>
    public int Breadcrumb { get; private set; } = -1;

    /// <summary>Microdata properties and their nodes, in order.</summary>
    public List<(string Name, int Node)> Properties { get; } = [];

    /// <summary>The first non-empty content of the meta elements of the given names or properties; null when none has one.</summary>
    public string? Meta(params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (_metas.TryGetValue(name, out string? content))
            {
                return content;
            }
        }

        return null;
    }

    /// <summary>Reads the root element and the head.</summary>
    public void ReadHead(IElement? root, IElement? head)
    {
        string? language = root?.GetAttribute("lang") ?? root?.GetAttribute("xml:lang");
        Language = string.IsNullOrWhiteSpace(language) ? null : language.Trim();
        if (head is null)
        {
            return;
        }

        foreach (INode node in head.ChildNodes)
        {
            if (node is IElement element)
            {
                ReadSkipped(element);
            }
        }
    }

    /// <summary>Reads an element that is not part of the running text.</summary>
    public void ReadSkipped(IElement element)
    {
        switch (element.LocalName)
        {
            case "meta":
                ReadMeta(element);
                break;
            case "title":
                DocumentTitle ??= Words(element.TextContent);
                break;
            case "link" when element.GetAttribute("rel") is { } rel && rel.Equals("canonical", StringComparison.OrdinalIgnoreCase):
                Canonical ??= Words(element.GetAttribute("href"));
                break;
            case "script":
                ReadScript(element);
                break;
        }
    }

    /// <summary>Notes where the names of an element promise metadata.</summary>
    public void ReadElement(int index, Tag tag, MarkupHints hints)
    {
        if (tag == Tag.Heading1)
        {
            Add(Headlines, index);
        }

        if (tag == Tag.Time || (hints & MarkupHints.Date) != 0)
        {
            Add(Dates, index);
        }

        if ((hints & MarkupHints.Breadcrumb) != 0 && Breadcrumb < 0)
        {
            Breadcrumb = index;
        }

        if ((hints & (MarkupHints.Author | MarkupHints.Lead | MarkupHints.Title)) != 0)
        {
            if ((hints & MarkupHints.Author) != 0)
            {
                Add(Authors, index);
            }

            if ((hints & MarkupHints.Lead) != 0)
            {
                Add(Leads, index);
            }

            if ((hints & MarkupHints.Title) != 0)
            {
                Add(Titles, index);
            }
        }
    }

    /// <summary>Notes a microdata property; one with its value in a content attribute counts as a meta element too.</summary>
    public void ReadProperty(int index, string name)
    {
        if (Properties.Count < MostPlaces)
        {
            Properties.Add((name, index));
        }
    }

    private static void Add(List<int> places, int index)
    {
        if (places.Count < MostPlaces)
        {
            places.Add(index);
        }
    }

    private void ReadMeta(IElement element)
    {
        string? content = Words(element.GetAttribute("content"));
        if (content is null || content.Length > LongestMeta)
        {
            return;
        }

        foreach (string key in (ReadOnlySpan<string>)["property", "name", "itemprop"])
        {
            if (element.GetAttribute(key) is { Length: > 0 } name)
            {
                _metas.TryAdd(key == "itemprop" ? "itemprop:" + name : name.Trim(), content);
            }
        }

        if (element.GetAttribute("http-equiv") is { } header && header.Equals("content-language", StringComparison.OrdinalIgnoreCase))
        {
            Language ??= content;
        }
    }

    private void ReadScript(IElement element)
    {
        string? type = element.GetAttribute("type");
        if (type is null && element.GetAttribute("id") is null)
        {
            return;
        }

        if (type is not null && type.Contains("ld+json", StringComparison.OrdinalIgnoreCase))
        {
            if (JsonLd.Count < MostPlaces)
            {
                JsonLd.Add(element.TextContent);
            }
        }
        else if (AppStates.Count < MostPlaces
                && (element.GetAttribute("id") is "__NEXT_DATA__" or "__NUXT_DATA__" || type == "application/json"))
        {
            AppStates.Add(element);
        }
    }

    private static string? Words(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        string words = Spacing.Collapse(text);
        return words.Length == 0 ? null : words;
    }
}
