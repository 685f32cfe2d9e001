using System.IO.Compression;

namespace MlDigest.Model.Archives;

/// <summary>Tells by its first bytes what a stream is, and makes it readable at any place.</summary>
internal static class SourceOpener
{
    private const int CopyLength = 128 * 1024;
    private const int GzipTrailerLength = 8;
    private const string LongerThanItSays = "it has more bytes than its length says; what is behind is not read";
    private const string NoArchive = "it is none, whatever its name says, and read as one document";
    private const string CutOff = "it cannot be unpacked to its end; what is whole is read";

    private static readonly string[] Extensions = [".zip", ".tar", ".gz", ".tgz"];

    public static ArchiveSource Open(
        Stream stream,
        string name,
        bool leaveOpen,
        DigestArchiveOptions options,
        CancellationToken cancellationToken)
    {
        DigestDiagnostic? problem = null;
        var mostSpooled = Math.Min(options.MaxTotalBytes, options.MaxSpooledBytes);
        var shared = stream.CanSeek
            ? Share(stream, leaveOpen)
            : Spool(stream, leaveOpen, mostSpooled, out problem, cancellationToken);
        try
        {
            if (stream.CanSeek && shared.Read(shared.Length, 1).Length > 0) problem = DiagnosticCodes.ArchiveDamaged(LongerThanItSays);
            var isGzip = shared.Read(0, 2).SequenceEqual(new byte[] { 0x1F, 0x8B });
            var packedLength = isGzip ? shared.Length : (long?)null;
            if (isGzip)
            {
                using var packed = shared;
                shared = Unpack(packed, Math.Min(mostSpooled, MaxUnpacked(packed.Length, options)), out var gzipProblem, cancellationToken);
                problem ??= gzipProblem ?? (IsComplete(packed, shared, cancellationToken) ? null : DiagnosticCodes.ArchiveDamaged(CutOff));
            }

            var first = shared.Read(0, sizeof(uint));
            if (first.Length == sizeof(uint) && LittleEndian.UInt32(first, 0) is ZipRecord.LocalSignature or ZipDirectory.EndSignature)
            {
                return new ZipSource(shared, name, problem);
            }

            if (TarSource.IsTar(shared)) return new TarSource(shared, name, packedLength, problem);
            // The first bytes of a zip may be damaged, or a program that unpacks the rest.
            if (ZipDirectory.Read(shared, cancellationToken) is not null) return new ZipSource(shared, name, problem);
            if (!isGzip && IsNamedAsArchive(name)) problem ??= DiagnosticCodes.ArchiveDamaged(NoArchive);
            return new SingleSource(shared, name, problem);
        }
        catch
        {
            shared.Dispose();
            throw;
        }
    }

    private static bool IsNamedAsArchive(string name) =>
        Array.Exists(Extensions, end => name.EndsWith(end, StringComparison.OrdinalIgnoreCase));

    private static SharedStream Share(Stream stream, bool leaveOpen)
    {
        try
        {
            return new SharedStream(stream, leaveOpen);
        }
        catch when (!leaveOpen)
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>What so many packed bytes may unpack to.</summary>
    public static long MaxUnpacked(long packed, DigestArchiveOptions options) =>
        Math.Max(1 << 20, packed > long.MaxValue / options.MaxCompressionRatio ? long.MaxValue : packed * options.MaxCompressionRatio);

    // GZipStream takes a stream that is cut off for one that ends. The last bytes are check sum and length of
    // what the last part unpacks to.
    private static bool IsComplete(SharedStream packed, SharedStream unpacked, CancellationToken cancellationToken)
    {
        var trailer = packed.Read(Math.Max(0, packed.Length - GzipTrailerLength), GzipTrailerLength);
        if (trailer.Length < GzipTrailerLength) return false;
        var (checksum, length) = (LittleEndian.UInt32(trailer, 0), LittleEndian.UInt32(trailer, 4));
        if ((uint)unpacked.Length == length) return true;
        if (unpacked.Length < length) return false;
        var (sum, buffer) = (0u, new byte[CopyLength]);
        for (var position = unpacked.Length - length; position < unpacked.Length;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var read = unpacked.Read(position, buffer, 0, buffer.Length);
            sum = Crc32.Compute(buffer.AsSpan(0, read), sum);
            position += read;
        }

        return sum == checksum;
    }

    private static SharedStream Unpack(SharedStream packed, long most, out DigestDiagnostic? problem, CancellationToken cancellationToken)
    {
        return Spool(Fill, out problem);

        DigestDiagnostic? Fill(FileStream copy)
        {
            DigestDiagnostic? found;
            using (var unpacking = Open()) found = Copy(unpacking, copy, most, cancellationToken);
            if (found is not { Code: DiagnosticCodes.ArchiveDamagedCode }) return found;
            using var again = Open();
            CopyBytes(again, copy, most, cancellationToken);
            return found;
        }

        GZipStream Open() => new(new RangeStream(packed, 0, packed.Length), CompressionMode.Decompress);
    }

    private static SharedStream Spool(
        Stream stream,
        bool leaveOpen,
        long most,
        out DigestDiagnostic? problem,
        CancellationToken cancellationToken)
    {
        try
        {
            return Spool(copy => Copy(stream, copy, most, cancellationToken), out problem);
        }
        finally
        {
            if (!leaveOpen) stream.Dispose();
        }
    }

    /// <param name="fill">Fills the copy; gives why not all is in it.</param>
    /// <param name="problem">What it gave.</param>
    private static SharedStream Spool(Func<FileStream, DigestDiagnostic?> fill, out DigestDiagnostic? problem)
    {
        var copy = TemporaryCopy.Create();
        try
        {
            problem = fill(copy);
            return new SharedStream(copy, leaveOpen: false);
        }
        catch
        {
            copy.Dispose();
            throw;
        }
    }

    /// <returns>Why not all is copied; null when it is.</returns>
    private static DigestDiagnostic? Copy(Stream stream, FileStream copy, long most, CancellationToken cancellationToken)
    {
        var buffer = new byte[CopyLength];
        while (true)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int read;
            try
            {
                read = stream.ReadSome(buffer, 0, buffer.Length);
            }
            catch (Exception exception) when (exception is IOException or InvalidDataException)
            {
                return DiagnosticCodes.ArchiveDamaged(CutOff);
            }

            if (read == 0) return null;
            var room = (int)Math.Min(read, most - copy.Length);
            copy.Write(buffer, 0, room);
            if (room < read)
            {
                return DiagnosticCodes.OverLimit(
                    FormattableString.Invariant($"The archive unpacks to more than {most} bytes; the rest is not read."));
            }
        }
    }

    // A piece in which something is wrong is not given at all: what stands before it, byte by byte, is less than a piece.
    private static void CopyBytes(Stream stream, FileStream copy, long most, CancellationToken cancellationToken)
    {
        var (buffer, count) = (new byte[CopyLength], 0);
        try
        {
            for (var left = copy.Length; left > 0;)
            {
                var read = stream.ReadFully(buffer, 0, (int)Math.Min(buffer.Length, left), cancellationToken);
                if (read == 0) return;
                left -= read;
            }

            while (count < buffer.Length && stream.ReadSome(buffer, count, 1) > 0) count++;
        }
        catch (Exception exception) when (exception is IOException or InvalidDataException)
        {
            // It is told already, by the reading in pieces.
        }

        copy.Write(buffer, 0, (int)Math.Min(count, most - copy.Length));
    }
}
