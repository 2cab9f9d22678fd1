using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace TayHo.Extract.Export.Display;

/// <summary>
/// Texts in both languages, read from a table with the columns key, en and vi. {0}, {1} stand for values. Several wordings of one
/// key are told apart by "#2", "#3" behind it.
/// </summary>
internal sealed class TextTable
{
    private readonly FrozenDictionary<string, Text> _texts;

    private TextTable(Dictionary<string, Text> texts)
    {
        _texts = texts.ToFrozenDictionary(StringComparer.Ordinal);
        Keys = [.. texts.Keys.Order(StringComparer.Ordinal)];
    }

    /// <summary>Every key, in ordinal order.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>Reads a table; lines that begin with # are remarks.</summary>
    /// <param name="stream">UTF-8, cells separated by tabs.</param>
    /// <returns>The table.</returns>
    /// <exception cref="ArgumentException">A key stands twice.</exception>
    public static TextTable Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using var reader = new StreamReader(stream, Encoding.UTF8);
        var texts = new Dictionary<string, Text>(StringComparer.Ordinal);
        while (reader.ReadLine() is { } line)
        {
            string[] cells = line.Split('\t');
            if (cells.Length == 3 && line[0] != '#' && cells[0] != "key")
            {
                texts.Add(cells[0], new Text(cells[1], cells[2]));
            }
        }

        return new TextTable(texts);
    }

    /// <summary>Whether there is a text.</summary>
    /// <param name="key">The key.</param>
    /// <returns>Whether there is such a text.</returns>
    public bool Has(string key) => _texts.ContainsKey(key);

    /// <summary>A text with its values put in, numbers in the language's way.</summary>
    /// <param name="key">One of <see cref="Keys"/>.</param>
    /// <param name="language">The language.</param>
    /// <param name="values">What stands for {0}, {1}, …</param>
    /// <returns>The text.</returns>
    /// <exception cref="ArgumentException">There is no such key.</exception>
    public string Of(string key, DisplayLanguage language, params IReadOnlyList<object?> values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (!_texts.TryGetValue(key, out Text? text))
        {
            throw new ArgumentException($"There is no text '{key}'.", nameof(key));
        }

        string said = language == DisplayLanguage.Vietnamese ? text.Vietnamese : text.English;
        return values.Count == 0 ? said : string.Format(DisplayFormat.NumbersOf(language), said, [.. values]);
    }

    /// <summary>
    /// What was said in English, in another language: the wording of the key whose English form it has, with the values that it has. Values
    /// that are texts of "word" are said in the language too. What has none of the wordings stays as it is.
    /// </summary>
    /// <param name="key">The key.</param>
    /// <param name="said">The English words with their values.</param>
    /// <param name="language">The language.</param>
    /// <returns>The text in the language; what was said where the table has none.</returns>
    public string Translate(string key, string said, DisplayLanguage language)
    {
        ArgumentNullException.ThrowIfNull(said);
        return language == DisplayLanguage.English ? said : Wording(key, said) ?? said;
    }

    private string? Wording(string key, string said)
    {
        string name = key;
        for (int i = 2; _texts.TryGetValue(name, out Text? text); i++)
        {
            if (text.ValuesOf(said) is { } values)
            {
                return string.Format(CultureInfo.InvariantCulture, text.Vietnamese, [.. values.Select(v => Wording("word", v) ?? v)]);
            }

            name = $"{key}#{i.ToString(CultureInfo.InvariantCulture)}";
        }

        return null;
    }

    private sealed record Text(string English, string Vietnamese)
    {
        /// <summary>What stands for {0}, {1}, … in words of the English form; null when they have another form.</summary>
        public List<string>? ValuesOf(string said)
        {
            var values = new List<string>();
            int at = 0, from = 0;
            for (int hole = 0; ; hole++)
            {
                string mark = "{" + hole.ToString(CultureInfo.InvariantCulture) + "}";
                int next = English.IndexOf(mark, from, StringComparison.Ordinal);
                string words = English[from..(next < 0 ? English.Length : next)];
                bool last = next < 0;
                int found = hole == 0 ? (said.StartsWith(words, StringComparison.Ordinal) ? 0 : -1)
                    : last ? (said.EndsWith(words, StringComparison.Ordinal) ? said.Length - words.Length : -1)
                    : said.IndexOf(words, at, StringComparison.Ordinal);
                if (found < at || (last && hole == 0 && said.Length != words.Length))
                {
                    return null;
                }

                if (hole > 0)
                {
                    values.Add(said[at..found]);
                }

                at = found + words.Length;
                from = next + mark.Length;
                if (last)
                {
                    return values;
                }
            }
        }
    }
}
