using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;

namespace TayHo.Extract.Records;

/// <summary>The words of the article that a record was read from.</summary>
/// <example><code>
/// Evidence evidence = document.Dates[0].Evidence[0];
/// bool same = document.Article.Text[evidence.Start..evidence.End] == evidence.Text; // true
/// </code></example>
public sealed record Evidence : IJsonOnDeserialized
{
    /// <summary>Evidence whose members the initialiser gives.</summary>
    public Evidence()
    {
    }

    /// <summary>Evidence of a stretch of the text.</summary>
    /// <param name="start">Zero-based offset in <see cref="ArticleInfo.Text"/>, in UTF-16 units.</param>
    /// <param name="end">Offset after the last character, in UTF-16 units (exclusive).</param>
    /// <param name="text">The article's own spelling: <c>article.Text[start..end]</c>.</param>
    [SetsRequiredMembers]
    public Evidence(int start, int end, string text) => (Start, End, Text) = (start, end, text);

    /// <summary>Zero-based offset in <see cref="ArticleInfo.Text"/>, in UTF-16 units.</summary>
    public required int Start { get; init; }

    /// <summary>Offset after the last character, in UTF-16 units (exclusive).</summary>
    public required int End { get; init; }

    /// <summary>The article's own spelling: <c>article.Text[Start..End]</c>.</summary>
    public required string Text { get; init; }

    void IJsonOnDeserialized.OnDeserialized() => JsonCheck.NotNull(nameof(Evidence), (nameof(Text), Text));
}

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
/// <example><code>
/// foreach (ExtractionWarning warning in document.Warnings)
/// {
///     Console.WriteLine($"{warning.Code}: {warning.Message}");
/// }
/// </code></example>
public sealed record ExtractionWarning : IJsonOnDeserialized
{
    /// <summary>A warning whose members the initialiser gives.</summary>
    public ExtractionWarning()
    {
    }

    /// <summary>A warning of a code.</summary>
    /// <param name="code">A stable code, one of <see cref="WarningCodes"/>.</param>
    /// <param name="message">What, where and, if something can be done, what to do; in English.</param>
    [SetsRequiredMembers]
    public ExtractionWarning(string code, string message) => (Code, Message) = (code, message);

    /// <summary>A stable code, one of <see cref="WarningCodes"/>.</summary>
    public required string Code { get; init; }

    /// <summary>What, where and, if something can be done, what to do; in English.</summary>
    public required string Message { get; init; }

    void IJsonOnDeserialized.OnDeserialized() =>
        JsonCheck.NotNull(nameof(ExtractionWarning), (nameof(Code), Code), (nameof(Message), Message));
}
