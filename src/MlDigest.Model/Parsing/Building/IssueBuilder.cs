using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Parsing.Metadata;
using MlDigest.Model.Parsing.Outline;
using MlDigest.Model.Parsing.Titles;

namespace MlDigest.Model.Parsing.Building;

/// <summary>The last stage: makes the document's records out of its outline and layout.</summary>
internal sealed class IssueBuilder
{
    private const int ShortestText = 60;

    private readonly DocumentOutline outline;
    private readonly DigestParserOptions options;
    private readonly EntryBuilder entries;
    private readonly List<DigestLeaf> leaves = [];
    private readonly bool isCompilation;
    private readonly IssueFacts facts;

    private IssueBuilder(DocumentOutline outline, LayoutTree layout, string name, DigestParserOptions options, TitleWeightTable titles)
    {
        this.outline = outline;
        this.options = options;
        isCompilation = layout.Issues.Count > 1;
        entries = new EntryBuilder(outline, options, new TitleChooser(outline, layout).Choose(titles));
        facts = new IssueFacts(outline, name, isCompilation);
    }

    public static DigestDocument Build(
        DocumentOutline outline,
        LayoutTree layout,
        string name,
        DigestParserOptions options,
        List<DigestDiagnostic> diagnostics) =>
        Build(outline, layout, name, options, diagnostics, TitleModel.Fitted);

    /// <summary>Builds the records with other weights for titles.</summary>
    public static DigestDocument Build(
        DocumentOutline outline,
        LayoutTree layout,
        string name,
        DigestParserOptions options,
        List<DigestDiagnostic> diagnostics,
        TitleWeightTable titles)
    {
        var builder = new IssueBuilder(outline, layout, name, options, titles);
        builder.AddLeaf(LeafKind.FrontMatter, layout.FrontMatter);
        var issues = new List<DigestIssue>();
        var series = layout.Issues.Count == 0
            ? null
            : builder.NameOf(layout.FrontMatter with { Start = layout.FrontMatter.End, End = layout.Issues[0].Items.Start });
        var shared = new SharedTexts(outline, layout, name, series, diagnostics);
        var next = layout.FrontMatter.End;
        foreach (var issue in layout.Issues)
        {
            builder.AddLeaf(LeafKind.Furniture, new Extent(next, issue.Items.Start));
            next = issue.Items.End;
            issues.Add(builder.BuildIssue(issue, shared, issues.Count) with { Confidence = layout.Confidence });
            if (!HoldEntries(issues[issues.Count - 1].Sections)) diagnostics.Add(DiagnosticCodes.NoEntries(issues[issues.Count - 1].Span));
        }

        builder.AddLeaf(LeafKind.Furniture, new Extent(next, outline.Items.Count));
        return new DigestDocument
        {
            Name = name,
            Issues = issues.ToEquatableList(),
            Diagnostics = diagnostics.Count == 0 ? [] : diagnostics.OrderBy(diagnostic => diagnostic.Span.Start).ToEquatableList(),
            Leaves = builder.leaves.ToEquatableList(),
        };
    }

    private static bool HoldEntries(EquatableList<DigestSection> sections)
    {
        foreach (var section in sections)
        {
            if (section.Entries.Count > 0 || HoldEntries(section.Sections)) return true;
        }

        return false;
    }

    /// <summary>
    /// The name that a compilation gives its issues in its first heading, above them, or else in front matter; null when it gives none.
    /// </summary>
    private string? NameOf(Extent preface)
    {
        for (var i = preface.Start; i < preface.End; i++)
        {
            if (outline.Items[i].Kind == OutlineKind.Heading && IssueTitleText.Read(outline, i) is { Length: > 0 } title)
            {
                return SeriesReader.Read(title) ?? title;
            }
        }

        return isCompilation && outline.FrontMatter?.Title is { } name ? SeriesReader.Read(name) ?? name : null;
    }

    private DigestIssue BuildIssue(IssueLayout layout, SharedTexts shared, int index)
    {
        var introduction = layout.Title >= 0 && layout.Title > layout.Items.Start ? new Extent(layout.Items.Start, layout.Title) : default;
        var content = layout.Content;
        var next = 0;
        AddLeaf(LeafKind.IssueIntroduction, introduction);
        if (layout.Title >= 0) AddLeaf(LeafKind.IssueTitle, new Extent(layout.Title, layout.Title + 1));
        var texts = new List<TextRange>();
        AddText(texts, introduction);
        for (; next < content.Count && content[next].Role is LayoutRole.Prose or LayoutRole.Separator; next++)
        {
            AddLeaf(content[next].Role == LayoutRole.Prose ? LeafKind.IssueIntroduction : LeafKind.Furniture, content[next].Items);
            if (content[next].Role == LayoutRole.Prose) AddText(texts, content[next].Items);
        }

        var introductionEnd = next < content.Count ? content[next].Items.Start : layout.Items.End;
        return facts.Read(layout, introductionEnd, shared, index) with
        {
            IntroductionRange = Spans.Join(texts),
            Sections = BuildSections(content.GetRange(next, content.Count - next)),
            Span = layout.Items.IsEmpty ? new SourceSpan(0, 0, 1) : Spans.Of(outline, layout.Items),
        };
    }

