namespace MlDigest.Model.Parsing.Outline;

/// <summary>How a link is written.</summary>
internal enum LinkForm
{
    /// <summary>A text with a target, in Markdown or HTML.</summary>
    Labelled,

    /// <summary>A URL that stands in the text itself.</summary>
    Bare,

    /// <summary>A link around an image.</summary>
    Image,

    /// <summary>A link card.</summary>
    Card,
}
