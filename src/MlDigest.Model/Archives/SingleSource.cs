namespace MlDigest.Model.Archives;

/// <summary>A stream that is one document.</summary>
internal sealed class SingleSource(SharedStream stream, string name, DigestDiagnostic? problem) : ArchiveSource
{
    public override IEnumerable<ArchiveMember> Members(Func<string, bool> isWanted, CancellationToken cancellationToken) =>
        [new ArchiveMember { Name = name, Length = stream.Length, Problem = problem }];

    public override Stream Open(ArchiveMember member) => new RangeStream(stream, 0, stream.Length);

    public override void Dispose() => stream.Dispose();
}
