using System.Collections.Frozen;
using System.Globalization;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Text;

namespace TayHo.Extract.Verification;

/// <summary>The words around a claim's values that records leave out or write as symbols: forms of address, types of units, magnitudes,
/// units.</summary>
internal static class ClaimWords
{
    private static readonly Lazy<FrozenDictionary<string,
        string>> Units = new(() => Load("units.tsv", e =>
                e.Class is LexiconClass.Percent or LexiconClass.Currency or LexiconClass.MeasureUnit));
    private static readonly Lazy<FrozenDictionary<string,
        string>> Magnitudes = new(() => Load("numbers.tsv", e => e.Class == LexiconClass.Magnitude && e.Attribute("letter") is null));
    private static readonly Lazy<FrozenDictionary<string,
        string>> Types = new(() => Load("place-types.tsv", e => e.Class == LexiconClass.PlaceType));
    private static readonly Lazy<FrozenDictionary<string,
        string>> Statuses = new(() => Load("post-status.tsv", e => e.Class == LexiconClass.PostStatus));
    private static readonly Lazy<FrozenDictionary<string,
        string>> Honorifics = new(() => Load("honorifics.tsv", e => e.Class == LexiconClass.Honorific));
    private static readonly Lazy<FrozenDictionary<string, string>> Ranks = new(() => Load("ranks.tsv", e => e.Class == LexiconClass.Rank));
    private static readonly Lazy<FrozenDictionary<string, string>> English = new(LoadEnglish);

    /// <summary>The words of each type of administrative unit.</summary>
    public static IReadOnlyList<string[]> PlaceTypes { get; } =
        [.. Types.Value.Values.Distinct().Select(type => FactText.Words(type).ToArray())];

    /// <summary>A name without the forms of address and ranks before it; a name of nothing else stays.</summary>
    public static string BareName(string name)
    {
        string rest = name;
        while ((Split(rest, Honorifics.Value) ?? Split(rest, Ranks.Value)) is { } address)
        {
            rest = address.Behind;
        }

        return rest;
    }

    /// <summary>The type of administrative unit that a name begins with, and the name behind it; null when it begins with none.</summary>
    public static (string Value, string Behind)? PlaceType(string name) => Split(name, Types.Value);

    /// <summary>Whether a post is held, by the word that a title begins with, and the title behind it; null when it begins with
    /// none.</summary>
    public static (string Value, string Behind)? PostStatus(string title) => Split(title, Statuses.Value);

    /// <summary>A unit as records write it, and what its magnitude words multiply the number by: "tỷ đồng" is a billion VND.</summary>
    public static (decimal Factor, string Unit) Unit(string written)
    {
        decimal factor = 1;
        string rest = InVietnamese(written);
        while (!Units.Value.ContainsKey(Key(rest)))
        {
            if (Magnitudes.Value.TryGetValue(Key(rest), out string? alone))
            {
                return (factor * Decimal(alone), "");
            }

            if (Split(rest, Magnitudes.Value) is not { } magnitude)
            {
                break;
            }

            factor *= Decimal(magnitude.Value);
            rest = InVietnamese(magnitude.Behind);
        }

        return (factor, Units.Value.GetValueOrDefault(Key(rest), rest));
    }

    private static string InVietnamese(string unit) =>
        English.Value.TryGetValue(Key(unit), out string? whole) ? whole
        : Split(unit, English.Value) is { } first ? first.Value + " " + first.Behind : unit;

    private static decimal Decimal(string value) => decimal.Parse(value, CultureInfo.InvariantCulture);

    /// <summary>The longest entry that a text begins with, of at most three words, where a word is left behind it.</summary>
    private static (string Value, string Behind)? Split(string text, FrozenDictionary<string, string> entries)
    {
        string[] words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (int count = Math.Min(3, words.Length - 1); count > 0; count--)
        {
            if (entries.TryGetValue(Key(string.Join(' ', words[..count])), out string? value))
            {
                return (value, string.Join(' ', words[count..]));
            }
        }

        return null;
    }

    private static string Key(string text) => Nfc.Of(text).Trim().ToLowerInvariant();

    private static FrozenDictionary<string, string> Load(string file, Func<LexiconEntry, bool> wanted)
    {
        using StreamReader reader = LexiconFile.OpenEmbedded(file);
        var entries = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (LexiconEntry entry in LexiconFile.Read(reader, file, fromUser: false).Where(wanted))
        {
            entries.TryAdd(Key(entry.Surface), entry.Value);
        }

        // A unit that is written as records write it is one too.
        foreach (string value in entries.Values.Distinct().ToArray())
        {
            entries.TryAdd(Key(value), value);
        }

        return entries.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static FrozenDictionary<string, string> LoadEnglish()
    {
        const string name = "verification/claim-units.tsv";
        using StreamReader reader = LexiconFile.OpenEmbedded(name);
        var words = new Dictionary<string, string>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split('\t');
            if (cells.Length >= 2 && line[0] != '#' && cells[0] != "word")
            {
                words.Add(cells[0], cells[1]);
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
