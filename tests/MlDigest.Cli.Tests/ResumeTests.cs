using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using MlDigest.Model;
using MlDigest.Tests;
using static MlDigest.Cli.Tests.ToolRun;

namespace MlDigest.Cli.Tests;

/// <summary>A run that goes on gives what an uninterrupted one gives, or says why it begins anew and gives that too.</summary>
public sealed class ResumeTests : IDisposable
{
    private const int Seed = 18;
    private const int MembersOfZip = 150;

    private const string IsDamaged = "the journal of the interrupted run is damaged; this one begins anew";
    private const string IsChanged = "the output of the interrupted run has been changed; this one begins anew";
    private const string IsOther = "the interrupted run read something else; this one begins anew";
    private const string AreOthers = "the documents are not those of the interrupted run; this one begins anew";

    private const string AreOthersOrElse = $"{AreOthers}|{IsOther}";

    private readonly string folder = Directory.CreateTempSubdirectory("mldigest").FullName;

    public ResumeTests() => Directory.CreateDirectory(Path.Combine(folder, "out"));

    private static string Summary { get; } = $"{MembersOfZip} documents, {MembersOfZip} issues, {MembersOfZip} entries, 0 failed\n";

    private string Output => Path.Combine(folder, "out", "out.jsonl");

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Whole_journal_is_gone_on_with_after_the_last_document()
    {
        var zip = Zip(MembersOfZip);
        var expected = await UninterruptedAsync(zip);
        await InterruptAsync(zip);
        (await ResumeAsync(zip)).Should().Be((0, Told($"going on after {MembersOfZip} documents")));
        File.ReadAllBytes(Output).Should().Equal(expected);
        Directory.GetFiles(Path.GetDirectoryName(Output)!).Should().Equal(Output);
    }

    [Fact]
    public async Task What_is_done_is_not_parsed_again()
    {
        var news = Path.Combine(folder, "news");
        Directory.CreateDirectory(news);
        File.WriteAllBytes(Path.Combine(news, "000.md"), [0, 1, 2, 3]);
        for (var i = 1; i < 100; i++) File.WriteAllText(Path.Combine(news, $"{i:000}.md"), NumberedDigests.Digest(i));
        await InterruptAsync(news);
        var (code, error) = await ResumeAsync(news);
        code.Should().Be(1);
        // Parsed, the first one would be told once more, with its line and code.
        const string Reason = "The document is no text: it is binary, or in an encoding that its first bytes do not tell.";
        error.Should().Be(
            $"mldigest: {Output}: going on after 100 documents\n100 documents, 99 issues, 99 entries, 1 failed:\n  000.md: {Reason}\n");
    }

    [Fact]
    public async Task Journal_that_is_cut_off_anywhere_gives_the_same_output()
    {
        var zip = Zip(MembersOfZip);
        var expected = await UninterruptedAsync(zip);
        var (part, journal) = await InterruptAsync(zip);
        journal.Bytes.AsSpan().Count((byte)'\n').Should().Be(4);
        for (var length = 0; length <= journal.Bytes.Length; length += 23)
        {
            Restore(part, journal with { Bytes = journal.Bytes[..length] });
            var told = length <= journal.Bytes.AsSpan().IndexOf((byte)'\n') ? IsDamaged : "going on after (0|64|128|150) documents";
            await ExpectAsync(zip, expected, told);
        }
    }

    [Fact]
    public async Task Journal_with_any_byte_changed_gives_the_same_output()
    {
        var zip = Zip(MembersOfZip);
        var expected = await UninterruptedAsync(zip);
        var (part, journal) = await InterruptAsync(zip);
        var random = new Random(Seed);
        for (var i = random.Next(9); i < journal.Bytes.Length; i += 1 + random.Next(17))
        {
            byte[] bytes = [.. journal.Bytes];
            bytes[i] ^= (byte)(1 + random.Next(255));
            Restore(part, journal with { Bytes = bytes });
            // A line feed that is changed leaves the last line without an end, and it was never noted.
            await ExpectAsync(zip, expected, i == bytes.Length - 1 ? "going on after 128 documents" : IsDamaged);
        }
    }

