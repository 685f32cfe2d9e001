using MlDigest.Model.Accuracy.Labels;

namespace MlDigest.Model.Accuracy.Variants;

/// <summary>A change to a labelled document that must not matter to what is read in it.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Change">Gives the changed document; the number chooses one of the ways in which it can be changed.</param>
internal sealed record Variant(string Name, Func<LabelledDocument, int, LabelledDocument> Change)
{
    private const int OtherWay = 7919;

    /// <summary>All changes that leave the entries as they are.</summary>
    public static IReadOnlyList<Variant> All { get; } =
    [
        Of("notes", Additions.Notes),
        Of("footer", Additions.Footer),
        Of("demote", (text, _) => Headings.Demote(text)),
        Of("boldhead", (text, _) => Headings.Embolden(text)),
        new Variant("dates", SectionTitles.Dated),
        new Variant("words", (document, _) => SectionTitles.InOtherLetters(document)),
        Of("crlf", (text, _) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace("\n", "\r\n", StringComparison.Ordinal)),
        Of("nofront", (text, _) => FrontMatterText.Split(text).Body),
        Of("pad", Additions.Padding),
        Of("rules", (text, _) => Headings.BehindRules(text)),
        Of("norules", (text, _) => Headings.WithoutRules(text)),
    ];

    /// <summary>All changes that write the same with other marks.</summary>
    public static IReadOnlyList<Variant> OfStyle { get; } =
    [
        Of("numbered", (text, _) => Styles.Numbered(text)),
        Of("bulleted", (text, _) => Styles.Bulleted(text)),
        Of("unbulleted", (text, _) => Styles.Unbulleted(text)),
        Of("bulletedleads", (text, _) => Styles.BulletedLeads(text)),
        Of("boldlinks", (text, _) => Styles.BoldLinks(text)),
        Of("plainlinks", (text, _) => Styles.PlainLinks(text)),
        Of("headedboldlines", (text, _) => Styles.HeadedBoldLines(text)),
        Of("linksbelow", Styles.LinksBelow),
        Of("bulletedrows", (text, _) => Styles.BulletedRows(text)),
        Of("promoted", (text, _) => Styles.Promoted(text)),
        Of("nopreface", (text, _) => Styles.WithoutPreface(text)),
        new Variant("boldsections", (document, _) => document with { Text = Styles.BoldSections(document) }),
        new Variant("othertitle", (document, _) => document with { Text = Styles.OtherTitle(document) }),
    ];

    /// <summary>All changes that break the Markdown, but not what a reader sees in it.</summary>
    public static IReadOnlyList<Variant> OfMistakes { get; } =
    [
        Of("boldblank", (text, _) => Mistakes.BoldWithBlank(text)),
        Of("boldopen", (text, _) => Mistakes.BoldWithoutEnd(text)),
        Of("nobreak", (text, _) => Mistakes.NoBreakSpaces(text)),
        Of("tightheads", (text, _) => Mistakes.HeadingsWithoutSpace(text)),
        Of("roundbullets", (text, _) => Mistakes.RoundBullets(text)),
        Of("dashes", (text, _) => Mistakes.Dashes(text)),
        Of("zerowidth", (text, _) => Mistakes.ZeroWidths(text)),
        Of("spacedlinks", (text, _) => Mistakes.LinksWithSpace(text)),
        Of("widebrackets", (text, _) => Mistakes.WideBrackets(text)),
        Of("curlyquotes", (text, _) => Mistakes.CurlyQuotes(text)),
        Of("attributes", (text, _) => Mistakes.Attributes(text)),
        Of("permalinks", (text, _) => Mistakes.Permalinks(text)),
        Of("spacedlabels", (text, _) => Mistakes.LabelsWithSpace(text)),
    ];

    /// <summary>Documents made of the sections of one: another selection of them, or issues that each hold some.</summary>
    public static IReadOnlyList<Variant> OfSections { get; } =
    [
        new Variant("fewer", Selections.Fewer),
        new Variant("others", (document, way) => Selections.Fewer(document, way + OtherWay)),
        new Variant("compiled", Selections.Compiled),
    ];

    private static Variant Of(string name, Func<string, int, string> change) =>
        new(name, (document, way) => document with { Text = change(document.Text, way) });
}
