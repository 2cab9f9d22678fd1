using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Recognition;

/// <summary>What the words that stand for a speaker are.</summary>
internal enum SpeakerKind
{
    /// <summary>A name ("bà Lê Thị Mẫu").</summary>
    Person,

    /// <summary>A body ("Công an tỉnh Nghệ An").</summary>
    Body,

    /// <summary>A post without its holder's name ("Chủ tịch UBND tỉnh").</summary>
    Post,

    /// <summary>"ông", "bà", "chị".</summary>
    Pronoun,

    /// <summary>A noun that points back ("nữ võ sĩ này", "nghệ sĩ").</summary>
    Pointed,
}

/// <summary>The words that say who speaks.</summary>
internal readonly record struct SpeakerPhrase(TokenRange Range, SpeakerKind Kind);

/// <summary>A mention of quoted or reported words; the range is the words without quotation marks.</summary>
internal sealed record QuoteMention(TokenRange Range, string Rule) : Mention(Range, Rule)
{
    /// <summary>Direct or reported.</summary>
    public required QuoteMode Mode { get; init; }

    /// <summary>The tokens of the verb; null when there is none.</summary>
    public TokenRange? Verb { get; init; }

    /// <summary>Who speaks.</summary>
    public required SpeakerPhrase Speaker { get; init; }
}
