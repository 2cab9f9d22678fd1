using System.Collections.ObjectModel;

namespace TayHo.Extract.Records;

/// <summary>Makes lists that are equal when their items are.</summary>
internal static class ValueList
{
    /// <summary>A list of an array's items that nobody else holds: it is not copied.</summary>
    public static ValueList<T> Own<T>(T[] items) => items.Length == 0 ? ValueList<T>.Empty : new ValueList<T>(items);

    /// <summary>A list of the same items, which no later change of the given one reaches; null gives an empty one.</summary>
    /// <exception cref="ArgumentException">An item is null.</exception>
    public static ValueList<T> Of<T>(IReadOnlyList<T>? items)
    {
        switch (items)
        {
            case null or { Count: 0 }:
                return ValueList<T>.Empty;
            case ValueList<T> same:
                return same;
        }

        T[] copy = [.. items];
        return Array.TrueForAll(copy, item => item is not null) ? new ValueList<T>(copy) : throw new ArgumentException("An item of the list is null.", nameof(items));
    }
}

/// <summary>A list that is equal to another of the same items in the same order, so that records which hold one have value equality.</summary>
internal sealed class ValueList<T> : ReadOnlyCollection<T>, IEquatable<ValueList<T>>
{
    private readonly T[] _items;

    internal ValueList(T[] items)
        : base(items) => _items = items;

    /// <summary>The list without items.</summary>
    public static new ValueList<T> Empty { get; } = new([]);

    /// <inheritdoc/>
    public bool Equals(ValueList<T>? other) => ReferenceEquals(this, other) || (other is not null && _items.AsSpan().SequenceEqual(other._items, EqualityComparer<T>.Default));

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
