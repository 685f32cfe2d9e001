using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using MlDigest.Model;

namespace MlDigest.Cli;

/// <summary>Issues as JSON.</summary>
internal static class JsonOutput
{
    /// <summary>With a member a line.</summary>
    public static readonly JsonWriterOptions Indented = new() { Indented = true, NewLine = "\n", Encoder = DigestJson.Encoder };

    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    /// <summary>One issue as an object, any other number as an array, with a member a line.</summary>
    public static async Task WriteIndentedAsync(Stream stream, List<DigestIssue> issues, CancellationToken cancellationToken)
    {
        if (issues.Count == 1)
        {
            // Standard output has no asynchronous writes of its own: a thread would be started for it.
            stream.Write(DigestJson.SerializeToUtf8Bytes(issues[0], new() { Indented = true }));
        }
        else
        {
            var contract = (JsonTypeInfo<DigestIssue>)DigestJson.Options.GetTypeInfo(typeof(DigestIssue));
            await using var writer = new Utf8JsonWriter(stream, Indented);
            writer.WriteStartArray();
            foreach (var issue in issues) JsonSerializer.Serialize(writer, issue, contract);
            writer.WriteEndArray();
            await writer.FlushAsync(cancellationToken);
        }

        stream.Write(LineEnd);
    }
}
