using System.Globalization;
using System.Text;

namespace MlDigest.Cli;

/// <summary>
/// Text as a terminal may print it: what would steer the terminal, or turn the order of letters round, is shown and not sent.
/// </summary>
internal static class VisibleText
{
    /// <returns>The text with control characters and marks of direction as <c>\u001b</c> and the like; all others as they are.</returns>
    public static string Of(string text)
    {
        if (!text.Any(IsHidden)) return text;
        var visible = new StringBuilder(text.Length + 16);
        foreach (var c in text)
        {
            if (IsHidden(c)) visible.Append(CultureInfo.InvariantCulture, $"\\u{(int)c:x4}");
            else visible.Append(c);
        }

        return visible.ToString();
    }

    private static bool IsHidden(char c) => char.IsControl(c) || c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
