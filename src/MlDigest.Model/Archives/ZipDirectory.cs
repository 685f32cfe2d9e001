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

    /// <returns>The records, or null when there is no directory or it is damaged.</returns>
    public static IEnumerable<ZipRecord>? Read(SharedStream stream, CancellationToken cancellationToken)
    {
        if (Find(stream) is not { } range) return null;
        var reader = new Walk(stream, range.Start, range.End, range.Shift);
        // Walked twice, so that records are given only when all of them are there, and kept in memory once.
        while (reader.Next(null, cancellationToken))
        {
        }

        return reader.IsWhole(range.Count) ? Records(stream, range.Start, range.End, range.Shift, cancellationToken) : null;
    }

    private static IEnumerable<ZipRecord> Records(SharedStream stream, long start, long end, long shift, CancellationToken cancellationToken)
    {
        var reader = new Walk(stream, start, end, shift);
        var found = new List<ZipRecord>(1);
        while (reader.Next(found, cancellationToken))
        {
            yield return found[0];
            found.Clear();
        }
    }

    private static (long Start, long End, long Shift, long Count)? Find(SharedStream stream)
    {
        var tailStart = Math.Max(0, stream.Length - EndLength - LongestComment);
        var tail = stream.Read(tailStart, (int)(stream.Length - tailStart));
        for (var i = tail.Length - EndLength; i >= 0; i--)
        {
            if (LittleEndian.UInt32(tail, i) != EndSignature || i + EndLength + LittleEndian.UInt16(tail, i + 20) > tail.Length) continue;
            var position = tailStart + i;
            long count = LittleEndian.UInt16(tail, i + 10);
            long size = LittleEndian.UInt32(tail, i + 12);
            long start = LittleEndian.UInt32(tail, i + 16);
            var end = position;
            if ((count == 0xFFFF || size == uint.MaxValue || start == uint.MaxValue) && Find64(stream, position) is { } found) (start, size, count, end) = found;
            // Bytes put before the archive move everything behind them.
            var shift = end - size - start;
            return size < 0 || start < 0 || shift < 0 ? null : (start + shift, end, shift, count);
        }

        return null;
    }

    private static (long Start, long Size, long Count, long Position)? Find64(SharedStream stream, long endPosition)
    {
        if (endPosition < End64LocatorLength + End64Length) return null;
        var locator = stream.Read(endPosition - End64LocatorLength, End64LocatorLength);
        if (LittleEndian.UInt32(locator, 0) != End64LocatorSignature) return null;
        var position = endPosition - End64LocatorLength - End64Length;
        var end = stream.Read(position, End64Length);
        return LittleEndian.UInt32(end, 0) != End64Signature ? null : (LittleEndian.Int64(end, 48), LittleEndian.Int64(end, 40), LittleEndian.Int64(end, 32), position);
    }

    private sealed class Walk(SharedStream stream, long start, long end, long shift)
    {
        private readonly StreamWindow window = new(stream);
        private long position = start;
        private long count;

        // A count of 16 bits wraps around in archives written without zip64.
        public bool IsWhole(long expected) => position == end && (count == expected || (count & 0xFFFF) == expected);

        public bool Next(List<ZipRecord>? records, CancellationToken cancellationToken)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (end - position < RecordLength) return false;
            var (bytes, at) = window.At(position, RecordLength);
            if (LittleEndian.UInt32(bytes, at) != RecordSignature) return false;
            var (nameLength, extraLength, commentLength) = (LittleEndian.UInt16(bytes, at + 28), LittleEndian.UInt16(bytes, at + 30), LittleEndian.UInt16(bytes, at + 32));
            var size = RecordLength + nameLength + extraLength + commentLength;
            if (end - position < size) return false;
            (bytes, at) = window.At(position, size);
            if (records is not null) records.Add(ToRecord(bytes, at, nameLength, extraLength));
            position += size;
            count++;
            return true;
        }

        private ZipRecord ToRecord(byte[] bytes, int at, int nameLength, int extraLength)
        {
            var flags = LittleEndian.UInt16(bytes, at + 8);
            long packed = LittleEndian.UInt32(bytes, at + 20), length = LittleEndian.UInt32(bytes, at + 24), offset = LittleEndian.UInt32(bytes, at + 42);
            ZipRecord.ReadZip64(bytes, at + RecordLength + nameLength, extraLength, ref length, ref packed, ref offset);
            var isPossible = length >= 0 && packed >= 0 && offset >= 0 && offset < stream.Length && packed <= stream.Length;
            return new ZipRecord
            {
                Name = ZipRecord.NameOf(bytes, at + RecordLength, nameLength, flags),
                Flags = flags,
                Method = LittleEndian.UInt16(bytes, at + 10),
                Checksum = LittleEndian.UInt32(bytes, at + 16),
                PackedLength = packed,
                Length = length,
                Offset = offset + shift,
                UnixMode = LittleEndian.UInt16(bytes, at + 40),
                Problem = isPossible ? null : DiagnosticCodes.MemberDamaged("the archive ends before it does."),
            };
        }
    }
}
