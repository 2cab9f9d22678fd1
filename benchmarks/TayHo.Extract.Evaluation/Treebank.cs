using System.Text;

namespace TayHo.Extract.Evaluation;

/// <summary>A word of a treebank: its characters in the sentence (zero-based UTF-16 offsets, exclusive end) and its universal part of speech.</summary>
public readonly record struct TreebankWord(int Start, int End, string Universal);

/// <summary>A sentence of a treebank: its text as written and its words.</summary>
public sealed record TreebankSentence(string Text, IReadOnlyList<TreebankWord> Words);

/// <summary>Reads CoNLL-U files.</summary>
public static class Treebank
{
    /// <summary>Reads every sentence. The treebank's names for brackets (LBKT, RBKT) become brackets.</summary>
    /// <exception cref="InvalidDataException">A word does not stand in its sentence's text.</exception>
    public static IEnumerable<TreebankSentence> Read(TextReader reader)
    {
        string text = "";
        var words = new List<(string Form, string Universal)>();
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith("# text =", StringComparison.Ordinal))
            {
                text = Clean(line["# text =".Length..]);
            }
            else if (line.Length == 0)
            {
                if (words.Count > 0)
                {
                    yield return Align(text, words);
                }

                words.Clear();
            }
            else if (char.IsAsciiDigit(line[0]))
            {
                string[] cells = line.Split('\t');
                if (cells[0].All(char.IsAsciiDigit))
                {
                    words.Add((Clean(cells[1]), cells[3]));
                }
            }
        }

        if (words.Count > 0)
        {
            yield return Align(text, words);
        }
    }

    private static string Clean(string text) =>
        text.Trim().Normalize(NormalizationForm.FormC).Replace("LBKT", "(", StringComparison.Ordinal).Replace("RBKT", ")", StringComparison.Ordinal);

    private static TreebankSentence Align(string text, List<(string Form, string Universal)> words)
    {
        var aligned = new List<TreebankWord>(words.Count);
        int at = 0;
        foreach ((string form, string universal) in words)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
            {
                at++;
            }

            int start = at;
            foreach (char c in form.Where(c => !char.IsWhiteSpace(c)))
            {
                while (at < text.Length && char.IsWhiteSpace(text[at]))
                {
                    at++;
                }

                if (at >= text.Length || text[at] != c)
                {
                    throw new InvalidDataException($"The word '{form}' does not stand at {at} in '{text}'.");
                }

                at++;
            }

            aligned.Add(new TreebankWord(start, at, universal));
        }

        return new TreebankSentence(text, aligned);
    }
}
