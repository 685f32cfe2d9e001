namespace MlDigest.Model.Json;

/// <summary>Halves of surrogate pairs: no Unicode text holds them, any .NET string may.</summary>
internal static class LoneSurrogate
{
    /// <summary>The first half without its other half, or -1.</summary>
    public static int IndexIn(ReadOnlySpan<char> text)
    {
        for (var i = Next(text, 0); i >= 0; i = Next(text, i + 2))
        {
            if (!char.IsHighSurrogate(text[i]) || i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1])) return i;
        }

        return -1;
    }

    private static int Next(ReadOnlySpan<char> text, int start)
    {
#if NETSTANDARD2_0
        for (var i = start; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i])) return i;
        }

        return -1;
#else
        var index = text.Slice(start).IndexOfAnyInRange('\uD800', '\uDFFF');
        return index < 0 ? -1 : start + index;
#endif
    }
}
