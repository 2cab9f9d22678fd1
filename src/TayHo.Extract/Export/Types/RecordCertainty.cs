using TayHo.Extract.Records;

namespace TayHo.Extract.Export.Types;

/// <summary>How sure a record's values are, as its basis tells.</summary>
public enum RecordCertainty
{
    /// <summary>The article's words give them.</summary>
    Stated,

    /// <summary>A part was worked out: a missing year, a body carried from elsewhere.</summary>
    Inferred,

    /// <summary>Something stays open: a year that nothing tells, a name that several units bear.</summary>
    Open,
}

/// <summary>Reads a record's certainty from its basis.</summary>
/// <example><code>IEnumerable&lt;DateRecord&gt; stated = document.Dates.Where(d =&gt; RecordCertainties.Of(d) == RecordCertainty.Stated);</code></example>
public static class RecordCertainties
{
    /// <summary>The certainty of a record.</summary>
    /// <param name="record">The record.</param>
    /// <returns>How sure the record is.</returns>
    public static RecordCertainty Of(IExtractedRecord record) => record switch
    {
        DateRecord { Basis: var basis } => OfBasis(basis),
        EventRecord { DateBasis: { } basis } => OfBasis(basis),
        PlaceRecord { Code: null } => RecordCertainty.Open,
        OrganizationRecord { Basis: not null } => RecordCertainty.Inferred,
        PersonRecord person when person.Positions.Any(p => p.OrganizationBasis is not null) => RecordCertainty.Inferred,
        _ => RecordCertainty.Stated,
    };

    private static RecordCertainty OfBasis(DateBasis basis) => basis switch
    {
        DateBasis.Explicit => RecordCertainty.Stated,
        DateBasis.Unresolved => RecordCertainty.Open,
        _ => RecordCertainty.Inferred,
    };
}
