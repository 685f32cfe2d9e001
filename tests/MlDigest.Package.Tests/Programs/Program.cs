// Reads the digests it is given, does with them what a program can do in ways that must agree, and prints them as JSON Lines.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using MlDigest.Model;

var contracts = new JsonSerializerOptions { TypeInfoResolverChain = { DigestJson.TypeInfoResolver } };
using var output = Console.OpenStandardOutput();
foreach (var path in args)
{
    await foreach (var document in DigestArchive.Open(path).ParseAsync())
    {
        Require(document.Issues.Count > 0, document.Name + " has no issues.");
        Require(
            DigestJson.DeserializeDocument(DigestJson.SerializeToUtf8Bytes(document, new() { Indented = true })) == document,
            document.Name + " is not what was written.");
        foreach (var issue in document.Issues)
        {
            Require(DigestJson.Deserialize(DigestJson.Serialize(issue)) == issue, issue.Title + " is not what was written.");
            var contract = (JsonTypeInfo<DigestIssue>)contracts.GetTypeInfo(typeof(DigestIssue));
            Require(
                JsonSerializer.Deserialize(JsonSerializer.Serialize(issue, contract), contract) == issue,
                issue.Title + " is not what was written by the program's own options.");
            var entries = issue.GetAllEntries().ToList();
            var shelf = new Shelf { Issue = issue, Entries = entries, Links = entries.SelectMany(entry => entry.Links).ToEquatableList() };
            foreach (var id in entries.SelectMany(entry => entry.Identifiers)) shelf.Works[id] = EntryKind.Paper;
            var own = ShelfContext.Default.Shelf;
            Require(
                shelf.Equals(JsonSerializer.Deserialize(JsonSerializer.Serialize(shelf, own), own)),
                issue.Title + " is not what was written by the program's own context.");
#if !TRIMMED
            Require(
                shelf.Equals(JsonSerializer.Deserialize<Shelf>(JsonSerializer.Serialize(shelf))),
                issue.Title + " is not what was written by reflection.");
            var plain = new JsonSerializerOptions { Encoder = DigestJson.Encoder };
            Require(
                JsonSerializer.Serialize(issue, plain) == DigestJson.Serialize(issue),
                issue.Title + " is written otherwise by reflection.");
#endif
            Require(
                issue.GetAllEntries().SelectMany(entry => entry.Identifiers).All(id => WorkId.Parse(id.ToString()) == id),
                issue.Title + " has an identifier that cannot be read.");
        }

        Require(
            DigestFeed.ToText(document.Issues, FeedFormat.Atom).EndsWith("</feed>\n", StringComparison.Ordinal),
            document.Name + " is no feed.");
        Require(
            DigestFeed.ToText(document.Issues, FeedFormat.JsonFeed).EndsWith("}\n", StringComparison.Ordinal),
            document.Name + " is no JSON Feed.");
        Require(
            DigestCitations.ToText(document.Issues, CitationFormat.CslJson).EndsWith("]\n", StringComparison.Ordinal),
            document.Name + " cannot be cited.");
        using var lines = new MemoryStream();
        await DigestJsonLines.WriteAsync(lines, document.Issues);
        lines.Position = 0;
        var read = new List<DigestIssue>();
        await foreach (var issue in DigestJsonLines.ReadAsync(lines)) read.Add(issue);
        Require(read.SequenceEqual(document.Issues), document.Name + " is not what was written as lines.");
        lines.WriteTo(output);
    }
}

static void Require(bool condition, string otherwise)
{
    if (!condition) throw new InvalidOperationException(otherwise);
}

internal sealed class Shelf
{
    public DigestIssue Issue { get; set; }

    public List<DigestEntry> Entries { get; set; }

    public EquatableList<DigestLink> Links { get; set; }

    public Dictionary<WorkId, EntryKind> Works { get; set; } = new();

    public bool Equals(Shelf other) =>
        Issue == other.Issue && Entries.SequenceEqual(other.Entries) && Links == other.Links
        && Works.OrderBy(work => work.Key).SequenceEqual(other.Works.OrderBy(work => work.Key));
}

[JsonSerializable(typeof(Shelf))]
internal sealed partial class ShelfContext : JsonSerializerContext;
