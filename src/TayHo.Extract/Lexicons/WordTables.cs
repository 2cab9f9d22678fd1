namespace TayHo.Extract.Lexicons;

/// <summary>One word that sentences are cut into.</summary>
/// <param name="Surface">The word, lower-case, syllables separated by one blank.</param>
/// <param name="Count">How often the counted news hold it.</param>
/// <param name="Parts">Its parts of speech with their shares in percent, the likeliest first.</param>
/// <param name="Traits">What it does in its clause.</param>
internal readonly record struct WordRow(string Surface, int Count, (PartOfSpeech Part, int Percent)[] Parts, WordTraits Traits);

/// <summary>How likely one part of speech follows another.</summary>
/// <param name="Before">The part of speech before; "start" for the sentence's beginning, "any" for how common the second is at all.</param>
/// <param name="After">The part of speech behind it.</param>
/// <param name="Weight">Hundredths of a natural logarithm.</param>
internal readonly record struct WordOrder(string Before, PartOfSpeech After, int Weight);

/// <summary>
/// The tables of words: <c>words.tsv</c>, which people write, with a word's traits and its roles in other classes;
/// <c>word-news.tsv</c>, made from counts, with the rest of the language; <c>word-order.tsv</c>. A word stands in one row of one table.
/// </summary>
/// <param name="Words">The words that sentences are cut into.</param>
/// <param name="Order">Which part of speech follows which.</param>
/// <param name="Entries">The entries of other classes that the words' roles are.</param>
internal sealed record WordTables(IReadOnlyList<WordRow> Words, IReadOnlyList<WordOrder> Order, IReadOnlyList<LexiconEntry> Entries)
{
    private const int UsualWords = 24_000;

    /// <summary>No words at all.</summary>
    public static WordTables None { get; } = new([], [], []);

    /// <summary>The tables of the library.</summary>
    public static WordTables Embedded()
    {
        var words = new List<WordRow>(UsualWords);
        var entries = new List<LexiconEntry>();
        using StreamReader written = LexiconFile.OpenEmbedded("words.tsv"), news = LexiconFile.OpenEmbedded("word-news.tsv"),
            order = LexiconFile.OpenEmbedded("word-order.tsv");
        WordFile.Read(written, "words.tsv", words, entries, check: false);
        WordFile.Read(news, "word-news.tsv", words, entries, check: false);
        return new WordTables(words, WordFile.ReadOrder(order, "word-order.tsv"), entries);
    }
}
