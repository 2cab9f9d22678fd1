using TayHo.Extract.Records;

namespace TayHo.Extract.Verification;

/// <summary>Whether a post of the article is one that somebody claims.</summary>
internal static class ClaimedPost
{
    /// <summary>
    /// Whether title and body together say what is claimed: a claim may write the body into the title ("Giám đốc Sở Y tế"), leave the body
    /// out or write it
    /// shorter. What it does not say is not judged.
    /// </summary>
    public static bool Is(Position claimed, Position found, ExtractionDocument document)
    {
        if (claimed.Title is null)
        {
            return claimed.Organization is null || ClaimText.Body(claimed.Organization, found.Organization, document);
        }

        List<string> title = FactText.Words(claimed.Title), other = FactText.Words(found.Title);
        int shared = Math.Min(title.Count, other.Count);
        if (shared == 0 || !title.Take(shared).SequenceEqual(other.Take(shared)))
        {
            return false;
        }

        // The longer title holds words of the body.
        return Body(title.Skip(shared), claimed.Organization) is not { } body
            || ClaimText.Body(body, Body(other.Skip(shared), found.Organization), document);
    }

    private static string? Body(IEnumerable<string> ofTitle, string? body) =>
        string.Join(' ', ofTitle) is { Length: > 0 } words ? (words + " " + body).Trim() : body;
}
