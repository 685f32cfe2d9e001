namespace MlDigest.Model.Tests.Guarantees;

/// <summary>Looks for what the guarantees rule out, and says what it is; null when there is nothing.</summary>
internal static class Violations
{
    /// <summary>Anything at all: an exception, a lost line, another result the second time, JSON that comes back different.</summary>
    public static string? In(string markdown)
    {
        try
        {
            var document = DigestDocument.Parse(markdown);
            if (LostLineOf(markdown, document) is { } lost) return lost;
            if (DigestDocument.Parse(markdown) != document) return "The second result differs from the first.";
            return document.Issues.Any(issue => DigestJson.Deserialize(DigestJson.Serialize(issue)) != issue)
                ? "An issue comes back from JSON as another."
                : null;
        }
#pragma warning disable CA1031 // Any exception is a finding.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception.ToString();
        }
    }

    /// <summary>A line that is not blank and does not lie in exactly one leaf.</summary>
    public static string? LostLineOf(string markdown, DigestDocument document)
    {
        var leaves = document.Leaves;
        var (position, current) = (markdown.StartsWith('\uFEFF') ? 1 : 0, 0);
        while (position < markdown.Length)
        {
            var length = markdown.AsSpan(position).IndexOfAny('\r', '\n');
            var end = length < 0 ? markdown.Length : position + length;
            var line = markdown.AsSpan(position, end - position);
            if (!line.IsWhiteSpace())
            {
                var start = position + line.Length - line.TrimStart().Length;
                while (current < leaves.Count && leaves[current].Span.End <= start) current++;
                if (current == leaves.Count || leaves[current].Span.Start > start
                    || leaves[current].Span.End < position + line.TrimEnd().Length)
                {
                    return $"'{line}' at {position} lies in no leaf.";
                }

                if (current > 0 && leaves[current].Span.Start < leaves[current - 1].Span.End)
                {
                    return $"Two leaves overlap at {leaves[current].Span.Start}.";
                }
            }

            position = end + (end + 1 < markdown.Length && markdown[end] == '\r' && markdown[end + 1] == '\n' ? 2 : 1);
        }

        return null;
    }
}
