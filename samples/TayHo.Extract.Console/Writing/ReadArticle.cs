using TayHo.Extract.Articles;
using TayHo.Extract.Export;

namespace TayHo.Extract.ConsoleApp.Writing;

/// <summary>
/// What became of an input, and its document as a line of JSON: made by the thread that read it, so that who writes the files
/// has little left to do.
/// </summary>
/// <param name="Outcome">What became of it.</param>
/// <param name="Line">The document as one line of JSON, without its end; empty when there is none or nobody needs the line.</param>
internal sealed record ReadArticle(ExtractionOutcome Outcome, ReadOnlyMemory<byte> Line)
{
    private const int LongestLine = 4_000_000;

    /// <summary>The outcome alone, where nobody needs the line.</summary>
    public static ReadArticle WithoutLine(ExtractionOutcome outcome) => new(outcome, default);

    /// <summary>Writes an outcome's document as a line; what can't be written is that input's failure.</summary>
    public static ReadArticle WithLine(ExtractionOutcome outcome)
    {
        if (outcome.Document is not { } document || document.Article.Text.Length > LongestLine)
        {
            // The line of a text of megabytes would be hundreds of them: it is written as it comes, where it is needed.
            return new ReadArticle(outcome, default);
        }

        try
        {
            return new ReadArticle(outcome, ExtractionJson.SerializeToUtf8Bytes(document, indented: false));
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return new ReadArticle(NotWritten(outcome, fault), default);
        }
    }

    /// <summary>The outcome as a failure to write it.</summary>
    public static ExtractionOutcome NotWritten(ExtractionOutcome outcome, Exception fault) => outcome with
    {
        Document = null,
        Failure = new ArticleInputException(
            "output.failed",
            $"the records could not be written, by a fault of this program ({fault.GetType().Name}: {fault.Message}); please report it with the article.",
            fault),
    };
}
