using System.Text;
using DigestApi;
using MlDigest.Model;

var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
var limits = builder.Configuration.GetSection("Limits").Get<Limits>() ?? new Limits();
builder.Services.AddSingleton(limits);
builder.Services.AddRequestTimeouts();
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
app.MapHealthChecks("/health");
app.MapOpenApi();
using var endpoint = new ParseEndpoint(limits);
endpoint.Map(app);
app.MapGet("/schema", () => Results.Text(DigestJson.Schema, "application/schema+json")).ExcludeFromDescription();
app.MapGet("/", () => Results.Redirect("/openapi/v1.json")).ExcludeFromDescription();
app.Run();
