using System.Text;
using System.Text.Json;

namespace MlDigest.Model.Json;

/// <summary>A value of a vocabulary as its word. An unknown word is made a value of its own or, in a closed vocabulary, refused.</summary>
internal sealed class WordConverter<T>(IReadOnlyList<T> known, Func<T, string> wordOf, Func<string, T>? make) : TextValueConverter<T>
    where T : struct
{
    // Only reading needs it.
    private (byte[] Word, T Value)[]? encoded;

    private (byte[] Word, T Value)[] Known => encoded ??= Encode(known, wordOf);

    protected override string TextOf(T value) => wordOf(value);

    protected override T FromText(ref Utf8JsonReader reader)
    {
        if (!reader.ValueIsEscaped && !reader.HasValueSequence)
        {
            foreach (var (word, value) in Known)
            {
                if (reader.ValueSpan.SequenceEqual(word)) return value;
            }
        }

        var text = reader.GetText();
        if (make is not null) return make(text);
        foreach (var (word, value) in Known)
        {
            if (Encoding.UTF8.GetString(word) == text) return value;
        }

        throw new JsonException($"'{text}' is none of: {string.Join(", ", Known.Select(pair => Encoding.UTF8.GetString(pair.Word)))}.");
    }

    private static (byte[] Word, T Value)[] Encode(IReadOnlyList<T> known, Func<T, string> wordOf)
    {
        var encoded = new (byte[] Word, T Value)[known.Count];
        for (var i = 0; i < encoded.Length; i++) encoded[i] = (Encoding.UTF8.GetBytes(wordOf(known[i])), known[i]);
        return encoded;
    }
}
