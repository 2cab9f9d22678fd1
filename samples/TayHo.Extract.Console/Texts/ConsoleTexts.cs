using TayHo.Extract.Articles;
using TayHo.Extract.Export.Display;

namespace TayHo.Extract.ConsoleApp.Texts;

/// <summary>The command's own texts in both languages: messages.tsv and help.tsv.</summary>
internal static class ConsoleTexts
{
    private static readonly TextTable Messages = Load("messages.tsv");

    /// <summary>Every key of messages.tsv.</summary>
    public static IEnumerable<string> Keys => Messages.Keys;

    /// <summary>Whether there is a message of a key.</summary>
    public static bool Has(string key) => Messages.Has(key);

    /// <summary>What --help says, by verb and symbol.</summary>
    public static TextTable Help { get; } = Load("help.tsv");

    /// <summary>A message with its values put in, numbers in the language's way.</summary>
    /// <param name="language">The language.</param>
    /// <param name="key">A key of messages.tsv.</param>
    /// <param name="values">What stands for {0}, {1}, …</param>
    public static string Of(DisplayLanguage language, string key, params IReadOnlyList<object?> values) => Messages.Of(key, language, values);

    /// <summary>Why an input failed: by the library, or by the command's own reading of folders and lists.</summary>
    public static string OfFailure(DisplayLanguage language, ArticleInputException failure)
    {
        string said = DisplayText.OfFailure(failure, language);
        return said == failure.Message ? Messages.Translate(failure.Code, said, language) : said;
    }

    /// <summary>Why output can't be written.</summary>
    public static string OfOutput(DisplayLanguage language, Exception failure) => Messages.Translate("output", failure.Message, language);

    /// <summary>What is wrong with a file of the user's own: a lexicon, rules, profiles of sites, claims.</summary>
    public static string OfFile(DisplayLanguage language, string said) => Messages.Translate("file", said, language);

    /// <summary>Why a claim can't be read.</summary>
    public static string OfClaim(DisplayLanguage language, string said) => Messages.Translate("claim", said, language);

    /// <summary>What the parser of the command line says in English.</summary>
    public static string OfParser(DisplayLanguage language, string message) => Messages.Translate("parser", message, language);

    private static TextTable Load(string name)
    {
        using Stream stream = typeof(ConsoleTexts).Assembly.GetManifestResourceStream(name)!;
        return TextTable.Read(stream);
    }
}
