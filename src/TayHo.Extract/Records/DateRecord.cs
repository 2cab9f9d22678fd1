using System.Text.Json.Serialization;

namespace TayHo.Extract.Records;

/// <summary>The sort of calendar time a mention names.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<DateKind>))]
public enum DateKind
{
    /// <summary>A day, month, quarter, year, decade or century.</summary>
    Date,

    /// <summary>A clock time.</summary>
    Time,

    /// <summary>A stretch with a beginning, an end, or both.</summary>
    Interval,

    /// <summary>A length of time.</summary>
    Duration,

    /// <summary>A recurring time.</summary>
    Set,

    /// <summary>A kind that a later 1.x may add.</summary>
    Other,
}

/// <summary>The part of the day.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<DayPart>))]
public enum DayPart
{
    /// <summary>sáng.</summary>
    Morning,

    /// <summary>trưa.</summary>
    Noon,

    /// <summary>chiều.</summary>
    Afternoon,

    /// <summary>tối.</summary>
    Evening,

    /// <summary>đêm.</summary>
    Night,

    /// <summary>A part that a later 1.x may add.</summary>
    Other,
}

/// <summary>What narrows or loosens a date.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<DateModifier>))]
public enum DateModifier
{
    /// <summary>đầu.</summary>
    Early,

    /// <summary>giữa.</summary>
    Mid,

    /// <summary>cuối.</summary>
    Late,

    /// <summary>trước.</summary>
    Before,

    /// <summary>sau.</summary>
    After,

    /// <summary>hơn, trên.</summary>
    More,

    /// <summary>gần, dưới.</summary>
    Less,

    /// <summary>khoảng.</summary>
    Approx,

    /// <summary>A modifier that a later 1.x may add.</summary>
    Other,
}

/// <summary>The calendar the words used.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<CalendarKind>))]
public enum CalendarKind
{
    /// <summary>The solar calendar.</summary>
    Gregorian,

    /// <summary>The Vietnamese lunar calendar (UTC+7); the value is converted.</summary>
    Lunar,

    /// <summary>A calendar that a later 1.x may add.</summary>
    Other,
}

/// <summary>How a date's value became known.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<DateBasis>))]
public enum DateBasis
{
    /// <summary>The words give the whole value.</summary>
    Explicit,

    /// <summary>A missing year or month came from the anchor date or the sentence.</summary>
    Inferred,

    /// <summary>The words count from the anchor date (hôm qua, năm nay).</summary>
    Relative,

    /// <summary>Nothing in the article settles it; unknown digits are X, or the value is null.</summary>
    Unresolved,

    /// <summary>A way that a later 1.x may add.</summary>
    Other,
}

/// <summary>One mention of calendar time.</summary>
/// <example><code>IEnumerable&lt;DateOnly&gt; days = document.Dates.Where(d =&gt; d.EdtfValue?.Earliest is not null).Select(d =&gt; d.EdtfValue!.Value.Earliest!.Value);</code></example>
public sealed record DateRecord : IExtractedRecord, IJsonOnDeserialized
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <summary>The sort of calendar time.</summary>
    public required DateKind Kind { get; init; }

    /// <summary>EDTF (ISO 8601-2); unknown digits are X; null when the article settles nothing.</summary>
    public string? Value { get; init; }

    /// <summary>The part of the day; null when the words name none.</summary>
    public DayPart? DayPart { get; init; }

    /// <summary>The modifier; null when the words have none.</summary>
    public DateModifier? Modifier { get; init; }

    /// <summary>The calendar the words used.</summary>
    public CalendarKind Calendar { get; init; }

    /// <summary>How the value became known.</summary>
    public required DateBasis Basis { get; init; }

    /// <summary><see cref="Value"/> as a typed one; null when there is none.</summary>
    [JsonIgnore]
    public EdtfValue? EdtfValue => Edtf.ParseOrNull(Value);

    /// <inheritdoc/>
    public required string Rule { get; init; }

    /// <inheritdoc/>
    public required IReadOnlyList<Evidence> Evidence { get; init => field = ValueList.Of(value); }

    /// <summary>The value as a typed one.</summary>
    /// <param name="value">The value; the default when there is none.</param>
    /// <returns>False when <see cref="Value"/> is null.</returns>
    public bool TryGetEdtf(out EdtfValue value) => Edtf.TryParse(Value, out value);

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(
        this,
        Value ?? "no value",
        RecordText.Field("day part", DayPart),
        RecordText.Field("modifier", Modifier),
        RecordText.Field("basis", Basis));

    void IJsonOnDeserialized.OnDeserialized() =>
        JsonCheck.NotNull(nameof(DateRecord), (nameof(Id), Id), (nameof(Rule), Rule), (nameof(Evidence), Evidence));
}
