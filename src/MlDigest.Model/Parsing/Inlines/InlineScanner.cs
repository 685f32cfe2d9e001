using System.Text;
using Markdig.Helpers;
using Markdig.Parsers.Inlines;

namespace MlDigest.Model.Parsing.Inlines;

/// <summary>
/// Cuts the text of a block into links, images, emphasis, code and plain text, as
/// <see href="https://spec.commonmark.org/0.31.2/#inlines">CommonMark</see> reads them.
/// </summary>
/// <remarks>
/// It stands in for Markdig's own inline stage, whose tree nobody needs here: that stage refuses a whole document for one deep nesting,
/// takes quadratic time on texts such as <c>[a](</c> repeated, and costs more than all other stages together.
/// </remarks>
internal sealed class InlineScanner
{
    private const int CheckEvery = 16;
    private const string Specials = "\\\n\r`*_![]<&";

#if !NETSTANDARD2_0
    private static readonly System.Buffers.SearchValues<char> SpecialValues = System.Buffers.SearchValues.Create(Specials);
#endif

    private readonly EmphasisMatcher emphasis = new();
    private readonly List<Bracket> brackets = [];
    private ReferenceTargets? references;
    private string text = "";
    private Extent limits;
    private int textStart;

    // How many of the brackets are known to stand in front of a link.
    private int bracketsInsideLinks;
    private CodeSpans codeSpans;
    private HtmlEnds htmlEnds;

    /// <summary>What can end the scan of a long text.</summary>
    public ParseGate Gate { get; set; } = ParseGate.Open;

    /// <summary>The pieces of the last text.</summary>
    public InlineTokens Tokens { get; } = new();

    /// <summary>Lets go of the last text's document, so that the scanner can be kept for another.</summary>
    public void Forget()
    {
        Tokens.Forget();
        emphasis.Forget();
        brackets.Clear();
        if (brackets.Capacity > InlineTokens.MostKept) brackets.Capacity = InlineTokens.MostKept;
        (references, text, Gate) = (null, "", ParseGate.Open);
    }

    /// <summary>Scans a text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="references">What the document's references lead to.</param>
    public void Scan(InlineText source, ReferenceTargets? references)
    {
        this.references = references;
        Tokens.Clear();
        emphasis.Clear();
        brackets.Clear();
        bracketsInsideLinks = 0;
        (text, limits, textStart) = (source.Source, source.Range, source.Range.Start);
        (codeSpans, htmlEnds) = (default, default);
        var specials = 0;
        for (var position = textStart; (position = NextSpecial(position)) < limits.End; position = ReadSpecial(position))
        {
            if (++specials % CheckEvery == 0) Gate.CheckParts(0, Tokens.Count);
        }

        AddText(limits.End);
        emphasis.Match(0, Tokens);
    }

    private int NextSpecial(int position)
    {
#if NETSTANDARD2_0
        while (position < limits.End && Specials.IndexOf(text[position]) < 0) position++;
        return position;
#else
        var found = text.AsSpan(position, limits.End - position).IndexOfAny(SpecialValues);
        return found < 0 ? limits.End : position + found;
#endif
    }

    /// <summary>Reads what a special character begins, and returns where to go on.</summary>
    private int ReadSpecial(int position)
    {
        switch (text[position])
        {
            case '\\': return ReadBackslash(position);
            case '\n' or '\r': return ReadLineEnd(position, position);
            case '`': return ReadCode(position);
            case '*' or '_': return ReadDelimiters(position);
            case '!' when position + 1 < limits.End && text[position + 1] == '[': return ReadBracket(position, 2, InlineKind.ImageStart);
            case '[': return ReadBracket(position, 1, InlineKind.LinkStart);
            case ']': return ReadClosingBracket(position);
            case '<': return ReadPointed(position);
            case '&': return ReadReference(position);
            default: return position + 1;
        }
    }

    private int ReadBackslash(int position)
    {
        var next = position + 1;
        if (next >= limits.End) return next;
        if (text[next] is '\n' or '\r') return ReadLineEnd(position, next);
        if (!LinkTail.IsEscapable(text[next])) return next;
        AddText(position);
        textStart = next;
        return next + 1;
    }

    /// <summary>Ends a line; the white space around the line end is no text.</summary>
    private int ReadLineEnd(int textEnd, int position)
    {
        var end = textEnd;
        while (end > textStart && text[end - 1] is ' ' or '\t') end--;
        AddText(end);
        Add(InlineKind.Break, new Extent(position, TextLines.NextLine(text, position)));
        while (position < limits.End && text[position] is ' ' or '\t' or '\n' or '\r') position++;
        return textStart = position;
    }

    private int ReadCode(int position)
    {
        if (codeSpans.Read(text, position, limits.End, out var after) is not { } code) return after;
        AddText(position);
        Add(InlineKind.Code, code);
        return textStart = after;
    }

    private int ReadDelimiters(int position)
    {
        var end = position + 1;
        while (end < limits.End && text[end] == text[position]) end++;
        var range = new Extent(position, end);
        var run = DelimiterRun.Read(text, limits, range);
        var mayBeBold = run is { Character: '*', Length: 2 } && (position == limits.Start || run.EndsLine);
        if (!run.CanOpen && !run.CanClose && !mayBeBold) return end;
        AddText(position);
        run.Token = Tokens.Count;
        Add(InlineKind.Delimiters, range);
        emphasis.Add(run);
        return textStart = end;
    }

    private int ReadBracket(int position, int length, InlineKind kind)
    {
        AddText(position);
        if (brackets.Count > 0) brackets[brackets.Count - 1] = brackets[brackets.Count - 1] with { HoldsBracket = true };
        brackets.Add(new Bracket(Tokens.Count, emphasis.Count, kind == InlineKind.ImageStart));
        Add(InlineKind.Text, new Extent(position, position + length));
        return textStart = position + length;
    }