    [Fact]
    public async Task Output_with_any_byte_changed_or_cut_off_is_written_anew()
    {
        var zip = Zip(MembersOfZip);
        var expected = await UninterruptedAsync(zip);
        var (part, journal) = await InterruptAsync(zip);
        part.Bytes.Should().Equal(expected);
        var random = new Random(Seed);
        for (var i = random.Next(99); i < part.Bytes.Length; i += 1 + random.Next(2000))
        {
            byte[] bytes = [.. part.Bytes];
            bytes[i] ^= (byte)(1 + random.Next(255));
            Restore(part with { Bytes = bytes }, journal);
            await ExpectAsync(zip, expected, IsChanged);
            Restore(part with { Bytes = part.Bytes[..i] }, journal);
            await ExpectAsync(zip, expected, IsChanged);
            Restore(part with { Bytes = [.. part.Bytes[..i], .. new byte[part.Bytes.Length - i]] }, journal);
            await ExpectAsync(zip, expected, IsChanged);
        }
    }

    [Fact]
    public async Task Journal_of_any_other_damage_is_begun_anew()
    {
        var zip = Zip(MembersOfZip);
        var expected = await UninterruptedAsync(zip);
        var (part, journal) = await InterruptAsync(zip);
        var lines = Encoding.UTF8.GetString(journal.Bytes).Split('\n')[..^1];
        (string Journal, string Told)[] damages =
        [
            ("{]\n", IsDamaged),
            ("\n", IsDamaged),
            (string.Concat(lines.Select(line => line + "\n")) + "{\"Path\":99}\n", IsDamaged),
            (Lines(lines[0], lines[2], lines[1], lines[3]), IsDamaged),
            (Lines(lines[0], lines[2], lines[3]), IsDamaged),
            (Lines(lines[1], lines[2], lines[3]), IsDamaged),
            (Lines(lines[0], lines[1], lines[1], lines[2], lines[3]), IsDamaged),
            (Lines([.. lines.Select(line => line[65..])]), IsDamaged),
            (Lines([.. lines.Select(line => line.ToLowerInvariant())]), IsDamaged),
            (Lines([.. lines.Select(line => line + "\r")]), IsDamaged),
            ("\uFEFF" + Lines(lines), IsDamaged),
            (Lines(lines) + new string('\0', 4096), $"going on after {MembersOfZip} documents"),
            (Lines(lines[..2]) + new string('\0', 4096), "going on after 64 documents"),
            (Lines(lines[..2]) + new string('\0', 4096) + "\n", IsDamaged),
            (new string('\0', 4096), IsDamaged),
            ("", IsDamaged),
        ];
        foreach (var (text, told) in damages)
        {
            Restore(part, journal with { Bytes = Encoding.UTF8.GetBytes(text) });
            await ExpectAsync(zip, expected, told);
        }

        static string Lines(params string[] lines) => string.Concat(lines.Select(line => line + "\n"));
    }

    // Whole as such, as by a later version or a program that is not ours.
    [Theory]
    [InlineData("{\"Version\":2,\"Fingerprint\":\"F\"}", null, "the journal is that of another version; this one begins anew")]
    [InlineData("{\"Version\":\"1\",\"Fingerprint\":\"F\"}", null, IsDamaged)]
    [InlineData("{\"Version\":1,\"Fingerprint\":\"\"}", null, IsOther)]
    [InlineData("{\"Version\":1}", null, IsOther)]
    [InlineData("null", null, IsDamaged)]
    [InlineData("[]", null, IsDamaged)]
    [InlineData("{\"Version\":1,\"Fingerprint\":\"F\"}", "{\"Path\":99}", IsDamaged)]
    [InlineData("{\"Version\":1,\"Fingerprint\":\"F\"}", "{\"Path\":-1}", IsDamaged)]
    [InlineData("{\"Version\":1,\"Fingerprint\":\"F\"}", "{\"Path\":\"0\"}", IsDamaged)]
    [InlineData("{\"Version\":1,\"Fingerprint\":\"F\"}", "{\"DocumentsOfPath\":1e99}", IsDamaged)]
    [InlineData("{\"Version\":1,\"Fingerprint\":\"F\"}", "{\"Failures\":[1]}", IsDamaged)]
    [InlineData("{\"Version\":1,\"Fingerprint\":\"F\"}", "{\"Failures\":[null]}", IsDamaged)]
    [InlineData("{\"Version\":1,\"Fingerprint\":\"F\"}", "{\"OutputLength\":-1}", IsDamaged)]
    [InlineData("{\"Version\":1,\"Fingerprint\":\"F\"}", "{\"OutputLength\":10}", IsChanged)]
    [InlineData("{\"Version\":1,\"Fingerprint\":\"F\"}", "{\"OutputLength\":9223372036854775807}", IsChanged)]
    [InlineData("{\"Version\":1,\"Fingerprint\":\"F\"}", "null", IsDamaged)]
    [InlineData("{\"Version\":1,\"Fingerprint\":\"F\"}", "{\"DocumentsOfPath\":3,\"Documents\":3}", AreOthers)]
    [InlineData("{\"Version\":1,\"Fingerprint\":\"F\"}", "{\"DocumentsOfPath\":2147483647,\"Documents\":3}", AreOthers)]
    public async Task Journal_that_says_what_cannot_be_is_begun_anew(string header, string? checkpoint, string told)
    {
        var zip = Zip(MembersOfZip);
        var expected = await UninterruptedAsync(zip);
        var (part, journal) = await InterruptAsync(zip);
        var fingerprint = InputFingerprint.Of([zip], DigestArchiveOptions.Default, InputFiles.Of([zip], DigestArchiveOptions.Default));
        byte[] forged = [];
        foreach (var json in new[] { header, checkpoint }.OfType<string>())
            forged = [.. forged, .. Line(journal, forged, json.Replace("\"F\"", $"\"{fingerprint}\"", StringComparison.Ordinal))];
        Restore(part, journal with { Bytes = forged });
        (await ResumeAsync(zip)).Error.Should().Contain(told);
        File.ReadAllBytes(Output).Should().Equal(expected);
        Directory.GetFiles(Path.GetDirectoryName(Output)!).Should().Equal(Output);
    }

