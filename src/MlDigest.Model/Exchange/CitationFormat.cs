namespace MlDigest.Model;

/// <summary>The formats of citations.</summary>
public enum CitationFormat
{
    /// <summary>BibTeX, with the fields of biblatex.</summary>
    BibTex,

    /// <summary>CSL-JSON, the items of the Citation Style Language.</summary>
    CslJson,
}
