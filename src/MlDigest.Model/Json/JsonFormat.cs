using System.Buffers;
using System.Text;
using System.Text.Json;
using MlDigest.Model.Compatibility;

namespace MlDigest.Model.Json;

/// <summary>Whole JSON texts of one value, in UTF-8.</summary>
internal static class JsonFormat
{
    /// <summary>How deep objects and arrays may stand in each other.</summary>
    public const int MaxDepth = 1000;

    private const string SuffixOfReaderMessages = " LineNumber: ";

    public static ReadOnlySpan<byte> ByteOrderMark => [0xEF, 0xBB, 0xBF];

    public static void Write<T>(IBufferWriter<byte> buffer, T value, ContractConverter<T> converter, DigestJsonOptions? options)
    {
        options ??= DigestJsonOptions.Default;
        using var writer = new Utf8JsonWriter(buffer, new JsonWriterOptions
        {
            Encoder = options.HtmlSafe ? DigestJsonEncoder.HtmlSafe : DigestJsonEncoder.Readable,
            Indented = options.Indented,
            NewLine = "\n",
            MaxDepth = MaxDepth,
            SkipValidation = true,
        });
        converter.WriteValue(writer, value);
    }

    public static T Read<T>(string json, ContractConverter<T> converter)
    {
        var utf8 = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(json.Length));
        try
        {
            return Read<T>(utf8.AsSpan(0, Utf8.ToBytes(json, utf8)), converter);
        }
        catch (EncoderFallbackException exception)
        {
            var before = Encoding.UTF8.GetBytes(json.Substring(0, exception.Index));
            var (line, column) = JsonPlace.LineOf(before, before.Length);
            throw new DigestJsonException(
                new DigestJsonError("Half a surrogate pair stands in the JSON; it has to be escaped.", "$", line + 1, column + 1),
                exception);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(utf8);
        }
    }

    public static T Read<T>(ReadOnlySpan<byte> utf8, ContractConverter<T> converter, long firstLine = 1)
    {
        if (utf8.StartsWith(ByteOrderMark)) utf8 = utf8.Slice(ByteOrderMark.Length);
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            reader.Read();
            var value = converter.ReadValue(ref reader);
            reader.Read();
            return value;
        }
        catch (JsonException exception)
        {
            throw new DigestJsonException(Explain(utf8, reader.TokenStartIndex, exception, firstLine), exception);
        }
    }

    private static DigestJsonError Explain(ReadOnlySpan<byte> utf8, long token, JsonException exception, long firstLine)
    {
        var path = PathTo(utf8, exception.LineNumber is null ? token : utf8.Length);
        var (line, column) = JsonPlace.LineOf(utf8, token);
        if (exception.LineNumber is null) return new DigestJsonError(exception.Message, path, firstLine + line, column + 1);
        var suffix = exception.Message.LastIndexOf(SuffixOfReaderMessages, StringComparison.Ordinal);
        return new DigestJsonError(
            suffix < 0 ? exception.Message : exception.Message.Substring(0, suffix),
            path,
            firstLine + exception.LineNumber.Value,
            (exception.BytePositionInLine ?? column) + 1);
    }

    private static string PathTo(ReadOnlySpan<byte> utf8, long token)
    {
        var reader = new Utf8JsonReader(utf8, new JsonReaderOptions { MaxDepth = MaxDepth });
        try
        {
            return reader.Read() ? JsonPlace.PathTo(reader, token) : "$";
        }
        catch (JsonException)
        {
            return "$";
        }
    }
}