    [Fact]
    public async Task Journal_under_the_name_of_another_run_is_not_gone_on_with()
    {
        var zip = Zip(MembersOfZip);
        var expected = await UninterruptedAsync(zip);
        var (part, journal) = await InterruptAsync(zip);
        var other = new string('0', 32);
        Restore(part with { Path = $"{Output}.{other}.part" }, journal with { Path = $"{Output}.{other}.journal" });
        await ExpectAsync(zip, expected, IsDamaged);
        Restore(part, journal with { Path = $"{Output}.{other}.journal" });
        await ExpectAsync(zip, expected, "no interrupted run was found; this one begins anew");
    }

    [UnixTheory]
    [InlineData("0005.md", AreOthersOrElse)]
    [InlineData("9.md", AreOthersOrElse)]
    [InlineData("0000.txt", AreOthersOrElse)]
    public async Task Whatever_comes_between_the_documents_is_seen(string name, string told)
    {
        var news = Path.Combine(folder, "news");
        Directory.CreateDirectory(news);
        for (var i = 0; i < 20; i++) File.WriteAllText(Path.Combine(news, $"{i:000}.md"), NumberedDigests.Digest(i));
        foreach (var isLink in new[] { true, false })
        {
            await InterruptAsync(news);
            if (isLink) File.CreateSymbolicLink(Path.Combine(news, name), Path.Combine(news, "000.md"));
            else File.WriteAllText(Path.Combine(news, name), NumberedDigests.Digest(99));
            var (code, error) = await ResumeAsync(news);
            var resumed = File.ReadAllBytes(Output);
            error.Should().MatchRegex(name.EndsWith(".txt", StringComparison.Ordinal) && !isLink ? "going on after 20 documents" : told);
            resumed.Should().Equal(await UninterruptedAsync(news));
            code.Should().Be(isLink && name.EndsWith(".md", StringComparison.Ordinal) ? 1 : 0);
            File.Delete(Path.Combine(news, name));
        }
    }

    [Fact]
    public async Task Member_that_changes_places_in_an_archive_of_the_same_length_and_time_is_seen_by_its_name()
    {
        var zip = Zip(20);
        var time = File.GetLastWriteTimeUtc(zip);
        await InterruptAsync(zip);
        File.Delete(zip);
        using (var archive = ZipFile.Open(zip, ZipArchiveMode.Create))
        {
            for (var i = 0; i < 20; i++)
            {
                using var member = archive.CreateEntry(i == 19 ? "0!9.md" : $"{i:000}.md").Open();
                member.Write(Encoding.UTF8.GetBytes(NumberedDigests.Digest(i)));
            }
        }

        File.SetLastWriteTimeUtc(zip, time);
        (await ResumeAsync(zip)).Error.Should().Contain(AreOthers);
        var resumed = File.ReadAllBytes(Output);
        resumed.Should().Equal(await UninterruptedAsync(zip));
    }

