using Markdig.Parsers;
using Markdig.Syntax;

namespace MlDigest.Model.Parsing.Markdown;

/// <summary>
/// Markdig's parser of headings, which here keep no copy of their line: the text of a heading is what its span holds behind the signs.
/// Two signs or more right before a word are a heading too, as they were to the first parsers of Markdown: "##Papers". A single one may be
/// that of a tag, but where it is the first of a document and has no other beside it: "#Engine Notes 5".
/// </summary>
internal sealed class HeadingParser : HeadingBlockParser
{
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var (start, column, isIndented) = (processor.Start, processor.Column, processor.IsCodeIndent);
        if (base.TryOpen(processor) == BlockState.Break) return BlockState.BreakDiscard;
        var text = processor.Line.AsSpan();
        var level = HeadingMark.SignsOf(text);
        if (isIndented || level == 0 || level > MaxLeadingCount || level == text.Length || !BeginsWord(text[level])) return BlockState.None;
        if (level == 1 && !IsTitle(processor, text.Slice(1))) return BlockState.None;
        var end = start + text.TrimEnd(" \t#".AsSpan()).Length;
        processor.NewBlocks.Push(new HeadingBlock(this)
        {
            HeaderChar = '#',
            Level = level,
            Column = column,
            Span = new Markdig.Syntax.SourceSpan(start, end - 1),
        });
        return BlockState.BreakDiscard;
    }

    private static bool IsTitle(BlockProcessor processor, ReadOnlySpan<char> text) =>
        processor.CurrentContainer == processor.Document && !processor.Document.Any(block => block is not FrontMatterBlock)
        && char.IsLetter(text[0]) && text.IndexOf('#') < 0 && text.Trim().IndexOf(' ') > 0;

    private static bool BeginsWord(char c) => char.IsLetterOrDigit(c) || char.IsSurrogate(c) || c is >= '\u2190' and <= '\u2BFF'
        || "[*\"“‘«「《【(（¿¡".IndexOf(c) >= 0;
}
