using System.Net.Mime;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using TayHo.Extract.Articles;
using TayHo.Extract.Export;
using TayHo.Extract.Extensions.DependencyInjection;
using TayHo.Extract.Records;
using TayHo.Extract.Verification;

namespace TayHo.Extract.Web;

/// <summary>A small web service: an article in a request's body, records in the answer.</summary>
public static class WebService
{
    /// <summary>The largest request read, in bytes; batches may be longer, line by line.</summary>
    public const long MaxBytes = 10L * 1024 * 1024;

    /// <summary>Builds the service.</summary>
    /// <param name="args">The command line, as ASP.NET Core reads it.</param>
    public static WebApplication Create(string[] args)
    {
        WebApplicationBuilder builder = WebApplication.CreateBuilder(args);
        builder.Services.AddTayHoExtract(o =>
        {
            o.MaxInputBytes = MaxBytes;
            o.MaxReadingTime = TimeSpan.FromSeconds(10);
        });
        builder.Services.ConfigureHttpJsonOptions(o => o.SerializerOptions.TypeInfoResolverChain.Insert(0, ExtractionJson.TypeInfoResolver));
        builder.Services.AddProblemDetails();
        builder.Services.AddOpenApi();
        WebApplication app = builder.Build();
        app.MapOpenApi();
        app.MapGet("/", () => Results.Content(FormPage.Html, "text/html", Encoding.UTF8));
        app.MapGet("/schema", () => Results.Content(ExtractionJson.GetSchema(), "application/schema+json", Encoding.UTF8));
        app.MapPost("/extract", ExtractAsync)
            .Accepts<string>(MediaTypeNames.Text.Html, MediaTypeNames.Text.Plain).Produces<JsonElement>().ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("Reads the page or plain text in the body; the query may give url and publishedAt.");
        app.MapPost("/batch", BatchAsync)
            .Accepts<string>("application/x-ndjson").Produces(StatusCodes.Status200OK, contentType: "application/x-ndjson")
            .WithSummary("Reads an article a line and answers a document, or an error, a line, as soon as each is read.");
        app.MapPost("/verify", VerifyAsync)
            .Accepts<VerifyRequest>(MediaTypeNames.Application.Json).Produces<IReadOnlyList<VerdictLine>>().ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("Judges claims about an article: supported, contradicted or not mentioned, with its words.");
        app.MapPost("/marked", MarkedAsync).DisableAntiforgery().ExcludeFromDescription();
        return app;
    }

    private static async Task<IResult> ExtractAsync(HttpRequest request, ArticleExtractor extractor, string? url, string? publishedAt, CancellationToken stop)
    {
        try
        {
            var known = new ArticleInput { Source = "request", Url = url, PublishedAt = publishedAt, Charset = new ContentType(request.ContentType ?? "text/plain").CharSet };
            ExtractionDocument document = await extractor.ExtractStreamAsync(request.Body, known, stop);
            return Results.Json(document, ExtractionJson.Options);
        }
        catch (ArticleInputException refused)
        {
            return Refused(refused);
        }
    }

    private static async Task BatchAsync(HttpContext http, ArticleExtractor extractor)
    {
        http.Response.ContentType = "application/x-ndjson; charset=utf-8";
        CancellationToken stop = http.RequestAborted;
        await foreach (ExtractionOutcome outcome in extractor.ExtractEachAsync(ArticleNdjson.ReadAsync(http.Request.Body, "request", MaxBytes, stop), cancellationToken: stop))
        {
            if (outcome.Document is { } document)
            {
                await ExtractionNdjson.WriteAsync(http.Response.Body, document, stop);
            }
            else
            {
                var error = new BatchError(outcome.Line, outcome.Failure!.Code, outcome.Failure.Message);
                await http.Response.WriteAsync(JsonSerializer.Serialize(error, JsonSerializerOptions.Web) + "\n", stop);
            }

            await http.Response.Body.FlushAsync(stop);
        }
    }

    private static async Task<IResult> VerifyAsync(VerifyRequest request, ArticleExtractor extractor, CancellationToken stop)
    {
        try
        {
            ExtractionDocument document = await extractor.ExtractAsync(new ArticleInput { Text = request.Text, PublishedAt = request.PublishedAt }, stop);
            return Results.Ok(document.Verify(request.Claims.GetRawText()).Select(VerdictLine.Of).ToList());
        }
        catch (ArticleInputException refused)
        {
            return Refused(refused);
        }
        catch (JsonException wrong)
        {
            return Results.Problem(wrong.Message, statusCode: StatusCodes.Status422UnprocessableEntity, title: "The claims are of another form.");
        }
    }

    private static async Task<IResult> MarkedAsync(HttpRequest request, ArticleExtractor extractor, CancellationToken stop)
    {
        IFormCollection form = await request.ReadFormAsync(stop);
        try
        {
            string text = form["article"].ToString();
            ExtractionDocument document = await extractor.ExtractAsync(new ArticleInput { Bytes = Encoding.UTF8.GetBytes(text), Charset = "utf-8" }, stop);
            using var page = new StringWriter();
            HtmlReport.Write(document, page);
            return Results.Content(page.ToString(), "text/html", Encoding.UTF8);
        }
        catch (ArticleInputException refused)
        {
            return Refused(refused);
        }
    }

    private static ProblemHttpResult Refused(ArticleInputException refused) => TypedResults.Problem(
        refused.Message,
        statusCode: refused.Code == "input.too-large" ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status422UnprocessableEntity,
        title: "The input is no article.",
        extensions: new Dictionary<string, object?> { ["code"] = refused.Code });
}
