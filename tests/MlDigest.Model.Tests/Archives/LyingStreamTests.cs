using System.Runtime.CompilerServices;
using MlDigest.Model.Archives;
using static MlDigest.Model.Tests.Archives.ArchiveFolder;

namespace MlDigest.Model.Tests.Archives;

/// <summary>Streams that end before they say, go on behind, or fail in the middle.</summary>
public sealed class LyingStreamTests
{
    private static readonly byte[] Document = Bytes("a");
    private static readonly byte[] ZipBytes = Zip(("a.md", Bytes("a")), ("b.md", Bytes("b")));
    private static readonly byte[] TarBytes = ArchiveFolder.Tar(("a.md", Bytes("a")), ("b.md", Bytes("b")));

    public static TheoryData<string, long, string[]> Lies() => new()
    {
        { "document", 100, ["archive: a"] },
        { "document", long.MaxValue, ["archive: a"] },
        { "document", -10, ["archive: a"] },
        { "document", -100, ["archive: archive-damaged"] },
        { "document", long.MinValue, ["archive: archive-damaged"] },
        { "zip", 100, ["a.md: a", "b.md: b"] },
        { "zip", 1 << 20, ["a.md: a", "archive: archive-damaged", "b.md: b"] },
        { "zip", long.MaxValue, ["a.md: a", "archive: archive-damaged", "b.md: b"] },
        { "zip", -10, ["a.md: a", "archive: archive-damaged", "b.md: b"] },
        { "tar", 512, ["a.md: a", "archive: archive-damaged", "b.md: b"] },
        { "tar", long.MaxValue, ["a.md: a", "archive: archive-damaged", "b.md: b"] },
        { "tar", -2048, ["a.md: a", "archive: archive-damaged"] },
        { "tar.gz", 512, ["a.md: a", "b.md: b"] },
        { "tar.gz", long.MaxValue, ["a.md: a", "b.md: b"] },
        { "tar.gz", -4, ["a.md: a", "archive: archive-damaged", "b.md: b"] },
    };

    [Theory]
    [MemberData(nameof(Lies))]
    public async Task Length_that_is_not_true_is_told_and_never_waited_for(string kind, long difference, string[] outcomes)
    {
        var bytes = kind switch { "document" => Document, "zip" => ZipBytes, "tar" => TarBytes, _ => GZip(TarBytes) };
        var length = difference == long.MaxValue ? difference : difference == long.MinValue ? 0 : bytes.Length + difference;
        foreach (var threads in new[] { 1, 4 })
        {
            using var stream = new LyingStream(bytes, length) { MostAtOnce = 100 };
            Outcomes(await ReadAsync(DigestArchive.Open(stream, "archive"), new DigestArchiveOptions { MaxDegreeOfParallelism = threads }))
                .Should().Equal(outcomes);
        }
    }

    [Fact]
    public async Task Document_with_more_bytes_than_it_says_is_read_so_far_and_told()
    {
        using var stream = new LyingStream(Document, Document.Length - 10);
        var expected = DigestDocument.Parse(Text("a")[..^10], "archive");
        var told = new DigestDiagnostic(
            "archive-damaged",
            DiagnosticSeverity.Error,
            "The archive is damaged: it has more bytes than its length says; what is behind is not read.",
            new SourceSpan(0, 0, 1));
        (await ReadAsync(DigestArchive.Open(stream, "archive"))).Should().Equal(
            expected with { Diagnostics = [told, .. expected.Diagnostics] });
    }

    [Fact]
    public async Task Stream_that_refuses_places_behind_its_end_is_read_to_it()
    {
        using var stream = new StrictStream(TarBytes);
        Outcomes(await ReadAsync(DigestArchive.Open(stream, "archive"))).Should().Equal("a.md: a", "archive: archive-damaged", "b.md: b");
    }

    [Fact]
    public void Document_that_ends_early_when_it_is_read_is_told()
    {
        using var shared = new SharedStream(new LyingStream(Document, Document.Length + 1), leaveOpen: true);
        using var source = new SingleSource(shared, "a.md", null);
        var reader = new DocumentReader(source, DigestArchiveOptions.Default);
        reader.Read(source.Members(_ => true, CancellationToken.None).Single(), CancellationToken.None).Diagnostics.Should().ContainSingle()
            .Which.Message.Should().Be("The document cannot be read: It changed while it was read.");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(int.MaxValue)]
    public async Task Count_that_cannot_be_is_an_error_of_the_stream(int count)
    {
        using var stream = new LyingStream(Document, Document.Length) { Says = count };
        await FluentActions.Awaiting(() => ReadAsync(DigestArchive.Open(stream)))
            .Should().ThrowAsync<IOException>()
            .WithMessage($"The stream says that it gave {count} of *");
    }

    [Fact]
    public async Task Stream_that_stands_behind_its_end_is_empty()
    {
        using var stream = new MemoryStream(ZipBytes) { Position = ZipBytes.Length + 100 };
        Outcomes(await ReadAsync(DigestArchive.Open(stream, "archive"))).Should().Equal("archive: ");
    }

    [Fact]
    public async Task Archive_of_a_stream_is_enumerated_once()
    {
        using var stream = new MemoryStream(ZipBytes);
        var archive = DigestArchive.Open(stream);
        var documents = archive.ParseAsync();
        (await documents.CountAsync()).Should().Be(2);
        foreach (var again in new[] { documents, archive.ParseAsync() })
        {
            await FluentActions.Awaiting(async () => await again.CountAsync()).Should().ThrowAsync<InvalidOperationException>()
                .WithMessage("An archive of a stream can be enumerated only once: the stream has been read. Open the "
                    + "stream anew, or the archive by its path.");
        }
    }

