#if NET
using MlDigest.Model.Compatibility;
#endif

namespace MlDigest.Model.Identifiers;

/// <summary>What all identifiers have in common, and the interfaces of the framework by means of it.</summary>
internal interface IIdentifier<T> : IComparable<T>
#if NET
    , ISpanParsable<T>, ISpanFormattable
#endif
    where T : struct, IIdentifier<T>
{
    bool TryFormat(Span<char> destination, out int charsWritten);

#if NET
    static abstract T Parse(ReadOnlySpan<char> text);

    static abstract bool TryParse(ReadOnlySpan<char> text, out T id);

    static T ISpanParsable<T>.Parse(ReadOnlySpan<char> s, IFormatProvider? provider) => T.Parse(s);

    static bool ISpanParsable<T>.TryParse(ReadOnlySpan<char> s, IFormatProvider? provider, out T result) => T.TryParse(s, out result);

    static T IParsable<T>.Parse(string s, IFormatProvider? provider) => T.Parse(Guard.NotNull(s));

    static bool IParsable<T>.TryParse(string? s, IFormatProvider? provider, out T result) => T.TryParse(s, out result);

    string IFormattable.ToString(string? format, IFormatProvider? formatProvider) => ToString()!;

    bool ISpanFormattable.TryFormat(Span<char> destination, out int charsWritten, ReadOnlySpan<char> format, IFormatProvider? provider) =>
        TryFormat(destination, out charsWritten);
#endif
}
