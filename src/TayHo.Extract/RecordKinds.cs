using TayHo.Extract.Records;

namespace TayHo.Extract;

/// <summary>Record types, for <see cref="ExtractionOptions.Kinds"/>.</summary>
/// <remarks>What a type is read from is read too, and no more: dates alone cost no names, and quotations no statistics.</remarks>
[Flags]
public enum RecordKinds
{
    /// <summary>No type.</summary>
    None = 0,

    /// <summary>Mentions of calendar time.</summary>
    Dates = 1,

    /// <summary>Cited documents.</summary>
    Documents = 2,

    /// <summary>Administrative units.</summary>
    Places = 4,

    /// <summary>Named bodies.</summary>
    Organizations = 8,

    /// <summary>Named persons with posts.</summary>
    Officials = 16,

    /// <summary>Other named persons.</summary>
    People = 32,

    /// <summary>What happened.</summary>
    Events = 64,

    /// <summary>Numbers that count, measure or rate; numbers and events are read together.</summary>
    Statistics = 128,

    /// <summary>Awards and ratings.</summary>
    Awards = 256,

    /// <summary>What people said.</summary>
    Quotes = 512,

    /// <summary>Types of one's own, by rules or recognisers given to the builder; they may ask for all other records.</summary>
    Custom = 1024,

    /// <summary>Every type.</summary>
    All = Dates | Documents | Places | Organizations | Officials | People | Events | Statistics | Awards | Quotes | Custom,
}

/// <summary>What kinds ask for.</summary>
internal static class RecordKindsQuestions
{
    private const RecordKinds People = RecordKinds.Officials | RecordKinds.People;
    private const RecordKinds Names = RecordKinds.Places | RecordKinds.Organizations | People;

    // Clauses are read when names and quantities are marked, and the words of a document's issuer are marked as bodies and posts.
    // Dates stand in no row: an article's day is always told, and documents' numbers, which look like dates, are always marked for it.
    private static readonly (RecordKinds Type, RecordKinds Records, RecordKinds Mentions)[] Needs =
    [
        (RecordKinds.Custom, RecordKinds.All, RecordKinds.All),
        (RecordKinds.Quotes, People | RecordKinds.Organizations, Names | RecordKinds.Statistics | RecordKinds.Quotes),
        (RecordKinds.Awards, People | RecordKinds.Events, Names | RecordKinds.Statistics | RecordKinds.Awards),
        (RecordKinds.Statistics, RecordKinds.Places, Names | RecordKinds.Statistics | RecordKinds.Events),
        (RecordKinds.Events, Names, Names | RecordKinds.Statistics | RecordKinds.Events),
        (People, RecordKinds.None, Names),
        (RecordKinds.Organizations, RecordKinds.Places, RecordKinds.Places | RecordKinds.Organizations),
        (RecordKinds.Places, RecordKinds.None, RecordKinds.Places),
        (RecordKinds.Documents, RecordKinds.None, Names),
    ];

    /// <summary>The types that are read for those that are asked for, and the types whose mentions are looked for.</summary>
    public static (RecordKinds Records, RecordKinds Mentions) Needed(this RecordKinds kinds)
    {
        RecordKinds records = kinds | RecordKinds.Dates, mentions = RecordKinds.Dates | RecordKinds.Documents;
        foreach ((RecordKinds type, RecordKinds needed, RecordKinds marked) in Needs)
        {
            if ((records & type) != 0)
            {
                records |= needed;
                mentions |= marked;
            }
        }

        return (records, mentions);
    }

    /// <summary>Whether what is asked for needs more than dates and the numbers of documents.</summary>
    public static bool NeedsNames(this ExtractionOptions options) =>
        options.Recognizers.Count > 0
            || ((options.Kinds & ~RecordKinds.Custom).Needed().Mentions & ~(RecordKinds.Dates | RecordKinds.Documents)) != 0;

    /// <summary>The document with the records that were asked for.</summary>
    public static ExtractionDocument Keep(this RecordKinds kinds, ExtractionDocument document)
    {
        if (kinds == RecordKinds.All)
        {
            return document;
        }

        return document with
        {
            Dates = Of(RecordKinds.Dates, document.Dates),
            Documents = Of(RecordKinds.Documents, document.Documents),
            Places = Of(RecordKinds.Places, document.Places),
            Organizations = Of(RecordKinds.Organizations, document.Organizations),
            Officials = Of(RecordKinds.Officials, document.Officials),
            People = Of(RecordKinds.People, document.People),
            Statistics = Of(RecordKinds.Statistics, document.Statistics),
            Events = Of(RecordKinds.Events, document.Events),
            Awards = Of(RecordKinds.Awards, document.Awards),
            Quotes = Of(RecordKinds.Quotes, document.Quotes),
            Custom = (kinds & RecordKinds.Custom) != 0 ? document.Custom : null,
        };

        IReadOnlyList<TRecord> Of<TRecord>(RecordKinds type, IReadOnlyList<TRecord> records) => (kinds & type) != 0 ? records : [];
    }
}
