namespace TayHo.Extract.Records;

/// <summary>One part of a candidate's score.</summary>
/// <param name="Code">What it is: "own-day", "in-headline", "subordinate".</param>
/// <param name="Weight">How much it speaks for the candidate; negative when against.</param>
/// <example><code>IEnumerable&lt;string&gt; reasons = document.EventChoices[0].Reasons.Select(r =&gt; $"{r.Code} {r.Weight:+0.00;-0.00}");</code></example>
public sealed record EventReason(string Code, double Weight);

/// <summary>Something that the article might have reported, and why it was chosen or not.</summary>
/// <example><code>
/// ArticleExtractor explaining = ArticleExtractor.CreateBuilder().WithOptions(new ExtractionOptions { ExplainEvents = true }).Build();
/// foreach (EventChoice choice in explaining.ExtractText(text).EventChoices)
/// {
///     Console.WriteLine($"{choice.Score:0.00} {choice.Name}");
/// }
/// </code></example>
public sealed record EventChoice
{
    /// <summary>The least score of a reported event; below it the article is a feature, an interview, a forecast.</summary>
    public const double Least = 2.65;

    /// <summary>The name as written.</summary>
    public required string Name { get; init; }

    /// <summary>The sort of event.</summary>
    public required EventKind Kind { get; init; }

    /// <summary>The rule that proposed it.</summary>
    public required string Rule { get; init; }

    /// <summary>The sum of its reasons; the highest is the reported event if it reaches the least score.</summary>
    public required double Score { get; init; }

    /// <summary>What speaks for and against it.</summary>
    public required IReadOnlyList<EventReason> Reasons { get; init => field = ValueList.Of(value); }
}
