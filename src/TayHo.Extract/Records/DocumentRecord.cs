using System.Text.Json.Serialization;

namespace TayHo.Extract.Records;

/// <summary>One cited document.</summary>
/// <example><code>IEnumerable&lt;string&gt; numbers = document.Documents.Where(d =&gt; d.Number is not null).Select(d =&gt; $"{d.Type} {d.Number}");</code></example>
public sealed record DocumentRecord : IExtractedRecord, IJsonOnDeserialized
{
    /// <inheritdoc/>
    public required string Id { get; init; }

    /// <summary>Nghị quyết, Chỉ thị, Kết luận, Quyết định, Nghị định, Thông tư, Luật, …</summary>
    public required string Type { get; init; }

    /// <summary>The number as written ("178/2024/NĐ-CP"); null when the citation has none.</summary>
    public string? Number { get; init; }

    /// <summary>Who issued it, as far as the text says; null when it does not.</summary>
    public string? Issuer { get; init; }

    /// <summary>EDTF date of issue; null when the citation gives none.</summary>
    public string? Date { get; init; }

    /// <summary>The congress term (khóa): "XI"; null when the citation gives none.</summary>
    public string? Term { get; init; }

    /// <summary>A law's or scheme's name; null when the citation gives none.</summary>
    public string? Title { get; init; }

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
        Type,
        Number,
        RecordText.Field("issuer", Issuer),
        RecordText.Field("term", Term),
        RecordText.Field("title", Title),
        RecordText.Field("date", Date));

    void IJsonOnDeserialized.OnDeserialized() =>
        JsonCheck.NotNull(nameof(DocumentRecord), (nameof(Id), Id), (nameof(Type), Type), (nameof(Rule), Rule),
                (nameof(Evidence), Evidence));
}
