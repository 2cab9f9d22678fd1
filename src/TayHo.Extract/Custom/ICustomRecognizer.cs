using TayHo.Extract.Records;
using TayHo.Extract.Text;

namespace TayHo.Extract.Custom;

/// <summary>
/// A recogniser of one's own: it finds records of types that we have none for. It is asked once an article, when all our records are
/// read, by several threads at once; it must be free of state that changes. What it throws stops the reading of that article:
/// <c>Extract</c>
/// throws an <see cref="InvalidOperationException"/> that names it, <c>ExtractEach</c> gives a failure of the code
/// <see cref="Articles.ErrorCodes.InputRecognizer"/>.
/// </summary>
/// <example><code>
/// internal sealed class HashTags : ICustomRecognizer
/// {
///     public IEnumerable&lt;CustomMention&gt; Recognize(CustomContext context)
///     {
///         for (int at = context.Text.IndexOf('#'); at >= 0; at = context.Text.IndexOf('#', at + 1))
///         {
///             int end = at + 1;
///             while (end &lt; context.Text.Length &amp;&amp; char.IsLetterOrDigit(context.Text[end])) { end++; }
///             if (end > at + 1) { yield return new CustomMention("tag", "tag.hash", new TextSpan(at, end)); }
///         }
///     }
/// }
/// ArticleExtractor extractor = ArticleExtractor.CreateBuilder().AddRecognizer(new HashTags()).Build();
/// </code></example>
public interface ICustomRecognizer
{
    /// <summary>Finds the mentions of one article, in any order.</summary>
    /// <param name="context">The article and its records.</param>
    /// <returns>The mentions; each becomes a record of <see cref="ExtractionDocument.Custom"/>.</returns>
    IEnumerable<CustomMention> Recognize(CustomContext context);
}

/// <summary>What a recogniser of one's own found.</summary>
/// <param name="Type">The record type: a name in camel case, "road".</param>
/// <param name="Rule">The stable id of the rule that found it: "road.named".</param>
/// <param name="Span">Where it stands in <see cref="CustomContext.Text"/>; never empty.</param>
/// <example><code>var mention = new CustomMention("tag", "tag.hash", new TextSpan(4, 9));</code></example>
public sealed record CustomMention(string Type, string Rule, TextSpan Span)
{
    /// <summary>What is known of it, by names in camel case; empty unless told.</summary>
    public IReadOnlyDictionary<string, string> Fields { get; init => field = ValueMap.Of(value); } = ValueMap.Empty;
}
