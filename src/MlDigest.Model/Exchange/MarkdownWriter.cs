using System.Buffers;
using System.Globalization;
using MlDigest.Model.Compatibility;
using MlDigest.Model.Json;
using MlDigest.Model.Parsing.Canonical;

namespace MlDigest.Model.Exchange;

/// <summary>Writes issues in the canonical form, which <see cref="CanonicalReader"/> reads.</summary>
internal sealed class MarkdownWriter(IBufferWriter<byte> buffer, List<MarkdownLoss> losses) : IExchangeWriter
{
    // Between the parts of an introduction that stand apart two line feeds are the parser's.
    private const int WeightOfCrLf = 3;

    private readonly MarkdownText text = new();
    private readonly List<int> path = [];
    private DigestIssue issue = null!;
    private bool hasBegun;
    private bool hasCrLf;

    public void Add(DigestIssue issue)
    {
        this.issue = issue;
        hasCrLf = HasCrLf(issue);
        text.Clear();
        if (hasBegun) text.Append('\n');
        AddHead(hasBegun ? CanonicalForm.CommentStart : CanonicalForm.Fence, hasBegun ? CanonicalForm.CommentEnd : CanonicalForm.Fence);
        hasBegun = true;
        if (issue.Title is { } title) AddHeading(1, title.AsSpan()).Append('\n');
        AddIntroduction(issue.IntroductionRange);
        AddSections(issue.Sections);
        Utf8.Write(text.Written, buffer);
    }

    public void End()
    {
    }

    public void Dispose() => text.Dispose();

    private void AddHead(string start, string end)
    {
        text.Append(start).Append('\n').Append(CanonicalForm.FormatLine).Append(CanonicalForm.Version).Append('\n');
        AddMember(CanonicalForm.Document, issue.Document);
        AddMember(CanonicalForm.Series, issue.Series);
        if (issue.Number is { } number) text.Append(CanonicalForm.Number).Append(": ").Append(number).Append('\n');
        AddForm(CanonicalForm.Period, issue.Period, TextForms.IsPeriod, TextForms.Period);
        AddForm(CanonicalForm.Language, issue.Language, TextForms.IsLanguage, TextForms.Language);
        AddMember(CanonicalForm.SourceUrl, issue.SourceUrl);
        AddMember(CanonicalForm.Description, issue.Description);
        if (issue.Confidence is { } confidence)
        {
            // Without an exponent, however small it is.
            var share = ((decimal)confidence).ToString(CultureInfo.InvariantCulture);
            text.Append(CanonicalForm.Confidence).Append(": ").Append(share).Append('\n');
        }

        if (hasCrLf) text.Append(CanonicalForm.LineEnds).Append(": ").Append(CanonicalForm.CrLf).Append('\n');
        AddMetadata();
        text.Append(end).Append('\n');
    }

    private void AddMember(string name, string? value)
    {
        if (value is not null) text.Append(name).Append(": ").AppendQuoted(value).Append('\n');
    }

    private void AddForm(string name, string? value, Func<string, bool> hasForm, string form)
    {
        if (value is null || hasForm(value)) AddMember(name, value);
        else Lose(name, $"The text is not {form}.");
    }

    private void AddMetadata()
    {
        if (issue.Metadata.Count == 0) return;
        text.Append(CanonicalForm.Metadata).Append(":\n");
        foreach (var pair in issue.Metadata)
        {
            text.Append(CanonicalForm.Indentation).AppendQuoted(pair.Key).Append(": [");
            for (var i = 0; i < pair.Value.Count; i++)
            {
                if (i > 0) text.Append(", ");
                text.AppendQuoted(pair.Value[i]);
            }

            text.Append("]\n");
        }
    }

    private MarkdownText AddHeading(int level, ReadOnlySpan<char> title)
    {
        text.Append('\n');
        for (var i = 0; i < level; i++) text.Append('#');
        if (!title.IsEmpty) text.Append(' ').AppendLine(title);
        return text;
    }

