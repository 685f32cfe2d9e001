using System.Text;
using System.Text.Json;

namespace MlDigest.Model.Json;

/// <summary>Tells where in a JSON text a token stands. Only asked when something is wrong, so that reading need not keep count.</summary>
internal static class JsonPlace
{
    /// <summary>The path, for example <c>$.sections[0].title</c>.</summary>
    /// <param name="reader">A reader on the first token of the value that is <c>$</c>.</param>
    /// <param name="token">The start of the token in question.</param>
    public static string PathTo(Utf8JsonReader reader, long token)
    {
        var frames = new List<Frame>();
        try
        {
            do Step(ref reader, frames);
            while (reader.TokenStartIndex < token && reader.Read());
        }
        catch (JsonException)
        {
            // What cannot be read ends the path.
        }

        var path = new StringBuilder("$");
        foreach (var frame in frames) path.Append(frame);
        return path.ToString();
    }

    /// <summary>The line of an offset, from 0, and the number of bytes before it in that line.</summary>
    public static (long Line, long Column) LineOf(ReadOnlySpan<byte> utf8, long offset)
    {
        var before = utf8.Slice(0, (int)Math.Min(offset, utf8.Length));
        var line = 0;
        for (var end = before.IndexOf((byte)'\n'); end >= 0; end = before.IndexOf((byte)'\n'))
        {
            line++;
            before = before.Slice(end + 1);
        }

        return (line, before.Length);
    }

    private static void Step(ref Utf8JsonReader reader, List<Frame> frames)
    {
        if (reader.TokenType is JsonTokenType.EndObject or JsonTokenType.EndArray)
        {
            frames.RemoveAt(frames.Count - 1);
            return;
        }

        var inside = frames.Count == 0 ? default : frames[frames.Count - 1];
        if (reader.TokenType == JsonTokenType.PropertyName) frames[frames.Count - 1] = inside with { Name = reader.GetText() };
        else if (inside.IsArray) frames[frames.Count - 1] = inside with { Count = inside.Count + 1 };
        if (reader.TokenType is JsonTokenType.StartObject or JsonTokenType.StartArray)
        {
            frames.Add(new Frame(reader.TokenType == JsonTokenType.StartArray, null, 0));
        }
    }

    /// <summary>An object or array that is open, and the part of it that is being read.</summary>
    private readonly record struct Frame(bool IsArray, string? Name, int Count)
    {
        public override string ToString() =>
            IsArray ? Count == 0 ? "" : $"[{Count - 1}]"
            : Name is null ? ""
            : Name.Length > 0 && Name.All(c => char.IsLetterOrDigit(c) || c == '_') ? $".{Name}"
            : $"['{Name}']";
    }
}
