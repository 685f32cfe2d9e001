using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using MlDigest.Model.Compatibility;

namespace MlDigest.Model.Json;

/// <summary>Reads texts; unlike System.Text.Json also escaped halves of surrogate pairs.</summary>
internal static class JsonTextReader
{
    private const int LengthOfEscape = 6;

    /// <summary>The text of the string or name that the reader stands on.</summary>
    /// <exception cref="JsonException">The bytes are not UTF-8.</exception>
    public static string GetText(this ref Utf8JsonReader reader)
    {
        try
        {
            if (!reader.ValueIsEscaped) return reader.GetString()!;
            var utf8 = reader.HasValueSequence ? reader.ValueSequence.ToArray() : reader.ValueSpan;
            return utf8.IndexOf("\\u"u8) < 0 ? reader.GetString()! : Unescape(utf8);
        }
        catch (Exception exception) when (exception is InvalidOperationException or DecoderFallbackException)
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
                var letter = utf8[escape + 1];
                text[length++] = letter == 'u' ? CodeUnit(utf8.Slice(escape + 2)) : Unescape(letter);
                utf8 = utf8.Slice(escape + (letter == 'u' ? LengthOfEscape : 2));
            }

            length += Utf8.ToChars(utf8, text, length);
            return new string(text, 0, length);
        }
        finally
        {
            ArrayPool<char>.Shared.Return(text);
        }
    }

    private static char CodeUnit(ReadOnlySpan<byte> digits) =>
        (char)int.Parse(Utf8.ToText(digits.Slice(0, 4)), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    private static char Unescape(byte letter) => letter switch
    {
        (byte)'b' => '\b',
        (byte)'f' => '\f',
        (byte)'n' => '\n',
        (byte)'r' => '\r',
        (byte)'t' => '\t',
        _ => (char)letter,
    };
}
