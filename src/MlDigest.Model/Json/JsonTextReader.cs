using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using MlDigest.Model.Compatibility;

namespace MlDigest.Model.Json;

/// <summary>Reads texts; unlike System.Text.Json also escaped halves of surrogate pairs.</summary>
internal static class JsonTextReader
{
    /// <summary>The text of the string or name that the reader stands on.</summary>
    /// <exception cref="JsonException">The bytes are not UTF-8.</exception>
    public static string GetText(this in Utf8JsonReader reader)
    {
        var utf8 = reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;
        try
        {
            return reader.ValueIsEscaped ? Unescape(utf8) : Utf8.ToText(utf8);
        }
        catch (DecoderFallbackException exception)
        {
            throw new JsonException("The text is not valid UTF-8.", exception);
        }
    }

    private static string Unescape(ReadOnlySpan<byte> utf8)
    {
        var text = ArrayPool<char>.Shared.Rent(utf8.Length);
        try
        {
            var length = 0;
            for (var escape = utf8.IndexOf((byte)'\\'); escape >= 0; escape = utf8.IndexOf((byte)'\\'))
            {
                length += Utf8.ToChars(utf8.Slice(0, escape), text, length);
                text[length++] = Unescape(utf8[escape + 1], utf8.Slice(escape + 2));
                utf8 = utf8.Slice(escape + (utf8[escape + 1] == 'u' ? 6 : 2));
            }

            length += Utf8.ToChars(utf8, text, length);
            return new string(text, 0, length);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(text);
        }
    }

    private static char Unescape(byte letter, ReadOnlySpan<byte> digits) => letter switch
    {
        (byte)'b' => '\b',
        (byte)'f' => '\f',
        (byte)'n' => '\n',
        (byte)'r' => '\r',
        (byte)'t' => '\t',
        (byte)'u' => (char)int.Parse(Utf8.ToText(digits.Slice(0, 4)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture),
        _ => (char)letter,
    };
}
