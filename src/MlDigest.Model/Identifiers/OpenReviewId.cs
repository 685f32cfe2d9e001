using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using MlDigest.Model.Compatibility;
using MlDigest.Model.Identifiers;

namespace MlDigest.Model;

/// <summary>The identifier of a submission on OpenReview, for example <c>tW4QEInpni</c>.</summary>
/// <remarks>
/// <para>
/// OpenReview publishes no grammar: the identifier of a submission’s forum is opaque and case counts. Letters, digits, <c>-</c> and
/// <c>_</c> are read, from 5 to 64 of them. In a URL it is the parameter <c>id</c>; notes below a submission (<c>noteId</c>) are not it.
/// See <see href="https://docs.openreview.net/reference/api-v2/entities/note">OpenReview’s page on notes</see>.
/// </para>
/// <para>Two identifiers are equal when their texts are. They are ordered by them, ordinally.</para>
/// </remarks>
[JsonConverter(typeof(DigestJsonConverter))]
public readonly record struct OpenReviewId : IIdentifier<OpenReviewId>
{
    /// <summary>The scheme of these identifiers in a <see cref="WorkId"/>: <c>openreview</c>.</summary>
    public const string Scheme = "openreview";

    private const int ShortestId = 5;
    private const int LongestId = 64;

    private readonly string? text;

    private OpenReviewId(ReadOnlySpan<char> text) => this.text = text.ToString();

    /// <summary>The page of the submission; empty for the default value.</summary>
    public string Url => text is null ? "" : $"https://openreview.net/forum?id={text}";

    /// <summary>Makes the identifier a <see cref="WorkId"/>.</summary>
    /// <param name="id">The identifier.</param>
    public static implicit operator WorkId(OpenReviewId id) => id.ToWorkId();

    /// <summary>Whether the first identifier comes before the second; see <see cref="CompareTo"/>.</summary>
    public static bool operator <(OpenReviewId left, OpenReviewId right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first identifier comes before the second or is the same; see <see cref="CompareTo"/>.</summary>
    public static bool operator <=(OpenReviewId left, OpenReviewId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first identifier comes after the second; see <see cref="CompareTo"/>.</summary>
    public static bool operator >(OpenReviewId left, OpenReviewId right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first identifier comes after the second or is the same; see <see cref="CompareTo"/>.</summary>
    public static bool operator >=(OpenReviewId left, OpenReviewId right) => left.CompareTo(right) >= 0;

    /// <summary>Reads an identifier, with or without <c>openreview:</c>, or a URL of the submission.</summary>
    /// <param name="text">The text, for example <c>tW4QEInpni</c> or <c>https://openreview.net/forum?id=tW4QEInpni</c>.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is no OpenReview identifier.</exception>
    public static OpenReviewId Parse(string text) => Parse(Guard.NotNull(text).AsSpan());

    /// <inheritdoc cref="Parse(string)"/>
    public static OpenReviewId Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var id) ? id : throw IdentifierText.Unexpected("an OpenReview identifier such as tW4QEInpni", text);

    /// <summary>Reads an identifier, with or without <c>openreview:</c>, or a URL of the submission.</summary>
    /// <param name="text">The text; null is none.</param>
    /// <param name="id">The identifier, where there is one.</param>
    /// <returns>Whether the text is an identifier or a URL with one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out OpenReviewId id) => TryParse(text.AsSpan(), out id);

    /// <inheritdoc cref="TryParse(string, out OpenReviewId)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out OpenReviewId id) =>
        IdentifierText.TryReadAddress(text, out var address)
            ? TryRead(address, out id)
            : TryReadId(IdentifierText.WithoutName(text, Scheme), out id);

    internal static bool TryRead(in WebAddress address, out OpenReviewId id)
    {
        var path = address.Path.TrimEnd('/');
        id = default;
        return Sites.Of(address) == Site.OpenReview && path is "/forum" or "/pdf" or "/attachment"
            && TryReadId(address.QueryValue("id"), out id);
    }

    /// <summary>The identifier as <c>openreview:tW4QEInpni</c>.</summary>
    /// <returns>The identifier; the default one for the default value.</returns>
    public WorkId ToWorkId() => text is null ? default : WorkId.Canonical(Scheme, text);

    /// <summary>Compares the texts, ordinally.</summary>
    /// <param name="other">Another identifier.</param>
    /// <returns>Less than, equal to or greater than zero, as this one comes before, is or comes after the other.</returns>
    public int CompareTo(OpenReviewId other) => string.CompareOrdinal(text, other.text);

    /// <summary>Writes the canonical text.</summary>
    /// <param name="destination">Where to write.</param>
    /// <param name="charsWritten">How many characters were written; 0 when they do not fit.</param>
    /// <returns>Whether the text fits.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten) =>
        IdentifierText.TryWrite(text.AsSpan(), destination, out charsWritten);

    /// <summary>The canonical text, for example <c>tW4QEInpni</c>; empty for the default value.</summary>
    /// <returns>The text that <see cref="Parse(string)"/> reads.</returns>
    public override string ToString() => text ?? "";

    private static bool TryReadId(ReadOnlySpan<char> text, out OpenReviewId id)
    {
        id = default;
        if (text.Length is < ShortestId or > LongestId) return false;
        foreach (var c in text)
        {
            if (!Ascii.IsLetterOrDigit(c) && c is not ('_' or '-')) return false;
        }

        id = new OpenReviewId(text);
        return true;
    }
}
