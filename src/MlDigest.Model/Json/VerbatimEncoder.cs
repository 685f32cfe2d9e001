using System.Text.Encodings.Web;

namespace MlDigest.Model.Json;

/// <summary>Takes a text as it stands, for one that is escaped already.</summary>
internal sealed unsafe class VerbatimEncoder : JavaScriptEncoder
{
    private VerbatimEncoder()
    {
    }

    public static VerbatimEncoder Instance { get; } = new();

    public override int MaxOutputCharactersPerInputCharacter => 1;

    public override bool WillEncode(int unicodeScalar) => false;

    public override int FindFirstCharacterToEncode(char* text, int textLength) => -1;

    public override int FindFirstCharacterToEncodeUtf8(ReadOnlySpan<byte> utf8Text) => -1;

    public override bool TryEncodeUnicodeScalar(int unicodeScalar, char* buffer, int bufferLength, out int numberOfCharactersWritten) =>
        throw new NotSupportedException();
}
