using Microsoft.AspNetCore.Http.Timeouts;
using Microsoft.AspNetCore.Mvc;

namespace DigestApi;

/// <summary>Tells in RFC 9457 terms which limit a request broke.</summary>
internal static class Problems
{
    public static void Describe(ProblemDetailsContext context)
    {
        var limits = context.HttpContext.RequestServices.GetRequiredService<Limits>();
        ProblemDetails problem = context.ProblemDetails;
        if (problem.Status == StatusCodes.Status413PayloadTooLarge)
        {
            problem.Detail = $"The Markdown may have {limits.MaxBytes} bytes at most.";
            problem.Extensions["maxBytes"] = limits.MaxBytes;
        }
        else if (problem.Status == StatusCodes.Status408RequestTimeout)
        {
            problem.Detail = $"The Markdown has to arrive within {limits.Timeout.TotalSeconds} seconds.";
            problem.Extensions["maxSeconds"] = limits.Timeout.TotalSeconds;
        }
        else if (problem.Status == StatusCodes.Status503ServiceUnavailable)
        {
            problem.Detail = "Too many requests are under way. Come back in a moment.";
            context.HttpContext.Response.Headers.RetryAfter = "1";
        }
        else if (problem.Status == StatusCodes.Status415UnsupportedMediaType)
        {
            problem.Detail ??= "Send Markdown with the content type text/markdown or text/plain.";
        }
    }

    public static int StatusCode(Exception exception) =>
        exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;

    public static RequestTimeoutPolicy Timeout(Limits limits) => new()
    {
        Timeout = limits.Timeout,
        TimeoutStatusCode = StatusCodes.Status408RequestTimeout,
    };
}