    private int ReadClosingBracket(int position)
    {
        if (brackets.Count == 0) return position + 1;
        var bracket = brackets[brackets.Count - 1];
        brackets.RemoveAt(brackets.Count - 1);
        bracketsInsideLinks = Math.Min(bracketsInsideLinks, brackets.Count);
        if (bracket.IsInsideLink || Target(bracket, position, out var end) is not { IsNull: false } target) return position + 1;
        end = LinkTail.SkipAttributes(text, end, limits.End);
        AddText(position);
        emphasis.Match(bracket.Delimiters, Tokens);
        ref var start = ref Tokens[bracket.Token];
        (start.Kind, start.End) = (bracket.IsImage ? InlineKind.ImageStart : InlineKind.LinkStart, Tokens.Count);
        Tokens.SetValue(bracket.Token, target);
        Add(InlineKind.LinkEnd, new Extent(position, end));

        // Links hold no links.
        if (!bracket.IsImage)
        {
            for (; bracketsInsideLinks < brackets.Count; bracketsInsideLinks++)
            {
                brackets[bracketsInsideLinks] = brackets[bracketsInsideLinks] with
                {
                    IsInsideLink = !brackets[bracketsInsideLinks].IsImage
                };
            }
        }

        return textStart = end;
    }

    /// <summary>Where the text between a bracket and its closing one leads; null when it is no link.</summary>
    private TextRange Target(Bracket bracket, int closing, out int end)
    {
        end = closing + 1;
        if (end < limits.End && text[end] == '(' && LinkTail.ReadTarget(text, end, limits.End, out var target) is > 0 and var targetEnd)
        {
            end = targetEnd;
            return LinkTail.Unescape(text, target);
        }

        if (references is null) return default;
        var label = default(Extent);
        var labelEnd = end < limits.End && text[end] == '[' ? LinkTail.ReadLabel(text, end, limits.End, out label) : -1;
        if (labelEnd > 0) end = labelEnd;
        var isFull = !label.IsEmpty;
        if (!isFull)
        {
            label = new Extent(Tokens[bracket.Token].Range.End, closing);
            if (bracket.HoldsBracket || label.Length > LinkTail.LongestLabel) return default;
        }

        var referenced = references.Find(Label(label.Of(text)));
        if (isFull || !referenced.IsNull || end + 1 >= limits.End || text[end] != ' ' || text[end + 1] != '[') return referenced;

        // The first parsers of Markdown took a space in front of the label: "[The title] [1]".
        var behind = LinkTail.ReadLabel(text, end + 1, limits.End, out label);
        if (label.IsEmpty || references.Find(Label(label.Of(text))) is not { IsNull: false } found) return default;
        end = behind;
        return found;
    }

    /// <summary>A label as Markdig names definitions: white space folded, escapes resolved.</summary>
    private static string Label(ReadOnlySpan<char> text)
    {
        var label = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length && LinkTail.IsEscapable(text[i + 1])) i++;
            if (!char.IsWhiteSpace(text[i])) label.Append(text[i]);
            else if (label.Length > 0 && label[label.Length - 1] != ' ') label.Append(' ');
        }

        return label.ToString().TrimEnd(' ');
    }

    private int ReadPointed(int position)
    {
        var next = position + 1 < limits.End ? text[position + 1] : ' ';
        if (!char.IsLetter(next) && next is not ('/' or '!' or '?')) return position + 1;
        var slice = new StringSlice(text, position, limits.End - 1);
        if (LinkHelper.TryParseAutolink(ref slice, out var url, out var isMail))
        {
            AddText(position);
            var range = new Extent(position, slice.Start);
            if (isMail) Add(InlineKind.Autolink, range, new TextRange("mailto:" + HtmlHelper.Unescape(url, removeBackSlash: false)));
            else Add(InlineKind.Autolink, range);
            return textStart = slice.Start;
        }

        slice = new StringSlice(text, position, limits.End - 1);
        if (!htmlEnds.Follows(text, position, limits.End) || !HtmlHelper.TryParseHtmlTag(ref slice, out _)) return position + 1;
        AddText(position);
        Add(InlineKind.Html, new Extent(position, slice.Start));
        return textStart = slice.Start;
    }

    private int ReadReference(int position)
    {
        var slice = new StringSlice(text, position, limits.End - 1);
        if (!HtmlEntityParser.TryParse(ref slice, out var value, out var length)) return position + 1;
        AddText(position);
        Add(InlineKind.Reference, new Extent(position, position + length), new TextRange(value));
        return textStart = position + length;
    }

    private void AddText(int end)
    {
        if (end > textStart) Add(InlineKind.Text, new Extent(textStart, end));
        textStart = end;
    }

    private void Add(InlineKind kind, Extent range) => Tokens.Add(kind, range);

    private void Add(InlineKind kind, Extent range, TextRange value)
    {
        Tokens.Add(kind, range);
        Tokens.SetValue(Tokens.Count - 1, value);
    }

    /// <summary>An opening bracket whose closing one is to come.</summary>
    /// <param name="Token">The token it is.</param>
    /// <param name="Delimiters">How many runs of delimiters stand in front.</param>
    /// <param name="IsImage">Whether an exclamation mark stands in front.</param>
    private readonly record struct Bracket(int Token, int Delimiters, bool IsImage)
    {
        /// <summary>Whether another bracket stands behind it, so that the text between cannot be a label.</summary>
        public bool HoldsBracket { get; init; }

        /// <summary>Whether a link stands behind it, so that it can begin none.</summary>
        public bool IsInsideLink { get; init; }
    }
}
