using MlDigest.Model.Parsing.Markdown;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MlDigest.Model.Parsing.Metadata;

/// <summary>Reads the fields of front matter.</summary>
internal static class FrontMatterReader
{
    private const int MaximumDepth = 16;

    public static FrontMatter Read(string text, FrontMatterBlock block, List<DigestDiagnostic> diagnostics)
    {
        var fields = new FrontMatter();
        var content = block.Content.Of(text).ToString();
        switch (block.Format)
        {
            case FrontMatterFormat.Yaml:
                if (!TryReadYaml(content, fields, out var problem))
                {
                    diagnostics.Add(DiagnosticCodes.FrontMatterMalformed(text, block.Content, problem));
                    fields = new FrontMatter();
                    ReadLines(content, ':', fields);
                }

                break;
            case FrontMatterFormat.Toml:
                ReadLines(content, '=', fields);
                break;
            case FrontMatterFormat.KeyValue:
                ReadLines(content, ':', fields);
                break;
        }

        return fields;
    }

    /// <summary>Reads YAML by its events: maps become names with dots between, lists become several values.</summary>
    private static bool TryReadYaml(string content, FrontMatter fields, out string problem)
    {
        try
        {
            var parser = new Parser(new StringReader(content));
            var path = new Stack<(string? Name, bool IsMap)>();
            string? key = null;
            var left = Repetition.Most(content);
            while (parser.MoveNext())
            {
                if (path.Count > MaximumDepth)
                {
                    problem = "it nests too deep.";
                    return false;
                }

                switch (parser.Current)
                {
                    case MappingStart:
                        path.Push((key ?? Top(path), true));
                        key = null;
                        break;
                    case SequenceStart:
                        path.Push((key ?? Top(path), false));
                        key = null;
                        break;
                    case MappingEnd or SequenceEnd:
                        path.Pop();
                        key = null;
                        break;
                    case Scalar scalar when path.Count > 0 && path.Peek() is { IsMap: true } map && key is null:
                        left -= map.Name?.Length ?? 0;
                        if (left < 0)
                        {
                            problem = "its names repeat too much.";
                            return false;
                        }

                        key = map.Name is null ? scalar.Value : $"{map.Name}.{scalar.Value}";
                        break;
                    case Scalar scalar:
                        if ((key ?? Top(path)) is { } name) fields.Add(name, scalar.Value);
                        key = null;
                        break;
                    case AnchorAlias:
                        key = null;
                        break;
                }
            }

            problem = "";
            return true;
        }
        catch (Exception exception) when (exception is YamlException or InvalidOperationException or ArgumentException)
        {
            problem = exception.Message;
            return false;
        }
    }

    private static string? Top(Stack<(string? Name, bool IsMap)> path) => path.Count > 0 ? path.Peek().Name : null;

    /// <summary>Reads one field a line. A list in brackets becomes several values.</summary>
    private static void ReadLines(string content, char separator, FrontMatter fields)
    {
        foreach (var range in TextLines.Of(content, new Extent(0, content.Length)))
        {
            var line = range.Of(content).ToString();
            var end = line.IndexOf(separator);
            if (end <= 0 || char.IsWhiteSpace(line[0]) || line[0] == '#') continue;
            var name = line.Substring(0, end).Trim();
            var value = line.Substring(end + 1).Trim();
            if (value.Length > 1 && value[0] == '[' && value[value.Length - 1] == ']')
            {
                foreach (var part in value.Substring(1, value.Length - 2).Split(',')) fields.Add(name, Unquote(part.Trim()));
            }
            else
            {
                fields.Add(name, Unquote(value));
            }
        }
    }

    private static string Unquote(string value) =>
        value.Length > 1 && value[0] is '"' or '\'' && value[value.Length - 1] == value[0] ? value.Substring(1, value.Length - 2) : value;
}
