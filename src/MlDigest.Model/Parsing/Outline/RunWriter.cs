using MlDigest.Model.Parsing.Inlines;

namespace MlDigest.Model.Parsing.Outline;

/// <summary>Collects runs, links and images into an outline.</summary>
internal sealed class RunWriter(DocumentOutline outline)
{
    private const int CheckEvery = 256;

    // Where the text of a bare URL ends that reaches into the inlines still to come.
    private string? urlSource;
    private int urlEnd;
    // The first run that text may still be added to.
    private int firstRun;
    private int itemStart;
    private int openLink = -1;
    private bool openLinkHasText;
    private int pieces;

    /// <summary>Style that HTML tags switch on until they close.</summary>
    public RunStyle HtmlStyle { get; set; }

    /// <summary>Ends the parse where the caller has cancelled, or the document has too many parts.</summary>
    public void CheckParts() =>
        outline.Gate.CheckParts(outline.Items.Count, outline.Runs.Count + outline.Links.Count + outline.Images.Count);

    /// <summary>Begins an item: no run goes on from one item to the next.</summary>
    public void BeginItem() => firstRun = itemStart = outline.Runs.Count;

    public int RunCount => outline.Runs.Count;

    public int LinkCount => outline.Links.Count;

    public int ImageCount => outline.Images.Count;

    public bool IsInLink => openLink >= 0;

    public void Break()
    {
        if (outline.Runs.Count > itemStart && !outline.Runs[outline.Runs.Count - 1].IsBreak)
        {
            outline.Runs.Add(InlineRun.Break with { Link = openLink });
        }
    }

    /// <summary>Adds text, and finds the bare URLs in it. A URL may reach up to <paramref name="limit"/> in the same string.</summary>
    public void Text(string source, Extent text, RunStyle style, int limit)
    {
        var (start, end) = (text.Start, text.End);
        if (++pieces % CheckEvery == 0) CheckParts();
        if (ReferenceEquals(source, urlSource) && start < urlEnd) start = Math.Min(end, urlEnd);
        while (openLink < 0 && (style & RunStyle.Code) == 0 && BareUrl.TryFind(source, start, end, limit, out var url))
        {
            Run(source, start, url.Start, style);
            outline.Runs.Add(new InlineRun(source, url.Start, url.Length, style | HtmlStyle, outline.Links.Count));
            outline.Links.Add(
                new OutlineLink(LinkTail.Unescape(source, url), LinkForm.Bare, new Extent(outline.Runs.Count - 1, outline.Runs.Count)));
            (urlSource, urlEnd) = (source, url.End);
            start = Math.Min(end, url.End);
        }

        Run(source, start, end, style);
    }

    /// <summary>Adds a text that is a string of its own.</summary>
    public void Text(string text, RunStyle style, int limit) => Text(text, new Extent(0, text.Length), style, limit);

    public void BeginLink(TextRange target)
    {
        EndLink();
        if (++pieces % CheckEvery == 0) CheckParts();
        openLink = outline.Links.Count;
        openLinkHasText = false;
        firstRun = outline.Runs.Count;
        outline.Links.Add(new OutlineLink(target, LinkForm.Labelled, new Extent(outline.Runs.Count, outline.Runs.Count)));
    }

    public void EndLink()
    {
        if (openLink < 0) return;
        var link = outline.Links[openLink];
        var runs = new Extent(link.Runs.Start, outline.Runs.Count);
        outline.Links[openLink] = link with { Runs = openLinkHasText ? runs : new Extent(runs.Start, runs.Start) };
        openLink = -1;
    }

    public void Image(TextRange url, TextRange alternativeText)
    {
        outline.Images.Add(new DigestImage(url, alternativeText.Span.IsWhiteSpace() ? default : alternativeText));
        if (openLink >= 0 && !openLinkHasText) outline.Links[openLink] = outline.Links[openLink] with { Form = LinkForm.Image };
    }

    private void Run(string source, int start, int end, RunStyle style)
    {
        if (end <= start) return;
        style |= HtmlStyle;
        if (outline.Runs.Count > firstRun && outline.Runs[outline.Runs.Count - 1] is var last
            && last.IsContinuedBy(source, start, style, openLink))
        {
            outline.Runs[outline.Runs.Count - 1] = last.Over(last.Start, last.Length + end - start);
        }
        else
        {
            outline.Runs.Add(new InlineRun(source, start, end - start, style, openLink));
        }

        if (openLink >= 0 && !openLinkHasText && !source.AsSpan(start, end - start).IsWhiteSpace())
        {
            openLinkHasText = true;
            if (outline.Links[openLink].Form == LinkForm.Image)
            {
                outline.Links[openLink] = outline.Links[openLink] with { Form = LinkForm.Labelled };
            }
        }
    }
}
