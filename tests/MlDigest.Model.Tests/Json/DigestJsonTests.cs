using System.Buffers;
using System.IO.Pipelines;
using System.Text;
using System.Text.Json;
using MlDigest.Model.Tests.Guarantees;

namespace MlDigest.Model.Tests.Json;

public sealed class DigestJsonTests
{
    private const string Minimal = """{"schemaVersion":1,"document":"a"}""";

    [Fact]
    public void Issue_is_written_by_the_contract()
    {
        var issue = new DigestIssue
        {
            Document = "a.md",
            Title = "新闻 <5> 🎉",
            Number = 5,
            Metadata = new DigestMetadata([new("tags", ["x", "y"])]),
            Sections = [new DigestSection
            {
                Title = "Papers",
                Kind = SectionKind.Papers,
                Entries = [new DigestEntry { Key = "k", Title = "One", Identifiers = [new WorkId("arxiv", "2009.01835")] }]
            }],
        };
        DigestJson.Serialize(issue).Should().Be(
            """{"schemaVersion":1,"document":"a.md","title":"新闻 <5> 🎉","number":5,"metadata":{"tags":["x","y"]}"""
            + ""","sections":[{"title":"Papers","kind":"papers","entries":["""
            + """{"key":"k","title":"One","kind":"other","identifiers":["arxiv:2009.01835"],"span":{"start":0,"length":0,"line":0}}]"""
            + ""","span":{"start":0,"length":0,"line":0}}],"span":{"start":0,"length":0,"line":0}}""");
    }

