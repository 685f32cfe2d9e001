namespace MlDigest.Model.Parsing.Canonical;

/// <summary>Reads an entry: a bullet with the title, the summary, and the other members in a part that is folded away.</summary>
/// <param name="lines">The lines; the current one is the bullet.</param>
/// <param name="keepsMarkdown">Whether the body is wanted.</param>
/// <param name="lineEnd">What lines of the body end with.</param>
/// <param name="place">Where the entry stands; is made to go on to its end.</param>
internal sealed class CanonicalEntry(CanonicalLines lines, bool keepsMarkdown, string lineEnd, Place place)
{
    private const string Fold = CanonicalForm.Indentation + CanonicalForm.FoldStart;
    private const string FoldEnd = CanonicalForm.Indentation + CanonicalForm.FoldEnd;
    private const string Quote = CanonicalForm.Indentation + ">";
    private const string Field = CanonicalForm.Indentation + "- ";
    private const string FieldOfCard = CanonicalForm.Indentation + Field;

    private readonly List<WorkId> identifiers = [];
    private readonly List<DigestLink> links = [];
    private readonly List<DigestImage> images = [];
    private readonly List<LinkCard> cards = [];
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private TextRange summary;
    private TextRange body;
    private EntryKind kind;
    private string? key;
    private string? workTitle;

    public DigestEntry Read()
    {
        var (title, url) = ReadTitle();
        if (GoesOn() && !lines.StartsWith(Fold)) ReadSummary();
        if (GoesOn() && lines.StartsWith(Fold)) ReadFold();
        if (GoesOn()) throw lines.Wrong("the entry has come to its end before this line");
        var entry = new DigestEntry(identifiers.ToEquatableList(), url, title)
        {
            Kind = kind,
            WorkTitle = workTitle,
            SummaryRange = summary,
            Links = links.ToEquatableList(),
            Images = images.ToEquatableList(),
            Cards = cards.ToEquatableList(),
            BodyRange = body,
            Span = place.Span,
        };
        return key is null ? entry : entry with { Key = key };
    }

    private bool GoesOn()
    {
        lines.SkipBlank();
        return !lines.IsAtEnd && lines.StartsWith(CanonicalForm.Indentation);
    }

    private void EndLine()
    {
        place.EndHere();
        lines.MoveNext();
    }

    private (TextRange Title, TextRange Url) ReadTitle()
    {
        var content = lines.Content.TrimEnd();
        var length = content.Length - CanonicalForm.EntryStart.Length - CanonicalForm.EntryEnd.Length;
        if (length < 0 || !content.EndsWith(CanonicalForm.EntryEnd.AsSpan()))
        {
            throw lines.Wrong($"'{CanonicalForm.EntryEnd}' was expected at the end");
        }

        var start = lines.Current.Start + CanonicalForm.EntryStart.Length;
        var inside = new Extent(start, start + length);
        var target = length > 0 && lines.Text[start] == '['
            ? CanonicalTarget.Read(lines, inside)
            : new(CanonicalText.Plain(lines.Text, inside, lines.Line), default);
        EndLine();
        return (target.Text, target.Url);
    }

    private void ReadSummary()
    {
        var (start, line) = (lines.Current.Start + CanonicalForm.Indentation.Length, lines.Line);
        if (lines.StartsWith(Quote) || lines.StartsWith(Field))
        {
            throw lines.Wrong("a summary, or the part that is folded away, was expected");
        }

        int end;
        bool goesOn;
        do
        {
            goesOn = EndsInBackslash(lines.Content);
            end = lines.Current.Start + (goesOn ? lines.Content.Length : lines.Content.TrimEnd().Length);
            EndLine();
            if (goesOn && !lines.StartsWith(CanonicalForm.Indentation)) throw lines.Wrong("the next line of the summary was expected");
        }
        while (goesOn);

        if (!lines.IsAtEnd && !lines.IsBlank)
        {
            throw lines.Wrong("a blank line was expected: in a summary, lines end with a backslash where they go on");
        }

        summary = CanonicalText.Plain(lines.Text, new Extent(start, end), line);
        seen.Add(CanonicalForm.Summary);
    }

    private static bool EndsInBackslash(ReadOnlySpan<char> line) => ((line.Length - line.TrimEnd('\\').Length) & 1) == 1;

