using System.Text.Json.Serialization;

namespace MlDigest.Model;

/// <summary>What a link leads to.</summary>
/// <remarks>
/// A word of a vocabulary that may grow: a word this version does not know keeps its text and survives a round trip through JSON.
/// Two values are equal when their texts are equal, case included. The default value is <see cref="Page"/>.
/// </remarks>
[JsonConverter(typeof(DigestJsonConverter))]
public readonly record struct LinkKind
{
    private readonly string? value;

    /// <summary>Makes a value of a word, known or not.</summary>
    /// <param name="value">The word, as it stands in JSON.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public LinkKind(string value) => this.value = Compatibility.Guard.NotNull(value) == "page" ? null : value;

    /// <summary>The word, as it stands in JSON.</summary>
    public string Value => value ?? "page";

    /// <summary>A web page of no known kind.</summary>
    public static LinkKind Page { get; }

    /// <summary>A research paper, its abstract or its PDF.</summary>
    public static LinkKind Paper { get; } = new("paper");

    /// <summary>A blog post or news story.</summary>
    public static LinkKind Article { get; } = new("article");

    /// <summary>Source code.</summary>
    public static LinkKind Code { get; } = new("code");

    /// <summary>A dataset.</summary>
    public static LinkKind Dataset { get; } = new("dataset");

    /// <summary>A trained model.</summary>
    public static LinkKind Model { get; } = new("model");

    /// <summary>A project page or demonstration.</summary>
    public static LinkKind Project { get; } = new("project");

    /// <summary>A video.</summary>
    public static LinkKind Video { get; } = new("video");

    /// <summary>A podcast.</summary>
    public static LinkKind Podcast { get; } = new("podcast");

    /// <summary>A course.</summary>
    public static LinkKind Course { get; } = new("course");

    /// <summary>A book.</summary>
    public static LinkKind Book { get; } = new("book");

    /// <summary>An event or its registration.</summary>
    public static LinkKind Event { get; } = new("event");

    /// <summary>An offer of work.</summary>
    public static LinkKind Job { get; } = new("job");

    /// <summary>A thread in a forum.</summary>
    public static LinkKind Discussion { get; } = new("discussion");

    /// <summary>A post or profile on a social network.</summary>
    public static LinkKind Social { get; } = new("social");

    /// <summary>A copy in a web archive.</summary>
    public static LinkKind Archive { get; } = new("archive");

    /// <summary>A picture.</summary>
    public static LinkKind Image { get; } = new("image");

    /// <summary>A mail address.</summary>
    public static LinkKind Mail { get; } = new("mail");

    /// <summary>A place in the same document.</summary>
    public static LinkKind Anchor { get; } = new("anchor");

    /// <summary>The word.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;
}
