using System.Text.Json;

namespace TayHo.Extract.Records;

/// <summary>
/// What serializers leave unchecked when they read: null where the contract has a value, and null among the items of a list. Members that
/// are missing
/// are theirs to refuse, as required ones.
/// </summary>
internal static class JsonCheck
{
    /// <summary>Refuses documents of a later major version.</summary>
    /// <param name="schemaVersion">The version that a document gives.</param>
    /// <exception cref="JsonException">It is no 1.x.</exception>
    public static void Version(string schemaVersion)
    {
        if (schemaVersion != "1" && !schemaVersion.StartsWith("1.", StringComparison.Ordinal))
        {
            throw new JsonException($"The document has schema version '{schemaVersion}'; this program reads 1.x.");
        }
    }

    /// <summary>Refuses null.</summary>
    /// <param name="type">The type that was read.</param>
    /// <param name="members">Its members by name, of which none may be null or hold null.</param>
    /// <exception cref="JsonException">One is; the message names it as the JSON does.</exception>
    public static void NotNull(string type, params ReadOnlySpan<(string Name, object? Value)> members)
    {
        foreach ((string name, object? value) in members)
        {
            if (value is null)
            {
                throw new JsonException($"The {type}'s '{JsonNamingPolicy.CamelCase.ConvertName(name)}' is null.");
            }

            if (value is IMayHoldNull { HoldsNull: true })
            {
                throw new JsonException($"The {type}'s '{JsonNamingPolicy.CamelCase.ConvertName(name)}' has an item that is null.");
            }
        }
    }
}

/// <summary>A list or map that a serializer may have put null into.</summary>
internal interface IMayHoldNull
{
    /// <summary>Whether an item is null.</summary>
    bool HoldsNull { get; }
}
