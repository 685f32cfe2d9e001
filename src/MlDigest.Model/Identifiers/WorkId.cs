using System.Diagnostics.CodeAnalysis;
using MlDigest.Model.Compatibility;

namespace MlDigest.Model;

/// <summary>A persistent name of a work, written <c>scheme:value</c>, for example <c>arxiv:2009.01835v2</c>.</summary>
/// <remarks>Unknown schemes are kept. Two identifiers are equal when scheme and value are equal, ordinally.</remarks>
public readonly record struct WorkId
{
    /// <summary>Makes an identifier of its two parts.</summary>
    /// <param name="scheme">The scheme in lower case, for example <c>arxiv</c>; without a colon.</param>
    /// <param name="value">The canonical value under that scheme.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="scheme"/> is empty or holds a colon, or <paramref name="value"/> is empty.</exception>
    public WorkId(string scheme, string value)
    {
        if (Guard.NotNull(scheme).Length == 0 || scheme.IndexOf(':') >= 0) throw new ArgumentException("A scheme has at least one character and no colon.", nameof(scheme));
        if (Guard.NotNull(value).Length == 0) throw new ArgumentException("An identifier has at least one character.", nameof(value));
        Scheme = scheme;
        Value = value;
    }

    /// <summary>The scheme in lower case, for example <c>arxiv</c>, <c>doi</c>, <c>openreview</c> or <c>acl</c>.</summary>
    public string Scheme { get => field ?? ""; }

    /// <summary>The canonical value under the scheme.</summary>
    public string Value { get => field ?? ""; }

    /// <summary>Reads <c>scheme:value</c>.</summary>
    /// <param name="text">The text, for example <c>doi:10.1145/3442188.3445922</c>.</param>
    /// <returns>The identifier.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException">The text has no scheme or no value.</exception>
    public static WorkId Parse(string text) =>
        TryParse(Guard.NotNull(text), out var id) ? id : throw new FormatException($"'{text}' is not an identifier of the form scheme:value.");

    /// <summary>Reads <c>scheme:value</c>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="id">The identifier, where there is one.</param>
    /// <returns>Whether the text has a scheme and a value.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out WorkId id)
    {
        var colon = text?.IndexOf(':') ?? -1;
        if (colon <= 0 || colon == text!.Length - 1)
        {
            id = default;
            return false;
        }

        id = new WorkId(text.Substring(0, colon), text.Substring(colon + 1));
        return true;
    }

    /// <summary>The identifier as <c>scheme:value</c>.</summary>
    /// <returns>The text that <see cref="Parse"/> reads.</returns>
    public override string ToString() => $"{Scheme}:{Value}";
}
