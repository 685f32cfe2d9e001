using System.Text;
using MlDigest.Model.Identifiers;
using MlDigest.Model.Parsing.Inlines;

namespace MlDigest.Model.Parsing.Outline;

/// <summary>Reads the text of blocks into the runs, links and images of an outline.</summary>
internal sealed class InlineReader(RunWriter writer, InlineScanner scanner, ReferenceTargets? references)
{
    private const int BracketsOfWikiLink = 2;

    // "[", "Name]", "[" and "label]".
    private const int TokensOfReference = 3;
    private const int LongestLabel = 100;

    public void Read(InlineText text)
    {
        scanner.Scan(text, references);
        var (source, limit) = (text.Source, text.Range.End);
        var (bold, italic, isOwnLink, boldTwice) = (0, 0, false, 0);
        for (var i = 0; i < scanner.Tokens.Count; i++)
        {
            ref var token = ref scanner.Tokens[i];
            var style = StyleOf(bold, italic);
            switch (token.Kind)
            {
                case InlineKind.Text when WikiLink(source, i) is { IsEmpty: false } shown:
                    writer.Text(source, shown, style, shown.End);
                    i += BracketsOfWikiLink;
                    var behind = new Extent(shown.End + BracketsOfWikiLink, scanner.Tokens[i].Range.End);
                    writer.Text(source, behind, style, limit);
                    break;
                case InlineKind.Text when UndefinedReference(source, i) is { IsEmpty: false } name:
                    writer.Text(source, name, style, name.End);
                    i += TokensOfReference;
                    var label = scanner.Tokens[i].Range;
                    writer.Text(source, label with { Start = source.IndexOf(']', label.Start) + 1 }, style, limit);
                    break;
                case InlineKind.Text:
                    writer.Text(source, token.Range, style, limit);
                    break;
                case InlineKind.Break when scanner.Tokens.EmphasisOf(token).EndsBold > 0:
                    bold--;
                    writer.Break();
                    break;
                case InlineKind.Break when bold > 0 && IsWrapped(source, token.Range):
                    writer.Text(" ", style, 0);
                    break;
                case InlineKind.Break:
                    writer.Break();
                    break;
                case InlineKind.Reference:
                    var value = scanner.Tokens.ValueOf(token);
                    writer.Text(value.Text!, style, value.Span.Length);
                    break;
                case InlineKind.Code:
                    writer.Text(source, token.Range, style | RunStyle.Code, 0);
                    break;
                case InlineKind.Html:
                    HtmlReader.ReadTag(token.Range.Of(source), writer);
                    break;
                case InlineKind.Autolink:
                    ReadAutolink(source, token, style);
                    break;
                case InlineKind.Delimiters:
                    var emphasis = scanner.Tokens.EmphasisOf(token);
                    (bold, italic) = (bold - emphasis.EndsBold, italic - emphasis.EndsItalic);
                    var rest = new Extent(token.Range.Start + emphasis.EndLength, token.Range.End - emphasis.StartLength);
                    if (!rest.IsEmpty) writer.Text(source, rest, StyleOf(bold, italic), limit);
                    (bold, italic) = (bold + emphasis.StartsBold, italic + emphasis.StartsItalic);
                    break;
                case InlineKind.ImageStart when !writer.IsInLink && IsMeantAsLink(source, token, scanner.Tokens.ValueOf(token), i + 1):
                    writer.BeginLink(scanner.Tokens.ValueOf(token));
                    isOwnLink = true;
                    break;
                case InlineKind.ImageStart:
                    writer.Image(scanner.Tokens.ValueOf(token), AlternativeText(source, i + 1, token.End));
                    i = token.End;
                    break;
                case InlineKind.LinkStart when Footnotes.IsMark(source, token.Range) && scanner.Tokens[token.End].Range.Length == 1:
                    ReadFootnote(scanner.Tokens.ValueOf(token));
                    i = token.End;
                    break;
                case InlineKind.LinkStart when IsPermalink(source, token, i):
                    i = token.End;
                    break;
                case InlineKind.LinkStart when !writer.IsInLink:
                    writer.BeginLink(scanner.Tokens.ValueOf(token));
                    isOwnLink = true;
                    boldTwice = bold % 2 > 0 && IsBoldTwice(i) ? 1 : 0;
                    bold -= boldTwice;
                    break;
                case InlineKind.LinkEnd when isOwnLink:
                    writer.EndLink();
                    isOwnLink = false;
                    (bold, boldTwice) = (bold + boldTwice, 0);
                    break;
            }
        }

        writer.EndLink();
        writer.HtmlStyle = RunStyle.None;
    }

