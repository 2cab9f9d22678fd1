using System.Globalization;
using System.Text.Json;

namespace TayHo.Extract.Articles.Html;

/// <summary>An article found in the state of a single-page application.</summary>
/// <param name="Body">Its text, markup or paragraphs by line.</param>
/// <param name="Title">The headline beside it; null when there is none.</param>
/// <param name="Lead">The lead beside it; null when there is none.</param>
/// <param name="Published">The date beside it as written; null when there is none.</param>
/// <param name="Author">The author beside it; null when there is none.</param>
internal sealed record AppArticle(string Body, string? Title, string? Lead, string? Published, string? Author)
{
    /// <summary>Whether the script has escapes of half a character, for which blanks stand.</summary>
    public bool IsMended { get; init; }
}

/// <summary>
/// Reads the article out of the JSON from which a single-page application draws its page. Its makers name the fields as
/// they like, so the longest string that reads like an article's text is taken, and headline, lead, date and author from
/// the object around it.
/// </summary>
internal static class AppStateReader
{
    private const int ShortestBody = 200;
    private const int LongestScript = 8 * 1024 * 1024;
    private static readonly JsonDocumentOptions Options =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 128 };

    /// <summary>Finds the article in one script; null when it holds none.</summary>
    public static AppArticle? Read(string script)
    {
        if (script.Length is < ShortestBody or > LongestScript)
        {
            return null;
        }

        try
        {
            string mended = JsonBytes.Mend(script);
            using JsonDocument json = JsonDocument.Parse(mended, Options);
            return Find(json.RootElement) is { } found ? found with { IsMended = !ReferenceEquals(mended, script) } : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static AppArticle? Find(JsonElement root)
    {
        var pending = new Stack<JsonElement>();
        pending.Push(root);
        AppArticle? best = null;
        while (pending.TryPop(out JsonElement element))
        {
            if (element.ValueKind == JsonValueKind.Array)
            {
                foreach (JsonElement item in element.EnumerateArray())
                {
                    Push(pending, item);
                }

                continue;
            }

            string? body = null;
            foreach (JsonProperty property in element.EnumerateObject())
            {
                string? text = BodyText(property.Value);
                if (text is not null && (body is null || text.Length > body.Length))
                {
                    body = text;
                }
                else if (text is null)
                {
                    Push(pending, property.Value);
                }
            }

            if (body is not null && (best is null || body.Length > best.Body.Length))
            {
                best = new AppArticle(
                    body,
                    Field(element, "title", "headline", "name", "subject", "tieuDe"),
                    Field(element, "sapo", "lead", "summary", "description", "excerpt", "intro", "tomTat"),
                    Field(element, "publishedAt", "published_at", "publishDate", "publish_date", "publishTime", "publish_time",
                            "datePublished", "publishedDate", "published_date", "published", "date", "createdAt", "created_at", "ngayDang"),
                    Field(element, "author", "authorName", "author_name", "byline", "writer", "tacGia"));
            }
        }

        return best;
    }

    private static void Push(Stack<JsonElement> pending, JsonElement element)
    {
        if (element.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
        {
            pending.Push(element);
        }
    }

    /// <summary>A string, or an array of strings or of objects with one text each, that is long and has words.</summary>
    private static string? BodyText(JsonElement element)
    {
        string? text = element.ValueKind switch
        {
            JsonValueKind.String => element.GetString(),
            JsonValueKind.Array => Paragraphs(element),
            _ => null,
        };
        return text is { Length: >= ShortestBody } && Words.Count(text.AsSpan(0, Math.Min(text.Length, 2000))) >= 30 ? text : null;
    }

    private static string? Paragraphs(JsonElement array)
    {
        var lines = new List<string>();
        foreach (JsonElement item in array.EnumerateArray())
        {
            string? line = item.ValueKind == JsonValueKind.String ? item.GetString()
                : item.ValueKind == JsonValueKind.Object ? Field(item, "text", "content", "html", "value", "body")
                : null;
            if (line is not null)
            {
                lines.Add(line);
            }
        }

        return lines.Count == 0 ? null : string.Join('\n', lines);
    }

    private static string? Field(JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (string name in names)
        {
            if (element.TryGetProperty(name, out JsonElement value))
            {
                string? text = value.ValueKind switch
                {
                    JsonValueKind.String => value.GetString(),
                    JsonValueKind.Number when value.TryGetInt64(out long stamp) => FromStamp(stamp),
                    JsonValueKind.Object => Field(value, "name", "fullName", "rendered", "title"),
                    JsonValueKind.Array when value.GetArrayLength() > 0 && value[0].ValueKind == JsonValueKind.Object =>
                        Field(value[0], "name", "fullName"),
                    _ => null,
                };
                if (!string.IsNullOrWhiteSpace(text))
                {
                    return text;
                }
            }
        }

        return null;
    }

    /// <summary>Unix time in seconds or milliseconds as ISO 8601.</summary>
    private static string? FromStamp(long stamp)
    {
        long seconds = stamp > 100_000_000_000 ? stamp / 1000 : stamp;
        return seconds is > 600_000_000 and < 4_000_000_000
            ? DateTimeOffset.FromUnixTimeSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm'+00:00'", CultureInfo.InvariantCulture)
            : null;
    }
}
