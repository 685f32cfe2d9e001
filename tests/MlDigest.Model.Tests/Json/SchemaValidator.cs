using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace MlDigest.Model.Tests.Json;

/// <summary>Validates JSON by the keywords of JSON Schema that the schema of the contract uses; of any other it says so.</summary>
internal sealed class SchemaValidator(string schema)
{
    private static readonly string[] Notes = ["$schema", "$defs", "title", "description"];

    private readonly JsonObject root = JsonNode.Parse(schema)!.AsObject();

    public bool IsValid(JsonNode? value) => IsValid(root, value);

    private bool IsValid(JsonObject schema, JsonNode? value) =>
        schema.All(keyword => Notes.Contains(keyword.Key) || Holds(keyword.Key, keyword.Value!, schema, value));

    private bool Holds(string keyword, JsonNode rule, JsonObject schema, JsonNode? value) => keyword switch
    {
        "$ref" => IsValid(root["$defs"]![((string)rule!)["#/$defs/".Length..]]!.AsObject(), value),
        "type" => rule is JsonArray types ? types.Any(type => IsOfType((string)type!, value)) : IsOfType((string)rule!, value),
        "const" => JsonNode.DeepEquals(rule, value) || (Number(rule) is { } number && number == Number(value)),
        "anyOf" => rule.AsArray().Any(choice => IsValid(choice!.AsObject(), value)),
        "oneOf" => rule.AsArray().Count(choice => IsValid(choice!.AsObject(), value)) == 1,
        "pattern" => Text(value) is not { } text || Regex.IsMatch(text, Regex.Replace((string)rule!, @"\$$", @"\z")),
        "minLength" => Text(value) is not { } text || text.Length >= (int)rule,
        "minimum" => Number(value) is not { } number || number >= Number(rule),
        "maximum" => Number(value) is not { } number || number <= Number(rule),
        "items" => value is not JsonArray items || items.All(item => IsValid(rule.AsObject(), item)),
        "required" => value is not JsonObject members || rule.AsArray().All(name => members.ContainsKey((string)name!)),
        "properties" => value is not JsonObject members
            || members.All(member => rule[member.Key] is not JsonObject inner || IsValid(inner, member.Value)),
        "additionalProperties" when !schema.ContainsKey("properties") =>
            value is not JsonObject members || members.All(member => IsValid(rule.AsObject(), member.Value)),
        _ => throw new NotSupportedException($"The keyword {keyword} is not known."),
    };

    private static bool IsOfType(string type, JsonNode? value) => type switch
    {
        "null" => value is null,
        "boolean" => value?.GetValueKind() is JsonValueKind.True or JsonValueKind.False,
        "object" => value is JsonObject,
        "array" => value is JsonArray,
        "string" => Text(value) is not null,
        "number" => Number(value) is not null,
        "integer" => Number(value) is { } number && number == Math.Floor(number),
        _ => throw new NotSupportedException($"The type {type} is not known."),
    };

    private static string? Text(JsonNode? value) => value is JsonValue scalar && scalar.TryGetValue<string>(out var text) ? text : null;

    private static double? Number(JsonNode? value) =>
        value?.GetValueKind() == JsonValueKind.Number ? double.Parse(value.ToJsonString(), CultureInfo.InvariantCulture) : null;
}
