using System.Text.Json;

namespace TayHo.Extract.Web;

/// <summary>An article's text and what somebody claims about it.</summary>
/// <param name="Text">The article: first line the headline, then paragraphs.</param>
/// <param name="Claims">Lists named as in the output, of records of which any field may be left out.</param>
/// <param name="PublishedAt">The day it appeared; null when unknown.</param>
public sealed record VerifyRequest(string? Text, JsonElement Claims, string? PublishedAt = null);

/// <summary>A line of a batch that is no article.</summary>
/// <param name="Line">One-based line of the request.</param>
/// <param name="Code">The stable code of the failure.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record BatchError(int? Line, string Code, string Message);
