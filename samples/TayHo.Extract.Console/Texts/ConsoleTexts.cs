using System.Collections.Frozen;
using System.Text;
using TayHo.Extract.Export.Display;

namespace TayHo.Extract.ConsoleApp.Texts;

/// <summary>The command's messages in both languages, from messages.tsv.</summary>
internal static class ConsoleTexts
{
    private const string Resource = "messages.tsv";
    private static readonly FrozenDictionary<string, (string English, string Vietnamese)> Texts = Load();

    /// <summary>Every key.</summary>
    public static IEnumerable<string> Keys => Texts.Keys;

    /// <summary>A message with its values put in, numbers in the language's way.</summary>
    /// <param name="language">The language.</param>
    /// <param name="key">A key of messages.tsv.</param>
    /// <param name="values">What stands for {0}, {1}, …</param>
    public static string Of(DisplayLanguage language, string key, params ReadOnlySpan<object?> values)
    {
        (string english, string vietnamese) = Texts[key];
        string text = language == DisplayLanguage.Vietnamese ? vietnamese : english;
        return values.Length == 0 ? text : string.Format(DisplayFormat.NumbersOf(language), text, values);
    }

    private static FrozenDictionary<string, (string English, string Vietnamese)> Load()
    {
        using Stream stream = typeof(ConsoleTexts).Assembly.GetManifestResourceStream(Resource)!;
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
