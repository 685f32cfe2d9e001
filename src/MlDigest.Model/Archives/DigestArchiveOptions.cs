using System.Runtime.CompilerServices;

namespace MlDigest.Model;

/// <summary>What a <see cref="DigestArchive"/> reads, how, and how much at most.</summary>
/// <remarks>
/// Immutable and safe to share between threads; change a copy with <c>with</c>. The limits hold against hostile archives as they stand.
/// </remarks>
public sealed record DigestArchiveOptions
{
    private const int LargestDocument = 1 << 30;

    /// <summary>The options that are used when none are given.</summary>
    public static DigestArchiveOptions Default { get; } = new();

    /// <summary>How each document is parsed.</summary>
    public DigestParserOptions Parser { get; init => field = Compatibility.Guard.NotNull(value); } = DigestParserOptions.Default;

    /// <summary>
    /// The names to read, as patterns: <c>*</c> and <c>?</c> stand for characters of a name, <c>**</c> also for folders, and <c>**/</c> for
    /// whole folders or none. A pattern without <c>/</c> is compared with the last part of the name. Case does not matter. <c>*.md</c>,
    /// <c>*.markdown</c> and <c>*.mdx</c> unless set. A file that is no archive is read whatever its name.
    /// </summary>
    public EquatableList<string> Include { get; init => field = Compatibility.Guard.NotNull(value); } = ["*.md", "*.markdown", "*.mdx"];

    /// <summary>The names to leave out, as patterns like those of <see cref="Include"/>. None unless set.</summary>
    public EquatableList<string> Exclude { get; init => field = Compatibility.Guard.NotNull(value); } = [];

    /// <summary>Whether documents come in ordinal order of their names; otherwise as they are done. They do unless set.</summary>
    public bool Ordered { get; init; } = true;

    /// <summary>The number of documents, in ordinal order of their names, to pass over unread. 0 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is negative.</exception>
    public int Skip { get; init => field = value >= 0 ? value : throw OutOfRange(value, 0, int.MaxValue); }

    /// <summary>
    /// The number of documents that are parsed at once. The number of processors unless set. With 1 all is read on the
    /// thread that asks for the documents.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxDegreeOfParallelism { get; init => field = InRange(value, int.MaxValue); } = Environment.ProcessorCount;

    /// <summary>The most bytes of one document, unpacked. 16 MiB unless set; 1 GiB at most.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1 or more than 1 GiB.</exception>
    public int MaxDocumentBytes { get; init => field = InRange(value, LargestDocument); } = 16 * 1024 * 1024;

    /// <summary>The most documents of one archive. 1 000 000 unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxDocuments { get; init => field = InRange(value, int.MaxValue); } = 1_000_000;

    /// <summary>The most bytes of all documents of one archive, unpacked. 64 GiB unless set.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public long MaxTotalBytes { get; init => field = InRange(value, long.MaxValue); } = 64L * 1024 * 1024 * 1024;

    /// <summary>
    /// The most bytes of a temporary copy, of which one is made of a stream that cannot seek and of what is packed with gzip; the rest
    /// is not read. 4 GiB unless set.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public long MaxSpooledBytes { get; init => field = InRange(value, long.MaxValue); } = 4L * 1024 * 1024 * 1024;

    /// <summary>
    /// The most unpacked bytes for each packed byte, for one document and for an archive as a whole. 200 unless set. What unpacks to less
    /// than 1 MiB is not held to it.
    /// </summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is less than 1.</exception>
    public int MaxCompressionRatio { get; init => field = InRange(value, int.MaxValue); } = 200;

    private static int InRange(int value, int most, [CallerMemberName] string name = "") => (int)InRange(value, (long)most, name);

    private static long InRange(long value, long most, [CallerMemberName] string name = "") =>
        value >= 1 && value <= most ? value : throw OutOfRange(value, 1, most, name);

    private static ArgumentOutOfRangeException OutOfRange(long value, long least, long most, [CallerMemberName] string name = "") =>
        new(name, value, FormattableString.Invariant($"The value must lie between {least} and {most}."));
}
