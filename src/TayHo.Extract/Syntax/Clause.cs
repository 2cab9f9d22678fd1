using TayHo.Extract.Lexicons;
using TayHo.Extract.Text;

namespace TayHo.Extract.Syntax;

/// <summary>How a clause hangs on another.</summary>
internal enum ClauseLink : byte
{
    /// <summary>The first of its sentence, on its own.</summary>
    Main,

    /// <summary>Of equal rank behind a comma or "và": shares what it does not say with the clause before.</summary>
    Coordinate,

    /// <summary>Behind a semicolon or a full stop: the next item of a list, or a new statement.</summary>
    Item,

    /// <summary>Behind a colon: says in detail what stands before it.</summary>
    Colon,

    /// <summary>Behind "trong đó", "cụ thể": parts or details of the clause before.</summary>
    Detail,

    /// <summary>Behind "gồm", "bao gồm" without a subject of its own: the parts of what stands before.</summary>
    Comprise,

    /// <summary>Behind "khi", "nếu", "vì": depends on the clause beside it.</summary>
    Subordinate,

    /// <summary>Behind "để", "nhằm": what the clause beside it is for.</summary>
    Purpose,

    /// <summary>Behind "rằng", or "là" of a verb of saying: what somebody says.</summary>
    Content,

    /// <summary>In brackets.</summary>
    Bracket,

    /// <summary>In quotation marks.</summary>
    Quotation,
}

/// <summary>
/// One clause of a sentence: a subject with its verb and object, or a bare phrase where the sentence has no verb. Token
/// indexes are zero-based, ends exclusive; an empty range says that the clause has no such part.
/// </summary>
internal readonly record struct Clause
{
    /// <summary>The clause's tokens, brackets within it included.</summary>
    public required TokenRange Range { get; init; }

    /// <summary>How it hangs on <see cref="Parent"/>.</summary>
    public required ClauseLink Link { get; init; }

    /// <summary>Index in <see cref="SentenceSyntax.Clauses"/> of the clause it hangs on; -1 when it stands alone.</summary>
    public required int Parent { get; init; }

    /// <summary>The opening word ("trong đó", "để", "nếu").</summary>
    public TokenRange Opener { get; init; }

    /// <summary>The noun phrase of whom or what the verb tells, as far as the clause itself says it; of a clause without a verb the phrase
    /// that it is.</summary>
    public TokenRange Subject { get; init; }

    /// <summary>Index of the clause that says the subject; the clause's own where it does, -1 when none does.</summary>
    public int SubjectClause { get; init; }

    /// <summary>The verb with the words of aspect, mood, denial and voice before it.</summary>
    public TokenRange Predicate { get; init; }

    /// <summary>Who does it where the subject bears it ("do | UBND xã | tổ chức", "được | UBND xã | tặng").</summary>
    public TokenRange Doer { get; init; }

    /// <summary>The verb alone.</summary>
    public TokenRange Verb { get; init; }

    /// <summary>What the predicate's words say of it: past, future, denied, passive, a verb of saying or of quantity.</summary>
    public WordTraits Traits { get; init; }

    /// <summary>Whether the clause has a verb.</summary>
    public bool IsVerbal => Predicate.Length > 0;

    /// <summary>What follows the verb.</summary>
    public TokenRange Complement => IsVerbal ? new TokenRange(Predicate.End, Math.Max(Predicate.End, Range.End)) : default;

    /// <summary>Whether the predicate has one of these traits.</summary>
    public bool Is(WordTraits traits) => (Traits & traits) != 0;
}
