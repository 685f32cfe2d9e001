using System.Text.Json;

namespace MlDigest.Model.Tests.Corpus;

/// <summary>An issue as a careful reader labelled it.</summary>
internal sealed record GoldIssue(string? Title, string? Period, int? Number, string? SourceUrl, IReadOnlyList<GoldEntry> Entries)
{
    public static IReadOnlyList<GoldIssue> Load(string markdownPath)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(System.IO.Path.ChangeExtension(markdownPath, ".gold.json")));
        return [.. json.RootElement.GetProperty("issues").EnumerateArray().Select(Read)];
    }

    private static GoldIssue Read(JsonElement issue) => new(
        issue.GetProperty("title").GetString(),
        issue.GetProperty("period").GetString(),
        issue.GetProperty("number") is { ValueKind: JsonValueKind.Number } number ? number.GetInt32() : null,
        issue.GetProperty("source").GetString(),
        [.. issue.GetProperty("sections").EnumerateArray().SelectMany(GoldEntry.Of)]);
}

/// <summary>An entry as a careful reader labelled it.</summary>
internal sealed record GoldEntry(string Section, string Title, string? Url, string? WorkTitle, string Identifiers, int Images)
{
    public static IEnumerable<GoldEntry> Of(JsonElement section)
    {
        var path = section.GetProperty("path").EnumerateArray().Select(part => part.GetString()!).ToList();
        foreach (var entry in section.GetProperty("entries").EnumerateArray())
        {
            if (entry.TryGetProperty("ambiguous", out _)) continue;
            yield return new GoldEntry(
                path.Count == 0 ? "" : path[^1],
                entry.GetProperty("title").GetString()!,
                entry.GetProperty("url").GetString(),
                entry.GetProperty("workTitle").GetString(),
                string.Join(' ', entry.GetProperty("ids").EnumerateArray().Select(id => id.GetString())),
                entry.GetProperty("images").GetInt32());
        }
    }

    public static IEnumerable<GoldEntry> Of(DigestIssue issue) => issue.Sections.SelectMany(section => Of(section, section.Title ?? ""));

    private static IEnumerable<GoldEntry> Of(DigestSection section, string title) => section.Entries
        .Select(entry =>
            new GoldEntry(title, entry.Title, entry.Url, entry.WorkTitle, string.Join(' ', entry.Identifiers), entry.Images.Count))
        .Concat(section.Sections.SelectMany(nested => Of(nested, nested.Title ?? title)));
}
