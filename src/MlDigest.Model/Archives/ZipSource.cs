using System.IO.Compression;

namespace MlDigest.Model.Archives;

/// <summary>The members of a zip archive, read from where they stand.</summary>
internal sealed class ZipSource(SharedStream stream, string archiveName, DigestDiagnostic? problem) : ArchiveSource
{
    private const int NameLengthOffset = 26;

    public override long? PackedLength => stream.Length;

    public override IEnumerable<ArchiveMember> Members(Func<string, bool> isWanted, CancellationToken cancellationToken)
    {
        if (problem is not null) yield return new ArchiveMember { Name = archiveName, Problem = problem };
        var records = ZipDirectory.Read(stream, cancellationToken);
        if (records is null)
        {
            if (problem is null)
            {
                yield return new ArchiveMember
                {
                    Name = archiveName,
                    Problem = DiagnosticCodes.ArchiveDamaged("its directory is missing; the members that are whole are read")
                };
            }

            records = ZipRecovery.Read(stream, cancellationToken);
        }

        foreach (var record in records)
        {
            if (record.Name.EndsWith("/", StringComparison.Ordinal) || record.Name.EndsWith("\\", StringComparison.Ordinal)) continue;
            if (isWanted(record.Name)) yield return ToMember(record);
        }
    }

    public override Stream Open(ArchiveMember member)
    {
        var header = stream.Read(member.Offset, ZipRecord.LocalHeaderLength);
        if (header.Length < ZipRecord.LocalHeaderLength || LittleEndian.UInt32(header, 0) != ZipRecord.LocalSignature)
        {
            throw new InvalidDataException("it is not where the directory says.");
        }

        var start = member.Offset + header.Length + LittleEndian.UInt16(header, NameLengthOffset)
            + LittleEndian.UInt16(header, NameLengthOffset + 2);
        if (start + member.PackedLength > stream.Length) throw new InvalidDataException("the archive ends before it does.");
        var packed = new RangeStream(stream, start, member.PackedLength);
        return member.IsDeflated ? new DeflateStream(packed, CompressionMode.Decompress) : packed;
    }

    public override void Dispose() => stream.Dispose();

    private static ArchiveMember ToMember(ZipRecord record) => new()
    {
        Name = record.Name,
        Offset = record.Offset,
        Length = record.Length,
        PackedLength = record.PackedLength,
        Checksum = record.Checksum,
        IsExact = true,
        IsDeflated = record.Method == ZipRecord.Deflated,
        Problem = record.Problem
            ?? (record.IsEncrypted ? DiagnosticCodes.DocumentUnreadable("It is encrypted.") : null)
            ?? (record.IsLink ? DiagnosticCodes.LinkNotFollowed() : null)
            ?? (record.Method is ZipRecord.Stored or ZipRecord.Deflated ? null : DiagnosticCodes.DocumentUnreadable(
                FormattableString.Invariant($"It is packed by method {record.Method}, which is not known."))),
    };
}
