using System.Collections.Frozen;
using TayHo.Extract.Text;

namespace TayHo.Extract.Articles.Html;

/// <summary>
/// Reads class and id attributes word by word: "tin-lien-quan", "boxTinLienQuan" and "tinlienquan" say the same.
/// The words are data (Articles/Data/markup-words.tsv).
/// </summary>
internal sealed class MarkupWords
{
    private const int LongestName = 80;
    private const int ShortestHalf = 3;

    private readonly FrozenSpanDictionary<MarkupHints> _lookup;

    private MarkupWords(IEnumerable<KeyValuePair<string, MarkupHints>> words)
    {
        _lookup = new FrozenSpanDictionary<MarkupHints>(words.ToFrozenDictionary(StringComparer.Ordinal));
    }

    /// <summary>The embedded word list.</summary>
    public static MarkupWords LoadEmbedded()
    {
        var words = new Dictionary<string, MarkupHints>(StringComparer.Ordinal);
        foreach (string[] cells in ArticleData.Rows("markup-words.tsv"))
        {
            words.Add(cells[0], Enum.Parse<MarkupHints>(cells[1], ignoreCase: true));
        }

        return new MarkupWords(words);
    }

    /// <summary>
    /// The hints of one attribute. Names are read one by one: a name that means the article's text ("entry-content")
    /// outweighs another that means something else ("has-comments" beside it), a word beside it in one name does not
    /// ("related-content").
    /// </summary>
    /// <param name="value">A class or id attribute; null and empty give none.</param>
    public MarkupHints Read(string? value)
    {
        if (string.IsNullOrEmpty(value))
        {
            return MarkupHints.None;
        }

        MarkupHints all = MarkupHints.None;
        bool content = false;
        ReadOnlySpan<char> rest = value;
        while (!rest.IsEmpty)
        {
            int space = rest.IndexOfAny(" \t\n\r\f");
            ReadOnlySpan<char> name = space < 0 ? rest : rest[..space];
            rest = space < 0 ? default : rest[(space + 1)..];
            if (name.Length is > 1 and <= LongestName)
            {
                MarkupHints hints = ReadName(name);
                content |= IsContent(hints);
                all |= hints;
            }
        }

        return content ? (all & ~MarkupHints.Boilerplate) | MarkupHints.Content : all;
    }

    private static bool IsContent(MarkupHints hints) =>
        (hints & MarkupHints.Boilerplate) == 0
        && ((hints & MarkupHints.Content) != 0
            || (hints & (MarkupHints.Article | MarkupHints.Body)) == (MarkupHints.Article | MarkupHints.Body));

    private MarkupHints ReadName(ReadOnlySpan<char> name)
    {
        MarkupHints hints = MarkupHints.None;
        Span<char> letters = stackalloc char[LongestName];
        int previous = -1, length = 0, i = 0;
        bool negated = false;
        while (i < name.Length)
        {
            if (!char.IsAsciiLetter(name[i]))
            {
                i++;
                continue;
            }

            int first = i, start = length;
            while (i < name.Length && char.IsAsciiLetter(name[i])
                && (i == first || !char.IsAsciiLetterUpper(name[i]) || char.IsAsciiLetterUpper(name[i - 1])))
            {
                letters[length++] = char.ToLowerInvariant(name[i++]);
            }

            ReadOnlySpan<char> word = letters[start..length];
            if (word is "no" or "not" or "has" or "with" or "without" or "hide" or "disable" or "non")
            {
                // "has-sidebar", "no-comments": the name speaks of the page, not of this part.
                negated = true;
            }

            // "tin-lien-quan-v2": the second make of the box is the box.
            bool version = word.Length > ShortestHalf && word[^1] == 'v' && i < name.Length && char.IsAsciiDigit(name[i]);
            hints |= Find(version ? word[..^1] : word);
            if (previous >= 0 && _lookup.TryGetValue(letters[previous..length], out MarkupHints compound))
            {
                hints |= compound;
            }

            previous = start;
        }

        return negated ? MarkupHints.None : hints;
    }

    private MarkupHints Find(ReadOnlySpan<char> word)
    {
        if (_lookup.TryGetValue(word, out MarkupHints hints))
        {
            return hints;
        }

        for (int cut = ShortestHalf; cut <= word.Length - ShortestHalf; cut++)
        {
            if (_lookup.TryGetValue(word[..cut], out MarkupHints first) && _lookup.TryGetValue(word[cut..], out MarkupHints second))
            {
                return first | second;
            }
        }

        return MarkupHints.None;
    }
}