    [Fact]
    public async Task Archive_of_a_path_is_enumerated_any_number_of_times()
    {
        using var folder = new ArchiveFolder();
        var archive = DigestArchive.Open(folder.File("a.zip", ZipBytes));
        (await ReadAsync(archive)).Should().Equal(await ReadAsync(archive)).And.HaveCount(2);
    }

    [Fact]
    public async Task Stream_that_throws_in_the_middle_leaves_no_exception_unseen()
    {
        var unseen = new List<Exception>();
        EventHandler<UnobservedTaskExceptionEventArgs> handler = (_, args) =>
        {
            lock (unseen) unseen.AddRange(args.Exception.InnerExceptions.OfType<BrokenStreamException>());
        };
        TaskScheduler.UnobservedTaskException += handler;
        try
        {
            foreach (var ordered in new[] { true, false }) await ReadBrokenAsync(ordered);
            // Away from the stack of who has read.
            await Task.Yield();
            GC.Collect();
            GC.WaitForPendingFinalizers();
            GC.Collect();
            unseen.Should().BeEmpty();
        }
        finally
        {
            TaskScheduler.UnobservedTaskException -= handler;
        }
    }

    // Apart, so that nothing of it is referred to when memory is collected.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task ReadBrokenAsync(bool ordered)
    {
        var zip = Zip([.. Enumerable.Range(0, 50).Select(i => ($"{i:00}.md", Bytes($"{i}")))]);
        using var stream = new LyingStream(zip, zip.Length) { Failure = new BrokenStreamException() };
        var reading = async () =>
        {
            // The documents are listed by the time that the first one is told.
            var progress = new Progress(() => stream.FailsFrom = 0);
            await foreach (var _ in DigestArchive.Open(stream)
                .ParseAsync(new DigestArchiveOptions { MaxDegreeOfParallelism = 4, Ordered = ordered }, progress))
            {
            }
        };
        await reading.Should().ThrowAsync<BrokenStreamException>();
    }

    [Fact]
    public void Token_reaches_the_parser()
    {
        using var cancellation = new CancellationTokenSource();
        using var source = new CancellingSource(cancellation, whenClosed: true);
        var reader = new DocumentReader(source, DigestArchiveOptions.Default);
        FluentActions.Invoking(() => reader.Read(
            new ArchiveMember { Name = "a.md", Length = Document.Length, IsExact = true },
            cancellation.Token)).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Token_ends_the_reading_of_a_document()
    {
        using var cancellation = new CancellationTokenSource();
        using var source = new CancellingSource(cancellation, whenClosed: false);
        var reader = new DocumentReader(source, DigestArchiveOptions.Default);
        FluentActions.Invoking(() => reader.Read(
            new ArchiveMember { Name = "a.md", Length = Document.Length, IsExact = true },
            cancellation.Token)).Should().Throw<OperationCanceledException>();
        source.Reads.Should().Be(1);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Token_and_leaving_early_reach_documents_in_progress(int threads)
    {
        using var cancellation = new CancellationTokenSource();
        var (seen, options) = (0, new DigestArchiveOptions { MaxDegreeOfParallelism = threads });
        ArchiveMember[] members = [new() { Name = "a.md", Length = 1 }, new() { Name = "b.md", Length = 1 }];
        await FluentActions.Awaiting(async () => await ParallelReader.ReadAsync(members, Read, options, cancellation.Token).CountAsync())
            .Should().ThrowAsync<OperationCanceledException>();
        seen.Should().BeGreaterThan(0);

        DigestDocument Read(ArchiveMember member, CancellationToken token)
        {
            cancellation.Cancel();
            if (token.IsCancellationRequested) Interlocked.Increment(ref seen);
            return DigestDocument.Parse("", member.Name, token);
        }
    }

    private sealed class BrokenStreamException : Exception;

    private sealed class Progress(Action report) : IProgress<DigestArchiveProgress>
    {
        public void Report(DigestArchiveProgress value) => report();
    }

    /// <summary>Says that it is longer than it is, and refuses places that are too far.</summary>
    private sealed class StrictStream(byte[] bytes) : MemoryStream(bytes)
    {
        public override long Length => 1L << 40;
    }

    /// <summary>Gives one document a byte at a time, and cancels when the first is given or when all are read.</summary>
    private sealed class CancellingSource(CancellationTokenSource cancellation, bool whenClosed) : ArchiveSource
    {
        public int Reads { get; private set; }

        public override IEnumerable<ArchiveMember> Members(Func<string, bool> isWanted, CancellationToken cancellationToken) => [];

        public override Stream Open(ArchiveMember member) => new SlowStream(this);

        public override void Dispose()
        {
        }

        private sealed class SlowStream(CancellingSource source) : MemoryStream(Document)
        {
            public override int Read(byte[] buffer, int offset, int count)
            {
                source.Reads++;
                if (!source.WhenClosed) source.Cancel();
                return base.Read(buffer, offset, Math.Min(1, count));
            }

            protected override void Dispose(bool disposing)
            {
                if (source.WhenClosed) source.Cancel();
                base.Dispose(disposing);
            }
        }

        private bool WhenClosed => whenClosed;

        private void Cancel() => cancellation.Cancel();
    }
}
