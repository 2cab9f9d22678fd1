namespace TayHo.Extract.Lexicons;

/// <summary>One entry of a lexicon: a surface with its class and value.</summary>
internal sealed class LexiconEntry
{
    public required string Surface { get; init; }

    public required LexiconClass Class { get; init; }

    /// <summary>What the class says the value is; the surface itself when the file leaves it empty.</summary>
    public required string Value { get; init; }

    /// <summary>Further "key=value" pairs of the file's attributes column, split by ";"; empty when there are none.</summary>
    public string Attributes { get; init; } = "";

    /// <summary>A number that the adding room gives meaning to (the gazetteer: index of the name); -1 when unused.</summary>
    public int Payload { get; init; } = -1;

    /// <summary>Whether a user's file holds the entry; it then wins over ours.</summary>
    public bool FromUser { get; init; }

    /// <summary>The value of one attribute, null when the entry has none of that name.</summary>
    public string? Attribute(string name) => TryGetAttribute(name, out ReadOnlySpan<char> value) ? value.ToString() : null;

    /// <summary>The value of one attribute without a copy, for what is asked of every token.</summary>
    internal bool TryGetAttribute(string name, out ReadOnlySpan<char> value)
    {
        foreach (Range part in Attributes.AsSpan().Split(';'))
        {
            ReadOnlySpan<char> pair = Attributes.AsSpan()[part].Trim();
            if (pair.Length > name.Length && pair[name.Length] == '=' && pair.StartsWith(name, StringComparison.Ordinal))
            {
                value = pair[(name.Length + 1)..];
                return true;
            }
        }

        value = default;
        return false;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Surface} [{Class}] {Value}";
}

/// <summary>An entry found in a text: index of its first token, number of tokens.</summary>
internal readonly record struct LexiconMatch
{
    private readonly ushort _length;
    private readonly ushort _class;

    public LexiconMatch(int start, int length, LexiconClass lexiconClass, LexiconEntry entry)
    {
        Start = start;
        _length = (ushort)length;
        _class = (ushort)lexiconClass;
        Entry = entry;
    }

    /// <summary>Index of the first token.</summary>
    public int Start { get; }

    /// <summary>The number of tokens.</summary>
    public int Length => _length;

    /// <summary>The entry's class, kept here too: recognisers ask for it far more often than for the entry.</summary>
    public LexiconClass Class => (LexiconClass)_class;

    public LexiconEntry Entry { get; }

    /// <summary>Index after the last token (exclusive).</summary>
    public int End => Start + Length;
}
