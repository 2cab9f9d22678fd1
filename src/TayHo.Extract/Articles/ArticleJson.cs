using System.Text.Json;

namespace TayHo.Extract.Articles;

/// <summary>Reads one article from a JSON object: id, url, title, lead, authors, publishedAt and html or text.</summary>
internal static class ArticleJson
{
    /// <summary>The names of an article's fields.</summary>
    internal static readonly string[] Names = ["id", "url", "title", "lead", "authors", "publishedAt", "html", "text"];

    /// <summary>Parses the articles of a JSON text: an object or an array of objects, of which a broken one is a failure of its
    /// own.</summary>
    /// <param name="utf8">The text.</param>
    /// <param name="source">Where it stands.</param>
    /// <param name="line">Its line; null for a whole file, in which failures have lines of their own.</param>
    /// <exception cref="ArticleInputException">The text is no JSON, or neither an article nor a list of some.</exception>
    public static IReadOnlyList<ArticleInputResult> Parse(ReadOnlyMemory<byte> utf8, string source, int? line)
    {
        utf8 = JsonBytes.Mend(utf8);
        JsonDocument document;
        try
        {
            document = JsonDocument.Parse(utf8, JsonBytes.Lenient);
        }
        catch (JsonException failure)
        {
            throw new ArticleInputException("input.json", $"this is no JSON: {Plain(failure)}", failure);
        }

        var items = new JsonItems(utf8);
        using (document)
        {
            if (document.RootElement.ValueKind != JsonValueKind.Array)
            {
                return [new ArticleInputResult { Source = source, Line = line, Input = Read(document.RootElement, source, items, 0) }];
            }

            var results = new List<ArticleInputResult>(document.RootElement.GetArrayLength());
            foreach (JsonElement element in document.RootElement.EnumerateArray())
            {
                try
                {
                    results.Add(new ArticleInputResult { Source = source, Line = line,
                                Input = Read(element, source, items, results.Count) });
                }
                catch (ArticleInputException failure)
                {
                    results.Add(new ArticleInputResult { Source = source, Line = line ?? items.LineOf(results.Count), Failure = failure });
                }
            }

            return results.Count > 0 ? results : throw new ArticleInputException("input.empty", "the list holds no article.");
        }
    }

    /// <summary>The parser's words with its place as people count: from one, and without the line where there is only one.</summary>
    public static string Plain(JsonException failure)
    {
        int end = failure.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        string words = end < 0 ? failure.Message : failure.Message[..end];
        string line = failure.LineNumber is > 0 and var number ? FormattableString.Invariant($"line {number + 1}, ") : "";
        return failure.BytePositionInLine is { } at ? FormattableString.Invariant($"{words} ({line}byte {at + 1})") : words;
    }

    private static ArticleInput Read(JsonElement element, string source, JsonItems items, int index)
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw new ArticleInputException("input.json",
                    $"an article is a JSON object {{\"id\", \"title\", \"text\" or \"html\", …}}, this is {Kind(element)}.");
        }

        RefuseTwice(element, items, index);
        string? html = Text(element, "html");
        string? text = Text(element, "text");
        if (html is null == text is null)
        {
            throw new ArticleInputException("input.json", html is null
                    ? "the article has neither \"html\" nor \"text\"." : "the article has both \"html\" and \"text\"; give one.");
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

    /// <summary>Which of two texts is meant, nobody knows; the reader would take the last in silence.</summary>
    private static void RefuseTwice(JsonElement article, JsonItems items, int index)
    {
        int seen = 0;
        foreach (JsonProperty property in article.EnumerateObject())
        {
            int name = Array.FindIndex(Names, property.NameEquals);
            if (name >= 0 && (seen & (1 << name)) != 0)
            {
                (int line, int at) = items.SecondOf(Names[name], index);
                string where = line > 1 ? FormattableString.Invariant($"line {line}, byte {at}")
                    : FormattableString.Invariant($"byte {at}");
                throw new ArticleInputException("input.json", $"the article has \"{Names[name]}\" twice ({where}); which is meant?");
            }

            seen |= name < 0 ? 0 : 1 << name;
        }
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
