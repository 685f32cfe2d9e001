namespace MlDigest.Cli;

/// <summary>A file under a folder, or what stands there in the place of one.</summary>
/// <param name="Name">Its name in the folder, with <c>/</c> between folders.</param>
/// <param name="File">The file.</param>
/// <param name="Problem">Why it cannot be read, for people; null when it can.</param>
internal sealed record FolderFile(string Name, FileInfo File, string? Problem);
