// Parses the documents it is given, writes their JSON in every way there is, reads it back, and makes feeds and citations: run trimmed and
// untrimmed, it prints the same.
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MlDigest.Model;

await using var output = Console.OpenStandardOutput();
foreach (var path in args)
{
    var document = await DigestDocument.LoadAsync(path);
    await DigestJson.SerializeAsync(output, document, new() { Indented = true });
    if (DigestJson.DeserializeDocument(DigestJson.Serialize(document)) != document) return 1;

    using var lines = new MemoryStream();
    await DigestJsonLines.WriteAsync(lines, document.Issues);
    lines.Position = 0;
    var read = new List<DigestIssue>();
    await foreach (var issue in DigestJsonLines.ReadAsync(lines)) read.Add(issue);
    if (!read.SequenceEqual(document.Issues)) return 1;
    await output.WriteAsync(lines.ToArray());

    var contract = (JsonTypeInfo<EquatableList<DigestIssue>>)DigestJson.Options.GetTypeInfo(typeof(EquatableList<DigestIssue>));
    var utf8 = JsonSerializer.SerializeToUtf8Bytes(document.Issues, contract);
    if (JsonSerializer.Deserialize(utf8, contract) != document.Issues) return 1;
    await output.WriteAsync(utf8);

    var index = new DigestIndex();
    index.Add(document);
    if (!document.GetEntryReferences().Take(3).All(ComesBack) || !index.Works.Take(3).All(ComesBack)) return 1;
    if (!document.Issues.Select(issue => issue.GetPeriod().GetValueOrDefault()).All(ComesBack)) return 1;

    foreach (var format in Enum.GetValues<FeedFormat>()) await DigestFeed.WriteAsync(output, document.Issues, format);
    foreach (var format in Enum.GetValues<CitationFormat>()) await DigestCitations.WriteAsync(output, document.Issues, format);
}

return JsonSerializer.IsReflectionEnabledByDefault || args.Length == 0 ? 1 : 0;

static bool ComesBack<T>(T value)
    where T : notnull
{
    var contract = (JsonTypeInfo<T>)DigestJson.Options.GetTypeInfo(typeof(T));
    return value.Equals(JsonSerializer.Deserialize(JsonSerializer.SerializeToUtf8Bytes(value, contract), contract));
}
