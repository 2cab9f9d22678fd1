using TayHo.Extract.Recognition;
using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Resolution.Events;

/// <summary>One thing that the article may report, with what speaks for it.</summary>
/// <param name="Name">The tokens of its name.</param>
/// <param name="Kind">The sort of event.</param>
/// <param name="Rule">The rule that proposes it.</param>
/// <param name="Sentence">The sentence that tells of it.</param>
internal sealed record EventCandidate(TokenRange Name, EventKind Kind, string Rule, int Sentence)
{
    /// <summary>The named event; null for a deed or a headline.</summary>
    public EventMention? Mention { get; init; }

    /// <summary>Its day; null when nothing tells it.</summary>
    public DateRecord? Date { get; init; }

    /// <summary>The token where the sentence tells the deed; -1 when no deed is told.</summary>
    public int Deed { get; init; } = -1;

    /// <summary>The token where the deed's clause begins with its subject; -1 when no deed is told.</summary>
    public int Subject { get; init; } = -1;

    /// <summary>Whether somebody only reports it.</summary>
    public bool Reported { get; init; }

    /// <summary>What speaks for and against it.</summary>
    public required EventScore Score { get; init; }
}
