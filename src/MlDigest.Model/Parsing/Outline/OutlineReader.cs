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
    private readonly ReferenceTargets? references;
    private readonly InlineReader inlines;
    private readonly List<DigestDiagnostic> diagnostics;
    private int groups;

    // The first item with a reference beyond the bound.
    private OutlineItem? cut;

    private OutlineReader(MarkdownSyntax syntax, List<DigestDiagnostic> diagnostics, ParseGate? gate)
    {
        this.diagnostics = diagnostics;
        outline = DocumentOutline.Rent(syntax.Text, gate ?? ParseGate.Open);
        writer = new RunWriter(outline);
        references = syntax.Tree.GetLinkReferenceDefinitions(addGroup: false) is { } definitions
            ? new ReferenceTargets(definitions, Repetition.Most(syntax.Text))
            : null;
        inlines = new InlineReader(writer, outline.Scanner, references);
    }

    public static DocumentOutline Read(MarkdownSyntax syntax, List<DigestDiagnostic> diagnostics, ParseGate? gate = null)
    {
        var reader = new OutlineReader(syntax, diagnostics, gate);
        foreach (var block in syntax.Tree) reader.ReadBlock(block, 0);
        reader.Tile();
        reader.ReportRefused(NestingLimit.RefusedIn(syntax.Tree));
        if (reader.cut is { } cut)
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
                Begin(OutlineKind.FrontMatter, block.Span.Start);
                End();
                break;
            case LinkCardBlock card:
                ReadCard(card, depth);
                break;
            case HeadingBlock { IsSetext: true, Level: 2 } line when depth == 0 && IsLinkLine(InlineText.Of(line)):
                Begin(OutlineKind.Paragraph, block.Span.Start);
                inlines.Read(InlineText.Of(line));
                End();
                break;
            case HeadingBlock heading when depth == 0:
                Begin(OutlineKind.Heading, block.Span.Start, level: heading.Level);
                inlines.Read(InlineText.Of(heading));
                End();
                break;
            case ListBlock list:
                ReadList(list, depth);
                break;
            case ThematicBreakBlock:
                Begin(OutlineKind.Rule, block.Span.Start, depth);
                End();
                break;
            case QuoteBlock quote:
                Begin(OutlineKind.Quote, block.Span.Start, depth);
                ReadNested(quote);
                End();
                break;
            case HtmlBlock { Type: HtmlBlockType.Comment }:
                Begin(OutlineKind.Comment, block.Span.Start, depth);
                End();
                break;
            case HtmlBlock html when depth == 0 && HtmlParts.Count(html.Lines) is var parts
                && (parts > 1 || (parts == 1 && HtmlParts.KindOf(html.Lines.Lines[0].Slice.AsSpan(), out _) == OutlineKind.Heading)):
                ReadHtml(html.Lines);
                break;
            case HtmlBlock html:
                Begin(OutlineKind.Html, block.Span.Start, depth);
                HtmlReader.ReadFragment(InlineText.Of(html), writer);
                End();
                outline.Items[outline.Items.Count - 1].EndsDetails = HtmlParts.EndsDetails(html.Lines);
                break;
            case CodeBlock code:
                Begin(OutlineKind.Code, block.Span.Start, depth);
                writer.Text(code.Lines.ToString(), RunStyle.Code, 0);
                End();
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

    private void ReadParagraph(LeafBlock leaf, int depth)
    {
        if (leaf.Span.IsEmpty) return;
        var table = PipeTable.HeaderOf(leaf.Lines);
        if (table < 0 && depth == 0 && TitledLines.IsListOf(leaf.Lines))
        {
            for (var i = 0; i < leaf.Lines.Count; i++)
            {
                Begin(OutlineKind.Paragraph, leaf.Lines.Lines[i].Position);
                inlines.Read(InlineText.Of(leaf.Lines, i, i + 1));
                End();
            }

            return;
        }

        var own = table < 0 ? leaf.Lines.Count : table;
        if (table != 0 && depth == 0 && ParagraphLines.EndOf(leaf.Lines, 0) < own)
        {
            for (var start = 0; start < own;)
            {
                var end = Math.Min(own, ParagraphLines.EndOf(leaf.Lines, start));
                Begin(OutlineKind.Paragraph, leaf.Lines.Lines[start].Position);
                inlines.Read(InlineText.Of(leaf.Lines, start, end));
                End();
                start = end;
            }
        }
        else if (table != 0)
        {
            var isRule = table < 0 && IsRule(new Extent(leaf.Span.Start, leaf.Span.End + 1).Of(outline.Text));
            Begin(isRule ? OutlineKind.Rule : OutlineKind.Paragraph, leaf.Span.Start, depth);
            inlines.Read(InlineText.Of(leaf.Lines, 0, own));
            End();
        }

        if (table >= 0) ReadTable(leaf.Lines, table, depth);
    }

    /// <summary>Reads a body that is HTML all through, line by line: a line that begins with a tag of a part begins an item.</summary>
    private void ReadHtml(StringLineGroup lines)
    {
        var group = ++groups;
        for (var i = 0; i < lines.Count;)
        {
            var (start, part) = (i, HtmlParts.SkipFrame(lines, i));
            var kind = HtmlParts.KindOf(lines.Lines[part].Slice.AsSpan(), out var level);
            i = part + 1;
            while (i < lines.Count && HtmlParts.SkipFrame(lines, i) is var next && !HtmlParts.Begins(lines.Lines[next].Slice.AsSpan()))
            {
                i = Math.Max(i, next) + 1;
            }

            if (kind == OutlineKind.TableRow && HtmlParts.IsTableHeader(lines, start, i)) kind = OutlineKind.TableHeader;
            Begin(
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
            End();
        }
    }

    private void ReadCard(LinkCardBlock block, int depth)
    {
        var url = HtmlHelper.Unescape(block.Url.Of(outline.Text).ToString());
        var card = new LinkCard { Url = url, Title = Part(block.Title), Description = Part(block.Description), Site = Part(block.Site) };
        Begin(OutlineKind.Card, block.Span.Start, depth, card: card);
        outline.Links.Add(new OutlineLink(new TextRange(url), LinkForm.Card, new Extent(writer.RunCount, writer.RunCount)));
        End();

        string? Part(Extent range) => range.Length == 0 ? null : HtmlHelper.Unescape(range.Of(outline.Text).ToString());
    }

    private void ReadList(ListBlock list, int depth)
    {
        var group = ++groups;
        foreach (var child in list)
        {
            if (child is not ListItemBlock item) continue;
            if (depth == 0 && list.IsOrdered && list.Count == 1 && item.Count == 1 && item[0] is ParagraphBlock { Lines.Count: 1 } alone
                && alone.Span.Length <= LongestTitle)
            {
                // Numbered titles with text between them, each a list to Markdown.
                Begin(OutlineKind.Paragraph, item.Span.Start);
                inlines.Read(new InlineText(outline.Text, new Extent(item.Span.Start, alone.Span.End + 1)));
                End();
                continue;
            }

            var first = item.Count > 0 ? item[0] : null;
            var text = first is ParagraphBlock paragraph && PipeTable.HeaderOf(paragraph.Lines) != 0 ? paragraph : null;
            Begin(OutlineKind.Bullet, item.Span.Start, depth, group: group);
            if (text is not null) inlines.Read(InlineText.Of(text));
            End();
            var (bullet, links) = (outline.Items[outline.Items.Count - 1], writer.LinkCount);
            for (var i = text is null ? 0 : 1; i < item.Count; i++) ReadBlock(item[i], depth + 1);
            bullet.HasLinksInside = writer.LinkCount > links;
        }
    }

    /// <summary>Makes each row of a table, but the one of hyphens, an item.</summary>
    private void ReadTable(StringLineGroup lines, int header, int depth)
    {
        var (group, title) = (++groups, -1);
        for (var i = header; i < lines.Count; i++)
        {
            if (i == header + 1) continue;
            var row = lines.Lines[i].Slice;
            if (row.IsEmptyOrWhitespace()) continue;
            Begin(i == header ? OutlineKind.TableHeader : OutlineKind.TableRow, lines.Lines[i].Position, depth, group: group);
            var cell = i == header ? ReadHeader(row, out title) : ReadRow(row, title);
            End();
            if (i > header) outline.Items[outline.Items.Count - 1].TitleCell = cell;
        }
    }

    /// <summary>Reads the row that names the columns.</summary>
    /// <param name="row">The row.</param>
    /// <param name="title">The column, behind the first, that holds titles; -1 when none says so.</param>
    private Extent ReadHeader(StringSlice row, out int title)
    {
        title = -1;
        var cells = PipeTable.CellsOf(row.Text, new Extent(row.Start, row.End + 1));
        for (var column = 0; column < cells.Count && title < 0; column++)
        {
            if (cells[column].Length <= Words.LongestLabel && Words.NamesTitle(cells[column].Of(row.Text))) title = column;
        }

        for (var column = 0; column < cells.Count && title < 0; column++)
        {
            if (cells[column].Length <= Words.LongestLabel && Words.NamesWork(cells[column].Of(row.Text))) title = column;
        }

        // The first cell is a row's title anyway.
        if (title == 0) title = -1;

        return ReadRow(row, -1);
    }

    /// <summary>Reads a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="wanted">A column, from 0, or -1.</param>
    /// <returns>The runs of the wanted cell.</returns>
    private Extent ReadRow(StringSlice row, int wanted = -1)
    {
        var (column, found) = (0, default(Extent));
        foreach (var cell in PipeTable.CellsOf(row.Text, new Extent(row.Start, row.End + 1)))
        {
            writer.Break();
            var start = writer.RunCount;
            inlines.Read(new InlineText(row.Text, cell));
            if (column++ == wanted) found = new Extent(start, writer.RunCount);
        }

        return found;
    }

    /// <summary>Reads all text inside a block as one item's text, line by line.</summary>
    private void ReadNested(ContainerBlock container)
    {
        foreach (var leaf in container.Descendants<LeafBlock>())
        {
            writer.Break();
            if (leaf is HtmlBlock html) HtmlReader.ReadFragment(InlineText.Of(html), writer);
            else if (leaf is CodeBlock code) writer.Text(code.Lines.ToString(), RunStyle.Code, 0);
            else if (PipeTable.HeaderOf(leaf.Lines) is >= 0 and var header) ReadNestedTable(leaf.Lines, header);
            else inlines.Read(InlineText.Of(leaf));
        }
    }

    private void ReadNestedTable(StringLineGroup lines, int header)
    {
        inlines.Read(InlineText.Of(lines, 0, header));
        for (var i = header; i < lines.Count; i++)
        {
            if (i != header + 1) ReadRow(lines.Lines[i].Slice);
        }
    }

    /// <summary>Begins an item; what is read until its end is its text.</summary>
    private void Begin(OutlineKind kind, int start, int depth = 0, int level = 0, int group = 0, LinkCard? card = null)
    {
        writer.BeginItem();
        writer.CheckParts();
        var lineStart = TextLines.StartOfLine(outline.Text, start);

        // A block that begins on the same line as the last one, such as a list in a list, is part of it: a line is never divided.
        if (outline.Items.Count > 0 && lineStart <= outline.Items[outline.Items.Count - 1].Start) return;
        var item = outline.NewItem(kind, lineStart);
        (item.Depth, item.Level, item.Group, item.Card) = (depth, level, group, card);
        item.Runs = new Extent(writer.RunCount, writer.RunCount);
        item.Links = new Extent(writer.LinkCount, writer.LinkCount);
        item.Images = new Extent(writer.ImageCount, writer.ImageCount);
        if (kind == OutlineKind.Bullet && outline.Items.Count > 0
            && outline.Items[outline.Items.Count - 1] is { Kind: OutlineKind.Bullet } outer && outer.Depth < depth)
        {
            outer.Inner = item;
        }

        outline.Items.Add(item);
    }

    private void End()
    {
        var item = outline.Items[outline.Items.Count - 1];
        item.Runs = item.Runs with { End = writer.RunCount };
        item.Links = item.Links with { End = writer.LinkCount };
        item.Images = item.Images with { End = writer.ImageCount };
        item.Lead = LeadReader.Read(outline, item.Runs);
        if (references is { IsExhausted: true }) cut ??= item;
    }

    /// <summary>
    /// Gives every item the lines up to the next one: blank lines, link definitions, table delimiters go with what stands above.
    /// </summary>
    private void Tile()
    {
        var items = outline.Items;
        if (items.Count == 0)
        {
            if (string.IsNullOrWhiteSpace(outline.Text)) return;
            items.Add(outline.NewItem(OutlineKind.Paragraph, 0));
        }

        var (line, position) = (1, 0);
        for (var i = 0; i < items.Count; i++)
        {
            var item = items[i];
            line += TextLines.Count(outline.Text, new Extent(position, item.Start));
            position = item.Start;
            item.Line = line;
            item.End = i + 1 < items.Count ? items[i + 1].Start : outline.Text.Length;
        }

        // What stands above the first block, such as link definitions, goes with it.
        if (items[0].Start > 0 && !outline.Text.AsSpan(0, items[0].Start).IsWhiteSpace())
        {
            var above = outline.NewItem(OutlineKind.Paragraph, 0);
            (above.End, above.Line) = (items[0].Start, 1);
            items.Insert(0, above);
        }
    }

    /// <summary>
    /// Whether a line is a link and nothing else, such as "[Read more](url)": hyphens right below it are a rule, not the mark of a heading.
    /// </summary>
    private static bool IsLinkLine(InlineText line)
    {
        var text = line.Range.Of(line.Source).Trim();
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
