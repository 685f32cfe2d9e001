using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Building;

/// <summary>
/// Cuts off the end of a summary what only says where to read on: "… has grown. [paper] [code]", "… has grown. → Read it".
/// </summary>
internal static class SummaryTail
{
    private const int LongestTail = 120;
    private const int LongestInvitation = 24;
    private const string Between = "[]()（）【】|｜/·•,→➡»";

    /// <summary>The text of some runs without such an end. Where it has none the text is not made before somebody asks.</summary>
    public static TextRange Without(DocumentOutline outline, Extent runs, TextRange text)
    {
        Span<char> end = stackalloc char[LongestTail];
        var start = end.Length;
        var endsWithLink = false;
        for (var i = runs.End - 1; i >= runs.Start && start > 0; i--)
        {
            var run = outline.Runs[i].IsBreak ? " ".AsSpan() : outline.Runs[i].Text;
            if (!endsWithLink && Scripts.Weight(run, 1) > 0)
            {
                if (outline.Runs[i].Link < 0) return text;
                endsWithLink = true;
            }

            var length = Math.Min(run.Length, start);
            run.Slice(run.Length - length).CopyTo(end.Slice(start - length));
            start -= length;
        }

        return endsWithLink && LengthWithout(end.Slice(start)) >= 0 && LengthWithout(text.Span) is >= 0 and var whole
            ? text.Slice(0, whole)
            : text;
    }

    /// <summary>The length of a text without such an end; -1 where it has none.</summary>
    private static int LengthWithout(ReadOnlySpan<char> text)
    {
        for (var i = text.Length - 1; i > 0 && i >= text.Length - LongestTail; i--)
        {
            if (!Scripts.EndsSentence(text, i) || Scripts.Weight(text.Slice(i + 1), 1) == 0) continue;
            return SaysWhereToRead(text.Slice(i + 1)) ? i + 1 : -1;
        }

        return -1;
    }

    private static bool SaysWhereToRead(ReadOnlySpan<char> tail)
    {
        for (var rest = tail; !rest.IsEmpty;)
        {
            var end = rest.IndexOfAny(Between.AsSpan());
            var part = (end < 0 ? rest : rest.Slice(0, end)).Trim();
            if (BareUrl.IsUrl(rest.Trim())) return true;
            if (!part.IsEmpty && !Words.IsLinkLabel(part) && !(part.Length <= LongestInvitation && Words.IsInvitation(part))) return false;
            if (part.IndexOfAny(':', '：') > 0) return true;
            rest = end < 0 ? default : rest.Slice(end + 1);
        }

        return true;
    }
}
