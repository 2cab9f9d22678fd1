using System.Net;
using TayHo.Extract.Records;

namespace TayHo.Extract.Articles.Html;

/// <summary>
/// Settles headline, site, section, language, authors and address. Precedence: what the caller supplied, JSON-LD, Open
/// Graph, microdata and meta elements, Dublin Core, then what the page shows. The headline is written as the page shows it
/// where a shown one agrees with the metadata, for publishers shorten theirs. Dates are <see cref="DateReader"/>'s.
/// </summary>
internal sealed class MetadataReader
{
    private const int LongestTitle = 400;
    private static readonly char[] Separators = ['|', '-', '–', '—', ':', '»', '/', '·', '•'];

    private readonly ArticleInput _input;
    private readonly PageFacts _facts;
    private readonly JsonLdArticle _json;
    private readonly PageTree _tree;
    private readonly BylineReader _bylines;
    private readonly PageMetadata _found = new();

    private MetadataReader(ArticleInput input, PageFacts facts, JsonLdArticle json, PageTree tree, BylineReader bylines)
    {
        _input = input;
        _facts = facts;
        _json = json;
        _tree = tree;
        _bylines = bylines;
    }

    /// <summary>Reads the metadata that do not depend on the body.</summary>
    public static PageMetadata Read(ArticleInput input, PageFacts facts, JsonLdArticle json, PageTree tree, BylineReader bylines)
    {
        var reader = new MetadataReader(input, facts, json, tree, bylines);
        reader.ReadAddress();
        reader.ReadLanguage();
        reader.ReadSite();
        reader.ReadTitle();
        reader.ReadSection();
        reader.ReadDescription();
        reader.ReadAuthors();
        if (json.Broken > 0)
        {
            reader._found.Warnings.Add(new ExtractionWarning("metadata.json-ld", $"{json.Broken} JSON-LD script(s) on the page are no JSON; what could be mended or stands before the break was used, and the other metadata."));
        }

        return reader._found;
    }

    private void ReadAddress()
    {
        (_found.Url, string source) =
            _input.Url is { } supplied ? (supplied, "supplied")
            : Absolute(_facts.Canonical) is { } canonical ? (canonical, "canonical")
            : Absolute(_facts.Meta("og:url")) is { } graph ? (graph, "open-graph")
            : (Absolute(_json.Url), "json-ld");
        if (_found.Url is not null)
        {
            _found.Source("url", source);
        }
    }

    private static string? Absolute(string? url) =>
        url is not null && (url.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
                || url.StartsWith("http://", StringComparison.OrdinalIgnoreCase)) ? url : null;

    private void ReadLanguage()
    {
        string? locale = _facts.Meta("og:locale")?.Replace('_', '-');
        (string? language, string source) =
            _facts.Language is { } declared ? (declared, "html")
            : _json.Language is { Length: < 12 } json ? (json, "json-ld")
            : (locale, "open-graph");
        if (language is not null)
        {
            _found.Language = language;
            _found.Source("language", source);
        }

        string? host = Uri.TryCreate(_found.Url, UriKind.Absolute, out Uri? uri) ? uri.Host : null;
        _found.IsVietnamese = language?.StartsWith("vi", StringComparison.OrdinalIgnoreCase) == true
            || host?.EndsWith(".vn", StringComparison.OrdinalIgnoreCase) == true
            || HasVietnameseLetters();
    }

    /// <summary>Whether the running text holds letters that only Vietnamese has.</summary>
    private bool HasVietnameseLetters()
    {
        const int Enough = 20;
        int seen = 0;
        for (int i = 0; i < _tree.Count && seen < Enough; i++)
        {
            foreach (char c in _tree[i].Text ?? "")
            {
                seen += c is (>= '\u1EA0' and <= '\u1EF9') or 'ơ' or 'ư' or 'Ơ' or 'Ư' ? 1 : 0;
            }
        }

        return seen >= Enough;
    }

    private void ReadSite()
    {
        (string? name, string source) =
            _facts.Meta("og:site_name") is { } graph ? (graph, "open-graph")
            : _json.Publisher is { } publisher ? (publisher, "json-ld")
            : _facts.Meta("application-name", "apple-mobile-web-app-title") is { } application ? (application, "meta")
            : (_facts.Meta("dc.publisher", "dcterms.publisher"), "dublin-core");
        if (name is not null)
        {
            _found.SiteName = Decode(name);
            _found.Source("siteName", source);
        }
    }

