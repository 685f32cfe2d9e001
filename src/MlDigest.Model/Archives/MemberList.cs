namespace MlDigest.Model.Archives;

/// <summary>
/// The members of an archive that are wanted, in ordinal order of their names, held to the limits of the archive as a whole.
/// </summary>
internal sealed class MemberList
{
    // A quarter of a gigabyte in memory, an ordinary name for each of a million documents.
    private const int MostNameCharacters = 1 << 27;

    private readonly List<ArchiveMember> members;
    private readonly long bytes;

    private MemberList(List<ArchiveMember> members)
    {
        this.members = members;
        bytes = TotalLength(members);
    }

    public static MemberList Create(
        ArchiveSource source,
        string archiveName,
        DigestArchiveOptions options,
        CancellationToken cancellationToken)
    {
        var patterns = new NamePatterns(options.Include, options.Exclude);
        var (members, names, nameCharacters) = (new List<ArchiveMember>(), new MemberNames(), 0L);
        var most = source.PackedLength is { } packed
            ? Math.Min(options.MaxTotalBytes, SourceOpener.MaxUnpacked(packed, options))
            : options.MaxTotalBytes;
        foreach (var member in source.Members(name => patterns.IsWanted(MemberNames.Shorten(name).Replace('\\', '/')), cancellationToken))
        {
            if (members.Count == options.MaxDocuments)
            {
                Add(new ArchiveMember
                {
                    Name = archiveName,
                    Problem = DiagnosticCodes.OverLimit(
                    FormattableString.Invariant($"The archive holds more than {options.MaxDocuments} documents; the rest is not read."))
                });
                break;
            }

            nameCharacters += Math.Min(member.Name.Length, MemberNames.Longest);
            if (nameCharacters > MostNameCharacters)
            {
                var reason = FormattableString.Invariant(
                    $"The names of the archive have more than {MostNameCharacters} characters; the rest is not read.");
                Add(new ArchiveMember { Name = archiveName, Problem = DiagnosticCodes.OverLimit(reason) });
                break;
            }

            var isAllowed = member.Problem is not null || member.Length > options.MaxDocumentBytes || member.Length <= most;
            if (isAllowed) most -= member.Problem is null && member.Length <= options.MaxDocumentBytes ? member.Length : 0;
            Add(isAllowed ? member : new ArchiveMember
            {
                Name = member.Name,
                Length = member.Length,
                Problem = DiagnosticCodes.OverLimit("The archive unpacks to more than is allowed; this document is not read.")
            });
        }

        members.Sort((a, b) => string.CompareOrdinal(a.Name, b.Name));
        return new MemberList(members);

        void Add(ArchiveMember member)
        {
            names.Settle(member);
            members.Add(member);
        }
    }

    /// <summary>A sum that does not run over: the sizes are what an archive says.</summary>
    public static long AddLengths(long a, long b) => a > long.MaxValue - b ? long.MaxValue : a + b;

    public IEnumerable<ArchiveMember> From(int index) => members.Skip(index);

    public DigestArchiveProgress Before(int index) =>
        new(Math.Min(index, members.Count), TotalLength(members.Take(index)), 0, members.Count, bytes);

    private static long TotalLength(IEnumerable<ArchiveMember> members) =>
        members.Aggregate(0L, (sum, member) => AddLengths(sum, member.Length));
}