    /// <summary>Makes sections; entries and prose that stand in none get a section without a title.</summary>
    private EquatableList<DigestSection> BuildSections(List<LayoutNode> nodes)
    {
        var sections = new List<DigestSection>();
        for (var i = 0; i < nodes.Count;)
        {
            if (nodes[i].Role is LayoutRole.Section or LayoutRole.Navigation or LayoutRole.Promotion)
            {
                sections.Add(BuildSection(nodes[i++], SectionKind.News));
            }
            else if (nodes[i].Role == LayoutRole.Separator)
            {
                AddLeaf(LeafKind.Furniture, nodes[i++].Items);
            }
            else
            {
                var loose = new List<LayoutNode>();
                while (i < nodes.Count && nodes[i].Role is LayoutRole.Entry or LayoutRole.Prose or LayoutRole.Separator)
                {
                    loose.Add(nodes[i++]);
                }

                sections.Add(Fill(new DigestSection(), loose, Around(loose)));
            }
        }

        return sections.ToEquatableList();
    }

    /// <param name="node">The section's part of the layout.</param>
    /// <param name="around">The kind of the section around it: what it is too, where its title says nothing else.</param>
    private DigestSection BuildSection(LayoutNode node, SectionKind around)
    {
        outline.Gate.Check();
        var title = ItemTitle.Read(outline, outline.Items[node.Items.Start], node.Head);
        var own = SectionWords.KindOf(title.Text);
        var section = new DigestSection { TitleRange = title.Text.IsEmpty ? default : title.Range, Ordinal = title.Ordinal };
        if (node.Role != LayoutRole.Section)
        {
            AddLeaf(LeafKind.Furniture, node.Items);
            return section with
            {
                Kind = node.Role == LayoutRole.Navigation ? SectionKind.Navigation
                    : IsText(node) && own is null ? around
                    : SectionKind.Promotion,
                IntroductionRange = MarkdownOf(HasHeading(node) ? node.Items with { Start = node.Items.Start + 1 } : node.Items),
                Span = Spans.Of(outline, node.Items),
            };
        }

        AddLeaf(LeafKind.SectionHeading, new Extent(node.Items.Start, node.Items.Start + 1));
        var named = own ?? around;
        var kind = named.IsFurniture ? around : named;

        // A lead that stands for a heading may have text behind it on its own lines.
        var hasText = !HasHeading(node) && outline.Items[node.Items.Start] is var lead
            && (outline.TextLength(lead.Runs with { Start = Math.Min(node.Head.End, lead.Runs.End) }, 1) > 0 || lead.Links.Length > 0);
        return Fill(
            section with { Kind = kind },
            node.Children,
            node.Items,
            hasText ? new Extent(node.Items.Start, node.Items.Start + 1) : default);
    }

    /// <summary>Whether a part is text below a heading, more than a notice, without a link by which it could ask for something.</summary>
    private bool IsText(LayoutNode node)
    {
        if (!HasHeading(node)) return false;
        var length = 0;
        for (var i = node.Items.Start + 1; i < node.Items.End; i++)
        {
            var item = outline.Items[i];
            if (!item.Links.IsEmpty || item.Kind is not (OutlineKind.Heading or OutlineKind.Paragraph or OutlineKind.Quote)) return false;
            length += item.TextLength;
        }

        return length >= ShortestText;
    }

    private bool HasHeading(LayoutNode node) => outline.Items[node.Items.Start].Kind == OutlineKind.Heading;

    private DigestSection Fill(DigestSection section, IReadOnlyList<LayoutNode> nodes, Extent items, Extent text = default)
    {
        var (texts, own, nested) = (new List<TextRange>(), new List<DigestEntry>(), new List<DigestSection>());
        AddText(texts, text);
        foreach (var node in nodes)
        {
            switch (node.Role)
            {
                case LayoutRole.Entry:
                    own.Add(entries.Build(node, section.Kind));
                    leaves.Add(new DigestLeaf(LeafKind.Entry, own[own.Count - 1].Span));
                    break;
                case LayoutRole.Prose:
                    AddLeaf(LeafKind.SectionIntroduction, node.Items);
                    AddText(texts, node.Items);
                    break;
                case LayoutRole.Separator:
                    AddLeaf(LeafKind.Furniture, node.Items);
                    break;
                default:
                    nested.Add(BuildSection(node, section.Kind));
                    break;
            }
        }

        return section with
        {
            IntroductionRange = Spans.Join(texts),
            Entries = own.ToEquatableList(),
            Sections = nested.ToEquatableList(),
            Span = Spans.Of(outline, items),
        };
    }

    private TextRange MarkdownOf(Extent items) => options.KeepMarkdown ? Spans.Markdown(outline, items) : default;

    private void AddText(List<TextRange> texts, Extent items)
    {
        // The names of a table's columns introduce nothing.
        while (!items.IsEmpty && outline.Items[items.End - 1].Kind == OutlineKind.TableHeader) items = items with { End = items.End - 1 };
        if (MarkdownOf(items) is { IsNull: false } text) texts.Add(text);
    }

    private static Extent Around(List<LayoutNode> nodes) => new(nodes[0].Items.Start, nodes[nodes.Count - 1].Items.End);

    private void AddLeaf(LeafKind kind, Extent items)
    {
        if (!items.IsEmpty && Spans.Of(outline, items) is { Length: > 0 } span) leaves.Add(new DigestLeaf(kind, span));
    }
}
