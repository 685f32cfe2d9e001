using System.Buffers;
using System.Text;

namespace MlDigest.Model.Compatibility;

/// <summary>UTF-8 in spans, which .NET Standard 2.0 knows as arrays and pointers only. Bytes that are no UTF-8 are refused.</summary>
internal static unsafe class Utf8
{
    private const int LongestStep = 4096;
    private const int MostBytes = 3;

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

    /// <summary>Encodes a text, in steps that are small enough for any buffer.</summary>
    /// <exception cref="EncoderFallbackException">The text holds half of a surrogate pair.</exception>
    public static void Write(ReadOnlySpan<char> text, IBufferWriter<byte> output)
    {
        while (!text.IsEmpty)
        {
            var step = text.Slice(0, Math.Min(text.Length, LongestStep));
            if (step.Length < text.Length && char.IsHighSurrogate(step[step.Length - 1])) step = step.Slice(0, step.Length - 1);
            var space = output.GetSpan(step.Length * MostBytes);
            fixed (char* chars = step)
            fixed (byte* bytes = space)
            {
                output.Advance(Strict.GetBytes(chars, step.Length, bytes, space.Length));
            }

            text = text.Slice(step.Length);
        }
    }

    /// <exception cref="EncoderFallbackException">The text holds half of a surrogate pair.</exception>
    public static int ToBytes(string text, byte[] utf8) => Strict.GetBytes(text, 0, text.Length, utf8, 0);
}
