using TayHo.Extract.Lexicons;
using TayHo.Extract.Text;

namespace TayHo.Extract.Syntax;

/// <summary>What a unit of a clause is: a word of the language or something that the recognisers marked as one.</summary>
internal enum UnitKind : byte
{
    /// <summary>A word of the lexicon or an unknown one.</summary>
    Word,

    /// <summary>A mark of punctuation.</summary>
    Punctuation,

    /// <summary>A mention of calendar time.</summary>
    Date,

    /// <summary>A number with its unit.</summary>
    Quantity,

    /// <summary>An administrative unit.</summary>
    Place,

    /// <summary>A body's name.</summary>
    Body,

    /// <summary>A person's name.</summary>
    Person,

    /// <summary>A post, rank or membership.</summary>
    Post,

    /// <summary>A cited document.</summary>
    Document,

    /// <summary>A pair of brackets or quotation marks with all that stands between; its inside has clauses of its own.</summary>
    Enclosed,
}

/// <summary>One unit of a sentence: what clauses are made of.</summary>
/// <param name="Start">Its first token in <see cref="TaggedText.Tokens"/>, zero-based.</param>
/// <param name="End">The token after its last (exclusive).</param>
/// <param name="Kind">What it is.</param>
/// <param name="PartOfSpeech">Its part of speech; a name's is proper name, a quantity's number, a date's noun.</param>
/// <param name="Traits">Its word's traits; none for marked names and quantities.</param>
internal readonly record struct Unit(int Start, int End, UnitKind Kind, PartOfSpeech PartOfSpeech, WordTraits Traits)
{
    /// <summary>The unit's tokens.</summary>
    public TokenRange Range => new(Start, End);

    /// <summary>Whether the unit's word has one of these traits.</summary>
    public bool Is(WordTraits traits) => (Traits & traits) != 0;

    /// <summary>Whether the unit names somebody or something that acts or is acted upon.</summary>
    public bool IsName => Kind is UnitKind.Place or UnitKind.Body or UnitKind.Person or UnitKind.Post
        || PartOfSpeech == PartOfSpeech.ProperName;

    /// <summary>Whether a noun phrase may consist of the unit alone.</summary>
    public bool IsNominal => IsName || Kind is UnitKind.Quantity or UnitKind.Document
        || PartOfSpeech is PartOfSpeech.Noun or PartOfSpeech.Classifier or PartOfSpeech.Pronoun;

    /// <summary>Whether the unit can be the verb of a clause.</summary>
    public bool IsVerbal => Kind == UnitKind.Word && (PartOfSpeech == PartOfSpeech.Verb || Is(WordTraits.Copula));

    /// <summary>Whether the unit stands before a verb and belongs to it (đã, sẽ, không, được).</summary>
    public bool IsBeforeVerb => Kind == UnitKind.Word && PartOfSpeech is PartOfSpeech.Auxiliary or PartOfSpeech.Adverb
        && !Is(WordTraits.Copula);
}
