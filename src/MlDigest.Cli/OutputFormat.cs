namespace MlDigest.Cli;

/// <summary>How issues are printed.</summary>
internal enum OutputFormat
{
    /// <summary>
    /// What the name of the output says; where there is none, one issue as JSON, several as JSON Lines, and on a terminal a table.
    /// </summary>
    Auto,

    /// <summary>One issue as indented JSON, several as an array of them.</summary>
    Json,

    /// <summary>One issue a line.</summary>
    Jsonl,

    /// <summary>A table for people.</summary>
    Table,
}
