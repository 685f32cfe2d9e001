using System.CommandLine;
using System.Text;
using MlDigest.Model;

namespace MlDigest.Cli;

/// <summary><c>mldigest schema</c>: the JSON Schema of what <c>parse</c> prints.</summary>
internal static class SchemaCommand
{
    public static Command Create(Terminal terminal)
    {
        var command = new Command("schema", "Print the JSON Schema of an issue.");
        command.SetAction(async (_, cancellationToken) =>
        {
            await terminal.Output.WriteAsync(Encoding.UTF8.GetBytes(DigestJson.Schema), cancellationToken);
            return ExitCode.Success;
        });
        return command;
    }
}
