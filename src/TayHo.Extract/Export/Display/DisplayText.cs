using TayHo.Extract.Records;

namespace TayHo.Extract.Export.Display;

/// <summary>The words shown to people in both languages: labels of record types, of choices, of the report, and messages.</summary>
internal static class DisplayText
{
    private static readonly TextTable Words = Load("display.tsv");
    private static readonly TextTable Messages = Load("messages.tsv");

    /// <summary>Every key, in ordinal order.</summary>
    public static IReadOnlyList<string> Keys => Words.Keys;

    /// <summary>The text of a key.</summary>
    /// <param name="key">One of <see cref="Keys"/>.</param>
    /// <param name="language">The language.</param>
    /// <returns>The words.</returns>
    /// <exception cref="ArgumentException">There is no such key.</exception>
    public static string Of(string key, DisplayLanguage language) => Words.Of(key, language);

    /// <summary>How people read an enumeration's value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="language">The language.</param>
    /// <returns>The words.</returns>
    public static string OfChoice<TEnum>(TEnum value, DisplayLanguage language)
        where TEnum : struct, Enum => Of($"{typeof(TEnum).Name}.{EnumNames.Of(value)}", language);

    /// <summary>A warning's message; documents hold it in English.</summary>
    /// <param name="warning">The warning.</param>
    /// <param name="language">The language.</param>
    /// <returns>The words.</returns>
    public static string OfWarning(ExtractionWarning warning, DisplayLanguage language)
    {
        ArgumentNullException.ThrowIfNull(warning);
        return Messages.Translate(warning.Code, warning.Message, language);
    }

    /// <summary>The message of an input's failure; exceptions hold it in English.</summary>
    /// <param name="failure">The failure.</param>
    /// <param name="language">The language.</param>
    /// <returns>The words.</returns>
    public static string OfFailure(Articles.ArticleInputException failure, DisplayLanguage language)
    {
        ArgumentNullException.ThrowIfNull(failure);
        return Messages.Translate(failure.Code, failure.Message, language);
    }

    private static TextTable Load(string name)
    {
        using Stream stream = typeof(DisplayText).Assembly.GetManifestResourceStream("export/" + name)!;
        return TextTable.Read(stream);
    }
}
