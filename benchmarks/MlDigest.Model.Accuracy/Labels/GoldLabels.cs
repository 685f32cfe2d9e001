using System.Text.Json;
using MlDigest.Cli.Compare;

namespace MlDigest.Model.Accuracy.Labels;

/// <summary>Reads labels in the form NAME.gold.json: issues with flat sections that give their path.</summary>
internal static class GoldLabels
{
    public static IReadOnlyList<LabelledIssue> Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return [.. document.RootElement.GetProperty("issues").EnumerateArray().Select(Issue)];
    }

    private static LabelledIssue Issue(JsonElement issue)
    {
        return new LabelledIssue(
            Text(issue, "title"),
            issue.TryGetProperty("number", out var number) && number.ValueKind == JsonValueKind.Number ? number.GetInt32() : null,
            Text(issue, "period"),
            Text(issue, "language"),
            Text(issue, "source"),
            [.. Array(issue, "sections").Select(Section)]);
    }

    private static LabelledSection Section(JsonElement section) => new(
        [.. Array(section, "path").Select(part => part.GetString()).OfType<string>()],
        Text(section, "role") == "furniture",
        Says(section, "ambiguous"),
        [.. Entries(section)]);

    private static IEnumerable<LabelledEntry> Entries(JsonElement section)
    {
        var isUnjudged = Text(section, "role") == "furniture" || Says(section, "ambiguous");
        foreach (var entry in Array(section, "entries"))
        {
            var unjudged = (isUnjudged || Says(entry, "ambiguous") ? Unjudged.Entry : 0)
                | (Says(entry, "ambiguous_url") ? Unjudged.Url : 0)
                | (Says(entry, "ambiguous_title") ? Unjudged.Title : 0)
                | (Says(entry, "ambiguous_workTitle") ? Unjudged.WorkTitle : 0);
            yield return new LabelledEntry(
                Text(entry, "title") ?? "",
                Innermost(section),
                Text(entry, "url"),
                Text(entry, "workTitle"),
                Array(entry, "ids").Select(id => WorkId.Parse(id.GetString()!).ToString()).ToHashSet(StringComparer.Ordinal),
                entry.TryGetProperty("images", out var images) && images.ValueKind == JsonValueKind.Number ? images.GetInt32() : null,
                unjudged);
        }
    }

    private static string? Innermost(JsonElement section) => Array(section, "path").Select(part => part.GetString()).LastOrDefault();

    private static IEnumerable<JsonElement> Array(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray()
            : Enumerable.Empty<JsonElement>();

    private static string? Text(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static bool Says(JsonElement element, string name) =>
        element.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.True;
}
