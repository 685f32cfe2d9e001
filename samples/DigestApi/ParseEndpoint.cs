using Microsoft.AspNetCore.Mvc;
using MlDigest.Model;

namespace DigestApi;

/// <summary><c>POST /documents</c>: Markdown in, a document of the contract out.</summary>
internal static class ParseEndpoint
{
    public static void MapParse(this IEndpointRouteBuilder app, Limits limits) =>
        app.MapPost("/documents", ParseAsync)
            .WithName("parse")
            .WithSummary("Reads a Markdown digest.")
            .Accepts<string>("text/markdown", "text/plain")
            .Produces<DigestDocument>()
            .ProducesProblem(StatusCodes.Status408RequestTimeout)
            .ProducesProblem(StatusCodes.Status413PayloadTooLarge)
            .ProducesProblem(StatusCodes.Status415UnsupportedMediaType)
            .WithMetadata(new RequestSizeLimitAttribute(limits.MaxBytes))
            .WithRequestTimeout(Problems.Timeout(limits));

    /// <param name="request">Its body is the Markdown.</param>
    /// <param name="name">The name for the document, for example a file name.</param>
    /// <param name="cancellationToken">Is cancelled when the client goes away or the time is over.</param>
    private static async Task<DigestDocument> ParseAsync(HttpRequest request, string? name, CancellationToken cancellationToken) =>
        await DigestParser.Default.ParseAsync(request.Body, name ?? "", cancellationToken);
}
