namespace MlDigest.Cli;

/// <summary>Why a file cannot be read or written, in words that do not repeat its path.</summary>
internal static class FileProblem
{
    public static bool Is(Exception exception) => exception is IOException or UnauthorizedAccessException;

    public static string Describe(Exception exception, string path) => exception switch
    {
        _ when Directory.Exists(path) => "this is a folder",
        FileNotFoundException or DirectoryNotFoundException => "no such file or folder",
        UnauthorizedAccessException => "permission denied",
        _ => WithoutPath(exception.Message),
    };

    // "No space left on device : '/some/path'"
    private static string WithoutPath(string message)
    {
        var path = message.LastIndexOf(" : '", StringComparison.Ordinal);
        return path < 0 ? message : message[..path];
    }
}
