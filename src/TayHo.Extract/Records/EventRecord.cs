using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace TayHo.Extract.Records;

/// <summary>The sort of event.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<EventKind>))]
public enum EventKind
{
    /// <summary>hội nghị, hội thảo, diễn đàn.</summary>
    Conference,

    /// <summary>đại hội.</summary>
    Congress,

    /// <summary>kỳ họp, phiên họp.</summary>
    Session,

    /// <summary>cuộc họp, buổi làm việc, gặp mặt.</summary>
    Meeting,

    /// <summary>lễ.</summary>
    Ceremony,

    /// <summary>lễ hội, ngày hội.</summary>
    Festival,

    /// <summary>hội thi, giải.</summary>
    Competition,

    /// <summary>thăm.</summary>
    Visit,

    /// <summary>kiểm tra, giám sát.</summary>
    Inspection,

    /// <summary>tập huấn.</summary>
    Training,

    /// <summary>chiến dịch, ra quân.</summary>
    Campaign,

    /// <summary>An accident, crime, arrest or natural event.</summary>
    Incident,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>Something that happened; the first of a document is what the article reports.</summary>
/// <example><code>
/// EventRecord? reported = document.Events.FirstOrDefault();
/// Console.WriteLine($"{reported?.Date}: {reported?.Name} at {reported?.Place}");
/// </code></example>
public sealed record EventRecord : IExtractedRecord, IJsonOnDeserialized
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <summary>The sort of event.</summary>
    public required EventKind Kind { get; init; }

    /// <summary>The name as written.</summary>
    public required string Name { get; init; }

    /// <summary>EDTF date; null when the article gives none.</summary>
    public string? Date { get; init; }

    /// <summary>How <see cref="Date"/> became known; null when there is none.</summary>
    public DateBasis? DateBasis { get; init; }

    /// <summary>The part of the day; null when not stated.</summary>
    public DayPart? DayPart { get; init; }

    /// <summary>Where, as written; null when not stated.</summary>
    public string? Place { get; init; }

    /// <summary>The code of the administrative unit that <see cref="Place"/> is or names; null when it names none or can't be
    /// told.</summary>
    public string? PlaceCode { get; init; }

    /// <summary>The organisers' names; empty when not stated.</summary>
    [AllowNull]
    public IReadOnlyList<string> Organizers { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary>Ids of the officials who chaired it; empty when not stated.</summary>
    [AllowNull]
    public IReadOnlyList<string> Chairs { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary>Ids of the officials who attended; empty when not stated.</summary>
    [AllowNull]
    public IReadOnlyList<string> Attendees { get; init => field = ValueList.Of(value); } = ValueList<string>.Empty;

    /// <summary><see cref="Date"/> as a typed value; null when there is none.</summary>
    [JsonIgnore]
    public EdtfValue? DateValue => Edtf.ParseOrNull(Date);

    /// <inheritdoc/>
    public required string Rule { get; init; }

    /// <inheritdoc/>
    public required IReadOnlyList<Evidence> Evidence { get; init => field = ValueList.Of(value); }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(
        this,
        Name,
        RecordText.Field("kind", Kind),
        RecordText.Field("date", Date),
        RecordText.Field("day part", DayPart),
        RecordText.Field("place", Place),
        RecordText.Field("organizers", Organizers));

    void IJsonOnDeserialized.OnDeserialized() =>
        JsonCheck.NotNull(nameof(EventRecord), (nameof(Id), Id), (nameof(Name), Name), (nameof(Organizers), Organizers),
                (nameof(Chairs), Chairs), (nameof(Attendees), Attendees), (nameof(Rule), Rule), (nameof(Evidence), Evidence));
}

/// <summary>An award or rating given.</summary>
/// <example><code>IEnumerable&lt;string&gt; given = document.Awards.Select(a =&gt; $"{a.Recipient}: {a.Award}, by {a.Grantor}");</code></example>
public sealed record AwardRecord : IExtractedRecord, IJsonOnDeserialized
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <summary>Who received it, as written; null when not stated.</summary>
    public string? Recipient { get; init; }

    /// <summary>The award or rating: "hoàn thành xuất sắc nhiệm vụ".</summary>
    public required string Award { get; init; }

    /// <summary>Who gave it, as written; null when not stated.</summary>
    public string? Grantor { get; init; }

    /// <summary>EDTF date or year of the giving; null when not stated.</summary>
    public string? Date { get; init; }

    /// <summary>EDTF time of the merit that it rewards; null when not stated.</summary>
    public string? Period { get; init; }

    /// <summary><see cref="Date"/> as a typed value; null when there is none.</summary>
    [JsonIgnore]
    public EdtfValue? DateValue => Edtf.ParseOrNull(Date);

    /// <summary><see cref="Period"/> as a typed value; null when there is none.</summary>
    [JsonIgnore]
    public EdtfValue? PeriodValue => Edtf.ParseOrNull(Period);

    /// <inheritdoc/>
    public required string Rule { get; init; }

    /// <inheritdoc/>
    public required IReadOnlyList<Evidence> Evidence { get; init => field = ValueList.Of(value); }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(
        this,
        Award,
        RecordText.Field("recipient", Recipient),
        RecordText.Field("grantor", Grantor),
        RecordText.Field("date", Date));

    void IJsonOnDeserialized.OnDeserialized() =>
        JsonCheck.NotNull(nameof(AwardRecord), (nameof(Id), Id), (nameof(Award), Award), (nameof(Rule), Rule),
                (nameof(Evidence), Evidence));
}

/// <summary>How words are given.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<QuoteMode>))]
public enum QuoteMode
{
    /// <summary>In quotation marks.</summary>
    Direct,

    /// <summary>Retold.</summary>
    Reported,

    /// <summary>A way that a later 1.x may add.</summary>
    Other,
}

/// <summary>What someone said.</summary>
/// <example><code>IEnumerable&lt;string&gt; said = document.Quotes.Select(q =&gt; $"{q.SpeakerName} {q.Verb}: {q.Text}");</code></example>
public sealed record QuoteRecord : IExtractedRecord, IJsonOnDeserialized
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <summary>The id of the official or person who spoke; null when the article names none.</summary>
    public string? Speaker { get; init; }

    /// <summary>The speaker's name or the words that stand for it; null when the article names none.</summary>
    public string? SpeakerName { get; init; }

    /// <summary>The words, without the quotation marks.</summary>
    public required string Text { get; init; }

    /// <summary>Direct or reported.</summary>
    public required QuoteMode Mode { get; init; }

    /// <summary>The verb that introduces the words (nhấn mạnh, cho biết); null when there is none.</summary>
    public string? Verb { get; init; }

    /// <inheritdoc/>
    public required string Rule { get; init; }

    /// <inheritdoc/>
    public required IReadOnlyList<Evidence> Evidence { get; init => field = ValueList.Of(value); }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(
        this,
        $"{SpeakerName ?? "nobody named"}: {Text}");

    void IJsonOnDeserialized.OnDeserialized() =>
        JsonCheck.NotNull(nameof(QuoteRecord), (nameof(Id), Id), (nameof(Text), Text), (nameof(Rule), Rule), (nameof(Evidence), Evidence));
}
