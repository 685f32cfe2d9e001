using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json.Serialization;
using MlDigest.Model.Compatibility;
using MlDigest.Model.Identifiers;

namespace MlDigest.Model;

/// <summary>The number of a record in PubMed (PMID), for example <c>28288169</c>.</summary>
/// <remarks>
/// <para>
/// A number of one to eight digits without leading zeros; see
/// <see href="https://www.nlm.nih.gov/bsd/mms/medlineelements.html#pmid">the elements of MEDLINE records</see>.
/// </para>
/// <para>Two identifiers are equal when their numbers are. They are ordered by them.</para>
/// </remarks>
[JsonConverter(typeof(DigestJsonConverter))]
public readonly record struct PubMedId : IIdentifier<PubMedId>
{
    /// <summary>The scheme of these identifiers in a <see cref="WorkId"/>: <c>pubmed</c>.</summary>
    public const string Scheme = "pubmed";

    private const int LongestNumber = 8;

    private readonly int number;

    private PubMedId(int number) => this.number = number;

    /// <summary>The page of the record; empty for the default value.</summary>
    public string Url => number == 0 ? "" : $"https://pubmed.ncbi.nlm.nih.gov/{ToString()}/";

    /// <summary>Makes the identifier a <see cref="WorkId"/>.</summary>
    /// <param name="id">The identifier.</param>
    public static implicit operator WorkId(PubMedId id) => id.ToWorkId();

    /// <summary>Whether the first identifier comes before the second; see <see cref="CompareTo"/>.</summary>
    public static bool operator <(PubMedId left, PubMedId right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first identifier comes before the second or is the same; see <see cref="CompareTo"/>.</summary>
    public static bool operator <=(PubMedId left, PubMedId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first identifier comes after the second; see <see cref="CompareTo"/>.</summary>
    public static bool operator >(PubMedId left, PubMedId right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first identifier comes after the second or is the same; see <see cref="CompareTo"/>.</summary>
    public static bool operator >=(PubMedId left, PubMedId right) => left.CompareTo(right) >= 0;

    /// <summary>Reads a number, with or without <c>PMID:</c> or <c>pubmed:</c>, or a URL of the record.</summary>
    /// <param name="text">The text, for example <c>PMID: 28288169</c> or <c>https://pubmed.ncbi.nlm.nih.gov/28288169/</c>.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is no PubMed identifier.</exception>
    public static PubMedId Parse(string text) => Parse(Guard.NotNull(text).AsSpan());

    /// <inheritdoc cref="Parse(string)"/>
    public static PubMedId Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var id) ? id : throw IdentifierText.Unexpected("a PubMed identifier such as 28288169", text);

    /// <summary>Reads a number, with or without <c>PMID:</c> or <c>pubmed:</c>, or a URL of the record.</summary>
    /// <param name="text">The text; null is none.</param>
    /// <param name="id">The identifier, where there is one.</param>
    /// <returns>Whether the text is an identifier or a URL with one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out PubMedId id) => TryParse(text.AsSpan(), out id);

    /// <inheritdoc cref="TryParse(string, out PubMedId)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out PubMedId id) =>
        IdentifierText.TryReadAddress(text, out var address)
            ? TryRead(address, out id)
            : TryReadNumber(IdentifierText.WithoutName(IdentifierText.WithoutName(text, Scheme), "pmid"), out id);

    internal static bool TryRead(in WebAddress address, out PubMedId id)
    {
        id = default;
        if (Sites.Of(address) != Site.PubMed) return false;
        var path = address.Path;
        var isNext = address.Host.StartsWith("pubmed.".AsSpan(), StringComparison.OrdinalIgnoreCase);
        while (WebAddress.TakeSegment(ref path, out var segment))
        {
            if (isNext) return TryReadNumber(segment, out id);
            isNext = segment.Equals("pubmed".AsSpan(), StringComparison.OrdinalIgnoreCase)
                || segment.Equals("med".AsSpan(), StringComparison.OrdinalIgnoreCase);
        }

        return false;
    }

    /// <summary>The identifier as <c>pubmed:28288169</c>.</summary>
    /// <returns>The identifier; the default one for the default value.</returns>
    public WorkId ToWorkId() => number == 0 ? default : WorkId.Canonical(Scheme, ToString());

    /// <summary>Compares the numbers.</summary>
    /// <param name="other">Another identifier.</param>
    /// <returns>Less than, equal to or greater than zero, as this one comes before, is or comes after the other.</returns>
    public int CompareTo(PubMedId other) => number.CompareTo(other.number);

    /// <summary>Writes the canonical text.</summary>
    /// <param name="destination">Where to write.</param>
    /// <param name="charsWritten">How many characters were written; 0 when they do not fit.</param>
    /// <returns>Whether the text fits.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten) =>
        IdentifierText.TryWrite(ToString().AsSpan(), destination, out charsWritten);

    /// <summary>The canonical text, for example <c>28288169</c>; empty for the default value.</summary>
    /// <returns>The text that <see cref="Parse(string)"/> reads.</returns>
    public override string ToString() => number == 0 ? "" : number.ToString(CultureInfo.InvariantCulture);

    internal static bool TryReadNumber(ReadOnlySpan<char> text, out PubMedId id)
    {
        var number = text.Length <= LongestNumber ? (int)Ascii.Number(text) : 0;
        id = number > 0 ? new PubMedId(number) : default;
        return number > 0;
    }
}
