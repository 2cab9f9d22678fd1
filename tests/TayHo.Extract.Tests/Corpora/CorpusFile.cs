using System.Globalization;
using System.Text;

namespace TayHo.Extract.Tests.Corpora;

/// <summary>One line of an example corpus: the text, the value expected of it and where it stands.</summary>
public sealed record CorpusCase(string File, int Line, string Expected, string Text, IReadOnlySet<string> Flags)
{
    /// <inheritdoc/>
    public override string ToString() => $"{File}:{Line} {Text}";
}

/// <summary>
/// Reads example corpora: "#" comments; "= value" opens a block of phrasings that all mean the value, "= none" a block of
/// look-alikes that mean nothing; "@flag flag" sets flags for the lines up to the next "@" ("@" alone clears them):
/// no-caps and no-old-tone and no-sentence switch disguises off where the language makes them say something else.
/// </summary>
public static class CorpusFile
{
    /// <summary>Every case of a corpus under Corpora/.</summary>
    public static IEnumerable<CorpusCase> Read(string name)
    {
        string expected = "";
        IReadOnlySet<string> flags = new HashSet<string>();
        int number = 0;
        foreach (string line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Corpora", name)))
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (line[0] == '@')
            {
                flags = line[1..].Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet();
            }
            else if (line[0] == '=')
            {
                expected = line[1..].Trim();
            }
            else
            {
                yield return new CorpusCase(name, number, expected, line.Trim(), flags);
            }
        }
    }

    /// <summary>The cases as xunit theory data: file and line number, so that each line is a test of its own.</summary>
    public static IEnumerable<object[]> TheoryData(string name) => Read(name).Select(c => new object[] { c.Line, c.Text });

    /// <summary>One case by its line.</summary>
    public static CorpusCase At(string name, int line) => Read(name).First(c => c.Line == line);
}

/// <summary>The ways one phrase may be typed without meaning something else.</summary>
public static class Disguise
{
    /// <summary>The name of the disguise in capitals.</summary>
    public const string Capitals = "in capitals";

    /// <summary>The name of the disguise with tone marks in the old place.</summary>
    public const string OldPlacement = "with old tone placement";

    /// <summary>The phrase as it is, in mid-sentence, in NFD, with old tone placement and in capitals, as far as the case's flags allow.</summary>
    public static IEnumerable<(string Name, string Text)> Of(CorpusCase example)
    {
        yield return ("alone", example.Text);
        if (!example.Flags.Contains("no-sentence"))
        {
            yield return ("in mid-sentence", $"Theo báo cáo thì {example.Text}, như đã nêu.");
        }

        yield return ("in NFD", example.Text.Normalize(NormalizationForm.FormD));
        if (!example.Flags.Contains("no-old-tone"))
        {
            yield return (OldPlacement, OldTones(example.Text));
        }

        if (!example.Flags.Contains("no-caps"))
        {
            yield return (Capitals, example.Text.ToUpper(CultureInfo.InvariantCulture));
        }
    }

    /// <summary>Moves tone marks to the old place: hòa → hoà, ủy → uỷ (only at a syllable's end, not after q).</summary>
    public static string OldTones(string text)
    {
        ReadOnlySpan<string> modern = ["òa", "óa", "ỏa", "õa", "ọa", "òe", "óe", "ỏe", "õe", "ọe", "ùy", "úy", "ủy", "ũy", "ụy"];
        ReadOnlySpan<string> old = ["oà", "oá", "oả", "oã", "oạ", "oè", "oé", "oẻ", "oẽ", "oẹ", "uỳ", "uý", "uỷ", "uỹ", "uỵ"];
        var result = new StringBuilder(text.Normalize(NormalizationForm.FormC));
        for (int i = 0; i + 1 < result.Length; i++)
        {
            bool closed = i + 2 < result.Length && char.IsLetter(result[i + 2]);
            bool afterQ = i > 0 && result[i - 1] is 'q' or 'Q';
            if (closed || afterQ)
            {
                continue;
            }

            for (int k = 0; k < modern.Length; k++)
            {
                if (char.ToLowerInvariant(result[i]) == modern[k][0] && char.ToLowerInvariant(result[i + 1]) == modern[k][1])
                {
                    result[i] = char.IsUpper(result[i]) ? char.ToUpperInvariant(old[k][0]) : old[k][0];
                    result[i + 1] = char.IsUpper(result[i + 1]) ? char.ToUpperInvariant(old[k][1]) : old[k][1];
                    break;
                }
            }
        }

        return result.ToString();
    }
}
