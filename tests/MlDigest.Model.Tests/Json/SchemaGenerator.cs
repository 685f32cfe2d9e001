using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using MlDigest.Model.Json;

namespace MlDigest.Model.Tests.Json;

/// <summary>Makes the JSON Schema of the contract from the types and their documentation.</summary>
internal static class SchemaGenerator
{
    private const string Date = "[0-9]{4}(-W[0-9]{2}|-[0-9]{2}(-[0-9]{2})?)?";

    // What the types do not tell: the forms of texts. Addresses have none: they stand as in the document, which may have them wrong.
    private static readonly Dictionary<string, string> Patterns = new()
    {
        ["period"] = $"^{Date}(/{Date})?$",
        ["language"] = "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$",
    };

    // Where something stands is counted from 0 or 1; a confidence is a share.
    private static readonly Dictionary<string, (double Least, double Most)> Ranges = new()
    {
        ["start"] = (0, int.MaxValue),
        ["length"] = (0, int.MaxValue),
        ["line"] = (0, int.MaxValue),
        ["confidence"] = (0, 1),
    };

    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n"
    };

    private static readonly XmlDocumentation Documentation = new(typeof(DigestIssue).Assembly);

    public static string Generate()
    {
        var definitions = new JsonObject();
        foreach (var (type, name) in ContractSchema.Names) definitions[name] = Define(type);
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
            : type == typeof(WorkId) ? new JsonObject { ["type"] = "string", ["pattern"] = @"^[^:/\s]+:(/([^/][\s\S]*)?|[^/\s][\s\S]*)$" }
            : Members(type);
        foreach (var (keyword, value) in content) definition[keyword] = value?.DeepClone();
        return definition;
    }

    private static JsonObject Members(Type type)
    {
        var (properties, required) = (new JsonObject(), new JsonArray());
        if (type == typeof(DigestIssue) || type == typeof(DigestDocument))
        {
            properties["schemaVersion"] = new JsonObject
            {
                ["description"] = "The version of this contract.",
                ["type"] = "integer",
                ["const"] = DigestJson.SchemaVersion
            };
            required.Add("schemaVersion");
        }

        // What is computed cannot be set.
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(property => property.SetMethod is not null))
        {
            var name = JsonNamingPolicy.CamelCase.ConvertName(property.Name);
            var schema = new JsonObject { ["description"] = Documentation.Member(type, property.Name) };
            foreach (var (keyword, value) in Value(new NullabilityInfoContext().Create(property))) schema[keyword] = value?.DeepClone();
            if (Patterns.TryGetValue(name, out var pattern)) schema["pattern"] = pattern;
            if (name == "key") schema["minLength"] = 1;
            if (RangeOf(name, property.PropertyType) is var (least, most)) (schema["minimum"], schema["maximum"]) = (least, most);
            properties[name] = schema;
            if (IsRequired(property)) required.Add(name);
        }

        var members = new JsonObject { ["type"] = "object", ["properties"] = properties };
        if (required.Count > 0) members["required"] = required;
        return members;
    }

    private static (double Least, double Most)? RangeOf(string name, Type type) =>
        Ranges.TryGetValue(name, out var range) ? range
            : (Nullable.GetUnderlyingType(type) ?? type) == typeof(int) ? (int.MinValue, int.MaxValue)
            : null;

    private static JsonObject Value(NullabilityInfo value)
    {
        var type = Nullable.GetUnderlyingType(value.Type) ?? value.Type;
        if (ContractSchema.Names.TryGetValue(type, out var definition)) return new JsonObject { ["$ref"] = $"#/$defs/{definition}" };
        if (type == typeof(DigestMetadata))
        {
            return new JsonObject { ["type"] = "object", ["additionalProperties"] = Array(new JsonObject { ["type"] = "string" }) };
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(EquatableList<>))
        {
            return Array(Value(value.GenericTypeArguments[0]));
        }

        var word = type == typeof(string) ? "string"
            : type == typeof(int) ? "integer"
            : type == typeof(double) ? "number"
            : type == typeof(bool) ? "boolean"
            : throw new NotSupportedException($"No schema is known for a {type}.");
        return new JsonObject { ["type"] = value.ReadState == NullabilityState.Nullable ? new JsonArray(word, "null") : word };

        static JsonObject Array(JsonObject items) => new() { ["type"] = "array", ["items"] = items };
    }

    /// <summary>Whether a property has to be set, or is a positional parameter that is never left out for saying nothing.</summary>
    private static bool IsRequired(PropertyInfo property) =>
        property.IsDefined(typeof(RequiredMemberAttribute))
        || (!MayBeEmpty(property) && property.DeclaringType!.GetConstructors()
            .SelectMany(constructor => constructor.GetParameters())
            .Any(parameter => parameter.Name == property.Name));

    private static bool MayBeEmpty(PropertyInfo property) =>
        property.PropertyType == typeof(WorkId)
        || (property.PropertyType.IsGenericType && property.PropertyType.GetGenericTypeDefinition() == typeof(EquatableList<>))
        || new NullabilityInfoContext().Create(property).ReadState == NullabilityState.Nullable;

    private static JsonObject OpenVocabulary(Type type)
    {
        var words = new JsonArray();
        foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Static))
        {
            words.Add(new JsonObject
            {
                ["const"] = property.GetValue(null)!.ToString(),
                ["description"] = Documentation.Member(type, property.Name)
            });
        }

        words.Add(new JsonObject { ["description"] = "A word that this version does not know." });
        return new JsonObject { ["type"] = "string", ["anyOf"] = words };
    }

    private static JsonObject ClosedVocabulary(Type type)
    {
        var words = new JsonArray();
        foreach (var name in Enum.GetNames(type))
        {
            words.Add(new JsonObject
            {
                ["const"] = JsonNamingPolicy.CamelCase.ConvertName(name),
                ["description"] = Documentation.Member(type, name)
            });
        }

        return new JsonObject { ["type"] = "string", ["oneOf"] = words };
    }

    private static bool IsOpenVocabulary(Type type) => type == typeof(EntryKind) || type == typeof(SectionKind) || type == typeof(LinkKind);

    private static string Title(Type type)
    {
        var words = string.Concat(type.Name.Select((c, i) => i > 0 && char.IsUpper(c) ? $" {char.ToLowerInvariant(c)}" : $"{c}"));
        return type == typeof(WorkId) ? "Identifier of a work" : words;
    }
}
