using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using MlDigest.Model;

namespace DigestApi;

/// <summary>Puts the library's own JSON Schema into the OpenAPI document: OpenAPI 3.1 speaks the same dialect.</summary>
internal sealed class ContractSchemas : IOpenApiDocumentTransformer
{
    /// <summary>The name under which a type stands in the document; the library’s types have those that the contract gives them.</summary>
    public static string? Name(JsonTypeInfo type) =>
        DigestJson.GetSchemaDefinition(type.Type) ?? OpenApiOptions.CreateDefaultSchemaReferenceId(type);

    public Task TransformAsync(OpenApiDocument document, OpenApiDocumentTransformerContext context, CancellationToken cancellationToken)
    {
        document.Components ??= new OpenApiComponents();
        document.Components.Schemas ??= new Dictionary<string, IOpenApiSchema>();
        // The object model of Microsoft.OpenApi knows no constants but texts.
        var contract = DigestJson.Schema
            .Replace("#/$defs/", "#/components/schemas/", StringComparison.Ordinal)
            .Replace("\"const\": 1", "\"enum\": [1]", StringComparison.Ordinal);
        foreach (var (name, definition) in JsonNode.Parse(contract)!["$defs"]!.AsObject())
        {
            document.Components.Schemas[name] =
                OpenApiModelFactory.Parse<OpenApiSchema>(definition!.ToJsonString(), OpenApiSpecVersion.OpenApi3_1, document, out _)!;
        }

        return Task.CompletedTask;
    }
}
