using System.Text;

namespace MlDigest.Model.Exchange;

/// <summary>Keys that all programs take: small letters, digits and a few marks of ASCII.</summary>
internal static class CitationKey
{
    private const string Marks = ":./+-_";
    private const int Longest = 64;
    private const int LengthOfHash = 12;

    /// <summary>
    /// The key of a work; where it cannot be written so, with a hash of it behind. BibTeX takes keys that differ in case alone for one.
    /// </summary>
    public static string Of(string key)
    {
        var text = new StringBuilder(Math.Min(key.Length, Longest) + LengthOfHash + 1);
        var isWhole = key.Length is > 0 and <= Longest;
        foreach (var c in key)
        {
            if (text.Length == Longest) break;
            if (c is (>= 'a' and <= 'z') or (>= '0' and <= '9') || Marks.IndexOf(c) >= 0)
            {
                text.Append(c);
                continue;
            }

            isWhole = false;
            if (c is >= 'A' and <= 'Z') text.Append(c);
            else if (text.Length > 0 && text[text.Length - 1] != '-') text.Append('-');
        }

        if (isWhole) return text.ToString();
        var uuid = NameBasedUuid.UrnOf(key);
        return text.Append('-').Append(uuid, uuid.Length - LengthOfHash, LengthOfHash).ToString();
    }
}
