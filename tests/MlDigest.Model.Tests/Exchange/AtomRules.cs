using System.Globalization;
using System.Xml.Linq;

namespace MlDigest.Model.Tests.Exchange;

/// <summary>What RFC 4287 requires of a feed, the rules that its grammar cannot say among it.</summary>
internal static class AtomRules
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private static readonly string[] One = ["id", "title", "updated"];
    private static readonly string[] MostOneOfFeed = ["generator", "icon", "logo", "rights", "subtitle"];
    private static readonly string[] MostOneOfEntry = ["content", "published", "rights", "source", "summary"];
    private static readonly string[] Times = ["updated", "published"];

    /// <summary>The rules that a feed breaks, by their sections.</summary>
    public static IEnumerable<string> BrokenBy(XDocument document)
    {
        var feed = document.Root!;
        var entries = feed.Elements(Atom + "entry").ToList();
        return Broken().Concat(entries.SelectMany(BrokenByEntry));

        IEnumerable<string> Broken()
        {
            if (feed.Name != Atom + "feed") yield return "4.1.1 the root is feed";
            foreach (var broken in BrokenByBoth(feed, "4.1.1")) yield return broken;
            foreach (var name in MostOneOfFeed.Where(name => Count(feed, name) > 1)) yield return $"4.1.1 at most one {name}";
            var isAuthored = Count(feed, "author") > 0 || entries.All(entry => Count(entry, "author") > 0);
            if (!isAuthored) yield return "4.1.1 an author of the feed, or of all entries";
            if (HasTwice(entries.Select(entry => entry.Element(Atom + "id")?.Value))) yield return "4.2.6 each entry has an id of its own";
            foreach (var element in document.Descendants().Where(element => element.Name.Namespace != Atom))
            {
                yield return $"4.1.1 no {element.Name.LocalName} of another vocabulary is written";
            }

            foreach (var language in document.Descendants()
                .Attributes(XNamespace.Xml + "lang")
                .Where(language => !IsLanguage(language.Value)))
            {
                yield return $"2 {language.Value} is no language";
            }
        }
    }

    private static IEnumerable<string> BrokenByEntry(XElement entry)
    {
        foreach (var broken in BrokenByBoth(entry, "4.1.2")) yield return broken;
        foreach (var name in MostOneOfEntry.Where(name => Count(entry, name) > 1)) yield return $"4.1.2 at most one {name}";
        if (Count(entry, "content") == 0 && !LinksOf(entry, "alternate").Any()) yield return "4.1.2 content, or an alternate link";
        foreach (var content in entry.Elements(Atom + "content"))
        {
            if (content.Attribute("type")?.Value != "html") yield return "4.1.3.1 the type of content is that of its text";
            if (content.HasElements) yield return "4.1.3.3 html has no elements";
        }
    }

    private static IEnumerable<string> BrokenByBoth(XElement parent, string section)
    {
        foreach (var name in One.Where(name => Count(parent, name) != 1)) yield return $"{section} one {name}";
        var alternates = LinksOf(parent, "alternate")
            .Select(link => $"{link.Attribute("type")?.Value} {link.Attribute("hreflang")?.Value}");
        if (HasTwice(alternates)) yield return $"{section} one alternate link of a type and language";
        foreach (var author in parent.Elements(Atom + "author"))
        {
            if (Count(author, "name") != 1) yield return "3.2.1 one name";
            foreach (var name in new[] { "uri", "email" }.Where(name => Count(author, name) > 1)) yield return $"3.2 at most one {name}";
        }

        foreach (var time in parent.Elements().Where(element => Times.Contains(element.Name.LocalName)).Select(element => element.Value))
        {
            var isTime = DateTimeOffset.TryParseExact(
                time, "yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _);
            if (!isTime) yield return $"3.3 {time} is no time";
        }

        foreach (var id in parent.Elements(Atom + "id").Select(element => element.Value))
        {
            if (!Uri.TryCreate(id, UriKind.Absolute, out _) || id.Any(char.IsWhiteSpace)) yield return $"4.2.6 {id} is no address";
        }

        foreach (var category in parent.Elements(Atom + "category"))
        {
            if (category.Attribute("term") is null) yield return "4.2.2.1 a term";
        }

        foreach (var link in parent.Elements(Atom + "link"))
        {
            if (!IsWeb(link.Attribute("href")?.Value)) yield return "4.2.7.1 the address of a link";
            var relation = link.Attribute("rel")?.Value;
            if (relation is not (null or "alternate" or "related" or "self" or "enclosure")) yield return "4.2.7.2 a relation";
            if (link.Attribute("type")?.Value.Split('/').Length is not (null or 2)) yield return "4.2.7.3 a media type";
        }
    }

    private static int Count(XElement parent, string name) => parent.Elements(Atom + name).Count();

    private static IEnumerable<XElement> LinksOf(XElement parent, string relation) =>
        parent.Elements(Atom + "link").Where(link => (link.Attribute("rel")?.Value ?? "alternate") == relation);

    private static bool HasTwice(IEnumerable<string?> values) => values.GroupBy(value => value).Any(group => group.Count() > 1);

    private static bool IsWeb(string? url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https"
        && !url!.Any(char.IsWhiteSpace);

    private static bool IsLanguage(string language) =>
        language.Split('-').All(part => part.Length is > 0 and <= 8 && part.All(char.IsAsciiLetterOrDigit));
}
