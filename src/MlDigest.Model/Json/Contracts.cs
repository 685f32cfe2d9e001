using System.Text.Json;

namespace MlDigest.Model.Json;

/// <summary>The converters of all types, one of each; those that others are made of first.</summary>
internal static class Contracts
{
    public static WordConverter<EntryKind> EntryKind { get; } = new(
        [
            Model.EntryKind.Other, Model.EntryKind.Paper, Model.EntryKind.Article, Model.EntryKind.Code, Model.EntryKind.Dataset,
            Model.EntryKind.Model, Model.EntryKind.Project, Model.EntryKind.Video, Model.EntryKind.Podcast, Model.EntryKind.Course,
            Model.EntryKind.Book, Model.EntryKind.Event, Model.EntryKind.Job, Model.EntryKind.Discussion, Model.EntryKind.Social
        ],
        kind => kind.Value,
        word => new EntryKind(word));

    public static WordConverter<SectionKind> SectionKind { get; } = new(
        [
            Model.SectionKind.News, Model.SectionKind.Papers, Model.SectionKind.Articles, Model.SectionKind.Code,
            Model.SectionKind.Datasets, Model.SectionKind.Models, Model.SectionKind.Videos, Model.SectionKind.Podcasts,
            Model.SectionKind.Education, Model.SectionKind.Events, Model.SectionKind.Jobs, Model.SectionKind.Community,
            Model.SectionKind.Picks, Model.SectionKind.Navigation, Model.SectionKind.Promotion
        ],
        kind => kind.Value,
        word => new SectionKind(word));

    public static WordConverter<LinkKind> LinkKind { get; } = new(
        [
            Model.LinkKind.Page, Model.LinkKind.Paper, Model.LinkKind.Article, Model.LinkKind.Code, Model.LinkKind.Dataset,
            Model.LinkKind.Model, Model.LinkKind.Project, Model.LinkKind.Video, Model.LinkKind.Podcast, Model.LinkKind.Course,
            Model.LinkKind.Book, Model.LinkKind.Event, Model.LinkKind.Job, Model.LinkKind.Discussion, Model.LinkKind.Social,
            Model.LinkKind.Archive, Model.LinkKind.Image, Model.LinkKind.Mail, Model.LinkKind.Anchor
        ],
        kind => kind.Value,
        word => new LinkKind(word));

    public static WordConverter<LeafKind> LeafKind { get; } = new(
        [
            Model.LeafKind.FrontMatter, Model.LeafKind.IssueTitle, Model.LeafKind.IssueIntroduction, Model.LeafKind.SectionHeading,
            Model.LeafKind.SectionIntroduction, Model.LeafKind.Entry, Model.LeafKind.Furniture
        ],
        kind => JsonNamingPolicy.CamelCase.ConvertName(kind.ToString()),
        make: null);

    public static WordConverter<DiagnosticSeverity> Severity { get; } = new(
        [DiagnosticSeverity.Information, DiagnosticSeverity.Warning, DiagnosticSeverity.Error],
        severity => JsonNamingPolicy.CamelCase.ConvertName(severity.ToString()),
        make: null);

    public static TextConverter Text { get; } = new();

    public static ListConverter<string> Texts { get; } = new(Text);

    public static IdentifierConverter<WorkId> Identifier { get; } = new(WorkId.TryReadForm, "an identifier of the form scheme:value");

    public static ListConverter<WorkId> Identifiers { get; } = new(Identifier);

    public static PeriodConverter Period { get; } = new();

    public static SpanConverter Span { get; } = new();

    public static LinkConverter Link { get; } = new();

    public static ListConverter<DigestLink> Links { get; } = new(Link);

    public static ImageConverter Image { get; } = new();

    public static ListConverter<DigestImage> Images { get; } = new(Image);

    public static CardConverter Card { get; } = new();

    public static ListConverter<LinkCard> Cards { get; } = new(Card);

    public static EntryConverter Entry { get; } = new();

    public static ListConverter<DigestEntry> Entries { get; } = new(Entry);

    public static SectionConverter Section { get; } = new();

    public static ListConverter<DigestSection> Sections { get; } = new(Section);

    public static MetadataConverter Metadata { get; } = new();

    public static IssueConverter Issue { get; } = new();

    public static ListConverter<DigestIssue> Issues { get; } = new(Issue);

    public static IssuesConverter OneOrMoreIssues { get; } = new();

    public static DiagnosticConverter Diagnostic { get; } = new();

    public static ListConverter<DigestDiagnostic> Diagnostics { get; } = new(Diagnostic);

    public static LeafConverter Leaf { get; } = new();

    public static ListConverter<DigestLeaf> Leaves { get; } = new(Leaf);

    public static DocumentConverter Document { get; } = new();

    public static EntryReferenceConverter EntryReference { get; } = new();

    public static IssueReferenceConverter IssueReference { get; } = new();

    public static OccurrenceConverter Occurrence { get; } = new();

    public static ListConverter<WorkOccurrence> Occurrences { get; } = new(Occurrence);

    public static WorkConverter Work { get; } = new();
}
