using System.Text.Json.Serialization;

namespace MlDigest.Model;

/// <summary>What a part of a document is.</summary>
[JsonConverter(typeof(DigestJsonConverter))]
public enum LeafKind
{
    /// <summary>The metadata at the head of the document.</summary>
    FrontMatter,

    /// <summary>The title of an issue.</summary>
    IssueTitle,

    /// <summary>What stands between an issue's title and its first section.</summary>
    IssueIntroduction,

    /// <summary>The heading of a section.</summary>
    SectionHeading,

    /// <summary>What introduces a section's entries, or stands between or behind them and belongs to none.</summary>
    SectionIntroduction,

    /// <summary>An entry, with its title and all that belongs to it.</summary>
    Entry,

    /// <summary>What is not news: contents, past issues, subscribe and social lines, separators.</summary>
    Furniture,
}
