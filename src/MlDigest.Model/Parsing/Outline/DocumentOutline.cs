using System.Text;
using MlDigest.Model.Parsing.Metadata;

namespace MlDigest.Model.Parsing.Outline;

/// <summary>The second stage's result: the document as a flat list of items, with their texts, links and images.</summary>
internal sealed class DocumentOutline(string text)
{
    /// <summary>The text all offsets count in.</summary>
    public string Text { get; } = text;

    public List<OutlineItem> Items { get; } = [];

    public List<InlineRun> Runs { get; } = [];

    public List<OutlineLink> Links { get; } = [];

    public List<DigestImage> Images { get; } = [];

    public FrontMatter? FrontMatter { get; set; }

    /// <summary>The visible text of an item.</summary>
    public string PlainText(OutlineItem item) => PlainText(item.Runs);

    /// <summary>The visible text of some runs: one line, white space folded.</summary>
    public string PlainText(Extent runs) => new PlainTextBuilder(new StringBuilder()).Append(this, runs).ToString();
}
