using TayHo.Extract.Articles;

namespace TayHo.Extract.ConsoleApp.Writing;

/// <summary>Which input a line of a run's journal tells of.</summary>
/// <param name="Source">Where the input was found.</param>
/// <param name="Line">Its one-based line there; null where it is a file.</param>
/// <param name="Id">Its article's id; null where it could not be read.</param>
internal sealed record JournalPlace(string Source, int? Line, string? Id)
{
    /// <summary>Whether an input is this one, as far as is known before it is read: standard input may bring others on the same lines.</summary>
    public bool IsOf(ArticleInputResult input) =>
        Source == input.Source && Line == input.Line && (Id is null || input.Input?.Id is not { Length: > 0 } id || id == Id);
}
