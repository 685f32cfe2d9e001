namespace MlDigest.Model.Tests.Json;

/// <summary>Values that use every member of the contract.</summary>
internal static class SampleIssues
{
    public static DigestEntry Entry { get; } = new()
    {
        Key = "arxiv:2009.01835",
        Title = "每个人同时说话 🎉",
        Kind = EntryKind.Paper,
        Url = "https://arxiv.org/abs/2009.01835v2",
        WorkTitle = "Everyone \"talks\" <at> once & more",
        Identifiers = [new WorkId("arxiv", "2009.01835v2"), new WorkId("shelf", "a:b")],
        Summary = "A summary.",
        Links =
        [
            new DigestLink { Url = "https://arxiv.org/abs/2009.01835v2", Text = "paper", Kind = LinkKind.Paper },
            new DigestLink { Url = "../notes#1", Kind = new LinkKind("hologram") },
        ],
        Images = [new DigestImage { Url = "a.png", AlternativeText = "A crowd" }, new DigestImage { Url = "b.png" }],
        Cards = [new LinkCard { Url = "https://example.org/", Title = "Example", Description = "An example", Site = "example.org" }],
        Body = "Line one\nline *two*\ttab \\ end\u2028",
        Span = new SourceSpan(10, 200, 3),
    };

    public static DigestIssue Issue { get; } = new()
    {
        Document = "2026/05.md",
        Title = "新闻 <5>",
        Series = "Paper Lantern",
        Number = 5,
        Period = "2026-05",
        Language = "zh",
        SourceUrl = "https://example.org/5",
        Description = "What happened in May",
        Metadata = new DigestMetadata([new("tags", ["x", "y"]), new("author", ["Ono"])]),
        Introduction = "Hello.",
        Sections =
        [
            new DigestSection
            {
                Title = "Papers",
                Ordinal = 1,
                Kind = SectionKind.Papers,
                Introduction = "Three of them.",
                Entries = [Entry],
                Span = new SourceSpan(5, 300, 2)
            },
            new DigestSection
            {
                Kind = new SectionKind("gossip"),
                Sections = [new DigestSection { Title = "Inner", Entries = [new DigestEntry { Key = "k", Title = "t" }] }],
            },
        ],
        Span = new SourceSpan(0, 400, 1),
    };

    public static DigestDocument Document { get; } = new()
    {
        Name = "2026/05.md",
        Issues = [Issue],
        Diagnostics = [
            new DigestDiagnostic("no-entries", DiagnosticSeverity.Warning, "No entry was found in this issue.", new SourceSpan(0, 4, 1))
        ],
        Leaves = [new DigestLeaf(LeafKind.FrontMatter, new SourceSpan(0, 4, 1)), new DigestLeaf(LeafKind.Entry, new SourceSpan(5, 9, 2))],
    };

    public static EntryReference Reference { get; } = Issue.GetEntryReferences().First();

    public static WorkOccurrence Occurrence { get; } = new(
        new IssueReference("d.md#5,2026-05", "d.md", "新闻 <5>", "Paper Lantern", 5, "2026-05"),
        "d.md#5,2026-05#arxiv:2009.01835",
        true,
        EntryKind.Paper,
        "https://arxiv.org/abs/2009.01835v2",
        new SourceSpan(10, 200, 3));

    public static DigestWork Work { get; } = new(
        WorkId.Parse("arxiv:2009.01835"), "https://arxiv.org/abs/2009.01835v2", "Everyone talks", EntryKind.Paper, [Occurrence]);
}
