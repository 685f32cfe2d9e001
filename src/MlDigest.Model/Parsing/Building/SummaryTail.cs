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

    public static TextRange Without(TextRange text)
    {
        var span = text.Span;
        for (var i = span.Length - 1; i > 0 && i >= span.Length - LongestTail; i--)
        {
            if (!Scripts.EndsSentence(span, i) || Scripts.Weight(span.Slice(i + 1), 1) == 0) continue;
            return SaysWhereToRead(span.Slice(i + 1)) ? text.Slice(0, i + 1) : text;
        }

        return text;
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
