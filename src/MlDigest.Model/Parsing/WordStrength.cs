namespace MlDigest.Model.Parsing;

/// <summary>How strongly a word hints: how it has to stand in a text to say something, the strongest first.</summary>
internal enum WordStrength
{
    /// <summary>It says so wherever it stands.</summary>
    Anywhere,

    /// <summary>It is a verb, and asks where a sentence begins with it; in the middle of one it is news.</summary>
    Verb,

    /// <summary>It says so where the text begins with it.</summary>
    Beginning,

    /// <summary>It says so where the text ends with it.</summary>
    End,

    /// <summary>It says so where it is all that the text says, or all but little words; in other texts it is news.</summary>
    Alone,
}
