using System.Text;
using System.Text.Json;

namespace TayHo.Extract.Evaluation;

/// <summary>One annotated article: its text and the facts a reader found in it.</summary>
public sealed record AnnotatedArticle
{
    public required string Id { get; init; }

    public string? Title { get; init; }

    public string? PublishedAt { get; init; }

    public IReadOnlyList<string> Authors { get; init; } = [];

    public required string Text { get; init; }

    public required GoldFacts Gold { get; init; }

    /// <summary>Reads every *.json of a folder, by name.</summary>
    /// <exception cref="InvalidDataException">A file is no annotated article; the message names it.</exception>
    public static IReadOnlyList<AnnotatedArticle> ReadFolder(string folder)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web);
        var articles = new List<AnnotatedArticle>();
        foreach (string path in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            try
            {
                articles.Add(JsonSerializer.Deserialize<AnnotatedArticle>(File.ReadAllText(path, Encoding.UTF8), options)
                    ?? throw new InvalidDataException($"{path}: holds the JSON literal null."));
            }
            catch (JsonException e)
            {
                throw new InvalidDataException($"{path}: is no annotated article: {e.Message}", e);
            }
        }

        return articles;
    }
}

/// <summary>The facts of one article, record types as in the contract.</summary>
public sealed record GoldFacts
{
    public IReadOnlyList<GoldDate> Dates { get; init; } = [];

    public IReadOnlyList<GoldPlace> Places { get; init; } = [];

    public IReadOnlyList<GoldPerson> Officials { get; init; } = [];

    public IReadOnlyList<GoldPerson> People { get; init; } = [];

    public IReadOnlyList<GoldStatistic> Statistics { get; init; } = [];

    public IReadOnlyList<GoldDocument> Documents { get; init; } = [];

    public GoldEvent? Event { get; init; }

    /// <summary>Null where nobody annotated the bodies, so that they are not scored.</summary>
    public IReadOnlyList<GoldOrganization>? Organizations { get; init; }

    /// <summary>Null where nobody annotated the awards, so that they are not scored.</summary>
    public IReadOnlyList<GoldAward>? Awards { get; init; }

    /// <summary>Null where nobody annotated the quotations, so that they are not scored.</summary>
    public IReadOnlyList<GoldQuote>? Quotes { get; init; }
}

/// <summary>A mention as the annotation gives it: an exact substring and, where needed, which occurrence of it.</summary>
public interface IGoldMention
{
    string Text { get; }

    int? Occurrence { get; }
}

public sealed record GoldDate(string Text, int? Occurrence, string Kind, string? Value, string? DayPart, string? Modifier, string? Basis) : IGoldMention;

public sealed record GoldPlace(string Text, string Name, string Type, string Level, string? Code);

public sealed record GoldPerson(string Text, string Name, string? Honorific, IReadOnlyList<GoldPosition>? Positions);

public sealed record GoldPosition(string? Title, string? Organization, string? Status, string? Rank);

public sealed record GoldStatistic(
    string? Id, string Text, int? Occurrence, decimal Value, decimal? High, string? Comparison, string? Kind, string? Unit, decimal? Of,
    string? Measure, string? Change, string? Baseline, string? Scope, string? Period, string? Target, string? PartOf) : IGoldMention;

public sealed record GoldDocument(string Text, string Type, string? Number, string? Issuer, string? Date, string? Term, string? Title);

public sealed record GoldEvent(string Kind, string? Name, string? Date, string? DayPart, string? Place, IReadOnlyList<string>? Organizers);

public sealed record GoldOrganization(string Text, string Name, string Kind);

public sealed record GoldAward(string Text, string Award, string? Recipient, string? Grantor, string? Date, string? Period);

public sealed record GoldQuote(string Text, int? Occurrence, string? Speaker) : IGoldMention;
