using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Parsing.Markdown;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Building;

/// <summary>
/// What every issue of a document repeats: its name, the compilation's name, the front matter. Each within <see cref="Repetition"/>.
/// </summary>
internal sealed class SharedTexts
{
    // As long as names of files are; what so little adds to an issue's other members is in proportion.
    private const int AlwaysKept = 256;

    private readonly FrontMatter? frontMatter;
    private readonly bool isFrontMatterRepeated;

    public SharedTexts(DocumentOutline outline, LayoutTree layout, string name, string? series, List<DigestDiagnostic> diagnostics)
    {
        var issues = layout.Issues.Count;
        var most = Math.Max(AlwaysKept, Repetition.Most(outline.Text) / Math.Max(1, issues));
        (Document, Series, frontMatter) = (
            Clipped("The name of the document", name),
            series is null ? null : Clipped("The name of the compilation", series),
            outline.FrontMatter);
        var span = layout.FrontMatter.IsEmpty ? default : Spans.Of(outline, layout.FrontMatter);
        isFrontMatterRepeated = issues <= 1 || span.Length <= most;
        if (!isFrontMatterRepeated) diagnostics.Add(DiagnosticCodes.FrontMatterCut(span.Length, issues, span));

        string Clipped(string what, string text)
        {
            if (issues <= 1 || text.Length <= most) return text;
            diagnostics.Add(DiagnosticCodes.RepetitionCut(what, text.Length, issues, most, new SourceSpan(0, 0, 1)));
            return Clipping.Head(text, most);
        }
    }

    /// <summary>The document's name, as its issues have it.</summary>
    public string Document { get; }

    /// <summary>The name that a compilation gives its issues; null where it gives none.</summary>
    public string? Series { get; }

    /// <summary>The front matter, as an issue has it.</summary>
    /// <param name="issue">Which issue of the document, from 0.</param>
    public FrontMatter? FrontMatterOf(int issue) => issue == 0 || isFrontMatterRepeated ? frontMatter : null;
}
