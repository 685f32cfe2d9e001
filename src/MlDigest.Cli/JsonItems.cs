using System.Text.Json;

namespace MlDigest.Cli;

/// <summary>Values of one kind as JSON: an indented array, or one a line.</summary>
internal sealed class JsonItems : IDisposable
{
    private static readonly byte[] LineEnd = "\n"u8.ToArray();

    private readonly Stream stream;
    private readonly bool isLines;
    private readonly Utf8JsonWriter json;

    public JsonItems(Stream stream, bool isLines)
    {
        (this.stream, this.isLines) = (stream, isLines);
        json = new Utf8JsonWriter(stream, JsonOutput.Indented with { Indented = !isLines });
        if (!isLines) json.WriteStartArray();
    }

    public void Write(Action<Utf8JsonWriter> write)
    {
        write(json);
        json.Flush();
        if (!isLines) return;
        json.Reset();
        stream.Write(LineEnd);
    }

    public void Finish()
    {
        if (isLines) return;
        json.WriteEndArray();
        json.Flush();
        stream.Write(LineEnd);
    }

    public void Dispose() => json.Dispose();

    /// <summary>Writes a member that is left out where it says nothing.</summary>
    public static void WriteText(Utf8JsonWriter json, string name, string? text)
    {
        if (!string.IsNullOrEmpty(text)) json.WriteString(name, text);
    }
}
