namespace MlDigest.Model.Parsing.Items;

/// <summary>What a bullet or row shows of being an item of its own.</summary>
internal enum ItemTrait : byte
{
    /// <summary>Nobody has asked.</summary>
    Unknown,

    /// <summary>A label, a name, a keyword.</summary>
    Detail,

    /// <summary>Something said in plain words.</summary>
    Sentence,

    /// <summary>News: marked with a title, or a link with a text of its own.</summary>
    Story,
}
