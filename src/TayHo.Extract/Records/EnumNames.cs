using System.Collections.Frozen;

namespace TayHo.Extract.Records;

/// <summary>An enumeration's values as the contract writes them, made once: in camel case, but for the six that it writes shorter than .NET names them.</summary>
internal static class EnumNames
{
    /// <summary>The contract's name of a value: "inferred", "gt".</summary>
    /// <exception cref="KeyNotFoundException">The enumeration has no such value.</exception>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => Cache<TEnum>.Names[value];

    private static string Of(string member) => member switch
    {
        nameof(Comparison.Equal) => "eq",
        nameof(Comparison.GreaterThan) => "gt",
        nameof(Comparison.GreaterThanOrEqual) => "ge",
        nameof(Comparison.LessThan) => "lt",
        nameof(Comparison.LessThanOrEqual) => "le",
        nameof(Comparison.Approximate) => "approx",
        _ => char.ToLowerInvariant(member[0]) + member[1..],
    };

    private static class Cache<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly FrozenDictionary<TEnum, string> Names = Enum.GetValues<TEnum>().Distinct().ToFrozenDictionary(v => v, v => Of(v.ToString()));
    }
}
