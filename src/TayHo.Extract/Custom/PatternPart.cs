namespace TayHo.Extract.Custom;

/// <summary>What a field's place in a pattern takes.</summary>
internal enum FieldKind
{
    /// <summary>One token of letters or digits.</summary>
    Word,

    /// <summary>As few tokens as let the rest of the pattern stand behind them, of one sentence and without marks.</summary>
    Words,

    /// <summary>Tokens that begin with a capital, and numbers behind them.</summary>
    Name,

    /// <summary>A number in Vietnamese writing.</summary>
    Number,

    /// <summary>Letters, digits and the marks - / . without blanks: a number plate, a road, a document.</summary>
    Code,

    Date,
    Place,
    Person,
    Organization,
    Statistic,
    Document,
}

/// <summary>One part of a rule's pattern.</summary>
internal abstract record PatternPart
{
    /// <summary>Where the rule's trigger stands: "*".</summary>
    public sealed record Trigger : PatternPart;

    /// <summary>One of several sequences of words, folded: "dài", "(đường|phố)".</summary>
    public sealed record Literal(IReadOnlyList<string[]> Choices) : PatternPart;

    /// <summary>Parts that may be missing: "[dài {length:statistic}]".</summary>
    public sealed record Optional(IReadOnlyList<PatternPart> Parts) : PatternPart;

    /// <summary>Up to so many tokens that don't matter: "..5".</summary>
    public sealed record Gap(int Most) : PatternPart;

    /// <summary>A field: "{name:name}".</summary>
    public sealed record Field(string Name, FieldKind Kind) : PatternPart;
}
