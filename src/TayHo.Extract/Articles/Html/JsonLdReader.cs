using System.Net;
using System.Text;
using System.Text.Json;

namespace TayHo.Extract.Articles.Html;

/// <summary>What a page's JSON-LD says about its article; null where it says nothing.</summary>
internal sealed class JsonLdArticle
{
    /// <summary>How surely the object is the page's article: 3 a kind of Article, 1 a kind of WebPage, 0 nothing found.</summary>
    public int Rank { get; set; }

    public string? Headline { get; set; }

    public string? Published { get; set; }

    public string? Modified { get; set; }

    public string? Description { get; set; }

    public string? Body { get; set; }

    public string? Section { get; set; }

    public string? Publisher { get; set; }

    public string? Language { get; set; }

    public string? Url { get; set; }

    public List<string> Authors { get; } = [];

    /// <summary>Names given by objects whose type is Organization.</summary>
    public HashSet<string> Organizations { get; } = new(StringComparer.Ordinal);

    /// <summary>Scripts that are no JSON; what could be read of them was.</summary>
    public int Broken { get; set; }
}

/// <summary>
/// Reads schema.org objects out of JSON-LD scripts: single objects, arrays, @graph, authors by @id. Raw line ends in
/// strings, trailing commas and comment wrappers, which publishers often leave, are mended, and so are quotation marks that
/// were not escaped, commas left out and escapes of half a character; from what stays broken the values before the break are kept.
/// </summary>
internal static class JsonLdReader
{
    private const int LongestScript = 4 * 1024 * 1024;
    private static readonly JsonDocumentOptions Options =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    /// <summary>Reads all scripts; the object that is surest to be the article wins, of equals the first.</summary>
    public static JsonLdArticle Read(IReadOnlyList<string> scripts)
    {
        var article = new JsonLdArticle();
        foreach (string written in scripts)
        {
            if (written.Length > LongestScript)
            {
                article.Broken++;
                continue;
            }

            string script = JsonBytes.Mend(written);
            using JsonDocument? sound = Parse(script) ?? Parse(Mend(script));
            article.Broken += sound is null || !ReferenceEquals(script, written) ? 1 : 0;
            using JsonDocument? json = sound ?? Parse(JsonMender.Mend(Mend(script)));
            if (json is null)
            {
                BrokenJson.Read(Mend(script), article);
                continue;
            }

            var names = new Dictionary<string, string>(StringComparer.Ordinal);
            CollectNames(json.RootElement, names, 0);
            Visit(json.RootElement, article, names, 0);
        }

        return article;
    }

