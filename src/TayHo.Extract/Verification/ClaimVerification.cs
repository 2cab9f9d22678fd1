using System.Text.Json;
using System.Text.Json.Nodes;
using TayHo.Extract.Records;

namespace TayHo.Extract.Verification;

/// <summary>
/// Judges what somebody else says an article holds (a language model's answer, a colleague's table): an object with the record
/// types of the contract as lists, of whose records any field may be left out. What is left out is not judged.
/// </summary>
internal static class ClaimVerification
{
    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    /// <summary>A verdict a claim, in the order of the record types and of the claims.</summary>
    /// <exception cref="JsonException">The claims are no JSON, no object, or have a value of the wrong sort; the message names the claim.</exception>
    public static IReadOnlyList<ClaimVerdict> Judge(ExtractionDocument document, string claims)
    {
        if (JsonNode.Parse(claims, documentOptions: Lenient) is not JsonObject all)
        {
            throw new JsonException("Claims are a JSON object with lists such as \"statistics\" and \"officials\".");
        }

        var verdicts = new List<ClaimVerdict>();
        foreach (FactRule rule in FactRules.All)
        {
            if (all[rule.Type] is not { } list)
            {
                continue;
            }

            if (list is not JsonArray items)
            {
                throw new JsonException($"\"{rule.Type}\" is a list of claims.");
            }

            for (int i = 0; i < items.Count; i++)
            {
                verdicts.Add(Judge(rule, items[i], i, document));
            }
        }

        return verdicts;
    }

    private static ClaimVerdict Judge(FactRule rule, JsonNode? claim, int index, ExtractionDocument document)
    {
        try
        {
            return rule.Judge(claim as JsonObject ?? throw new JsonException("a claim is an object"), document);
        }
        catch (JsonException wrong)
        {
            throw new JsonException($"{rule.Type}[{index}]: {wrong.Message}", wrong);
        }
    }
}
