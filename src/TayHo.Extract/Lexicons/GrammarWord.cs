namespace TayHo.Extract.Lexicons;

/// <summary>A word that rules of the language name themselves; <c>word-grammar.tsv</c> spells it and says what it does there.</summary>
internal enum GrammarWord
{
    And, Of, At, In, With, From, To, Until, About, After, Like, Be, Have, More, Over, Each, Many, Those,
    Number, Total, Whole, Country, Term, Group, Law, School, Standing, Charge, First, Bronze, Medal, Became,
    Announcing, Plural, BarePlacePreposition,
}