    /// <summary>Whether a line only goes on in the next one, which begins with blanks, and asks for no break.</summary>
    private static bool IsWrapped(string source, Extent end) =>
        end.Start > 0 && source[end.Start - 1] is not (' ' or '\\') && end.End < source.Length && source[end.End] == ' ';

    /// <summary>
    /// What a link of a wiki shows, where a token is the first of its brackets: the text behind the bar of "[[Page|text]]", or the page's
    /// name, "[[Some page]]", which code, "[[T; N]]", and tags, "[[PDF]]", are not like.
    /// </summary>
    private Extent WikiLink(string source, int first)
    {
        if (first + BracketsOfWikiLink >= scanner.Tokens.Count) return default;
        var text = scanner.Tokens[first + BracketsOfWikiLink];
        var start = text.Range.Start;
        if (text.Kind != InlineKind.Text || start < BracketsOfWikiLink || scanner.Tokens[first].Range.Start != start - BracketsOfWikiLink
            || source[start - 1] != '[' || source[start - BracketsOfWikiLink] != '[')
        {
            return default;
        }

        var end = text.Range.Of(source).IndexOf("]]".AsSpan());
        if (end < 0) return default;
        var page = source.AsSpan(start, end);
        var bar = page.IndexOf('|');
        return bar > 0 ? new Extent(start + bar + 1, start + end)
            : page.IndexOf(' ') > 0 && char.IsLetter(page[0]) && (page[1] == ' ' || char.IsLetter(page[1])) ? new Extent(start, start + end)
            : default;
    }

    /// <summary>
    /// What a reference shows that the document does not define, "[Name][]" or "[Several words][label]", where a token is its first
    /// bracket: definitions may stand in another file. Words alone may be tags, "[ZH][EN]", and behind other signs brackets count:
    /// "a[i][j]".
    /// </summary>
    private Extent UndefinedReference(string source, int first)
    {
        var tokens = scanner.Tokens;
        if (first + TokensOfReference >= tokens.Count || tokens[first].Range is not { Length: 1 } open || source[open.Start] != '['
            || (open.Start > 0 && !char.IsWhiteSpace(source[open.Start - 1]) && source[open.Start - 1] is not ('(' or '*' or '_')))
        {
            return default;
        }

        var (name, second, label) = (tokens[first + 1], tokens[first + 2], tokens[first + TokensOfReference]);
        if (name.Kind != InlineKind.Text || second.Kind != InlineKind.Text || label.Kind != InlineKind.Text
            || second.Range.Start != name.Range.End || second.Range.Length != 1 || source[second.Range.Start] != '[')
        {
            return default;
        }

        var text = name.Range.Of(source);
        var end = label.Range.Of(source).IndexOf(']');
        return text.Length > 1 && text.IndexOf(']') == text.Length - 1 && text[0] != '^' && end is >= 0 and <= LongestLabel
            && (end == 0 || text.IndexOf(' ') > 0)
            ? name.Range with { End = name.Range.End - 1 }
            : default;
    }

    /// <summary>
    /// Bold inside bold stands out no more than plain text: exporters put four stars around whole paragraphs, and bold in them is bold.
    /// </summary>
    private static RunStyle StyleOf(int bold, int italic) =>
        (bold % 2 > 0 ? RunStyle.Bold : RunStyle.None) | (italic > 0 ? RunStyle.Italic : RunStyle.None);

