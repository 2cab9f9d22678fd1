using System.Collections.ObjectModel;

namespace TayHo.Extract.Records;

/// <summary>Names and values in ordinal order of the names, equal to another map of the same pairs.</summary>
internal sealed class ValueMap : ReadOnlyDictionary<string, string>, IEquatable<ValueMap>, IMayHoldNull
{
    private ValueMap(SortedDictionary<string, string> pairs)
        : base(pairs)
    {
    }

    /// <inheritdoc/>
    public bool HoldsNull => Values.Any(static value => value is null);

    /// <summary>The map without pairs.</summary>
    public static new ValueMap Empty { get; } = new(new SortedDictionary<string, string>(StringComparer.Ordinal));

    /// <summary>A map of the same pairs, which no later change of the given one reaches; null gives an empty one.</summary>
    public static ValueMap Of(IReadOnlyDictionary<string, string>? pairs)
    {
        switch (pairs)
        {
            case null or { Count: 0 }:
                return Empty;
            case ValueMap same:
                return same;
        }

        var sorted = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach ((string name, string value) in pairs)
        {
            sorted.Add(name, value);
        }

        return new ValueMap(sorted);
    }

    /// <inheritdoc/>
    public bool Equals(ValueMap? other) =>
        ReferenceEquals(this, other) || (other is not null && Count == other.Count && this.SequenceEqual(other));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueMap);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach ((string name, string value) in this)
        {
            hash.Add(name);
            hash.Add(value);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => "[" + string.Join(", ", this.Select(pair => $"{pair.Key}: {pair.Value}")) + "]";
}
