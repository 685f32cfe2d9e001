using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using MlDigest.Model.Compatibility;
using MlDigest.Model.Identifiers;

namespace MlDigest.Model;

/// <summary>
/// The identifier of a paper on Semantic Scholar: a hash of 40 digits, <c>204e3073870fae3d05bcbc2f6a8e263d9b72e776</c>, or a number in its
/// corpus, <c>CorpusId:13756489</c>.
/// </summary>
/// <remarks>
/// <para>
/// The two are kept apart, for nothing in the one tells the other; both are written as
/// <see href="https://api.semanticscholar.org/api-docs/graph">the API of Semantic Scholar</see> takes them. Hashes are in lower case.
/// </para>
/// <para>Two identifiers are equal when their texts are. Numbers come before hashes, in their order; hashes are ordered ordinally.</para>
/// </remarks>
[JsonConverter(typeof(DigestJsonConverter))]
public readonly record struct SemanticScholarId : IIdentifier<SemanticScholarId>
{
    /// <summary>The scheme of these identifiers in a <see cref="WorkId"/>: <c>s2</c>.</summary>
    public const string Scheme = "s2";

    private const string CorpusId = "CorpusId";
    private const int HashLength = 40;

    private readonly string? hash;
    private readonly long number;

    private SemanticScholarId(string? hash, long number)
    {
        this.hash = hash;
        this.number = number;
    }

    /// <summary>The number of the paper in the corpus; null where the identifier is a hash.</summary>
    public long? CorpusNumber => number > 0 ? number : null;

    /// <summary>The page of the paper; empty for the default value.</summary>
    public string Url
    {
        get
        {
            if (hash is not null) return $"https://www.semanticscholar.org/paper/{hash}";
            return number > 0 ? $"https://api.semanticscholar.org/{ToString()}" : "";
        }
    }

    /// <summary>Makes the identifier a <see cref="WorkId"/>.</summary>
    /// <param name="id">The identifier.</param>
    public static implicit operator WorkId(SemanticScholarId id) => id.ToWorkId();

    /// <summary>Whether the first identifier comes before the second; see <see cref="CompareTo"/>.</summary>
    public static bool operator <(SemanticScholarId left, SemanticScholarId right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first identifier comes before the second or is the same; see <see cref="CompareTo"/>.</summary>
    public static bool operator <=(SemanticScholarId left, SemanticScholarId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first identifier comes after the second; see <see cref="CompareTo"/>.</summary>
    public static bool operator >(SemanticScholarId left, SemanticScholarId right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first identifier comes after the second or is the same; see <see cref="CompareTo"/>.</summary>
    public static bool operator >=(SemanticScholarId left, SemanticScholarId right) => left.CompareTo(right) >= 0;

    /// <summary>Reads an identifier, with or without <c>s2:</c>, or a URL of the paper.</summary>
    /// <param name="text">
    /// The text, for example <c>CorpusId:13756489</c> or
    /// <c>https://www.semanticscholar.org/paper/204e3073870fae3d05bcbc2f6a8e263d9b72e776</c>.
    /// </param>
    /// <returns>The identifier.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is no Semantic Scholar identifier.</exception>
    public static SemanticScholarId Parse(string text) => Parse(Guard.NotNull(text).AsSpan());

    /// <inheritdoc cref="Parse(string)"/>
    public static SemanticScholarId Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var id)
            ? id
            : throw IdentifierText.Unexpected("a Semantic Scholar identifier such as CorpusId:13756489 or 40 hexadecimal digits", text);

    /// <summary>Reads an identifier, with or without <c>s2:</c>, or a URL of the paper.</summary>
    /// <param name="text">The text; null is none.</param>
    /// <param name="id">The identifier, where there is one.</param>
    /// <returns>Whether the text is an identifier or a URL with one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out SemanticScholarId id) => TryParse(text.AsSpan(), out id);

    /// <inheritdoc cref="TryParse(string, out SemanticScholarId)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out SemanticScholarId id) =>
        IdentifierText.TryReadAddress(text, out var address)
            ? TryRead(address, out id)
            : TryReadId(IdentifierText.WithoutName(text, Scheme), out id);

    internal static bool TryRead(in WebAddress address, out SemanticScholarId id)
    {
        id = default;
        if (Sites.Of(address) != Site.SemanticScholar) return false;
        var path = IdentifierText.Unescape(address.Path);
        while (WebAddress.TakeSegment(ref path, out var segment))
        {
            if (TryReadId(segment, out id)) return true;
        }

        return false;
    }

    internal static SemanticScholarId OfCorpus(long number) => new(null, number);

    /// <summary>The identifier as <c>s2:CorpusId:13756489</c>.</summary>
    /// <returns>The identifier; the default one for the default value.</returns>
    public WorkId ToWorkId() => this == default ? default : WorkId.Canonical(Scheme, ToString());

    /// <summary>Compares numbers in the corpus, then hashes, ordinally.</summary>
    /// <param name="other">Another identifier.</param>
    /// <returns>Less than, equal to or greater than zero, as this one comes before, is or comes after the other.</returns>
    public int CompareTo(SemanticScholarId other)
    {
        var order = string.CompareOrdinal(hash, other.hash);
        return order != 0 ? order : number.CompareTo(other.number);
    }

    /// <summary>Writes the canonical text.</summary>
    /// <param name="destination">Where to write.</param>
    /// <param name="charsWritten">How many characters were written; 0 when they do not fit.</param>
    /// <returns>Whether the text fits.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten) =>
        IdentifierText.TryWrite(ToString().AsSpan(), destination, out charsWritten);

    /// <summary>The canonical text, for example <c>CorpusId:13756489</c>; empty for the default value.</summary>
    /// <returns>The text that <see cref="Parse(string)"/> reads.</returns>
    public override string ToString() => hash ?? (number > 0 ? $"{CorpusId}:{number.ToString(CultureInfo.InvariantCulture)}" : "");

    private static bool TryReadId(ReadOnlySpan<char> text, out SemanticScholarId id)
    {
        id = default;
        if (IdentifierText.WithoutName(text, CorpusId) is var digits && digits.Length < text.Length
            && Ascii.Number(digits) is > 0 and var number)
        {
            id = OfCorpus(number);
            return true;
        }

        if (text.Length != HashLength) return false;
        Span<char> lower = stackalloc char[HashLength];
        Ascii.ToLower(text, lower);
        foreach (var c in lower)
        {
            if (c is not ((>= '0' and <= '9') or (>= 'a' and <= 'f'))) return false;
        }

        id = new SemanticScholarId(lower.ToString(), 0);
        return true;
    }
}