    /// <summary>Whether a link is bold, and so is all of its text: "**[**text**](url)**" is bold for both reasons.</summary>
    private bool IsBoldTwice(int start)
    {
        var end = scanner.Tokens[start].End;
        return start > 0 && end > start + 1 && end + 1 < scanner.Tokens.Count
            && Marks(start - 1) is { StartsBold: > 0 } && Marks(start + 1) is { StartsBold: > 0 }
            && Marks(end - 1) is { EndsBold: > 0 } && Marks(end + 1) is { EndsBold: > 0 };
    }

    private Emphasis Marks(int token) => scanner.Tokens[token].Kind == InlineKind.Delimiters
        ? scanner.Tokens.EmphasisOf(scanner.Tokens[token])
        : default;

    /// <summary>Whether a link is a sign that leads to a place of its page, as pages have it beside headings: "[¶](#the-title)".</summary>
    private bool IsPermalink(string source, InlineToken link, int start)
    {
        if (scanner.Tokens.ValueOf(link).Span is not { Length: > 0 } target || target[0] != '#') return false;
        for (var i = start + 1; i < link.End; i++)
        {
            var token = scanner.Tokens[i];
            if (token.Kind is not (InlineKind.Text or InlineKind.Delimiters) || Scripts.Weight(token.Range.Of(source), 1) > 0) return false;
        }

        return true;
    }

    /// <summary>Whether an image is a link with a mark too many: it leads to a work, and is described by more than a word.</summary>
    private static bool IsMeantAsLink(string source, InlineToken image, TextRange target, int next)
    {
        if (image.End <= next || IdentifierReader.FromUrl(target.Span) is null || LinkKinds.IsPersonOrPicture(target.Span)) return false;
        return source.IndexOf(' ', image.Range.End, Math.Max(0, source.IndexOf(']', image.Range.End) - image.Range.End)) > 0;
    }

    /// <summary>Reads the mark of a footnote: a link without a text, where the footnote has one.</summary>
    private void ReadFootnote(TextRange target)
    {
        if (writer.IsInLink || target.IsEmpty) return;
        writer.BeginLink(target);
        writer.EndLink();
    }

    private void ReadAutolink(string source, InlineToken token, RunStyle style)
    {
        var inside = new Extent(token.Range.Start + 1, token.Range.End - 1);
        if (writer.IsInLink)
        {
            writer.Text(source, inside, style, 0);
            return;
        }

        var text = LinkTail.Unescape(source, inside, hasEscapes: false);
        var value = scanner.Tokens.ValueOf(token);
        writer.BeginLink(value.IsNull ? text : value);
        if (text.Span.SequenceEqual(inside.Of(source))) writer.Text(source, inside, style, 0);
        else writer.Text(text.Text!, style, 0);
        writer.EndLink();
    }

    /// <summary>The plain text of an image's description.</summary>
    private TextRange AlternativeText(string source, int start, int end)
    {
        if (start == end) return default;
        if (start + 1 == end && scanner.Tokens[start] is { Kind: InlineKind.Text, Range: var only })
        {
            return new TextRange(source, only.Start, only.Length);
        }

        var text = new StringBuilder();
        for (var i = start; i < end; i++)
        {
            ref var token = ref scanner.Tokens[i];
            if (token.Kind is InlineKind.Text or InlineKind.Code) text.Append(source, token.Range.Start, token.Range.Length);
            else if (token.Kind == InlineKind.Reference) text.Append(scanner.Tokens.ValueOf(token).Text);
            else if (token.Kind == InlineKind.Break) text.Append(' ');
            else if (token.Kind == InlineKind.Delimiters)
            {
                var emphasis = scanner.Tokens.EmphasisOf(token);
                text.Append(source[token.Range.Start], token.Range.Length - emphasis.EndLength - emphasis.StartLength);
            }
        }

        return new TextRange(text.ToString());
    }
}
