using System.CommandLine;
using TayHo.Extract.Articles;

namespace TayHo.Extract.ConsoleApp.Verbs;

/// <summary>Options that several verbs share, and what they make of an extractor.</summary>
internal sealed class CommonOptions
{
    /// <summary>--published.</summary>
    public Option<string?> Published { get; } = new("--published", "-p")
    {
        Description = "The day the articles appeared (2024-02-28, or with a time 2024-02-28T17:05+07:00), for inputs that do not say it themselves.",
        HelpName = "DATE",
    };

    /// <summary>--lexicon.</summary>
    public Option<string[]> Lexicon { get; } = new("--lexicon", "-l")
    {
        Description = "A lexicon of your own (UTF-8 TSV with the columns surface and class); may be given several times. Its entries win over the built-in ones.",
        HelpName = "FILE",
        DefaultValueFactory = _ => [],
    };

    /// <summary>--max-mb.</summary>
    public Option<int> MaxMegabytes { get; } = new("--max-mb")
    {
        Description = "The largest article read, in MiB.",
        HelpName = "N",
        DefaultValueFactory = _ => 32,
    };

    /// <summary>Adds the options to a verb.</summary>
    public void AddTo(Command command)
    {
        command.Add(Published);
        command.Add(Lexicon);
        command.Add(MaxMegabytes);
    }

    /// <summary>The published date asked for; null when none was.</summary>
    /// <exception cref="UsageException">It is no date.</exception>
    public string? PublishedOf(ParseResult parsed)
    {
        string? published = parsed.GetValue(Published);
        return published is null || PublishedDate.TryGetDay(published, out _)
            ? published
            : throw new UsageException($"--published: '{published}' is no date; write 2024-02-28 or 2024-02-28T17:05+07:00.");
    }

    /// <summary>Builds the extractor.</summary>
    /// <exception cref="UsageException">A lexicon can't be read or the limit is none.</exception>
    public ArticleExtractor BuildExtractor(ParseResult parsed)
    {
        int megabytes = parsed.GetValue(MaxMegabytes);
        if (megabytes is < 1 or > 2000)
        {
            throw new UsageException($"--max-mb: {megabytes} is not between 1 and 2000.");
        }

        ArticleExtractorBuilder builder = ArticleExtractor.CreateBuilder().WithOptions(new ExtractionOptions { MaxInputBytes = megabytes * 1024L * 1024 });
        foreach (string path in parsed.GetValue(Lexicon) ?? [])
        {
            try
            {
                builder.AddLexicon(path);
            }
            catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or FormatException)
            {
                throw new UsageException($"--lexicon {path}: {failure.Message}");
            }
        }

        return builder.Build();
    }
}
