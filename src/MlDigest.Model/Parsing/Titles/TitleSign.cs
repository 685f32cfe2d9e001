namespace MlDigest.Model.Parsing.Titles;

/// <summary>What a text says that is rarely a title.</summary>
internal enum TitleSign
{
    Nothing,
    Label,
    Invitation,
    Address,
    Date,
    Handle,
    PersonalName,
    NoLetters,
    Identifier,
    Field,
    Count,
}
