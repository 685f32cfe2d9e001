using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace MlDigest.Model.Json;

/// <summary>The JSON Schema of a type of the model inside the schema that System.Text.Json exports of a program's types.</summary>
internal static class ContractSchema
{
    private const string Definitions = "#/$defs/";

    /// <summary>The names of the definitions, in the order of the schema.</summary>
    public static readonly Dictionary<Type, string> Names = new()
    {
        [typeof(DigestIssue)] = "issue",
        [typeof(DigestSection)] = "section",
        [typeof(DigestEntry)] = "entry",
        [typeof(DigestLink)] = "link",
        [typeof(DigestImage)] = "image",
        [typeof(LinkCard)] = "card",
        [typeof(SourceSpan)] = "span",
        [typeof(DigestDocument)] = "document",
        [typeof(DigestDiagnostic)] = "diagnostic",
        [typeof(DigestLeaf)] = "leaf",
        [typeof(EntryKind)] = "entryKind",
        [typeof(SectionKind)] = "sectionKind",
        [typeof(LinkKind)] = "linkKind",
        [typeof(LeafKind)] = "leafKind",
        [typeof(DiagnosticSeverity)] = "severity",
        [typeof(WorkId)] = "identifier",
        [typeof(EntryReference)] = "entryReference",
        [typeof(IssueReference)] = "issueReference",
        [typeof(DigestWork)] = "work",
        [typeof(WorkOccurrence)] = "occurrence",
    };

    /// <summary>The name under which a type stands in the schema of the contract; null when it does not.</summary>
    public static string? NameOf(Type type) => Names.TryGetValue(type, out var name) ? name : null;

    /// <summary>Puts the contract in the place of a schema, or into it where it is that of a list or dictionary.</summary>
    /// <param name="context">The type, and where in the exported schema its own stands: references lead there.</param>
    /// <param name="schema">What the exporter has made of it: nothing of the elements of lists that it does not know.</param>
    public static JsonNode Transform(JsonSchemaExporterContext context, JsonNode schema)
    {
        var pointer = $"#{string.Concat(context.Path.ToArray().Select(Step))}";
        var info = context.TypeInfo;
        if (At(info.Type, pointer) is { } contract)
        {
            if (context.PropertyInfo is { IsGetNullable: true }) AllowNull(contract);
            return contract;
        }

        var elements = info.Kind == JsonTypeInfoKind.Dictionary ? "additionalProperties" : "items";
        if (schema is JsonObject list && !list.ContainsKey(elements) && info.ElementType is { } type)
        {
            AddElement(list, elements, At(type, $"{pointer}/{elements}"));
        }

        return schema;
    }

    private static void AddElement(JsonObject list, string elements, JsonObject? schema)
    {
        if (schema is not null) list[elements] = schema;
    }

    private static JsonObject? At(Type type, string pointer)
    {
        var underlying = Nullable.GetUnderlyingType(type);
        if (Content(underlying ?? type) is not { } schema) return null;
        var used = new JsonObject();
        AddDefinitions(schema, Contract(), used);
        if (used.Count > 0) schema["$defs"] = used;
        MoveReferences(schema, $"{pointer}/$defs/");
        if (underlying is not null) AllowNull(schema);
        return schema;
    }

    private static JsonObject? Content(Type type)
    {
        if (NameOf(type) is { } name) return Contract()[name]!.DeepClone().AsObject();
        if (ContractTable.Find(type) is null) return null;
        if (type == typeof(DigestMetadata)) return Contract()["issue"]!["properties"]!["metadata"]!.DeepClone().AsObject();
        if (type == typeof(DigestPeriod)) return Period();
        if (!type.IsGenericType) return new JsonObject { ["type"] = "string" };
        return new JsonObject { ["type"] = "array", ["items"] = Item(type.GetGenericArguments()[0]) };
    }

    private static JsonObject Period() =>
        new() { ["type"] = "string", ["pattern"] = Contract()["issue"]!["properties"]!["period"]!["pattern"]!.DeepClone() };

    // Without definitions of its own: what it refers to stands beside the list.
    private static JsonObject Item(Type type) =>
        NameOf(type) is { } name
            ? new JsonObject { ["$ref"] = Definitions + name }
            : Content(type) ?? new JsonObject { ["type"] = "string" };

    private static JsonObject Contract() => JsonNode.Parse(DigestJson.Schema)!["$defs"]!.AsObject();

    private static void AddDefinitions(JsonNode node, JsonObject all, JsonObject used)
    {
        foreach (var reference in References(node))
        {
            var name = ((string)reference["$ref"]!).Substring(Definitions.Length);
            if (used.ContainsKey(name)) continue;
            var definition = all[name]!.DeepClone();
            used[name] = definition;
            AddDefinitions(definition, all, used);
        }
    }

    private static void MoveReferences(JsonNode node, string definitions)
    {
        foreach (var reference in References(node))
        {
            reference["$ref"] = definitions + ((string)reference["$ref"]!).Substring(Definitions.Length);
        }
    }

    private static List<JsonObject> References(JsonNode? node) => node switch
    {
        JsonObject reference when reference.ContainsKey("$ref") => [reference],
        JsonObject container => [.. container.SelectMany(member => References(member.Value))],
        JsonArray items => [.. items.SelectMany(References)],
        _ => [],
    };

    private static void AllowNull(JsonObject schema)
    {
        if (schema["type"] is JsonArray) return;
        schema["type"] = new JsonArray((string)schema["type"]!, "null");
        if (schema["oneOf"] is JsonArray words) words.Add((JsonNode)new JsonObject { ["const"] = null });
    }

    private static string Step(string name) => $"/{name.Replace("~", "~0").Replace("/", "~1")}";
}
