namespace MlDigest.Model.Archives;

/// <summary>A stream that is one document.</summary>
internal sealed class SingleSource(SharedStream stream, string name, DigestDiagnostic? problem) : ArchiveSource
{
    public override IEnumerable<ArchiveMember> Members(Func<string, bool> isWanted, CancellationToken cancellationToken) =>
        [
            problem is { Code: DiagnosticCodes.OverLimitCode }
                ? new ArchiveMember { Name = name, Length = stream.Length, Problem = TooLong() }
                : stream.Length == 0
                    ? new ArchiveMember { Name = name, Problem = problem }
                    : new ArchiveMember { Name = name, Length = stream.Length, Damage = problem }
        ];

    public override Stream Open(ArchiveMember member) => new RangeStream(stream, 0, stream.Length);

    public override void Dispose() => stream.Dispose();

    // What there is of a document that is cut off is read; of one that is too long, as of any other, nothing.
    private DigestDiagnostic TooLong() =>
        DiagnosticCodes.OverLimit(FormattableString.Invariant($"The document has more than {stream.Length} bytes, more than is allowed."));
}
