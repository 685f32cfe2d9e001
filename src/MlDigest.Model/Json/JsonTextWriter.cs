using System.Text.Json;

namespace MlDigest.Model.Json;

/// <summary>Writes members, and leaves out those that are null or empty.</summary>
internal static class JsonTextWriter
{
    public static void WriteText(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? text) =>
        writer.WriteText(name, new TextRange(text));

    public static void WriteText(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, TextRange text)
    {
        if (text.IsNull) return;
        if (IsKept(writer, text.Span))
        {
            writer.WriteString(name, text.Span);
        }
        else
        {
            writer.WritePropertyName(name);
            writer.WriteStringValue(Escaped(text.Span));
        }
    }

    public static void WriteText(this Utf8JsonWriter writer, string text)
    {
        if (IsKept(writer, text)) writer.WriteStringValue(text);
        else writer.WriteStringValue(Escaped(text));
    }

    public static void WriteName(this Utf8JsonWriter writer, string name)
    {
        if (IsKept(writer, name)) writer.WritePropertyName(name);
        else writer.WritePropertyName(Escaped(name));
    }

    /// <summary>A text that has a form, or null.</summary>
    /// <exception cref="JsonException">The text has another form: it could not be read again.</exception>
    public static void WriteForm(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, string? text, Func<string, bool> hasForm, string form)
    {
        if (text is not null && !hasForm(text)) throw new JsonException($"'{text}' is not {form}.");
        writer.WriteText(name, text);
    }

    /// <summary>A whole number from 0 up.</summary>
    /// <exception cref="JsonException">The number is less: it could not be read again.</exception>
    public static void WriteCount(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, int number)
    {
        if (number < 0) throw new JsonException(FormattableString.Invariant($"{number} is less than 0."));
        writer.WriteNumber(name, number);
    }

    public static void WriteNumber(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, int? number)
    {
        if (number is { } value) writer.WriteNumber(name, value);
    }

    public static void WriteList<T>(this Utf8JsonWriter writer, ReadOnlySpan<byte> name, EquatableList<T> items, ListConverter<T> converter)
    {
        if (items.Count == 0) return;
        writer.WritePropertyName(name);
        converter.WriteValue(writer, items);
    }

    // Encoders that are not ours replace halves of surrogate pairs.
    private static bool IsKept(Utf8JsonWriter writer, ReadOnlySpan<char> text) =>
        writer.Options.Encoder is DigestJsonEncoder || LoneSurrogate.IndexIn(text) < 0;

    private static JsonEncodedText Escaped(ReadOnlySpan<char> text)
    {
        var encoder = DigestJsonEncoder.HtmlSafe;
        var escaped = new char[text.Length * encoder.MaxOutputCharactersPerInputCharacter];
        encoder.Encode(text, escaped, out _, out var length);
        return JsonEncodedText.Encode(escaped.AsSpan(0, length), VerbatimEncoder.Instance);
    }
}
