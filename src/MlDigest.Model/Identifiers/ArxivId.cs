using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using MlDigest.Model.Compatibility;
using MlDigest.Model.Identifiers;

namespace MlDigest.Model;

/// <summary>The identifier of an article on arXiv, for example <c>1706.03762v5</c> or <c>hep-th/9901001</c>.</summary>
/// <remarks>
/// <para>
/// The rules are <see href="https://info.arxiv.org/help/arxiv_identifier.html">arXiv’s</see>: <c>YYMM.NNNN</c> from April 2007 to December
/// 2014, <c>YYMM.NNNNN</c> since, <c>archive/YYMMNNN</c> before, each with an optional version. Months run from 01 to 12, numbers from 1.
/// </para>
/// <para>
/// The canonical text has the archive in lower case, no subject class and no <c>arXiv:</c>. Reading makes the repairs that arXiv makes:
/// file extensions, case, hyphens and leading zeros.
/// </para>
/// <para>Two identifiers are equal when article and version are. They are ordered by month, archive, number and version.</para>
/// </remarks>
[JsonConverter(typeof(DigestJsonConverter))]
public readonly record struct ArxivId : IIdentifier<ArxivId>
{
    /// <summary>The scheme of these identifiers in a <see cref="WorkId"/>: <c>arxiv</c>.</summary>
    public const string Scheme = "arxiv";

    private const int LongestText = 32;

    private static readonly string[] UrlForms =
        [
            "abs", "pdf", "html", "format", "ps", "src", "e-print", "papers", "overview", "arxiv", "bibtex",
        ];

    private readonly int number;
    private readonly int version;
    private readonly short year;
    private readonly byte month;
    private readonly byte archive;

    internal ArxivId(int archive, int year, int month, int number, int version)
    {
        this.archive = (byte)archive;
        this.year = (short)year;
        this.month = (byte)month;
        this.number = number;
        this.version = version;
    }

    /// <summary>Whether the identifier is one of those given until March 2007, with an archive in front.</summary>
    public bool IsOldStyle => archive > 0;

    /// <summary>The year in which the article came to arXiv, with four digits.</summary>
    public int Year => year;

    /// <summary>The month in which the article came to arXiv, from 1 to 12.</summary>
    public int Month => month;

    /// <summary>The version, from 1; null where the identifier means the newest one.</summary>
    public int? Version => version > 0 ? version : null;

    /// <summary>The page of the article; empty for the default value.</summary>
    public string Url => number == 0 ? "" : $"https://arxiv.org/abs/{ToString()}";

    /// <summary>Makes the identifier a <see cref="WorkId"/>.</summary>
    /// <param name="id">The identifier.</param>
    public static implicit operator WorkId(ArxivId id) => id.ToWorkId();

    /// <summary>Whether the first identifier comes before the second; see <see cref="CompareTo"/>.</summary>
    public static bool operator <(ArxivId left, ArxivId right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first identifier comes before the second or is the same; see <see cref="CompareTo"/>.</summary>
    public static bool operator <=(ArxivId left, ArxivId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first identifier comes after the second; see <see cref="CompareTo"/>.</summary>
    public static bool operator >(ArxivId left, ArxivId right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first identifier comes after the second or is the same; see <see cref="CompareTo"/>.</summary>
    public static bool operator >=(ArxivId left, ArxivId right) => left.CompareTo(right) >= 0;

    /// <summary>Reads an identifier, with or without <c>arXiv:</c>, or a URL of the article.</summary>
    /// <param name="text">The text, for example <c>arXiv:1706.03762v5</c> or <c>https://arxiv.org/pdf/1706.03762</c>.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is no arXiv identifier.</exception>
    public static ArxivId Parse(string text) => Parse(Guard.NotNull(text).AsSpan());

    /// <inheritdoc cref="Parse(string)"/>
    public static ArxivId Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var id)
            ? id
            : throw IdentifierText.Unexpected("an arXiv identifier such as 1706.03762v5 or hep-th/9901001", text);

    /// <summary>Reads an identifier, with or without <c>arXiv:</c>, or a URL of the article.</summary>
    /// <param name="text">The text; null is none.</param>
    /// <param name="id">The identifier, where there is one.</param>
    /// <returns>Whether the text is an identifier or a URL with one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out ArxivId id) => TryParse(text.AsSpan(), out id);

    /// <inheritdoc cref="TryParse(string, out ArxivId)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out ArxivId id)
    {
        if (IdentifierText.TryReadAddress(text, out var address)) return TryRead(address, out id);

        // The stamp on the first page goes on with the category and the date.
        if (ArxivGrammar.TryRead(text.Trim(), out id, out var rest)
            && (rest.IsEmpty || rest[0] is '#' or '/' || rest.StartsWith(" [".AsSpan())))
        {
            return true;
        }

        id = default;
        return DoiId.TryParse(text, out var doi) && TryRead(doi, out id);
    }

    internal static bool TryRead(in WebAddress address, out ArxivId id)
    {
        id = default;
        return Sites.Of(address) switch
        {
            Site.Arxiv => ArxivGrammar.TryRead(PathOfId(IdentifierText.Unescape(address.Path)), out id, out _),
            Site.Doi => DoiId.TryRead(address, out var doi) && TryRead(doi, out id),
            Site.SemanticScholar => address.Path.StartsWith("/arxiv:".AsSpan(), StringComparison.OrdinalIgnoreCase)
                && ArxivGrammar.TryRead(address.Path, out id, out _),
            _ => false,
        };
    }

    /// <summary>Reads the DOI that arXiv gives to each of its articles: <c>10.48550/arXiv.1706.03762</c>.</summary>
    internal static bool TryRead(DoiId doi, out ArxivId id)
    {
        id = default;
        const string Prefix = "10.48550/arxiv.";
        var text = doi.ToString();
        return text.StartsWith(Prefix, StringComparison.Ordinal) && ArxivGrammar.TryRead(text.AsSpan(Prefix.Length), out id, out var rest)
            && rest.IsEmpty;
    }

    /// <summary>The identifier without its version, for the article as such.</summary>
    /// <returns>The same article, <see cref="Version"/> null.</returns>
    public ArxivId WithoutVersion() => new(archive, year, month, number, 0);

    /// <summary>The identifier as <c>arxiv:1706.03762v5</c>.</summary>
    /// <returns>The identifier; the default one for the default value.</returns>
    public WorkId ToWorkId() => number == 0 ? default : WorkId.Canonical(Scheme, ToString());

    /// <summary>Compares by year, month, archive, number and version.</summary>
    /// <param name="other">Another identifier.</param>
    /// <returns>Less than, equal to or greater than zero, as this one comes before, is or comes after the other.</returns>
    public int CompareTo(ArxivId other) =>
        (year, month, archive, number, version).CompareTo((other.year, other.month, other.archive, other.number, other.version));

    /// <summary>Writes the canonical text.</summary>
    /// <param name="destination">Where to write.</param>
    /// <param name="charsWritten">How many characters were written; 0 when they do not fit.</param>
    /// <returns>Whether the text fits.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten)
    {
        Span<char> text = stackalloc char[LongestText];
        return IdentifierText.TryWrite(Write(text), destination, out charsWritten);
    }

    /// <summary>The canonical text, for example <c>1706.03762v5</c>; empty for the default value.</summary>
    /// <returns>The text that <see cref="Parse(string)"/> reads.</returns>
    public override string ToString()
    {
        Span<char> text = stackalloc char[LongestText];
        return Write(text).ToString();
    }

    private static ReadOnlySpan<char> PathOfId(ReadOnlySpan<char> path)
    {
        var rest = path;
        if (!WebAddress.TakeSegment(ref rest, out var form)) return default;
        if (form.Equals("ftp".AsSpan(), StringComparison.OrdinalIgnoreCase)) return rest.Slice(rest.LastIndexOf('/') + 1);
        foreach (var name in UrlForms)
        {
            if (form.Equals(name.AsSpan(), StringComparison.OrdinalIgnoreCase)) return rest;
        }

        return path;
    }

    private ReadOnlySpan<char> Write(Span<char> text)
    {
        if (number == 0) return default;
        var start = text.Length;
        if (version > 0)
        {
            start = IdentifierText.WriteBackwards(text, start, version);
            text[--start] = 'v';
        }

        start = IdentifierText.WriteBackwards(text, start, number, IsOldStyle ? 3 : ArxivGrammar.NumberOfDigits(year));
        if (!IsOldStyle) text[--start] = '.';
        start = IdentifierText.WriteBackwards(text, start, month, 2);
        start = IdentifierText.WriteBackwards(text, start, year % 100, 2);
        if (IsOldStyle)
        {
            text[--start] = '/';
            var name = ArxivGrammar.Archive(archive);
            start -= name.Length;
            name.AsSpan().CopyTo(text.Slice(start));
        }

        return text.Slice(start);
    }
}
