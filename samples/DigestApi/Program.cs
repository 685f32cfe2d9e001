using System.Text;
using DigestApi;
using Microsoft.AspNetCore.Http.Json;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Options;
using MlDigest.Model;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
var limits = builder.Configuration.GetSection("Limits").Get<Limits>() ?? new Limits();
builder.Services.AddSingleton(limits);
builder.Services.AddRequestTimeouts();
builder.Services.AddRateLimiter(options =>
{
    options.RejectionStatusCode = StatusCodes.Status503ServiceUnavailable;
    options.AddConcurrencyLimiter(Limits.Policy, requests => requests.PermitLimit = limits.MaxRequests);
});
builder.Services.AddHealthChecks();
builder.Services.AddProblemDetails(options => options.CustomizeProblemDetails = Problems.Describe);
builder.Services.AddOpenApi(options =>
{
    options.CreateSchemaReferenceId = ContractSchemas.Name;
    options.AddDocumentTransformer<ContractSchemas>();
});
builder.Services.ConfigureHttpJsonOptions(options =>
{
    options.SerializerOptions.Encoder = DigestJson.Encoder;
    options.SerializerOptions.MaxDepth = DigestJson.Options.MaxDepth;
});

var app = builder.Build();
app.UseExceptionHandler(new ExceptionHandlerOptions
{
    StatusCodeSelector = Problems.StatusCode,
    SuppressDiagnosticsCallback = context => context.Exception is BadHttpRequestException,
});
app.UseStatusCodePages();
app.UseRequestTimeouts();
app.UseRateLimiter();
app.MapHealthChecks("/health");
app.MapOpenApi();
using var endpoint = new ParseEndpoint(limits, app.Services.GetRequiredService<IOptions<JsonOptions>>());
endpoint.Map(app);
app.MapGet("/schema", () => Results.Text(DigestJson.Schema, "application/schema+json")).ExcludeFromDescription();
app.MapGet("/", () => Results.Redirect("/openapi/v1.json")).ExcludeFromDescription();
app.Run();
