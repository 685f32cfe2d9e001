using System.Runtime.CompilerServices;
using MlDigest.Model.Archives;
using MlDigest.Model.Compatibility;

namespace MlDigest.Model;

/// <summary>Many digests in one place: a folder, a zip, tar or tar.gz archive, a stream of one of these, or a single file.</summary>
/// <remarks>
/// What an archive is, is told by its first bytes. Nothing is ever written where a name in an archive says. An archive opened by path is
/// safe to use from several threads and may be read any number of times; one of a stream is read once, by one thread. Of a name
/// of more than 4,096 characters the last are kept; the names of an archive have at most 128 Mi characters together, and what
/// is beyond is told and not read.
/// </remarks>
public sealed class DigestArchive
{
    private readonly string? path;
    private readonly StreamOnce? stream;

    private DigestArchive(string name, string? path, Stream? stream) =>
        (Name, this.path, this.stream) = (name, path, stream is null ? null : new StreamOnce(stream));

    /// <summary>The name of the file or folder without the folders above it, or the name given to the stream.</summary>
    public string Name { get; }

    /// <summary>Names an archive to read. It is not kept open.</summary>
    /// <param name="path">A folder, an archive file, or one Markdown file.</param>
    /// <returns>The archive.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="path"/> is null.</exception>
    /// <exception cref="FileNotFoundException">There is no such file or folder.</exception>
    public static DigestArchive Open(string path)
    {
        Guard.NotNull(path);
        if (!File.Exists(path) && !Directory.Exists(path)) throw new FileNotFoundException($"{path}: no such file or folder", path);
        var name = Path.GetFileName(path.TrimEnd(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar));
        return new DigestArchive(name, Path.GetFullPath(path), null);
    }

    /// <summary>Takes an archive from a stream, for example standard input.</summary>
    /// <param name="stream">
    /// A zip, tar or tar.gz archive from the stream's position on, or one Markdown text. It is left open. A stream that cannot seek is
    /// copied to a temporary file that nobody else can read, and that has no name or, where files must have one, is
    /// removed when the reading ends.
    /// </param>
    /// <param name="name">The name for the archive, and for the document when the stream is one.</param>
    /// <returns>The archive.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The stream does not support reading.</exception>
    public static DigestArchive Open(Stream stream, string name = "")
    {
        if (!Guard.NotNull(stream).CanRead) throw new ArgumentException("The stream does not support reading.", nameof(stream));
        return new DigestArchive(Guard.NotNull(name), null, stream);
    }

    /// <summary>
    /// Reads and parses all documents, some ahead of those that are taken. A document that cannot be read is given without issues and with
    /// a diagnostic of severity <see cref="DiagnosticSeverity.Error"/> that says why; so is the archive, by
    /// its own name, when it is damaged. A single document that is cut off has such a diagnostic and the issues of what is there.
    /// </summary>
    /// <param name="options">What is read, how, and how much at most; null for the default ones.</param>
    /// <param name="progress">Is told after each document, before it is given.</param>
    /// <param name="cancellationToken">Ends the reading early, in the middle of documents too.</param>
    /// <returns>The documents, in ordinal order of their names unless the options say otherwise; read as they are asked for.</returns>
    /// <exception cref="IOException">
    /// The archive cannot be opened; the message names it. Thrown while the documents are enumerated.
    /// </exception>
    /// <exception cref="UnauthorizedAccessException">The archive may not be read. Thrown while the documents are enumerated.</exception>
    /// <exception cref="InvalidOperationException">
    /// The archive is one of a stream and was enumerated before. Thrown while the documents are enumerated.
    /// </exception>
    /// <exception cref="OperationCanceledException">The token was cancelled. Thrown while the documents are enumerated.</exception>
    public async IAsyncEnumerable<DigestDocument> ParseAsync(
        DigestArchiveOptions? options = null,
        IProgress<DigestArchiveProgress>? progress = null,
        [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        options ??= DigestArchiveOptions.Default;
        using var source = await RunAsync(() => OpenSource(options, cancellationToken)).ConfigureAwait(false);
        var members = await RunAsync(() => MemberList.Create(source, Name, options, cancellationToken)).ConfigureAwait(false);
        var done = members.Before(options.Skip);
        var reader = new DocumentReader(source, options);
        await foreach (var (member, document) in ParallelReader.ReadAsync(
            members.From(options.Skip), reader.Read, options, cancellationToken).ConfigureAwait(false))
        {
            done = done with
            {
                Documents = done.Documents + 1,
                Bytes = MemberList.AddLengths(done.Bytes, member.Length),
                Failures = done.Failures
                    + (document.Diagnostics.Any(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) ? 1 : 0),
            };
            progress?.Report(done);
            yield return document;
        }

        Task<T> RunAsync<T>(Func<T> work) =>
            options.MaxDegreeOfParallelism == 1 ? Task.FromResult(work()) : Task.Run(work, cancellationToken);
    }

    private ArchiveSource OpenSource(DigestArchiveOptions options, CancellationToken cancellationToken)
    {
        if (stream is not null) return SourceOpener.Open(stream.Take(), Name, leaveOpen: true, options, cancellationToken);
        if (Directory.Exists(path)) return new FolderSource(path!, Name);
        var file = new FileStream(path!, FileMode.Open, FileAccess.Read, FileShare.Read, 1);
        return SourceOpener.Open(file, Name, leaveOpen: false, options, cancellationToken);
    }
}
