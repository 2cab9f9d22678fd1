using TayHo.Extract.Text;

namespace TayHo.Extract.Lexicons;

/// <summary>How <c>word-grammar.tsv</c> spells the words that rules name, and their ids in a vocabulary.</summary>
internal static class GrammarWords
{
    private const string File = "word-grammar.tsv";

    private static readonly Lazy<string[][]> Spelled = new(Read);

    /// <summary>The syllables of a word, or the words of a set, as the file spells them.</summary>
    /// <exception cref="FormatException">The file lacks a word, or names one that no rule knows.</exception>
    public static IReadOnlyList<string> Of(GrammarWord word) => Spelled.Value[(int)word];

    /// <summary>The id of a word's syllable; 0 when no lexicon holds it.</summary>
    /// <param name="vocabulary">The vocabulary that numbers tokens.</param>
    /// <param name="word">The word.</param>
    /// <param name="syllable">Which of its syllables, from 0.</param>
    public static int Find(this Vocabulary vocabulary, GrammarWord word, int syllable = 0) => vocabulary.Find(Of(word)[syllable]);

    /// <summary>The ids of all words of a set, in the file's order; 0 for those that no lexicon holds.</summary>
    public static int[] FindAll(this Vocabulary vocabulary, GrammarWord set) => [.. Of(set).Select(w => vocabulary.Find(w))];

    private static string[][] Read()
    {
        string[][] spelled = new string[Enum.GetValues<GrammarWord>().Length][];
        using StreamReader reader = LexiconFile.OpenEmbedded(File);
        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split('\t');
            if (line.StartsWith('#') || cells[0] == "word")
            {
                continue;
            }

            if (cells.Length != 3 || cells[0].Length == 0 || char.IsAsciiDigit(cells[0][0])
                    || !Enum.TryParse(cells[0].Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out GrammarWord word)
                    || spelled[(int)word] is not null)
            {
                throw new FormatException($"{File}: '{line}' is not a word that rules name, its spelling and its meaning, each word once.");
            }

            spelled[(int)word] = cells[1].Split([' ', '|']);
        }

        return Array.IndexOf(spelled, null) is >= 0 and var lost
            ? throw new FormatException($"{File}: there is no row for {(GrammarWord)lost}.") : spelled;
    }
}
