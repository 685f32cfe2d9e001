namespace MlDigest.Model.Parsing.Markdown;

/// <summary>How front matter is written.</summary>
internal enum FrontMatterFormat
{
    /// <summary>Between lines of three hyphens, as Jekyll and Hugo read it.</summary>
    Yaml,

    /// <summary>Between lines of three plus signs, as Hugo reads it.</summary>
    Toml,

    /// <summary>Bare <c>Key: value</c> lines up to the first blank line, as Pelican reads it.</summary>
    KeyValue,

    /// <summary>One object of JSON, as Hugo reads it.</summary>
    Json,

    /// <summary>Lines of <c>@def name = value</c>, as Franklin reads them.</summary>
    Definitions,

    /// <summary>Lines of <c>#+NAME: value</c>, as Org reads them.</summary>
    Org,
}
