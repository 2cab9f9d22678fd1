namespace TayHo.Extract.Articles;

/// <summary>
/// An input that is no article: too large, a PDF or image, a published date that is none. What an article says is never
/// an exception.
/// </summary>
/// <example><code>
/// try
/// {
///     extractor.ExtractFile("article.pdf");
/// }
/// catch (ArticleInputException e) when (e.Code == ErrorCodes.InputNotAnArticle)
/// {
///     Console.Error.WriteLine(e.Message);
/// }
/// </code></example>
public sealed class ArticleInputException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="code">A stable code such as "input.too-large".</param>
    /// <param name="message">What is wrong and what to do; in English.</param>
    public ArticleInputException(string code, string message)
        : base(message) => Code = code;

    /// <summary>Makes the exception with its cause.</summary>
    /// <param name="code">A stable code such as "input.too-large".</param>
    /// <param name="message">What is wrong and what to do; in English.</param>
    /// <param name="innerException">The cause.</param>
    public ArticleInputException(string code, string message, Exception? innerException)
        : base(message, innerException) => Code = code;

    /// <summary>What went wrong, one of <see cref="ErrorCodes"/>.</summary>
    public string Code { get; }
}
