using TayHo.Extract.Lexicons;

namespace TayHo.Extract.Syntax;

/// <summary>A stretch between two boundaries of a level: a clause, a part of one, or a phrase beside it.</summary>
/// <param name="Start">Index of its first unit, the opening word included.</param>
/// <param name="End">Index of the unit after its last (exclusive).</param>
/// <param name="Body">Index of the first unit behind the opening words; the start where there are none.</param>
/// <param name="Link">What the boundary before it says.</param>
internal readonly record struct Segment(int Start, int End, int Body, ClauseLink Link)
{
    /// <summary>The predicate's units; none when the segment has no verb.</summary>
    public PredicateUnits Predicate { get; init; }

    /// <summary>Whether a new stretch begins: nothing before it is carried over but by a parent.</summary>
    public bool IsHard => Link is ClauseLink.Item or ClauseLink.Colon or ClauseLink.Main or ClauseLink.Bracket or ClauseLink.Quotation;
}

/// <summary>How surely a word is the verb of its segment, from the weakest sign to the surest.</summary>
internal enum PredicateWeight : byte
{
    /// <summary>No verb.</summary>
    None,

    /// <summary>Behind a noun that takes a verb as its content ("hội nghị tổng kết").</summary>
    Inside,

    /// <summary>Behind another noun: perhaps what is said of it ("nhân viên làm công tác …").</summary>
    Plain,

    /// <summary>First in its segment, or a verb of saying, existence or parts.</summary>
    Tells,

    /// <summary>The first level or change of its segment.</summary>
    Level,

    /// <summary>là.</summary>
    Equates,

    /// <summary>Behind a word of time or voice.</summary>
    Aspect,

    /// <summary>Behind nothing but names: whoever acts.</summary>
    Acts,
}

/// <summary>The units of a predicate: from its first auxiliary to its verb.</summary>
/// <param name="Start">Index of the first unit.</param>
/// <param name="Verb">Index of the verb; the last unit.</param>
/// <param name="Weight">How surely it is one; none where the segment has no verb.</param>
/// <param name="Traits">The traits of all its words.</param>
internal readonly record struct PredicateUnits(int Start, int Verb, PredicateWeight Weight, WordTraits Traits)
{
    /// <summary>Whether there is a predicate at all.</summary>
    public bool Exists => Weight != PredicateWeight.None;

    /// <summary>Index of the unit behind the auxiliaries; the units from there to the verb name the doer ("được | UBND xã |
    /// tặng").</summary>
    public int AfterAuxiliaries { get; init; }
}
