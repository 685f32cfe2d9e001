using MlDigest.Model.Archives;
using static MlDigest.Model.Tests.Archives.ArchiveFolder;

namespace MlDigest.Model.Tests.Archives;

public class ArchivePipelineTests
{
    private static readonly byte[] Hundred = Zip([.. Enumerable.Range(0, 100).Select(i => ($"{i:000}.md", Bytes($"{i}")))]);

    [Fact]
    public void Options_have_safe_defaults()
    {
        var options = DigestArchiveOptions.Default;
        options.Should().Be(new DigestArchiveOptions());
        options.Include.Should().Equal("*.md", "*.markdown", "*.mdx");
        options.Exclude.Should().BeEmpty();
        options.Parser.Should().Be(DigestParserOptions.Default);
        (options.Ordered, options.Skip, options.MaxDegreeOfParallelism).Should().Be((true, 0, Environment.ProcessorCount));
        (options.MaxDocumentBytes, options.MaxDocuments, options.MaxTotalBytes, options.MaxCompressionRatio)
            .Should().Be((16 << 20, 1_000_000, 64L << 30, 200));
        options.MaxSpooledBytes.Should().Be(4L << 30);
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        new Action(() => _ = new DigestArchiveOptions { MaxDocumentBytes = 0 })
            .Should().Throw<ArgumentOutOfRangeException>()
            .WithMessage("The value must lie between 1 and 1073741824.*MaxDocumentBytes*");
        new Action(() => _ = new DigestArchiveOptions { Skip = -1 })
            .Should().Throw<ArgumentOutOfRangeException>()
            .WithMessage("The value must lie between 0 and 2147483647.*Skip*");
        new Action(() => _ = new DigestArchiveOptions { MaxDegreeOfParallelism = 0 })
            .Should().Throw<ArgumentOutOfRangeException>()
            .WithParameterName("MaxDegreeOfParallelism");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(16)]
    public async Task Threads_do_not_change_what_comes(int threads)
    {
        var documents = await ReadAsync(Hundred, new DigestArchiveOptions { MaxDegreeOfParallelism = threads });
        documents.Should().Equal(Enumerable.Range(0, 100).Select(i => DigestDocument.Parse(Text($"{i}"), $"{i:000}.md")));
    }

    [Fact]
    public async Task Documents_may_come_as_they_are_done()
    {
        var documents = await ReadAsync(Hundred, new DigestArchiveOptions { Ordered = false });
        documents.Select(document => document.Name).Should().BeEquivalentTo(Enumerable.Range(0, 100).Select(i => $"{i:000}.md"));
    }

    [Fact]
    public async Task Documents_can_be_passed_over()
    {
        var documents = await ReadAsync(Hundred, new DigestArchiveOptions { Skip = 98 });
        documents.Select(document => document.Name).Should().Equal("098.md", "099.md");
        (await ReadAsync(Hundred, new DigestArchiveOptions { Skip = 101 })).Should().BeEmpty();
    }

    [Fact]
    public async Task Progress_counts_documents_bytes_and_failures()
    {
        var zip = Zip(("a.md", Bytes("a")), ("b.md", [0, 0, 0]), ("c.md", Bytes("c")));
        var told = new Told();
        await foreach (var _ in DigestArchive.Open(new MemoryStream(zip)).ParseAsync(new DigestArchiveOptions { Skip = 1 }, told))
        {
        }

        long length = Bytes("a").Length;
        told.Values.Should().Equal(
            new DigestArchiveProgress(2, length + 3, 1, 3, (2 * length) + 3),
            new DigestArchiveProgress(3, (2 * length) + 3, 1, 3, (2 * length) + 3));
    }

    [Fact]
    public async Task Reading_can_be_cancelled_between_any_two_documents()
    {
        for (var taken = 0; taken < 100; taken += 9)
        {
            using var cancellation = new CancellationTokenSource();
            var count = 0;
            var reading = async () =>
            {
                if (taken == 0) await cancellation.CancelAsync();
                await foreach (var _ in DigestArchive.Open(new MemoryStream(Hundred)).ParseAsync(cancellationToken: cancellation.Token))
                {
                    if (++count == taken) await cancellation.CancelAsync();
                }
            };
            (await reading.Should().ThrowAsync<OperationCanceledException>()).Which.CancellationToken.Should().Be(cancellation.Token);
            count.Should().BeInRange(taken, 99);
        }
    }

