using System.Globalization;

namespace TayHo.Extract.Lexicons;

/// <summary>
/// Reads tables of words: UTF-8 TSV, "#" comment lines, a header naming the columns. Columns are surface, count, pos (parts
/// of speech, "verb:70|noun:30"), traits ("past|modal"), roles (entries of other classes that the word is,
/// "clause-start=any;aspect=past|function-word") and source; surface and count are required.
/// </summary>
internal static class WordFile
{
    private const int MostParts = 8;
    private static readonly string[] KnownColumns = ["surface", "count", "pos", "traits", "roles", "source"];
    private static readonly string[] PartNames = [.. Enum.GetValues<PartOfSpeech>().Select(p => Hyphenated(p.ToString()))];
    private static readonly WordTraits[] TraitValues = [.. Enum.GetValues<WordTraits>().Where(t => t != WordTraits.None)];
    private static readonly string[] TraitNames = [.. TraitValues.Select(t => Hyphenated(t.ToString()))];

    private readonly record struct Place(string File, int Line)
    {
        public FormatException Wrong(string column, ReadOnlySpan<char> text, string allowed) =>
            Fault($"column {column}: '{text}' is not allowed; {allowed}");

        public FormatException Fault(string fault) => new($"{File}, line {Line}, {fault}.");
    }

    /// <summary>Reads a table of words.</summary>
    /// <param name="reader">The file's text.</param>
    /// <param name="name">The file's name for error messages.</param>
    /// <param name="words">Receives the words that sentences are cut into: rows with a count.</param>
    /// <param name="entries">Receives the entries that the rows' roles are.</param>
    /// <param name="check">Whether the roles' keys and values are checked; the library's own were tested when it was built.</param>
    /// <exception cref="FormatException">A cell is malformed; the message names file, line, column and the allowed words.</exception>
    public static void Read(TextReader reader, string name, List<WordRow> words, List<LexiconEntry> entries, bool check = true)
    {
        int[]? columns = null;
        var parts = new List<(PartOfSpeech, int)>();
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var at = new Place(name, number);
            if (columns is null)
            {
                columns = ReadHeader(line.Split('\t'), at);
                continue;
            }

            string surface = Cell(line, columns[0]).ToString();
            int count = Number(Cell(line, columns[1]), at, "count");
            ReadParts(Cell(line, columns[2]), count, at, parts);
            WordTraits traits = ReadTraits(Cell(line, columns[3]), at);
            if (count > 0)
            {
                words.Add(new WordRow(surface, count, [.. parts], traits));
            }

            ReadRoles(surface, Cell(line, columns[4]), at, entries, check);
        }
    }

    /// <summary>Reads a table of which part of speech follows which: the columns before, after, weight.</summary>
    public static List<WordOrder> ReadOrder(TextReader reader, string name)
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
            rows.Add(new WordOrder(Cell(line, 0).ToString(), Part(Cell(line, 1), at, "after"), Number(Cell(line, 2), at, "weight")));
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

    /// <summary>A name as files write it: ProperName is "proper-name".</summary>
    public static string Hyphenated(string name) =>
        string.Concat(name.Select((c, i) =>
                    i > 0 && char.IsAsciiLetterUpper(c) ? $"-{char.ToLowerInvariant(c)}" : char.ToLowerInvariant(c).ToString()));

    private static int[] ReadHeader(string[] cells, Place at)
    {
        int[] columns = [.. KnownColumns.Select(c => Array.IndexOf(cells, c))];
        if (columns[0] < 0 || columns[1] < 0)
        {
            throw at.Fault("the header must name the columns 'surface' and 'count', separated by tabs");
        }

        return Array.Find(cells, c => !KnownColumns.Contains(c)) is { } unknown
            ? throw at.Fault($"there is no column '{unknown}'; columns are {string.Join(", ", KnownColumns)}")
            : columns;
    }

    private static void ReadParts(ReadOnlySpan<char> cell, int count, Place at, List<(PartOfSpeech Part, int Percent)> parts)
    {
        parts.Clear();
        if (cell.IsEmpty && count == 0)
        {
            return;
        }

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
        foreach (Range range in cell.Split('|'))
        {
            ReadOnlySpan<char> trait = cell[range];
            if (trait.IsEmpty)
            {
                continue;
            }

            int i = 0;
            while (i < TraitNames.Length && !trait.SequenceEqual(TraitNames[i]))
            {
                i++;
            }

            traits |= i < TraitNames.Length
                ? TraitValues[i] : throw at.Wrong("traits", trait, $"traits are {string.Join(", ", TraitNames)}");
        }

        return traits;
    }

    private static void ReadRoles(string surface, ReadOnlySpan<char> cell, Place at, List<LexiconEntry> entries, bool check)
    {
        foreach (Range range in cell.Split('|'))
        {
            ReadOnlySpan<char> role = cell[range];
            if (role.IsEmpty)
            {
                continue;
            }

            int semicolon = role.IndexOf(';');
            ReadOnlySpan<char> head = semicolon < 0 ? role : role[..semicolon];
            int sign = head.IndexOf('=');
            string name = (sign < 0 ? head : head[..sign]).ToString(), value = sign < 0 ? "" : head[(sign + 1)..].ToString();
            string attributes = semicolon < 0 ? "" : role[(semicolon + 1)..].ToString();
            if (!LexiconFile.TryParseClass(name, out LexiconClass lexiconClass))
            {
                throw at.Wrong("roles", name, $"classes are {LexiconFile.ClassNames}");
            }

            if (check && LexiconKeys.Embedded.Fault(lexiconClass, value, attributes) is { } fault)
            {
                throw at.Fault($"column roles, role {name}, {fault}");
            }

            entries.Add(new LexiconEntry { Surface = surface, Class = lexiconClass, Value = value.Length > 0
                        ? value : surface, Attributes = attributes });
        }
    }

    private static PartOfSpeech Part(ReadOnlySpan<char> text, Place at, string column) =>
        ParsePart(text) ?? throw at.Wrong(column, text, $"parts of speech are {string.Join(", ", PartNames)}");

    private static int Number(ReadOnlySpan<char> text, Place at, string column) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int value)
            ? value : throw at.Wrong(column, text, "a whole number stands here");

    private static ReadOnlySpan<char> Cell(ReadOnlySpan<char> line, int column)
    {
        for (; column > 0; column--)
        {
            int tab = line.IndexOf('\t');
            if (tab < 0)
            {
                return [];
            }

            line = line[(tab + 1)..];
        }

        int end = line.IndexOf('\t');
        return column < 0 ? [] : end < 0 ? line : line[..end];
    }
}
