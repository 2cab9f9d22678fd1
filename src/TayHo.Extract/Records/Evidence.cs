namespace TayHo.Extract.Records;

/// <summary>The words of the article that a record was read from.</summary>
/// <param name="Start">Zero-based offset in <see cref="ArticleInfo.Text"/>, in UTF-16 units.</param>
/// <param name="End">Offset after the last character, in UTF-16 units (exclusive).</param>
/// <param name="Text">The article's own spelling: <c>article.Text[Start..End]</c>.</param>
/// <example><code>
/// Evidence evidence = document.Dates[0].Evidence[0];
/// bool same = document.Article.Text[evidence.Start..evidence.End] == evidence.Text; // true
/// </code></example>
public sealed record Evidence(int Start, int End, string Text);

/// <summary>What every extracted record has.</summary>
/// <example><code>static string Words(IExtractedRecord record) =&gt; string.Join(" … ", record.Evidence.Select(e =&gt; e.Text));</code></example>
public interface IExtractedRecord
{
    /// <summary>The record's id inside its document: a letter for the kind and a number, "s3".</summary>
    string Id { get; }

    /// <summary>The stable id of the rule that made the record, such as "date.day-month-year".</summary>
    /// <remarks>Ours stand in <see cref="RuleIds"/>.</remarks>
    string Rule { get; }

    /// <summary>Where the record was read; never empty, in reading order.</summary>
    IReadOnlyList<Evidence> Evidence { get; }
}

/// <summary>Something a reader of the result should know: doubt, damage mended, contradictions found.</summary>
/// <param name="Code">A stable code, one of <see cref="WarningCodes"/>.</param>
/// <param name="Message">What, where and, if something can be done, what to do; in English.</param>
/// <example><code>
/// foreach (ExtractionWarning warning in document.Warnings)
/// {
///     Console.WriteLine($"{warning.Code}: {warning.Message}");
/// }
/// </code></example>
public sealed record ExtractionWarning(string Code, string Message);
