using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;
using MlDigest.Model;
using JsonOptions = Microsoft.AspNetCore.Http.Json.JsonOptions;

namespace DigestApi;

/// <summary><c>POST /documents</c>: Markdown in, a document of the contract out.</summary>
internal sealed class ParseEndpoint(Limits limits, IOptions<JsonOptions> json) : IDisposable
{
    private readonly DigestParser parser = new(new DigestParserOptions { MaximumBlocks = limits.MaxBlocks });
    private readonly SemaphoreSlim turns = new(limits.MaxParallel);

    public void Map(IEndpointRouteBuilder app) =>
        app.MapPost("/documents", ParseAsync)
            .WithName("parse")
            .WithSummary("Reads a Markdown digest.")
            .Accepts<string>("text/markdown", "text/plain")
            .Produces<DigestDocument>()
            .ProducesProblem(StatusCodes.Status400BadRequest)
            .ProducesProblem(StatusCodes.Status408RequestTimeout)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .ProducesProblem(StatusCodes.Status503ServiceUnavailable)
            .WithMetadata(new RequestSizeLimitAttribute(limits.MaxBytes))
            .WithRequestTimeout(Problems.Timeout(limits))
            .RequireRateLimiting(Limits.Policy);

    public void Dispose() => turns.Dispose();

    /// <param name="request">Its body is the Markdown.</param>
    /// <param name="name">The name for the document, for example a file name.</param>
    /// <param name="cancellationToken">Is cancelled when the client goes away or the time is over: that ends the parse too.</param>
    private async Task<IResult> ParseAsync(HttpRequest request, string? name, CancellationToken cancellationToken)
    {
        if (name?.Length > limits.MaxNameLength)
        {
            return Problem(StatusCodes.Status400BadRequest, $"The name may have {limits.MaxNameLength} characters at most.");
        }

        if (IsEncoded(request.Headers.ContentEncoding))
        {
            return Problem(StatusCodes.Status415UnsupportedMediaType, "Send the Markdown as it is, without a content encoding.");
        }

        if (EncodingOf(request.ContentType) is not { } encoding)
        {
            return Problem(StatusCodes.Status415UnsupportedMediaType, "The charset is not known. Send UTF-8.");
        }

        // A slow client takes nobody's turn, neither as it sends nor as it receives: only text waits for it.
        using var markdown = new MemoryStream((int)Math.Min(request.ContentLength ?? 0, limits.MaxBytes));
        await request.Body.CopyToAsync(markdown, cancellationToken);
        markdown.Position = 0;
        await turns.WaitAsync(cancellationToken);
        try
        {
            var document = await parser.ParseAsync(markdown, name ?? "", encoding, cancellationToken);
            return TypedResults.Bytes(
                JsonSerializer.SerializeToUtf8Bytes(document, json.Value.SerializerOptions), "application/json; charset=utf-8");
        }
        finally
        {
            turns.Release();
        }
    }

    private static bool IsEncoded(StringValues encodings) =>
        encodings.SelectMany(value => (value ?? "").Split(',', StringSplitOptions.TrimEntries))
            .Any(encoding => !encoding.Equals("identity", StringComparison.OrdinalIgnoreCase));

    /// <summary>The encoding that a content type names, UTF-8 where it names none; null where nobody knows it.</summary>
    private static Encoding? EncodingOf(string? contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type) || StringSegment.IsNullOrEmpty(type.Charset)) return Encoding.UTF8;
        try
        {
            return Encoding.GetEncoding(HeaderUtilities.RemoveQuotes(type.Charset).ToString());
        }
        catch (Exception exception) when (exception is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static ProblemHttpResult Problem(int status, string detail) => TypedResults.Problem(detail, statusCode: status);
}
