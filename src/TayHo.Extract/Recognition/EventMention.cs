using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition;

/// <summary>How a sentence speaks of an event.</summary>
internal enum EventLink
{
    /// <summary>Only names it.</summary>
    Bare,

    /// <summary>Somebody organises it (tổ chức, khai mạc).</summary>
    Organized,

    /// <summary>It takes place (diễn ra, được tổ chức).</summary>
    Happens,

    /// <summary>Somebody attends or chairs it (dự, chủ trì).</summary>
    Attended,

    /// <summary>The verb is the event (thăm, kiểm tra, làm việc với).</summary>
    Activity,
}

/// <summary>A mention of a named event; the range is its name.</summary>
internal sealed record EventMention(TokenRange Range, string Rule) : Mention(Range, Rule)
{
    /// <summary>The sort of event.</summary>
    public required EventKind Kind { get; init; }

    /// <summary>How the sentence speaks of it.</summary>
    public required EventLink Link { get; init; }

    /// <summary>The tokens of the verb that links it; null for a bare mention.</summary>
    public TokenRange? Verb { get; init; }

    /// <summary>The token of "do" before the organisers ("do Bộ Y tế tổ chức"); -1 when there is none.</summary>
    public int OrganizersAt { get; init; } = -1;

    /// <summary>Whether the name only says where or when something else happens ("tại hội nghị …", "sau lễ …").</summary>
    public bool Subordinate { get; init; }

    /// <summary>Whether the name holds more than the noun ("hội nghị tổng kết …", not "hội nghị").</summary>
    public required bool Named { get; init; }
}
