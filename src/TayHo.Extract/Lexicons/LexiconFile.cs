using System.Text;

namespace TayHo.Extract.Lexicons;

/// <summary>
/// Reads lexicon files: UTF-8 TSV, "#" comment lines, a header naming the columns. Known columns are surface, variants
/// (separated by "|"), class, value, attributes, valid from, valid until, source; surface and class are required.
/// </summary>
internal static class LexiconFile
{
    private static readonly string[] KnownColumns =
        ["surface", "variants", "class", "value", "attributes", "valid from", "valid until", "source"];

    private static readonly Lazy<Dictionary<string, LexiconClass>> ClassesByName = new(() =>
        Enum.GetValues<LexiconClass>().Where(c => c != LexiconClass.None).ToDictionary(c =>
                WordFile.Hyphenated(c.ToString()), StringComparer.Ordinal));

    private readonly record struct Columns(int Count, int Surface, int Variants, int Class, int Value, int Attributes);

    // Written out only for a fault.
    private readonly record struct Place(string File, int Line)
    {
        public override string ToString() => $"{File}, line {Line}";
    }

    /// <summary>Reads every entry, a variant as an entry of its own with the same value.</summary>
    /// <param name="reader">The file's text.</param>
    /// <param name="name">The file's name for error messages.</param>
    /// <param name="fromUser">Whether a user brings the file: its keys and values are checked.</param>
    /// <exception cref="FormatException">A line is malformed; the message names file, line, column and what is allowed.</exception>
    public static IEnumerable<LexiconEntry> Read(TextReader reader, string name, bool fromUser)
    {
        Columns? columns = null;
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            string[] cells = line.Split('\t');
            var place = new Place(name, number);
            if (columns is not { } known)
            {
                columns = ReadHeader(cells, line, place);
                continue;
            }

            LexiconEntry entry = ReadEntry(cells, known, place, fromUser);
            yield return entry;
            foreach (string variant in Cell(cells, known.Variants).Split('|',
                        StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            {
                yield return entry.As(variant);
            }
        }
    }

    private static Columns ReadHeader(string[] cells, string line, Place place)
    {
        var columns = new Columns(
            cells.Length,
            Array.IndexOf(cells, "surface"),
            Array.IndexOf(cells, "variants"),
            Array.IndexOf(cells, "class"),
            Array.IndexOf(cells, "value"),
            Array.IndexOf(cells, "attributes"));
        if (columns.Surface < 0 || columns.Class < 0)
        {
            throw new FormatException($"{place}: the header must name the columns 'surface' and 'class', separated by tabs; it reads '{line}'.");
        }

        return Array.Find(cells, c => !KnownColumns.Contains(c)) is { } unknown
            ? throw new FormatException($"{place}: there is no column '{unknown}'; columns are {string.Join(", ", KnownColumns)}.")
            : columns;
    }

    private static LexiconEntry ReadEntry(string[] cells, Columns columns, Place place, bool fromUser)
    {
        if (cells.Length > columns.Count || cells.Length <= Math.Max(columns.Surface, columns.Class))
        {
            throw new FormatException($"{place}: {cells.Length} cells under {columns.Count} columns; separate cells by one tab each.");
        }

        string form = Cell(cells, columns.Surface), value = Cell(cells, columns.Value), attributes = Cell(cells, columns.Attributes);
        if (form.Length == 0)
        {
            throw new FormatException($"{place}, column surface: the surface is empty.");
        }

        if (!TryParseClass(Cell(cells, columns.Class), out LexiconClass lexiconClass))
        {
            throw new FormatException($"{place}, column class: unknown class '{Cell(cells, columns.Class)}' (classes are written like 'day-part'); classes are {ClassNames}.");
        }

        // What the library's own files say was tested when it was built.
        if (fromUser && LexiconKeys.Embedded.Fault(lexiconClass, value, attributes) is { } wrong)
        {
            throw new FormatException($"{place}, {wrong}.");
        }

        var entry = new LexiconEntry { Surface = form, Class = lexiconClass, Value = value.Length > 0
                ? value : form, Attributes = attributes, FromUser = fromUser };
        return fromUser && LexiconValues.Fault(entry) is { } fault ? throw new FormatException($"{place}: {fault}.") : entry;
    }

    /// <summary>The classes as files write them.</summary>
    public static string ClassNames =>
        string.Join(", ", Enum.GetValues<LexiconClass>().Where(c => c != LexiconClass.None).Select(c => WordFile.Hyphenated(c.ToString())));

    /// <summary>Parses a class as files write it ("day-part").</summary>
    public static bool TryParseClass(string text, out LexiconClass value)
    {
        if (ClassesByName.Value.TryGetValue(text, out value))
        {
            return true;
        }

        value = LexiconClass.None;
        return text.Length > 0 && char.IsAsciiLetterLower(text[0])
            && Enum.TryParse(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out value)
            && value != LexiconClass.None;
    }

    /// <summary>Opens one of the embedded files.</summary>
    public static StreamReader OpenEmbedded(string name) =>
        new(typeof(LexiconFile).Assembly.GetManifestResourceStream(name)
                ?? throw new InvalidOperationException($"The embedded lexicon '{name}' is missing."), Encoding.UTF8);

    /// <summary>The entries of one of the embedded files.</summary>
    public static LexiconEntry[] ReadEmbedded(string name)
    {
        using StreamReader reader = OpenEmbedded(name);
        return [.. Read(reader, name, fromUser: false)];
    }

    /// <summary>The names of the embedded lexicon files, in a fixed order.</summary>
    public static IEnumerable<string> EmbeddedNames =>
        typeof(LexiconFile).Assembly.GetManifestResourceNames().Where(IsEntryFile).Order(StringComparer.Ordinal);

    // The gazetteer's, the words' and the keys' tables have columns and readers of their own.
    private static bool IsEntryFile(string name) =>
        name.EndsWith(".tsv", StringComparison.Ordinal) && !name.Contains('/', StringComparison.Ordinal)
        && !name.StartsWith("gazetteer", StringComparison.Ordinal) && !name.StartsWith("word", StringComparison.Ordinal)
        && !name.StartsWith("lexicon-", StringComparison.Ordinal);

    private static string Cell(string[] cells, int index) => index >= 0 && index < cells.Length ? cells[index].Trim() : "";
}
