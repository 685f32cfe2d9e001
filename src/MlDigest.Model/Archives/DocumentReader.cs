using System.Buffers;

namespace MlDigest.Model.Archives;

/// <summary>Reads, decodes and parses one member. What fails becomes a diagnostic.</summary>
internal sealed class DocumentReader(ArchiveSource source, DigestArchiveOptions options)
{
    private readonly DigestParser parser = new(options.Parser);

    public DigestDocument Read(ArchiveMember member)
    {
        if (member.Problem is { } problem) return Failed(member, problem);
        if (member.Length > options.MaxDocumentBytes) return Failed(member, DiagnosticCodes.OverLimit(FormattableString.Invariant($"The document has {member.Length} bytes; {options.MaxDocumentBytes} are allowed.")));
        if (member.IsDeflated && member.Length > SourceOpener.MaxUnpacked(member.PackedLength, options))
        {
            return Failed(member, DiagnosticCodes.OverLimit(FormattableString.Invariant($"The document unpacks from {member.PackedLength} to {member.Length} bytes; {options.MaxCompressionRatio} times is allowed.")));
        }

        var bytes = ArrayPool<byte>.Shared.Rent((int)member.Length + 1);
        try
        {
            return Parse(member, bytes, ReadBytes(member, bytes));
        }
        catch (InvalidDataException exception)
        {
            return Failed(member, DiagnosticCodes.MemberDamaged(exception.Message));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return Failed(member, DiagnosticCodes.DocumentUnreadable(exception.Message));
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    public static DigestDocument Failed(ArchiveMember member, DigestDiagnostic problem) =>
        new() { Name = member.Name, Diagnostics = member.NameNote is { } note ? [note, problem] : [problem] };

    private int ReadBytes(ArchiveMember member, byte[] bytes)
    {
        using var stream = source.Open(member);
        var count = stream.ReadFully(bytes, 0, member.IsExact ? (int)member.Length + 1 : (int)member.Length);
        if (!member.IsExact) return count;
        if (count > member.Length) throw new InvalidDataException("it has more bytes than it says.");
        if (count < member.Length) throw new InvalidDataException("it has fewer bytes than it says.");
        if (member.Checksum is { } checksum && Crc32.Compute(bytes.AsSpan(0, count)) != checksum) throw new InvalidDataException("its check sum is wrong.");
        return count;
    }

    private DigestDocument Parse(ArchiveMember member, byte[] bytes, int count)
    {
        var document = parser.Parse(bytes, count, member.Name);
        return member.NameNote is { } note ? document with { Diagnostics = document.Diagnostics.Prepend(note).ToEquatableList() } : document;
    }
}
