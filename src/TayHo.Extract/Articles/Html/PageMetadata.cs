using TayHo.Extract.Records;

namespace TayHo.Extract.Articles.Html;

/// <summary>What became known about an article beside its text, and where each value was read.</summary>
internal sealed class PageMetadata
{
    public string? Title { get; set; }

    /// <summary>The node that shows the headline; -1 when none does.</summary>
    public int TitleNode { get; set; } = -1;

    public string? Lead { get; set; }

    /// <summary>The lead that a site profile points at; null when there is no profile or no such element.</summary>
    public string? ProfiledLead { get; set; }

    /// <summary>The page's own description, as its makers wrote it for others; null when there is none.</summary>
    public string? Description { get; set; }

    public IReadOnlyList<string> Authors { get; set; } = [];

    public string? PublishedAt { get; set; }

    public AnchorBasis PublishedBasis { get; set; } = AnchorBasis.None;

    public string? SiteName { get; set; }

    public string? Section { get; set; }

    public string? Language { get; set; }

    public string? Url { get; set; }

    /// <summary>Whether the page is Vietnamese: by its declared language, its address, or its letters.</summary>
    public bool IsVietnamese { get; set; }

    public List<ExtractionWarning> Warnings { get; } = [];

    /// <summary>The source of each value, keyed by the field's name in the output.</summary>
    public SortedDictionary<string, string> Provenance { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether something surer than an address or a day of change tells when the page was published.</summary>
    public bool HasSureDate => PublishedAt is not null && Provenance["publishedAt"] is not ("url" or "json-ld-modified");

    /// <summary>Sets when the page was published, by the page itself.</summary>
    public void SetPublished(PublishedTime time, string source)
    {
        PublishedAt = time.Format(IsVietnamese);
        PublishedBasis = AnchorBasis.Metadata;
        Source("publishedAt", source);
    }

    /// <summary>Takes a date that the page shows for none of its own; one that the caller gave stands.</summary>
    public void ForgetDate()
    {
        if (PublishedBasis != AnchorBasis.Supplied)
        {
            PublishedAt = null;
            PublishedBasis = AnchorBasis.None;
            Provenance.Remove("publishedAt");
        }
    }

    /// <summary>Notes where a value came from.</summary>
    public void Source(string field, string source) => Provenance[field] = source;
}
