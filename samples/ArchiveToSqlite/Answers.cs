using Microsoft.Data.Sqlite;

namespace ArchiveToSqlite;

/// <summary>Prints the rows of a query, one a line.</summary>
internal static class Answers
{
    public static async Task PrintAsync(
        SqliteConnection connection,
        string question,
        string sql,
        params (string Name, string Value)[] parameters)
    {
        using var command = new SqliteCommand(sql, connection);
        foreach (var (name, value) in parameters) command.Parameters.AddWithValue(name, value);
        using var reader = await command.ExecuteReaderAsync();
        Console.WriteLine(question);
        Console.WriteLine($"  {string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(reader.GetName))}");
        while (await reader.ReadAsync())
        {
            Console.WriteLine($"  {string.Join(" | ", Enumerable.Range(0, reader.FieldCount).Select(column => reader.GetValue(column)))}");
        }

        Console.WriteLine();
    }
}
