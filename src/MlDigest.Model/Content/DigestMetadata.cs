using System.Collections;
#if !NETSTANDARD2_0
using System.Diagnostics.CodeAnalysis;
#endif
using System.Text.Json.Serialization;
using MlDigest.Model.Compatibility;

namespace MlDigest.Model;

/// <summary>What a document's front matter says, as lists of texts by name.</summary>
/// <remarks>
/// Immutable and safe to share between threads. Names are compared ordinally and keep the order of the document; two values are equal
/// when they have the same names with equal lists, in any order of names.
/// </remarks>
[JsonConverter(typeof(DigestJsonConverter))]
#pragma warning disable CA1710 // The name says what it is in the field's words; that it is a dictionary is its shape.
public sealed class DigestMetadata : IReadOnlyDictionary<string, EquatableList<string>>, IEquatable<DigestMetadata>
#pragma warning restore CA1710
{
    private readonly List<KeyValuePair<string, EquatableList<string>>> pairs;
    private readonly Dictionary<string, EquatableList<string>> byName;

    /// <summary>Copies names and values.</summary>
    /// <param name="pairs">The names, each once, with their values.</param>
    /// <exception cref="ArgumentNullException"><paramref name="pairs"/> is null.</exception>
    /// <exception cref="ArgumentException">A name comes twice, or its values are null.</exception>
    public DigestMetadata(IEnumerable<KeyValuePair<string, EquatableList<string>>> pairs)
    {
        this.pairs = [.. Guard.NotNull(pairs)];
        byName = new Dictionary<string, EquatableList<string>>(this.pairs.Count, StringComparer.Ordinal);
        foreach (var pair in this.pairs)
        {
            byName.Add(pair.Key, pair.Value ?? throw new ArgumentException($"The values of '{pair.Key}' are null.", nameof(pairs)));
        }
    }

    /// <summary>The metadata of a document without front matter.</summary>
    public static DigestMetadata Empty { get; } = new([]);

    /// <summary>The number of names.</summary>
    public int Count => pairs.Count;

    /// <summary>The names in the order of the document.</summary>
    public IEnumerable<string> Keys => pairs.Select(pair => pair.Key);

    /// <summary>The values in the order of their names.</summary>
    public IEnumerable<EquatableList<string>> Values => pairs.Select(pair => pair.Value);

    /// <summary>The values under a name.</summary>
    /// <param name="key">The name, compared ordinally.</param>
    /// <exception cref="KeyNotFoundException">There is no such name.</exception>
    public EquatableList<string> this[string key] => byName[key];

    /// <inheritdoc/>
    public bool ContainsKey(string key) => byName.ContainsKey(key);

    /// <inheritdoc/>
#if NETSTANDARD2_0
    public bool TryGetValue(string key, out EquatableList<string> value) => byName.TryGetValue(key, out value);
#else
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out EquatableList<string> value) => byName.TryGetValue(key, out value);
#endif

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, EquatableList<string>>> GetEnumerator() => pairs.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <inheritdoc/>
    public bool Equals(DigestMetadata? other)
    {
        if (ReferenceEquals(this, other)) return true;
        if (other is null || other.Count != Count) return false;
        foreach (var pair in pairs)
        {
            if (!other.byName.TryGetValue(pair.Key, out var values) || !pair.Value.Equals(values)) return false;
        }

        return true;
    }

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as DigestMetadata);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        // A sum, so that the order of names does not count.
        var hash = Count;
        foreach (var pair in pairs) hash = unchecked(hash + (StringComparer.Ordinal.GetHashCode(pair.Key) ^ pair.Value.GetHashCode()));
        return hash;
    }

    /// <summary>Whether two values have the same names with equal lists.</summary>
    /// <param name="left">Metadata or null.</param>
    /// <param name="right">Metadata or null.</param>
    /// <returns>The same as <see cref="Equals(DigestMetadata)"/>.</returns>
    public static bool operator ==(DigestMetadata? left, DigestMetadata? right) => left is null ? right is null : left.Equals(right);

    /// <summary>Whether two values differ in a name or a list.</summary>
    /// <param name="left">Metadata or null.</param>
    /// <param name="right">Metadata or null.</param>
    /// <returns>The opposite of <see cref="Equals(DigestMetadata)"/>.</returns>
    public static bool operator !=(DigestMetadata? left, DigestMetadata? right) => !(left == right);

    /// <summary>The names and values, for debugging.</summary>
    /// <returns>For example <c>{tags: [nlp, vision]}</c>.</returns>
    public override string ToString() => $"{{{string.Join(", ", pairs.Select(pair => $"{pair.Key}: {pair.Value}"))}}}";
}
