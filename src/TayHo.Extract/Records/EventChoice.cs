namespace TayHo.Extract.Records;

/// <summary>One part of a candidate's score.</summary>
/// <example><code>IEnumerable&lt;string&gt; reasons = document.EventChoices[0].Reasons.Select(r =&gt; $"{(r.SpeaksFor ? "for" : "against")}: {r.Code}");</code></example>
public sealed record EventReason
{
    /// <summary>What it is: "own-day", "in-headline", "subordinate".</summary>
    public required string Code { get; init; }

    /// <summary>Whether it speaks for the candidate, not against it.</summary>
    public bool SpeaksFor => Weight > 0;

    /// <summary>How much it speaks for the candidate; negative when against. Weights are ours and change: users see their order and
    /// sign.</summary>
    internal double Weight { get; init; }
}

/// <summary>Something that the article might have reported, and why it was chosen or not.</summary>
/// <example><code>
/// ArticleExtractor explaining = ArticleExtractor.CreateBuilder().WithOptions(new ExtractionOptions { ExplainEvents = true }).Build();
/// foreach (EventChoice choice in explaining.ExtractText(text).EventChoices)
/// {
///     Console.WriteLine($"{choice.Name}: {string.Join(", ", choice.Reasons.Select(r =&gt; r.Code))}");
/// }
/// </code></example>
public sealed record EventChoice
{
    /// <summary>The least score of a reported event; below it the article is a feature, an interview, a forecast.</summary>
    internal const double Least = 2.65;

    /// <summary>The name as written.</summary>
    public required string Name { get; init; }

    /// <summary>The sort of event.</summary>
    public required EventKind Kind { get; init; }

    /// <summary>The rule that proposed it.</summary>
    public required string Rule { get; init; }

    /// <summary>The sum of its reasons; the highest is the reported event if it is high enough. Its scale is no part of the
    /// contract.</summary>
    public required double Score { get; init; }

    /// <summary>What speaks for and against it.</summary>
    public required IReadOnlyList<EventReason> Reasons { get; init => field = ValueList.Of(value); }
}
