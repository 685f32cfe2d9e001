using Microsoft.Data.Sqlite;

namespace ArchiveToSqlite;

/// <summary>A prepared statement that adds rows to one table.</summary>
internal sealed class InsertCommand : IDisposable
{
    private readonly SqliteCommand command;

    public InsertCommand(SqliteTransaction transaction, string table, params string[] columns)
    {
        command = transaction.Connection!.CreateCommand();
        command.Transaction = transaction;
        command.CommandText = $"INSERT INTO {table} ({string.Join(", ", columns)}) VALUES "
            + $"({string.Join(", ", columns.Select(column => '$' + column))}) RETURNING rowid";
        foreach (var column in columns) command.Parameters.Add(new SqliteParameter { ParameterName = '$' + column });
        command.Prepare();
    }

    /// <summary>Adds a row and returns its number.</summary>
    public long Add(params ReadOnlySpan<object?> values)
    {
        for (var i = 0; i < values.Length; i++) command.Parameters[i].Value = values[i] ?? DBNull.Value;
        return (long)command.ExecuteScalar()!;
    }

    public void Dispose() => command.Dispose();
}
