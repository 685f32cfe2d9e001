using MlDigest.Model.Identifiers;
using MlDigest.Model.Parsing.Grammar;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Metadata;

/// <summary>Lines that say which issue it is, by its number or its time: "Issue 4", "No. 7 · Autumn", "Week of 3 August 2026".</summary>
internal static class IssueLine
{
    private static readonly char[] Parts = ['|', '｜', '·', '•', '—', '–', '/', ',', '，', '(', '（', ')', '）'];

    /// <summary>Whether a heading or paragraph is such a line.</summary>
    /// <param name="outline">The document.</param>
    /// <param name="item">The heading or paragraph.</param>
    public static bool Is(DocumentOutline outline, int item)
    {
        if (outline.Items[item].Kind is not (OutlineKind.Heading or OutlineKind.Paragraph)
            || !outline.Items[item].IsShorterThan(DateLine.Longest + 1))
        {
            return false;
        }

        var text = outline.PlainText(outline.Items[item]);
        return IsAll(text) || PeriodFinder.StatesMonth(text) || NumberReader.FindSigned(text) is not null || FindNumber(text) is not null;
    }

    /// <summary>Whether a text is a number or a time and little else.</summary>
    public static bool IsAll(string text) => PeriodFinder.IsDate(text) || NumberReader.FindAtStart(text)?.End == text.Length;

    /// <summary>The number that is a part of its own in a line: "Issue 58 · Autumn 2021", "The Ferry Letter, no. 9".</summary>
    public static int? FindNumber(string line)
    {
        if (NumberReader.Find(line) is not { } found) return null;
        var before = line.AsSpan(0, found.Place.Start).TrimEnd();
        if (Ascii.IsDigit(line[found.Place.Start]))
        {
            var word = before.LastIndexOf(' ') + 1;
            if (!NumberReader.Announces(before.Slice(word))) return null;
            before = before.Slice(0, word).TrimEnd();
        }

        var behind = line.AsSpan(found.Place.End).TrimStart();
        return (before.IsEmpty || Array.IndexOf(Parts, before[before.Length - 1]) >= 0)
            && (behind.IsEmpty || Array.IndexOf(Parts, behind[0]) >= 0)
            ? found.Number
            : null;
    }
}
