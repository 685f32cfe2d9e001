using System.IO.Compression;
using Microsoft.Data.Sqlite;
using MlDigest.Model;

namespace MlDigest.Samples.Tests;

public sealed class ArchiveToSqliteTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("mldigest").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task Three_questions_are_answered()
    {
        var (code, output, error) = await RunAsync(Sample.Digests, "digests.db", "recurrence");
        (code, error).Should().Be((0, ""));
        output.Should().Contain("  2026-05 | Everyone in the room talks at once | The authors drop [recurrence] altogether")
            .And.Contain("  2 | arxiv:1706.03762 | Attention Is All You Need | ")
            .And.Contain("  Paper Lantern | 3 | 67 | 99 | 125");
    }

    [Fact]
    public async Task Words_of_scripts_without_spaces_are_found()
    {
        var (_, output, _) = await RunAsync(Sample.Digests, "digests.db", "最適化");
        output.Should().Contain("  2026-04 | 学習率に悩む時間を減らした最適化手法 | 学習率に悩む時間を減らした[最適化]手法");
    }

    [Fact]
    public async Task A_zip_archive_gives_the_same_tables_as_its_folder()
    {
        var zip = Path.Combine(folder, "digests.zip");
        ZipFile.CreateFromDirectory(Sample.Digests, zip);
        await RunAsync(Sample.Digests, "folder.db");
        await RunAsync(zip, "zip.db");
        var rows = Rows("folder.db");
        rows.Should().HaveCount(29);
        Rows("zip.db").Should().Equal(rows);
    }

    [Fact]
    public async Task A_file_that_is_filled_is_asked_and_not_filled_again()
    {
        await RunAsync(Sample.Digests, "digests.db");
        var (code, output, _) = await RunAsync("elsewhere", "digests.db", "recurrence");
        code.Should().Be(0);
        output.Should().StartWith("digests.db is filled already").And.Contain("[recurrence]");
        Rows("digests.db").Should().HaveCount(29);
    }

    [Fact]
    public async Task Entries_have_the_ids_of_the_library_and_are_searched_and_joined_by_them()
    {
        await RunAsync(Sample.Digests, "digests.db");
        var expected = new List<string>();
        await foreach (var document in DigestArchive.Open(Sample.Digests).ParseAsync())
        {
            expected.AddRange(document.GetEntryReferences().Select(reference => reference.Id));
        }

        expected.Should().Contain("bench-notes-readme.md#2026-W20#arxiv:1706.03762");
        Rows("digests.db", "SELECT id FROM entry ORDER BY id").Should().Equal(expected.Order(StringComparer.Ordinal));
        Rows("digests.db", "SELECT id FROM entry_text ORDER BY id").Should().Equal(expected.Order(StringComparer.Ordinal));
        Rows("digests.db", "SELECT entry_id FROM identifier WHERE value = '1706.03762' ORDER BY 1")
            .Should().Equal("2026-05-notes.md#2026-05#arxiv:1706.03762", "bench-notes-readme.md#2026-W20#arxiv:1706.03762");
        Rows("digests.db", "SELECT name FROM pragma_table_info('entry') WHERE pk = 1").Should().Equal("id");
    }

    [Fact]
    public async Task Without_a_name_the_file_is_one_that_the_repository_ignores()
    {
        await RunAsync(Sample.Digests);
        var files = Directory.GetFiles(folder).Select(Path.GetFileName);
        files.Should().Equal("digests.db");
        File.ReadAllLines(Path.Combine(Sample.Repository, ".gitignore")).Should().Contain("digests.db*");
    }

    [Fact]
    public async Task What_cannot_be_read_or_asked_is_told()
    {
        var (code, _, error) = await RunAsync("elsewhere", "digests.db");
        (code, error.TrimEnd()).Should().Be((1, "elsewhere: no such file or folder"));
        (code, _, error) = await RunAsync(Sample.Digests, "digests.db", "\"");
        (code, error.TrimEnd()).Should().Be((1, "SQLite Error 1: 'unterminated string'."));
    }

    private Task<(int Code, string Output, string Error)> RunAsync(params string[] arguments) =>
        Sample.RunAsync("ArchiveToSqlite", arguments, folder);

    private List<string> Rows(string database, string query = "SELECT concat_ws('|', document, section, key, entry.title, url, summary) "
        + "FROM entry JOIN issue ON issue.id = issue_id ORDER BY 1")
    {
        var rows = new List<string>();
        using var connection = new SqliteConnection($"Data Source={Path.Combine(folder, database)};Mode=ReadOnly;Pooling=False");
        connection.Open();
        using var command = new SqliteCommand(query, connection);
        using var reader = command.ExecuteReader();
        while (reader.Read()) rows.Add(reader.GetString(0));
        return rows;
    }
}