    [Theory]
    [InlineData("{0}", 1)]
    [InlineData("[{0},{0}]", 2)]
    [InlineData("[]", 0)]
    public async Task Issues_are_read_from_one_object_or_an_array_in_every_way(string form, int count)
    {
        var json = form.Replace("{0}", DigestJson.Serialize(SampleIssues.Issue), StringComparison.Ordinal);
        var expected = Enumerable.Repeat(SampleIssues.Issue, count);
        DigestJson.DeserializeIssues(json).Should().Equal(expected);
        DigestJson.DeserializeIssues(Encoding.UTF8.GetBytes(json)).Should().Equal(expected);
        (await DigestJson.DeserializeIssuesAsync(new MemoryStream(Encoding.UTF8.GetBytes(json)))).Should().Equal(expected);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, false)]
    [InlineData(false, true)]
    [InlineData(true, true)]
    public async Task Every_way_of_writing_gives_the_same_bytes_and_every_way_of_reading_the_same_value(bool indented, bool htmlSafe)
    {
        var options = new DigestJsonOptions { Indented = indented, HtmlSafe = htmlSafe };
        var bytes = DigestJson.SerializeToUtf8Bytes(SampleIssues.Issue, options);
        Encoding.UTF8.GetString(bytes).Should().Be(DigestJson.Serialize(SampleIssues.Issue, options));

        var buffer = new ArrayBufferWriter<byte>();
        DigestJson.Serialize(buffer, SampleIssues.Issue, options);
        buffer.WrittenSpan.ToArray().Should().Equal(bytes);

        var pipe = new Pipe(new PipeOptions(pauseWriterThreshold: 0));
        DigestJson.Serialize(pipe.Writer, SampleIssues.Issue, options);
        await pipe.Writer.CompleteAsync();
        DigestJson.Deserialize((await pipe.Reader.ReadAsync()).Buffer.ToArray()).Should().Be(SampleIssues.Issue);

        using var stream = new MemoryStream();
        await DigestJson.SerializeAsync(stream, SampleIssues.Issue, options);
        stream.ToArray().Should().Equal(bytes);
        stream.Position = 0;
        (await DigestJson.DeserializeAsync(stream)).Should().Be(SampleIssues.Issue);
        DigestJson.Deserialize(bytes).Should().Be(SampleIssues.Issue);
        DigestJson.Deserialize([0xEF, 0xBB, 0xBF, .. bytes]).Should().Be(SampleIssues.Issue);
    }

    [Fact]
    public async Task Documents_and_entries_come_back_equal()
    {
        DigestJson.DeserializeDocument(DigestJson.Serialize(SampleIssues.Document)).Should().Be(SampleIssues.Document);
        DigestJson.DeserializeDocument(DigestJson.SerializeToUtf8Bytes(SampleIssues.Document)).Should().Be(SampleIssues.Document);
        DigestJson.DeserializeEntry(DigestJson.Serialize(SampleIssues.Entry, new() { Indented = true })).Should().Be(SampleIssues.Entry);
        DigestJson.DeserializeEntry(DigestJson.SerializeToUtf8Bytes(SampleIssues.Entry)).Should().Be(SampleIssues.Entry);

        using var stream = new MemoryStream();
        await DigestJson.SerializeAsync(stream, SampleIssues.Document);
        stream.Position = 0;
        (await DigestJson.DeserializeDocumentAsync(stream)).Should().Be(SampleIssues.Document);
        stream.SetLength(0);
        await DigestJson.SerializeAsync(stream, SampleIssues.Entry);
        stream.Position = 0;
        (await DigestJson.DeserializeEntryAsync(stream)).Should().Be(SampleIssues.Entry);
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(true, true)]
    public async Task Documents_and_entries_have_the_doors_that_issues_have(bool indented, bool htmlSafe)
    {
        var options = new DigestJsonOptions { Indented = indented, HtmlSafe = htmlSafe };
        var documentBytes = DigestJson.SerializeToUtf8Bytes(SampleIssues.Document, options);
        var entryBytes = DigestJson.SerializeToUtf8Bytes(SampleIssues.Entry, options);
        DigestJson.Serialize(SampleIssues.Document, options).Should().Be(Encoding.UTF8.GetString(documentBytes));
        DigestJson.Serialize(SampleIssues.Entry, options).Should().Be(Encoding.UTF8.GetString(entryBytes));

        var buffer = new ArrayBufferWriter<byte>();
        DigestJson.Serialize(buffer, SampleIssues.Document, options);
        DigestJson.Serialize(buffer, SampleIssues.Entry, options);
        buffer.WrittenSpan.ToArray().Should().Equal([.. documentBytes, .. entryBytes]);

        using var stream = new MemoryStream();
        await DigestJson.SerializeAsync(stream, SampleIssues.Document, options);
        await DigestJson.SerializeAsync(stream, SampleIssues.Entry, options);
        stream.ToArray().Should().Equal([.. documentBytes, .. entryBytes]);
    }

    [Fact]
    public void Issue_inside_a_document_is_whole()
    {
        using var json = JsonDocument.Parse(DigestJson.Serialize(SampleIssues.Document));
        json.RootElement.GetProperty("issues")[0].GetRawText().Should().Be(DigestJson.Serialize(SampleIssues.Issue));
    }

    [Theory]
    [MemberData(nameof(TestDocuments.All), MemberType = typeof(TestDocuments))]
    public void Every_document_and_every_issue_of_it_comes_back_equal(string path)
    {
        var document = DigestDocument.Parse(File.ReadAllText(path), path);
        DigestJson.DeserializeDocument(DigestJson.Serialize(document)).Equals(document).Should().BeTrue();
        foreach (var issue in document.Issues)
        {
            DigestJson.Deserialize(DigestJson.Serialize(issue)).Equals(issue).Should().BeTrue();
            DigestJson.Deserialize(DigestJson.Serialize(issue, new() { Indented = true, HtmlSafe = true })).Equals(issue).Should().BeTrue();
        }
    }

    [Fact]
    public void Html_is_escaped_on_demand()
    {
        var entry = new DigestEntry { Key = "k", Title = "<script>'&+`é🎉" };
        DigestJson.Serialize(entry).Should().Contain("\"title\":\"<script>'&+`é🎉\"");
        DigestJson.Serialize(entry, new() { HtmlSafe = true }).Should().Contain("""
            "title":"\u003Cscript\u003E\u0027\u0026\u002B\u0060é🎉"
            """);
    }

    [Fact]
    public void Characters_that_end_lines_for_some_readers_are_escaped() =>
        DigestJson.Serialize(new DigestEntry { Key = "k", Title = "a\n\r\t\b\f\u0001\u007F\u0085\u2028\u2029\"\\/" }).Should().Contain("""
            "title":"a\n\r\t\b\f\u0001\u007F\u0085\u2028\u2029\"\\/"
            """);

    [Theory]
    [InlineData(0xD83C)]
    [InlineData(0xDF89)]
    [InlineData(0xDF89, 0xD83C)]
    [InlineData(0x4E2D, 0xD83C, 0xD83C, 0xDF89, 0x0A, 0xDF89)]
    public void Halves_of_surrogate_pairs_survive(params int[] codeUnits)
    {
        var text = string.Concat(codeUnits.Select(unit => (char)unit));
        var issue = SampleIssues.Issue with { Title = text, Metadata = new DigestMetadata([new(text, [text])]) };
        DigestJson.Deserialize(DigestJson.Serialize(issue)).Should().Be(issue);
        DigestJson.Deserialize(DigestJson.SerializeToUtf8Bytes(issue, new() { Indented = true, HtmlSafe = true })).Should().Be(issue);
    }

    [Fact]
    public void Unknown_members_are_ignored_and_unknown_words_kept()
    {
        var issue = DigestJson.Deserialize(
            """{"mood":{"a":[1,{"b":null}]},"\ud800":1,"schemaVersion":1,"document":"a","sections":["""
            + """{"kind":"gossip","entries":[{"key":"k","title":"t","kind":"hologram","links":[{"url":"u","kind":"pa\u0070er"}]}]}]}""");
        issue.Sections[0].Kind.Should().Be(new SectionKind("gossip"));
        issue.Sections[0].Entries[0].Kind.Should().Be(new EntryKind("hologram"));
        issue.Sections[0].Entries[0].Links.Should().Equal(new DigestLink { Url = "u", Kind = LinkKind.Paper });
        DigestJson.Serialize(issue).Should().Contain("gossip").And.Contain("hologram");
    }

    [Fact]
    public void Escaped_names_are_known_and_of_members_that_come_twice_the_last_counts()
    {
        var issue =
            DigestJson.Deserialize("""{"schemaVersion":1,"document":"a","\u0064ocument":"b","metadata":{"x":["1"],"y":[],"x":["2"]}}""");
        issue.Document.Should().Be("b");
        issue.Metadata.Should().BeEquivalentTo(new DigestMetadata([new("x", ["2"]), new("y", [])]));
    }

    [Fact]
    public void Left_out_members_are_empty_lists_and_never_null()
    {
        var issue = DigestJson.Deserialize(Minimal);
        issue.Sections.Should().BeEmpty();
        issue.Metadata.Should().BeSameAs(DigestMetadata.Empty);
        issue.Should().Be(new DigestIssue { Document = "a" });
    }

    [Theory]
    [InlineData("""{"document":"a"}""", "The member 'schemaVersion' is missing. Path: $ | LineNumber: 0 | BytePositionInLine: 15.")]
    [InlineData("""{"schemaVersion":1}""", "The member 'document' is missing. Path: $ | LineNumber: 0 | BytePositionInLine: 18.")]
    [InlineData("""{"schemaVersion":2,"document":"a"}""", "This was written with schema version 2; this library reads versions up to 1. "
        + "Use a newer one. Path: $.schemaVersion | LineNumber: 0 | BytePositionInLine: 17.")]
    [InlineData("""{"document":{"en":"a"},"sections":7,"schemaVersion":2}""", "This was written with schema version 2; this library reads "
        + "versions up to 1. Use a newer one. Path: $.schemaVersion | LineNumber: 0 | BytePositionInLine: 52.")]
    [InlineData("""{"document":"a","schemaVersion":99999999999}""", "This was written with schema version 99999999999; this library reads "
        + "versions up to 1. Use a newer one. Path: $.schemaVersion | LineNumber: 0 | BytePositionInLine: 32.")]
    [InlineData(
        """{"schemaVersion":-3,"document":"a"}""",
        "-3 is no schema version; the first is 1. Path: $.schemaVersion | LineNumber: 0 | BytePositionInLine: 17.")]
    [InlineData(
        """{"schemaVersion":"1","document":"a"}""",
        "A whole number was expected, not a text. Path: $.schemaVersion | LineNumber: 0 | BytePositionInLine: 17.")]
    [InlineData(
        """{"schemaVersion":1,"document":null}""",
        "A text was expected, not null. Path: $.document | LineNumber: 0 | BytePositionInLine: 30.")]
    [InlineData(
        """{"schemaVersion":1,"document":"a","number":1.5}""",
        "The number is not whole or does not fit in 32 bits. Path: $.number | LineNumber: 0 | BytePositionInLine: 43.")]
    [InlineData(
        "{\"schemaVersion\":1,\n\"document\":\"a\",\n \"sections\":[{\"entries\":[{},{\"key\":1}]}]}",
        "The member 'key' is missing. Path: $.sections[0].entries[0] | LineNumber: 2 | BytePositionInLine: 26.")]
    [InlineData(
        "{\"schemaVersion\":1,\n\"document\":\"a\",\n \"sections\":[{\"entries\":[{\"key\":1}]}]}",
        "A text was expected, not a number. Path: $.sections[0].entries[0].key | LineNumber: 2 | BytePositionInLine: 32.")]
    [InlineData(
        """{"schemaVersion":1,"document":"a","sections":[null]}""",
        "An object was expected, not null. Path: $.sections[0] | LineNumber: 0 | BytePositionInLine: 46.")]
    [InlineData(
        """{"schemaVersion":1,"document":"a","sections":[{},null]}""",
        "An object was expected, not null. Path: $.sections[1] | LineNumber: 0 | BytePositionInLine: 49.")]
    [InlineData(
        """{"schemaVersion":1,"document":"a","metadata":{"to do":["a",true]}}""",
        "A text was expected, not a truth value. Path: $.metadata['to do'][1] | LineNumber: 0 | BytePositionInLine: 59.")]
    [InlineData(
        """{"schemaVersion":1,"document":"a","sections":[{"entries":[{"key":"k","title":"t","identifiers":["a:b","arxiv"]}]}]}""",
        "'arxiv' is not an identifier of the form scheme:value. Path: "
            + "$.sections[0].entries[0].identifiers[1] | LineNumber: 0 | BytePositionInLine: 102.")]
    [InlineData("null", "An object was expected, not null. Path: $ | LineNumber: 0 | BytePositionInLine: 0.")]
    [InlineData("[]", "An object was expected, not an array. Path: $ | LineNumber: 0 | BytePositionInLine: 0.")]
    [InlineData("", "The input does not contain any JSON tokens. Expected the input to start with a valid JSON token, when isFinalBlock is "
        + "true. Path: $ | LineNumber: 0 | BytePositionInLine: 0.")]
    [InlineData(
        """{"schemaVersion":1,"document":"a"} {}""",
        "'{' is invalid after a single JSON value. Expected end of data. Path: $ | LineNumber: 0 | BytePositionInLine: 35.")]
    [InlineData(
        """{"schemaVersion":1,"document":"\uD83C\uDF89","title":"a" 1}""",
        "'1' is invalid after a value. Expected either ',', '}', or ']'. Path: $.title | LineNumber: 0 | BytePositionInLine: 57.")]
    public void What_does_not_keep_to_the_contract_is_refused_with_reason_and_place(string json, string message) =>
        FluentActions.Invoking(() => DigestJson.Deserialize(json)).Should().Throw<JsonException>().Which.Message.Should().Be(message);

    [Fact]
    public void Exception_tells_the_place_in_numbers_too()
    {
        var exception = FluentActions.Invoking(() => DigestJson.Deserialize("{\n\"schemaVersion\":1,\n  \"document\":[]}"))
            .Should().Throw<DigestJsonException>().Which;
        exception.Errors.Should().Equal(new DigestJsonError("A text was expected, not an array.", "$.document", 3, 14));
        exception.Errors[0].ToString().Should().Be("line 3: $.document: A text was expected, not an array.");
        (exception.Path, exception.LineNumber, exception.BytePositionInLine).Should().Be(("$.document", 2, 13));
    }

    [Fact]
    public void Raw_half_of_a_surrogate_pair_is_no_json() =>
        FluentActions.Invoking(() => DigestJson.Deserialize("{\n\"a\": \"\uD83C\"}")).Should().Throw<JsonException>()
            .WithMessage(
                "Half a surrogate pair stands in the JSON; it has to be escaped. Path: $ | LineNumber: 1 | BytePositionInLine: 6.");

    [Fact]
    public void Words_of_closed_vocabularies_are_checked() =>
        FluentActions.Invoking(() => DigestJson.DeserializeDocument(
            """{"schemaVersion":1,"name":"","diagnostics":[{"severity":"fatal"}]}""")).Should().Throw<JsonException>()
            .WithMessage("'fatal' is none of: information, warning, error. Path: $.diagnostics[0].severity | "
                + "LineNumber: 0 | BytePositionInLine: 56.");

    [Fact]
    public void Identifier_without_text_cannot_be_written() =>
        FluentActions.Invoking(() => DigestJson.Serialize(new DigestEntry { Key = "", Title = "", Identifiers = [default] }))
            .Should().Throw<JsonException>()
            .WithMessage("The default value of an identifier cannot be written.");

    [Fact]
    public void Deep_sections_come_back_equal_up_to_the_depth_that_is_documented()
    {
        var (issue, deeper) = (Nested(498), Nested(600));
        DigestJson.Deserialize(DigestJson.Serialize(issue)).Equals(issue).Should().BeTrue();
        FluentActions.Invoking(() => DigestJson.Serialize(deeper)).Should().Throw<InvalidOperationException>();

        static DigestIssue Nested(int depth)
        {
            var section = new DigestSection();
            for (var i = 1; i < depth; i++) section = new DigestSection { Sections = [section] };
            return new DigestIssue { Document = "", Sections = [section] };
        }
    }

    public static TheoryData<DigestIssue, string> Unreadable { get; } = new()
    {
        { Bare with { Period = "Spring" }, "'Spring' is not a period such as 2020-09, 2021-W06 or 2025-06-23/2025-06-29." },
        { Bare with { Language = "English, mostly" }, "'English, mostly' is not a BCP 47 tag such as zh or pt-BR." },
        { Bare with { Span = new SourceSpan(-1, 0, 1) }, "-1 is less than 0." },
        { Bare with { Span = new SourceSpan(0, -2, 1) }, "-2 is less than 0." },
        { Bare with { Span = new SourceSpan(0, 0, -3) }, "-3 is less than 0." },
    };

    private static DigestIssue Bare => new() { Document = "a" };

    [Theory]
    [MemberData(nameof(Unreadable))]
    public void What_could_not_be_read_again_is_not_written(DigestIssue issue, string message)
    {
        issue.Invoking(written => DigestJson.Serialize(written)).Should().Throw<JsonException>().WithMessage(message);
        issue.Invoking(written => JsonSerializer.Serialize(written)).Should().Throw<JsonException>().WithMessage(message);
    }

    [Fact]
    public void Options_are_read_only_and_write_the_same()
    {
        DigestJson.Options.IsReadOnly.Should().BeTrue();
        DigestJson.IndentedOptions.IsReadOnly.Should().BeTrue();
        JsonSerializer.Serialize(SampleIssues.Issue, DigestJson.Options).Should().Be(DigestJson.Serialize(SampleIssues.Issue));
        JsonSerializer.Serialize(SampleIssues.Issue, DigestJson.IndentedOptions)
            .Should().Be(DigestJson.Serialize(SampleIssues.Issue, new() { Indented = true }));
        JsonSerializer.Serialize(SampleIssues.Issue, new JsonSerializerOptions(DigestJson.Options) { Encoder = DigestJson.HtmlSafeEncoder })
            .Should().Be(DigestJson.Serialize(SampleIssues.Issue, new() { HtmlSafe = true }));
    }

    [Fact]
    public void Null_arguments_are_refused()
    {
        FluentActions.Invoking(() => DigestJson.Serialize((DigestIssue)null!))
            .Should().Throw<ArgumentNullException>()
            .WithParameterName("issue");
        FluentActions.Invoking(() => DigestJson.Deserialize((string)null!))
            .Should().Throw<ArgumentNullException>()
            .WithParameterName("json");
        FluentActions.Invoking(() => DigestJson.Serialize(null!, SampleIssues.Entry))
            .Should().Throw<ArgumentNullException>()
            .WithParameterName("writer");
    }

    [Fact]
    public async Task Cancelled_token_ends_reading_and_writing()
    {
        var cancelled = new CancellationToken(canceled: true);
        await FluentActions.Awaiting(() => DigestJson.SerializeAsync(new MemoryStream(), SampleIssues.Issue, cancellationToken: cancelled))
            .Should().ThrowAsync<OperationCanceledException>();
        await FluentActions.Awaiting(() => DigestJson.DeserializeAsync(new MemoryStream(), cancelled))
            .Should().ThrowAsync<OperationCanceledException>();
    }
}
