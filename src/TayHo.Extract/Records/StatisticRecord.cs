using System.Text.Json.Serialization;

namespace TayHo.Extract.Records;

/// <summary>How the number relates to the true figure; the contract writes eq, gt, ge, lt, le and approx.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<Comparison>))]
public enum Comparison
{
    /// <summary>Exactly.</summary>
    Equal,

    /// <summary>More than (trên, hơn, vượt).</summary>
    GreaterThan,

    /// <summary>At least (trở lên, ít nhất, tối thiểu).</summary>
    GreaterThanOrEqual,

    /// <summary>Less than (dưới, gần, chưa đến).</summary>
    LessThan,

    /// <summary>At most (tối đa, không quá, trở xuống).</summary>
    LessThanOrEqual,

    /// <summary>About (khoảng, ước, xấp xỉ).</summary>
    Approximate,

    /// <summary>A relation that a later 1.x may add.</summary>
    Other,
}

/// <summary>What the number is of.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<StatisticKind>))]
public enum StatisticKind
{
    /// <summary>A share in per cent, or percentage points.</summary>
    Percentage,

    /// <summary>An amount of money.</summary>
    Money,

    /// <summary>A physical measure.</summary>
    Measure,

    /// <summary>A count of things.</summary>
    Count,

    /// <summary>A kind that a later 1.x may add.</summary>
    Other,
}

/// <summary>Whether the number is a change.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ChangeDirection>))]
public enum ChangeDirection
{
    /// <summary>tăng.</summary>
    Increase,

    /// <summary>giảm.</summary>
    Decrease,

    /// <summary>A change that a later 1.x may add.</summary>
    Other,
}

/// <summary>The text's own rating against a target.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<TargetRating>))]
public enum TargetRating
{
    /// <summary>vượt chỉ tiêu.</summary>
    Exceeded,

    /// <summary>đạt chỉ tiêu.</summary>
    Met,

    /// <summary>không đạt chỉ tiêu.</summary>
    Missed,

    /// <summary>A rating that a later 1.x may add.</summary>
    Other,
}

/// <summary>One number that counts, measures or rates something.</summary>
/// <example><code>
/// foreach (StatisticRecord statistic in document.Statistics)
/// {
///     Console.WriteLine($"{statistic.Measure}: {statistic.Value} {statistic.Unit} ({statistic.Period})");
/// }
/// </code></example>
public sealed record StatisticRecord : IExtractedRecord, IJsonOnDeserialized
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <summary>The number, magnitudes multiplied in; the lower end of a range.</summary>
    public required decimal Value { get; init; }

    /// <summary>The upper end of a range; null when there is none.</summary>
    public decimal? High { get; init; }

    /// <summary>How the number relates to the true figure.</summary>
    public Comparison Comparison { get; init; }

    /// <summary>What the number is of.</summary>
    public required StatisticKind Kind { get; init; }

    /// <summary>%, pp, an ISO currency code, a measure's symbol, or the counted noun as written; null when the text names none.</summary>
    public string? Unit { get; init; }

    /// <summary>The whole of a fraction (53 in 50/53 đại biểu); null when it is none.</summary>
    public decimal? Of { get; init; }

    /// <summary>What is counted, measured or rated, in the article's words; null when it can't be told.</summary>
    public string? Measure { get; init; }

    /// <summary>The direction when the number is a change; null when it is a level.</summary>
    public ChangeDirection? Change { get; init; }

    /// <summary>What a change is against, as written ("cùng kỳ"); null when not stated.</summary>
    public string? Baseline { get; init; }

    /// <summary>Whose number it is, as written; null when not stated.</summary>
    public string? Scope { get; init; }

    /// <summary>The code of the administrative unit that <see cref="Scope"/> is or names; null when it names none or can't be
    /// told.</summary>
    public string? ScopeCode { get; init; }

    /// <summary>EDTF time the number is about; null when neither stated nor carried over.</summary>
    public string? Period { get; init; }

    /// <summary>The rating against a target; null when the text gives none.</summary>
    public TargetRating? Target { get; init; }

    /// <summary>The id of the statistic this one is a part of; null when of none.</summary>
    public string? PartOf { get; init; }

    /// <summary>What a rate is per, as written ("người/năm"); null when it is no rate.</summary>
    public string? Per { get; init; }

    /// <summary><see cref="Period"/> as a typed value; null when there is none.</summary>
    [JsonIgnore]
    public EdtfValue? PeriodValue => Edtf.ParseOrNull(Period);

    /// <summary><see cref="Value"/> as an amount of money; null when the number is none or its currency is not known.</summary>
    [JsonIgnore]
    public Money? Money => OfMoney(Value);

    /// <summary>The upper end of a range as an amount of money; null when there is none.</summary>
    [JsonIgnore]
    public Money? HighMoney => OfMoney(High);

    /// <inheritdoc/>
    public required string Rule { get; init; }

    /// <inheritdoc/>
    public required IReadOnlyList<Evidence> Evidence { get; init => field = ValueList.Of(value); }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(
        this,
        Comparison == Comparison.Equal ? null : EnumNames.Of(Comparison),
        RecordText.Number(Value) + (High is { } high ? "–" + RecordText.Number(high) : "")
            + (Of is { } whole ? "/" + RecordText.Number(whole) : ""),
        Unit,
        RecordText.Field("measure", Measure),
        RecordText.Field("change", Change),
        RecordText.Field("scope", Scope),
        RecordText.Field("period", Period),
        RecordText.Field("target", Target),
        RecordText.Field("part of", PartOf));

    private Money? OfMoney(decimal? amount) =>
        Kind == StatisticKind.Money && Unit is { } currency && amount is { } known ? new Money(known, currency) : null;

    void IJsonOnDeserialized.OnDeserialized() =>
        JsonCheck.NotNull(nameof(StatisticRecord), (nameof(Id), Id), (nameof(Rule), Rule), (nameof(Evidence), Evidence));
}
