using System.Net.Mime;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Features;
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

    /// <summary>The longest batch read, in bytes; the server's own limit is for requests that are one thing.</summary>
    public const long MaxBatchBytes = 512L * 1024 * 1024;

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
        builder.Services.ConfigureHttpJsonOptions(o => o.SerializerOptions.TypeInfoResolverChain.Insert(0, VerificationJson.TypeInfoResolver));
        builder.Services.AddProblemDetails();
        builder.Services.Configure<FormOptions>(o => o.ValueLengthLimit = (int)MaxBytes);

        // Examples in the comments of C# types are programs, no values.
        builder.Services.AddOpenApi(o => o.AddSchemaTransformer((schema, _, _) =>
        {
            schema.Examples = null;
            return Task.CompletedTask;
        }));
        WebApplication app = builder.Build();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            StatusCodeSelector = fault => fault is BadHttpRequestException refused ? refused.StatusCode : StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePages();
        app.MapOpenApi();
        app.MapGet("/", () => Results.Content(FormPage.Html, "text/html", Encoding.UTF8));
        app.MapGet("/schema", () => Results.Content(ExtractionJson.GetSchema(), "application/schema+json", Encoding.UTF8));
        app.MapPost("/extract", ExtractAsync)
            .Accepts<string>(MediaTypeNames.Text.Html, MediaTypeNames.Text.Plain).Produces<ExtractionDocument>().ProducesProblem(StatusCodes.Status413PayloadTooLarge).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("Reads the page or plain text in the body; the query may give url and publishedAt.");
        app.MapPost("/batch", BatchAsync)
            .Accepts<string>("application/x-ndjson").Produces(StatusCodes.Status200OK, contentType: "application/x-ndjson").ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .WithSummary("Reads an article a line and answers a document, or an error, a line, as soon as each is read.");
        app.MapPost("/verify", VerifyAsync)
            .Accepts<VerifyRequest>(MediaTypeNames.Application.Json).Produces<IReadOnlyList<ClaimVerdict>>().ProducesProblem(StatusCodes.Status422UnprocessableEntity)
            .WithSummary("Judges claims about an article: supported, contradicted, not mentioned or unreadable, with its words.");
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
        if (http.Request.ContentLength > MaxBatchBytes)
        {
            await TooLong(MaxBatchBytes).ExecuteAsync(http);
            return;
        }

        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } limit)
        {
            limit.MaxRequestBodySize = MaxBatchBytes;
        }

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
        if (request.Text is null || request.Claims.ValueKind != JsonValueKind.Object)
        {
            return Results.Problem("Give \"text\", the article, and \"claims\", an object of lists such as \"statistics\".", statusCode: StatusCodes.Status422UnprocessableEntity, title: "The request has no text or no claims.");
        }

        try
        {
            ExtractionDocument document = await extractor.ExtractAsync(new ArticleInput { Text = request.Text, PublishedAt = request.PublishedAt }, stop);
            return Results.Ok(document.Verify(request.Claims.GetRawText()));
        }
        catch (ArticleInputException refused)
        {
            return Refused(refused);
        }
    }

    private static async Task<IResult> MarkedAsync(HttpRequest request, ArticleExtractor extractor, CancellationToken stop)
    {
        if (!request.HasFormContentType)
        {
            return Results.Problem("Send the form of the page at the root; programs use /extract.", statusCode: StatusCodes.Status415UnsupportedMediaType, title: "The body is no form.");
        }

        try
        {
            IFormCollection form = await request.ReadFormAsync(stop);
            string text = form["article"].ToString();
            ExtractionDocument document = await extractor.ExtractAsync(new ArticleInput { Bytes = Encoding.UTF8.GetBytes(text), Charset = "utf-8" }, stop);
            using var page = new StringWriter();
            HtmlReport.Write(document, page);
            return Results.Content(page.ToString(), "text/html", Encoding.UTF8);
        }
        catch (InvalidDataException)
        {
            return TooLong(MaxBytes);
        }
        catch (ArticleInputException refused)
        {
            return Refused(refused);
        }
    }

    private static ProblemHttpResult TooLong(long most) =>
        TypedResults.Problem($"At most {most} bytes are read; send less at a time.", statusCode: StatusCodes.Status413PayloadTooLarge, title: "The request is too long.");

    private static ProblemHttpResult Refused(ArticleInputException refused) => TypedResults.Problem(
        refused.Message,
        statusCode: refused.Code == "input.too-large" ? StatusCodes.Status413PayloadTooLarge : StatusCodes.Status422UnprocessableEntity,
        title: "The input is no article.",
        extensions: new Dictionary<string, object?> { ["code"] = refused.Code });
}
