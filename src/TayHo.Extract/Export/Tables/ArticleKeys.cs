using System.Globalization;
using TayHo.Extract.Records;

namespace TayHo.Extract.Export.Tables;

/// <summary>
/// The articles' keys in the tables of one run: the article's id, with "-2", "-3" behind it where an earlier article of the run has
/// the same (the same page read twice), so that no key stands twice.
/// </summary>
internal sealed class ArticleKeys
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>The next article's key.</summary>
    /// <param name="document">The next document of the run.</param>
    /// <returns>The key, of its own in this run.</returns>
    public string Next(ExtractionDocument document)
    {
        ArgumentNullException.ThrowIfNull(document);
        string id = document.Article.Id;
        string key = id;
        for (int i = 2; !_taken.Add(key); i++)
        {
            key = $"{id}-{i.ToString(CultureInfo.InvariantCulture)}";
        }

        return key;
    }
}
