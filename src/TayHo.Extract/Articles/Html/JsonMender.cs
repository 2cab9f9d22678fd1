using System.Text;

namespace TayHo.Extract.Articles.Html;

/// <summary>
/// Mends what publishers' templates break in JSON: quotation marks inside strings that were not escaped, and commas left
/// out between fields. A quotation mark ends a string only where JSON can go on behind it.
/// </summary>
internal static class JsonMender
{
    private const int LongestName = 40;

    /// <summary>The text with its quotation marks escaped and its commas put in; whether it is JSON then is for the parser to
    /// say.</summary>
    public static string Mend(string json)
    {
        var result = new StringBuilder(json.Length + 16);
        var open = new Stack<char>();
        int i = 0;
        while (i < json.Length)
        {
            char c = json[i];
            switch (c)
            {
                case '{' or '[':
                    open.Push(c);
                    break;
                case '}' or ']':
                    open.TryPop(out _);
                    break;
                case '"':
                    i = CopyString(json, i, result, !open.TryPeek(out char place) || place == '{');
                    if (IsName(json, Skip(json, i)))
                    {
                        result.Append(',');
                    }

                    continue;
            }

            result.Append(c);
            i++;
            if (c is '}' or ']' && IsName(json, Skip(json, i)))
            {
                result.Append(',');
            }
        }

        return result.ToString();
    }

    /// <summary>Copies a string and returns the index behind it.</summary>
    private static int CopyString(string json, int start, StringBuilder result, bool inObject)
    {
        result.Append('"');
        int i = start + 1;
        for (; i < json.Length; i++)
        {
            char c = json[i];
            if (c == '\\' && i + 1 < json.Length)
            {
                i += CopyEscape(json, i, result);
            }
            else if (c != '"')
            {
                result.Append(c);
            }
            else if (Ends(json, i + 1, inObject))
            {
                break;
            }
            else
            {
                result.Append("\\\"");
            }
        }

        result.Append('"');
        return Math.Min(i + 1, json.Length);
    }

    /// <summary>Copies a backslash and what it escapes: what only JavaScript knows (\x3d, \') is written as JSON does.</summary>
    /// <returns>How many characters stand behind the backslash.</returns>
    private static int CopyEscape(string json, int at, StringBuilder result)
    {
        char escaped = json[at + 1];
        if (escaped == 'x' && at + 3 < json.Length && char.IsAsciiHexDigit(json[at + 2]) && char.IsAsciiHexDigit(json[at + 3]))
        {
            result.Append("\\u00").Append(json, at + 2, 2);
            return 3;
        }

        if ("\"\\/bfnrtu".Contains(escaped, StringComparison.Ordinal))
        {
            result.Append('\\');
        }

        result.Append(escaped);
        return 1;
    }

    /// <summary>Whether JSON can go on at a place behind a string.</summary>
    private static bool Ends(string json, int at, bool inObject)
    {
        at = Skip(json, at);
        if (at >= json.Length)
        {
            return true;
        }

        return json[at] switch
        {
            ':' or '}' or ']' => true,
            ',' => !inObject || IsName(json, Skip(json, at + 1))
                || (Skip(json, at + 1) is var next && next < json.Length && json[next] is '}'),
            '"' => IsName(json, at),
            _ => false,
        };
    }

    /// <summary>Whether a field's name and its colon stand at a place.</summary>
    private static bool IsName(string json, int at)
    {
        if (at >= json.Length || json[at] != '"')
        {
            return false;
        }

        int end = at + 1;
        while (end < json.Length && end - at < LongestName
                && (char.IsAsciiLetterOrDigit(json[end]) || json[end] is '@' or '_' or '-' or ':' or '.'))
        {
            end++;
        }

        return end > at + 1 && end < json.Length && json[end] == '"' && Skip(json, end + 1) is var colon && colon < json.Length
            && json[colon] == ':';
    }

    private static int Skip(string json, int at)
    {
        while (at < json.Length && json[at] is ' ' or '\t' or '\r' or '\n')
        {
            at++;
        }

        return at;
    }
}
