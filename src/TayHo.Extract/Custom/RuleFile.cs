using System.Text.Json;
using TayHo.Extract.Articles;
using TayHo.Extract.Text;

namespace TayHo.Extract.Custom;

/// <summary>A rule of a file: what triggers it, what must stand around the trigger, and what it gives.</summary>
internal sealed record CustomRule(string Type, string Id, IReadOnlyList<string[]> Triggers, IReadOnlyList<PatternPart> Pattern,
        IReadOnlyDictionary<string, string> Constants);

/// <summary>
/// Reads files of rules of one's own: UTF-8 TSV with "#" comment lines and a header naming the columns, or a JSON list of objects with the
/// same names. Columns are type, rule, triggers (separated by "|"), pattern, fields ("name=value; …", the same in every record) and source.
/// </summary>
internal static class RuleFile
{
    private static readonly string[] KnownColumns = ["type", "rule", "triggers", "pattern", "fields", "source"];

    /// <summary>Reads every rule.</summary>
    /// <exception cref="FormatException">A rule is malformed; the message names file, line (or number) and what is allowed.</exception>
    public static IEnumerable<CustomRule> Read(TextReader reader, string name)
    {
        string text = reader.ReadToEnd().TrimStart('\uFEFF');
        return text.AsSpan().TrimStart() is ['[', ..] ? ReadJson(text, name) : ReadTable(text, name);
    }

    /// <summary>Whether a text can be the name of a type or field: letters and digits in camel case.</summary>
    public static bool IsName(string text) => text.Length > 0 && char.IsAsciiLetterLower(text[0]) && text.All(char.IsAsciiLetterOrDigit);

    private static IEnumerable<CustomRule> ReadTable(string text, string name)
    {
        string[]? columns = null;
        int number = 0;
        foreach (string line in text.Split('\n'))
        {
            number++;
            string row = line.TrimEnd('\r');
            if (row.Length == 0 || row[0] == '#')
            {
                continue;
            }

            string[] cells = row.Split('\t');
            string place = $"{name}, line {number}";
            if (columns is null)
            {
                columns = Array.Find(cells, c => !KnownColumns.Contains(c)) is { } unknown
                    ? throw new FormatException($"{place}: there is no column '{unknown}'; columns are {string.Join(", ", KnownColumns)}.")
                    : cells;
                continue;
            }

            if (cells.Length > columns.Length)
            {
                throw new FormatException($"{place}: {cells.Length} cells under {columns.Length} columns; separate cells by one tab each.");
            }

            string[] header = columns;
            string Cell(string column) => Array.IndexOf(header, column) is var i and >= 0 && i < cells.Length ? cells[i].Trim() : "";
            yield return Rule(Cell, Pairs(Cell("fields"), place), place);
        }
    }

    private static IEnumerable<CustomRule> ReadJson(string text, string name)
    {
        using JsonDocument document = Parse(text, name);
        int number = 0;
        foreach (JsonElement item in document.RootElement.EnumerateArray())
        {
            string place = $"{name}, rule {++number}";
            var cells = new Dictionary<string, string>(StringComparer.Ordinal);
            var constants = new Dictionary<string, string>(StringComparer.Ordinal);
            if (item.ValueKind != JsonValueKind.Object)
            {
                throw new FormatException($"{place}: a rule is an object with {string.Join(", ", KnownColumns)}.");
            }

            foreach (JsonProperty property in item.EnumerateObject())
            {
                switch (property.Value.ValueKind)
                {
                    case JsonValueKind.String when KnownColumns.Contains(property.Name) && property.Name != "fields":
                        cells[property.Name] = property.Value.GetString()!;
                        break;
                    case JsonValueKind.Array when property.Name == "triggers":
                        cells["triggers"] = string.Join('|', property.Value.EnumerateArray().Select(e => e.ToString()));
                        break;
                    case JsonValueKind.Object when property.Name == "fields":
                        foreach (JsonProperty field in property.Value.EnumerateObject())
                        {
                            constants[field.Name] = field.Value.ToString();
                        }

                        break;
                    default:
                        throw new FormatException($"{place}: '{property.Name}' is none of {string.Join(", ", KnownColumns)}, or its value is of another sort.");
                }
            }

            yield return Rule(column => cells.GetValueOrDefault(column, "").Trim(), constants, place);
        }
    }

    private static JsonDocument Parse(string text, string name)
    {
        try
        {
            JsonBytes.RefuseHalves(text);
            return JsonDocument.Parse(text, JsonBytes.Lenient);
        }
        catch (JsonException wrong)
        {
            throw new FormatException($"{name}: {ArticleJson.Plain(wrong)}", wrong);
        }
    }

    private static CustomRule Rule(Func<string, string> cell, Dictionary<string, string> constants, string place)
    {
        string? unsound = Array.Find(KnownColumns, column => !SoundText.Is(cell(column)))
            ?? (constants.Values.All(v => SoundText.Is(v)) ? null : "fields");
        if (unsound is not null)
        {
            throw new FormatException($"{place}, {unsound}: this holds a character that no text may hold.");
        }

        string type = cell("type"), id = cell("rule");
        if (!IsName(type))
        {
            throw new FormatException($"{place}: '{type}' is no name of a type; names are letters and digits in camel case, such as road.");
        }

        string[][] triggers = [.. cell("triggers").Split('|').Select(FoldedWords.Of).Where(words => words.Length > 0)];
        if (triggers.Length == 0)
        {
            throw new FormatException($"{place}: a rule has a trigger: words without which it need not be looked for.");
        }

        if (constants.Keys.FirstOrDefault(k => !IsName(k)) is { } wrong)
        {
            throw new FormatException($"{place}: '{wrong}' is no name of a field; names are letters and digits in camel case.");
        }

        try
        {
            return new CustomRule(type, id.Length > 0 ? id : type, triggers, PatternReader.Read(cell("pattern")), constants);
        }
        catch (FormatException fault)
        {
            throw new FormatException($"{place}, pattern: {fault.Message}", fault);
        }
    }

    private static Dictionary<string, string> Pairs(string text, string place)
    {
        var pairs = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (string pair in text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            int equals = pair.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                throw new FormatException($"{place}, fields: '{pair}' is no name=value.");
            }

            pairs[pair[..equals].Trim()] = pair[(equals + 1)..].Trim();
        }

        return pairs;
    }
}
