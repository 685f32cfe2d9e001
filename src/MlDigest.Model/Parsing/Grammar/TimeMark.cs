using MlDigest.Model.Identifiers;

namespace MlDigest.Model.Parsing.Grammar;

/// <summary>The place in a recording that a title begins with: "12:34 The title", "[00:12:30] The title", "(1:05) – The title".</summary>
internal static class TimeMark
{
    private const string Opening = "[(（【";
    private const string Closing = "])）】";
    private const string Behind = " \u00A0\u3000-–—|:：";

    private const int MostParts = 3;
    private const int MostDigits = 2;

    // What makes it the hour of a day.
    private static readonly HashSet<ulong> OfDay =
        Words.Folded(["am", "pm", "uhr", "h", "utc", "gmt", "cet", "cest", "est", "edt", "pst", "pdt", "bst", "jst"]);

    /// <summary>The characters of the time and of what parts it from the title; 0 where there is none.</summary>
    public static int LengthIn(ReadOnlySpan<char> title)
    {
        var bracket = title.Length > 0 ? Opening.IndexOf(title[0]) : -1;
        var position = bracket < 0 ? 0 : 1;
        var parts = 0;
        for (; parts < MostParts; parts++)
        {
            var digits = Ascii.Digits(title.Slice(position));
            if (digits is 0 or > MostDigits || (parts > 0 && (digits < MostDigits || title[position] > '5'))) return 0;
            position += digits;
            if (position == title.Length || title[position] != ':' || parts == MostParts - 1) break;
            if (position + 1 == title.Length || !Ascii.IsDigit(title[position + 1])) break;
            position++;
        }

        if (parts == 0) return 0;
        if (bracket >= 0 && (position == title.Length || title[position++] != Closing[bracket])) return 0;
        var end = position;
        while (end < title.Length && Behind.IndexOf(title[end]) >= 0) end++;
        if ((end == position && bracket < 0) || end == title.Length || !char.IsLetter(title[end])) return 0;
        return Words.BeginsWithWord(title.Slice(end), OfDay) ? 0 : end;
    }
}
