namespace MlDigest.Model.Archives;

/// <summary>The members of a zip archive without a directory, found by the headers in front of them.</summary>
internal static class ZipRecovery
{
    private const uint DescriptorSignature = 0x08074B50;
    private const int ShortDescriptorLength = 16;
    private const int LongDescriptorLength = 24;
    // "PK", with which all signatures begin.
    private const int AnySignature = 0x4B50;
    private const int SizesFollow = 1 << 3;

    public static IEnumerable<ZipRecord> Read(SharedStream stream, CancellationToken cancellationToken)
    {
        var window = new StreamWindow(stream);
        for (var position = 0L; (position = window.Find(position, ZipRecord.LocalSignature)) >= 0;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (bytes, at) = window.At(position, ZipRecord.LocalHeaderLength + (2 * 0xFFFF));
            var (nameLength, extraLength) = (LittleEndian.UInt16(bytes, at + 26), LittleEndian.UInt16(bytes, at + 28));
            var data = position + ZipRecord.LocalHeaderLength + nameLength + extraLength;
            var record = ToRecord(bytes, at, nameLength, extraLength, position);
            if ((record.Flags & SizesFollow) != 0) record = WithDescriptor(window, record, data, cancellationToken);
            if (record.PackedLength < 0 || record.PackedLength > stream.Length - data || record.Length < 0)
            {
                // Nothing behind a member without an end can be told from its own bytes.
                yield return record with
                {
                    Length = Math.Max(0, record.Length),
                    Problem = DiagnosticCodes.MemberDamaged("the archive ends before it does.")
                };
                yield break;
            }

            yield return record;
            position = data + record.PackedLength;
        }
    }

    private static ZipRecord ToRecord(byte[] bytes, int at, int nameLength, int extraLength, long position)
    {
        var flags = LittleEndian.UInt16(bytes, at + 6);
        long packed = LittleEndian.UInt32(bytes, at + 18), length = LittleEndian.UInt32(bytes, at + 22), offset = 0;
        var hasZip64 =
            ZipRecord.ReadZip64(bytes, at + ZipRecord.LocalHeaderLength + nameLength, extraLength, ref length, ref packed, ref offset);
        return new ZipRecord
        {
            Name = ZipRecord.NameOf(bytes, at + ZipRecord.LocalHeaderLength, nameLength, flags),
            Flags = flags,
            Method = LittleEndian.UInt16(bytes, at + 8),
            Checksum = LittleEndian.UInt32(bytes, at + 14),
            PackedLength = packed,
            Length = length,
            Offset = position,
            HasZip64 = hasZip64,
        };
    }

    // The sizes stand behind the data; that they agree with the place where they stand tells them from data that looks alike.
    private static ZipRecord WithDescriptor(StreamWindow window, ZipRecord record, long data, CancellationToken cancellationToken)
    {
        for (var position = data; (position = window.Find(position, DescriptorSignature)) >= 0; position++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (bytes, at) = window.At(position, LongDescriptorLength + sizeof(ushort));
            var packed = position - data;
            var (isShort, isLong) = (LittleEndian.UInt32(bytes, at + 8) == packed, LittleEndian.Int64(bytes, at + 8) == packed);
            if (!isShort && !isLong) continue;
            // The low half of a size of 64 bits looks like one of 32 bits, in front of a length of 0.
            if (isShort && isLong)
            {
                var (endsShort, endsLong) = (IsEnd(ShortDescriptorLength), IsEnd(LongDescriptorLength));
                isLong = endsShort == endsLong ? record.HasZip64 : endsLong;
            }

            return record with
            {
                PackedLength = packed,
                Length = isLong ? LittleEndian.Int64(bytes, at + 16) : LittleEndian.UInt32(bytes, at + 12),
                Checksum = LittleEndian.UInt32(bytes, at + 4),
            };

            // The last byte may be the first of a signature.
            bool IsEnd(int length) =>
                LittleEndian.UInt16(bytes, at + length) == AnySignature || window.Length - position - length is 0 or 1;
        }

        return record with { PackedLength = -1 };
    }
}
