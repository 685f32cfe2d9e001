using System.ComponentModel;
using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace MlDigest.Model.Tests.Exchange;

/// <summary>Programs of other ecosystems that read what the library writes.</summary>
internal static class OtherProgram
{
    private const string Modules = "MLDIGEST_NODE_MODULES";

    private const string FeedParserScript =
        """
        import feedparser, json, sys
        feed = feedparser.parse(sys.stdin.buffer.read(), sanitize_html=False, resolve_relative_uris=False)
        date = lambda value: "%04d-%02d-%02d" % value[:3] if value else None
        links = lambda item, relation: [link["href"] for link in item.get("links", []) if link.get("rel") == relation]
        print(json.dumps({"bozo": str(feed.get("bozo_exception", "")), "title": feed.feed.get("title"), "items": [{
            "id": item.get("id"), "title": item.get("title", ""), "link": item.get("link"),
            "related": links(item, "related"), "enclosures": links(item, "enclosure"),
            "published": date(item.get("published_parsed")), "updated": date(item.get("updated_parsed")),
            "tags": [tag["term"] for tag in item.get("tags", [])],
            "html": item["content"][0]["value"] if "content" in item else item.get("summary", "")} for item in feed.entries]}))
        """;

    private const string GrammarScript =
        """
        import json, sys
        from lxml import etree
        grammar = etree.RelaxNG(etree.parse(sys.argv[1]))
        grammar.validate(etree.fromstring(sys.stdin.buffer.read(), etree.XMLParser(huge_tree=True)))
        print(json.dumps(["%d: %s" % (error.line, error.message) for error in grammar.error_log]))
        """;

    private const string CitationScript =
        """
        const load = require("node:module").createRequire(process.env.MLDIGEST_NODE_MODULES + "/");
        const { Cite } = load("@citation-js/core");
        load("@citation-js/plugin-bibtex");
        load("@citation-js/plugin-csl");
        const { writeFileSync, readFileSync } = require("node:fs");
        writeFileSync(1, JSON.stringify(new Cite(readFileSync(0, "utf8"), { generateGraph: false }).data));
        """;

    private static readonly Lazy<string?> Python = new(() => new[] { "/usr/bin/python3", "python3" }
        .FirstOrDefault(python => TryRun(python, ["-c", "import feedparser, lxml.etree"], "") is not null));

    public static string? NoFeedParser =>
        Python.Value is null
            ? "There is no python3 with feedparser and lxml (Debian: apt-get install python3-feedparser python3-lxml)."
            : null;

    public static string? NoPandoc { get; } = TryRun("pandoc", ["--version"], "") is null
        ? "There is no pandoc on the PATH (Debian: apt-get install pandoc)."
        : null;

    public static string? NoCitationJs { get; } =
        Environment.GetEnvironmentVariable(Modules) is { Length: > 0 } folder && Directory.Exists(Path.Combine(folder, "@citation-js"))
            ? null
            : $"{Modules} names no folder with citation-js (npm).";

    public static JsonElement FeedParser(string feed) => Json(TryRun(Python.Value!, ["-c", FeedParserScript], feed));

    /// <summary>What libxml2 has against a feed by the grammar of Atom.</summary>
    public static IReadOnlyList<string> AtomGrammar(string feed) =>
        [.. Json(TryRun(Python.Value!, ["-c", GrammarScript, Path.Combine(AppContext.BaseDirectory, "atom.rng")], feed))
            .EnumerateArray()
            .Select(error => error.GetString()!)];

    /// <summary>Citations as pandoc reads them, as CSL-JSON.</summary>
    public static JsonElement Pandoc(string citations, string format) => Json(TryRun("pandoc", ["-f", format, "-t", "csljson"], citations));

    /// <summary>Citations as citation-js reads them, as CSL-JSON.</summary>
    public static JsonElement CitationJs(string citations) => Json(TryRun("node", ["-e", CitationScript], citations));

    private static JsonElement Json(string? text) =>
        JsonDocument.Parse(text ?? throw new InvalidOperationException("The program failed.")).RootElement.Clone();

    private static string? TryRun(string program, string[] arguments, string input)
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var start = new ProcessStartInfo(program, arguments)
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = utf8,
            StandardOutputEncoding = utf8,
        };
        try
        {
            using var process = Process.Start(start)!;
            var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
            process.StandardInput.Write(input);
            process.StandardInput.Close();
            process.WaitForExit();
            if (process.ExitCode == 0) return output.Result;
            Trace.TraceError(error.Result);
            return null;
        }
        catch (Exception exception) when (exception is Win32Exception or IOException)
        {
            return null;
        }
    }
}
