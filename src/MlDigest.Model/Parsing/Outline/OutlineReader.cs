using Markdig.Helpers;
using Markdig.Syntax;
using MlDigest.Model.Parsing.Inlines;
using MlDigest.Model.Parsing.Markdown;

namespace MlDigest.Model.Parsing.Outline;

/// <summary>The second stage: Markdig's tree to a flat outline that covers every line of the document.</summary>
internal sealed class OutlineReader
{
    // A longer paragraph is no title, whatever links it holds.
    private const int LongestTitle = 200;

    private readonly DocumentOutline outline;
    private readonly RunWriter writer;
    private readonly InlineReader inlines;
    private readonly ItemWriter items;
    private readonly TableReader tables;
    private readonly List<DigestDiagnostic> diagnostics;

    // The text as Markdig reads it.
    private readonly string source;

    private OutlineReader(MarkdownSyntax syntax, List<DigestDiagnostic> diagnostics, ParseGate? gate)
    {
        (this.diagnostics, source) = (diagnostics, syntax.Source);
        outline = DocumentOutline.Rent(syntax.Text, gate ?? ParseGate.Open);
        writer = new RunWriter(outline);
        var references = syntax.Tree.GetLinkReferenceDefinitions(addGroup: false) is { } definitions
            ? new ReferenceTargets(definitions, Repetition.Most(syntax.Text))
            : null;
        inlines = new InlineReader(writer, outline.Scanner, references);
        items = new ItemWriter(outline, writer, references);
        tables = new TableReader(items, inlines, writer);
    }

    public static DocumentOutline Read(MarkdownSyntax syntax, List<DigestDiagnostic> diagnostics, ParseGate? gate = null)
    {
        Footnotes.Define(syntax);
        var reader = new OutlineReader(syntax, diagnostics, gate);
        foreach (var block in syntax.Tree) reader.ReadBlock(block, 0);
        reader.items.Tile();
        reader.ReportRefused(NestingLimit.RefusedIn(syntax.Tree));
        reader.outline.Scanner.Forget();
        if (reader.items.Cut is { } cut)
        {
            diagnostics.Add(DiagnosticCodes.ReferencesCut(Repetition.Most(syntax.Text), FirstLineOf(cut, syntax.Text)));
        }

        return reader.outline;
    }

    private void ReportRefused(IReadOnlyList<Extent> refused)
    {
        var (line, position) = (1, 0);
        foreach (var range in refused)
        {
            line += TextLines.Count(outline.Text, new Extent(position, range.Start));
            position = range.Start;
            diagnostics.Add(DiagnosticCodes.MarkupTooDeep(outline.Text, new SourceSpan(range.Start, range.Length, line)));
        }
    }

    private static SourceSpan FirstLineOf(OutlineItem item, string text) =>
        new(item.Start, TextLines.EndOfLine(text, item.Start) - item.Start, item.Line);

    private void ReadBlock(Block block, int depth)
    {
        switch (block)
        {
            case FrontMatterBlock frontMatter:
                outline.FrontMatter = FrontMatterReader.Read(outline.Text, frontMatter, diagnostics);
                items.Begin(OutlineKind.FrontMatter, block.Span.Start);
                items.End();
                break;
            case LinkCardBlock card:
                ReadCard(card, depth);
                break;
            case ParagraphBlock or HeadingBlock { IsSetext: true } when TemplateTags.IsAll(((LeafBlock)block).Lines):
                ReadTags((LeafBlock)block, block.Span.Start, depth);
                break;
            case ParagraphBlock notes when depth == 0 && Footnotes.Begin(notes.Lines):
                items.Begin(OutlineKind.Footnotes, block.Span.Start, depth);
                items.End();
                break;
            case HeadingBlock { IsSetext: true, Level: 2 } text when depth == 0 && IsAboveRule(text.Lines):
                ReadParagraph(text, depth);
                break;
            case HeadingBlock heading when depth == 0:
                items.Begin(OutlineKind.Heading, block.Span.Start, level: heading.Level);
                inlines.Read(InlineText.Of(heading, source));
                items.End();
                break;
            case HeadingBlock { IsSetext: false } heading:
                items.Begin(OutlineKind.Paragraph, block.Span.Start, depth);
                inlines.Read(InlineText.Of(heading, source));
                items.End();
                break;
            case ListBlock list:
                ReadList(list, depth);
                break;
            case ThematicBreakBlock:
                items.Begin(OutlineKind.Rule, block.Span.Start, depth);
                items.End();
                break;
            case QuoteBlock quote:
                items.Begin(OutlineKind.Quote, block.Span.Start, depth);
                ReadNested(quote);
                items.End();
                break;
            case HtmlBlock { Type: HtmlBlockType.Comment }:
                items.Begin(OutlineKind.Comment, block.Span.Start, depth);
                items.End();
                break;
            case HtmlBlock html when depth == 0 && HtmlParts.Count(html.Lines) is var parts
                && (parts > 1 || (parts == 1 && HtmlParts.KindOf(html.Lines.Lines[0].Slice.AsSpan(), out _) == OutlineKind.Heading)):
                ReadHtml(html.Lines);
                break;
            case HtmlBlock html:
                items.Begin(OutlineKind.Html, block.Span.Start, depth);
                HtmlReader.ReadFragment(InlineText.Of(html, source), writer);
                items.End();
                items.Last.EndsDetails = HtmlParts.EndsDetails(html.Lines);
                break;
            case CodeBlock code:
                items.Begin(OutlineKind.Code, block.Span.Start, depth);
                writer.Text(code.Lines.ToString(), RunStyle.Code, 0);
                items.End();
                break;
            case LinkReferenceDefinitionGroup:
                break;
            case LeafBlock leaf:
                ReadParagraph(leaf, depth);
                break;
            case ContainerBlock container:
                foreach (var child in container) ReadBlock(child, depth);
                break;
        }
    }