    [Fact]
    public async Task Changed_input_is_read_from_its_beginning()
    {
        await InterruptAsync(Zip(MembersOfZip));
        var zip = Zip(2);
        (await ResumeAsync(zip)).Should().Be((0, $"mldigest: {Output}: {IsOther}\n2 documents, 2 issues, 2 entries, 0 failed\n"));
        (await File.ReadAllLinesAsync(Output)).Should().HaveCount(2);
    }

    [Fact]
    public async Task Of_several_runs_that_were_left_the_one_that_came_farthest_is_gone_on_with()
    {
        var zip = Zip(MembersOfZip);
        var expected = await UninterruptedAsync(zip);
        var (part, journal) = await InterruptAsync(zip);
        using (OutputFile.Open(
            Path.Combine(folder, "out", "other.jsonl"), [zip], DigestArchiveOptions.Default, isResumable: true, resume: false))
        {
        }

        foreach (var file in Directory.GetFiles(Path.Combine(folder, "out"), "other.jsonl.*"))
            File.Move(file, file.Replace("other.jsonl", "out.jsonl", StringComparison.Ordinal));
        Restore(part, journal);
        await ExpectAsync(zip, expected, $"going on after {MembersOfZip} documents");
    }

    private async Task<byte[]> UninterruptedAsync(string input)
    {
        await RunUnprintedAsync("parse", input, "--output", Output);
        var bytes = await File.ReadAllBytesAsync(Output);
        File.Delete(Output);
        return bytes;
    }

    // What is left when a run is stopped behind its last document.
    private async Task<(Left Part, Left Journal)> InterruptAsync(string input)
    {
        using (var file = OutputFile.Open(Output, [input], DigestArchiveOptions.Default, isResumable: true, resume: false))
        {
            var issues = new IssueOutput(file.Stream, OutputFormat.Jsonl, toTerminal: false);
            var terminal = new Terminal(Stream.Null, Stream.Null, TextWriter.Null);
            await new ParseRun(
                terminal,
                DigestArchiveOptions.Default,
                file.Checkpoint,
                (_, taken, token) => issues.AddAsync(taken, token),
                file).ReadAsync([input], CancellationToken.None);
        }

        return (Read("part"), Read("journal"));

        Left Read(string extension)
        {
            var path = Directory.GetFiles(Path.GetDirectoryName(Output)!, "out.jsonl.*." + extension).Single();
            return new Left(path, File.ReadAllBytes(path));
        }
    }

    private static void Restore(Left part, Left journal)
    {
        foreach (var file in Directory.GetFiles(Path.GetDirectoryName(part.Path)!, "out.jsonl.*")) File.Delete(file);
        File.WriteAllBytes(part.Path, part.Bytes);
        File.WriteAllBytes(journal.Path, journal.Bytes);
    }

    private async Task ExpectAsync(string input, byte[] output, string told)
    {
        var (code, error) = await ResumeAsync(input);
        code.Should().Be(0);
        error.Should().MatchRegex($"^{Regex.Escape($"mldigest: {Output}: ")}({told})\n{Summary}$");
        File.ReadAllBytes(Output).AsSpan().SequenceEqual(output).Should().BeTrue();
        Directory.GetFiles(Path.GetDirectoryName(Output)!).Should().Equal(Output);
    }

    private string Told(string where) => $"mldigest: {Output}: {where}\n{Summary}";

    private Task<(int Code, string Error)> ResumeAsync(string input) => RunUnprintedAsync("parse", input, "--output", Output, "--resume");

    // The line that follows others, with the checksum that it has by them.
    private static byte[] Line(Left journal, byte[] before, string json)
    {
        var lines = Encoding.UTF8.GetString(before).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var checksum = lines.Length == 0 ? Encoding.UTF8.GetBytes(journal.Path.Split('.')[^2]) : Convert.FromHexString(lines[^1][..64]);
        var next = System.Security.Cryptography.SHA256.HashData([.. checksum, .. Encoding.UTF8.GetBytes(json)]);
        return Encoding.UTF8.GetBytes($"{Convert.ToHexString(next)} {json}\n");
    }

    private string Zip(int documents) => NumberedDigests.Zip(folder, documents);

    private sealed record Left(string Path, byte[] Bytes);
}
