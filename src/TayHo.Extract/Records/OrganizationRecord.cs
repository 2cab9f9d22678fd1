using System.Text.Json.Serialization;

namespace TayHo.Extract.Records;

/// <summary>The sort of body.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<OrganizationKind>))]
public enum OrganizationKind
{
    /// <summary>A party committee or organ.</summary>
    Party,

    /// <summary>A people's council or the National Assembly.</summary>
    Council,

    /// <summary>A people's committee or the Government.</summary>
    Government,

    /// <summary>The Fatherland Front.</summary>
    Front,

    /// <summary>A union or mass organisation.</summary>
    Union,

    /// <summary>A ministry or ministry-level agency.</summary>
    Ministry,

    /// <summary>A department, office or agency.</summary>
    Department,

    /// <summary>A court or procuracy.</summary>
    Court,

    /// <summary>Police.</summary>
    Police,

    /// <summary>Army.</summary>
    Military,

    /// <summary>School, university, academy.</summary>
    School,

    /// <summary>Hospital, clinic.</summary>
    Hospital,

    /// <summary>Company, bank, co-operative.</summary>
    Company,

    /// <summary>Association, club, fund.</summary>
    Association,

    /// <summary>Paper, broadcaster, agency.</summary>
    Media,

    /// <summary>Anything else with a name.</summary>
    Other,
}

/// <summary>One distinct named body.</summary>
/// <example><code>ILookup&lt;OrganizationKind, string&gt; bodies = document.Organizations.ToLookup(o =&gt; o.Kind, o =&gt; o.InferredName ?? o.Name);</code></example>
public sealed record OrganizationRecord : IExtractedRecord, IJsonOnDeserialized
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <summary>The fullest form written.</summary>
    public required string Name { get; init; }

    /// <summary>The sort of body.</summary>
    public required OrganizationKind Kind { get; init; }

    /// <summary>The code of the administrative unit the body belongs to; null when it belongs to none or can't be told.</summary>
    public string? PlaceCode { get; init; }

    /// <summary>The name completed from the article ("Quận ủy Tây Hồ" for "Quận ủy"); null when <see cref="Name"/> is complete.</summary>
    public string? InferredName { get; init; }

    /// <summary>Inferred when <see cref="InferredName"/> or <see cref="PlaceCode"/> was worked out, else null.</summary>
    public ValueBasis? Basis { get; init; }

    /// <inheritdoc/>
    public required string Rule { get; init; }

    /// <inheritdoc/>
    public required IReadOnlyList<Evidence> Evidence { get; init => field = ValueList.Of(value); }

    /// <inheritdoc/>
    public override string ToString() => RecordText.Of(
        this,
        Name,
        RecordText.Field("kind", Kind));

    void IJsonOnDeserialized.OnDeserialized() =>
        JsonCheck.NotNull(nameof(OrganizationRecord), (nameof(Id), Id), (nameof(Name), Name), (nameof(Rule), Rule),
                (nameof(Evidence), Evidence));
}
