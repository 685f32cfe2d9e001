using MlDigest.Model.Compatibility;
using MlDigest.Model.Identifiers;
using MlDigest.Model.Index;

namespace MlDigest.Model;

/// <summary>The works that a set of issues covers, and where: asked by identifier, by link and by entry.</summary>
/// <remarks>
/// <para>
/// It is filled with documents or issues as they stream by, and keeps of them names and places: not their texts, but for one
/// title a work and the links as they are written. Issues may be added in any order. Entries in sections that are no news, of
/// kind <see cref="SectionKind.Navigation"/> and <see cref="SectionKind.Promotion"/>, are left out. An entry is about the work
/// that its <see cref="DigestEntry.Key"/> names; one with neither an identifier nor a link is about none, for a title alone,
/// "Jobs", comes again without being the same.
/// </para>
/// <para>Works are one when their identifiers are, whatever the form, or their links. These are the same:</para>
/// <list type="table">
/// <listheader><term>Same</term><description>Why</description></listheader>
/// <item><term>the pages of a work that its identifier names: abstract, PDF and HTML, all versions, of arXiv, <c>huggingface.co/papers</c>,
/// alphaXiv, ar5iv; <c>doi.org</c> and the publisher’s page with the DOI in it; forum and PDF of OpenReview; pages of the ACL Anthology, of
/// Semantic Scholar, PubMed and PubMed Central</term><description>the address holds the identifier</description></item>
/// <item><term><c>10.48550/arXiv.1706.03762</c> and the arXiv identifier; <c>10.18653/v1/P18-1001</c> and that of the ACL Anthology;
/// <c>nature.com/articles/s41586-…</c> and <c>10.1038/s41586-…</c>; records of Zenodo and <c>10.5281/zenodo.…</c></term><description>the
/// DOI is made of it</description></item>
/// <item><term><c>http:</c>, <c>https:</c> and none; the usual ports; <c>www.</c>, <c>m.</c>, <c>mobile.</c>, <c>amp.</c>; the case of a
/// host</term><description>the same site, for another device or by an older address</description></item>
/// <item><term><c>twitter.com</c>, <c>fxtwitter.com</c>, <c>vxtwitter.com</c>, <c>fixupx.com</c>, <c>fixvx.com</c>, <c>nitter.net</c>,
/// <c>xcancel.com</c> and <c>x.com</c>; <c>name.medium.com</c> and <c>medium.com/@name</c>; <c>lu.ma</c> and <c>luma.com</c>;
/// <c>redd.it</c> and <c>reddit.com</c>; <c>hf.co</c> and <c>huggingface.co</c>; <c>youtu.be</c>, <c>youtube.com/watch</c>,
/// <c>/embed</c>, <c>/shorts</c> and <c>/live</c> with one video</term><description>the site leads from one to the other, or shows the
/// other’s pages</description></item>
/// <item><term>a slash at the end, <c>index.html</c>; <c>%7E</c> and <c>~</c>, <c>é</c> and <c>%C3%A9</c>; the order of
/// parameters</term><description>servers read them alike</description></item>
/// <item><term>parameters that say who sent the reader: <c>utm_…</c>, <c>fbclid</c>, <c>gclid</c>, <c>mc_cid</c>, <c>ref</c> (but for
/// branches), <c>spm</c>, <c>usp</c>, <c>hmsr</c> and others; those of a share or a sign-in at YouTube, X, Substack, LinkedIn, Google,
/// Meetup, Luma, Spotify and others; of Medium all of them; of WeChat all but those of the article</term><description>the page is the
/// same without</description></item>
/// <item><term><c>google.com/url?q=</c>, <c>link.zhihu.com/?target=</c> and others that have the address in their own, and that
/// address</term><description>they lead on to it</description></item>
/// <item><term>a repository, whatever the case of its name, with <c>.git</c>, <c>/tree/main</c>, <c>/tree/master</c>, its <c>README.md</c>
/// or a part of that</term><description>it is what its first page shows</description></item>
/// <item><term>a post on <c>x.com</c>, Medium, Substack, WeChat or the blog of Hugging Face with any fragment; on <c>x.com</c> whoever
/// stands in front of its number, and with one of its photos; a post on Reddit whatever its title and where it stands; an author of Medium,
/// a channel of YouTube or a group of Meetup whatever the case of its name; a document of Google with <c>/edit</c>, <c>/view</c> or
/// <c>/u/0</c></term> <description>it is one text, which the site shows for each</description></item>
/// <item><term>full stops, commas and other such marks at the end, and brackets there that the address does not
/// open</term><description>they are of the sentence that it stands in</description></item>
/// <item><term>fragments that lead nowhere: none, <c>#top</c>, <c>#readme</c>, <c>#abstract</c>, <c>#:~:text=</c>, <c>#page=</c>,
/// <c>#toc</c>, <c>#rd</c>, <c>#utm_…</c></term><description>they show the same page</description></item>
/// </list>
/// <para>
/// Any other fragment is a part of a page and may be a work of its own, as a release among others is; so are paths of other case, other
/// parameters and subdomains. Shorteners are not followed. Nothing is rewritten: links are given back as they are written.
/// </para>
/// <para>Several threads may ask at once; adding is for one thread, while no other asks.</para>
/// </remarks>
public sealed class DigestIndex
{
    private readonly Dictionary<string, int> issueNames = new(StringComparer.Ordinal);
    private readonly WorkTable table;

