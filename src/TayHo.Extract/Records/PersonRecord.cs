using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace TayHo.Extract.Records;

/// <summary>Whether a post is held.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<PositionStatus>))]
public enum PositionStatus
{
    /// <summary>Held at the article's time.</summary>
    Current,

    /// <summary>Held before (nguyên, cựu).</summary>
    Former,

    /// <summary>Held for the time being (quyền, phụ trách).</summary>
    Acting,

    /// <summary>A status that a later 1.x may add.</summary>
    Other,
}

/// <summary>One post, rank or membership.</summary>
/// <example><code>
/// Position post = document.Officials[0].Positions[0];
/// Console.WriteLine($"{post.Title} of {post.Organization}, {post.Status}");
/// </code></example>
public sealed record Position
{
    /// <summary>The post itself (Bí thư, Phó Chủ tịch); null when the person has only a rank.</summary>
    public string? Title { get; init; }

    /// <summary>The body as far as the text gives it; null when it gives none.</summary>
    public string? Organization { get; init; }

    /// <summary>How <see cref="Organization"/> became known: null when read beside the title, inferred when carried from elsewhere in the
    /// article.</summary>
    public ValueBasis? OrganizationBasis { get; init; }

    /// <summary>Whether it is held.</summary>
    public PositionStatus Status { get; init; }

    /// <summary>An army or police rank, or a degree (Thượng tá, TS); null when none is written.</summary>
    public string? Rank { get; init; }

    /// <summary>EDTF day, month or year the post began, by its own words or its term (nhiệm kỳ); null when the article gives
    /// none.</summary>
    public string? StartDate { get; init; }

    /// <summary>EDTF day, month or year the post ended or will end; null when the article gives none.</summary>
    public string? EndDate { get; init; }

    /// <summary><see cref="StartDate"/> as a typed value; null when there is none.</summary>
    [JsonIgnore]
    public EdtfValue? StartDateValue => Edtf.ParseOrNull(StartDate);

    /// <summary><see cref="EndDate"/> as a typed value; null when there is none.</summary>
    [JsonIgnore]
    public EdtfValue? EndDateValue => Edtf.ParseOrNull(EndDate);

    /// <summary>"Former TS Chủ tịch, HĐND quận": the post and its body.</summary>
    /// <returns>One line.</returns>
    public override string ToString() =>
        RecordText.Spaced(Status == PositionStatus.Current ? null : Status.ToString(), Rank, Title)
            + (Organization is null ? "" : ", " + Organization);
}

/// <summary>A named person; with at least one position among <c>officials</c>, with none among <c>people</c>.</summary>
/// <example><code>PersonRecord? chair = document.Officials.FirstOrDefault(o =&gt; o.Positions.Any(p =&gt; p.Title == "Chủ tịch"));</code></example>
public sealed record PersonRecord : IExtractedRecord, IJsonOnDeserialized
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <summary>The fullest form of the name, NFC, today's tone placement.</summary>
    public required string Name { get; init; }

    /// <summary>ông, bà, đồng chí, …; null when the article uses none.</summary>
    public string? Honorific { get; init; }

    /// <summary>Posts, ranks and memberships in reading order; empty for other named persons.</summary>
    [AllowNull]
    public IReadOnlyList<Position> Positions { get; init => field = ValueList.Of(value); } = ValueList<Position>.Empty;

    /// <inheritdoc/>
    public required string Rule { get; init; }

    /// <inheritdoc/>
    public required IReadOnlyList<Evidence> Evidence { get; init => field = ValueList.Of(value); }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(
        this,
        Honorific,
        Name + (Positions.Count == 0 ? "" : ": " + string.Join("; ", Positions)));

    void IJsonOnDeserialized.OnDeserialized() =>
        JsonCheck.NotNull(nameof(PersonRecord), (nameof(Id), Id), (nameof(Name), Name), (nameof(Positions), Positions),
                (nameof(Rule), Rule), (nameof(Evidence), Evidence));
}
