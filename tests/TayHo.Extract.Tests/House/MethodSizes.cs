using System.Text.RegularExpressions;

namespace TayHo.Extract.Tests.House;

/// <summary>One member of a class: where it stands and how large it is.</summary>
internal sealed record MethodSize(string File, string Name, int Lines, int Branches, int Parameters);

/// <summary>
/// Measures the members of source files by their layout: a member of a class begins at four blanks with a modifier and ends with
/// the brace, or the semicolon, of that column. The compiler's analyzers hold every file to that layout.
/// </summary>
internal static partial class MethodSizes
{
    /// <summary>The methods and constructors of a file.</summary>
    public static IEnumerable<MethodSize> Of(string file)
    {
        string[] lines = [.. File.ReadLines(file).Select(Bare)];
        for (int i = 0; i < lines.Length; i++)
        {
            if (Opening().Match(lines[i]) is { Success: true } opening)
            {
                int end = End(lines, i);
                string text = string.Join('\n', lines[i..(end + 1)]);
                yield return new MethodSize(Path.GetFileName(file), opening.Groups["name"].Value, end - i + 1, 1 + Branch().Count(text), Parameters(text, opening.Groups["open"].Index));
                i = end;
            }
        }
    }

    // Words in quotation marks and comments are no code.
    private static string Bare(string line) => Comment().Replace(Quoted().Replace(line, "\"\""), "");

    private static int End(string[] lines, int start)
    {
        int end = start;
        while (end + 1 < lines.Length && lines[end] is not ("    }" or "    };") && !(lines[end].EndsWith(';') && !HasBody(lines, start, end)))
        {
            end++;
        }

        return end;
    }

    private static bool HasBody(string[] lines, int start, int end) => lines.AsSpan(start, end - start + 1).Contains("    {");

    // Commas between types in angle brackets, tuples and attributes part no parameters.
    private static int Parameters(string text, int open)
    {
        int depth = 0, count = 1;
        for (int i = open; i < text.Length; i++)
        {
            depth += text[i] is '(' or '<' or '[' ? 1 : text[i] is ')' or ']' || (text[i] == '>' && text[i - 1] != '=') ? -1 : 0;
            count += text[i] == ',' && depth == 1 ? 1 : 0;
            if (depth == 0)
            {
                return i == open + 1 ? 0 : count;
            }
        }

        return count;
    }

    [GeneratedRegex(@"^    (?:public|private|internal|protected|static|override|async) [^=;(]*?(?<name>\w+)(?:<[^(=]*>)?(?<open>\()")]
    private static partial Regex Opening();

    [GeneratedRegex(@"\b(?:if|while|for|foreach|case|catch)\b|&&|\|\||\?\?|(?<= )\? |^ {8,}\S.* => .*,?$", RegexOptions.Multiline)]
    private static partial Regex Branch();

    [GeneratedRegex("\"(?:[^\"\\\\]|\\\\.)*\"|'(?:[^'\\\\]|\\\\.)+'")]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\s*//.*$")]
    private static partial Regex Comment();
}
