// Reads the digests it is given, does with them what a program can do in ways that must agree, and prints them as JSON Lines.
using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MlDigest.Model;

var contracts = new JsonSerializerOptions { TypeInfoResolverChain = { DigestJson.TypeInfoResolver } };
using var output = Console.OpenStandardOutput();
foreach (var path in args)
{
    await foreach (var document in DigestArchive.Open(path).ParseAsync())
    {
        Require(document.Issues.Count > 0, document.Name + " has no issues.");
        Require(DigestJson.DeserializeDocument(DigestJson.SerializeToUtf8Bytes(document, indented: true)) == document, document.Name + " is not what was written.");
        foreach (var issue in document.Issues)
        {
            Require(DigestJson.Deserialize(DigestJson.Serialize(issue)) == issue, issue.Title + " is not what was written.");
            var contract = (JsonTypeInfo<DigestIssue>)contracts.GetTypeInfo(typeof(DigestIssue));
            Require(JsonSerializer.Deserialize(JsonSerializer.Serialize(issue, contract), contract) == issue, issue.Title + " is not what was written by the program's own options.");
            Require(issue.GetAllEntries().SelectMany(entry => entry.Identifiers).All(id => WorkId.Parse(id.ToString()) == id), issue.Title + " has an identifier that cannot be read.");
        }

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
