using System.Globalization;
using TayHo.Extract.Text;

namespace TayHo.Extract.Lexicons;

/// <summary>Loading.</summary>
public sealed partial class Gazetteer
{

    /// <summary>Reads a gazetteer of the embedded one's form: tab-separated, "#" comments, a header line.</summary>
    /// <param name="units">code, type, name, parent, from, until; in the order of level, code and time. "~" is a day before the reform that
    /// is not known.</param>
    /// <param name="links">code, until, to, share ("w" whole, "p" part); in the order of level and code.</param>
    /// <returns>The units.</returns>
    /// <exception cref="FormatException">A line is malformed; the message names the line.</exception>
    public static Gazetteer Load(TextReader units, TextReader links)
    {
        ArgumentNullException.ThrowIfNull(units);
        ArgumentNullException.ThrowIfNull(links);
        var list = new List<AdministrativeUnit>(16384);
        var names = new NameTable();
        var districts = new HashSet<int>();
        Span<Range> cells = stackalloc Range[8];
        foreach (string line in Rows(units))
        {
            ReadOnlySpan<char> row = line;
            if (row.Split(cells, '\t') != 6)
            {
                throw new FormatException($"gazetteer units: six cells separated by tabs are needed; the line reads '{line}'.");
            }

            ReadOnlySpan<char> name = row[cells[2]];
            int id = names.IdOf(name);
            if (row[cells[0]].Length == 3)
            {
                districts.Add(id);
            }

            ReadOnlySpan<char> from = row[cells[4]], until = row[cells[5]];
            string type = TypeOf(row[cells[1]]) ?? throw new FormatException($"gazetteer units: unknown type; the line reads '{line}'.");
            string spelled = names.Written[id].AsSpan().SequenceEqual(name) ? names.Written[id] : name.ToString();
            list.Add(new AdministrativeUnit(row[cells[0]].ToString(), type, spelled, row[cells[3]].ToString(), id)
            {
                ValidFrom = Day(from, line),
                ValidUntil = Day(until, line),
                HasEnded = until.Length > 0,
                BeganOnUnknownDay = from is "~",
                OriginId = from.Length > 1 && SplitOrigin(spelled) is { } parts && names.Find(parts.Origin) is int origin
                    && districts.Contains(origin) ? origin : -1,
            });
        }

        var linkList = new List<Link>(12288);
        foreach (string line in Rows(links))
        {
            ReadOnlySpan<char> row = line;
            if (row.Split(cells, '\t') != 4)
            {
                throw new FormatException($"gazetteer links: four cells separated by tabs are needed; the line reads '{line}'.");
            }

            linkList.Add(new Link(row[cells[0]].ToString(), Day(row[cells[1]], line), row[cells[2]].ToString(), row[cells[3]] is "w"));
        }

        // The short names are names too: they come before the table of names is closed.
        Dictionary<int, List<AdministrativeUnit>> shortNames = ShortNames(list, names);
        return new Gazetteer([.. list], names.Ids, [.. names.Written], [.. linkList], shortNames);
    }

    /// <summary>
    /// Communes of the reform that carry their earlier district behind their name (Xuân Hương - Đà Lạt, Tân Hà Lâm Hà, 1 Bảo Lộc)
    /// are also called without it: the names' ids with the units.
    /// </summary>
    private static Dictionary<int, List<AdministrativeUnit>> ShortNames(List<AdministrativeUnit> units, NameTable names)
    {
        var result = new Dictionary<int, List<AdministrativeUnit>>();
        foreach (AdministrativeUnit unit in units)
        {
            if (unit.OriginId >= 0)
            {
                int id = names.IdOf(SplitOrigin(unit.Name)!.Value.Short);
                (result.TryGetValue(id, out List<AdministrativeUnit>? same) ? same : result[id] = []).Add(unit);
            }
        }

        return result;
    }

    /// <summary>A name of two syllables or a number and two syllables more, the origin; null for other names (Bắc Ninh Hòa: the north of
    /// it).</summary>
    internal static (string Short, string Origin)? SplitOrigin(string name)
    {
        string[] words = name.Replace(" - ", " ", StringComparison.Ordinal).Split(' ');
        bool numbered = words.Length == 3 && char.IsAsciiDigit(words[0][0]);
        return numbered || words.Length == 4 ? (string.Join(' ', words[..^2]), string.Join(' ', words[^2..])) : null;
    }

