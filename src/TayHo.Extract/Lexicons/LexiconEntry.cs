using System.Diagnostics.CodeAnalysis;

namespace TayHo.Extract.Lexicons;

/// <summary>One entry of a lexicon: a surface with its class and value.</summary>
internal sealed class LexiconEntry
{
    private readonly string[] _pairs = [];

    public LexiconEntry()
    {
    }

    [SetsRequiredMembers]
    private LexiconEntry(string surface, LexiconEntry other)
    {
        Surface = surface;
        FirstForm = other.FirstForm;
        Class = other.Class;
        Value = other.Value;
        Payload = other.Payload;
        FromUser = other.FromUser;
        _pairs = other._pairs;
    }

    public required string Surface { get; init; }

    /// <summary>The surface that stands first on the file's line, of which this one may be a variant (HĐND: hội đồng nhân dân).</summary>
    public string FirstForm
    {
        get => field ?? Surface;
        init;
    }

    public required LexiconClass Class { get; init; }

    /// <summary>What the class says the value is; the surface itself when the file leaves it empty.</summary>
    public required string Value { get; init; }

    /// <summary>Further "key=value" pairs of the file's attributes column, split by ";"; empty when there are none.</summary>
    public string Attributes
    {
        init => _pairs = Parse(value);
    }

    /// <summary>A number that the adding room gives meaning to (the gazetteer: index of the name); -1 when unused.</summary>
    public int Payload { get; init; } = -1;

    /// <summary>Whether a user's file holds the entry; it then wins over ours.</summary>
    public bool FromUser { get; init; }

    /// <summary>The value of one attribute, null when the entry has none of that name; allocates nothing.</summary>
    public string? Attribute(string name)
    {
        // Recognisers ask this of most tokens, and an entry has three attributes at most.
        for (int i = 0; i < _pairs.Length; i += 2)
        {
            if (_pairs[i] == name)
            {
                return _pairs[i + 1];
            }
        }

        return null;
    }

    /// <summary>The same entry under another surface.</summary>
    public LexiconEntry As(string surface) => new(surface, this);

    private static string[] Parse(string attributes)
    {
        var pairs = new List<string>();
        foreach (string part in attributes.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            int sign = part.IndexOf('=', StringComparison.Ordinal);
            if (sign > 0)
            {
                pairs.Add(part[..sign]);
                pairs.Add(part[(sign + 1)..]);
            }
        }

        return [.. pairs];
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
