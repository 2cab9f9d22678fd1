using TayHo.Extract.ConsoleApp.Texts;
using TayHo.Extract.Export.Display;

namespace TayHo.Extract.ConsoleApp;

/// <summary>A command line that parses but makes no sense: what is wrong, by its key in messages.tsv.</summary>
internal sealed class UsageException(string key, params IReadOnlyList<object?> values) : Exception(ConsoleTexts.Of(DisplayLanguage.English, key, values))
{
    /// <summary>The name that was likely meant; null when none is near.</summary>
    public string? Meant { get; init; }

    /// <summary>What is wrong, for people.</summary>
    public string Say(DisplayLanguage language)
    {
        string said = ConsoleTexts.Of(language, key, key == "usage.file" ? [values[0], ConsoleTexts.OfFile(language, values[1]?.ToString() ?? "")] : values);
        return Meant is null ? said : $"{said} {ConsoleTexts.Of(language, "usage.meant", Meant)}";
    }
}
