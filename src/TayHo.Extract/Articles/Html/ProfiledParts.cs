using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using TayHo.Extract.Records;

namespace TayHo.Extract.Articles.Html;

/// <summary>The parts of a page that a site profile points at.</summary>
internal sealed class ProfiledParts
{
    private readonly HashSet<IElement> _bodies;
    private readonly string? _title;
    private readonly string? _lead;
    private readonly string? _author;
    private readonly string? _date;

    private ProfiledParts(HashSet<IElement> bodies, string? title, string? lead, string? author, string? date)
    {
        _bodies = bodies;
        _title = title;
        _lead = lead;
        _author = author;
        _date = date;
    }

    /// <summary>Takes the profile's parts from a document, after removing what the profile drops.</summary>
    public static ProfiledParts Read(IHtmlDocument document, SiteProfile profile)
    {
        if (profile.Drop is { } drop)
        {
            foreach (IElement element in document.QuerySelectorAll(drop).ToList())
            {
                element.Remove();
            }
        }

        var bodies = new HashSet<IElement>(ReferenceEqualityComparer.Instance);
        if (profile.Body is { } body)
        {
            bodies.UnionWith(document.QuerySelectorAll(body));
        }

        return new ProfiledParts(bodies, Text(document, profile.Title), Text(document, profile.Lead), Text(document, profile.Author),
                Text(document, profile.Date));
    }

    /// <summary>The bodies' nodes in document order, those inside another left out.</summary>
    public int[] Bodies(PageTree tree)
    {
        var nodes = new List<int>();
        int i = 0;
        while (_bodies.Count > 0 && i < tree.Count)
        {
            if (tree[i].Element is { } element && _bodies.Contains(element))
            {
                nodes.Add(i);
                i = tree[i].End;
            }
            else
            {
                i++;
            }
        }

        return [.. nodes];
    }

    /// <summary>Sets what the profile found; what the caller supplied stays.</summary>
    public void Apply(PageMetadata found, ArticleInput input, BylineReader bylines)
    {
        const string Source = "site-profile";
        if (_title is { } title && input.Title is null)
        {
            found.Title = title;
            found.Source("title", Source);
        }

        if (_lead is { } lead && input.Lead is null)
        {
            found.ProfiledLead = lead;
        }

        if (_author is { } author && input.Authors is null)
        {
            found.Authors = bylines.Read(author, sure: true)?.Authors ?? [author];
            found.Source("authors", Source);
        }

        if (_date is { } date && input.PublishedAt is null && PublishedTime.TryFind(date, out PublishedTime time))
        {
            found.SetPublished(time, Source);
        }
    }

    private static string? Text(IHtmlDocument document, string? selector)
    {
        IElement? element = selector is null ? null : document.QuerySelector(selector);
        string text = element is null ? ""
            : Spacing.Collapse(element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? element.TextContent);
        return text.Length == 0 ? null : text;
    }
}