    internal static JsonDocument? Parse(string text)
    {
        try
        {
            return JsonDocument.Parse(JsonBytes.Mend(text), Options);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Drops wrappers around the JSON and turns raw control characters into spaces.</summary>
    private static string Mend(string script)
    {
        if (!script.Contains('"', StringComparison.Ordinal) && script.Contains("&quot;", StringComparison.Ordinal))
        {
            script = WebUtility.HtmlDecode(script);
        }

        int start = script.AsSpan().IndexOfAny('{', '[');
        int end = script.AsSpan().LastIndexOfAny('}', ']');
        if (start < 0)
        {
            return "";
        }

        string inner = end > start ? script[start..(end + 1)] : script[start..];
        var result = new StringBuilder(inner.Length);
        foreach (char c in inner)
        {
            result.Append(c < ' ' ? ' ' : c);
        }

        return result.ToString();
    }

    private static void CollectNames(JsonElement element, Dictionary<string, string> names, int depth)
    {
        if (depth > 8)
        {
            return;
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
            {
                CollectNames(item, names, depth + 1);
            }
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            if (Text(element, "@id") is { } id && Text(element, "name") is { } name)
            {
                names.TryAdd(id, name);
            }

            if (element.TryGetProperty("@graph", out JsonElement graph))
            {
                CollectNames(graph, names, depth + 1);
            }
        }
    }

    private static void Visit(JsonElement element, JsonLdArticle article, Dictionary<string, string> names, int depth)
    {
        if (depth > 8)
        {
            return;
        }

        if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
            {
                Visit(item, article, names, depth + 1);
            }

            return;
        }

        if (element.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        int rank = Rank(element);
        if (rank > article.Rank)
        {
            article.Rank = rank;
            Fill(element, article, names);
        }

        foreach (string inner in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage", "itemListElement"])
        {
            if (element.TryGetProperty(inner, out JsonElement child))
            {
                Visit(child, article, names, depth + 1);
            }
        }
    }

    private static int Rank(JsonElement element)
    {
        if (!element.TryGetProperty("@type", out JsonElement type))
        {
            return 0;
        }

        if (type.ValueKind == JsonValueKind.Array)
        {
            return type.EnumerateArray().Select(t => t.ValueKind == JsonValueKind.String ? Rank(t.GetString()!) : 0).DefaultIfEmpty().Max();
        }

        return type.ValueKind == JsonValueKind.String ? Rank(type.GetString()!) : 0;
    }

    private static int Rank(string type) =>
        type.EndsWith("Article", StringComparison.Ordinal) || type.EndsWith("Posting", StringComparison.Ordinal)
            || type is "Report" or "CreativeWork" ? 3
        : type.EndsWith("WebPage", StringComparison.Ordinal) || type == "ItemPage" ? 1
        : 0;

    private static void Fill(JsonElement element, JsonLdArticle article, Dictionary<string, string> names)
    {
        article.Headline = Text(element, "headline") ?? Text(element, "name") ?? article.Headline;
        article.Published = Text(element, "datePublished") ?? Stamp(element, "datePublished") ?? Text(element, "dateCreated")
            ?? article.Published;
        article.Modified = Text(element, "dateModified") ?? article.Modified;
        article.Description = Text(element, "description") ?? article.Description;
        article.Body = Raw(element, "articleBody") ?? article.Body;
        article.Language = Text(element, "inLanguage") ?? article.Language;
        article.Url = Text(element, "url") ?? article.Url;
        if (element.TryGetProperty("articleSection", out JsonElement section))
        {
            JsonElement first = section.ValueKind == JsonValueKind.Array && section.GetArrayLength() > 0 ? section[0] : section;
            article.Section = first.ValueKind == JsonValueKind.String ? Clean(first.GetString()) : article.Section;
        }

        if (element.TryGetProperty("publisher", out JsonElement publisher))
        {
            var found = new List<string>();
            ReadNames(publisher, found, null, names);
            article.Publisher = found.FirstOrDefault() ?? article.Publisher;
        }

        if (element.TryGetProperty("author", out JsonElement author) || element.TryGetProperty("creator", out author))
        {
            article.Authors.Clear();
            ReadNames(author, article.Authors, article.Organizations, names);
        }
    }

    private static void ReadNames(JsonElement element, List<string> found, HashSet<string>? organizations, Dictionary<string, string> names)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.String when Clean(element.GetString()) is { } name:
                found.Add(name);
                break;
            case JsonValueKind.Array:
                foreach (JsonElement item in element.EnumerateArray())
                {
                    ReadNames(item, found, organizations, names);
                }

                break;
            case JsonValueKind.Object:
                string? given = Text(element, "name");
                if (given is null && Text(element, "@id") is { } id)
                {
                    names.TryGetValue(id, out given);
                }

                if (given is not null)
                {
                    found.Add(given);
                    if (Text(element, "@type") is "Organization" or "NewsMediaOrganization" or "NGO" or "GovernmentOrganization")
                    {
                        organizations?.Add(given);
                    }
                }
                else if (element.TryGetProperty("name", out JsonElement several) && several.ValueKind == JsonValueKind.Array)
                {
                    ReadNames(several, found, organizations, names);
                }

                break;
        }
    }

    private static string? Text(JsonElement element, string name) => Clean(Raw(element, name));

    /// <summary>Seconds since 1970 written as a number.</summary>
    private static string? Stamp(JsonElement element, string name) =>
        element.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.Number ? value.GetRawText() : null;

    private static string? Raw(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out JsonElement value))
        {
            return null;
        }

        if (value.ValueKind == JsonValueKind.Array && value.GetArrayLength() > 0)
        {
            value = value[0];
        }

        return value.ValueKind == JsonValueKind.String ? value.GetString() : null;
    }

    internal static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        string clean = Spacing.Collapse(WebUtility.HtmlDecode(text));
        return clean.Length == 0 ? null : clean;
    }
}
