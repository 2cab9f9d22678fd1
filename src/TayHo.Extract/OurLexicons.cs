using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;

namespace TayHo.Extract;

/// <summary>
/// The library's lexicons, built at first use. Entries are immutable: an extractor with words or units of one's own, built beside
/// the default one, need not read the files again.
/// </summary>
internal static class OurLexicons
{
    // Whoever reads dates asks for no name: of people, of bodies, of places. Nearly half of the words go, and a third of the time of
    // looking words up.
    private static readonly string[] Names =
    [
        "awards", "body-", "foreign-names", "given-names", "middle-names", "non-person", "occupations", "place-", "posts", "surnames",
    ];

    private static readonly Lazy<(bool Named, LexiconEntry[] Entries)[]> Files = new(ReadFiles);
    private static readonly Lazy<WordTables> Words = new(WordTables.Embedded);
    private static readonly Lazy<Lexicon> WholeLexicon = new(static () => WithUnits(Gazetteer.LoadEmbedded));
    private static readonly Lazy<Lexicon> DateLexicon = new(BuildDates);

    /// <summary>All words, with the units of our gazetteer.</summary>
    public static Lexicon Whole => WholeLexicon.Value;

    /// <summary>The words that the reading of dates asks for, with the numbers of documents, which look like dates.</summary>
    public static Lexicon Dates => DateLexicon.Value;

    /// <summary>All words, with other units than ours.</summary>
    public static Lexicon WithUnits(Gazetteer units) => WithUnits(() => units);

    private static Lexicon WithUnits(Func<Gazetteer> units)
    {
        // Three tables that know nothing of each other: a first extractor is there sooner when they are read side by side.
        Gazetteer? gazetteer = null;
        Parallel.Invoke(static () => _ = Files.Value, static () => _ = Words.Value, () => gazetteer = units());
        return Lexicon.Build(Files.Value.SelectMany(f => f.Entries).Concat(gazetteer!.Entries()), Words.Value);
    }

    private static Lexicon BuildDates()
    {
        Parallel.Invoke(static () => _ = Files.Value, static () => _ = Words.Value);
        return Lexicon.Build(Files.Value.Where(f => !f.Named).SelectMany(f => f.Entries), Words.Value);
    }

    private static (bool Named, LexiconEntry[] Entries)[] ReadFiles() =>
        [.. LexiconFile.EmbeddedNames.Select(f =>
                    (Array.Exists(Names, n => f.StartsWith(n, StringComparison.Ordinal)), LexiconFile.ReadEmbedded(f)))];
}
