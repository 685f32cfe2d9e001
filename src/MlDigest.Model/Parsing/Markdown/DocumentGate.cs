using Markdig;
using Markdig.Parsers;

namespace MlDigest.Model.Parsing.Markdown;

/// <summary>The gate of the document that Markdig is reading.</summary>
internal static class DocumentGate
{
    private static readonly object Key = new();

    public static void Put(MarkdownParserContext context, ParseGate gate) => context.Properties[Key] = gate;

    public static ParseGate Of(BlockProcessor processor) => (ParseGate)processor.Context!.Properties[Key];
}