    private void ReadTitle()
    {
        if (_input.Title is { } supplied)
        {
            Set(Spacing.Collapse(supplied), "supplied");
            FindShown(_found.Title!);
            return;
        }

        string? json = _json.Rank >= 3 && _json.Headline is { Length: <= LongestTitle * 2 } && !IsSite(_json.Headline)
            ? _json.Headline : null;
        string? graph = Decode(_facts.Meta("og:title", "twitter:title", "itemprop:headline"));
        graph = graph is null || graph.Length > LongestTitle * 2 || IsSite(graph) ? null : WithoutSite(graph);
        string? core = Decode(_facts.Meta("dc.title", "dcterms.title"));
        string? document = _facts.DocumentTitle is { Length: <= LongestTitle * 2 } title && !IsSite(title) ? title : null;
        (string? best, string source) =
            json is not null ? (json, "json-ld")
            : graph is not null ? (graph, "open-graph")
            : core is not null ? (core, "dublin-core")
            : (document is null ? null : WithoutSite(document), "title");
        string? shown = best is null ? null : (source == "title" ? FindPart(best) : null) ?? FindShown(best);
        if (shown is null && document is not null)
        {
            // Metadata that agree with nothing on the page give way to a headline that the document's title confirms.
            shown = FindPart(document);
        }

        if (shown is null && (best is null || source == "title"))
        {
            shown = FirstHeadline(only: best is null && _facts.Headlines.Count == 1) ?? NamedHeadline();
        }

        if (shown is not null && (best is null || !Words.Same(shown, best)))
        {
            Set(shown, "h1");
        }
        else if (best is not null)
        {
            Set(best, source);
        }
    }

    /// <summary>The shown headline that is one of the parts of a page title, which names site and section before or behind it.</summary>
    private string? FindPart(string title)
    {
        for (int at = title.IndexOfAny(Separators, 1); at > 0 && at < title.Length - 1; at = title.IndexOfAny(Separators, at + 1))
        {
            foreach (string part in (ReadOnlySpan<string>)[title[..at].Trim(), title[(at + 1)..].Trim()])
            {
                if (Words.Count(part) >= 4 && FindShown(part) is { } shown)
                {
                    return shown;
                }
            }
        }

        return null;
    }

    private void Set(string title, string source)
    {
        _found.Title = title;
        _found.Source("title", source);
    }

    private bool IsSite(string? title) => title is null || (_found.SiteName is { } site && Words.Same(title, site));

    /// <summary>The shown headline that agrees with one from the metadata: h1 first, then elements named for a headline.</summary>
    private string? FindShown(string title)
    {
        foreach (List<int> places in (ReadOnlySpan<List<int>>)[_facts.Headlines, _facts.Titles])
        {
            foreach (int place in places)
            {
                ref PageNode node = ref _tree[place];
                if (node.TextLength is < 8 or > LongestTitle || node.Tag is Tag.Link)
                {
                    continue;
                }

                string shown = PageText.Of(_tree, place);
                if (Words.Same(shown, title) || (node.Tag is Tag.Heading1 && Agree(shown, title)))
                {
                    _found.TitleNode = place;
                    return shown;
                }
            }
        }

        // The same words have about the same length: punctuation alone may differ.
        const int Punctuation = 8;
        int length = title.Count(c => !Spacing.IsSpace(c));
        for (int i = 0; i < _tree.Count; i++)
        {
            ref PageNode node = ref _tree[i];
            if (node.OwnLength >= 8 && Math.Abs(node.TextLength - length) <= Punctuation && node.LinkLength * 2 < node.TextLength
                    && Words.Same(PageText.Of(_tree, i), title))
            {
                _found.TitleNode = i;
                return PageText.Of(_tree, i);
            }
        }

        return null;
    }

    private static bool Agree(string a, string b) => Words.Shared(a, b) > 0.6 || Words.Shared(b, a) > 0.6;

