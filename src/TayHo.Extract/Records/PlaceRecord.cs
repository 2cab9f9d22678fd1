using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;

namespace TayHo.Extract.Records;

/// <summary>The tier of an administrative unit.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<PlaceLevel>))]
public enum PlaceLevel
{
    /// <summary>tỉnh, thành phố trực thuộc Trung ương.</summary>
    Province,

    /// <summary>quận, huyện, thị xã, thành phố thuộc tỉnh (until 30 June 2025).</summary>
    District,

    /// <summary>phường, xã, thị trấn, đặc khu.</summary>
    Commune,

    /// <summary>A tier that a later 1.x may add.</summary>
    Other,
}

/// <summary>A unit that another one became, or may mean.</summary>
/// <example><code>
/// foreach (PlaceReference successor in document.Places[0].Successors)
/// {
///     Console.WriteLine($"now {successor.FullName} ({successor.Code})");
/// }
/// </code></example>
public sealed record PlaceReference : IJsonOnDeserialized
{
    /// <summary>The General Statistics Office's code; null when it has none.</summary>
    public string? Code { get; init; }

    /// <summary>"phường Tây Hồ, thành phố Hà Nội".</summary>
    public required string FullName { get; init; }

    /// <inheritdoc/>
    public override string ToString() => Code is null ? FullName : $"{FullName} ({Code})";

    void IJsonOnDeserialized.OnDeserialized() => JsonCheck.NotNull(nameof(PlaceReference), (nameof(FullName), FullName));
}

/// <summary>One distinct administrative unit of Viet Nam that the article names.</summary>
/// <example><code>
/// foreach (PlaceRecord place in document.Places.Where(p =&gt; p.Code is not null))
/// {
///     Console.WriteLine($"{place.Code} {place.FullName}"); // 00109 phường Bưởi, quận Tây Hồ, thành phố Hà Nội
/// }
/// </code></example>
public sealed record PlaceRecord : IExtractedRecord, IJsonOnDeserialized
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <summary>The bare name: "Bưởi".</summary>
    public required string Name { get; init; }

    /// <summary>tỉnh, thành phố, quận, huyện, thị xã, phường, xã, thị trấn or đặc khu.</summary>
    public required string Type { get; init; }

    /// <summary>The tier.</summary>
    public required PlaceLevel Level { get; init; }

    /// <summary>The 2-, 3- or 5-digit code of the General Statistics Office; null when it can't be told.</summary>
    public string? Code { get; init; }

    /// <summary>The name with its parents at the article's time; null when the unit can't be told.</summary>
    public string? FullName { get; init; }

    /// <summary>The last day the unit existed (ISO date); null when it exists or can't be told.</summary>
    public string? ValidUntil { get; init; }

    /// <summary>What an ended unit became, wholly or in part; empty when it did not end.</summary>
    [AllowNull]
    public IReadOnlyList<PlaceReference> Successors { get; init => field = ValueList.Of(value); } = ValueList<PlaceReference>.Empty;

    /// <summary>The units it may be, when <see cref="Code"/> is null and several fit.</summary>
    [AllowNull]
    public IReadOnlyList<PlaceReference> Candidates { get; init => field = ValueList.Of(value); } = ValueList<PlaceReference>.Empty;

    /// <summary>Every mention in reading order: the same as <see cref="Evidence"/>.</summary>
    public IReadOnlyList<Evidence> Mentions => Evidence;

    /// <summary><see cref="ValidUntil"/> as a typed value; null when the unit exists or can't be told.</summary>
    [JsonIgnore]
    public DateOnly? ValidUntilDay =>
        DateOnly.TryParseExact(ValidUntil, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day) ? day : null;

    /// <inheritdoc/>
    public required string Rule { get; init; }

    /// <inheritdoc/>
    public required IReadOnlyList<Evidence> Evidence { get; init => field = ValueList.Of(value); }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(
        this,
        Type,
        Name,
        RecordText.Field("code", Code),
        Successors.Count == 0 ? null : "→ " + string.Join(", ", Successors));

    void IJsonOnDeserialized.OnDeserialized() =>
        JsonCheck.NotNull(nameof(PlaceRecord), (nameof(Id), Id), (nameof(Name), Name), (nameof(Type), Type),
                (nameof(Successors), Successors), (nameof(Candidates), Candidates), (nameof(Rule), Rule), (nameof(Evidence), Evidence));
}
