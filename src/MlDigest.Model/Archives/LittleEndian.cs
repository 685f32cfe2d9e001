using System.Buffers.Binary;

namespace MlDigest.Model.Archives;

internal static class LittleEndian
{
    public static int UInt16(byte[] bytes, int index) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(index));

    public static uint UInt32(byte[] bytes, int index) => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(index));

    public static long Int64(byte[] bytes, int index) => BinaryPrimitives.ReadInt64LittleEndian(bytes.AsSpan(index));
}
