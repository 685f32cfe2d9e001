using System.Text;
using System.Text.Json;

namespace MlDigest.Model.Json;

/// <summary>Reads single values, and refuses in words what is none of the wanted type.</summary>
internal static class JsonValueReader
{
    /// <summary>Goes on to the next member of an object and its value.</summary>
    /// <returns><see langword="false"/> at the end of the object.</returns>
    public static bool ReadMember(this ref Utf8JsonReader reader, out ReadOnlySpan<byte> name)
    {
        reader.Read();
        if (reader.TokenType == JsonTokenType.EndObject)
        {
            name = default;
            return false;
        }

        name = reader.ValueIsEscaped || reader.HasValueSequence ? Encoding.UTF8.GetBytes(reader.GetText()) : reader.ValueSpan;
        reader.Read();
        return true;
    }

    public static string ReadText(this ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.String, "A text");
        return reader.GetText();
    }

    public static string? ReadTextOrNull(this ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null ? null : reader.ReadText();

    public static int ReadNumber(this ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.Number, "A whole number");
        return reader.TryGetInt32(out var number) ? number : throw new JsonException("The number is not whole or does not fit in 32 bits.");
    }

    public static int? ReadNumberOrNull(this ref Utf8JsonReader reader) => reader.TokenType == JsonTokenType.Null ? null : reader.ReadNumber();

    /// <summary>A number from 0 to 1, or null.</summary>
    public static double? ReadShareOrNull(this ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null) return null;
        Expect(ref reader, JsonTokenType.Number, "A number");
        return reader.TryGetDouble(out var share) && share is >= 0 and <= 1 ? share : throw new JsonException("The number does not lie between 0 and 1.");
    }

    public static void Expect(this ref Utf8JsonReader reader, JsonTokenType type, string name)
    {
        if (reader.TokenType != type) throw new JsonException($"{name} was expected, not {NameOf(reader.TokenType)}.");
    }

    public static JsonException Missing(string member) => new($"The member '{member}' is missing.");

    private static string NameOf(JsonTokenType type) => type switch
    {
        JsonTokenType.StartObject => "an object",
        JsonTokenType.StartArray => "an array",
        JsonTokenType.String => "a text",
        JsonTokenType.Number => "a number",
        JsonTokenType.Null => "null",
        _ => "a truth value",
    };
}
