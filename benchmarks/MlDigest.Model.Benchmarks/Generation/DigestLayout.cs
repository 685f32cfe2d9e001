namespace MlDigest.Model.Benchmarks.Generation;

/// <summary>How a generated digest shows its entries.</summary>
internal enum DigestLayout
{
    /// <summary>Each entry has a heading, and prose with a link below it.</summary>
    Headings,

    /// <summary>Each entry is a line in bold with prose below it.</summary>
    BoldLeads,

    /// <summary>Each entry begins with a number that is no list item, and a link.</summary>
    NumberedLeads,

    /// <summary>Each entry is a bullet.</summary>
    Bullets,

    /// <summary>Each entry is an item of an ordered list.</summary>
    OrderedLists,

    /// <summary>Each entry is a row of a table of pipes.</summary>
    Tables,

    /// <summary>One document of many issues, each below a heading with its date; bullets.</summary>
    Compilation,

    /// <summary>Each entry is a fold-out of HTML.</summary>
    Html,

    /// <summary>Each entry has a heading, prose and a link card over several lines.</summary>
    LinkCards,

    /// <summary>Front matter in YAML, then headings that are links.</summary>
    FrontMatter,

    /// <summary>Bullets whose links are defined at the end of the document.</summary>
    ReferenceLinks,
}
