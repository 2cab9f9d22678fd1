using System.Collections.Frozen;
using System.Net;
using System.Text;
using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Articles.Encodings;

/// <summary>
/// Tells by letter statistics whether decoded text is Vietnamese in a legacy font's codes or garbled UTF-8, and converts
/// it: text in the right reading is full of frequent syllables (của, được, không), in a wrong one it has hardly any.
/// </summary>
internal sealed class TextRepair
{
    /// <summary>How much text is judged: enough for statistics, little enough for a book.</summary>
    private const int SampleLength = 20_000;

    /// <summary>Fewer Western letters with marks than this prove nothing.</summary>
    private const int FewestMarks = 8;

    private readonly FrozenSet<string> _frequent;

    private TextRepair(FrozenSet<string> frequent) => _frequent = frequent;

    /// <summary>The repair over the embedded syllables.</summary>
    public static TextRepair LoadEmbedded() =>
        new(ArticleData.Rows("frequent-syllables.tsv").Select(r => r[0]).ToFrozenSet(StringComparer.OrdinalIgnoreCase));

    /// <summary>Whether the share of Western to Vietnamese letters asks for a closer look: a cheap test for every page.</summary>
    /// <param name="western">Characters U+0080–U+00FF and windows-1252's others.</param>
    /// <param name="vietnamese">Characters that only Vietnamese has.</param>
    public static bool IsSuspect(int western, int vietnamese) => western >= FewestMarks && vietnamese * 8 < western;

    // Most texts have Vietnamese letters enough in their first half, whatever follows there.
    private static bool LooksDamaged(string text, StopSign stop)
    {
        const int Step = 256;
        int western = 0, vietnamese = 0;
        for (int at = 0; at < text.Length && vietnamese * 8 < western + text.Length - at; at += Step)
        {
            stop.ThrowIfStoppedAt(at);
            (int w, int v) = Count(text.AsSpan(at, Math.Min(Step, text.Length - at)));
            (western, vietnamese) = (western + w, vietnamese + v);
        }

        return IsSuspect(western, vietnamese);
    }

    /// <summary>Counts the letters that <see cref="IsSuspect"/> weighs.</summary>
    public static (int Western, int Vietnamese) Count(ReadOnlySpan<char> text)
    {
        int western = 0, vietnamese = 0;
        foreach (char c in text)
        {
            vietnamese += CharacterClass.OneIfVietnamese(c);
            western += CharacterClass.OneIfWestern(c);
        }

        return (western, vietnamese);
    }

    /// <summary>Converts plain text when it is damaged.</summary>
    /// <param name="text">The decoded text.</param>
    /// <param name="warnings">Takes what was mended.</param>
    /// <param name="stop">Stops the reading.</param>
    public string Repair(string text, List<ExtractionWarning> warnings, StopSign stop = default)
    {
        if (!LooksDamaged(text, stop) || Judge(text) is not { } damage)
        {
            return text;
        }

        warnings.Add(damage.Warning);
        return TextPieces.Convert(text, damage.Convert, stop);
    }

    /// <summary>Converts a page's markup when its text is damaged: references to Western letters (&amp;micro;) are codes too.</summary>
    /// <param name="markup">The page.</param>
    /// <param name="sample">Some of its running text.</param>
    /// <param name="warnings">Takes what was mended.</param>
    /// <param name="stop">Stops the reading.</param>
    /// <returns>The converted markup; null when nothing is damaged.</returns>
    public string? RepairMarkup(string markup, string sample, List<ExtractionWarning> warnings, StopSign stop)
    {
        if (Judge(sample) is not { } damage)
        {
            return null;
        }

        warnings.Add(damage.Warning);
        return TextPieces.Convert(ResolveReferences(markup, stop), damage.Convert, stop);
    }

    /// <summary>How many of a text's words are frequent Vietnamese syllables with marks, of how many words.</summary>
    public (int Frequent, int Words) Weigh(ReadOnlySpan<char> text, StopSign stop = default)
    {
        var lookup = new FrozenSpanSet(_frequent);
        int frequent = 0, words = 0, start = -1;
        for (int i = 0; i <= text.Length; i++)
        {
            stop.ThrowIfStoppedAt(i);
            bool letter = i < text.Length && (char.IsLetter(text[i]) || text[i] is >= '\u0300' and <= '\u036F');
            if (letter && start < 0)
            {
                start = i;
            }
            else if (!letter && start >= 0)
            {
                words++;
                frequent += lookup.Contains(text[start..i]) ? 1 : 0;
                start = -1;
            }
        }

        return (frequent, words);
    }

    private (Func<string, string> Convert, ExtractionWarning Warning)? Judge(string text)
    {
        string sample = text.Length > SampleLength ? text[..SampleLength] : text;
        (int plain, _) = Weigh(sample);
        (int mojibake, int mojibakeWords) = Weigh(Mojibake.Mend(sample));
        (int tcvn3, int tcvn3Words) = Weigh(LegacyFonts.FromTcvn3(sample));
        (int vni, int vniWords) = Weigh(LegacyFonts.FromVni(sample));
        int best = Math.Max(mojibake, Math.Max(tcvn3, vni));
        int of = best == mojibake ? mojibakeWords : best == tcvn3 ? tcvn3Words : vniWords;

        // One word in thirty is less than any Vietnamese text has, and more than chance gives.
        if (best < 3 || best < (plain * 2) + 1 || best * 30 < of)
        {
            return null;
        }

        return best == mojibake
            ? (Mojibake.Mend, new ExtractionWarning("encoding.mojibake", "The text is UTF-8 that was once read as windows-1252; it was turned back. Save the page from its source if letters are still wrong."))
            : best == tcvn3
                ? (LegacyFonts.FromTcvn3, new ExtractionWarning("encoding.tcvn3", "The text is in the codes of TCVN3 (ABC) fonts; it was converted to Unicode. Capitals that only a capital font shows are small letters now."))
                : (LegacyFonts.FromVni, new ExtractionWarning("encoding.vni",
                        "The text is in the codes of VNI fonts; it was converted to Unicode."));
    }

    /// <summary>Resolves references to characters beyond ASCII and leaves those that markup needs (&amp;lt; and &amp;amp;).</summary>
    private static string ResolveReferences(string markup, StopSign stop)
    {
        const int LongestReference = 12;
        var result = new StringBuilder(markup.Length);
        for (int i = 0; i < markup.Length; i++)
        {
            stop.ThrowIfStoppedAt(i);
            int end = markup[i] == '&' ? markup.IndexOf(';', i, Math.Min(LongestReference, markup.Length - i)) : -1;
            string? resolved = end > i ? WebUtility.HtmlDecode(markup[i..(end + 1)]) : null;
            if (resolved is [> '\u0080'])
            {
                result.Append(resolved);
                i = end;
            }
            else
            {
                result.Append(markup[i]);
            }
        }

        return result.ToString();
    }
}
