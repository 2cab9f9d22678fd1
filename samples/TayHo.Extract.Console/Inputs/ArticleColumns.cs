using System.Text;
using TayHo.Extract.ConsoleApp.Texts;
using TayHo.Extract.Export.Display;

namespace TayHo.Extract.ConsoleApp.Inputs;

/// <summary>Which column of a list of articles holds which field: by the fields' own names, else as --column says.</summary>
internal sealed class ArticleColumns
{
    /// <summary>The fields of an article that a column may hold.</summary>
    public static readonly string[] Fields = ["id", "url", "title", "lead", "authors", "publishedAt", "html", "text"];

    private readonly Dictionary<string, string> _named = new(StringComparer.Ordinal);
    private readonly DisplayLanguage _language;

    /// <summary>Reads what --column says: "text=noi_dung".</summary>
    /// <exception cref="UsageException">It says no field and column.</exception>
    public ArticleColumns(IEnumerable<string> pairs, DisplayLanguage language)
    {
        _language = language;
        foreach (string pair in pairs)
        {
            int at = pair.IndexOf('=', StringComparison.Ordinal);
            string field = at > 0 ? pair[..at].Trim() : "";
            string? known = Array.Find(Fields, f => f.Equals(field, StringComparison.OrdinalIgnoreCase));
            if (known is null || at == pair.Length - 1)
            {
                string meant = Nearest.Of(field, Fields) is { } near && known is null ? " " + ConsoleTexts.Of(language, "usage.meant", near) : "";
                throw new UsageException(ConsoleTexts.Of(language, "columns.no-pair", pair, string.Join(", ", Fields)) + meant);
            }

            _named[known] = pair[(at + 1)..].Trim();
        }
    }

    /// <summary>Where each field stands among a table's headers.</summary>
    /// <exception cref="UsageException">A column that was named is not there, or no column holds text or html.</exception>
    public IReadOnlyDictionary<string, int> Find(string path, IReadOnlyList<string> headers)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string field in Fields)
        {
            string name = _named.GetValueOrDefault(field, field);
            int at = headers.Select((h, i) => (h, i)).Where(h => Key(h.h) == Key(name)).Select(h => h.i + 1).FirstOrDefault() - 1;
            if (at >= 0)
            {
                places[field] = at;
            }
            else if (_named.ContainsKey(field))
            {
                string meant = Nearest.Of(name, headers) is { } near ? " " + ConsoleTexts.Of(_language, "usage.meant", near) : "";
                throw new UsageException(ConsoleTexts.Of(_language, "columns.missing", path, name, string.Join(", ", headers)) + meant);
            }
        }

        return places.ContainsKey("text") || places.ContainsKey("html") ? places
            : throw new UsageException(ConsoleTexts.Of(_language, "columns.no-text", path, string.Join(", ", headers)));
    }

    private static string Key(string header) => header.Trim().Normalize(NormalizationForm.FormC).ToLowerInvariant();
}
