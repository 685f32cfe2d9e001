namespace MlDigest.Model.Archives;

/// <summary>One document of an archive, not read yet.</summary>
internal sealed class ArchiveMember
{
    /// <summary>The name within the archive; made safe and unique by <see cref="MemberNames"/>.</summary>
    public required string Name { get; set; }

    /// <summary>The bytes it is said to have, unpacked.</summary>
    public long Length { get; init; }

    /// <summary>The bytes it takes in the archive.</summary>
    public long PackedLength { get; init; }

    /// <summary>Where it begins in the archive.</summary>
    public long Offset { get; init; }

    /// <summary>The file, when it is one of a folder.</summary>
    public string? Path { get; init; }

    /// <summary>The check sum of the unpacked bytes, when the archive has one.</summary>
    public uint? Checksum { get; init; }

    /// <summary>Whether other than <see cref="Length"/> bytes mean damage; a file may have changed since its folder was listed.</summary>
    public bool IsExact { get; init; }

    public bool IsDeflated { get; init; }

    /// <summary>Why it cannot be read; null when that is not known yet.</summary>
    public DigestDiagnostic? Problem { get; init; }

    /// <summary>Why not all of it is there; what is there is read.</summary>
    public DigestDiagnostic? Damage { get; init; }

    /// <summary>What was repaired in its name.</summary>
    public DigestDiagnostic? NameNote { get; set; }

    /// <summary>What a person should know whether it can be read or not.</summary>
    public IEnumerable<DigestDiagnostic> Notes => new[] { Damage, NameNote }.OfType<DigestDiagnostic>();
}
