using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;

namespace MlDigest.Model.Json;

/// <summary>
/// Escapes what JSON demands, what some readers take for the end of a line, and halves of surrogate pairs; what HTML gives a meaning
/// on demand. Everything else, the letters of every script and emoji among it, stays as it is.
/// </summary>
/// <remarks>The built-in encoders escape everything beyond U+FFFF and replace halves of surrogate pairs.</remarks>
internal sealed unsafe class DigestJsonEncoder : JavaScriptEncoder
{
    private const string Hex = "0123456789ABCDEF";
    private const int LengthOfEscape = 6;

    private readonly string escaped;
#if !NETSTANDARD2_0
    private readonly SearchValues<char> escapedValues;
    private readonly SearchValues<byte> escapedBytes;
#endif

    private DigestJsonEncoder(string html)
    {
        var characters = new StringBuilder("\"\\\u2028\u2029").Append(html);
        for (var c = '\0'; c < 0xA0; c++)
        {
            if (c is < ' ' or >= '\u007F') characters.Append(c);
        }

        escaped = characters.ToString();
#if !NETSTANDARD2_0
        escapedValues = SearchValues.Create(escaped);
        // Only bytes of ASCII are told apart here: a byte beyond may begin an escaped character.
        var bytes = new List<byte>();
        for (var b = 0; b <= byte.MaxValue; b++)
        {
            if (b >= 0x80 || escaped.IndexOf((char)b) >= 0) bytes.Add((byte)b);
        }

        escapedBytes = SearchValues.Create([.. bytes]);
#endif
    }

    public static DigestJsonEncoder Readable { get; } = new("");

    public static DigestJsonEncoder HtmlSafe { get; } = new("<>&'+`");

    public override int MaxOutputCharactersPerInputCharacter => LengthOfEscape;

    public override bool WillEncode(int unicodeScalar) =>
        unicodeScalar <= char.MaxValue && (char.IsSurrogate((char)unicodeScalar) || escaped.IndexOf((char)unicodeScalar) >= 0);

    public override int FindFirstCharacterToEncode(char* text, int textLength) => IndexOfEscaped(new ReadOnlySpan<char>(text, textLength));

    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text)
    {
#if NETSTANDARD2_0
        return base.FindFirstCharacterToEncodeUtf8(utf8Text);
#else
        var index = utf8Text.IndexOfAny(escapedBytes);
        return index < 0 || utf8Text[index] < 0x80 ? index : base.FindFirstCharacterToEncodeUtf8(utf8Text);
#endif
    }

    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        TryEscape((char)unicodeScalar, new Span<char>(buffer, bufferLength), out numberOfCharactersWritten);

    public override OperationStatus Encode(
        ReadOnlySpan<char> source,
        Span<char> destination,
        out int charsConsumed,
        out int charsWritten,
        bool isFinalBlock = true)
    {
        (charsConsumed, charsWritten) = (0, 0);
        while (true)
        {
            var rest = source.Slice(charsConsumed);
            var next = IndexOfEscaped(rest);
            var plain = next < 0 ? rest.Length : next;
            if (!rest.Slice(0, plain).TryCopyTo(destination.Slice(charsWritten))) return OperationStatus.DestinationTooSmall;
            charsConsumed += plain;
            charsWritten += plain;
            if (next < 0) return OperationStatus.Done;
            if (!isFinalBlock && next == rest.Length - 1 && char.IsHighSurrogate(rest[next])) return OperationStatus.NeedMoreData;
            if (!TryEscape(rest[next], destination.Slice(charsWritten), out var length)) return OperationStatus.DestinationTooSmall;
            charsConsumed++;
            charsWritten += length;
        }
    }

    private int IndexOfEscaped(ReadOnlySpan<char> text)
    {
#if NETSTANDARD2_0
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1])) i++;
            else if (WillEncode(text[i])) return i;
        }

        return -1;
#else
        var special = text.IndexOfAny(escapedValues);
        var half = LoneSurrogate.IndexIn(special < 0 ? text : text.Slice(0, special));
        return half < 0 ? special : half;
#endif
    }

    private static bool TryEscape(char c, Span<char> destination, out int written)
    {
        var letter = c switch
        {
            '"' => '"',
            '\\' => '\\',
            '\b' => 'b',
            '\f' => 'f',
            '\n' => 'n',
            '\r' => 'r',
            '\t' => 't',
            _ => '\0',
        };
        written = letter == '\0' ? LengthOfEscape : 2;
        if (destination.Length < written)
        {
            written = 0;
            return false;
        }

        destination[0] = '\\';
        if (letter != '\0')
        {
            destination[1] = letter;
            return true;
        }

        destination[1] = 'u';
        for (var i = 0; i < 4; i++) destination[2 + i] = Hex[(c >> (12 - (4 * i))) & 0xF];
        return true;
    }
}
