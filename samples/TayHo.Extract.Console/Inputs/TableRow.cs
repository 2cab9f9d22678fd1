using TayHo.Extract.Articles;

namespace TayHo.Extract.ConsoleApp.Inputs;

/// <summary>One row of a table.</summary>
/// <param name="Cells">Its cells' texts; empty when the row has a fault.</param>
/// <param name="Fault">Why this row can't be read, though the rows below it can; null when it can.</param>
internal sealed record TableRow(IReadOnlyList<string> Cells, ArticleInputException? Fault = null)
{
    /// <summary>A row that can't be read.</summary>
    public static TableRow Unreadable(string why) => new([], new ArticleInputException(ErrorCodes.InputUnreadable, why));

    /// <summary>A row of more text than an article may have.</summary>
    public static TableRow TooLarge(long most) =>
        new([], new ArticleInputException(ErrorCodes.InputTooLarge, $"the row holds more than {most} characters; raise --max-mb if it is an article."));
}
