using System.Text;

namespace MlDigest.Model.Benchmarks;

/// <summary>Texts to measure on, and what the results call them.</summary>
/// <param name="Name">The name in the results.</param>
/// <param name="Texts">The documents.</param>
internal sealed record DigestInput(string Name, IReadOnlyList<string> Texts)
{
    /// <summary>The bytes of all texts in UTF-8.</summary>
    public long Bytes { get; } = Texts.Sum(text => (long)Encoding.UTF8.GetByteCount(text));

    /// <summary>The bytes of all texts as strings, two for each UTF-16 code unit.</summary>
    public long BytesInMemory { get; } = Texts.Sum(text => (long)text.Length * sizeof(char));

    public string Description => FormattableString.Invariant($"{Name}: {Texts.Count} documents, {Bytes / 1e6:0.0} MB");

    /// <summary>Loads what is named as <c>PATH</c> or as <c>NAME=PATH</c>; a path may be <c>generated:10MB</c>.</summary>
    public static DigestInput Load(string input)
    {
        var equals = input.IndexOf('=', StringComparison.Ordinal);
        return equals < 0
            ? new DigestInput(Path.GetFileName(input), DigestTexts.Load(input))
            : new DigestInput(input[..equals], DigestTexts.Load(input[(equals + 1)..]));
    }
}