    /// <summary>The first h1 that is long enough for a headline, or the page's only one when nothing else names it.</summary>
    private string? FirstHeadline(bool only)
    {
        foreach (int place in _facts.Headlines)
        {
            if (_tree[place].TextLength is > 0 and <= LongestTitle
                    && (only || (_tree[place].TextLength >= 12 && Words.Count(PageText.Of(_tree, place)) >= 4)))
            {
                _found.TitleNode = place;
                return PageText.Of(_tree, place);
            }
        }

        return null;
    }

    /// <summary>The only element that is named for a headline, is as long as one and leads nowhere, on a page without h1 whose title is
    /// shown nowhere.</summary>
    private string? NamedHeadline()
    {
        const int Shortest = 20, Fewest = 5;
        int only = -1;
        foreach (int place in _facts.Headlines.Count > 0 ? [] : _facts.Titles)
        {
            ref PageNode node = ref _tree[place];
            if (node.TextLength is >= Shortest and <= LongestTitle && node.LinkLength == 0 && !node.Hidden
                    && Words.Count(PageText.Of(_tree, place)) >= Fewest)
            {
                if (only >= 0 && place >= _tree[only].End)
                {
                    return null;
                }

                only = only < 0 ? place : only;
            }
        }

        _found.TitleNode = only < 0 ? _found.TitleNode : only;
        return only < 0 ? null : PageText.Of(_tree, only);
    }

    /// <summary>Cuts the site's name off a page title ("Headline | Section - Site").</summary>
    private string WithoutSite(string title)
    {
        string result = title;
        while (true)
        {
            int cut = -1;
            foreach (string separator in (ReadOnlySpan<string>)[" | ", " - ", " – ", " — ", " :: ", " » ", " / ", " · ", " • "])
            {
                cut = Math.Max(cut, result.LastIndexOf(separator, StringComparison.Ordinal));
            }

            if (cut <= 0)
            {
                return result;
            }

            string head = result[..cut].TrimEnd(), tail = result[(cut + 3)..].Trim();
            bool site = _found.SiteName is { } name && (Words.Same(tail, name) || Words.Shared(tail, name) > 0.6);
            bool host = Uri.TryCreate(_found.Url, UriKind.Absolute, out Uri? uri)
                && uri.Host.Contains(string.Concat(tail.Where(char.IsLetterOrDigit)), StringComparison.OrdinalIgnoreCase);
            bool shown = !site && !host && _facts.Headlines.Exists(h =>
                    _tree[h].TextLength < LongestTitle && Words.Same(PageText.Of(_tree, h), head));
            bool divided = !site && !host && !shown && result[cut + 1] is '|' or '»' or ':' && Words.Count(head) >= 4;
            if (!site && !host && !shown && !divided)
            {
                return result;
            }

            result = head;
        }
    }

    private void ReadSection()
    {
        (string? section, string source) =
            Decode(_facts.Meta("article:section")) is { } graph ? (graph, "open-graph")
            : _json.Section is { } json ? (json, "json-ld")
            : (Trail(), "breadcrumb");
        if (section is not null)
        {
            _found.Section = section;
            _found.Source("section", source);
        }
    }

    /// <summary>The last link of the breadcrumb trail that is neither the home page nor the headline.</summary>
    private string? Trail()
    {
        if (_facts.Breadcrumb < 0)
        {
            return null;
        }

        string? last = null;
        for (int i = _facts.Breadcrumb + 1; i < _tree[_facts.Breadcrumb].End; i++)
        {
            if (_tree[i].Tag == Tag.Link && _tree[i].TextLength is > 1 and < 60)
            {
                string text = PageText.Of(_tree, i);
                bool home = text.Equals("Trang chủ", StringComparison.OrdinalIgnoreCase)
                    || text.Equals("Home", StringComparison.OrdinalIgnoreCase);
                if (!home && (_found.Title is null || !Words.Same(text, _found.Title)))
                {
                    last = text.Trim(' ', '›', '»', '>', '/');
                }
            }
        }

        return string.IsNullOrEmpty(last) ? null : last;
    }

    private void ReadDescription()
    {
        string? description = _json.Rank >= 3 ? _json.Description : null;
        _found.Description = description
            ?? Decode(_facts.Meta("og:description", "description", "twitter:description", "itemprop:description", "dc.description",
                    "dcterms.abstract"));
    }

