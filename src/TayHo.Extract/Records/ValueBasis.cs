using System.Text.Json.Serialization;

namespace TayHo.Extract.Records;

/// <summary>How a value that the words beside a record do not give became known.</summary>
[JsonConverter(typeof(CamelCaseEnumConverter<ValueBasis>))]
public enum ValueBasis
{
    /// <summary>The words give it. We leave the basis null then.</summary>
    Stated,

    /// <summary>It was carried from elsewhere in the article, or worked out from it.</summary>
    Inferred,

    /// <summary>A way that a later 1.x may add.</summary>
    Other,
}
