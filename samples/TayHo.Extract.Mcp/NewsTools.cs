using System.ComponentModel;
using System.Text;
using System.Text.Json;
using ModelContextProtocol;
using ModelContextProtocol.Server;
using TayHo.Extract.Articles;
using TayHo.Extract.Export;
using TayHo.Extract.Export.Display;
using TayHo.Extract.Export.Types;
using TayHo.Extract.Lexicons;
using TayHo.Extract.Records;
using TayHo.Extract.Verification;

namespace TayHo.Extract.Mcp;

/// <summary>The tools that an assistant is offered.</summary>
[McpServerToolType]
public sealed class NewsTools(ArticleExtractor extractor)
{
    private const int WordsAround = 60;

    /// <summary>Reads an article.</summary>
    [McpServerTool(Name = "extract", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description("Reads a Vietnamese news article (plain text: first line the headline, or a page's HTML) into records: dates, places with codes, officials with posts, organizations, statistics, documents, events, awards, quotes. Every record has the article's own words as evidence. What is not known is null.")]
    public string Extract(
        [Description("The article.")] string article,
        [Description("The day it appeared, as 2024-02-28, when the article does not say.")] string? publishedAt = null) =>
        ExtractionJson.Serialize(Read(article, publishedAt), indented: false);

    /// <summary>Shows why each record was read.</summary>
    [McpServerTool(Name = "explain", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description("Lists the records of an article, a line each: type, what was found, its words between the words around them, and the rule that found it.")]
    public string Explain(
        [Description("The article.")] string article,
        [Description("Only records of this type: dates, places, officials, people, organizations, statistics, documents, events, awards, quotes.")] string? type = null,
        [Description("The day it appeared, as 2024-02-28, when the article does not say.")] string? publishedAt = null)
    {
        RecordType? only = type is null ? null : RecordTypes.Find(type) ?? throw new McpException($"There is no record type '{type}'; choose of {string.Join(", ", RecordTypes.All.Select(t => t.Name))}.");
        ExtractionDocument document = Read(article, publishedAt);
        var lines = new StringBuilder();
        foreach (RecordType shown in only is null ? RecordTypes.All : [only])
        {
            foreach (IExtractedRecord record in shown.Records(document))
            {
                RecordLine line = shown.Line(record, DisplayLanguage.English);
                lines.Append(shown.Name).Append(": ").Append(line.Found).Append(line.Details.Length == 0 ? "" : " (" + line.Details + ")")
                    .Append(" — ").Append(Around(document.Article.Text, record.Evidence[0])).Append(" — ").AppendLine(record.Rule);
            }
        }

        return lines.Length == 0 ? "Nothing was found." : lines.ToString();
    }

    /// <summary>Looks an administrative unit up.</summary>
    [McpServerTool(Name = "places", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description("Looks up an administrative unit of Viet Nam by its name ('phường Bưởi, quận Tây Hồ'): code, parents, days of validity and what became of it in the reform of 1 July 2025.")]
    public string Places(
        [Description("The unit's name, with its parents as far as known.")] string name,
        [Description("The day on which the unit is meant, as 2024-02-28.")] string? asOf = null)
    {
        DateOnly? day = asOf is null ? null : DateOnly.TryParseExact(asOf, "yyyy-MM-dd", out DateOnly parsed) ? parsed : throw new McpException($"'{asOf}' is no day; write it as 2024-02-28.");
        GazetteerMatch match = extractor.Gazetteer.Resolve(name, day);
        IReadOnlyList<AdministrativeUnit> units = match.Unit is { } unit ? [unit] : match.Candidates;
        return units.Count == 0 ? $"No unit is called '{name}'." : string.Join('\n', units.Select(u => Describe(u, day)));
    }

    /// <summary>Judges claims.</summary>
    [McpServerTool(Name = "verify", ReadOnly = true, Idempotent = true, OpenWorld = false)]
    [Description("Says of each claim about an article whether the article supports it, contradicts it or does not speak of it, with the article's words. Use it to check a summary or an answer before giving it.")]
    public string Verify(
        [Description("The article.")] string article,
        [Description("A JSON object with lists of claims, such as {\"statistics\":[{\"value\":1382,\"unit\":\"đảng viên\"}],\"officials\":[{\"name\":\"…\",\"positions\":[{\"title\":\"…\"}]}]}; any field may be left out.")] string claims,
        [Description("The day it appeared, as 2024-02-28, when the article does not say.")] string? publishedAt = null)
    {
        try
        {
            IReadOnlyList<ClaimVerdict> verdicts = Read(article, publishedAt).Verify(claims);
            return verdicts.Count == 0 ? "There are no claims." : string.Join('\n', verdicts);
        }
        catch (JsonException wrong)
        {
            throw new McpException($"The claims can't be read: {wrong.Message}");
        }
    }

    private ExtractionDocument Read(string article, string? publishedAt)
    {
        try
        {
            return extractor.Extract(new ArticleInput { Bytes = Encoding.UTF8.GetBytes(article), Charset = "utf-8", PublishedAt = publishedAt });
        }
        catch (ArticleInputException refused)
        {
            throw new McpException($"{refused.Code}: {refused.Message}");
        }
    }

    private static string Around(string text, Evidence words)
    {
        int start = Math.Max(0, words.Start - WordsAround), end = Math.Min(text.Length, words.End + WordsAround);
        return $"{text[start..words.Start]}[{words.Text}]{text[words.End..end]}".ReplaceLineEndings(" ");
    }

    private string Describe(AdministrativeUnit unit, DateOnly? day)
    {
        string valid = unit.HasEnded ? $"; ended on {unit.ValidUntil:yyyy-MM-dd}" : "";
        string became = string.Join(", ", extractor.Gazetteer.Successors(unit).Select(s => $"{extractor.Gazetteer.FullName(s.Unit)} ({s.Unit.Code})"));
        return $"{extractor.Gazetteer.FullName(unit, day)}: code {unit.Code}, level {unit.Level}{valid}{(became.Length == 0 ? "" : "; became " + became)}";
    }
}
