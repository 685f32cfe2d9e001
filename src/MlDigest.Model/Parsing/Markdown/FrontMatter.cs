using System.Globalization;
using System.Net;
using MlDigest.Model.Identifiers;
using MlDigest.Model.Parsing.Grammar;

namespace MlDigest.Model.Parsing.Markdown;

/// <summary>
/// What a document's front matter says: lists of texts by name, in order. An issue takes the fields that it has a place for, and keeps
/// the others.
/// </summary>
internal sealed class FrontMatter
{
    private static readonly string[] TitleNames = ["title", "subject", "titel", "titre", "titulo", "título", "titolo", "titlu", "judul"];
    private static readonly string[] NumberNames =
        [
            "number", "issue", "issue_number", "issueNumber", "issue_no", "no", "nr", "edition", "episode", "episode_number", "idx",
            "volume", "numero", "número", "numéro", "nummer", "numer", "ausgabe",
            "edicao", "edição", "edicion", "edición", "edizione", "wydanie",
        ];
    private static readonly string[] LanguageNames = ["language", "lang", "locale"];
    private static readonly string[] SeriesNames = ["series"];
    private static readonly string[] DescriptionNames = ["description", "excerpt", "summary", "subtitle", "abstract"];
    private static readonly string[] SubtitleNames = ["subtitle", "issue", "meta_description", "description", "summary", "excerpt"];

    // Codes of countries that are none of a language, and are often written for one.
    private static readonly (string Country, string Language)[] LanguagesOfCountries =
        [("cn", "zh"), ("jp", "ja"), ("cz", "cs"), ("dk", "da"), ("gr", "el"), ("ua", "uk"), ("us", "en-US")];

    // When a post came out.
    private static readonly string[] PostDateNames =
    [
        "date", "published", "pubDate", "publishDate", "publish_date", "pub_date", "publishedAt", "published_at", "published_on",
        "datePublished", "date_published", "issue_date", "datetime", "published_date",
    ];

    // What the author calls the date goes before what programs stamp.
    private static readonly string[] DateNames =
    [
        .. PostDateNames, "exactDate", "source_published", "week_ending", "week", "datum", "fecha",
        "data", "dato", "tanggal", "month", "monat", "created", "created_at", "createdAt", "created_on", "period", "updated",
        "lastmod", "lastModified", "last_modified", "modified",
    ];

    // The first and the last day of an issue.
    private static readonly (string First, string Last)[] RangeNames =
        [("period_start", "period_end"), ("week_start", "week_end"), ("start_date", "end_date"), ("date_start", "date_end")];

    // What says that it is the original goes before what may be any address.
    private static readonly string[] SourceNames =
    [
        "canonical_url", "canonicalUrl", "canonical_link", "canonical", "original_url", "originalUrl", "original",
        "source_url", "sourceUrl", "source",
        "publish_link", "published_url", "external_url", "externalUrl",
        "absolute_url", "post_url", "web_url", "html_url", "blogger_orig_url", "dev_to_link", "devto_url", "medium_url", "link", "url",
        "permalink", "guid",
    ];

    // Addresses that programs write beside the original's or instead of it; most say where on a site the issue stands.
    private static readonly string[] PathNames = ["permalink", "slug", "url", "redirect_from", "aliases"];

    // What some programs put the fields of a page into.
    private static readonly string[] Wrappers = ["data.", "meta.", "metadata.", "page.", "post.", "params.", "extra.", "user_defined."];

    // A longer text that names a time tells of more than its own.
    private const int LongestSubtitle = 100;

    // Of this century, as seconds since 1970: numbers with fewer digits are dates, and others no points in time.
    private const long EarliestSecond = 1_000_000_000;
    private const long LatestSecond = 4_102_444_799;
    private const int MillisecondDigits = 13;

    private readonly List<string> names = [];
    private readonly Dictionary<string, List<string>> values = new(StringComparer.Ordinal);

    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    /// <summary>The title; some programs write it as HTML.</summary>
    public string? Title => WebUtility.HtmlDecode(First(TitleNames));

    /// <summary>Takes <see cref="Title"/>.</summary>
    public string? TakeTitle() => WebUtility.HtmlDecode(Take(TitleNames));

    /// <summary>Takes the language, where the field is the tag of one: <c>zh</c>, <c>pt-BR</c>, <c>zh_CN</c>.</summary>
    public string? TakeLanguage() => Take(LanguageNames, TagOf);

    public string? TakeDescription() => Take(DescriptionNames);

    /// <summary>Takes the name of the publication.</summary>
    public string? TakeSeries() => Take(SeriesNames);

    /// <summary>Takes the original's address, where a field is one that tells its host.</summary>
    public string? TakeSourceUrl() => Take(SourceNames, static value => HasHost(value) ? value : null);

    /// <summary>Takes the number, where the field is one.</summary>
    public int? TakeNumber() => int.TryParse(
        Take(NumberNames, static value => int.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? value : null),
        NumberStyles.None,
        CultureInfo.InvariantCulture,
        out var number) ? number : null;

    /// <summary>The number that a field of words states: "Vol. 27".</summary>
    public int? StatedNumber
    {
        get
        {
            foreach (var text in Short(NumberNames.Concat(SubtitleNames)))
            {
                if (NumberReader.ReadTitle(text) is { } number) return number;
            }

            return null;
        }
    }

