using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition;

/// <summary>How much of a name a mention writes.</summary>
internal enum NameForm : byte
{
    /// <summary>Surname and given name, a pen name, or a foreign name.</summary>
    Full,

    /// <summary>Only a given name, or a foreign surname (bà Hằng, ông Trump).</summary>
    Given,

    /// <summary>One letter that hides a given name (chị H.); means the person whose name is hidden in the same way, or nobody.</summary>
    Letter,

    /// <summary>No name at all: a form of address that stands for the person named before (ông được bầu làm …); its range is no
    /// evidence.</summary>
    Pronoun,
}

/// <summary>A mention of a named person with the posts written beside the name; the range covers the name alone.</summary>
internal sealed record PersonMention(TokenRange Range, string Rule) : Mention(Range, Rule)
{
    /// <summary>How much of the name is written.</summary>
    public NameForm Form { get; init; }

    /// <summary>Whether the name is written in the foreign way.</summary>
    public bool IsForeign { get; init; }

    /// <summary>Whether the name is written in capitals throughout.</summary>
    public bool IsCapitals { get; init; }

    /// <summary>The form of address as the lexicon writes it; null when none stands before the name.</summary>
    public string? Honorific { get; init; }

    /// <summary>'m', 'f' or '\0' as the form of address tells.</summary>
    public char Sex { get; init; }

    /// <summary>An army rank or a degree before the name; null when there is none.</summary>
    public string? Rank { get; init; }

    /// <summary>Whether the rank alone makes an official.</summary>
    public bool RankMakesOfficial { get; init; }

    /// <summary>The body named beside a rank alone ("TS Trần Văn A (Viện Lúa)"); null when there is none.</summary>
    public TokenRange? RankBody { get; init; }

    /// <summary>The posts in reading order.</summary>
    public IReadOnlyList<PostMention> Posts { get; init; } = [];
}

/// <summary>One post beside a name.</summary>
/// <param name="Title">The tokens of the title.</param>
/// <param name="Body">The tokens of the body's name; null when none is written.</param>
internal sealed record PostMention(TokenRange Title, TokenRange? Body)
{
    /// <summary>The tokens of the whole post, status word, modifiers and term included.</summary>
    public required TokenRange Whole { get; init; }

    /// <summary>Whether the post is held.</summary>
    public PositionStatus Status { get; init; }

    /// <summary>A word to set before <see cref="Body"/> (Bộ, for "Bộ trưởng Tài chính"); null when none.</summary>
    public string? BodyPrefix { get; init; }

    /// <summary>The tokens of <see cref="BodyPrefix"/> where it is written (HĐTV, in "Chủ tịch HĐTV Công ty …"); null when it is
    /// not.</summary>
    public TokenRange? Board { get; init; }

    /// <summary>Whether <see cref="Body"/> stands elsewhere in the article.</summary>
    public bool IsCarried { get; init; }

    /// <summary>Whether the title needs no body (Tổng Bí thư).</summary>
    public bool IsComplete { get; init; }
}
