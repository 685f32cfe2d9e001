using System.Reflection;
using DigestMcp;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

// Standard output belongs to the protocol: what a person should know goes to standard error.
DigestLibrary library;
try
{
    library = await DigestLibrary.OpenAsync(args.Length > 0 ? args[0] : Path.Combine(AppContext.BaseDirectory, "digests"));
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
{
    await Console.Error.WriteLineAsync($"{exception.Message}. Name a folder or an archive of digests.");
    return 1;
}

await Console.Error.WriteLineAsync($"{library.Issues.Count} issues, {library.Entries.Count} entries");
var tools = new DigestTools(library);
var options = new McpServerOptions
{
    ServerInfo = new Implementation { Name = "digests", Title = "Machine-learning digests", Version = "1.0.0" },
    ServerInstructions = "An archive of newsletters about machine learning. Ids of issues and entries come from "
        + "the answers; long lists come in parts.",
    ToolCollection = [],
};
foreach (var method in typeof(DigestTools).GetMethods(
    BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
{
    options.ToolCollection.Add(McpServerTool.Create(method, method.IsStatic ? null : tools));
}

await using var transport = new StdioServerTransport(options);
await using var server = McpServer.Create(transport, options);
await server.RunAsync();
return 0;
