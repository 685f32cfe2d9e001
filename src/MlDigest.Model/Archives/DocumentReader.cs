using System.Buffers;

namespace MlDigest.Model.Archives;

/// <summary>Reads, decodes and parses one member. What fails becomes a diagnostic.</summary>
internal sealed class DocumentReader(ArchiveSource source, DigestArchiveOptions options)
{
    private readonly DigestParser parser = new(options.Parser);

    public DigestDocument Read(ArchiveMember member, CancellationToken cancellationToken)
    {
        if (member.Problem is { } problem) return Failed(member, problem);
        if (member.Length > options.MaxDocumentBytes) return Failed(member, TooLong(member.Length));
        if (member.IsDeflated && member.Length > SourceOpener.MaxUnpacked(member.PackedLength, options))
        {
            return Failed(
                member,
                DiagnosticCodes.OverLimit(
                    FormattableString.Invariant($"The document unpacks from {member.PackedLength} to {member.Length} bytes; ")
                        + FormattableString.Invariant($"{options.MaxCompressionRatio} times is allowed.")));
        }

        var (bytes, count) = ((byte[]?)null, 0);
        try
        {
            using (var stream = source.Open(member))
            {
                // A file may have grown or shrunk since its folder was listed.
                var length = member.IsExact ? member.Length : stream.Length;
                if (length > options.MaxDocumentBytes) return Failed(member, TooLong(length));
                bytes = ArrayPool<byte>.Shared.Rent((int)length + 1);
                Fill(member, stream, bytes, (int)length, cancellationToken);
                count = (int)length;
            }

            return parser.Parse(bytes, count, member.Name, null, member.Notes, cancellationToken);
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
            if (bytes is not null) ArrayPool<byte>.Shared.Return(bytes);
        }
    }

    public static DigestDocument Failed(ArchiveMember member, DigestDiagnostic problem) =>
        new() { Name = member.Name, Diagnostics = [.. member.Notes, problem] };

    private DigestDiagnostic TooLong(long length) =>
        DiagnosticCodes.OverLimit(FormattableString.Invariant($"The document has {length} bytes; {options.MaxDocumentBytes} are allowed."));

    private static void Fill(ArchiveMember member, Stream stream, byte[] bytes, int length, CancellationToken cancellationToken)
    {
        int count;
        try
        {
            count = stream.ReadFully(bytes, 0, length + 1, cancellationToken);
        }
        catch (InvalidDataException exception)
        {
            // The framework blames the method of compression, whatever is wrong.
            throw new InvalidDataException("it cannot be unpacked.", exception);
        }

        if (!member.IsExact && count != length) throw new IOException("It changed while it was read.");
        if (count > length) throw new InvalidDataException("it has more bytes than it says.");
        if (count < length) throw new InvalidDataException("it has fewer bytes than it says.");
        if (member.Checksum is { } checksum && Crc32.Compute(bytes.AsSpan(0, count)) != checksum)
        {
            throw new InvalidDataException("its check sum is wrong.");
        }
    }
}
