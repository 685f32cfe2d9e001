namespace MlDigest.Model.Parsing;

/// <summary>What a word of <see cref="WordTable"/> hints at.</summary>
internal enum WordHint
{
    // What a section holds, by its title. Of several that a title names the first counts.
    Navigation,
    Promotion,
    Picks,
    Papers,
    Datasets,
    Models,
    Code,
    Videos,
    Podcasts,
    Education,
    Events,
    Jobs,
    Community,
    Articles,
    News,

    /// <summary>A title names a digest or one of its issues.</summary>
    Digest,

    /// <summary>The reader is asked to subscribe, share or write.</summary>
    Request,

    /// <summary>What follows is what the reader is asked for: "click here to …".</summary>
    RequestFollows,

    /// <summary>Somebody paid for it.</summary>
    Advertisement,

    /// <summary>The reader is greeted.</summary>
    Greeting,

    /// <summary>A link leads out of a mailing list.</summary>
    Cancellation,

    /// <summary>The reader is asked to take part in something.</summary>
    SignUp,

    /// <summary>There is nothing to tell this time.</summary>
    Nothing,

    /// <summary>The original edition stands at the link.</summary>
    Original,

    /// <summary>The text stands elsewhere too, as it stands here.</summary>
    Elsewhere,

    /// <summary>A link's text only says what the link is: "Paper", "Read more".</summary>
    Link,

    /// <summary>An address follows.</summary>
    Address,

    /// <summary>The text of a link only says where the link is: "here".</summary>
    Pointer,

    /// <summary>The text of a link invites to follow it.</summary>
    Invitation,

    /// <summary>The name of a site, behind "on" or "at".</summary>
    Site,

    /// <summary>The title of a work follows.</summary>
    Title,

    /// <summary>The title of a work follows that the entry's own title translates.</summary>
    OriginalTitle,

    /// <summary>A column of a table holds works by their titles.</summary>
    Work,

    /// <summary>What follows a title says whose it is or where it stands.</summary>
    Attribution,

    /// <summary>A sentence begins, not a title.</summary>
    Sentence,

    /// <summary>A sentence goes on to say what something is.</summary>
    Copula,

    /// <summary>What a sentence says of something begins: it stands in front, and no title begins here.</summary>
    Predicate,

    /// <summary>No title ends with it: what it belongs to follows.</summary>
    Unfinished,

    /// <summary>A word that joins a date to the name in front of it: "Letter of May".</summary>
    DateFollows,

    /// <summary>The full stop behind it ends no sentence.</summary>
    Abbreviation,

    /// <summary>It says nothing of what a section holds.</summary>
    Little,

    /// <summary>Behind it stands what the word before it is about.</summary>
    PhraseFollows,

    /// <summary>A part of people's names that has no capital.</summary>
    NameParticle,

    /// <summary>The number of an issue follows.</summary>
    Number,

    /// <summary>The number of an issue follows, and the word is the last of the publication's name: "Engine Weekly 12".</summary>
    NumberedName,

    /// <summary>The number of an issue stands in front, as an ordinal: "27. szám".</summary>
    NumberBefore,

    /// <summary>A publication is called so, beside what names a digest: the number behind it is no count.</summary>
    Publication,

    /// <summary>The number of a whole year's or run's issues follows, and another one behind it: "Volume 1, Issue 3".</summary>
    Volume,

    /// <summary>The number behind it counts what is told, not issues.</summary>
    Count,

    /// <summary>It names what is told, and the number behind it, in front of a title, counts: "Paper 1: The title".</summary>
    Counted,

    /// <summary>The number of an issue follows, in the name of a file.</summary>
    NumberInName,

    /// <summary>The number of a week follows.</summary>
    Week,

    /// <summary>An ordinal in front of it is the number of three months of a year.</summary>
    Quarter,

    /// <summary>The day or the span of time of an issue follows, behind a colon.</summary>
    Date,

    /// <summary>The last day of a span of time follows.</summary>
    Until,

    /// <summary>The first day of a week follows.</summary>
    WeekOf,

    /// <summary>The day of the last change follows.</summary>
    Update,

    /// <summary>The name of a day of the week.</summary>
    Weekday,
}
