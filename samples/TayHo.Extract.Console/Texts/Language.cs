using System.CommandLine;
using System.Globalization;
using TayHo.Extract.Export.Display;

namespace TayHo.Extract.ConsoleApp.Texts;

/// <summary>The language of a run: --lang, else the system's.</summary>
internal static class Language
{
    private const string Name = "--lang";

    /// <summary>The language that the system is set to.</summary>
    public static DisplayLanguage OfSystem() =>
        CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "vi" ? DisplayLanguage.Vietnamese : DisplayLanguage.English;

    /// <summary>The option, for every verb.</summary>
    public static Option<string?> CreateOption()
    {
        var option = new Option<string?>(Name) { HelpName = "vi|en", Recursive = true };
        option.CompletionSources.Add("vi", "en");
        option.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } value && Of(value) is null)
            {
                result.AddError($"{Name}: '{value}' is not vi or en.");
            }
        });
        return option;
    }

    /// <summary>The language asked for among the words of a command line, whatever else is wrong with it; null when none is.</summary>
    public static DisplayLanguage? Asked(IReadOnlyList<string> args)
    {
        for (int i = 0; i < args.Count; i++)
        {
            if (args[i].StartsWith(Name + "=", StringComparison.Ordinal))
            {
                return Of(args[i][(Name.Length + 1)..]);
            }

            if (args[i] == Name && i + 1 < args.Count)
            {
                return Of(args[i + 1]);
            }
        }

        return null;
    }

    private static DisplayLanguage? Of(string value) => value switch { "vi" => DisplayLanguage.Vietnamese, "en" => DisplayLanguage.English, _ => null };
}