    private void AddIntroduction(TextRange introduction)
    {
        if (!introduction.IsNull) text.Append('\n').AppendQuotation(introduction.Span, "", hasCrLf);
    }

    private void AddSections(EquatableList<DigestSection> sections)
    {
        if (sections.Count == 0) return;
        if (path.Count == CanonicalForm.DeepestSection)
        {
            Lose("sections", FormattableString.Invariant($"The sections nest deeper than {CanonicalForm.DeepestSection}."));
            return;
        }

        for (var i = 0; i < sections.Count; i++)
        {
            path.Add(i);
            AddSection(sections[i]);
            path.RemoveAt(path.Count - 1);
        }
    }

    private void AddSection(DigestSection section)
    {
        AddSectionStart(section);
        AddIntroduction(section.IntroductionRange);
        for (var i = 0; i < section.Entries.Count; i++) AddEntry(section.Entries[i], i);
        AddSections(section.Sections);
    }

    private void AddSectionStart(DigestSection section)
    {
        var depth = path.Count;
        var (hasTitle, isDeep) = (!section.TitleRange.IsNull, depth >= CanonicalForm.LowestHeading);
        if (hasTitle) AddHeading(Math.Min(depth + 1, CanonicalForm.LowestHeading), section.TitleRange.Span);
        else text.Append('\n');
        var members = 0;
        if (!hasTitle || isDeep) AddMemberOfSection(ref members, hasTitle, CanonicalForm.Section).Append(depth);
        if (section.Ordinal is { } ordinal) AddMemberOfSection(ref members, hasTitle, CanonicalForm.Ordinal).Append(ordinal);
        if (section.Kind != default) AddMemberOfSection(ref members, hasTitle, CanonicalForm.Kind).AppendWord(section.Kind.Value);
        if (members > 0) text.Append(' ').Append(CanonicalForm.CommentEnd);
        text.Append('\n');
    }

    private MarkdownText AddMemberOfSection(ref int members, bool hasTitle, string name)
    {
        if (members++ > 0) text.Append(", ");
        else text.Append(hasTitle ? " " : "").Append(CanonicalForm.CommentStart).Append(' ');
        return text.Append(name).Append(": ");
    }

    private void AddEntry(DigestEntry entry, int index)
    {
        text.Append('\n').Append(CanonicalForm.EntryStart);
        if (entry.UrlRange.IsNull) text.AppendLine(entry.TitleRange.Span);
        else text.Append('[').AppendLine(entry.TitleRange.Span).Append(']').AppendTarget(entry.UrlRange.Span);
        text.Append(CanonicalForm.EntryEnd).Append('\n');
        if (!entry.SummaryRange.IsEmpty)
        {
            text.Append('\n').Append(CanonicalForm.Indentation);
            text.AppendParagraph(entry.SummaryRange.Span, CanonicalForm.Indentation).Append('\n');
        }

        AddFold(entry, index);
    }

    private void AddFold(DigestEntry entry, int index)
    {
        var start = text.Count;
        text.Append('\n').Append(CanonicalForm.Indentation);
        text.Append(CanonicalForm.FoldStart).AppendWord(entry.Kind.Value).Append(CanonicalForm.FoldMiddle).Append("\n\n");
        var members = text.Count;
        if (entry.Key.Length == 0) Lose(index, CanonicalForm.Key, "The key is empty.");
        else if (entry.Key != KeyOf(entry)) AddField(CanonicalForm.Key, entry.Key);
        if (!entry.SummaryRange.IsNull && entry.SummaryRange.IsEmpty) AddField(CanonicalForm.Summary, "");
        AddField(CanonicalForm.WorkTitle, entry.WorkTitle);
        AddIdentifiers(entry, index);
        foreach (var link in entry.Links) AddLink(link);
        foreach (var image in entry.Images) AddImage(image);
        foreach (var card in entry.Cards) AddCard(card);
        if (!entry.BodyRange.IsNull)
        {
            if (text.Count > members) text.Append('\n');
            text.AppendQuotation(entry.BodyRange.Span, CanonicalForm.Indentation, hasCrLf);
        }

        if (text.Count == members && entry.Kind == default) text.CutTo(start);
        else text.Append(text.Count == members ? "" : "\n").Append(CanonicalForm.Indentation).Append(CanonicalForm.FoldEnd).Append('\n');
    }

