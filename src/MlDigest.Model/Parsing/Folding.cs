using System.Text;

namespace MlDigest.Model.Parsing;

/// <summary>Reduces a text to what must agree for two titles to be the same: letters and digits, in lower case.</summary>
internal static class Folding
{
    public static string Fold(string text)
    {
        var builder = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c)) builder.Append(char.ToLowerInvariant(c));
        }

        return builder.ToString();
    }

    public static bool Same(string? one, string? other) => one is not null && other is not null && Fold(one) == Fold(other);
}
