namespace MlDigest.Model.Archives;

/// <summary>The directory at the end of a zip archive.</summary>
internal static class ZipDirectory
{
    private const uint RecordSignature = 0x02014B50;
    public const uint EndSignature = 0x06054B50;
    private const uint End64LocatorSignature = 0x07064B50;
    private const uint End64Signature = 0x06064B50;
    private const int RecordLength = 46;
    private const int EndLength = 22;
    private const int End64LocatorLength = 20;
    private const int End64Length = 56;
    private const int LongestComment = 0xFFFF;

    // Each may cost a walk through the whole archive; of an honest archive there is one.
    private const int MostEnds = 16;

    /// <returns>The records, or null when there is no directory or it is damaged.</returns>
    public static IEnumerable<ZipRecord>? Read(SharedStream stream, CancellationToken cancellationToken)
    {
        foreach (var end in Ends(stream).OrderByDescending(end => end.IsLast).ThenByDescending(end => end.Shift == 0).Take(MostEnds))
        {
            // Walked twice, so that records are given only when all of them are there, and kept in memory once.
            var walk = new Walk(stream, end);
            while (walk.Next(null, cancellationToken))
            {
            }

            if (walk.IsWhole) return Records(stream, end, cancellationToken);
        }

        return null;
    }

    private static IEnumerable<ZipRecord> Records(SharedStream stream, End end, CancellationToken cancellationToken)
    {
        var walk = new Walk(stream, end);
        var found = new List<ZipRecord>(1);
        while (walk.Next(found, cancellationToken))
        {
            yield return found[0];
            found.Clear();
        }
    }

    // What looks like an end record may stand in the comment of the true one, or in a member: there may be
    // several, in the order of their places.
    private static List<End> Ends(SharedStream stream)
    {
        var ends = new List<End>();
        var tailStart = Math.Max(0, stream.Length - EndLength - LongestComment);
        var tail = stream.Read(tailStart, (int)(stream.Length - tailStart));
        for (var i = 0; i + EndLength <= tail.Length; i++)
        {
            if (LittleEndian.UInt32(tail, i) != EndSignature) continue;
            var behind = i + EndLength + LittleEndian.UInt16(tail, i + 20);
            if (behind <= tail.Length && EndAt(stream, tail, i, tailStart + i) is { } end)
            {
                ends.Add(end with { IsLast = behind == tail.Length });
            }
        }

        return ends;
    }

    private static End? EndAt(SharedStream stream, byte[] tail, int at, long position)
    {
        long count = LittleEndian.UInt16(tail, at + 10), size = LittleEndian.UInt32(tail, at + 12), start =
            LittleEndian.UInt32(tail, at + 16);
        var end = position;
        if ((count == 0xFFFF || size == uint.MaxValue || start == uint.MaxValue) && Find64(stream, position) is { } found)
        {
            (start, size, count, end) = found;
        }

        if (size < 0 || size > end || start < 0 || start > end - size) return null;
        // An archive without members is nothing but its end record; elsewhere, zeros prove nothing.
        if (size == 0 && position > 0) return null;
        // Bytes put before the archive move everything behind them.
        var shift = end - size - start;
        return new End(start + shift, end, shift, count);
    }

    private static (long Start, long Size, long Count, long Position)? Find64(SharedStream stream, long endPosition)
    {
        if (endPosition < End64LocatorLength + End64Length) return null;
        var locator = stream.Read(endPosition - End64LocatorLength, End64LocatorLength);
        if (LittleEndian.UInt32(locator, 0) != End64LocatorSignature) return null;
        var position = endPosition - End64LocatorLength - End64Length;
        var end = stream.Read(position, End64Length);
        return LittleEndian.UInt32(end, 0) != End64Signature
            ? null
            : (LittleEndian.Int64(end, 48), LittleEndian.Int64(end, 40), LittleEndian.Int64(end, 32), position);
    }

    /// <summary>What an end record says: where the records are, by how much what they say has moved, and how many they are.</summary>
    private sealed record End(long RecordsStart, long RecordsEnd, long Shift, long Count)
    {
        /// <summary>Whether the archive ends where its comment does.</summary>
        public bool IsLast { get; init; }
    }

    private sealed class Walk(SharedStream stream, End end)
    {
        private readonly StreamWindow window = new(stream);
        private long position = end.RecordsStart;
        private long count;

        // A count of 16 bits wraps around in archives written without zip64.
        public bool IsWhole => position == end.RecordsEnd && (count == end.Count || (count & 0xFFFF) == end.Count);

        public bool Next(List<ZipRecord>? records, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (end.RecordsEnd - position < RecordLength) return false;
            var (bytes, at) = window.At(position, RecordLength);
            if (LittleEndian.UInt32(bytes, at) != RecordSignature) return false;
            var (nameLength, extraLength, commentLength) =
                (LittleEndian.UInt16(bytes, at + 28), LittleEndian.UInt16(bytes, at + 30), LittleEndian.UInt16(bytes, at + 32));
            var size = RecordLength + nameLength + extraLength + commentLength;
            if (end.RecordsEnd - position < size) return false;
            (bytes, at) = window.At(position, size);
            if (records is not null) records.Add(ToRecord(bytes, at, nameLength, extraLength));
            position += size;
            count++;
            return true;
        }

        private ZipRecord ToRecord(byte[] bytes, int at, int nameLength, int extraLength)
        {
            var flags = LittleEndian.UInt16(bytes, at + 8);
            long packed = LittleEndian.UInt32(bytes, at + 20), length = LittleEndian.UInt32(bytes, at + 24), offset =
                LittleEndian.UInt32(bytes, at + 42);
            ZipRecord.ReadZip64(bytes, at + RecordLength + nameLength, extraLength, ref length, ref packed, ref offset);
            var isPossible = length >= 0 && packed >= 0 && offset >= 0 && offset < stream.Length && packed <= stream.Length;
            return new ZipRecord
            {
                Name = ZipRecord.NameOf(bytes, at + RecordLength, nameLength, flags),
                Flags = flags,
                Method = LittleEndian.UInt16(bytes, at + 10),
                Checksum = LittleEndian.UInt32(bytes, at + 16),
                PackedLength = packed,
                Length = Math.Max(0, length),
                Offset = offset + end.Shift,
                UnixMode = LittleEndian.UInt16(bytes, at + 40),
                Problem = isPossible ? null : DiagnosticCodes.MemberDamaged("the archive ends before it does."),
            };
        }
    }
}
