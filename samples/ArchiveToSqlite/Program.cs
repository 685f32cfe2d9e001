using ArchiveToSqlite;
using Microsoft.Data.Sqlite;
using MlDigest.Model;

var archive = args.ElementAtOrDefault(0) ?? Path.Combine(AppContext.BaseDirectory, "digests");
var file = args.ElementAtOrDefault(1) ?? "digests.db";
var words = args.ElementAtOrDefault(2) ?? "learning";
try
{
    await using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file }.ToString());
    await connection.OpenAsync();
    if (await DigestDatabase.IsEmptyAsync(connection)) await DigestDatabase.FillAsync(connection, DigestArchive.Open(archive));
    else Console.WriteLine($"{file} is filled already and is asked as it is. Remove it to read {archive}.\n");

    await Answers.PrintAsync(connection, $"Which entries speak of “{words}”?", Questions.Search, ("$words", words));
    await Answers.PrintAsync(connection, "Which works did more than one issue cover?", Questions.CoveredByMoreThanOneIssue);
    await Answers.PrintAsync(connection, "How many months old are the papers that each digest covers?", Questions.AgeOfPapers);
    return 0;
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or SqliteException)
{
    await Console.Error.WriteLineAsync(exception.Message);
    return 1;
}
