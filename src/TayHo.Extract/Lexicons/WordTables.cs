namespace TayHo.Extract.Lexicons;

/// <summary>One row of <c>words.tsv</c>.</summary>
/// <param name="Surface">The word, lower-case, syllables separated by one blank.</param>
/// <param name="Count">How often the counted news hold it.</param>
/// <param name="Parts">Its parts of speech with their shares in percent, the likeliest first.</param>
/// <param name="Traits">What it does in its clause.</param>
internal readonly record struct WordRow(string Surface, int Count, (PartOfSpeech Part, int Percent)[] Parts, WordTraits Traits);

/// <summary>How likely one part of speech follows another.</summary>
/// <param name="Before">The part of speech before; "start" for the sentence's beginning, "any" for how common the second is at all.</param>
/// <param name="After">The part of speech behind it.</param>
/// <param name="Weight">Hundredths of a natural logarithm.</param>
internal readonly record struct WordOrder(string Before, PartOfSpeech After, int Weight);

/// <summary>The tables of words as they are written in files: <c>words.tsv</c> and <c>word-order.tsv</c>.</summary>
internal sealed record WordTables(IReadOnlyList<WordRow> Words, IReadOnlyList<WordOrder> Order)
{
    private const int MostParts = 8;

    /// <summary>The tables of the library.</summary>
    public static WordTables Embedded()
    {
        using StreamReader words = LexiconFile.OpenEmbedded("words.tsv"), order = LexiconFile.OpenEmbedded("word-order.tsv");
        return new WordTables(ReadWords(words, "words.tsv"), ReadOrder(order, "word-order.tsv"));
    }

    /// <summary>Reads a table of words: the columns surface, count, pos, traits, in this order; further ones are for people.</summary>
    /// <exception cref="FormatException">A cell is malformed; the message names file, line, column and the allowed words.</exception>
    public static List<WordRow> ReadWords(TextReader reader, string name)
    {
        var rows = new List<WordRow>(24_000);
        var parts = new List<(PartOfSpeech, int)>();
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#' || line.StartsWith("surface\t", StringComparison.Ordinal))
            {
                continue;
            }

            var at = new Place(name, number);
            ReadOnlySpan<char> rest = line;
            string surface = Next(ref rest).ToString();
            int count = Number(Next(ref rest), at, "count");
            ReadParts(Next(ref rest), at, parts);
            rows.Add(new WordRow(surface, count, [.. parts], ReadTraits(Next(ref rest), at)));
        }

        return rows;
    }

    private static List<WordOrder> ReadOrder(TextReader reader, string name)
    {
        var rows = new List<WordOrder>();
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#' || line.StartsWith("before\t", StringComparison.Ordinal))
            {
                continue;
            }

            var at = new Place(name, number);
            string[] cells = line.Split('\t');
            rows.Add(new WordOrder(cells[0], Part(cells[1], at, "after"), Number(cells[2], at, "weight")));
        }

        return rows;
    }

    /// <summary>A part of speech as files write it ("proper-name"); null when it is none.</summary>
    public static PartOfSpeech? ParsePart(ReadOnlySpan<char> text)
    {
        for (int i = 0; i < PartNames.Length; i++)
        {
            if (text.SequenceEqual(PartNames[i]))
            {
                return (PartOfSpeech)i;
            }
        }

        return null;
    }

    private static readonly string[] PartNames = [.. Enum.GetValues<PartOfSpeech>().Select(p => Hyphenated(p.ToString()))];

    private static readonly string[] TraitNames = [.. Enum.GetValues<WordTraits>().Where(t => t != WordTraits.None).Select(t => Hyphenated(t.ToString()))];

    private static readonly WordTraits[] TraitValues = [.. Enum.GetValues<WordTraits>().Where(t => t != WordTraits.None)];

    private readonly record struct Place(string File, int Line)
    {
        public FormatException Wrong(string column, ReadOnlySpan<char> text, string allowed) =>
            new($"{File}, line {Line}, column {column}: '{text}' is not allowed; {allowed}.");
    }

    private static void ReadParts(ReadOnlySpan<char> cell, Place at, List<(PartOfSpeech Part, int Percent)> parts)
    {
        parts.Clear();
        foreach (Range range in cell.Split('|'))
        {
            ReadOnlySpan<char> part = cell[range];
            int colon = part.IndexOf(':');
            parts.Add(colon < 0 ? (Part(part, at, "pos"), 100) : (Part(part[..colon], at, "pos"), Number(part[(colon + 1)..], at, "pos")));
        }

        if (parts.Count > MostParts)
        {
            throw at.Wrong("pos", cell, $"a word has {MostParts} parts of speech at most");
        }
    }

    private static WordTraits ReadTraits(ReadOnlySpan<char> cell, Place at)
    {
        WordTraits traits = WordTraits.None;
        if (cell.IsEmpty)
        {
            return traits;
        }

        foreach (Range range in cell.Split('|'))
        {
            ReadOnlySpan<char> trait = cell[range];
            int i = 0;
            while (i < TraitNames.Length && !trait.SequenceEqual(TraitNames[i]))
            {
                i++;
            }

            traits |= i < TraitNames.Length ? TraitValues[i] : throw at.Wrong("traits", trait, $"traits are {string.Join(", ", TraitNames)}");
        }

        return traits;
    }

    private static PartOfSpeech Part(ReadOnlySpan<char> text, Place at, string column) =>
        ParsePart(text) ?? throw at.Wrong(column, text, $"parts of speech are {string.Join(", ", PartNames)}");

    private static int Number(ReadOnlySpan<char> text, Place at, string column) =>
        int.TryParse(text, System.Globalization.NumberStyles.AllowLeadingSign, System.Globalization.CultureInfo.InvariantCulture, out int value) ? value : throw at.Wrong(column, text, "a whole number stands here");

    private static ReadOnlySpan<char> Next(ref ReadOnlySpan<char> rest)
    {
        int tab = rest.IndexOf('\t');
        ReadOnlySpan<char> cell = tab < 0 ? rest : rest[..tab];
        rest = tab < 0 ? [] : rest[(tab + 1)..];
        return cell;
    }

    private static string Hyphenated(string name) =>
        string.Concat(name.Select((c, i) => i > 0 && char.IsAsciiLetterUpper(c) ? $"-{char.ToLowerInvariant(c)}" : char.ToLowerInvariant(c).ToString()));
}
