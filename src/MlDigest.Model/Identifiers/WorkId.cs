using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using MlDigest.Model.Compatibility;
using MlDigest.Model.Identifiers;

namespace MlDigest.Model;

/// <summary>A persistent name of a work, written <c>scheme:value</c>, for example <c>arxiv:2009.01835v2</c>.</summary>
/// <remarks>
/// <para>
/// Known schemes are <c>arxiv</c>, <c>doi</c>, <c>openreview</c>, <c>acl</c>, <c>s2</c> (Semantic Scholar), <c>pubmed</c> and <c>pmc</c>,
/// each a constant of its type such as <see cref="ArxivId.Scheme"/>; <c>TryGet</c> gives the value of that type. Under these a value takes
/// its canonical text: <c>DOI:10.1145/ABC</c> is <c>doi:10.1145/abc</c>, and <c>doi:10.48550/arXiv.1706.03762</c> is
/// <c>arxiv:1706.03762</c>. A value that the scheme does not allow, and all of an unknown scheme, is kept as it is.
/// </para>
/// <para>
/// Two identifiers are equal when scheme and value are equal, ordinally. They are ordered by scheme, then as the scheme orders them.
/// </para>
/// </remarks>
[JsonConverter(typeof(DigestJsonConverter))]
public readonly record struct WorkId : IIdentifier<WorkId>
{
    /// <summary>Makes an identifier of its two parts.</summary>
    /// <param name="scheme">The scheme, for example <c>arxiv</c>; without colons, slashes and white space.</param>
    /// <param name="value">The value under that scheme.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// <paramref name="scheme"/> is empty or holds a colon, a slash or white space, or <paramref name="value"/> is empty or begins with
    /// white space or two slashes.
    /// </exception>
    public WorkId(string scheme, string value)
    {
        if (!IsScheme(Guard.NotNull(scheme).AsSpan()))
        {
            throw new ArgumentException("A scheme has at least one character and no colon, slash or white space.", nameof(scheme));
        }

        if (Guard.NotNull(value).Length == 0) throw new ArgumentException("An identifier has at least one character.", nameof(value));
        var known = IdentifierScheme.Find(scheme);
        if (known?.Read(value) is { } canonical) this = canonical;
        else if (IsValue(value.AsSpan())) this = new WorkId((known?.Name ?? scheme, value));
        else throw new ArgumentException("A value does not begin with white space or two slashes.", nameof(value));
    }

    private WorkId((string Scheme, string Value) canonical) => (Scheme, Value) = canonical;

    /// <summary>The scheme, for example <c>arxiv</c>, <c>doi</c>, <c>openreview</c> or <c>acl</c>; empty for the default value.</summary>
    public string Scheme { get => field ?? ""; }

    /// <summary>The canonical value under the scheme; empty for the default value.</summary>
    public string Value { get => field ?? ""; }

    /// <summary>The page of the work; null under an unknown scheme, or where the value is none of its scheme.</summary>
    public string? Url => IdentifierScheme.Find(Scheme)?.Url(Value);

    /// <summary>Whether the first identifier comes before the second; see <see cref="CompareTo"/>.</summary>
    public static bool operator <(WorkId left, WorkId right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first identifier comes before the second or is the same; see <see cref="CompareTo"/>.</summary>
    public static bool operator <=(WorkId left, WorkId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first identifier comes after the second; see <see cref="CompareTo"/>.</summary>
    public static bool operator >(WorkId left, WorkId right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first identifier comes after the second or is the same; see <see cref="CompareTo"/>.</summary>
    public static bool operator >=(WorkId left, WorkId right) => left.CompareTo(right) >= 0;

    /// <summary>Reads <c>scheme:value</c> under any scheme, and all that <see cref="TryRead"/> reads.</summary>
    /// <param name="text">
    /// The text, for example <c>doi:10.1145/3442188.3445922</c> or <c>https://arxiv.org/abs/1706.03762</c>. A scheme has no white space and
    /// no slash; behind the colon there is neither white space nor <c>//</c>.
    /// </param>
    /// <returns>The identifier.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is none of these: a URL of another page, for example.</exception>
    public static WorkId Parse(string text) => Parse(Guard.NotNull(text).AsSpan());

    /// <inheritdoc cref="Parse(string)"/>
    public static WorkId Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var id) ? id : throw IdentifierText.Unexpected("an identifier of the form scheme:value", text);

    /// <summary>Reads <c>scheme:value</c> under any scheme, and all that <see cref="TryRead"/> reads.</summary>
    /// <param name="text">The text, as <see cref="Parse(string)"/> takes it; null is none.</param>
    /// <param name="id">The identifier, where there is one.</param>
    /// <returns>Whether the text is an identifier.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out WorkId id) => TryParse(text.AsSpan(), out id);

    /// <inheritdoc cref="TryParse(string, out WorkId)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out WorkId id) =>
        TryReadForm(text, out id) || TryRead(text.ToString(), out id);

    /// <summary>
    /// Reads an identifier of a known scheme as people write it: with the name of its scheme, as the address of one of its pages, and bare,
    /// <c>1706.03762</c>, under the schemes arXiv, DOI and ACL, whose values look like no other word or number.
    /// </summary>
    /// <param name="text">The text; null is none.</param>
    /// <param name="id">The identifier, where there is one.</param>
    /// <returns>Whether the text is an identifier of a known scheme.</returns>
    public static bool TryRead([NotNullWhen(true)] string? text, out WorkId id)
    {
        id = default;
        if (text is null) return false;
        if (ArxivId.TryParse(text, out var arxiv)) id = arxiv;
        else if (DoiId.TryParse(text, out var doi)) id = doi;
        else if (AclId.TryParse(text, out var acl)) id = acl;
        else if (text.IndexOf(':') < 0) return false;
        else if (OpenReviewId.TryParse(text, out var openReview)) id = openReview;
        else if (SemanticScholarId.TryParse(text, out var semanticScholar)) id = semanticScholar;
        else if (PubMedId.TryParse(text, out var pubMed)) id = pubMed;
        else if (PmcId.TryParse(text, out var pmc)) id = pmc;
        return id.Scheme.Length > 0;
    }

    /// <summary>The identifier as a value of its scheme's type.</summary>
    /// <param name="id">The identifier; the default value where it is none of the type.</param>
    /// <returns>Whether it is one.</returns>
    public bool TryGet(out ArxivId id) => IdentifierScheme.TryRead(this, ArxivId.Scheme, ArxivId.TryParse, out id);

    /// <inheritdoc cref="TryGet(out ArxivId)"/>
    public bool TryGet(out DoiId id) => IdentifierScheme.TryRead(this, DoiId.Scheme, DoiId.TryParse, out id);

    /// <inheritdoc cref="TryGet(out ArxivId)"/>
    public bool TryGet(out OpenReviewId id) => IdentifierScheme.TryRead(this, OpenReviewId.Scheme, OpenReviewId.TryParse, out id);

    /// <inheritdoc cref="TryGet(out ArxivId)"/>
    public bool TryGet(out AclId id) => IdentifierScheme.TryRead(this, AclId.Scheme, AclId.TryParse, out id);

    /// <inheritdoc cref="TryGet(out ArxivId)"/>
    public bool TryGet(out SemanticScholarId id) =>
        IdentifierScheme.TryRead(this, SemanticScholarId.Scheme, SemanticScholarId.TryParse, out id);

    /// <inheritdoc cref="TryGet(out ArxivId)"/>
    public bool TryGet(out PubMedId id) => IdentifierScheme.TryRead(this, PubMedId.Scheme, PubMedId.TryParse, out id);

    /// <inheritdoc cref="TryGet(out ArxivId)"/>
    public bool TryGet(out PmcId id) => IdentifierScheme.TryRead(this, PmcId.Scheme, PmcId.TryParse, out id);

    /// <summary>The identifier of the work whatever its version: <c>arxiv:2009.01835</c> for <c>arxiv:2009.01835v2</c>.</summary>
    /// <returns>The same identifier under schemes without versions.</returns>
    public WorkId WithoutVersion() => TryGet(out ArxivId id) ? id.WithoutVersion() : this;

    /// <summary>Reads <c>scheme:value</c> and nothing else: the form that the JSON contract has.</summary>
    internal static bool TryReadForm(string? text, out WorkId id) => TryReadForm(text.AsSpan(), out id);

    /// <summary>Makes an identifier of a value that is canonical already.</summary>
    internal static WorkId Canonical(string scheme, string value) => new((scheme, value));

    /// <summary>Compares the schemes, ordinally, then the values, as the scheme orders them.</summary>
    /// <param name="other">Another identifier.</param>
    /// <returns>Less than, equal to or greater than zero, as this one comes before, is or comes after the other.</returns>
    public int CompareTo(WorkId other)
    {
        var order = string.CompareOrdinal(Scheme, other.Scheme);
        if (order != 0) return order;
        return IdentifierScheme.Find(Scheme)?.Compare(Value, other.Value) ?? string.CompareOrdinal(Value, other.Value);
    }

    /// <summary>Writes <c>scheme:value</c>.</summary>
    /// <param name="destination">Where to write.</param>
    /// <param name="charsWritten">How many characters were written; 0 when they do not fit.</param>
    /// <returns>Whether the text fits.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten) =>
        IdentifierText.TryWrite(ToString().AsSpan(), destination, out charsWritten);

    private static bool TryReadForm(ReadOnlySpan<char> text, out WorkId id)
    {
        var colon = text.IndexOf(':');
        var isId = colon > 0 && IsScheme(text.Slice(0, colon)) && IsValue(text.Slice(colon + 1));
        id = isId ? new WorkId(text.Slice(0, colon).ToString(), text.Slice(colon + 1).ToString()) : default;
        return isId;
    }

    private static bool IsScheme(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (c is ':' or '/' || char.IsWhiteSpace(c)) return false;
        }

        return !text.IsEmpty;
    }

    // What begins so is the text behind a word and a colon, or a URL.
    private static bool IsValue(ReadOnlySpan<char> text) =>
        !text.IsEmpty && !char.IsWhiteSpace(text[0]) && !text.StartsWith("//".AsSpan());

    /// <summary>The identifier as <c>scheme:value</c>; empty for the default value.</summary>
    /// <returns>The text that <see cref="Parse(string)"/> reads.</returns>
    public override string ToString() => Scheme.Length == 0 ? "" : $"{Scheme}:{Value}";
}
