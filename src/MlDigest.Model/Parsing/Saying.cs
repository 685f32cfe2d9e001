namespace MlDigest.Model.Parsing;

/// <summary>What words of a text say wherever they stand in it.</summary>
[Flags]
internal enum Saying
{
    Nothing = 0,

    /// <summary>The text names a digest or one of its issues.</summary>
    NamesDigest = 1,

    /// <summary>It asks the reader to subscribe, share or write.</summary>
    Asks = 2,

    /// <summary>Somebody paid for it.</summary>
    IsAdvertised = 4,

    /// <summary>The word is a verb, which says so only where a sentence begins with it.</summary>
    IsVerb = 8,
}
