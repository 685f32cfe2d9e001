namespace MlDigest.Model.Archives;

/// <summary>Where documents come from: a folder, an archive, a single file.</summary>
internal abstract class ArchiveSource : IDisposable
{
    /// <summary>The bytes of the archive itself; null when nothing is packed.</summary>
    public virtual long? PackedLength => null;

    /// <summary>All members, in any order, under the names they have in the archive.</summary>
    public abstract IEnumerable<ArchiveMember> Members(Func<string, bool> isWanted, CancellationToken cancellationToken);

    /// <summary>The bytes of a member, unpacked. Several may be open at once.</summary>
    public abstract Stream Open(ArchiveMember member);

    public abstract void Dispose();
}
