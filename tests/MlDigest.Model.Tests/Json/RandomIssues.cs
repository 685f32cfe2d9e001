using FsCheck;
using FsCheck.Fluent;

namespace MlDigest.Model.Tests.Json;

/// <summary>
/// Makes issues that no editor would write: every member present or absent, texts of anything a .NET string may hold,
/// but for those that have a form.
/// </summary>
internal static class RandomIssues
{
    private static readonly string[] Pieces =
    [
        "", "a", " ", "\"", "\\", "/", "\n", "\r\n", "\t", "\0", "\u0001", "\u007F", "\u0085", "\u00A0", "é", "中文", "ｱ", "🎉", "👩‍💻",
        "\uD83C", "\uDF89", "\uFEFF", "\uFFFD", "\uFFFF",
        "\u2028", "\u202E", "<b>&'`+", "\\u0041", "{\"a\":1}", "]", ",", "null", "schemaVersion", "https://example.org/?a=1&b=%20#c",
    ];

    private static readonly Gen<string> Text = Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces));

    private static readonly Gen<string?> MaybeText = Gen.OneOf(Gen.Constant<string?>(null), Text.Select(text => (string?)text));

    private static readonly Gen<string?> MaybePeriod =
        Gen.Elements(null, "2020", "2020-09", "2021-W06", "2020-05-04", "2025-06-23/2025-06-29");

    private static readonly Gen<string?> MaybeLanguage = Gen.Elements(null, "zh", "pt-BR", "de-CH-1996");

    private static readonly Gen<int> Number = Gen.Elements(0, 1, -1, 7, 2026, int.MaxValue, int.MinValue);

    private static readonly Gen<int?> MaybeNumber = Gen.OneOf(Gen.Constant<int?>(null), Number.Select(number => (int?)number));

    private static readonly Gen<int> Count = Gen.Elements(0, 1, 7, int.MaxValue);

    private static readonly Gen<SourceSpan> Span =
        from start in Count from length in Count from line in Count select new SourceSpan(start, length, line);

    private static readonly Gen<WorkId> Identifier =
        from scheme in Text
        from value in Text
        select new WorkId("s" + string.Concat(scheme.Where(c => c is not (':' or '/') && !char.IsWhiteSpace(c))), "v" + value);

    private static readonly Gen<DigestLink> Link =
        from url in Text
        from text in MaybeText
        from kind in Gen.OneOf(Gen.Elements(LinkKind.Page, LinkKind.Paper, LinkKind.Mail), Text.Select(word => new LinkKind(word)))
        select new DigestLink { Url = url, Text = text, Kind = kind };

    private static readonly Gen<DigestImage> Image =
        from url in Text from text in MaybeText select new DigestImage { Url = url, AlternativeText = text };

    private static readonly Gen<LinkCard> Card =
        from url in Text
        from title in MaybeText
        from description in MaybeText
        from site in MaybeText
        select new LinkCard { Url = url, Title = title, Description = description, Site = site };

    private static readonly Gen<DigestEntry> Entry =
        from key in Text
        from title in Text
        from kind in Gen.OneOf(Gen.Elements(EntryKind.Other, EntryKind.Book), Text.Select(word => new EntryKind(word)))
        from texts in MaybeText.ArrayOf(4)
        from identifiers in Few(Identifier)
        from links in Few(Link)
        from images in Few(Image)
        from cards in Few(Card)
        from span in Span
        select new DigestEntry
        {
            Key = key + "k",
            Title = title,
            Kind = kind,
            Url = texts[0],
            WorkTitle = texts[1],
            Identifiers = identifiers,
            Summary = texts[2],
            Links = links,
            Images = images,
            Cards = cards,
            Body = texts[3],
            Span = span,
        };

    public static Gen<DigestIssue> Issue { get; } =
        from document in Text
        from texts in MaybeText.ArrayOf(5)
        from period in MaybePeriod
        from language in MaybeLanguage
        from number in MaybeNumber
        from names in Text.ListOf()
        from values in Few(Text)
        from sections in Few(Section(3))
        from span in Span
        from confidence in Gen.Elements<double?>(null, 0, 0.07, 0.5, 0.99, 1)
        select new DigestIssue
        {
            Document = document,
            Title = texts[0],
            Series = texts[1],
            Number = number,
            Period = period,
            Language = language,
            SourceUrl = texts[2],
            Description = texts[3],
            Metadata = new DigestMetadata(
                names.Distinct(StringComparer.Ordinal).Select(name => new KeyValuePair<string, EquatableList<string>>(name, values))),
            Introduction = texts[4],
            Confidence = confidence,
            Sections = sections,
            Span = span,
        };

    private static Gen<DigestSection> Section(int depth) =>
        from title in MaybeText
        from ordinal in MaybeNumber
        from kind in Gen.OneOf(Gen.Elements(SectionKind.News, SectionKind.Papers), Text.Select(word => new SectionKind(word)))
        from introduction in MaybeText
        from entries in Few(Entry)
        from sections in depth == 0 ? Gen.Constant(EquatableList<DigestSection>.Empty) : Few(Section(depth - 1))
        from span in Span
        select new DigestSection
        {
            Title = title,
            Ordinal = ordinal,
            Kind = kind,
            Introduction = introduction,
            Entries = entries,
            Sections = sections,
            Span = span
        };

    private static Gen<EquatableList<T>> Few<T>(Gen<T> items) =>
        from count in Gen.Frequency((3, Gen.Constant(0)), (2, Gen.Constant(1)), (1, Gen.Constant(3)))
        from list in items.ArrayOf(count)
        select list.ToEquatableList();
}
