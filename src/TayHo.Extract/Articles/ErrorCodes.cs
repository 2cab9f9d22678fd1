namespace TayHo.Extract.Articles;

/// <summary>The codes of errors, for <see cref="ArticleInputException.Code"/>. A later 1.x may add codes; none changes its
/// meaning.</summary>
/// <example><code>bool tooLarge = outcome.Failure?.Code == ErrorCodes.InputTooLarge;</code></example>
public static class ErrorCodes
{
    /// <summary>The input holds no article.</summary>
    public const string InputEmpty = "input.empty";

    /// <summary>A fault of this program stopped the reading of one article.</summary>
    public const string InputFailed = "input.failed";

    /// <summary>The caller's input is none: it has no content, several, or neither an article nor a failure.</summary>
    public const string InputInvalid = "input.invalid";

    /// <summary>A line or file is no JSON of an article.</summary>
    public const string InputJson = "input.json";

    /// <summary>The input is a PDF, an image, an archive or several articles.</summary>
    public const string InputNotAnArticle = "input.not-an-article";

    /// <summary>The publication date is none.</summary>
    public const string InputPublishedAt = "input.published-at";

    /// <summary>The address to fetch is one that the policy doesn't allow, or leads to one.</summary>
    public const string InputRefused = "input.refused";

    /// <summary>The input is over the limit in bytes.</summary>
    public const string InputTooLarge = "input.too-large";

    /// <summary>The reading took longer than the limit in time.</summary>
    public const string InputTooSlow = "input.too-slow";

    /// <summary>The file could not be read.</summary>
    public const string InputUnreadable = "input.unreadable";

    /// <summary>A recogniser of the caller's own failed; the message names its type.</summary>
    public const string InputRecognizer = "input.recognizer";
}