    private void ReadTags(LeafBlock tags, int start, int depth)
    {
        items.Begin(OutlineKind.Tags, start, depth);
        inlines.Read(InlineText.Of(tags, source));
        TemplateTags.ReadImages(outline.Text.AsSpan(tags.Span.Start, tags.Span.Length), writer);
        items.End();
    }

    private void ReadParagraph(LeafBlock leaf, int depth)
    {
        if (leaf.Span.IsEmpty) return;
        var table = PipeTable.HeaderOf(leaf.Lines);
        if (table < 0 && tables.ReadMore(leaf.Lines, depth)) return;
        if (table < 0 && depth == 0 && TitledLines.IsListOf(leaf.Lines))
        {
            for (var i = 0; i < leaf.Lines.Count; i++)
            {
                items.Begin(OutlineKind.Paragraph, leaf.Lines.Lines[i].Position);
                inlines.Read(InlineText.OfLine(leaf.Lines, i));
                items.End();
            }

            return;
        }

        var own = table < 0 ? leaf.Lines.Count : table;
        if (table != 0 && depth == 0 && ParagraphLines.EndOf(leaf.Lines, 0) < own)
        {
            for (var start = 0; start < own;)
            {
                var end = Math.Min(own, ParagraphLines.EndOf(leaf.Lines, start));
                items.Begin(OutlineKind.Paragraph, leaf.Lines.Lines[start].Position);
                inlines.Read(InlineText.Of(leaf.Lines, start, end));
                items.End();
                start = end;
            }
        }
        else if (table != 0)
        {
            var isRule = table < 0 && IsRule(new Extent(leaf.Span.Start, leaf.Span.End + 1).Of(outline.Text));
            items.Begin(isRule ? OutlineKind.Rule : OutlineKind.Paragraph, leaf.Span.Start, depth);
            inlines.Read(InlineText.Of(leaf.Lines, 0, own));
            items.End();
        }

        if (table >= 0) tables.Read(leaf.Lines, table, depth);
    }

    /// <summary>Reads a body that is HTML all through, line by line: a line that begins with a tag of a part begins an item.</summary>
    private void ReadHtml(StringLineGroup lines)
    {
        var group = items.NewGroup();
        var (nesting, counted) = (0, 0);
        for (var i = 0; i < lines.Count;)
        {
            var (start, part) = (i, HtmlParts.SkipFrame(lines, i));
            var kind = HtmlParts.KindOf(lines.Lines[part].Slice.AsSpan(), out var level);
            i = part + 1;
            while (i < lines.Count && HtmlParts.SkipFrame(lines, i) is var next && !HtmlParts.Begins(lines.Lines[next].Slice.AsSpan()))
            {
                for (; counted < i; counted++) nesting += HtmlParts.Nesting(lines.Lines[counted].Slice.AsSpan());
                if (nesting == 0 && HtmlParts.BeginsText(lines.Lines[i].Slice.AsSpan(), lines.Lines[i - 1].Slice.AsSpan())) break;
                i = Math.Max(i, next) + 1;
            }

            if (kind == OutlineKind.TableRow && HtmlParts.IsTableHeader(lines, start, i)) kind = OutlineKind.TableHeader;
            items.Begin(
                kind,
                lines.Lines[start].Position,
                level: level,
                group: kind is OutlineKind.Bullet or OutlineKind.TableRow or OutlineKind.TableHeader ? group : 0);
            for (var line = start; line < i; line++)
            {
                if (line > start) writer.Break();
                HtmlReader.ReadPart(InlineText.Of(lines, line, line + 1), writer);
            }

            HtmlReader.End(writer);
            items.End();
        }
    }

