using System.Globalization;
using TayHo.Extract.Text;

namespace TayHo.Extract.Custom;

/// <summary>
/// Reads a rule's pattern: words, "(a|b)", "[what may be missing]", "{field:kind}", "..5" for up to five tokens that don't matter, and "*"
/// where the trigger stands; without "*" the trigger stands first.
/// </summary>
internal sealed class PatternReader
{
    private const int MostGap = 30;
    private const int DeepestBracket = 8;
    private readonly string _text;
    private int _at;
    private bool _hasTrigger;

    private PatternReader(string text) => _text = text;

    /// <summary>Reads a pattern.</summary>
    /// <exception cref="FormatException">It is none; the message says where and what is allowed.</exception>
    public static IReadOnlyList<PatternPart> Read(string text)
    {
        var reader = new PatternReader(Nfc.Of(text));
        List<PatternPart> parts = reader.Sequence(depth: 0);
        if (!reader._hasTrigger)
        {
            parts.Insert(0, new PatternPart.Trigger());
        }

        return parts;
    }

    private List<PatternPart> Sequence(int depth)
    {
        var parts = new List<PatternPart>();
        while (true)
        {
            SkipBlanks();
            if (_at == _text.Length)
            {
                return depth == 0 ? parts : throw Wrong("a bracket [ has no ]");
            }

            switch (_text[_at])
            {
                case ']' when depth > 0:
                    _at++;
                    return parts;
                case '[' when depth < DeepestBracket:
                    _at++;
                    parts.Add(new PatternPart.Optional(Sequence(depth + 1)));
                    break;
                case '{':
                    parts.Add(Field(Until('}')));
                    break;
                case '(':
                    parts.Add(new PatternPart.Literal([.. Until(')').Split('|').Select(Words)]));
                    break;
                case '*':
                    _at++;
                    _hasTrigger = depth == 0 && !_hasTrigger ? true : throw Wrong("the trigger * stands once, in no bracket");
                    parts.Add(new PatternPart.Trigger());
                    break;
                case '[':
                    throw Wrong($"brackets stand in one another at most {DeepestBracket} deep");
                case ']' or '}' or ')':
                    throw Wrong($"nothing opens '{_text[_at]}'");
                default:
                    parts.Add(Plain());
                    break;
            }
        }
    }

    private PatternPart Plain()
    {
        int start = _at;
        while (_at < _text.Length && !char.IsWhiteSpace(_text[_at]) && _text[_at] is not ('[' or ']' or '{' or '}' or '(' or ')'))
        {
            _at++;
        }

        string word = _text[start.._at];
        if (!word.StartsWith("..", StringComparison.Ordinal))
        {
            return new PatternPart.Literal([Words(word)]);
        }

        return int.TryParse(word.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out int most) && most is >= 1 and <= MostGap
            ? new PatternPart.Gap(most)
            : throw Wrong($"'{word}' is no gap; write ..1 to ..{MostGap}");
    }

    private PatternPart.Field Field(string text)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        string name = (colon < 0 ? text : text[..colon]).Trim(), kind = colon < 0 ? "words" : text[(colon + 1)..].Trim();
        if (!RuleFile.IsName(name))
        {
            throw Wrong($"'{name}' is no name of a field; names are letters and digits in camel case");
        }

        return kind.Length > 0 && char.IsAsciiLetterLower(kind[0]) && Enum.TryParse(kind, ignoreCase: true, out FieldKind known)
            ? new PatternPart.Field(name, known)
            : throw Wrong($"'{kind}' is no kind of field; kinds are {string.Join(", ", Enum.GetNames<FieldKind>().Select(n => n.ToLowerInvariant()))}");
    }

    private string Until(char close)
    {
        int length = _text.AsSpan(_at).IndexOf(close);
        if (length < 0)
        {
            throw Wrong($"'{_text[_at]}' has no '{close}'");
        }

        string inner = _text.Substring(_at + 1, length - 1);
        _at += length + 1;
        return inner;
    }

    private void SkipBlanks()
    {
        while (_at < _text.Length && char.IsWhiteSpace(_text[_at]))
        {
            _at++;
        }
    }

    private string[] Words(string text) =>
        FoldedWords.Of(text) is { Length: > 0 } words ? words : throw Wrong("words are missing");

    private FormatException Wrong(string what) => new($"{what} (at character {_at + 1} of '{_text}')");
}

/// <summary>Words as patterns and triggers compare them: lower case, NFC, today's tone placement.</summary>
internal static class FoldedWords
{
    /// <summary>The tokens of a text, cut as articles are: runs of letters, runs of digits, and marks one by one.</summary>
    public static string[] Of(string text)
    {
        var words = new List<string>();
        string whole = Nfc.Of(text);
        for (int i = 0; i < whole.Length;)
        {
            int start = i++;
            if (char.IsWhiteSpace(whole[start]))
            {
                continue;
            }

            bool letter = char.IsLetter(whole[start]), digit = char.IsAsciiDigit(whole[start]);
            while (i < whole.Length && ((letter && char.IsLetter(whole[i])) || (digit && char.IsAsciiDigit(whole[i]))))
            {
                i++;
            }

            words.Add(Fold(whole[start..i]));
        }

        return [.. words];
    }

    /// <summary>One token; of a character beyond the first plane each half is one, and stays what it is.</summary>
    public static string Fold(string token) => token.Length == 1 && char.IsSurrogate(token[0]) ? token : SyllableFolding.FoldKey(token);
}
