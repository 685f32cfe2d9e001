namespace MlDigest.Model.Parsing;

/// <summary>
/// Leaves the stages of a document with too many blocks; nobody outside the parser sees it. Markdig knows no other way out.
/// </summary>
internal sealed class TooManyBlocksException : Exception;
