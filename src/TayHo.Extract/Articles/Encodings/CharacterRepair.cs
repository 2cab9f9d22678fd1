using System.Buffers;
using System.Text;
using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Articles.Encodings;

/// <summary>
/// Takes out of decoded text what no text may hold: halves of surrogate pairs and noncharacters become U+FFFD; control
/// characters and the sequences that colour a terminal go. One repair serves one input and counts what it did.
/// </summary>
/// <param name="lost">How many U+FFFD of the content the decoder has told of already.</param>
/// <param name="stop">Stops the reading.</param>
internal sealed class CharacterRepair(int lost = 0, StopSign stop = default)
{
    private const char Escape = '\u001B';
    private const char Introducer = '\u009B';
    private const char Bell = '\u0007';
    private const char Replacement = '\uFFFD';

    /// <summary>A terminal's title is short; an opening without an end nearby is no sequence.</summary>
    private const int LongestTitle = 200;

    private static readonly char[] LowControls = [.. Range('\u0000', '\u0008'), '\u000B', .. Range('\u000E', '\u001F'), '\u007F'];

    private static readonly SearchValues<char> Low = SearchValues.Create(LowControls);

    private static readonly SearchValues<char> Never = SearchValues.Create(
    [
        .. LowControls,
        .. Range('\uD800', '\uDFFF'), .. Range('\uFDD0', '\uFDEF'), Replacement, '\uFFFE', '\uFFFF',
    ]);

    private static readonly SearchValues<char> HighControls =
        SearchValues.Create([.. Range('\u0080', '\u0084'), .. Range('\u0086', '\u009F')]);

    private int _dropped;
    private int _replaced = -lost;

    /// <summary>The input with every field but its bytes mended, and an id where it has none.</summary>
    public ArticleInput Mend(ArticleInput input, string? id) => input with
    {
        Source = MendOrNull(input.Source),
        Url = MendOrNull(input.Url),
        Title = MendOrNull(input.Title),
        Lead = MendOrNull(input.Lead),
        Authors = input.Authors is null ? null : [.. input.Authors.Select(Mend)],
        PublishedAt = MendOrNull(input.PublishedAt),
        Id = MendOrNull(input.Id) ?? id,
    };

    /// <summary>The text without what no text may hold; the same string when it holds nothing of the kind.</summary>
    public string Mend(string text) => DropHighControls(MendRaw(text));

    /// <summary>The same for text that may have been decoded wrongly: the controls above ASCII are bytes of letters there, and
    /// stay.</summary>
    public string MendRaw(string text) => Mend(text, Never);

    /// <summary>What is left to do when raw text has been decoded rightly.</summary>
    public string DropHighControls(string text) => Mend(text, HighControls);

    private string Mend(string text, SearchValues<char> suspects)
    {
        int at = MayHold(text, suspects) ? text.AsSpan().IndexOfAny(suspects) : -1;
        if (at < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length);
        int from = 0;
        for (int mended = 0; at < text.Length; mended++)
        {
            stop.ThrowIfStoppedAt(mended);
            result.Append(text, from, at - from);
            from = at + Step(text, at, result);
            int next = text.AsSpan(from).IndexOfAny(suspects);
            at = next < 0 ? text.Length : from + next;
        }

        return result.Append(text, from, text.Length - from).ToString();
    }

    // Stretches of neighbours are looked for many letters at once; among Vietnamese letters a set of suspects is not.
    private static bool MayHold(ReadOnlySpan<char> text, SearchValues<char> suspects) => suspects == HighControls
        ? text.ContainsAnyInRange('\u0080', '\u009F')
        : text.ContainsAny(Low) || text.ContainsAnyInRange('\uD800', '\uDFFF') || text.ContainsAnyInRange('\uFDD0', '\uFDEF')
        || text.ContainsAnyInRange('\uFFFD', '\uFFFF');

    /// <summary>Adds a warning when anything was mended.</summary>
    public void Report(List<ExtractionWarning> warnings)
    {
        if (_dropped > 0)
        {
            warnings.Add(new ExtractionWarning("encoding.control-characters",
                        FormattableString.Invariant($"{_dropped} control character(s) that no text may hold were left out.")));
        }

        if (_replaced > 0)
        {
            warnings.Add(new ExtractionWarning("encoding.lost-characters", FormattableString.Invariant($"{_replaced} character(s) of the input are none (halves of pairs, noncharacters, bytes that are no UTF-8); each stands as U+FFFD.")));
        }
    }

    private string? MendOrNull(string? text) => text is null ? null : Mend(text);

    /// <summary>Writes what stands for the suspect at a place and says how many units were read.</summary>
    private int Step(string text, int at, StringBuilder result)
    {
        char c = text[at];
        switch (c)
        {
            case '\u000B':
                // Word processors end a line within a paragraph by it.
                result.Append('\n');
                return 1;
            case Escape:
                _dropped++;
                return Sequence(text, at);
            case Introducer:
                _dropped++;
                return Colour(text, at);
            case Replacement:
                result.Append(c);
                _replaced++;
                return 1;
        }

        if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
        {
            result.Append(c).Append(text[at + 1]);
            return 2;
        }

        if (char.IsSurrogate(c) || c >= '\uFDD0')
        {
            result.Append(Replacement);
            _replaced++;
        }
        else
        {
            _dropped++;
        }

        return 1;
    }

    /// <summary>The length of a terminal's sequence: ESC [ numbers letter, ESC ] title BEL; 1 when it is the character alone.</summary>
    private static int Sequence(string text, int at)
    {
        int i = at + 2;
        switch (at + 1 < text.Length ? text[at + 1] : '\0')
        {
            case '[':
                while (i < text.Length && text[i] is >= ' ' and <= '?' && i - at < LongestTitle)
                {
                    i++;
                }

                return i < text.Length && text[i] is >= '@' and <= '~' ? i + 1 - at : 2;
            case ']':
                int end = text.AsSpan(i, Math.Min(LongestTitle, text.Length - i)).IndexOfAny(Bell, Escape, '\n');
                return end < 0 || text[i + end] == '\n'
                    ? 2 : text[i + end] == Bell ? i + end + 1 - at : Math.Min(i + end + 2, text.Length) - at;
            default:
                return 1;
        }
    }

    /// <summary>The length of a colour that the one-character introducer opens ("31m"); 1 when no colour stands behind it, for numbers of
    /// the text may.</summary>
    private static int Colour(string text, int at)
    {
        int i = at + 1;
        while (i < text.Length && i - at < LongestTitle && (char.IsAsciiDigit(text[i]) || text[i] == ';'))
        {
            i++;
        }

        return i > at + 1 && i < text.Length && text[i] == 'm' ? i + 1 - at : 1;
    }

    private static IEnumerable<char> Range(char first, char last) => Enumerable.Range(first, last - first + 1).Select(c => (char)c);
}
