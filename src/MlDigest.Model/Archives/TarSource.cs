using System.Globalization;

namespace MlDigest.Model.Archives;

/// <summary>The members of a tar archive: of the old, the ustar, the pax and the GNU format.</summary>
internal sealed class TarSource(SharedStream stream, string archiveName, long? packedLength, DigestDiagnostic? problem) : ArchiveSource
{
    private const int LongestExtension = 1 << 20;
    private const long FirstHeaderBefore = 1 << 20;
    private const string EndsEarly = "the archive ends before the member at byte {0} does";

    /// <summary>Whether there is a member's header; the first one may be damaged.</summary>
    public static bool IsTar(SharedStream stream)
    {
        var window = new StreamWindow(stream);
        for (var position = 0L; position < Math.Min(FirstHeaderBefore, stream.Length); position += TarHeader.BlockLength)
        {
            var (bytes, at) = window.At(position, TarHeader.BlockLength);
            if (TarHeader.Read(bytes, at) is not null) return true;
        }

        return false;
    }

    public override long? PackedLength => packedLength;

    public override IEnumerable<ArchiveMember> Members(Func<string, bool> isWanted, CancellationToken cancellationToken)
    {
        if (problem is not null) yield return new ArchiveMember { Name = archiveName, Problem = problem };
        var window = new StreamWindow(stream);
        var (position, isLost, longName, longLength) = (0L, false, (string?)null, (long?)null);
        while (position < stream.Length)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var (bytes, at) = window.At(position, TarHeader.BlockLength);
            if (TarHeader.IsEmpty(bytes, at))
            {
                position += TarHeader.BlockLength;
                continue;
            }

            if (TarHeader.Read(bytes, at) is not { } header)
            {
                if (!isLost) yield return Damage(position, "there is no header at byte {0}; what follows is searched for the next one");
                (isLost, longName, longLength) = (true, null, null);
                position += TarHeader.BlockLength;
                continue;
            }

            var data = position + TarHeader.BlockLength;
            var length = header.Length;
            if (!header.IsExtension && longLength is { } known && known != length)
            {
                // Programs give a size twice where the header has no room for it; a smaller one that is not the
                // header's own is a lie of one of them.
                if (known > TarHeader.LargestLength || !EndsAtHeader(window, data, length))
                {
                    length = known;
                }
                else
                {
                    yield return Damage(
                        position, "the header at byte {0} and the one before it give two sizes; the first that leads to a header is taken");
                }
            }

            var isWhole = length <= stream.Length - data;
            if (header.IsExtension)
            {
                if (!isWhole || length > LongestExtension)
                {
                    yield return Damage(
                        position, "the long header at byte {0} has more bytes than the archive, or than are allowed; it is passed over");
                }
                else if (header.Type == TarHeader.LongName)
                {
                    var name = stream.Read(data, (int)length);
                    longName = TarHeader.Text(name, 0, name.Length);
                }
                else if (header.Type == TarHeader.Pax)
                {
                    TarHeader.ReadPax(stream.Read(data, (int)length), ref longName, ref longLength);
                }
            }
            else
            {
                var name = longName ?? header.Name;
                if (header.Type != TarHeader.Folder && isWanted(name)) yield return ToMember(header, name, data, length, isWhole);
                else if (!isWhole) yield return Damage(position, EndsEarly);
                (longName, longLength) = (null, null);
            }

            // Behind what cannot be whole, the next header is searched for.
            isLost = !isWhole;
            position = isWhole ? data + Blocks(length) : data;
        }

        if (longName is not null || longLength is not null) yield return Damage(position, EndsEarly);
        if (stream.IsCut && problem is null)
        {
            yield return new ArchiveMember
            {
                Name = archiveName,
                Problem = DiagnosticCodes.ArchiveDamaged("it ends before the length that it tells")
            };
        }
    }

    public override Stream Open(ArchiveMember member) => new RangeStream(stream, member.Offset, member.Length);

    public override void Dispose() => stream.Dispose();

    private static long Blocks(long length) => (length + TarHeader.BlockLength - 1) / TarHeader.BlockLength * TarHeader.BlockLength;

    private bool EndsAtHeader(StreamWindow window, long data, long length)
    {
        if (length > stream.Length - data) return false;
        var end = data + Blocks(length);
        if (end >= stream.Length) return true;
        var (bytes, at) = window.At(end, TarHeader.BlockLength);
        return TarHeader.IsEmpty(bytes, at) || TarHeader.Read(bytes, at) is not null;
    }

    private ArchiveMember Damage(long position, string reason) => new()
    {
        Name = archiveName + "@" + position.ToString(CultureInfo.InvariantCulture),
        Problem = DiagnosticCodes.ArchiveDamaged(string.Format(CultureInfo.InvariantCulture, reason, position)),
    };

    private static ArchiveMember ToMember(TarHeader header, string name, long data, long length, bool isWhole) => new()
    {
        Name = name,
        Offset = data,
        Length = length,
        PackedLength = length,
        IsExact = true,
        Problem = header.IsLink ? DiagnosticCodes.LinkNotFollowed()
            : !header.IsFile ? DiagnosticCodes.DocumentUnreadable("It is a pipe, a device or a sparse file.")
            : !isWhole ? DiagnosticCodes.MemberDamaged("the archive ends before it does.")
            : null,
    };
}
