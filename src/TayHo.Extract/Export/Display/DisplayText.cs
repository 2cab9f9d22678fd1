using System.Collections.Frozen;
using System.Text;

namespace TayHo.Extract.Export.Display;

/// <summary>The words shown to people in both languages, from display.tsv: labels of record types, of choices, and of the report.</summary>
public static class DisplayText
{
    private const string Resource = "export/display.tsv";
    private static readonly FrozenDictionary<string, (string English, string Vietnamese)> Texts = Load();

    /// <summary>Every key, in ordinal order.</summary>
    public static IReadOnlyList<string> Keys { get; } = [.. Texts.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The text of a key.</summary>
    /// <param name="key">One of <see cref="Keys"/>.</param>
    /// <param name="language">The language.</param>
    /// <exception cref="ArgumentException">There is no such key.</exception>
    public static string Of(string key, DisplayLanguage language)
    {
        if (!Texts.TryGetValue(key, out (string English, string Vietnamese) text))
        {
            throw new ArgumentException($"There is no text '{key}' in display.tsv.", nameof(key));
        }

        return language == DisplayLanguage.Vietnamese ? text.Vietnamese : text.English;
    }

    /// <summary>How people read an enumeration's value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="language">The language.</param>
    public static string OfChoice<TEnum>(TEnum value, DisplayLanguage language)
        where TEnum : struct, Enum => Of($"{typeof(TEnum).Name}.{ChoiceNames.Of(value)}", language);

    private static FrozenDictionary<string, (string English, string Vietnamese)> Load()
    {
        using Stream stream = typeof(DisplayText).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var texts = new Dictionary<string, (string English, string Vietnamese)>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split('\t');
            if (cells.Length == 3 && line[0] != '#' && cells[0] != "key")
            {
                texts.Add(cells[0], (cells[1], cells[2]));
            }
        }

        return texts.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
