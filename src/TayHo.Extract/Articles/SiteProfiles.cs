using AngleSharp.Css.Parser;

namespace TayHo.Extract.Articles;

/// <summary>Where one site keeps the parts of its articles: CSS selectors, each null when reading by structure finds the part.</summary>
internal sealed record SiteProfile(string Host, string? Title, string? Lead, string? Body, string? Author, string? Date, string? Drop);

/// <summary>Site profiles by host; a user's row for a host replaces ours.</summary>
internal sealed class SiteProfiles
{
    private static readonly string[] Columns = ["host", "title", "lead", "body", "author", "date", "drop"];
    private readonly Dictionary<string, SiteProfile> _byHost = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The embedded profiles, then those of the users' files.</summary>
    public static SiteProfiles Load(IEnumerable<SiteProfile> user)
    {
        var profiles = new SiteProfiles();
        using var reader = new StreamReader(ArticleData.Open("sites.tsv"));
        foreach (SiteProfile profile in Read(reader, "sites.tsv").Concat(user))
        {
            profiles._byHost[profile.Host] = profile;
        }

        return profiles;
    }

    /// <summary>The profile for a page's address; null when there is none.</summary>
    public SiteProfile? Find(string? url)
    {
        if (_byHost.Count == 0 || !Uri.TryCreate(url, UriKind.Absolute, out Uri? address))
        {
            return null;
        }

        string host = address.Host;
        while (host.Length > 0)
        {
            if (_byHost.TryGetValue(host, out SiteProfile? profile))
            {
                return profile;
            }

            int dot = host.IndexOf('.', StringComparison.Ordinal);
            host = dot < 0 ? "" : host[(dot + 1)..];
        }

        return null;
    }

    /// <summary>Reads a file of profiles.</summary>
    /// <param name="reader">The file's text.</param>
    /// <param name="name">Its name for error messages.</param>
    /// <exception cref="FormatException">A line is malformed; the message names file, line and what to do.</exception>
    public static List<SiteProfile> Read(TextReader reader, string name)
    {
        var profiles = new List<SiteProfile>();
        string[]? header = null;
        int number = 0;
        while (reader.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            string[] cells = line.Split('\t', StringSplitOptions.TrimEntries);
            if (header is null)
            {
                header = cells;
                if (!header.Contains("host", StringComparer.Ordinal))
                {
                    throw new FormatException($"{name}, line {number}: the header must name the column 'host', separated from others by tabs; it reads '{line}'.");
                }

                continue;
            }

            profiles.Add(Parse(header, cells, $"{name}, line {number}"));
        }

        return profiles;
    }

    private static SiteProfile Parse(string[] header, string[] cells, string where)
    {
        if (cells.Length > header.Length)
        {
            throw new FormatException($"{where}: {cells.Length} cells under {header.Length} columns; separate cells by one tab each.");
        }

        var values = new string?[Columns.Length];
        for (int i = 0; i < Columns.Length; i++)
        {
            int column = Array.IndexOf(header, Columns[i]);
            values[i] = column >= 0 && column < cells.Length && cells[column].Length > 0 ? cells[column] : null;
            if (i > 0 && values[i] is { } selector && new CssSelectorParser().ParseSelector(selector) is null)
            {
                throw new FormatException($"{where}: '{selector}' in column '{Columns[i]}' is no CSS selector.");
            }
        }

        return values[0] is { } host
            ? new SiteProfile(host, values[1], values[2], values[3], values[4], values[5], values[6])
            : throw new FormatException($"{where}: the host is empty.");
    }
}
