namespace TayHo.Extract.Records;

/// <summary>A value that is no part of its record's equality: any two are equal.</summary>
internal readonly struct NotCompared<T>(T value) : IEquatable<NotCompared<T>>
{
    /// <summary>The value.</summary>
    public T Value => value;

    /// <inheritdoc/>
    public bool Equals(NotCompared<T> other) => true;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is NotCompared<T>;

    /// <inheritdoc/>
    public override int GetHashCode() => 0;
}