    // The works of keys that are made of neither the identifier nor the whole address.
    private readonly Dictionary<string, int> keys = new(StringComparer.Ordinal);

    /// <summary>Makes an index without issues.</summary>
    public DigestIndex()
        : this(WorkTable.HashOf)
    {
    }

    internal DigestIndex(Func<LinkIdentity, ulong> hash) => table = new WorkTable(hash);

    /// <summary>The number of issues that were added.</summary>
    public int IssueCount => table.Issues.Count;

    /// <summary>The number of occurrences: of every entry, the works it is about, names and links to.</summary>
    public int OccurrenceCount => table.Occurrences.Count;

    /// <summary>The works that at least one entry is about, in the order in which they first are; found as they are asked for.</summary>
    public IEnumerable<DigestWork> Works
    {
        get
        {
            foreach (var work in table.WorksInOrder()) yield return WorkOf(work);
        }
    }

    /// <summary>Whether two links lead to the same place or work; the table above says when.</summary>
    /// <param name="url">A link as it is written.</param>
    /// <param name="otherUrl">Another link.</param>
    /// <returns>False too where one of them is none by <see cref="IsWebLink"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static bool IsSameLink(string url, string otherUrl) =>
        LinkIdentity.Of(Guard.NotNull(url)) is { } identity && LinkIdentity.Of(Guard.NotNull(otherUrl)) == identity;

    /// <summary>Whether a link leads to a place of the web: the index keeps no others, and finds nothing by them.</summary>
    /// <param name="url">
    /// A link as it is written: with <c>http:</c>, <c>https:</c> or no scheme in front of <c>//</c>, or beginning with <c>www.</c>
    /// </param>
    /// <returns>False for relative links, addresses of mail, and whatever else is no address of the web.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="url"/> is null.</exception>
    public static bool IsWebLink(string url) => LinkIdentity.Of(Guard.NotNull(url)) is not null;

    /// <summary>Adds all issues of a document.</summary>
    /// <param name="document">The document. It is not kept.</param>
    /// <exception cref="ArgumentNullException"><paramref name="document"/> is null.</exception>
    public void Add(DigestDocument document)
    {
        foreach (var issue in Guard.NotNull(document).Issues) Add(issue);
    }

    /// <summary>Adds an issue. One that is added again is another issue, and is counted so in its id.</summary>
    /// <param name="issue">The issue. It is not kept.</param>
    /// <exception cref="ArgumentNullException"><paramref name="issue"/> is null.</exception>
    public void Add(DigestIssue issue)
    {
        var occurrence = EntryIds.Next(issueNames, Guard.NotNull(issue));
        var reference = new IssueReference(
            EntryIds.OfIssue(issue, occurrence), issue.Document, issue.Title, issue.Series, issue.Number, issue.Period);
        var period = issue.GetPeriod();
        var (start, end) = (period?.Start ?? DateTime.MaxValue, period?.End ?? DateTime.MaxValue);
        var place = table.Issues.Add(new WorkTable.Issue { Reference = reference, Start = start, End = end });
        var keys = new Dictionary<string, int>(StringComparer.Ordinal);
        var furniture = int.MaxValue;
        foreach (var (section, depth, entry) in SectionWalk.Over(issue.Sections))
        {
            if (depth <= furniture) furniture = section.Kind.IsFurniture ? depth : int.MaxValue;
            if (entry is null) continue;

            // Counted here too, so that the ids are those of the entries.
            var repetition = EntryIds.Next(keys, entry.Key);
            if (furniture == int.MaxValue) Add(entry, place, repetition);
        }
    }

    /// <summary>The work with an identifier, in any version.</summary>
    /// <param name="id">The identifier.</param>
    /// <returns>The work, also where entries only name it; null where none does.</returns>
    public DigestWork? Find(WorkId id) => id.Scheme.Length == 0 ? null : Find(new LinkIdentity(id.WithoutVersion(), ""));

