namespace MlDigest.Cli.Compare;

/// <summary>What is judged of each entry that is found, and of each issue.</summary>
internal enum Field
{
    /// <summary>Whether the title is the same to the last letter; to be found, nine tenths are enough.</summary>
    Title,
    Section,
    Url,
    WorkTitle,
    Identifiers,
    Kind,
    Images,

    /// <summary>Title, number, period, language and source of issues.</summary>
    Issue,
}