    /// <summary>The fields that say in a few words what the issue is.</summary>
    public IEnumerable<string> Subtitles => Short(SubtitleNames);

    /// <summary>The fields that say where on a site the issue stands.</summary>
    public IEnumerable<string> Paths => Short(PathNames);

    /// <summary>The period that the date names, where it names one.</summary>
    /// <param name="read">Reads a date as the document writes it.</param>
    public string? Period(Func<string, string?> read) => First(DateNames, value => read(value) ?? DayOfSeconds(value));

    /// <summary>Whether it says on which day the document came out: it is one post, and not a collection of them.</summary>
    public bool IsOfPost =>
        First(PostDateNames, value => PeriodReader.Read(value) is { Length: >= PeriodText.DayLength } day ? day : null) is not null;

    /// <summary>Takes <see cref="Period"/>.</summary>
    /// <param name="read">Reads a date as the document writes it.</param>
    public string? TakePeriod(Func<string, string?> read) => Take(DateNames, value => read(value) ?? DayOfSeconds(value));

    /// <summary>The days between two of the fields, where they name them.</summary>
    /// <param name="read">Reads a date as the document writes it.</param>
    public string? Range(Func<string, string?> read)
    {
        foreach (var (first, last) in RangeNames)
        {
            if (First([first], read) is { } start && First([last], read) is { } end) return $"{start}/{end}";
        }

        return null;
    }

    public void Add(string name, string value)
    {
        var text = value.Trim();
        if (text.Length == 0) return;
        if (!values.TryGetValue(name, out var list))
        {
            values.Add(name, list = []);
            names.Add(name);
        }

        list.Add(text);
    }

    /// <summary>The fields that were not taken.</summary>
    public DigestMetadata Rest() => new(names
        .Where(name => values[name].Count > 1 || !taken.Contains(name))
        .Select(name => new KeyValuePair<string, EquatableList<string>>(name, values[name].ToEquatableList())));

    /// <summary>
    /// The day, in UTC, of a point in time that is written as seconds or milliseconds since 1970; null where a value is none of this
    /// century.
    /// </summary>
    private static string? DayOfSeconds(string value)
    {
        if (!long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return null;
        var seconds = value.Length == MillisecondDigits ? number / 1000 : number;
        return seconds is >= EarliestSecond and <= LatestSecond
            ? PeriodText.Day(DateTimeOffset.FromUnixTimeSeconds(seconds).UtcDateTime)
            : null;
    }

    private static string? TagOf(string language)
    {
        var tag = language.Replace('_', '-');
        foreach (var (country, code) in LanguagesOfCountries)
        {
            if (tag.Equals(country, StringComparison.OrdinalIgnoreCase)) return code;
        }

        var (subtag, isPrimary) = (0, true);
        foreach (var c in tag + "-")
        {
            if (c != '-')
            {
                if (!Ascii.IsLetter(c) && (isPrimary || !Ascii.IsDigit(c))) return null;
                subtag++;
                continue;
            }

            if (subtag < (isPrimary ? 2 : 1) || subtag > (isPrimary ? 3 : 8)) return null;
            (subtag, isPrimary) = (0, false);
        }

        return tag;
    }

    private IEnumerable<string> Short(IEnumerable<string> wanted)
    {
        foreach (var want in wanted)
        {
            if (Find(want) is { } name && values[name][0] is { Length: <= LongestSubtitle } value) yield return value;
        }
    }

    private static bool HasHost(string value) =>
        WebAddress.Read(value.AsSpan()).Host.Length > 0 && (value.StartsWith("http://", StringComparison.OrdinalIgnoreCase)
            || value.StartsWith("https://", StringComparison.OrdinalIgnoreCase));

    private string? First(string[] wanted) => First(wanted, static value => value);

    /// <summary>What the first field says that can be read.</summary>
    private string? First(string[] wanted, Func<string, string?> read) => FirstField(wanted, read)?.Text;

    private string? Take(string[] wanted) => Take(wanted, static value => value);

    private string? Take(string[] wanted, Func<string, string?> read)
    {
        var field = FirstField(wanted, read);
        if (field is { } found) taken.Add(found.Name);
        return field?.Text;
    }

    private (string Name, string Text)? FirstField(string[] wanted, Func<string, string?> read)
    {
        foreach (var want in wanted)
        {
            if (Find(want) is { } name && read(values[name][0]) is { } text) return (name, text);
        }

        return null;
    }

    /// <summary>The name of a field as it is written; those inside a wrapper come behind the others.</summary>
    private string? Find(string want)
    {
        foreach (var name in names)
        {
            if (name.Equals(want, StringComparison.OrdinalIgnoreCase)) return name;
        }

        foreach (var name in names)
        {
            if (name.Length <= want.Length || !name.EndsWith(want, StringComparison.OrdinalIgnoreCase)) continue;
            foreach (var wrapper in Wrappers)
            {
                if (name.Length == wrapper.Length + want.Length && name.StartsWith(wrapper, StringComparison.OrdinalIgnoreCase))
                {
                    return name;
                }
            }
        }

        return null;
    }
}
