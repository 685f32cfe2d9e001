using System.Text.Json;

namespace MlDigest.Cli.Compare;

/// <summary>
/// What a label says beside the contract, which other readers of the JSON ignore: <c>"ambiguous": true</c> on sections and entries,
/// <c>"ambiguous": ["url", …]</c> and <c>"alternativeUrls": ["https://…", …]</c> on entries.
/// </summary>
internal static class LabelMarks
{
    public const string Ambiguous = "ambiguous";
    public const string Alternatives = "alternativeUrls";

    /// <summary>The names of what may be ambiguous in an entry, as in the JSON; <c>entry</c> alone is the same as <c>true</c>.</summary>
    public static readonly IReadOnlyDictionary<string, Unjudged> Fields = new Dictionary<string, Unjudged>(StringComparer.Ordinal)
    {
        ["entry"] = Unjudged.Entry,
        ["title"] = Unjudged.Title,
        ["url"] = Unjudged.Url,
        ["workTitle"] = Unjudged.WorkTitle,
        ["identifiers"] = Unjudged.Identifiers,
        ["kind"] = Unjudged.Kind,
        ["images"] = Unjudged.Images,
    };

    public static JsonElement? Item(JsonElement? owner, string list, int index) =>
        Member(owner, list) is { ValueKind: JsonValueKind.Array } items && index < items.GetArrayLength() ? items[index] : null;

    public static bool IsUnsure(JsonElement? section, string? title) => Member(section, Ambiguous) switch
    {
        null or { ValueKind: JsonValueKind.False } => false,
        { ValueKind: JsonValueKind.True } => true,
        _ => throw new FormatException($"\"{Ambiguous}\" of the section '{title}' is neither true nor false"),
    };

    public static Unjudged UnjudgedOf(JsonElement? entry, string title) => Member(entry, Ambiguous) switch
    {
        null or { ValueKind: JsonValueKind.False } => Unjudged.Nothing,
        { ValueKind: JsonValueKind.True } => Unjudged.Entry,
        { ValueKind: JsonValueKind.Array } fields =>
            fields.EnumerateArray().Aggregate(Unjudged.Nothing, (all, field) => all | FieldOf(field, title)),
        _ => throw NoField(title),
    };

    public static IReadOnlyList<string> AlternativeUrls(JsonElement? entry, string title)
    {
        if (Member(entry, Alternatives) is not { } urls) return [];
        if (urls.ValueKind != JsonValueKind.Array || urls.EnumerateArray().Any(url => url.ValueKind != JsonValueKind.String))
            throw new FormatException($"\"{Alternatives}\" of '{title}' is no list of texts");
        return [.. urls.EnumerateArray().Select(url => url.GetString()!)];
    }

    private static Unjudged FieldOf(JsonElement field, string title) =>
        field.ValueKind == JsonValueKind.String && Fields.TryGetValue(field.GetString()!, out var known) ? known : throw NoField(title);

    private static FormatException NoField(string title) =>
        new($"\"{Ambiguous}\" of '{title}' is neither true nor a list of {string.Join(", ", Fields.Keys)}");

    private static JsonElement? Member(JsonElement? owner, string name) =>
        owner is { ValueKind: JsonValueKind.Object } element
        && element.TryGetProperty(name, out var value)
        && value.ValueKind != JsonValueKind.Null
            ? value
            : null;
}
