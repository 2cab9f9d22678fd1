namespace TayHo.Extract.Lexicons;

/// <summary>A word that rules of the language name themselves; <c>word-grammar.tsv</c> spells it.</summary>
internal enum GrammarWord
{
    /// <summary>Between the last items of a list.</summary>
    And,
    /// <summary>Whose: before an owner.</summary>
    Of,
    /// <summary>Where something is.</summary>
    At,
    /// <summary>Within a time or a place.</summary>
    In,
    /// <summary>Together with.</summary>
    With,
    /// <summary>The lower end of a range.</summary>
    From,
    /// <summary>The upper end of a range.</summary>
    To,
    /// <summary>The upper end of a range.</summary>
    Until,
    /// <summary>What a department or a paper is about.</summary>
    About,
    /// <summary>Before the source of a report.</summary>
    After,
    /// <summary>Before an example.</summary>
    Like,
    /// <summary>Equals.</summary>
    Be,
    /// <summary>There is, has.</summary>
    Have,
    /// <summary>What something grew by.</summary>
    More,
    /// <summary>Above, out of.</summary>
    Over,
    /// <summary>For each.</summary>
    Each,
    /// <summary>The plural.</summary>
    Many,
    /// <summary>The plural, pointed at.</summary>
    Those,
    /// <summary>Before a number that names.</summary>
    Number,
    /// <summary>Before a sum.</summary>
    Total,
    /// <summary>All of a unit.</summary>
    Whole,
    /// <summary>Second syllable of "toàn quốc".</summary>
    Country,
    /// <summary>Before a term's number.</summary>
    Term,
    /// <summary>Before a byline of several.</summary>
    Group,
    /// <summary>Alone, before a law's name.</summary>
    Law,
    /// <summary>Before a school's name.</summary>
    School,
    /// <summary>A post's or a body's standing part.</summary>
    Standing,
    /// <summary>Before what a post is in charge of.</summary>
    Charge,
    /// <summary>The first of several deputies.</summary>
    First,
    /// <summary>A medal, and the currency.</summary>
    Bronze,
    /// <summary>Medals that say that "đồng" beside them is one.</summary>
    Medal,
    /// <summary>Before what a number became.</summary>
    Became,
    /// <summary>Before a list of places.</summary>
    Announcing,
    /// <summary>Before a type of unit that many places share.</summary>
    Plural,
    /// <summary>Before a unit's name that stands without its type.</summary>
    BarePlacePreposition,
}
