using System.Collections.ObjectModel;

namespace TayHo.Extract.Records;

/// <summary>Makes lists that are equal when their items are.</summary>
internal static class ValueList
{
    /// <summary>A list of an array's items that nobody else holds: it is not copied.</summary>
    public static ValueList<T> Own<T>(T[] items) => items.Length == 0 ? ValueList<T>.Empty : new ValueList<T>(items);

    /// <summary>A list of the same items, which no later change of the given one reaches; null gives an empty one.</summary>
    public static ValueList<T> Of<T>(IReadOnlyList<T>? items)
    {
        switch (items)
        {
            case null or { Count: 0 }:
                return ValueList<T>.Empty;
            case ValueList<T> same:
                return same;
        }

        return new ValueList<T>([.. items]);
    }
}

/// <summary>A list that is equal to another of the same items in the same order, so that records which hold one have value
/// equality.</summary>
internal sealed class ValueList<T> : ReadOnlyCollection<T>, IEquatable<ValueList<T>>, IMayHoldNull
{
    private readonly T[] _items;

    internal ValueList(T[] items)
        : base(items) => _items = items;

    /// <inheritdoc/>
    public bool HoldsNull => Array.Exists(_items, static item => item is null);

    /// <summary>The list without items.</summary>
    public static new ValueList<T> Empty { get; } = new([]);

    /// <inheritdoc/>
    public bool Equals(ValueList<T>? other) =>
        ReferenceEquals(this, other) || (other is not null && _items.AsSpan().SequenceEqual(other._items, EqualityComparer<T>.Default));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as ValueList<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (T item in _items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => "[" + string.Join(", ", _items) + "]";
}
