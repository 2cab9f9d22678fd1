using TayHo.Extract.Articles;
using TayHo.Extract.ConsoleApp.Texts;
using TayHo.Extract.Text;

namespace TayHo.Extract.ConsoleApp.Inputs;

/// <summary>Which column of a list of articles holds which field: by the fields' own names, else as --column says.</summary>
internal sealed class ArticleColumns
{
    /// <summary>The fields of an article that a column may hold.</summary>
    public static readonly string[] Fields = ArticleJson.Names;

    private readonly Dictionary<string, string> _named = new(StringComparer.Ordinal);

    /// <summary>Reads what --column says: "text=noi_dung".</summary>
    /// <exception cref="UsageException">It says no field and column.</exception>
    public ArticleColumns(IEnumerable<string> pairs)
    {
        foreach (string pair in pairs)
        {
            int at = pair.IndexOf('=', StringComparison.Ordinal);
            string field = at > 0 ? pair[..at].Trim() : "";
            string? known = Array.Find(Fields, f => f.Equals(field, StringComparison.OrdinalIgnoreCase));
            if (known is null || at == pair.Length - 1)
            {
                throw new UsageException("columns.no-pair", pair, string.Join(", ", Fields)) { Meant = known is null ? Nearest.Of(field, Fields) : null };
            }

            _named[known] = pair[(at + 1)..].Trim();
        }
    }

    /// <summary>Where each field stands among a table's headers.</summary>
    /// <exception cref="UsageException">A column that was named is not there or is there twice, or columns were named and none holds text or html.</exception>
    /// <exception cref="ArticleInputException">The list has no header, or none that speaks of text or html.</exception>
    public IReadOnlyDictionary<string, int> Find(string path, IReadOnlyList<string> headers)
    {
        if (headers.All(h => h.Length == 0))
        {
            throw new ArticleInputException(ErrorCodes.InputEmpty, "the list has no header and no rows.");
        }

        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (string field in Fields)
        {
            string name = _named.GetValueOrDefault(field, field);
            int at = IndexOf(headers, name);
            if (at >= 0 && IndexOf([.. headers.Skip(at + 1)], name) >= 0)
            {
                throw _named.ContainsKey(field)
                    ? new UsageException("columns.twice", path, name)
                    : new ArticleInputException(ErrorCodes.InputUnreadable, $"the list has two columns named {name}; which is meant?");
            }

            if (at >= 0)
            {
                places[field] = at;
            }
            else if (_named.ContainsKey(field))
            {
                throw new UsageException("columns.missing", path, name, string.Join(", ", headers)) { Meant = Nearest.Of(name, headers) };
            }
        }

        return places.ContainsKey("text") || places.ContainsKey("html") ? places
            : _named.Count > 0 ? throw new UsageException("columns.no-text", path, string.Join(", ", headers))
            : throw new ArticleInputException(ErrorCodes.InputUnreadable, $"the list has no column text or html; its columns are {string.Join(", ", headers)}. Name one: --column text=COLUMN.");
    }

    /// <summary>Where a column stands among headers, in any case and any form of Unicode; -1 when it is not there.</summary>
    public static int IndexOf(IReadOnlyList<string> headers, string name)
    {
        string wanted = Key(name);
        for (int i = 0; i < headers.Count; i++)
        {
            if (Key(headers[i]) == wanted)
            {
                return i;
            }
        }

        return -1;
    }

    private static string Key(string header) => Nfc.Of(header.Trim()).ToLowerInvariant();
}
