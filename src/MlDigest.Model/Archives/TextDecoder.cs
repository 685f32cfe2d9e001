using System.Text;

namespace MlDigest.Model.Archives;

/// <summary>Bytes as text: UTF-8 or another encoding, and UTF-16 and UTF-32 with a byte order mark.</summary>
internal static class TextDecoder
{
    private const int SampleLength = 4096;
    private const int MostOddOf = 10;

    private static readonly Encoding[] WithMark =
    [
        new UTF8Encoding(true, throwOnInvalidBytes: true),
        new UTF32Encoding(bigEndian: false, byteOrderMark: true, throwOnInvalidCharacters: true),
        new UTF32Encoding(bigEndian: true, byteOrderMark: true, throwOnInvalidCharacters: true),
        new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true),
        new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true),
    ];

    /// <param name="bytes">Begins with the bytes.</param>
    /// <param name="count">How many they are.</param>
    /// <param name="unmarked">The encoding of bytes without a byte order mark; null for UTF-8.</param>
    /// <returns>The text, or null when the bytes are none; and what a person should know.</returns>
    public static (string? Text, DigestDiagnostic? Diagnostic) Decode(byte[] bytes, int count, Encoding? unmarked = null)
    {
        var encoding = WithMark.FirstOrDefault(known => StartsWith(bytes, count, known.GetPreamble()));
        var start = encoding?.GetPreamble().Length ?? 0;
        encoding ??= unmarked is null ? WithMark[0] : With(unmarked, DecoderFallback.ExceptionFallback);
        DigestDiagnostic? diagnostic = null;
        string text;
        try
        {
            text = encoding.GetString(bytes, start, count - start);
        }
        catch (DecoderFallbackException exception)
        {
            text = With(encoding, new DecoderReplacementFallback("\uFFFD")).GetString(bytes, start, count - start);
            diagnostic = DiagnosticCodes.InvalidBytes(encoding.WebName.ToUpperInvariant(), start + exception.Index);
        }

        return IsBinary(text) ? (null, DiagnosticCodes.NotText()) : (text, diagnostic);
    }

    private static Encoding With(Encoding encoding, DecoderFallback fallback)
    {
        var copy = (Encoding)encoding.Clone();
        copy.DecoderFallback = fallback;
        return copy;
    }

    private static bool StartsWith(byte[] bytes, int count, byte[] mark) =>
        count >= mark.Length && bytes.AsSpan(0, mark.Length).SequenceEqual(mark);

    private static bool IsBinary(string text)
    {
        var (odd, length) = (0, Math.Min(text.Length, SampleLength));
        for (var i = 0; i < length; i++)
        {
            if (text[i] == '\uFFFD' || (text[i] < ' ' && text[i] is not ('\t' or '\n' or '\r' or '\f'))) odd++;
        }

        return odd * MostOddOf > length;
    }
}
