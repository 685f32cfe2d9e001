using System.Globalization;
using MlDigest.Model.Json;

namespace MlDigest.Model.Parsing.Canonical;

/// <summary>The members of an issue that stand at its head, one a line: a part of YAML.</summary>
internal sealed class CanonicalHead
{
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly List<KeyValuePair<string, EquatableList<string>>> metadata = [];
    private readonly HashSet<string> seenInMetadata = new(StringComparer.Ordinal);

    private CanonicalHead()
    {
    }

    public string? Document { get; private set; }

    public string? Series { get; private set; }

    public int? Number { get; private set; }

    public string? Period { get; private set; }

    public string? Language { get; private set; }

    public string? SourceUrl { get; private set; }

    public string? Description { get; private set; }

    public double? Confidence { get; private set; }

    /// <summary>What lines of the document's own Markdown end with.</summary>
    public string LineEnd { get; private set; } = "\n";

    public DigestMetadata Metadata => metadata.Count == 0 ? DigestMetadata.Empty : new DigestMetadata(metadata);

    /// <summary>Whether a document begins with a head of the form, of whatever version.</summary>
    public static bool Begins(string text, int start)
    {
        if (string.CompareOrdinal(text, start, CanonicalForm.Fence, 0, CanonicalForm.Fence.Length) != 0) return false;
        var end = TextLines.EndOfLine(text, start);
        var format = TextLines.NextLine(text, end);
        return new Extent(start + CanonicalForm.Fence.Length, end).Of(text).IsWhiteSpace()
            && string.CompareOrdinal(text, format, CanonicalForm.FormatLine, 0, CanonicalForm.FormatLine.Length) == 0;
    }

    /// <summary>Reads a head and its last line; the current line is its first.</summary>
    public static CanonicalHead Read(CanonicalLines lines)
    {
        var end = lines.Is(CanonicalForm.Fence) ? CanonicalForm.Fence : CanonicalForm.CommentEnd;
        lines.MoveNext();
        const string Format = CanonicalForm.FormatLine + CanonicalForm.Version;
        if (!lines.Is(Format)) throw lines.Wrong($"'{Format}' was expected");
        var head = new CanonicalHead();
        for (lines.MoveNext(); !lines.Is(end); lines.MoveNext())
        {
            if (lines.IsAtEnd) throw lines.Wrong($"'{end}' was expected");
            if (!lines.IsBlank) head.ReadMember(lines);
        }

        return head;
    }

    private void ReadMember(CanonicalLines lines)
    {
        var (name, value) = new HeadScanner(lines).ReadMember();
        if (seen.Contains(CanonicalForm.Metadata) && lines.StartsWith(CanonicalForm.Indentation))
        {
            if (!seenInMetadata.Add(name)) throw lines.Wrong($"'{CanonicalForm.Clip(name)}' comes twice");
            metadata.Add(new(name, value));
            return;
        }

        if (!seen.Add(name)) throw lines.Wrong($"'{CanonicalForm.Clip(name)}' comes twice");
        if (name == CanonicalForm.Metadata)
        {
            if (value.Count > 0) throw lines.Wrong("the names of metadata stand on lines of their own");
            return;
        }

        if (value.Count != 1) throw lines.Wrong($"'{CanonicalForm.Clip(name)}' has no single value");
        Set(name, value[0], lines);
    }

    private void Set(string name, string value, CanonicalLines lines)
    {
        switch (name)
        {
            case CanonicalForm.Document:
                Document = value;
                break;
            case CanonicalForm.Series:
                Series = value;
                break;
            case CanonicalForm.Number:
                Number = ReadNumber(value, lines);
                break;
            case CanonicalForm.Period:
                Period = TextForms.IsPeriod(value) ? value : throw lines.Wrong($"'{CanonicalForm.Clip(value)}' is not {TextForms.Period}");
                break;
            case CanonicalForm.Language:
                Language = TextForms.IsLanguage(value)
                    ? value
                    : throw lines.Wrong($"'{CanonicalForm.Clip(value)}' is not {TextForms.Language}");
                break;
            case CanonicalForm.SourceUrl:
                SourceUrl = value;
                break;
            case CanonicalForm.Description:
                Description = value;
                break;
            case CanonicalForm.Confidence:
                Confidence = ReadShare(value, lines);
                break;
            case CanonicalForm.LineEnds:
                LineEnd = value == CanonicalForm.CrLf
                    ? "\r\n"
                    : throw lines.Wrong($"'{CanonicalForm.Clip(value)}' is not {CanonicalForm.CrLf}");
                break;
            default:
                throw lines.Wrong($"the head has no member '{CanonicalForm.Clip(name)}'");
        }
    }

    private static double ReadShare(string value, CanonicalLines lines) =>
        double.TryParse(value, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 1
            ? share
            : throw lines.Wrong($"'{CanonicalForm.Clip(value)}' is no number from 0 to 1");

    /// <summary>Reads a whole number, of an issue or of a section.</summary>
    public static int ReadNumber(string value, CanonicalLines lines) =>
        int.TryParse(value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw lines.Wrong($"'{CanonicalForm.Clip(value)}' is no whole number");
}