    /// <summary>
    /// The key under which spellings of one name are equal: lower case, today's tone placement, hyphens left out, i for y
    /// where both are written (Quy / Qui Nhơn, Mỹ / Mĩ, Bạch Long Vĩ / Vỹ).
    /// </summary>
    internal static string KeyOf(string name)
    {
        string folded = SyllableFolding.FoldKey(name);
        Span<char> key = folded.Length <= 128 ? stackalloc char[folded.Length] : new char[folded.Length];
        int n = 0;
        for (int i = 0; i < folded.Length; i++)
        {
            char c = folded[i];
            if (c is '-' or '–' or ' ')
            {
                if (n > 0 && key[n - 1] != ' ')
                {
                    key[n++] = ' ';
                }

                continue;
            }

            key[n++] = TurnsToI(folded, i) ? "iìíỉĩị"["yỳýỷỹỵ".IndexOf(c, StringComparison.Ordinal)] : c;
        }

        return key[..n].TrimEnd().ToString();
    }

    /// <summary>Whether the letter is a y that is also written i: alone after a consonant, or after qu, at the syllable's end.</summary>
    internal static bool TurnsToI(string lower, int i)
    {
        if (!"yỳýỷỹỵ".Contains(lower[i], StringComparison.Ordinal) || i == 0 || (i + 1 < lower.Length && char.IsLetter(lower[i + 1])))
        {
            return false;
        }

        return lower[i - 1] is 'h' or 'k' or 'l' or 'm' or 's' or 't' or 'v' || (lower[i - 1] == 'u' && i > 1 && lower[i - 2] == 'q');
    }

    private static string? TypeOf(ReadOnlySpan<char> text)
    {
        foreach (string type in UnitTypes.All)
        {
            if (text.SequenceEqual(type))
            {
                return type;
            }
        }

        return null;
    }

    private static DateOnly? Day(ReadOnlySpan<char> cell, string line)
    {
        if (cell.Length == 0 || cell is "~")
        {
            return null;
        }

        if (cell.Length != 10 || !int.TryParse(cell[..4], NumberStyles.None, CultureInfo.InvariantCulture, out int year)
            || !int.TryParse(cell[5..7], NumberStyles.None, CultureInfo.InvariantCulture, out int month)
            || !int.TryParse(cell[8..], NumberStyles.None, CultureInfo.InvariantCulture, out int day)
            || month is < 1 or > 12 || day < 1 || year < 1 || day > DateTime.DaysInMonth(year, month))
        {
            throw new FormatException($"gazetteer: '{cell}' is no ISO day; the line reads '{line}'.");
        }

        return new DateOnly(year, month, day);
    }

    private static IEnumerable<string> Rows(TextReader reader)
    {
        bool header = true;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (!header)
            {
                yield return line;
            }

            header = false;
        }
    }

    /// <summary>The names' numbers while the table is read.</summary>
    private sealed class NameTable
    {
        private readonly SpanDictionary<int> _written = new(new Dictionary<string, int>(12288, StringComparer.Ordinal));

        /// <summary>The number of each key (see <see cref="KeyOf"/>).</summary>
        public Dictionary<string, int> Ids { get; } = new(12288, StringComparer.Ordinal);

        /// <summary>The first spelling of each name.</summary>
        public List<string> Written { get; } = new(12288);

        /// <summary>The number of a name, a new one for a new name.</summary>
        public int IdOf(ReadOnlySpan<char> name)
        {
            if (_written.TryGetValue(name, out int id))
            {
                return id;
            }

            string written = name.ToString(), key = KeyOf(written);
            if (!Ids.TryGetValue(key, out id))
            {
                id = Written.Count;
                Written.Add(written);
                Ids.Add(key, id);
            }

            _written[name] = id;
            return id;
        }

        /// <summary>The number of a name; -1 when no unit bears it so far.</summary>
        public int Find(string name) => _written.TryGetValue(name, out int id) ? id : Ids.GetValueOrDefault(KeyOf(name), -1);
    }
}
