using System.Text;

namespace TayHo.Extract.Lexicons;

/// <summary>
/// Reads lexicon files: UTF-8 TSV, "#" comment lines, a header naming the columns. Known columns are surface, variants
/// (separated by "|"), class, value, attributes, valid from, valid until, source; surface and class are required.
/// </summary>
internal static class LexiconFile
{
    /// <summary>Reads every entry, a variant as an entry of its own with the same value.</summary>
    /// <param name="reader">The file's text.</param>
    /// <param name="name">The file's name for error messages.</param>
    /// <param name="fromUser">Whether a user brings the file.</param>
    /// <exception cref="FormatException">A line is malformed; the message names file, line and what to do.</exception>
    public static IEnumerable<LexiconEntry> Read(TextReader reader, string name, bool fromUser)
    {
        string[]? header = null;
        int surface = -1, variants = -1, cls = -1, value = -1, attributes = -1;
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            string[] cells = line.Split('\t');
            if (header is null)
            {
                header = cells;
                surface = Array.IndexOf(cells, "surface");
                variants = Array.IndexOf(cells, "variants");
                cls = Array.IndexOf(cells, "class");
                value = Array.IndexOf(cells, "value");
                attributes = Array.IndexOf(cells, "attributes");
                if (surface < 0 || cls < 0)
                {
                    throw new FormatException($"{name}, line {number}: the header must name the columns 'surface' and 'class', separated by tabs; it reads '{line}'.");
                }

                continue;
            }

            if (cells.Length > header.Length || cells.Length <= Math.Max(surface, cls))
            {
                throw new FormatException($"{name}, line {number}: {cells.Length} cells under {header.Length} columns; separate cells by one tab each.");
            }

            string form = Cell(cells, surface);
            if (form.Length == 0)
            {
                throw new FormatException($"{name}, line {number}: the surface is empty.");
            }

            if (!TryParseClass(Cell(cells, cls), out LexiconClass parsed))
            {
                throw new FormatException($"{name}, line {number}: unknown class '{Cell(cells, cls)}' (classes are written like 'day-part').");
            }

            string given = Cell(cells, value);
            string extra = Cell(cells, attributes);
            string meaning = given.Length > 0 ? given : form;
            var entry = new LexiconEntry { Surface = form, Class = parsed, Value = meaning, Attributes = extra, FromUser = fromUser };
            if (LexiconValues.Fault(entry) is { } fault)
            {
                throw new FormatException($"{name}, line {number}: {fault}.");
            }

            yield return entry;
            string more = Cell(cells, variants);
            if (more.Length > 0)
            {
                foreach (string variant in more.Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
                {
                    yield return new LexiconEntry { Surface = variant, FirstForm = form, Class = parsed, Value = meaning, Attributes = extra, FromUser = fromUser };
                }
            }
        }
    }

    /// <summary>Parses a class as files write it ("day-part").</summary>
    public static bool TryParseClass(string text, out LexiconClass value)
    {
        value = LexiconClass.None;
        return text.Length > 0 && char.IsAsciiLetterLower(text[0])
            && Enum.TryParse(text.Replace("-", "", StringComparison.Ordinal), ignoreCase: true, out value)
            && value != LexiconClass.None;
    }

    /// <summary>Opens one of the embedded files.</summary>
    public static StreamReader OpenEmbedded(string name) =>
        new(typeof(LexiconFile).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The embedded lexicon '{name}' is missing."), Encoding.UTF8);

    /// <summary>The names of the embedded lexicon files, in a fixed order.</summary>
    public static IEnumerable<string> EmbeddedNames =>
        typeof(LexiconFile).Assembly.GetManifestResourceNames().Where(IsEntryFile).Order(StringComparer.Ordinal);

    // The gazetteer's and the words' tables have columns and readers of their own.
    private static bool IsEntryFile(string name) =>
        name.EndsWith(".tsv", StringComparison.Ordinal) && !name.Contains('/', StringComparison.Ordinal)
        && !name.StartsWith("gazetteer", StringComparison.Ordinal) && !name.StartsWith("word", StringComparison.Ordinal);

    private static string Cell(string[] cells, int index) => index >= 0 && index < cells.Length ? cells[index].Trim() : "";
}
