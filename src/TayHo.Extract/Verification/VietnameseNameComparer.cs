using System.Diagnostics.CodeAnalysis;

namespace TayHo.Extract.Verification;

/// <summary>
/// Tells names that are written differently from different names: case, placement of tone marks (hoà, hòa), forms of Unicode,
/// punctuation and common abbreviations (UBND) aside. For dictionaries, <c>Distinct</c> and joins.
/// </summary>
/// <example><code>bool same = VietnameseNameComparer.Instance.Equals("UBND TP. Hoà Bình", "ubnd thành phố Hòa Bình");</code></example>
public sealed class VietnameseNameComparer : IEqualityComparer<string?>
{
    private VietnameseNameComparer()
    {
    }

    /// <summary>The comparer.</summary>
    public static VietnameseNameComparer Instance { get; } = new();

    /// <summary>Whether both write one name; null is no name and equals only null.</summary>
    /// <param name="x">A name.</param>
    /// <param name="y">Another.</param>
    /// <returns>True when they differ in spelling only.</returns>
    public bool Equals(string? x, string? y) => x is null == y is null && FactText.Same(x, y);

    /// <summary>Whether the words of a part stand in a name, in a row.</summary>
    /// <param name="name">The name; null holds nothing.</param>
    /// <param name="part">The part.</param>
    /// <returns>True when they do, differences in spelling aside.</returns>
    public static bool Contains(string? name, string part) =>
        name is not null && $" {FactText.Key(name)} ".Contains($" {FactText.Key(part)} ", StringComparison.Ordinal);

    /// <inheritdoc/>
    public int GetHashCode([DisallowNull] string? obj) => StringComparer.Ordinal.GetHashCode(FactText.Key(obj));
}
