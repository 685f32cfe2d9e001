using System.Text;

namespace MlDigest.Model.Archives;

/// <summary>Bytes as text: UTF-8, and UTF-16 and UTF-32 with a byte order mark.</summary>
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

    /// <returns>The text, or null when the bytes are none; and what a person should know.</returns>
    public static (string? Text, DigestDiagnostic? Diagnostic) Decode(byte[] bytes, int count)
    {
        var encoding = WithMark.FirstOrDefault(known => StartsWith(bytes, count, known.GetPreamble()));
        var start = encoding?.GetPreamble().Length ?? 0;
        encoding ??= WithMark[0];
        DigestDiagnostic? diagnostic = null;
        string text;
        try
        {
            text = encoding.GetString(bytes, start, count - start);
        }
        catch (DecoderFallbackException exception)
        {
            var tolerant = (Encoding)encoding.Clone();
            tolerant.DecoderFallback = new DecoderReplacementFallback("\uFFFD");
            text = tolerant.GetString(bytes, start, count - start);
            diagnostic = DiagnosticCodes.InvalidBytes(encoding.WebName.ToUpperInvariant(), start + exception.Index);
        }

        return IsBinary(text) ? (null, DiagnosticCodes.NotText()) : (text, diagnostic);
    }

    private static bool StartsWith(byte[] bytes, int count, byte[] mark) => count >= mark.Length && bytes.AsSpan(0, mark.Length).SequenceEqual(mark);

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
