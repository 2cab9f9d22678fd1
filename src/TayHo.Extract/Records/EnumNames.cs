namespace TayHo.Extract.Records;

/// <summary>An enumeration's values as the contract writes them, made once: in camel case, but for the six that it writes shorter than .NET
/// names them.</summary>
internal static class EnumNames
{
    /// <summary>The contract's name of a value: "inferred", "gt".</summary>
    /// <exception cref="KeyNotFoundException">The enumeration has no such value.</exception>
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum
    {
        int index = Array.IndexOf(Cache<TEnum>.Values, value);
        return index >= 0 ? Cache<TEnum>.Names[index] : throw new KeyNotFoundException($"{typeof(TEnum).Name} has no value {value}.");
    }

    /// <summary>The contract's names of all values, in the order of <see cref="Enum.GetValues{TEnum}"/>.</summary>
    public static string[] All<TEnum>()
        where TEnum : struct, Enum => Cache<TEnum>.Names;

    /// <summary>The contract's names of all values of an enumeration that is known only at run time.</summary>
    public static string[] All(Type enumeration) => Array.ConvertAll(Enum.GetNames(enumeration), Of);

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
        // A few values each: a look along them is as quick as a table, and a first program does without the tables' generic code.
        public static readonly TEnum[] Values = Enum.GetValues<TEnum>();
        public static readonly string[] Names = Array.ConvertAll(Enum.GetNames<TEnum>(), Of);
    }
}
