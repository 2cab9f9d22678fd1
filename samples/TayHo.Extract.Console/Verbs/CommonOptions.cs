using System.CommandLine;
using TayHo.Extract.ConsoleApp.Inputs;
using TayHo.Extract.Export.Csv;
using TayHo.Extract.Articles;

namespace TayHo.Extract.ConsoleApp.Verbs;

/// <summary>Options that several verbs share, and what they make of an extractor.</summary>
internal sealed class CommonOptions
{
    /// <summary>The value of --csv-style for Excel under Vietnamese settings.</summary>
    private const string ExcelVietnamese = "excel-vi";

    private const int DefaultMegabytes = 32;

    /// <summary>--published.</summary>
    public Option<string?> Published { get; } = new("--published", "-p")
    {
        HelpName = "DATE",
    };

    /// <summary>--lexicon.</summary>
    public Option<string[]> Lexicon { get; } = new("--lexicon", "-l")
    {
        HelpName = "FILE",
        DefaultValueFactory = _ => [],
    };

    /// <summary>--column.</summary>
    public Option<string[]> Column { get; } = new("--column", "-c")
    {
        HelpName = "FIELD=COLUMN",
        DefaultValueFactory = _ => [],
    };

    /// <summary>--sites.</summary>
    public Option<string[]> Sites { get; } = new("--sites")
    {
        HelpName = "FILE",
        DefaultValueFactory = _ => [],
    };

    /// <summary>--rules.</summary>
    public Option<string[]> Rules { get; } = new("--rules")
    {
        HelpName = "FILE",
        DefaultValueFactory = _ => [],
    };

    /// <summary>--max-mb.</summary>
    public Option<int> MaxMegabytes { get; } = new("--max-mb")
    {
        HelpName = "N",
        DefaultValueFactory = _ => DefaultMegabytes,
    };

    /// <summary>--csv-style.</summary>
    public static Option<string> CreateCsvStyle()
    {
        var style = new Option<string>("--csv-style")
        {
            HelpName = $"plain|{ExcelVietnamese}",
            DefaultValueFactory = _ => "plain",
        };
        style.AcceptOnlyFromAmong("plain", ExcelVietnamese);
        return style;
    }

    /// <summary>The style asked for.</summary>
    public static CsvStyle StyleOf(ParseResult parsed, Option<string> style) => parsed.GetValue(style) == ExcelVietnamese ? CsvStyle.ExcelVietnamese : CsvStyle.Plain;

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command command)
    {
        command.Add(Published);
        command.Add(Lexicon);
        command.Add(Column);
        command.Add(Sites);
        command.Add(Rules);
        command.Add(MaxMegabytes);
    }

    /// <summary>The published date asked for; null when none was.</summary>
    /// <exception cref="UsageException">It is no date.</exception>
    public string? PublishedOf(ParseResult parsed)
    {
        string? published = parsed.GetValue(Published);
        return published is null || PublishedDate.TryGetDay(published, out _)
            ? published
            : throw new UsageException("usage.published", published);
    }

    /// <summary>The columns of lists of articles.</summary>
    /// <exception cref="UsageException">--column names no field and column.</exception>
    public ArticleColumns ColumnsOf(ParseResult parsed) => new(parsed.GetValue(Column) ?? []);

    /// <summary>The files of the user's own that change what is read.</summary>
    public IEnumerable<string> FilesOf(ParseResult parsed) => [.. parsed.GetValue(Lexicon) ?? [], .. parsed.GetValue(Sites) ?? [], .. parsed.GetValue(Rules) ?? []];

    /// <summary>Builds the extractor.</summary>
    /// <exception cref="UsageException">A lexicon or site profile can't be read, or the limit is none.</exception>
    public ArticleExtractor BuildExtractor(ParseResult parsed, bool explain = false)
    {
        int megabytes = parsed.GetValue(MaxMegabytes);
        if (megabytes is < 1 or > 2000)
        {
            throw new UsageException("usage.max-mb", megabytes);
        }

        if (megabytes == DefaultMegabytes && !explain && !FilesOf(parsed).Any())
        {
            return ArticleExtractor.Default;
        }

        ArticleExtractorBuilder builder = ArticleExtractor.CreateBuilder().WithOptions(new ExtractionOptions { MaxInputBytes = megabytes * 1024L * 1024, ExplainEvents = explain });
        AddFiles("--lexicon", parsed.GetValue(Lexicon), builder.AddLexicon);
        AddFiles("--sites", parsed.GetValue(Sites), builder.AddSites);
        AddFiles("--rules", parsed.GetValue(Rules), builder.AddRules);
        return builder.Build();
    }

    private static void AddFiles(string option, string[]? paths, Func<string, ArticleExtractorBuilder> add)
    {
        foreach (string path in paths ?? [])
        {
            UserFiles.Check(path, $"{option} {path}");
            try
            {
                add(path);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or FormatException)
            {
                throw new UsageException("usage.file", $"{option} {path}", failure.Message);
            }
        }
    }
}
