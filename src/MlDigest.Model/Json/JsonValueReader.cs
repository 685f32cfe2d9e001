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

    public static string? ReadTextOrNull(this ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : reader.ReadText();

    public static int ReadNumber(this ref Utf8JsonReader reader)
    {
        Expect(ref reader, JsonTokenType.Number, "A whole number");
        if (reader.TryGetInt32(out var number)) return number;
        // 1.0 and 1e0 are whole too.
        return reader.TryGetDouble(out var value) && value is >= int.MinValue and <= int.MaxValue && value == Math.Floor(value)
            ? (int)value
            : throw new JsonException("The number is not whole or does not fit in 32 bits.");
    }

    /// <summary>A whole number from 0 up.</summary>
    public static int ReadCount(this ref Utf8JsonReader reader)
    {
        var number = reader.ReadNumber();
        return number >= 0 ? number : throw new JsonException("The number is less than 0.");
    }

    /// <summary>A text that has a form, or null.</summary>
    public static string? ReadFormOrNull(this ref Utf8JsonReader reader, Func<string, bool> hasForm, string form)
    {
        if (reader.ReadTextOrNull() is not { } text) return null;
        return hasForm(text) ? text : throw new JsonException($"'{text}' is not {form}.");
    }

    /// <summary>A text that is not empty.</summary>
    public static string ReadName(this ref Utf8JsonReader reader)
    {
        var text = reader.ReadText();
        return text.Length > 0 ? text : throw new JsonException("The text is empty.");
    }

    public static int? ReadNumberOrNull(this ref Utf8JsonReader reader) =>
        reader.TokenType == JsonTokenType.Null ? null : reader.ReadNumber();

    /// <summary>A number from 0 to 1, or null.</summary>
    public static double? ReadShareOrNull(this ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Null) return null;
        Expect(ref reader, JsonTokenType.Number, "A number");
        return reader.TryGetDouble(out var share) && share is >= 0 and <= 1
            ? share
            : throw new JsonException("The number does not lie between 0 and 1.");
    }

    public static bool ReadTruth(this ref Utf8JsonReader reader)
    {
        if (reader.TokenType is JsonTokenType.True or JsonTokenType.False) return reader.GetBoolean();
        throw new JsonException($"A truth value was expected, not {NameOf(reader.TokenType)}.");
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
