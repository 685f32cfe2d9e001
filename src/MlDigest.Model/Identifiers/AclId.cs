using System.Diagnostics.CodeAnalysis;
using System.Text.Json.Serialization;
using MlDigest.Model.Compatibility;
using MlDigest.Model.Identifiers;

namespace MlDigest.Model;

/// <summary>The identifier of a paper in the ACL Anthology, for example <c>2020.acl-main.447</c> or <c>P18-1001</c>.</summary>
/// <remarks>
/// <para>
/// The rules are <see href="https://aclanthology.org/info/ids/">those of the Anthology</see>: year, venue, volume and number since 2020;
/// before, a letter for the venue, two digits for the year and four for volume and number. The canonical text has the letter in upper case
/// and all others in lower case. Volumes and revisions (<c>v2</c>) have no identifiers here: the first is no paper, the second is the same.
/// </para>
/// <para>Two identifiers are equal when their canonical texts are. They are ordered by year, venue and number.</para>
/// </remarks>
[JsonConverter(typeof(DigestJsonConverter))]
public readonly record struct AclId : IIdentifier<AclId>
{
    /// <summary>The scheme of these identifiers in a <see cref="WorkId"/>: <c>acl</c>.</summary>
    public const string Scheme = "acl";

    private const int OldLength = 8;
    private const int LongestId = 64;
    private const int LongestNumber = 6;

    private static readonly string[] DoiPrefixes = ["10.18653/v1/", "10.3115/v1/"];
    private static readonly string[] FileExtensions = [".pdf", ".bib"];
    private static readonly char[] BeforeNumber = ['.', '-'];

    private readonly string? text;

    private AclId(string text) => this.text = text;

    /// <summary>Whether the identifier is one of those given until 2019, as <c>P18-1001</c>.</summary>
    public bool IsOldStyle => text is not null && Ascii.IsLetter(text[0]);

    /// <summary>The year of the volume, with four digits; 0 for the default value.</summary>
    public int Year
    {
        get
        {
            if (text is null) return 0;
            if (!IsOldStyle) return (int)Ascii.Number(text.AsSpan(0, 4));
            var year = (int)Ascii.Number(text.AsSpan(1, 2));
            return year >= 60 ? 1900 + year : 2000 + year;
        }
    }

    /// <summary>The page of the paper; empty for the default value.</summary>
    public string Url => text is null ? "" : $"https://aclanthology.org/{text}";

    /// <summary>Makes the identifier a <see cref="WorkId"/>.</summary>
    /// <param name="id">The identifier.</param>
    public static implicit operator WorkId(AclId id) => id.ToWorkId();

    /// <summary>Whether the first identifier comes before the second; see <see cref="CompareTo"/>.</summary>
    public static bool operator <(AclId left, AclId right) => left.CompareTo(right) < 0;

    /// <summary>Whether the first identifier comes before the second or is the same; see <see cref="CompareTo"/>.</summary>
    public static bool operator <=(AclId left, AclId right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the first identifier comes after the second; see <see cref="CompareTo"/>.</summary>
    public static bool operator >(AclId left, AclId right) => left.CompareTo(right) > 0;

    /// <summary>Whether the first identifier comes after the second or is the same; see <see cref="CompareTo"/>.</summary>
    public static bool operator >=(AclId left, AclId right) => left.CompareTo(right) >= 0;

    /// <summary>Reads an identifier, with or without <c>acl:</c>, or a URL or a DOI of the paper.</summary>
    /// <param name="text">The text, for example <c>2020.acl-main.447</c> or <c>https://aclanthology.org/2020.acl-main.447.pdf</c>.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text is no ACL Anthology identifier.</exception>
    public static AclId Parse(string text) => Parse(Guard.NotNull(text).AsSpan());

    /// <inheritdoc cref="Parse(string)"/>
    public static AclId Parse(ReadOnlySpan<char> text) =>
        TryParse(text, out var id)
            ? id
            : throw IdentifierText.Unexpected("an ACL Anthology identifier such as 2020.acl-main.447 or P18-1001", text);

    /// <summary>Reads an identifier, with or without <c>acl:</c>, or a URL or a DOI of the paper.</summary>
    /// <param name="text">The text; null is none.</param>
    /// <param name="id">The identifier, where there is one.</param>
    /// <returns>Whether the text is an identifier or a URL with one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out AclId id) => TryParse(text.AsSpan(), out id);

    /// <inheritdoc cref="TryParse(string, out AclId)"/>
    public static bool TryParse(ReadOnlySpan<char> text, out AclId id)
    {
        if (IdentifierText.TryReadAddress(text, out var address)) return TryRead(address, out id);
        return TryReadId(IdentifierText.WithoutName(text, Scheme), out id) || (DoiId.TryParse(text, out var doi) && TryRead(doi, out id));
    }

    internal static bool TryRead(in WebAddress address, out AclId id)
    {
        id = default;
        if (Sites.Of(address) == Site.Doi) return DoiId.TryRead(address, out var doi) && TryRead(doi, out id);
        if (Sites.Of(address) != Site.Acl) return false;
        var name = address.Path.TrimEnd('/');
        name = name.Slice(name.LastIndexOf('/') + 1);
        foreach (var extension in FileExtensions)
        {
            if (name.EndsWith(extension.AsSpan(), StringComparison.OrdinalIgnoreCase)) name = name.Slice(0, name.Length - extension.Length);
        }

        return TryReadId(WithoutRevision(name), out id);
    }

    /// <summary>Reads a DOI that the Anthology has made of its own identifier: <c>10.18653/v1/2020.acl-main.447</c>.</summary>
    internal static bool TryRead(DoiId doi, out AclId id)
    {
        id = default;
        var text = doi.ToString();
        foreach (var prefix in DoiPrefixes)
        {
            if (text.StartsWith(prefix, StringComparison.Ordinal)) return TryReadId(text.AsSpan(prefix.Length), out id);
        }

        return false;
    }

    /// <summary>The identifier as <c>acl:2020.acl-main.447</c>.</summary>
    /// <returns>The identifier; the default one for the default value.</returns>
    public WorkId ToWorkId() => text is null ? default : WorkId.Canonical(Scheme, text);

    /// <summary>Compares by year, venue and volume, and number.</summary>
    /// <param name="other">Another identifier.</param>
    /// <returns>Less than, equal to or greater than zero, as this one comes before, is or comes after the other.</returns>
    public int CompareTo(AclId other)
    {
        var order = Year.CompareTo(other.Year);
        if (order != 0 || text is null || other.text is null) return order;
        var (end, otherEnd) = (NumberStart(text), NumberStart(other.text));
        order = text.AsSpan(0, end).SequenceCompareTo(other.text.AsSpan(0, otherEnd));
        return order != 0 ? order : Ascii.Number(text.AsSpan(end)).CompareTo(Ascii.Number(other.text.AsSpan(otherEnd)));
    }

    /// <summary>Writes the canonical text.</summary>
    /// <param name="destination">Where to write.</param>
    /// <param name="charsWritten">How many characters were written; 0 when they do not fit.</param>
    /// <returns>Whether the text fits.</returns>
    public bool TryFormat(Span<char> destination, out int charsWritten) =>
        IdentifierText.TryWrite(text.AsSpan(), destination, out charsWritten);

    /// <summary>The canonical text, for example <c>2020.acl-main.447</c>; empty for the default value.</summary>
    /// <returns>The text that <see cref="Parse(string)"/> reads.</returns>
    public override string ToString() => text ?? "";

    private static int NumberStart(string text) => text.LastIndexOfAny(BeforeNumber) + 1;

    private static ReadOnlySpan<char> WithoutRevision(ReadOnlySpan<char> name)
    {
        var digits = name.Length;
        while (digits > 0 && Ascii.IsDigit(name[digits - 1])) digits--;
        return digits > 1 && digits < name.Length && name[digits - 1] == 'v' && Ascii.IsDigit(name[digits - 2])
            ? name.Slice(0, digits - 1)
            : name;
    }

    private static bool TryReadId(ReadOnlySpan<char> text, out AclId id)
    {
        id = default;
        if (text.Length is < OldLength or > LongestId) return false;
        var isOld = IsOld(text);
        if (!isOld && !IsNew(text)) return false;
        Span<char> canonical = stackalloc char[text.Length];
        Ascii.ToLower(text, canonical);
        if (isOld) canonical[0] = Ascii.ToUpper(canonical[0]);
        id = new AclId(canonical.ToString());
        return true;
    }

    private static bool IsOld(ReadOnlySpan<char> text) =>
        text.Length == OldLength && Ascii.IsLetter(text[0]) && text[3] == '-' && Ascii.Digits(text.Slice(1, 2)) == 2
            && Ascii.Digits(text.Slice(4)) == 4;

    /// <summary>Whether a text is a year, a dot, a venue, a hyphen, a volume, a dot and a number.</summary>
    private static bool IsNew(ReadOnlySpan<char> text)
    {
        if (Ascii.Digits(text) != 4 || text[0] is not ('1' or '2') || text[4] != '.') return false;
        var (hyphen, dot) = (text.IndexOf('-'), text.LastIndexOf('.'));
        if (hyphen <= 5 || dot <= hyphen + 1) return false;
        var number = text.Slice(dot + 1);
        return AreLettersOrDigits(text.Slice(5, hyphen - 5)) && AreLettersOrDigits(text.Slice(hyphen + 1, dot - hyphen - 1))
            && number.Length is > 0 and <= LongestNumber && Ascii.Digits(number) == number.Length && (number[0] != '0'
                || number.Length == 1);
    }

    private static bool AreLettersOrDigits(ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            if (!Ascii.IsLetterOrDigit(c)) return false;
        }

        return true;
    }
}
