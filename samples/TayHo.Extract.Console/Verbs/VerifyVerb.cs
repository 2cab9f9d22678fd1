using System.CommandLine;
using System.Text.Json;
using System.Text.Json.Nodes;
using TayHo.Extract.Articles;
using TayHo.Extract.ConsoleApp.Display;
using TayHo.Extract.ConsoleApp.Inputs;
using TayHo.Extract.ConsoleApp.Texts;
using TayHo.Extract.Export;
using TayHo.Extract.Export.Types;
using TayHo.Extract.Records;
using TayHo.Extract.Verification;

namespace TayHo.Extract.ConsoleApp.Verbs;

/// <summary>verify CLAIMS FILE: whether articles support what somebody else says they hold.</summary>
internal sealed class VerifyVerb
{
    /// <summary>A name that stands twice in an object would be judged by one of its values.</summary>
    private static readonly JsonDocumentOptions Once = new() { AllowDuplicateProperties = false };

    private readonly ConsoleHost _host;
    private readonly CommonOptions _common = new();
    private readonly Argument<string> _claims = new("CLAIMS")
    {
    };

    private readonly Argument<string[]> _paths = new("FILE")
    {
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _format = new("--format", "-f")
    {
        HelpName = "FORMAT",
        DefaultValueFactory = _ => "text",
    };

    private VerifyVerb(ConsoleHost host) => _host = host;

    /// <summary>The verb.</summary>
    public static Command Create(ConsoleHost host)
    {
        var verb = new VerifyVerb(host);
        verb._format.AcceptOnlyFromAmong("text", "ndjson");
        var command = new Command("verify") { verb._claims, verb._paths, verb._format };
        verb._common.AddTo(command);
        command.SetAction((parsed, stop) => Task.FromResult(verb.Run(parsed, stop)));
        return command;
    }

    private int Run(ParseResult parsed, CancellationToken stop)
    {
        IReadOnlyList<JsonObject> claims = ReadClaims(parsed.GetRequiredValue(_claims));
        string? published = _common.PublishedOf(parsed);
        bool asJson = parsed.GetValue(_format) == "ndjson";
        ArticleExtractor extractor = _common.BuildExtractor(parsed);
        var used = new HashSet<JsonObject>();
        int failed = 0;
        IEnumerable<ArticleInputResult> inputs = new InputFinder(parsed.GetRequiredValue(_paths), _common.ColumnsOf(parsed)).Read(_host.Input, extractor.Options.MaxInputBytes, published);
        foreach (ExtractionOutcome outcome in extractor.ExtractEach(inputs, 1, stop))
        {
            if (outcome.Document is not { } document)
            {
                failed++;
                _host.Error(Progress.Describe(outcome, _host.Language));
                continue;
            }

            foreach (JsonObject claim in claims.Where(c => IdOf(c) is not { } id || id == document.Article.Id))
            {
                used.Add(claim);
                failed += Judge(document, claim, asJson);
            }
        }

        foreach (JsonObject claim in claims.Where(c => !used.Contains(c)))
        {
            failed++;
            _host.Error(ConsoleTexts.Of(_host.Language, "verify.no-article", IdOf(claim) ?? "?"));
        }

        return failed == 0 ? ExitCode.Done : ExitCode.SomeFailed;
    }

    /// <summary>Writes a line a claim and says how many could not be read.</summary>
    private int Judge(ExtractionDocument document, JsonObject claims, bool asJson)
    {
        int unreadable = 0;
        foreach (ClaimVerdict verdict in document.Verify(claims.ToJsonString()))
        {
            string of = document.Article.Source ?? document.Article.Id ?? "";
            if (verdict.Verdict == Verdict.Unreadable)
            {
                unreadable++;
                _host.Error($"{of}: {Say("verify.unreadable", ConsoleTexts.OfClaim(_host.Language, verdict.Error!))}");
            }

            if (asJson || verdict.Verdict != Verdict.Unreadable)
            {
                _host.OutputWriter.WriteLine(asJson ? Json(document, verdict) : $"{of}: {Line(verdict)}");
            }
        }

        return unreadable;
    }

    private string Line(ClaimVerdict verdict) => verdict.Verdict switch
    {
        Verdict.Supported => Say("verify.supported", verdict.Claim, Found(verdict)),
        Verdict.Contradicted => Say("verify.contradicted", verdict.Claim, Found(verdict), Differences(verdict)),
        _ => Say("verify.not-mentioned", verdict.Claim) + (verdict.Differences.Count == 0 ? "" : "; " + Differences(verdict)),
    };

    private string Differences(ClaimVerdict verdict) =>
        string.Join("; ", verdict.Differences.Select(d => Say("verify.difference", d.Field, d.Expected ?? Say("verify.nothing"), d.Found ?? Say("verify.nothing"))));

    /// <summary>The record that tells, as people read it, with its words.</summary>
    private string Found(ClaimVerdict verdict)
    {
        RecordLine line = RecordTypes.Line(verdict.Record!, _host.Language);
        return line.Found + (line.Details.Length == 0 ? "" : " · " + line.Details) + (verdict.Evidence.Count == 0 ? "" : $" «{verdict.Evidence[0].Text}»");
    }

    private string Say(string key, params IReadOnlyList<object?> values) => ConsoleTexts.Of(_host.Language, key, values);

    private static string Json(ExtractionDocument document, ClaimVerdict verdict) => new JsonObject
    {
        ["article"] = document.Article.Id,
        ["type"] = verdict.Type,
        ["verdict"] = JsonNamingPolicy.CamelCase.ConvertName(verdict.Verdict.ToString()),
        ["claim"] = JsonNode.Parse(verdict.Claim),
        ["differences"] = new JsonArray([.. verdict.Differences.Select(d => new JsonObject { ["field"] = d.Field, ["claimed"] = d.Expected, ["found"] = d.Found })]),
        ["error"] = verdict.Error,
        ["evidence"] = new JsonArray([.. verdict.Evidence.Select(e => new JsonObject { ["start"] = e.Start, ["end"] = e.End, ["text"] = e.Text })]),
    }.ToJsonString(ExtractionJson.Options);

    /// <summary>One object, or one a line.</summary>
    private static List<JsonObject> ReadClaims(string path)
    {
        UserFiles.Check(path);
        try
        {
            if (Path.GetExtension(path).Equals(".csv", StringComparison.OrdinalIgnoreCase))
            {
                // One of our tables is named by its record type.
                string name = Path.GetFileNameWithoutExtension(path);
                using FileStream table = File.OpenRead(path);
                return [.. ClaimTable.Read(table, RecordTypes.Find(name) is null ? null : name).Select(Claims)];
            }

            string text = File.ReadAllText(path);
            try
            {
                return [Claims(text)];
            }
            catch (JsonException) when (text.AsSpan().Trim().Contains('\n'))
            {
                return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(Claims)];
            }
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or JsonException or FormatException)
        {
            throw new UsageException("usage.file", path, failure is JsonException json ? UserFiles.Describe(json) : failure.Message);
        }
    }

    private static JsonObject Claims(ArticleClaims rows)
    {
        JsonObject claims = JsonNode.Parse(rows.Claims)!.AsObject();
        if (rows.ArticleId is { } id)
        {
            claims["id"] = id;
        }

        return claims;
    }

    private static JsonObject Claims(string text)
    {
        JsonObject claims = JsonNode.Parse(text) as JsonObject ?? throw new JsonException("claims are a JSON object, or one a line.");
        ClaimVerification.CheckTexts(claims);
        try
        {
            JsonDocument.Parse(text, Once).Dispose();
            return claims;
        }
        catch (JsonException twice)
        {
            throw new JsonException("a name stands twice in an object of the claims.", twice);
        }
    }

    private static string? IdOf(JsonObject claims) => ((claims["article"] as JsonObject)?["id"] ?? claims["id"])?.ToString();
}
