using System.Text;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Recognition;
using TayHo.Extract.Syntax;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.People;

/// <summary>Written forms of names: today's tone placement, capitals only at the beginning of a syllable, keys to compare by.</summary>
internal static class PersonNames
{
    /// <summary>A name as records give it: "TRỌNG LỢI" is Trọng Lợi, "Thuý Hoà" is Thúy Hòa.</summary>
    public static string Display(string written, bool capitals)
    {
        string name = SyllableFolding.NormalizeTones(Spaced(written));
        if (!capitals)
        {
            return name;
        }

        var result = new StringBuilder(name.Length);
        bool first = true;
        foreach (char c in name)
        {
            result.Append(first ? c : SyllableFolding.ToLower(c));
            first = c is ' ' or '-' or '\'' or '.';
        }

        return result.ToString();
    }

    /// <summary>The key under which two spellings of a name are one.</summary>
    public static string Key(string name)
    {
        string key = SyllableFolding.FoldKey(name);

        // Phạm Thị H. and Phạm Thị H, T.Tuyền and T. Tuyền.
        return key.Contains('.', StringComparison.Ordinal)
            ? string.Join(' ', key.Split([' ', '.'], StringSplitOptions.RemoveEmptyEntries)) : key;
    }

    /// <summary>Whether a short form (Hằng, Thu Hằng, Obama) can mean the person of a full name.</summary>
    public static bool Refers(string shortKey, string fullKey, bool foreign)
    {
        if (fullKey.Length <= shortKey.Length)
        {
            return false;
        }

        bool last = fullKey.EndsWith(shortKey, StringComparison.Ordinal) && fullKey[^(shortKey.Length + 1)] is ' ' or '-';
        return last || (foreign && fullKey.StartsWith(shortKey, StringComparison.Ordinal) && fullKey[shortKey.Length] == ' ');
    }

    /// <summary>Whether a name begins with letters for syllables: "T.Lợi", "L. H. Tuấn".</summary>
    public static bool IsAbbreviated(string name) => name.IndexOf('.', StringComparison.Ordinal) is >= 1 and <= 3 && name[^1] != '.';

    /// <summary>Whether an abbreviated name can stand for a whole one: the same last word, and a letter of a word before it each.</summary>
    public static bool Abbreviates(string shortKey, string fullKey)
    {
        string[] letters = shortKey.Split(['.', ' '], StringSplitOptions.RemoveEmptyEntries), words = fullKey.Split(' ');
        if (letters.Length < 2 || words.Length < letters.Length || letters[^1] != words[^1])
        {
            return false;
        }

        // The letters stand for the words just before the last one, or for the surname.
        for (int i = 0; i < letters.Length - 1; i++)
        {
            if (!words[words.Length - letters.Length + i].StartsWith(letters[i], StringComparison.Ordinal)
                    && !(letters.Length == 2 && words[0].StartsWith(letters[0], StringComparison.Ordinal)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The text of a token range with single spaces.</summary>
    public static string Spaced(string text)
    {
        if (!text.Contains("  ", StringComparison.Ordinal) && !text.Contains('\n', StringComparison.Ordinal)
                && !text.Contains('\u00A0', StringComparison.Ordinal))
        {
            return text;
        }

        return string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    /// <summary>The key of a lexicon entry's full form: TUV is Tỉnh ủy viên.</summary>
    public const string FullTitle = "full";

    /// <summary>A post's title as records give it: an abbreviation in full ("TUV" → Tỉnh ủy viên), else as written.</summary>
    public static string Title(TaggedText context, TokenRange title) =>
        TitleEntry(context, title)?.Attribute(FullTitle) ?? Words(context, title);

    /// <summary>The lexicon's entry of a title; null when the words are none of its own.</summary>
    public static LexiconEntry? TitleEntry(TaggedText context, TokenRange title)
    {
        foreach (LexiconMatch match in context.MatchesAt(title.Start))
        {
            if (match.Class is LexiconClass.Post or LexiconClass.Membership && match.End == title.End)
            {
                return match.Entry;
            }
        }

        return null;
    }

    /// <summary>The words of a range as records give them.</summary>
    public static string Words(TaggedText context, TokenRange range) =>
        SyllableFolding.NormalizeTones(Spaced(context.Slice(range).ToString()));
}
