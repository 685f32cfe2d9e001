using System.Text.Json.Serialization;

namespace MlDigest.Model;

/// <summary>What a section holds.</summary>
/// <remarks>
/// A word of a vocabulary that may grow: a word this version does not know keeps its text and survives a round trip through JSON.
/// Two values are equal when their texts are equal, case included. The default value is <see cref="News"/>.
/// </remarks>
[JsonConverter(typeof(DigestJsonConverter))]
public readonly record struct SectionKind
{
    private readonly string? value;

    /// <summary>Makes a value of a word, known or not.</summary>
    /// <param name="value">The word, as it stands in JSON.</param>
    /// <exception cref="ArgumentNullException"><paramref name="value"/> is null.</exception>
    public SectionKind(string value) => this.value = Compatibility.Guard.NotNull(value) == "news" ? null : value;

    /// <summary>The word, as it stands in JSON.</summary>
    public string Value => value ?? "news";

    /// <summary>
    /// Whether what a section of this kind, and the sections in it, hold is no news: <see cref="Navigation"/> and <see cref="Promotion"/>.
    /// Feeds, citations and <see cref="DigestIndex"/> leave it out.
    /// </summary>
    public bool IsFurniture => this == Navigation || this == Promotion;

    /// <summary>News items of any kind.</summary>
    public static SectionKind News { get; }

    /// <summary>Research papers.</summary>
    public static SectionKind Papers { get; } = new("papers");

    /// <summary>Blog posts and essays.</summary>
    public static SectionKind Articles { get; } = new("articles");

    /// <summary>Tools, libraries and repositories.</summary>
    public static SectionKind Code { get; } = new("code");

    /// <summary>Datasets.</summary>
    public static SectionKind Datasets { get; } = new("datasets");

    /// <summary>Trained models.</summary>
    public static SectionKind Models { get; } = new("models");

    /// <summary>Videos and talks.</summary>
    public static SectionKind Videos { get; } = new("videos");

    /// <summary>Podcasts.</summary>
    public static SectionKind Podcasts { get; } = new("podcasts");

    /// <summary>Courses, books and tutorials.</summary>
    public static SectionKind Education { get; } = new("education");

    /// <summary>Conferences and meetings.</summary>
    public static SectionKind Events { get; } = new("events");

    /// <summary>Job offers.</summary>
    public static SectionKind Jobs { get; } = new("jobs");

    /// <summary>Discussions, threads and voices of the community.</summary>
    public static SectionKind Community { get; } = new("community");

    /// <summary>The editor’s picks among the other entries.</summary>
    public static SectionKind Picks { get; } = new("picks");

    /// <summary>Not news: contents, past issues, indexes.</summary>
    public static SectionKind Navigation { get; } = new("navigation");

    /// <summary>Not news: subscribe and social lines, sponsors, credits.</summary>
    public static SectionKind Promotion { get; } = new("promotion");

    /// <summary>The word.</summary>
    /// <returns>The same as <see cref="Value"/>.</returns>
    public override string ToString() => Value;
}