    private void ReadAuthors()
    {
        if (_input.Authors is { Count: > 0 } supplied)
        {
            SetAuthors(supplied, "supplied");
            return;
        }

        List<string> json = [.. _json.Authors.Where(a => !_json.Organizations.Contains(a)).SelectMany(Person)];
        if (json.Count > 0)
        {
            SetAuthors(json, "json-ld");
        }
        else if (Person(_facts.Meta("article:author", "og:article:author")) is { Count: > 0 } graph)
        {
            SetAuthors(graph, "open-graph");
        }
        else if (Person(_facts.Meta("itemprop:author", "author", "parsely-author", "sailthru.author")) is { Count: > 0 } meta)
        {
            SetAuthors(meta, "meta");
        }
        else if (Person(_facts.Meta("dc.creator", "dcterms.creator", "dc.contributor")) is { Count: > 0 } core)
        {
            SetAuthors(core, "dublin-core");
        }
        else if (ShownAuthors() is { Count: > 0 } shown)
        {
            SetAuthors(shown, "byline-markup");
        }
    }

    private IReadOnlyList<string> Person(string? value) =>
        value is null ? [] : _bylines.ReadMetadata(Decode(value)!, _found.SiteName, _found.IsVietnamese);

    private void SetAuthors(IReadOnlyList<string> authors, string source)
    {
        _found.Authors = [.. authors.Distinct(StringComparer.Ordinal)];
        _found.Source("authors", source);
    }

    /// <summary>Authors in elements named for them: the first that reads as names, and those beside it.</summary>
    private List<string> ShownAuthors()
    {
        var authors = new List<string>();
        int parent = -1;
        foreach (int place in _facts.Authors.Concat(_facts.Properties.Where(p => p.Name == "author").Select(p => p.Node)).Order())
        {
            ref PageNode node = ref _tree[place];
            if (node.TextLength is 0 or > 80 || (authors.Count > 0 && node.Parent != parent)
                    || IsInside(place, MarkupHints.Comment | MarkupHints.Related | MarkupHints.Sidebar) || IsInSentence(place))
            {
                continue;
            }

            string text = PageText.Of(_tree, place);
            if (_bylines.Read(text, sure: true) is { Authors.Count: > 0 } byline
                    && (_found.SiteName is null || !Words.Same(text, _found.SiteName)))
            {
                authors.AddRange(byline.Authors);
                parent = node.Parent;
            }
        }

        return authors;
    }

    /// <summary>"Theo nhà báo Trần An, mùa sen …": a sentence that goes on behind the name tells of somebody, whatever mark the page put on
    /// it.</summary>
    private bool IsInSentence(int index)
    {
        const int Fewest = 2, FewestOfSentence = 5, FewestBehind = 8, LongestSentence = 2000;
        if (_tree[index].OwnLength > 0)
        {
            // It begins a line of its own.
            return false;
        }

        int parent = _tree[index].Parent;
        while (parent > 0 && _tree[parent].TextLength == _tree[index].TextLength)
        {
            parent = _tree[parent].Parent;
        }

        if (_tree[parent].TextLength > LongestSentence)
        {
            return false;
        }

        string name = PageText.Of(_tree, index), line = PageText.Of(_tree, parent);
        int at = line.IndexOf(name, StringComparison.Ordinal);
        if (at < 0 || name.Length == 0)
        {
            return false;
        }

        ReadOnlySpan<char> before = line.AsSpan(0, at), after = line.AsSpan(at + name.Length).TrimStart(" ,");
        bool stops = after is [.., '.' or '!' or '?' or '…'], closed = stops && Words.Count(before) >= FewestOfSentence;
        if (stops && Words.Count(after) >= FewestBehind && SentenceParts.IsOne(_tree, index))
        {
            // "Ông Trần Văn Bé, Trưởng ấp, cho biết …": few words before the name, a whole sentence behind it.
            return true;
        }

        return after.Length > 0 && (closed || char.IsLower(after[0])) && Words.Count(before) >= Fewest && Words.Count(after) >= Fewest;
    }

    private bool IsInside(int index, MarkupHints hints)
    {
        // What holds the headline too holds the article, whatever it is called.
        for (int i = index; i > 0 && !(_found.TitleNode >= i && _found.TitleNode < _tree[i].End); i = _tree[i].Parent)
        {
            if ((_tree[i].Hints & hints) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static string? Decode(string? text) => text is null ? null : Spacing.Collapse(WebUtility.HtmlDecode(text));
}