    /// <summary>The work that a text names: a link, an identifier, or the key of an entry.</summary>
    /// <param name="text">
    /// A link, in any of the forms that are the same; an identifier as <see cref="WorkId.TryParse(string, out WorkId)"/> reads it,
    /// <c>arxiv:1706.03762</c>; or a <see cref="DigestEntry.Key"/>, <c>url:example.org/a</c>.
    /// </param>
    /// <returns>
    /// The work, also where entries only name it or link to it; null where none does. A key finds the work that the first entry with it is
    /// about: none for that of a title.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    public DigestWork? Find(string text)
    {
        if (LinkIdentity.Of(Guard.NotNull(text)) is { } link && Find(link) is { } linked) return linked;
        if (WorkId.TryParse(text, out var id) && Find(id) is { } identified) return identified;
        if (keys.TryGetValue(text, out var work)) return WorkOf(work);
        var isOfLink = text.StartsWith(EntryKey.OfLink, StringComparison.Ordinal);
        return isOfLink && LinkIdentity.Of("//" + text.Substring(EntryKey.OfLink.Length)) is { } address ? Find(address) : null;
    }

    /// <summary>The work that an entry is about.</summary>
    /// <param name="entry">An entry, of the issues that were added or of another.</param>
    /// <returns>The work; null where no issue has it, or the entry has neither an identifier nor a link.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="entry"/> is null.</exception>
    public DigestWork? Find(DigestEntry entry) => EntryWorks.SubjectOf(Guard.NotNull(entry)) is { } identity ? Find(identity) : null;

    private DigestWork? Find(in LinkIdentity identity) => table.Find(identity) is >= 0 and var work ? WorkOf(work) : null;

    private void Add(DigestEntry entry, int issue, int repetition)
    {
        var subject = EntryWorks.SubjectOf(entry);
        var works = EntryWorks.Of(entry, subject);
        if (works.Count == 0) return;
        var (first, about) = (table.Occurrences.Count, WorkTable.None);
        var place = table.Entries.Add(new WorkTable.Entry
        {
            Kind = entry.Kind,
            Span = entry.Span,
            Issue = issue,
            Repetition = repetition,
            FirstOccurrence = first,
        });
        for (var i = 0; i < works.Count; i++)
        {
            var (work, url) = works[i];
            var isSubject = work == subject;
            var number = table.Add(work, place, url, isSubject, isSubject ? entry.WorkTitle ?? entry.Title : null);
            if (i == 0) table.Entries[place].FirstWork = number;
            if (isSubject) about = number;
        }

        var isMade = KeyOf(place) == entry.Key;
        if (!isMade) table.Entries[place].Key = entry.Key;
        var isWhole = isMade && (subject is { Address.Length: 0 } || entry.Url!.IndexOf('#') < 0);
        if (about != WorkTable.None && !isWhole && !keys.ContainsKey(entry.Key)) keys.Add(entry.Key, about);
    }

    /// <summary>The key of an entry, which is kept where it is not made of the work.</summary>
    private string KeyOf(int number)
    {
        ref var entry = ref table.Entries[number];
        if (entry.Key is { } key) return key;
        ref var work = ref table.Works[entry.FirstWork];
        return work.Id.Scheme.Length > 0 ? work.Id.ToString() : EntryKey.OfUrl(table.Occurrences[entry.FirstOccurrence].Url.AsSpan());
    }

    private DigestWork WorkOf(int number)
    {
        ref var work = ref table.Works[number];
        var occurrences = new List<WorkOccurrence>();
        foreach (var occurrence in table.OccurrencesOf(number)) occurrences.Add(OccurrenceOf(occurrence));
        var url = occurrences.Find(occurrence => occurrence.Url is not null)?.Url;
        var kind = occurrences.Find(occurrence => occurrence.IsSubject && occurrence.Kind != EntryKind.Other)?.Kind ?? EntryKind.Other;
        return new DigestWork(work.Id, url, work.Title, kind, occurrences.ToEquatableList());
    }

    private WorkOccurrence OccurrenceOf(int number)
    {
        ref var occurrence = ref table.Occurrences[number];
        ref var entry = ref table.Entries[occurrence.Entry];
        var issue = table.Issues[entry.Issue].Reference;
        var id = EntryIds.OfEntry(issue.Id, KeyOf(occurrence.Entry), entry.Repetition);
        return new WorkOccurrence(issue, id, occurrence.IsSubject, entry.Kind, occurrence.Url, entry.Span);
    }
}
