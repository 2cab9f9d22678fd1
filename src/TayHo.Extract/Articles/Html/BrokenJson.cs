using System.Text.Json;

namespace TayHo.Extract.Articles.Html;

/// <summary>
/// Reads the well-known fields of an article out of JSON-LD that no mending makes JSON: names in single quotation marks or in
/// none, values left out, brackets that never close. A field is its name, a colon and a quoted value; the first of each counts.
/// </summary>
internal static class BrokenJson
{
    private const int LongestValue = 4000;
    private const int AuthorReach = 300;

    /// <summary>Fills what is still missing.</summary>
    public static void Read(string text, JsonLdArticle article)
    {
        article.Headline ??= Value(text, "headline", 0, text.Length);
        article.Published ??= Value(text, "datePublished", 0, text.Length);
        article.Description ??= Value(text, "description", 0, text.Length);
        article.Section ??= Value(text, "articleSection", 0, text.Length);
        if (article.Authors.Count == 0 && Author(text) is { } author)
        {
            article.Authors.Add(author);
        }
    }

    /// <summary>The author's name, or the name of the object that stands for the author.</summary>
    private static string? Author(string text)
    {
        const string Field = "author";
        int colon = Colon(text, Field, 0, text.Length);
        return colon < 0 ? null : Quoted(text, Skip(text, colon + 1))
            ?? Value(text, "name", colon, Math.Min(text.Length, colon + AuthorReach));
    }

    private static string? Value(string text, string field, int from, int until)
    {
        for (int colon = Colon(text, field, from, until); colon >= 0; colon = Colon(text, field, colon, until))
        {
            if (Quoted(text, Skip(text, colon + 1)) is { } value)
            {
                return value;
            }
        }

        return null;
    }

    /// <summary>The colon behind a field's name; -1 when the field is not there.</summary>
    private static int Colon(string text, string field, int from, int until)
    {
        for (int at = text.IndexOf(field, from, until - from, StringComparison.Ordinal); at >= 0; at =
                text.IndexOf(field, at + 1, until - at - 1, StringComparison.Ordinal))
        {
            int end = at + field.Length;
            end = Skip(text, end < text.Length && text[end] is '"' or '\'' ? end + 1 : end);
            if (end < text.Length && text[end] == ':' && !(at > 0 && char.IsLetterOrDigit(text[at - 1])))
            {
                return end;
            }
        }

        return -1;
    }

    /// <summary>The string in quotation marks of either kind that begins at a place; it ends at the mark behind which a field or an object
    /// ends.</summary>
    private static string? Quoted(string text, int start)
    {
        if (start >= text.Length || text[start] is not ('"' or '\''))
        {
            return null;
        }

        char mark = text[start];
        int last = Math.Min(text.Length, start + LongestValue);
        for (int i = start + 1; i < last; i++)
        {
            if (text[i] == '\\')
            {
                i++;
            }
            else if (text[i] == mark && Skip(text, i + 1) is var next
                    && (next >= text.Length || text[next] is ',' or '}' or ']' or '"' or '\''))
            {
                return Unescaped(text[(start + 1)..i]);
            }
        }

        return null;
    }

    private static string? Unescaped(string value)
    {
        using JsonDocument? json = JsonLdReader.Parse(JsonMender.Mend("\"" + value + "\""));
        return JsonLdReader.Clean(json?.RootElement is { ValueKind: JsonValueKind.String } text ? text.GetString() : null);
    }

    private static int Skip(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
