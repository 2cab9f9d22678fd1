using System.Text;

namespace TayHo.Extract.Articles;

/// <summary>Opens this room's embedded tables: UTF-8 TSV, "#" comment lines, one header line.</summary>
internal static class ArticleData
{
    /// <summary>Opens an embedded table.</summary>
    public static Stream Open(string name) =>
        typeof(ArticleData).Assembly.GetManifestResourceStream("articles/" + name)
            ?? throw new InvalidOperationException($"The embedded table '{name}' is missing.");

    /// <summary>The rows of an embedded table without comments and header, cells trimmed.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var reader = new StreamReader(Open(name), Encoding.UTF8);
        bool header = false;
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (!header)
            {
                header = true;
                continue;
            }

            yield return line.Split('\t', StringSplitOptions.TrimEntries);
        }
    }
}
