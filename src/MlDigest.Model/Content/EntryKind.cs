using System.Text.Json.Serialization;

namespace MlDigest.Model;

/// <summary>What the work of an entry is.</summary>
/// <remarks>
/// A word of a vocabulary that may grow: a word this version does not know keeps its text and survives a round trip through JSON.
/// Two values are equal when their texts are equal, case included. The default value is <see cref="Other"/>.
/// </remarks>
[JsonConverter(typeof(DigestJsonConverter))]
public readonly record struct EntryKind
{
    private readonly string? value;

    /// <summary>Makes a value of a word, known or not.</summary>
    /// <param name="value">The word, as it stands in JSON.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public EntryKind(string value) => this.value = Compatibility.Guard.NotNull(value) == "other" ? null : value;

    /// <summary>The word, as it stands in JSON.</summary>
    public string Value => value ?? "other";

    /// <summary>Nothing more is known.</summary>
    public static EntryKind Other { get; }

    /// <summary>A research paper or preprint.</summary>
    public static EntryKind Paper { get; } = new("paper");

    /// <summary>A blog post, news story or essay.</summary>
    public static EntryKind Article { get; } = new("article");

    /// <summary>Source code: a repository, library or notebook.</summary>
    public static EntryKind Code { get; } = new("code");

    /// <summary>A dataset.</summary>
    public static EntryKind Dataset { get; } = new("dataset");

    /// <summary>A trained model.</summary>
    public static EntryKind Model { get; } = new("model");

    /// <summary>A project page or demonstration.</summary>
    public static EntryKind Project { get; } = new("project");

    /// <summary>A video or recorded talk.</summary>
    public static EntryKind Video { get; } = new("video");

    /// <summary>A podcast episode.</summary>
    public static EntryKind Podcast { get; } = new("podcast");

    /// <summary>A course or tutorial.</summary>
    public static EntryKind Course { get; } = new("course");

    /// <summary>A book.</summary>
    public static EntryKind Book { get; } = new("book");

    /// <summary>A conference, meeting or other event.</summary>
    public static EntryKind Event { get; } = new("event");

    /// <summary>A job offer.</summary>
    public static EntryKind Job { get; } = new("job");

    /// <summary>A thread in a forum.</summary>
    public static EntryKind Discussion { get; } = new("discussion");

    /// <summary>A post on a social network.</summary>
    public static EntryKind Social { get; } = new("social");

    /// <summary>The word.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;
}
