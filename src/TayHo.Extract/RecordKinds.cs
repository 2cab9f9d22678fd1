using TayHo.Extract.Records;

namespace TayHo.Extract;

/// <summary>Record types, for <see cref="ExtractionOptions.Kinds"/>.</summary>
/// <remarks>The values are in the order in which the types are read: each type needs those of lower value, and none of higher but for events and statistics, which need each other.</remarks>
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
    /// <summary>Whether the reading goes as far as a type: it or one that needs it is asked for.</summary>
    public static bool Reach(this RecordKinds kinds, RecordKinds type) => kinds >= type;

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
