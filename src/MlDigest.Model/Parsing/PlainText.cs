using System.Text;
using MlDigest.Model.Compatibility;
using MlDigest.Model.Parsing;
using MlDigest.Model.Parsing.Markdown;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model;

/// <summary>Markdown as plain text, read as the parser reads it.</summary>
/// <remarks>Methods are safe to call from many threads. The cost is linear in the length of the text.</remarks>
public static class PlainText
{
    // Front matter stands first in a document; what stands first in a part of one is text.
    private const string NoFrontMatter = "<!---->\n\n";

    // A row is a row below the header of its table, which a part of a document may lack.
    private const string Header = "|-|\n|-|\n";

    private const string BetweenCells = " | ";

    /// <summary>The visible text of Markdown: of an introduction, a body, or any other.</summary>
    /// <param name="markdown">The Markdown. Anything is text.</param>
    /// <returns>
    /// Blocks with a blank line between, bullets and rows of tables on lines of their own, cells with a bar between. Of links their text,
    /// of link cards title and description; code as it stands; no images, comments and rules. A link whose definition stands elsewhere in
    /// the document stays as it is written.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="markdown"/> is null.</exception>
    public static string FromMarkdown(string markdown)
    {
        var content = WithoutIndentation(Guard.NotNull(markdown));
        var front = BeginsWithRow(content) ? Header : NoFrontMatter;
        var outline = OutlineReader.Read(MarkdownReader.Read(front + content), []);
        var (text, last) = (new StringBuilder(), default(OutlineItem));
        foreach (var item in outline.Items)
        {
            if (item.Start < front.Length || TextOf(outline, item) is not { Length: > 0 } said) continue;
            if (last is not null) text.Append(GoOn(last, item) ? "\n" : "\n\n");
            text.Append(said);
            last = item;
        }

        outline.Return();
        return text.ToString();
    }

    /// <summary>Whether an item is the next bullet of a list, one inside or behind another, or the next row of a table.</summary>
    private static bool GoOn(OutlineItem last, OutlineItem item) => item.Kind switch
    {
        OutlineKind.Bullet => last.Kind == OutlineKind.Bullet && (item.Group == last.Group || item.Depth + last.Depth > 0),
        OutlineKind.TableRow => last.Kind is OutlineKind.TableRow or OutlineKind.TableHeader && item.Group == last.Group,
        _ => false,
    };

    private static string TextOf(DocumentOutline outline, OutlineItem item) => item.Kind switch
    {
        OutlineKind.Card => string.Join("\n", new[] { item.Card!.Title, item.Card.Description }.Where(part => !string.IsNullOrEmpty(part))),
        OutlineKind.Code =>
            string.Concat(outline.Runs.GetRange(item.Runs.Start, item.Runs.Length).Select(run => run.Text.ToString())).TrimEnd(),
        OutlineKind.TableHeader or OutlineKind.TableRow =>
            string.Join(BetweenCells, Cells.Of(outline, item.Runs).Select(cell => outline.PlainText(cell)).Where(cell => cell.Length > 0)),
        _ => outline.PlainText(item),
    };

    /// <summary>Whether a text begins with a row of a table that stands without its header.</summary>
    internal static bool BeginsWithRow(string text)
    {
        var start = text.Length - text.AsSpan().TrimStart().Length;
        if (start == text.Length || text[start] != '|') return false;
        var second = TextLines.NextLine(text, TextLines.EndOfLine(text, start));
        return text.AsSpan(second, TextLines.EndOfLine(text, second) - second).Trim("|:- \t\r".AsSpan()).Length > 0
            || second == text.Length;
    }

    /// <summary>
    /// A text without the spaces in front of its first line, on every line: what is nested in a list begins with
    /// some, which would make it code.
    /// </summary>
    internal static string WithoutIndentation(string text)
    {
        var first = TextLines.StartOfLine(text, text.Length - text.AsSpan().TrimStart().Length);
        var indentation = IndentationAt(text, first, int.MaxValue);
        if (indentation == 0) return text;
        var result = new StringBuilder(text.Length);
        for (var start = first; start < text.Length;)
        {
            var next = TextLines.NextLine(text, TextLines.EndOfLine(text, start));
            var taken = IndentationAt(text, start, indentation);
            result.Append(text, start + taken, next - start - taken);
            start = next;
        }

        return result.ToString();
    }

    private static int IndentationAt(string text, int start, int most)
    {
        var count = 0;
        while (count < most && start + count < text.Length && text[start + count] is ' ' or '\t') count++;
        return count;
    }
}
