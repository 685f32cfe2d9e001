using System.Text;

namespace MlDigest.Model.Compatibility;

/// <summary>UTF-8 in spans, which .NET Standard 2.0 knows as arrays and pointers only. Bytes that are no UTF-8 are refused.</summary>
internal static unsafe class Utf8
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <exception cref="DecoderFallbackException">The bytes are not UTF-8.</exception>
    public static string ToText(ReadOnlySpan<byte> utf8)
    {
        fixed (byte* bytes = utf8) return utf8.IsEmpty ? "" : Strict.GetString(bytes, utf8.Length);
    }

    /// <summary>Decodes into the array, from an index on.</summary>
    /// <returns>The number of characters.</returns>
    /// <exception cref="DecoderFallbackException">The bytes are not UTF-8.</exception>
    public static int ToChars(ReadOnlySpan<byte> utf8, char[] text, int start)
    {
        if (utf8.IsEmpty) return 0;
        fixed (byte* bytes = utf8)
        fixed (char* chars = &text[start])
        {
            return Strict.GetChars(bytes, utf8.Length, chars, text.Length - start);
        }
    }

    /// <exception cref="EncoderFallbackException">The text holds half of a surrogate pair.</exception>
    public static int ToBytes(string text, byte[] utf8) => Strict.GetBytes(text, 0, text.Length, utf8, 0);
}
