using System.Collections.Frozen;

namespace TayHo.Extract.Export.Display;

/// <summary>An enumeration's values as the JSON output writes them (camelCase), made once.</summary>
internal static class ChoiceNames
{
    public static string Of<TEnum>(TEnum value)
        where TEnum : struct, Enum => Cache<TEnum>.Names[value];

    private static class Cache<TEnum>
        where TEnum : struct, Enum
    {
        public static readonly FrozenDictionary<TEnum, string> Names =
            Enum.GetValues<TEnum>().Distinct().ToFrozenDictionary(v => v, v => char.ToLowerInvariant(v.ToString()[0]) + v.ToString()[1..]);
    }
}
