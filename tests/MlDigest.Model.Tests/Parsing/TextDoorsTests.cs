using System.IO.Compression;
using System.Text;

namespace MlDigest.Model.Tests.Parsing;

/// <summary>What the doors for bytes say of texts in other encodings and of what is no text.</summary>
public sealed class TextDoorsTests
{
    private const string Digest =
        "# Wöchentlich 12\n\n- [Ein Schlüssel](https://example.org/a) für alle Türen.\n- [Noch einer](https://example.org/b) dazu.\n";

    private static readonly SourceSpan Whole = new(0, 0, 1);

    public static TheoryData<string, Encoding> Encodings() => new()
    {
        { "utf-8", new UTF8Encoding(true) },
        { "utf-16", Encoding.Unicode },
        { "utf-16BE", Encoding.BigEndianUnicode },
        { "utf-32", Encoding.UTF32 },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public async Task A_byte_order_mark_tells_the_encoding_whatever_else_is_said(string name, Encoding encoding)
    {
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes(Digest)];
        (await Parse(bytes)).Should().Be(DigestDocument.Parse(Digest, "d.md"), name);
        (await Parse(bytes, Encoding.Latin1)).Should().Be(DigestDocument.Parse(Digest, "d.md"), name);
    }

    [Fact]
    public async Task Without_a_mark_a_text_is_utf_8_or_what_the_caller_says()
    {
        (await Parse(Encoding.UTF8.GetBytes(Digest))).Should().Be(DigestDocument.Parse(Digest, "d.md"));
        (await Parse(Encoding.Latin1.GetBytes(Digest), Encoding.Latin1)).Should().Be(DigestDocument.Parse(Digest, "d.md"));
        (await Parse(Encoding.Unicode.GetBytes(Digest), Encoding.Unicode)).Should().Be(DigestDocument.Parse(Digest, "d.md"));
    }

    [Fact]
    public async Task Bytes_that_do_not_fit_the_encoding_are_told_and_replaced()
    {
        var document = await Parse(Encoding.Latin1.GetBytes(Digest));
        document.Diagnostics.Should().Equal(new DigestDiagnostic(
            "invalid-bytes",
            DiagnosticSeverity.Warning,
            "Some bytes, the first at offset 3, are not UTF-8 and are read as U+FFFD.",
            Whole));
        document.Issues[0].Title.Should().Be("W\uFFFDchentlich 12");
        var ascii = await Parse(Encoding.UTF8.GetBytes(Digest), Encoding.ASCII);
        ascii.Diagnostics.Single().Message.Should().Be("Some bytes, the first at offset 3, are not US-ASCII and are read as U+FFFD.");
        ascii.Issues[0].Title.Should().Be("W\uFFFD\uFFFDchentlich 12");
    }

    [Fact]
    public async Task What_is_no_text_has_no_issues_and_says_so_as_in_archives()
    {
        var picture = Picture();
        var expected = new DigestDocument
        {
            Name = "d.md",
            Diagnostics = [new DigestDiagnostic(
                "not-text",
                DiagnosticSeverity.Error,
                "The document is no text: it is binary, or in an encoding that its first bytes do not tell.",
                Whole)],
        };
        (await Parse(picture)).Should().Be(expected);
        var folder = Directory.CreateTempSubdirectory();
        try
        {
            var path = Path.Combine(folder.FullName, "d.md");
            await File.WriteAllBytesAsync(path, picture);
            (await DigestDocument.LoadAsync(path)).Should().Be(expected);
            (await DigestDocument.LoadAsync(path, Encoding.UTF8)).Should().Be(expected);
            await foreach (var document in DigestArchive.Open(path).ParseAsync()) document.Should().Be(expected);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task A_file_is_read_in_the_encoding_that_the_caller_says()
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, Encoding.Latin1.GetBytes(Digest));
            (await DigestDocument.LoadAsync(path, Encoding.Latin1)).Issues[0].Title.Should().Be("Wöchentlich 12");
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task Wrong_arguments_are_refused()
    {
        using var closed = new MemoryStream();
        closed.Dispose();
        using var open = new MemoryStream();
        await FluentActions.Awaiting(() => DigestParser.Default.ParseAsync(closed)).Should().ThrowAsync<ArgumentException>();
        await FluentActions.Awaiting(() => DigestParser.Default.ParseAsync(null!)).Should().ThrowAsync<ArgumentNullException>();
        await FluentActions.Awaiting(() => DigestParser.Default.ParseAsync(open, null!)).Should().ThrowAsync<ArgumentNullException>();
        await FluentActions.Awaiting(() => DigestParser.Default.ParseAsync(open, "", encoding: null!))
            .Should().ThrowAsync<ArgumentNullException>();
        await FluentActions.Awaiting(() => DigestParser.Default.ParseAsync(open, "", new CancellationToken(true)))
            .Should().ThrowAsync<OperationCanceledException>();
    }

    [Theory]
    [InlineData("")]
    [InlineData(" \n\n")]
    [InlineData("\uFEFF")]
    public async Task A_document_without_text_stands_on_line_1(string text)
    {
        var document = await Parse(Encoding.UTF8.GetBytes(text));
        document.Issues.Single().Span.Should().Be(Whole);
        document.Diagnostics.Select(diagnostic => (diagnostic.Code, diagnostic.Span)).Should().Equal(("no-entries", Whole));
    }

    private static async Task<DigestDocument> Parse(byte[] bytes, Encoding? encoding = null)
    {
        using var stream = new MemoryStream(bytes);
        return encoding is null
            ? await DigestParser.Default.ParseAsync(stream, "d.md")
            : await DigestParser.Default.ParseAsync(stream, "d.md", encoding);
    }

    /// <summary>What a picture in PNG begins with, and packed bytes.</summary>
    private static byte[] Picture()
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            for (var i = 0; i < 20_000; i++) zlib.WriteByte((byte)(i * i / 7));
        }

        return [
            0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 13, .. "IHDR"u8, 0, 0, 1, 0, 0, 0, 1, 0, 8, 2, 0, 0, 0,
            .. packed.ToArray()
        ];
    }
}
