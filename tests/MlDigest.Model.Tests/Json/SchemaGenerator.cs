using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization.Metadata;

namespace MlDigest.Model.Tests.Json;

/// <summary>Makes the JSON Schema of the contract from the types and their documentation.</summary>
internal static class SchemaGenerator
{
    private const string Date = "[0-9]{4}(-W[0-9]{2}|-[0-9]{2}(-[0-9]{2})?)?";

    private static readonly Dictionary<Type, string> Definitions = new()
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
    };

    // What the types do not tell: the forms of texts. Addresses have none: they stand as in the document, which may have them wrong.
    private static readonly Dictionary<string, string> Patterns = new()
    {
        ["period"] = $"^{Date}(/{Date})?$",
        ["language"] = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$",
    };

    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutWhatIsComputed } },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
    };

    private static readonly XmlDocumentation Documentation = new(typeof(DigestIssue).Assembly);

    public static string Generate()
    {
        var definitions = new JsonObject();
        foreach (var (type, name) in Definitions) definitions[name] = Define(type);
        var schema = new JsonObject
        {
            ["$schema"] = "https://json-schema.org/draft/2020-12/schema",
            ["title"] = "Digest issue, version 1",
            ["$ref"] = "#/$defs/issue",
            ["$defs"] = definitions,
        };
        return schema.ToJsonString(Options) + "\n";
    }

    private static JsonObject Define(Type type)
    {
        var definition = new JsonObject { ["title"] = Title(type), ["description"] = Documentation.Summary(type) };
        var content = IsOpenVocabulary(type) ? OpenVocabulary(type)
            : type.IsEnum ? ClosedVocabulary(type)
            : type == typeof(WorkId) ? new JsonObject { ["type"] = "string", ["pattern"] = @"^[^:]+:[\s\S]+$" }
            : Members(type);
        foreach (var (keyword, value) in content) definition[keyword] = value?.DeepClone();
        return definition;
    }

    private static JsonObject Members(Type type)
    {
        var schema = Options.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions
        {
            TreatNullObliviousAsNonNullable = true,
            TransformSchemaNode = (context, node) => Transform(type, context, node),
        }).AsObject();
        schema["type"] = "object";
        // The exporter does not see the positional parameters of a struct.
        if (type.IsValueType) schema["required"] = new JsonArray([.. schema["properties"]!.AsObject().Select(member => (JsonNode)member.Key)]);
        if (type != typeof(DigestIssue) && type != typeof(DigestDocument)) return schema;
        schema["properties"]!.AsObject().Insert(0, "schemaVersion", new JsonObject
        {
            ["description"] = "The version of this contract.",
            ["type"] = "integer",
            ["const"] = DigestJson.SchemaVersion,
        });
        schema["required"]!.AsArray().Insert(0, "schemaVersion");
        return schema;
    }

    private static JsonNode Transform(Type root, JsonSchemaExporterContext context, JsonNode node)
    {
        // Only the type itself and its members: what lies deeper is defined by itself.
        if (context.Path.Length is 0 or > 3) return node;
        var type = context.TypeInfo.Type;
        var schema = Definitions.TryGetValue(type, out var name) ? new JsonObject { ["$ref"] = $"#/$defs/{name}" } : node.AsObject();
        if (type == typeof(DigestMetadata)) schema = new JsonObject { ["type"] = "object", ["additionalProperties"] = new JsonObject { ["type"] = "array", ["items"] = new JsonObject { ["type"] = "string" } } };
        // Elements of lists are never null.
        if (context.PropertyInfo is null && schema["type"] is JsonArray types) schema["type"] = types[0]!.DeepClone();
        if (context.PropertyInfo is not { } property || context.Path.Length > 2) return schema;
        if (Patterns.TryGetValue(property.Name, out var pattern)) schema["pattern"] = pattern;
        schema.Insert(0, "description", Documentation.Member(root, property.Name));
        return schema;
    }

    private static JsonObject OpenVocabulary(Type type)
    {
        var words = new JsonArray();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Static))
        {
            words.Add(new JsonObject { ["const"] = property.GetValue(null)!.ToString(), ["description"] = Documentation.Member(type, property.Name) });
        }

        words.Add(new JsonObject { ["description"] = "A word that this version does not know." });
        return new JsonObject { ["type"] = "string", ["anyOf"] = words };
    }

    private static JsonObject ClosedVocabulary(Type type)
    {
        var words = new JsonArray();
        foreach (var name in Enum.GetNames(type))
        {
            words.Add(new JsonObject { ["const"] = JsonNamingPolicy.CamelCase.ConvertName(name), ["description"] = Documentation.Member(type, name) });
        }

        return new JsonObject { ["type"] = "string", ["oneOf"] = words };
    }

    private static bool IsOpenVocabulary(Type type) => type == typeof(EntryKind) || type == typeof(SectionKind) || type == typeof(LinkKind);

    private static string Title(Type type)
    {
        var words = string.Concat(type.Name.Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}"));
        return type == typeof(WorkId) ? "Identifier of a work" : words;
    }

    private static void LeaveOutWhatIsComputed(JsonTypeInfo info)
    {
        for (var i = info.Properties.Count - 1; i >= 0; i--)
        {
            if (info.Properties[i].Set is null) info.Properties.RemoveAt(i);
        }
    }
}
