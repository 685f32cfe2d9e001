namespace MlDigest.Model.Parsing.Canonical;

/// <summary>
/// Reads documents in the form that <see cref="DigestMarkdown"/> writes, line by line and without guessing. The grammar is in
/// <c>Exchange/canonical-markdown.md</c>.
/// </summary>
internal sealed class CanonicalReader
{
    private readonly CanonicalLines lines;
    private readonly string name;
    private readonly DigestParserOptions options;
    private readonly List<DigestLeaf> leaves = [];
    private readonly Stack<OpenSection> open = new();

    private CanonicalReader(CanonicalLines lines, string name, DigestParserOptions options) =>
        (this.lines, this.name, this.options) = (lines, name, options);

    /// <summary>Reads a document that says it is in the form.</summary>
    /// <param name="text">The document.</param>
    /// <param name="name">Its name.</param>
    /// <param name="options">How it is read.</param>
    /// <param name="gate">What may end the reading.</param>
    /// <param name="diagnostics">Is told where the document says so and is not.</param>
    /// <returns>The document; null where it is not in the form, and is to be read as any other.</returns>
    public static DigestDocument? Read(
        string text, string name, DigestParserOptions options, ParseGate gate, List<DigestDiagnostic> diagnostics)
    {
        var start = text.StartsWith("\uFEFF", StringComparison.Ordinal) ? 1 : 0;
        if (!CanonicalHead.Begins(text, start)) return null;
        try
        {
            return new CanonicalReader(new CanonicalLines(text, start, gate), name, options).ReadDocument();
        }
        catch (NotCanonicalException problem)
        {
            diagnostics.Add(DiagnosticCodes.NotCanonical(problem.Message, problem.Span));
            return null;
        }
    }

    private DigestDocument ReadDocument()
    {
        var issues = new List<DigestIssue>();
        while (!lines.IsAtEnd) issues.Add(ReadIssue());
        return new DigestDocument { Name = name, Issues = issues.ToEquatableList(), Leaves = leaves.ToEquatableList() };
    }

    private DigestIssue ReadIssue()
    {
        var place = new Place(lines);
        var head = CanonicalHead.Read(lines);
        EndLine(LeafKind.FrontMatter, place);
        var title = ReadTitle(place);
        var introduction = ReadIntroduction(LeafKind.IssueIntroduction, head.LineEnd, place);
        var sections = new List<DigestSection>();
        while (!lines.IsAtEnd && !lines.Is(CanonicalForm.CommentStart)) ReadPart(sections, head.LineEnd, place);
        Close(1, sections, place);
        return new DigestIssue
        {
            Document = head.Document ?? name,
            Title = title,
            Series = head.Series,
            Number = head.Number,
            Period = head.Period,
            Language = head.Language,
            SourceUrl = head.SourceUrl,
            Description = head.Description,
            Metadata = head.Metadata,
            IntroductionRange = introduction,
            Confidence = head.Confidence,
            Sections = sections.ToEquatableList(),
            Span = place.Span,
        };
    }

    private string? ReadTitle(Place issue)
    {
        if (!lines.Is("#") && !lines.StartsWith("# ")) return null;
        var content = lines.Content.TrimEnd();
        var start = lines.Current.Start;
        var range = new Extent(start + Math.Min("# ".Length, content.Length), start + content.Length);
        var title = CanonicalText.Plain(lines.Text, range, lines.Line).Text;
        var place = new Place(lines);
        EndLine(LeafKind.IssueTitle, place);
        issue.End = place.End;
        return title;
    }

    /// <summary>Reads the beginning of a section, with what introduces it, or an entry.</summary>
    private void ReadPart(List<DigestSection> sections, string lineEnd, Place issue)
    {
        var place = new Place(lines);
        if (lines.StartsWith("##") || lines.StartsWith(CanonicalForm.CommentStart))
        {
            var section = CanonicalSection.Read(lines, out var depth);
            if (depth > CanonicalForm.DeepestSection)
            {
                throw lines.Wrong(FormattableString.Invariant($"sections nest deeper than {CanonicalForm.DeepestSection}"));
            }

            Close(depth, sections, issue);
            if (depth > open.Count + 1)
            {
                throw lines.Wrong(FormattableString.Invariant($"a section of depth {depth} stands in none of depth {depth - 1}"));
            }

            EndLine(LeafKind.SectionHeading, place);
            var introduction = ReadIntroduction(LeafKind.SectionIntroduction, lineEnd, place);
            open.Push(new OpenSection(section with { IntroductionRange = introduction }, place));
        }
        else if (open.Count > 0 && lines.StartsWith(CanonicalForm.EntryStart))
        {
            open.Peek().Entries.Add(new CanonicalEntry(lines, options.KeepMarkdown, lineEnd, place).Read());
            leaves.Add(new DigestLeaf(LeafKind.Entry, place.Span));
            open.Peek().Place.End = place.End;
        }
        else
        {
            var entry = open.Count == 0 ? "" : $"an entry ('{CanonicalForm.EntryStart}') or ";
            throw lines.Wrong($"{entry}the heading of a section was expected");
        }
    }

    /// <summary>Ends the sections from a depth on.</summary>
    private void Close(int depth, List<DigestSection> sections, Place issue)
    {
        while (open.Count >= depth)
        {
            var section = open.Pop();
            (open.Count == 0 ? sections : open.Peek().Sections).Add(section.ToSection());
            (open.Count == 0 ? issue : open.Peek().Place).End = section.Place.End;
        }
    }

    private TextRange ReadIntroduction(LeafKind kind, string lineEnd, Place around)
    {
        if (!lines.StartsWith(">")) return default;
        var place = new Place(lines);
        var text = CanonicalQuote.Read(lines, "", options.KeepMarkdown, lineEnd, place);
        leaves.Add(new DigestLeaf(kind, place.Span));
        around.End = place.End;
        lines.SkipBlank();
        return text;
    }

    /// <summary>Goes behind the line that a part of the document ends with.</summary>
    private void EndLine(LeafKind kind, Place place)
    {
        place.EndHere();
        leaves.Add(new DigestLeaf(kind, place.Span));
        lines.MoveNext();
        lines.SkipBlank();
    }

    /// <summary>A section that is not at its end.</summary>
    private sealed record OpenSection(DigestSection Head, Place Place)
    {
        public List<DigestEntry> Entries { get; } = [];

        public List<DigestSection> Sections { get; } = [];

        public DigestSection ToSection() => Head with
        {
            Entries = Entries.ToEquatableList(),
            Sections = Sections.ToEquatableList(),
            Span = Place.Span,
        };
    }
}