    /// <summary>The key that an entry has where it says nothing of one.</summary>
    private static string KeyOf(DigestEntry entry) => EntryKey.Of(entry.Identifiers, entry.UrlRange.Span, entry.TitleRange.Span);

    private void AddIdentifiers(DigestEntry entry, int index)
    {
        for (var i = 0; i < entry.Identifiers.Count; i++)
        {
            var name = entry.Identifiers[i].ToString();
            if (WorkId.TryParse(name, out var id) && id == entry.Identifiers[i])
            {
                AddField(CanonicalForm.Identifier, name);
                continue;
            }

            var reason = name.Length == 0 ? "The identifier is empty." : "The identifier is read back as another.";
            Lose(index, FormattableString.Invariant($"identifiers[{i}]"), reason);
        }
    }

    private MarkdownText AddName(string name) => text.Append(CanonicalForm.Indentation).Append("- ").Append(name);

    private void AddField(string name, string? value)
    {
        if (value is null) return;
        AddName(name).Append(value.Length == 0 ? ":" : ": ").AppendLine(value.AsSpan()).Append('\n');
    }

    private void AddLink(DigestLink link)
    {
        AddName(CanonicalForm.Link);
        if (link.Kind != default) text.Append(" (").AppendWord(link.Kind.Value).Append(')');
        AddTarget(link.TextRange, link.UrlRange.Span);
    }

    private void AddTarget(TextRange title, ReadOnlySpan<char> url)
    {
        text.Append(": ");
        if (title.IsNull) text.AppendAddress(url);
        else text.Append('[').AppendLine(title.Span).Append(']').AppendTarget(url);
        text.Append('\n');
    }

    private void AddImage(DigestImage image)
    {
        AddName(CanonicalForm.Image).Append(": ");
        var alternative = image.AlternativeTextRange;
        if (!alternative.IsNull && alternative.IsEmpty) text.AppendAddress(image.UrlRange.Span);
        else text.Append("![").AppendLine(alternative.Span).Append(']').AppendTarget(image.UrlRange.Span);
        text.Append('\n');
    }

    private void AddCard(LinkCard card)
    {
        AddName(CanonicalForm.Card);
        AddTarget(new TextRange(card.Title), card.Url.AsSpan());
        AddFieldOfCard(CanonicalForm.CardDescription, card.Description);
        AddFieldOfCard(CanonicalForm.CardSite, card.Site);
    }

    private void AddFieldOfCard(string name, string? value)
    {
        if (value is not null) text.Append(CanonicalForm.Indentation);
        AddField(name, value);
    }

    private void Lose(int entry, string member, string reason) => Lose(FormattableString.Invariant($"entries[{entry}].{member}"), reason);

    private void Lose(string member, string reason)
    {
        var sections = string.Concat(path.Select(index => FormattableString.Invariant($"sections[{index}].")));
        losses.Add(new MarkdownLoss(issue.Document, $"$.{sections}{member}", reason));
    }

    /// <summary>Whether lines of the document's own Markdown end with CR LF more often than not.</summary>
    private static bool HasCrLf(DigestIssue issue)
    {
        var excess = ExcessOfCrLf(issue.IntroductionRange.Span);
        foreach (var (section, _, entry) in SectionWalk.Over(issue.Sections))
        {
            excess += ExcessOfCrLf((entry is null ? section.IntroductionRange : entry.BodyRange).Span);
        }

        return excess > 0;
    }

    private static int ExcessOfCrLf(ReadOnlySpan<char> markdown)
    {
        var excess = 0;
        for (int end; (end = markdown.IndexOf('\n')) >= 0; markdown = markdown.Slice(end + 1))
        {
            excess += end > 0 && markdown[end - 1] == '\r' ? WeightOfCrLf : -1;
        }

        return excess;
    }
}
