using System.Text;

namespace MlDigest.Model.Tests.Json;

public sealed class DigestJsonLinesTests
{
    private const string A = """{"schemaVersion":1,"document":"a"}""";
    private const string B = """{"schemaVersion":1,"document":"b"}""";

    [Fact]
    public async Task One_issue_is_one_line_with_a_line_feed_and_no_byte_order_mark()
    {
        using var stream = new MemoryStream();
        await DigestJsonLines.WriteAsync(stream, [SampleIssues.Issue, SampleIssues.Issue]);
        var line = DigestJson.Serialize(SampleIssues.Issue) + "\n";
        Encoding.UTF8.GetString(stream.ToArray()).Should().Be(line + line);
        line.Should().HaveLength(line.ReplaceLineEndings("").Length + 1);
    }

    [Fact]
    public async Task Issues_that_are_made_as_they_are_asked_for_are_written_as_they_come()
    {
        using var stream = new MemoryStream();
        var lengths = new List<long>();
        await DigestJsonLines.WriteAsync(stream, IssuesAsync());
        lengths.Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        stream.Position = 0;
        (await ReadAsync(stream)).Should().Equal(SampleIssues.Issue, SampleIssues.Issue, SampleIssues.Issue);

        async IAsyncEnumerable<DigestIssue> IssuesAsync()
        {
            for (var i = 0; i < 3; i++)
            {
                await Task.Yield();
                lengths.Add(stream.Length);
                yield return SampleIssues.Issue;
            }
        }
    }

    [Theory]
    [InlineData(A + "\n" + B + "\n")]
    [InlineData(A + "\n" + B)]
    [InlineData(A + "\r\n" + B + "\r\n")]
    [InlineData("\uFEFF" + A + "\n" + B + "\n")]
    [InlineData("\uFEFF\n\n" + A + "\n \t\r\n\n" + B + "\n\n  ")]
    public async Task Byte_order_mark_carriage_returns_blank_lines_and_a_missing_last_end_are_accepted(string lines) =>
        (await ReadAsync(Bytes(lines))).Select(issue => issue.Document).Should().Equal("a", "b");

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF")]
    [InlineData("\n\n")]
    public async Task Stream_without_lines_holds_no_issue(string lines) => (await ReadAsync(Bytes(lines))).Should().BeEmpty();

    [Fact]
    public async Task Bad_line_is_told_with_number_and_reason_and_costs_nothing_around_it()
    {
        var errors = new List<DigestJsonError>();
        var issues = await ReadAsync(
            Bytes($"{A}\n\n{{\"schemaVersion\":1,\nnull\n{B}\n[]\n{A}{B}\n{{\"schemaVersion\":1,\"document\":7}}"),
            new DigestJsonLinesOptions { OnError = errors.Add });
        issues.Select(issue => issue.Document).Should().Equal("a", "b");
        errors.Should().Equal(
            new DigestJsonError("Expected start of a property name or value, but instead reached end of data.", "$.schemaVersion", 3, 19),
            new DigestJsonError("An object was expected, not null.", "$", 4, 1),
            new DigestJsonError("An object was expected, not an array.", "$", 6, 1),
            new DigestJsonError("'{' is invalid after a single JSON value. Expected end of data.", "$", 7, 35),
            new DigestJsonError("A text was expected, not a number.", "$.document", 8, 31));
    }

    [Fact]
    public async Task Without_a_listener_all_lines_are_read_and_the_errors_thrown_at_the_end()
    {
        var issues = new List<string>();
        var exception = (await FluentActions.Awaiting(async () =>
        {
            await foreach (var issue in DigestJsonLines.ReadAsync(Bytes($"{A}\n1\n{B}\n2\n"))) issues.Add(issue.Document);
        }).Should().ThrowAsync<DigestJsonException>()).Which;
        issues.Should().Equal("a", "b");
        exception.Errors.Select(error => error.Line).Should().Equal(2, 4);
        exception.Message.Should().Be("2 of the lines could not be read. The first: An object was expected, not a number. Path: $ | "
            + "LineNumber: 1 | BytePositionInLine: 0.");
    }

    [Fact]
    public async Task Strict_reading_stops_at_the_first_bad_line()
    {
        var issues = new List<string>();
        var exception = (await FluentActions.Awaiting(async () =>
        {
            await foreach (var issue in DigestJsonLines.ReadAsync(Bytes($"{A}\n1\n{B}\n"), new DigestJsonLinesOptions { Strict = true }))
            {
                issues.Add(issue.Document);
            }
        }).Should().ThrowAsync<DigestJsonException>()).Which;
        issues.Should().Equal("a");
        exception.LineNumber.Should().Be(1);
        exception.Message.Should().Be("An object was expected, not a number. Path: $ | LineNumber: 1 | BytePositionInLine: 0.");
    }

