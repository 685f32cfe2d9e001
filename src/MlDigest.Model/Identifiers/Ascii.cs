namespace MlDigest.Model.Identifiers;

/// <summary>Letters and digits as identifiers know them: ASCII ones, whatever the culture.</summary>
internal static class Ascii
{
    public static bool IsDigit(char c) => c is >= '0' and <= '9';

    public static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    public static bool IsLetterOrDigit(char c) => (uint)((c | 0x20) - 'a') <= 'z' - 'a' || (uint)(c - '0') <= 9;

    public static char ToLower(char c) => c is >= 'A' and <= 'Z' ? (char)(c | 0x20) : c;

    public static char ToUpper(char c) => c is >= 'a' and <= 'z' ? (char)(c & ~0x20) : c;

    /// <summary>The value of a hexadecimal digit; -1 for any other character.</summary>
    public static int Hex(char c) => c switch
    {
        >= '0' and <= '9' => c - '0',
        >= 'a' and <= 'f' => c - 'a' + 10,
        >= 'A' and <= 'F' => c - 'A' + 10,
        _ => -1,
    };

    public static void ToLower(ReadOnlySpan<char> text, Span<char> lower)
    {
        for (var i = 0; i < text.Length; i++) lower[i] = ToLower(text[i]);
    }

    /// <summary>The number of digits that a text begins with.</summary>
    public static int Digits(ReadOnlySpan<char> text)
    {
        var length = 0;
        while (length < text.Length && IsDigit(text[length])) length++;
        return length;
    }

    /// <summary>The value of a text that is nothing but digits, 18 at most; -1 for any other.</summary>
    public static long Number(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 18 || Digits(text) != text.Length) return -1;
        var value = 0L;
        foreach (var digit in text) value = (value * 10) + (digit - '0');
        return value;
    }
}
