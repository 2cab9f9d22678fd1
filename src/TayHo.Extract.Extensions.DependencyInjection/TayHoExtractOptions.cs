namespace TayHo.Extract.Extensions.DependencyInjection;

/// <summary>What the service's extractor is built from; bind it to configuration or set it in code.</summary>
/// <example><code>
/// builder.Services.Configure&lt;TayHoExtractOptions&gt;(builder.Configuration.GetSection("TayHoExtract"));
/// builder.Services.AddTayHoExtract();
/// </code></example>
public sealed class TayHoExtractOptions
{
    /// <summary>The largest input read, in bytes; see <see cref="ExtractionOptions.MaxInputBytes"/>.</summary>
    public long MaxInputBytes { get; set; } = new ExtractionOptions().MaxInputBytes;

    /// <summary>The longest time that reading one page may take; see <see cref="ExtractionOptions.MaxReadingTime"/>. Null for no
    /// limit.</summary>
    public TimeSpan? MaxReadingTime { get; set; }

    /// <summary>The record types that are looked for; all of them unless told.</summary>
    public RecordKinds Kinds { get; set; } = RecordKinds.All;

    /// <summary>Paths of lexicons of one's own (UTF-8 TSV).</summary>
    public IList<string> Lexicons { get; } = [];

    /// <summary>Paths of site profiles of one's own (UTF-8 TSV).</summary>
    public IList<string> Sites { get; } = [];

    /// <summary>Paths of rules for record types of one's own (UTF-8 TSV or JSON).</summary>
    public IList<string> Rules { get; } = [];

    /// <summary>What else is to be done with the builder; null for nothing.</summary>
    public Action<ArticleExtractorBuilder>? ConfigureBuilder { get; set; }
}
