using System.Text;
using Markdig.Helpers;
using Markdig.Syntax.Inlines;

namespace MlDigest.Model.Parsing.Outline;

/// <summary>Flattens Markdig's tree of inlines into runs, links and images.</summary>
internal sealed class InlineReader(RunWriter writer)
{
    // The way back up: what to go on with, and the style and link that end there. A stack of our own, since hostile text nests deep.
    private readonly Stack<(Inline? Next, RunStyle Style, bool EndsLink)> pending = new();

    public void Read(ContainerInline? inlines)
    {
        var inline = inlines?.FirstChild;
        var style = RunStyle.None;
        while (true)
        {
            if (inline is null)
            {
                if (pending.Count == 0) break;
                (inline, var outer, var endsLink) = pending.Pop();
                style = outer;
                if (endsLink) writer.EndLink();
                continue;
            }

            var next = inline.NextSibling;
            switch (inline)
            {
                case LiteralInline literal:
                    writer.Text(literal.Content, style, Limit(literal.Content));
                    break;
                case LinkInline { IsImage: true } image:
                    writer.Image(image.GetDynamicUrl?.Invoke() ?? image.Url ?? "", AlternativeText(image));
                    break;
                case LinkInline link when !writer.IsInLink:
                    writer.BeginLink(link.GetDynamicUrl?.Invoke() ?? link.Url ?? "");
                    pending.Push((next, style, true));
                    inline = link.FirstChild;
                    continue;
                case EmphasisInline emphasis:
                    pending.Push((next, style, false));
                    style |= StyleOf(emphasis);
                    inline = emphasis.FirstChild;
                    continue;
                case CodeInline code:
                    writer.Text(new StringSlice(code.Content), style | RunStyle.Code, code.Content.Length);
                    break;
                case LineBreakInline:
                    writer.Break();
                    break;
                case AutolinkInline autolink:
                    ReadAutolink(autolink, style);
                    break;
                case HtmlEntityInline entity:
                    writer.Text(entity.Transcoded, style, Limit(entity.Transcoded));
                    break;
                case HtmlInline html:
                    HtmlReader.ReadTag(html.Tag.AsSpan(), writer);
                    break;
                case DelimiterInline delimiter:
                    writer.Text(new StringSlice(delimiter.ToLiteral()), style, 0);
                    pending.Push((next, style, false));
                    inline = delimiter.FirstChild;
                    continue;
                case ContainerInline container:
                    pending.Push((next, style, false));
                    inline = container.FirstChild;
                    continue;
            }

            inline = next;
        }

        writer.EndLink();
        writer.HtmlStyle = RunStyle.None;
    }

    private void ReadAutolink(AutolinkInline autolink, RunStyle style)
    {
        if (writer.IsInLink)
        {
            writer.Text(new StringSlice(autolink.Url), style, 0);
            return;
        }

        var url = HtmlHelper.Unescape(autolink.Url, removeBackSlash: false);
        writer.BeginLink(autolink.IsEmail ? "mailto:" + url : url);
        writer.Text(new StringSlice(url), style, 0);
        writer.EndLink();
    }

    private static RunStyle StyleOf(EmphasisInline emphasis) => emphasis.DelimiterChar is not ('*' or '_')
        ? RunStyle.None
        : emphasis.DelimiterCount >= 2 ? RunStyle.Bold : RunStyle.Italic;

    /// <summary>How far a bare URL that Markdig cut into several literals may go on: to the end of the paragraph.</summary>
    private static int Limit(StringSlice content) => content.Text?.Length ?? 0;

    private static string? AlternativeText(LinkInline image)
    {
        if (image.FirstChild is null) return null;
        var text = new StringBuilder();
        foreach (var inline in image.FindDescendants<LeafInline>())
        {
            if (inline is LiteralInline literal) text.Append(literal.Content.Text, literal.Content.Start, literal.Content.Length);
            else if (inline is HtmlEntityInline entity) text.Append(entity.Transcoded.ToString());
            else if (inline is CodeInline code) text.Append(code.Content);
            else if (inline is LineBreakInline) text.Append(' ');
        }

        return text.ToString();
    }
}
