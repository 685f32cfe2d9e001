using System.Text;

namespace MlDigest.Cli.Tests;

/// <summary>Runs the tool in this process.</summary>
internal static class ToolRun
{
    public static Task<(int Code, string Output, string Error)> RunAsync(params string[] args) => RunWithAsync("", args);

    /// <summary>Runs the tool with a text on its standard input.</summary>
    public static async Task<(int Code, string Output, string Error)> RunWithAsync(string input, params string[] args)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter { NewLine = "\n" };
        var code = await Tool.RunAsync(args, new Terminal(new MemoryStream(Encoding.UTF8.GetBytes(input)), output, error));
        return (code, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }

    /// <summary>Runs the tool where only what it tells matters.</summary>
    public static async Task<(int Code, string Error)> RunUnprintedAsync(params string[] args)
    {
        var (code, _, error) = await RunAsync(args);
        return (code, error);
    }
}