    [Fact]
    public async Task Good_line_before_a_bad_one_is_given_before_the_bad_one_is_read()
    {
        await using var issues = DigestJsonLines.ReadAsync(Bytes($"{A}\n{{\n"), new DigestJsonLinesOptions { Strict = true })
            .GetAsyncEnumerator();
        (await issues.MoveNextAsync()).Should().BeTrue();
        issues.Current.Document.Should().Be("a");
    }

    [Fact]
    public async Task Very_long_lines_and_halves_of_surrogate_pairs_survive_streams_that_give_little()
    {
        var issue = SampleIssues.Issue with { Introduction = string.Concat(Enumerable.Repeat("长い行\uD83C🎉\n", 200_000)) };
        using var stream = new MemoryStream();
        await DigestJsonLines.WriteAsync(stream, [SampleIssues.Issue, issue, SampleIssues.Issue]);
        (await ReadAsync(new StingyStream(stream.ToArray(), 1000))).Should().Equal(SampleIssues.Issue, issue, SampleIssues.Issue);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(64)]
    public async Task Lines_are_found_however_the_bytes_come(int most)
    {
        var bytes = Bytes($"\uFEFF{A}\r\n\r\n{B}\nx\n{A}").ToArray();
        var errors = new List<DigestJsonError>();
        (await ReadAsync(new StingyStream(bytes, most), new DigestJsonLinesOptions { OnError = errors.Add }))
            .Select(issue => issue.Document)
            .Should().Equal("a", "b", "a");
        errors.Select(error => error.Line).Should().Equal(4);
    }

    [Fact]
    public async Task No_more_than_a_buffer_is_read_ahead()
    {
        const int Count = 20_000;
        var line = Encoding.UTF8.GetBytes(B + "\n");
        using var stream = new MemoryStream([.. Enumerable.Repeat(line, Count).SelectMany(bytes => bytes)]);
        var (count, furthest) = (0, 0L);
        await foreach (var issue in DigestJsonLines.ReadAsync(stream))
        {
            furthest = Math.Max(furthest, stream.Position - ((long)count * line.Length));
            count++;
        }

        count.Should().Be(Count);
        furthest.Should().BeLessThanOrEqualTo(20_000);
    }

    [Fact]
    public async Task Cancellation_ends_reading_and_writing_between_issues()
    {
        using var cancellation = new CancellationTokenSource();
        var count = 0;
        await FluentActions.Awaiting(async () =>
        {
            await foreach (var issue in DigestJsonLines.ReadAsync(Bytes($"{A}\n{B}\n"), cancellation.Token))
            {
                count++;
                await cancellation.CancelAsync();
            }
        }).Should().ThrowAsync<OperationCanceledException>();
        count.Should().Be(1);

        using var stream = new MemoryStream();
        await FluentActions.Awaiting(() => DigestJsonLines.WriteAsync(stream, [SampleIssues.Issue], cancellation.Token))
            .Should().ThrowAsync<OperationCanceledException>();
        stream.Length.Should().Be(0);
        await FluentActions.Awaiting(async () =>
        {
            await foreach (var issue in DigestJsonLines.ReadAsync(Bytes(A)).WithCancellation(cancellation.Token)) count++;
        }).Should().ThrowAsync<OperationCanceledException>();
    }

    [Fact]
    public async Task Defaults_and_null_arguments()
    {
        DigestJsonLinesOptions.Default.Should().Be(new DigestJsonLinesOptions { Strict = false, OnError = null });
        FluentActions.Invoking(() => DigestJsonLines.ReadAsync(null!)).Should().Throw<ArgumentNullException>().WithParameterName("stream");
        FluentActions.Invoking(() => DigestJsonLines.ReadAsync(Stream.Null, null!))
            .Should().Throw<ArgumentNullException>()
            .WithParameterName("options");
        await FluentActions.Awaiting(() => DigestJsonLines.WriteAsync(Stream.Null, [null!])).Should().ThrowAsync<ArgumentNullException>();
    }

    private static MemoryStream Bytes(string lines) => new(Encoding.UTF8.GetBytes(lines));

    private static async Task<List<DigestIssue>> ReadAsync(Stream stream, DigestJsonLinesOptions? options = null)
    {
        var issues = new List<DigestIssue>();
        await foreach (var issue in DigestJsonLines.ReadAsync(stream, options ?? DigestJsonLinesOptions.Default)) issues.Add(issue);
        return issues;
    }

    /// <summary>Gives only some bytes at a time.</summary>
    private sealed class StingyStream(byte[] bytes, int most) : MemoryStream(bytes)
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
            base.ReadAsync(buffer[..Math.Min(most, buffer.Length)], cancellationToken);
    }
}
