using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using MlDigest.Model.Compatibility;
using MlDigest.Model.Identifiers;

namespace MlDigest.Model;

/// <summary>The identifier of an article in PubMed Central (PMCID), for example <c>PMC1182327</c>.</summary>
/// <remarks>
/// <para>
/// <c>PMC</c> and a number of one to nine digits without leading zeros, as
/// <see href="https://pmc.ncbi.nlm.nih.gov/about/faq/">PubMed Central</see> writes it; versions (<c>PMC1182327.1</c>) are the same article.
/// </para>
/// <para>Two identifiers are equal when their numbers are. They are ordered by them.</para>
/// </remarks>
[JsonConverter(typeof(DigestJsonConverter))]
public readonly record struct PmcId : IIdentifier<PmcId>
{
    /// <summary>The scheme of these identifiers in a <see cref="WorkId"/>: <c>pmc</c>.</summary>
    public const string Scheme = "pmc";

    private const string Prefix = "PMC";
    private const int LongestNumber = 9;

    private readonly int number;

    private PmcId(int number) => this.number = number;

    /// <summary>The page of the article; empty for the default value.</summary>
    public string Url => number == 0 ? "" : $"https://pmc.ncbi.nlm.nih.gov/articles/{ToString()}/";

    /// <summary>Makes the identifier a <see cref="WorkId"/>.</summary>
    /// <param name="id">The identifier.</param>
    public static implicit operator WorkId(PmcId id) => id.ToWorkId();

    /// <summary>Whether the first identifier comes before the second; see <see cref="CompareTo"/>.</summary>
    public static bool operator <(PmcId left, PmcId right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first identifier comes before the second or is the same; see <see cref="CompareTo"/>.</summary>
    public static bool operator <=(PmcId left, PmcId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first identifier comes after the second; see <see cref="CompareTo"/>.</summary>
    public static bool operator >(PmcId left, PmcId right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first identifier comes after the second or is the same; see <see cref="CompareTo"/>.</summary>
    public static bool operator >=(PmcId left, PmcId right) => left.CompareTo(right) >= 0;

    /// <summary>Reads an identifier, with or without <c>PMCID:</c> or <c>pmc:</c>, or a URL of the article.</summary>
    /// <param name="text">
    /// The text, for example <c>PMCID: PMC1182327</c> or <c>https://pmc.ncbi.nlm.nih.gov/articles/PMC1182327/</c>.
    /// </param>
    /// <returns>The identifier.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is no PubMed Central identifier.</exception>
    public static PmcId Parse(string text) => Parse(Guard.NotNull(text).AsSpan());

    /// <inheritdoc cref="Parse(string)"/>
    public static PmcId Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var id) ? id : throw IdentifierText.Unexpected("a PubMed Central identifier such as PMC1182327", text);

    /// <summary>Reads an identifier, with or without <c>PMCID:</c> or <c>pmc:</c>, or a URL of the article.</summary>
    /// <param name="text">The text; null is none.</param>
    /// <param name="id">The identifier, where there is one.</param>
    /// <returns>Whether the text is an identifier or a URL with one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out PmcId id) => TryParse(text.AsSpan(), out id);

    /// <inheritdoc cref="TryParse(string, out PmcId)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out PmcId id) =>
        IdentifierText.TryReadAddress(text, out var address)
            ? TryRead(address, out id)
            : TryReadId(IdentifierText.WithoutName(IdentifierText.WithoutName(text, Scheme), "pmcid"), out id);

    internal static bool TryRead(in WebAddress address, out PmcId id)
    {
        id = default;
        if (Sites.Of(address) != Site.PubMed) return false;
        var path = address.Path;
        while (WebAddress.TakeSegment(ref path, out var segment))
        {
            if (TryReadId(segment, out id)) return true;
        }

        return false;
    }

    /// <summary>The identifier as <c>pmc:PMC1182327</c>.</summary>
    /// <returns>The identifier; the default one for the default value.</returns>
    public WorkId ToWorkId() => number == 0 ? default : WorkId.Canonical(Scheme, ToString());

    /// <summary>Compares the numbers.</summary>
    /// <param name="other">Another identifier.</param>
    /// <returns>Less than, equal to or greater than zero, as this one comes before, is or comes after the other.</returns>
    public int CompareTo(PmcId other) => number.CompareTo(other.number);

    /// <summary>Writes the canonical text.</summary>
    /// <param name="destination">Where to write.</param>
    /// <param name="charsWritten">How many characters were written; 0 when they do not fit.</param>
    /// <returns>Whether the text fits.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten) =>
        IdentifierText.TryWrite(ToString().AsSpan(), destination, out charsWritten);

    /// <summary>The canonical text, for example <c>PMC1182327</c>; empty for the default value.</summary>
    /// <returns>The text that <see cref="Parse(string)"/> reads.</returns>
    public override string ToString() => number == 0 ? "" : Prefix + number.ToString(CultureInfo.InvariantCulture);

    private static bool TryReadId(ReadOnlySpan<char> text, out PmcId id)
    {
        id = default;
        if (!text.StartsWith(Prefix.AsSpan(), StringComparison.OrdinalIgnoreCase)) return false;
        var digits = text.Slice(Prefix.Length);
        if (digits.IndexOf('.') is > 0 and var dot && Ascii.Number(digits.Slice(dot + 1)) > 0) digits = digits.Slice(0, dot);
        return TryReadNumber(digits, out id);
    }

    internal static bool TryReadNumber(ReadOnlySpan<char> text, out PmcId id)
    {
        var number = text.Length <= LongestNumber ? (int)Ascii.Number(text) : 0;
        id = number > 0 ? new PmcId(number) : default;
        return number > 0;
    }
}
