using System.Text.Json;

namespace TayHo.Extract.Articles;

/// <summary>Reads one article from a JSON object: id, url, title, lead, authors, publishedAt and html or text.</summary>
internal static class ArticleJson
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>Parses the articles of a JSON text: an object or an array of objects.</summary>
    /// <exception cref="ArticleInputException">The text is no JSON or no article.</exception>
    public static IReadOnlyList<ArticleInput> Parse(ReadOnlyMemory<byte> utf8, string source)
    {
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(JsonBytes.Mend(utf8), Lenient);
        }
        catch (JsonException failure)
        {
            throw new ArticleInputException("input.json", $"this is no JSON: {failure.Message}", failure);
        }

        using (document)
        {
            return document.RootElement.ValueKind == JsonValueKind.Array
                ? [.. document.RootElement.EnumerateArray().Select(e => Read(e, source))]
                : [Read(document.RootElement, source)];
        }
    }

    private static ArticleInput Read(JsonElement element, string source)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new ArticleInputException("input.json", $"an article is a JSON object {{\"id\", \"title\", \"text\" or \"html\", …}}, this is {Kind(element)}.");
        }

        string? html = Text(element, "html");
        string? text = Text(element, "text");
        if (html is null == text is null)
        {
            throw new ArticleInputException("input.json", html is null ? "the article has neither \"html\" nor \"text\"." : "the article has both \"html\" and \"text\"; give one.");
        }

        string? published = Text(element, "publishedAt");
        PublishedDate.Validate(published);
        return new ArticleInput
        {
            Id = Text(element, "id"),
            Source = source,
            Url = Text(element, "url"),
            Title = Text(element, "title"),
            Lead = Text(element, "lead"),
            Authors = Authors(element),
            PublishedAt = published,
            Html = html,
            Text = text,
        };
    }

    private static string? Text(JsonElement element, string name)
    {
        if (!element.TryGetProperty(name, out JsonElement value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        return value.ValueKind switch
        {
            JsonValueKind.String => value.GetString() is { Length: > 0 } text ? text : null,
            JsonValueKind.Number when name is "id" or "publishedAt" => value.GetRawText(),
            _ => throw new ArticleInputException("input.json", $"\"{name}\" must be a string, it is {Kind(value)}."),
        };
    }

    private static List<string>? Authors(JsonElement element)
    {
        if (!element.TryGetProperty("authors", out JsonElement value) || value.ValueKind == JsonValueKind.Null)
        {
            return null;
        }

        var authors = new List<string>();
        IEnumerable<JsonElement> items = value.ValueKind == JsonValueKind.Array ? value.EnumerateArray() : [value];
        foreach (JsonElement item in items)
        {
            if (item.ValueKind != JsonValueKind.String)
            {
                throw new ArticleInputException("input.json", "\"authors\" must be a string or an array of strings.");
            }

            if (item.GetString() is { Length: > 0 } author)
            {
                authors.Add(author);
            }
        }

        return authors.Count == 0 ? null : authors;
    }

    private static string Kind(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Array => "an array",
        JsonValueKind.Object => "an object",
        JsonValueKind.String => "a string",
        JsonValueKind.Number => "a number",
        JsonValueKind.Null => "null",
        _ => "a boolean",
    };
}
