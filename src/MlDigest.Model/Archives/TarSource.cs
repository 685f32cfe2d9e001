namespace MlDigest.Model.Archives;

/// <summary>The members of a tar archive: of the old, the ustar, the pax and the GNU format.</summary>
internal sealed class TarSource(SharedStream stream, string archiveName, long? packedLength, DigestDiagnostic? problem) : ArchiveSource
{
    private const int LongestExtension = 1 << 20;
    private const long FirstHeaderBefore = 1 << 20;

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
                if (!isLost) yield return new ArchiveMember { Name = archiveName + "@" + position.ToString(System.Globalization.CultureInfo.InvariantCulture), Problem = DiagnosticCodes.ArchiveDamaged(FormattableString.Invariant($"there is no header at byte {position}; what follows is searched for the next one")) };
                (isLost, longName, longLength) = (true, null, null);
                position += TarHeader.BlockLength;
                continue;
            }

            isLost = false;
            var data = position + TarHeader.BlockLength;
            var length = longLength is { } known && !header.IsExtension ? known : header.Length;
            var isWhole = length <= stream.Length - data;
            if (header.IsExtension)
            {
                var text = isWhole && length <= LongestExtension ? stream.Read(data, (int)length) : [];
                if (header.Type == TarHeader.LongName) longName = TarHeader.Text(text, 0, text.Length);
                else if (header.Type == TarHeader.Pax) TarHeader.ReadPax(text, ref longName, ref longLength);
            }
            else
            {
                var name = longName ?? header.Name;
                if (header.Type != TarHeader.Folder && isWanted(name)) yield return ToMember(header, name, data, length, isWhole);
                (longName, longLength) = (null, null);
            }

            position = isWhole ? data + ((length + TarHeader.BlockLength - 1) / TarHeader.BlockLength * TarHeader.BlockLength) : stream.Length;
        }
    }

    public override Stream Open(ArchiveMember member) => new RangeStream(stream, member.Offset, member.Length);

    public override void Dispose() => stream.Dispose();

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