    [Fact]
    public async Task Copying_of_a_stream_without_end_can_be_cancelled()
    {
        using var cancellation = new CancellationTokenSource();
        using var endless = new EndlessStream(cancellation);
        var reading = async () => await DigestArchive.Open(endless)
            .ParseAsync(cancellationToken: cancellation.Token)
            .GetAsyncEnumerator()
            .MoveNextAsync();
        await reading.Should().ThrowAsync<OperationCanceledException>();
    }

    [Theory]
    [InlineData(100_000, 1 << 20)]
    [InlineData(1 << 20, 100_000)]
    public async Task Stream_longer_than_the_limit_is_cut_off_and_told(long total, long spooled)
    {
        using var cancellation = new CancellationTokenSource();
        using var endless = new EndlessStream(cancellation);
        var documents = await ReadAsync(
            DigestArchive.Open(endless, "endless"), new DigestArchiveOptions { MaxTotalBytes = total, MaxSpooledBytes = spooled });
        documents.Single().Diagnostics.Should().Equal(new DigestDiagnostic(
            "over-limit",
            DiagnosticSeverity.Error,
            "The document has more than 100000 bytes, more than is allowed.",
            new SourceSpan(0, 0, 1)));
    }

    [Fact]
    public async Task What_unpacks_to_more_than_a_copy_may_hold_is_cut_off_and_told()
    {
        var options = new DigestArchiveOptions { MaxSpooledBytes = 2048 };
        (await ReadAsync(GZip(new byte[4096]), options)).Single().Diagnostics.Select(diagnostic => diagnostic.Message)
            .Should().Equal("The document has more than 2048 bytes, more than is allowed.");
        var documents = await ReadAsync(GZip(ArchiveFolder.Tar(("a.md", Bytes("a")), ("b.md", Bytes("b")), ("c.md", Bytes("c")))), options);
        Outcomes(documents).Should().Equal("a.md: a", "archive: over-limit", "b.md: b");
        documents[1].Diagnostics.Select(diagnostic => diagnostic.Message)
            .Should().Equal("The archive unpacks to more than 2048 bytes; the rest is not read.");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Documents_are_read_only_so_far_ahead(bool ordered)
    {
        const int Threads = 2, AheadPerThread = 4;
        var (read, taken) = (0, 0);
        var options = new DigestArchiveOptions { MaxDegreeOfParallelism = Threads, Ordered = ordered };
        var members = Enumerable.Range(0, 200).Select(i => new ArchiveMember { Name = $"{i}", Length = 1 });
        await foreach (var _ in ParallelReader.ReadAsync(members, Read, options, CancellationToken.None))
        {
            taken++;
            Volatile.Read(ref read).Should().BeLessThanOrEqualTo(taken + (Threads * AheadPerThread));
        }

        (read, taken).Should().Be((200, 200));

        DigestDocument Read(ArchiveMember member, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref read);
            return DigestDocument.Parse("", member.Name, cancellationToken);
        }
    }

    [Fact]
    public async Task Large_documents_are_read_one_at_a_time()
    {
        var (atOnce, most) = (0, 0);
        var members = Enumerable.Range(0, 20).Select(i => new ArchiveMember { Name = $"{i}", Length = 20 << 20 });
        await foreach (var _ in ParallelReader.ReadAsync(
            members, Read, new DigestArchiveOptions { MaxDegreeOfParallelism = 4, MaxDocumentBytes = 20 << 20 }, CancellationToken.None))
        {
        }

        most.Should().Be(1);

        DigestDocument Read(ArchiveMember member, CancellationToken cancellationToken)
        {
            most = Math.Max(most, Interlocked.Increment(ref atOnce));
            Interlocked.Decrement(ref atOnce);
            return DigestDocument.Parse("", member.Name, cancellationToken);
        }
    }

    [Fact]
    public async Task Reading_can_be_left_early()
    {
        using var stream = new MemoryStream(Hundred);
        await foreach (var document in DigestArchive.Open(stream).ParseAsync())
        {
            document.Name.Should().Be("000.md");
            break;
        }

        stream.CanRead.Should().BeTrue();
    }

    /// <summary>Gives letters without end, and cancels when a million are read.</summary>
    private sealed class EndlessStream(CancellationTokenSource cancellation) : MemoryStream
    {
        private long given;

        public override bool CanSeek => false;

        public override int Read(byte[] buffer, int offset, int count)
        {
            buffer.AsSpan(offset, count).Fill((byte)'a');
            given += count;
            if (given > 1_000_000) cancellation.Cancel();
            return count;
        }
    }

    private sealed class Told : IProgress<DigestArchiveProgress>
    {
        public List<DigestArchiveProgress> Values { get; } = [];

        public void Report(DigestArchiveProgress value) => Values.Add(value);
    }
}