    private void ReadCard(LinkCardBlock block, int depth)
    {
        var url = HtmlHelper.Unescape(block.Url.Of(outline.Text).ToString());
        var card = new LinkCard { Url = url, Title = Part(block.Title), Description = Part(block.Description), Site = Part(block.Site) };
        items.Begin(OutlineKind.Card, block.Span.Start, depth, card: card);
        outline.Links.Add(new OutlineLink(new TextRange(url), LinkForm.Card, new Extent(writer.RunCount, writer.RunCount)));
        items.End();

        string? Part(Extent range) => range.Length == 0 ? null : HtmlHelper.Unescape(range.Of(outline.Text).ToString());
    }

    private void ReadList(ListBlock list, int depth)
    {
        var group = items.NewGroup();
        foreach (var child in list)
        {
            if (child is not ListItemBlock item) continue;
            var first = item.Count > 0 ? item[0] : null;
            var isTags = first is ParagraphBlock tags && TemplateTags.IsAll(tags.Lines);
            if (isTags && item.Count == 1)
            {
                ReadTags((ParagraphBlock)first!, item.Span.Start, depth);
                continue;
            }

            if (depth == 0 && list.IsOrdered && list.Count == 1 && item.Count == 1 && item[0] is ParagraphBlock { Lines.Count: 1 } alone
                && alone.Span.Length <= LongestTitle)
            {
                // Numbered titles with text between them, each a list to Markdown.
                items.Begin(OutlineKind.Paragraph, item.Span.Start);
                inlines.Read(new InlineText(outline.Text, new Extent(item.Span.Start, alone.Span.End + 1)));
                items.End();
                continue;
            }

            var text = !isTags && first is ParagraphBlock paragraph && PipeTable.HeaderOf(paragraph.Lines) != 0 ? paragraph : null;
            items.Begin(OutlineKind.Bullet, item.Span.Start, depth, group: group);
            if (text is not null) inlines.Read(InlineText.Of(text, source));
            items.End();
            var (bullet, links) = (items.Last, writer.LinkCount);
            for (var i = text is null ? 0 : 1; i < item.Count; i++) ReadBlock(item[i], depth + 1);
            bullet.HasLinksInside = writer.LinkCount > links;
        }
    }

    /// <summary>Reads all text inside a block as one item's text, line by line.</summary>
    private void ReadNested(ContainerBlock container)
    {
        foreach (var leaf in container.Descendants<LeafBlock>())
        {
            writer.Break();
            if (leaf is HtmlBlock html) HtmlReader.ReadFragment(InlineText.Of(html, source), writer);
            else if (leaf is CodeBlock code) writer.Text(code.Lines.ToString(), RunStyle.Code, 0);
            else if (PipeTable.HeaderOf(leaf.Lines) is >= 0 and var header) tables.ReadNested(leaf.Lines, header);
            else inlines.Read(InlineText.Of(leaf, source));
        }
    }

    /// <summary>
    /// Whether hyphens right below some lines are a rule, not the mark of a heading: below a line that is a link and nothing else, such as
    /// "[Read more](url)", and below several with a link.
    /// </summary>
    private static bool IsAboveRule(StringLineGroup lines)
    {
        if (lines.Count == 1) return IsLinkLine(lines.Lines[0].Slice.AsSpan().Trim());
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines.Lines[i].Slice.AsSpan();
            if (line.IndexOf("://".AsSpan()) > 0 || line.IndexOf("](".AsSpan()) > 0) return true;
        }

        return false;
    }

    private static bool IsLinkLine(ReadOnlySpan<char> text)
    {
        return text.Length > 4 && text[0] == '[' && text[text.Length - 1] == ')' && text.IndexOf("](".AsSpan()) is > 0 and var middle
            && text.Slice(middle).IndexOf(')') + middle == text.Length - 1
            && Words.IsLinkLabel(text.Slice(1, middle - 1).ToString());
    }

    /// <summary>A line of dashes, asterisks or dots that an editor draws as a rule, such as "— — — —".</summary>
    private static bool IsRule(ReadOnlySpan<char> text)
    {
        var marks = 0;
        foreach (var c in text)
        {
            if (c is '—' or '–' or '-' or '─' or '━' or '－' or '*' or '＊' or '=' or '·' or '•' or '~' or '_' or '⸻') marks++;
            else if (!char.IsWhiteSpace(c)) return false;
        }

        return marks >= 2 || text.Trim().SequenceEqual("⸻".AsSpan());
    }
}
