using System.Text.Json;
using TayHo.Extract.Articles;

namespace TayHo.Extract.ConsoleApp.Inputs;

/// <summary>What is said of files that the user names for a run to read beside its articles: claims, lexicons, settings, results.</summary>
internal static class UserFiles
{
    /// <summary>Checks that a file can be opened: a pipe would wait for its writer.</summary>
    /// <param name="path">The file.</param>
    /// <param name="named">What the message calls it; null for its path.</param>
    /// <exception cref="UsageException">There is none, or it is a folder, pipe or device.</exception>
    public static void Check(string path, string? named = null)
    {
        string? wrong = Directory.Exists(path) ? "this is a folder."
            : !File.Exists(path) ? "there is no such file."
            : ArticleFiles.IsSpecial(path) ? "this is a pipe or device, no file."
            : new FileInfo(path) is { LinkTarget: not null } link && link.ResolveLinkTarget(returnFinalTarget: true) is not { Exists: true } ? "this is a link that leads nowhere."
            : null;
        if (wrong is not null)
        {
            throw new UsageException("usage.file", named ?? path, wrong);
        }
    }

    /// <summary>What is wrong with JSON, by its place: what the framework says is of its own types.</summary>
    public static string Describe(JsonException failure) => failure.LineNumber is null
        ? failure.Message
        : FormattableString.Invariant($"this can't be read as JSON, line {failure.LineNumber + 1}, byte {failure.BytePositionInLine + 1}{(failure.Path is null or "$" ? "" : ", " + failure.Path)}.");
}