    private void ReadFold()
    {
        var content = lines.Content.TrimEnd();
        var isWhole = content.EndsWith(CanonicalForm.FoldMiddle.AsSpan());
        if (!isWhole) throw lines.Wrong($"'{CanonicalForm.FoldMiddle}' was expected at the end");
        var word = content.Slice(Fold.Length, content.Length - Fold.Length - CanonicalForm.FoldMiddle.Length);
        kind = new EntryKind(CanonicalWord.Read(word.ToString()));
        EndLine();
        for (lines.SkipBlank(); !lines.Is(FoldEnd); lines.SkipBlank())
        {
            if (lines.StartsWith(Field)) ReadField();
            else if (lines.StartsWith(Quote)) ReadBody();
            else throw lines.Wrong($"a member ('- name: value'), the Markdown ('>') or '{CanonicalForm.FoldEnd}' was expected");
        }

        EndLine();
    }

    private void ReadBody()
    {
        Once("body");
        body = CanonicalQuote.Read(lines, CanonicalForm.Indentation, keepsMarkdown, lineEnd, place);
    }

    private void ReadField()
    {
        var content = lines.Content.TrimEnd();
        var colon = content.IndexOf(':');
        if (colon < 0) throw lines.Wrong("a name and a colon were expected");
        var head = content.Slice(Field.Length, colon - Field.Length).ToString();
        var bracket = head.EndsWith(")", StringComparison.Ordinal) ? head.IndexOf(" (", StringComparison.Ordinal) : -1;
        var (name, word) = bracket > 0
            ? (head.Substring(0, bracket), CanonicalWord.Read(head.Substring(bracket + 2, head.Length - bracket - 3)))
            : (head, null);
        if (word is not null && name != CanonicalForm.Link) throw lines.Wrong("only links have a kind in brackets");
        Take(name, word, ValueFrom(colon + 1));
    }

    private void Take(string name, string? word, Extent value)
    {
        switch (name)
        {
            case CanonicalForm.Key:
                Once(name);
                key = Text(value) is { Length: > 0 } known ? known : throw lines.Wrong("the key is empty");
                break;
            case CanonicalForm.Summary:
                Once(name);
                summary = CanonicalText.Plain(lines.Text, value, lines.Line);
                break;
            case CanonicalForm.WorkTitle:
                Once(name);
                workTitle = Text(value);
                break;
            case CanonicalForm.Identifier:
                var isIdentifier = WorkId.TryParse(Text(value), out var id);
                identifiers.Add(isIdentifier ? id : throw lines.Wrong("this is no identifier of the form scheme:value"));
                break;
            case CanonicalForm.Link:
                var link = CanonicalTarget.Read(lines, value);
                links.Add(new DigestLink(link.Url, link.Text, word is null ? LinkKind.Page : new LinkKind(word)));
                break;
            case CanonicalForm.Image:
                images.Add(ReadImage(value));
                break;
            case CanonicalForm.Card:
                ReadCard(value);
                return;
            default:
                throw lines.Wrong($"an entry has no member '{CanonicalForm.Clip(name)}'");
        }

        EndLine();
    }

    // Most images have no text: that it is empty, and not missing, is the rarer thing to say.
    private DigestImage ReadImage(Extent value)
    {
        var isShown = !value.IsEmpty && lines.Text[value.Start] == '!';
        var image = CanonicalTarget.Read(lines, isShown ? value with { Start = value.Start + 1 } : value);
        if (image.Text.IsNull == isShown) throw lines.Wrong("'![text](address)' or '<address>' was expected");
        return new DigestImage(image.Url, isShown ? (image.Text.IsEmpty ? default : image.Text) : new TextRange(""));
    }

    private void ReadCard(Extent value)
    {
        var card = CanonicalTarget.Read(lines, value);
        string? description = null;
        string? site = null;
        for (EndLine(); lines.StartsWith(FieldOfCard); EndLine())
        {
            if (ValueOf(CanonicalForm.CardDescription) is { } text && description is null) description = text;
            else if (ValueOf(CanonicalForm.CardSite) is { } host && site is null) site = host;
            else throw lines.Wrong("a card has a description and a site, each once");
        }

        cards.Add(new LinkCard { Url = card.Url.Text!, Title = card.Text.Text, Description = description, Site = site });
    }

    /// <summary>What a member of a card says on the current line; null where it is another.</summary>
    private string? ValueOf(string name)
    {
        var start = $"{FieldOfCard}{name}:";
        return lines.StartsWith(start) ? Text(ValueFrom(start.Length)) : null;
    }

    /// <summary>What a member says on the current line, from the place behind its colon.</summary>
    private Extent ValueFrom(int column)
    {
        var content = lines.Content.TrimEnd();
        if (column < content.Length && content[column] == ' ') column++;
        return new Extent(lines.Current.Start + column, lines.Current.Start + content.Length);
    }

    private string Text(Extent range) => CanonicalText.Plain(lines.Text, range, lines.Line).Text!;

    private void Once(string name)
    {
        if (!seen.Add(name)) throw lines.Wrong($"'{name}' comes twice");
    }
}
