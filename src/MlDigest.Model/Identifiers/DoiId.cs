using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using MlDigest.Model.Compatibility;
using MlDigest.Model.Identifiers;

namespace MlDigest.Model;

/// <summary>A digital object identifier, for example <c>10.1145/3442188.3445922</c>.</summary>
/// <remarks>
/// <para>
/// The rules are those of the <see href="https://www.doi.org/doi-handbook/HTML/">DOI Handbook</see>: <c>10.</c>, the number of the
/// registrant, a slash, and a suffix of printable characters that case does not distinguish. The canonical text has ASCII letters in
/// lower case and nothing percent-encoded.
/// </para>
/// <para>
/// A suffix ends before white space, quotation marks and brackets that it has not opened; punctuation at its end, Latin or Chinese,
/// belongs to the sentence around it.
/// </para>
/// <para>Two identifiers are equal when their canonical texts are. They are ordered by them, ordinally.</para>
/// </remarks>
[JsonConverter(typeof(DigestJsonConverter))]
public readonly record struct DoiId : IIdentifier<DoiId>
{
    /// <summary>The scheme of these identifiers in a <see cref="WorkId"/>: <c>doi</c>.</summary>
    public const string Scheme = "doi";

    // Besides letters and digits; the rest has a meaning of its own in URLs, or none.
    private const string PlainInUrls = "/-._~!$&'()*+,;=:@";

    private readonly string? text;

    private DoiId(string text) => this.text = text;

    /// <summary>The address that resolves the DOI, percent-encoded where need be; empty for the default value.</summary>
    public string Url => text is null ? "" : Resolver(text);

    /// <summary>Makes the identifier a <see cref="WorkId"/>; see <see cref="ToWorkId"/>.</summary>
    /// <param name="id">The identifier.</param>
    public static implicit operator WorkId(DoiId id) => id.ToWorkId();

    /// <summary>Whether the first identifier comes before the second; see <see cref="CompareTo"/>.</summary>
    public static bool operator <(DoiId left, DoiId right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first identifier comes before the second or is the same; see <see cref="CompareTo"/>.</summary>
    public static bool operator <=(DoiId left, DoiId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first identifier comes after the second; see <see cref="CompareTo"/>.</summary>
    public static bool operator >(DoiId left, DoiId right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first identifier comes after the second or is the same; see <see cref="CompareTo"/>.</summary>
    public static bool operator >=(DoiId left, DoiId right) => left.CompareTo(right) >= 0;

    /// <summary>
    /// Reads a DOI, with or without <c>doi:</c>, or the URL of a resolver or of a publisher that has the DOI in its path or query.
    /// </summary>
    /// <param name="text">
    /// The text, for example <c>doi:10.1145/3442188.3445922</c> or <c>https://doi.org/10.1145/3442188.3445922</c>.
    /// </param>
    /// <returns>The identifier.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is no DOI.</exception>
    public static DoiId Parse(string text) => Parse(Guard.NotNull(text).AsSpan());

    /// <inheritdoc cref="Parse(string)"/>
    public static DoiId Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var id) ? id : throw IdentifierText.Unexpected("a DOI such as 10.1145/3442188.3445922", text);

    /// <summary>
    /// Reads a DOI, with or without <c>doi:</c>, or the URL of a resolver or of a publisher that has the DOI in its path or query.
    /// </summary>
    /// <param name="text">The text; null is none.</param>
    /// <param name="id">The identifier, where there is one.</param>
    /// <returns>Whether the text is a DOI or a URL with one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out DoiId id) => TryParse(text.AsSpan(), out id);

    /// <inheritdoc cref="TryParse(string, out DoiId)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out DoiId id)
    {
        if (IdentifierText.TryReadAddress(text, out var address)) return TryRead(address, out id);
        text = IdentifierText.WithoutName(text, Scheme);
        var length = DoiGrammar.Length(text, isProse: false);
        var isDoi = length > 0 && DoiGrammar.IsTail(text.Slice(length));
        id = isDoi ? Of(text.Slice(0, length)) : default;
        return isDoi;
    }

    internal static bool TryRead(in WebAddress address, out DoiId id)
    {
        id = default;
        if (Sites.Of(address) != Site.Doi) return false;
        var path = IdentifierText.Unescape(address.Path).TrimStart('/');
        if (path.StartsWith("doi/".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            path = path.Slice(4).TrimStart('/');

            // Publishers name the form of the article first: /doi/abs/, /doi/pdf/.
            if (!path.StartsWith("10.".AsSpan()) && path.IndexOf('/') is >= 0 and var slash) path = path.Slice(slash).TrimStart('/');
        }

        path = IdentifierText.WithoutName(path, Scheme);
        if (DoiGrammar.OfPage(path) is { IsEmpty: false } page) path = page;
        if (DoiGrammar.RegistrantLength(path) == 0) path = DoiGrammar.OfQuery(address);
        var length = DoiGrammar.Length(path, isProse: false);
        if (length == 0) return false;
        id = Of(path.Slice(0, length));
        return true;
    }

    /// <summary>Makes an identifier of a text that <see cref="DoiGrammar"/> has found.</summary>
    internal static DoiId Of(ReadOnlySpan<char> doi)
    {
        var lower = new char[doi.Length];
        Ascii.ToLower(doi, lower);
        return new DoiId(new string(lower));
    }

    /// <summary>
    /// The identifier as <c>doi:10.1145/3442188.3445922</c>; for the DOIs that arXiv and the ACL Anthology make of their own
    /// identifiers, those: <c>arxiv:1706.03762</c> for <c>10.48550/arXiv.1706.03762</c>.
    /// </summary>
    /// <returns>The identifier; the default one for the default value.</returns>
    public WorkId ToWorkId()
    {
        if (text is null) return default;
        if (ArxivId.TryRead(this, out var arxiv)) return arxiv;
        return AclId.TryRead(this, out var acl) ? acl : WorkId.Canonical(Scheme, text);
    }

    /// <summary>Compares the canonical texts, ordinally.</summary>
    /// <param name="other">Another identifier.</param>
    /// <returns>Less than, equal to or greater than zero, as this one comes before, is or comes after the other.</returns>
    public int CompareTo(DoiId other) => string.CompareOrdinal(text, other.text);

    /// <summary>Writes the canonical text.</summary>
    /// <param name="destination">Where to write.</param>
    /// <param name="charsWritten">How many characters were written; 0 when they do not fit.</param>
    /// <returns>Whether the text fits.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten) =>
        IdentifierText.TryWrite(text.AsSpan(), destination, out charsWritten);

    /// <summary>The canonical text, for example <c>10.1145/3442188.3445922</c>; empty for the default value.</summary>
    /// <returns>The text that <see cref="Parse(string)"/> reads.</returns>
    public override string ToString() => text ?? "";

    private static string Resolver(string doi)
    {
        var url = new System.Text.StringBuilder("https://doi.org/", doi.Length + 16);
        for (var i = 0; i < doi.Length; i++)
        {
            if (Ascii.IsLetterOrDigit(doi[i]) || PlainInUrls.IndexOf(doi[i]) >= 0) url.Append(doi[i]);
            else url.Append(Uri.EscapeDataString(doi.Substring(i, 1)));
        }

        return url.ToString();
    }
}
