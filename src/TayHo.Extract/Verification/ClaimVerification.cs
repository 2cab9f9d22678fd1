using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using TayHo.Extract.Articles;
using TayHo.Extract.Export;
using TayHo.Extract.Records;

namespace TayHo.Extract.Verification;

/// <summary>
/// Judges what somebody else says an article holds (a language model's answer, a colleague's table): an object with the record
/// types of the contract as lists, of whose records any field may be left out. What is left out is not judged.
/// </summary>
internal static class ClaimVerification
{
    private static readonly string[] Types = [.. FactRules.All.Select(rule => rule.Type)];

    /// <summary>A verdict a claim, in the order in which people are shown the record types, and of the claims; lists that can't be read
    /// come first.</summary>
    /// <exception cref="JsonException">The claims are no JSON or no object.</exception>
    public static IReadOnlyList<ClaimVerdict> Judge(ExtractionDocument document, string claims, Func<string, string?> time)
    {
        JsonNode? node = JsonNode.Parse(claims, documentOptions: JsonBytes.Lenient);
        if (node is not JsonObject all)
        {
            throw new JsonException("Claims are a JSON object with lists such as \"statistics\" and \"officials\".");
        }

        CheckTexts(all);

        var lists = new Dictionary<string, JsonArray>(StringComparer.Ordinal);
        var verdicts = new List<ClaimVerdict>();
        foreach ((string name, JsonNode? list) in Lists(all))
        {
            string? type = Types.FirstOrDefault(t => t.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (type is null)
            {
                verdicts.Add(Unreadable(name, list,
                            $"there is no list '{name}'{NearestName.Hint(name, Types)} Lists are {string.Join(", ", Types)}"));
            }
            else if (list is not JsonArray items || !lists.TryAdd(type, items))
            {
                verdicts.Add(Unreadable(type, list, lists.ContainsKey(type)
                            ? $"'{type}' is given twice" : $"'{type}' is a list of claims, this is {list!.GetValueKind()}"));
            }
        }

        foreach (FactRule rule in FactRules.All)
        {
            JsonArray items = lists.GetValueOrDefault(rule.Type) ?? [];
            for (int i = 0; i < items.Count; i++)
            {
                verdicts.Add(Judge(rule, items[i], i, document, time));
            }
        }

        return verdicts;
    }

    /// <summary>Checks that every text can be read: JSON may name half of a character, which no text of ours holds.</summary>
    /// <exception cref="JsonException">One can't.</exception>
    public static void CheckTexts(JsonObject claims)
    {
        try
        {
            claims.ToJsonString();
        }
        catch (InvalidOperationException fault)
        {
            throw new JsonException("a text of the claims holds half of a character, such as \\ud800 alone.", fault);
        }
    }

    private static ClaimVerdict Judge(FactRule rule, JsonNode? claim, int index, ExtractionDocument document, Func<string, string?> time)
    {
        try
        {
            return rule.Judge(claim as JsonObject ?? throw new JsonException("a claim is an object"), document, time);
        }
        catch (Exception wrong) when (wrong is JsonException or ArgumentException or FormatException or OverflowException)
        {
            // The claim is somebody else's: a field twice, a number beyond all measure. It spoils no other.
            return Unreadable(rule.Type, claim, $"{rule.Type}[{index}]: {wrong.Message}");
        }
    }

    private static ClaimVerdict Unreadable(string type, JsonNode? claim, string error) => new()
    {
        Type = type,
        Claim = claim?.ToJsonString(ExtractionJson.Options) ?? "null",
        Verdict = Verdict.Unreadable,
        Error = error,
    };

    /// <summary>What an object of claims says, beside what tells of its article: that may be a whole document of ours.</summary>
    private static IEnumerable<KeyValuePair<string, JsonNode?>> Lists(JsonObject all)
    {
        JsonTypeInfo document = ExtractionJson.Options.GetTypeInfo(typeof(ExtractionDocument));
        string[] others = [.. document.Properties.Select(p => p.Name).Except(Types), "id", "articleId"];
        try
        {
            return [.. all.Where(pair => pair.Value is not null && !others.Contains(pair.Key, StringComparer.OrdinalIgnoreCase))];
        }
        catch (ArgumentException twice)
        {
            throw new JsonException(twice.Message, twice);
        }
    }
}
