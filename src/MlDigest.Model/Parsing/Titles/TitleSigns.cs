using MlDigest.Model.Identifiers;
using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Outline;

namespace MlDigest.Model.Parsing.Titles;

/// <summary>Reads from a text what is rarely a title.</summary>
internal static class TitleSigns
{
    private const int FewestLetters = 3;

    /// <summary>The signs of a text that is not empty that tell most, as bits of <see cref="TitleSign"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="isSite">Whether it is no more than the name of the site that the link leads to.</param>
    public static int Telling(ReadOnlySpan<char> text, bool isSite) =>
        Bit(Words.IsLinkLabel(text) || ItemHead.IsNumberOfReport(text), TitleSign.Label)
            | Bit(isSite || BareUrl.IsUrl(text), TitleSign.Address)
            | Bit(ItemHead.IsDate(text), TitleSign.Date)
            | Bit(text[0] == '@', TitleSign.Handle);

    /// <summary>All signs of a text, as bits of <see cref="TitleSign"/>.</summary>
    /// <param name="text">The text.</param>
    /// <param name="telling">What <see cref="Telling"/> says of it.</param>
    public static int Of(ReadOnlySpan<char> text, int telling)
    {
        var position = 0;
        var isIdentifier = text.Length <= ItemHead.LongestIdentifier && IdentifierReader.FromText(text, ref position) is not null;
        var signs = telling
            | Bit(Words.IsInvitation(text), TitleSign.Invitation)
            | Bit(Words.IsPersonalName(text), TitleSign.PersonalName)
            | Bit(Scripts.Weight(text, FewestLetters) < FewestLetters, TitleSign.NoLetters)
            | Bit(isIdentifier, TitleSign.Identifier)
            | Bit(IsField(text), TitleSign.Field);
        return signs == 0 ? Bit(true, TitleSign.Nothing) : signs;
    }

    private static int Bit(bool says, TitleSign sign) => says ? 1 << (int)sign : 0;

    private static bool IsField(ReadOnlySpan<char> text) =>
        text.Length <= Words.LongestLabel && (Words.NamesTitle(text) || Words.NamesWork(text));
}
