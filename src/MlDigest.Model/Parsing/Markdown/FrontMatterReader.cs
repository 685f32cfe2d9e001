using System.Text.Json;
using MlDigest.Model.Identifiers;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace MlDigest.Model.Parsing.Markdown;

/// <summary>Reads the fields of front matter.</summary>
internal static class FrontMatterReader
{
    private const int MaximumDepth = 16;

    private const string LongQuotes = "\"\"\"";

    private static readonly JsonDocumentOptions Json = new() { MaxDepth = MaximumDepth, AllowTrailingCommas = true };

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
            case FrontMatterFormat.Json:
                TryReadJson(content, fields);
                break;
            case FrontMatterFormat.Definitions:
                ReadLines(content, '=', fields, "@def ");
                break;
            case FrontMatterFormat.Org:
                ReadLines(content, ':', fields, "#+");
                break;
        }

        return fields;
    }

    /// <summary>Whether a text is an object of JSON whose names and values are text.</summary>
    public static bool IsJson(string content) => TryReadJson(content, new FrontMatter());

    private static bool TryReadJson(string content, FrontMatter fields)
    {
        try
        {
            using var document = JsonDocument.Parse(content, Json);
            if (document.RootElement.ValueKind != JsonValueKind.Object) return false;
            ReadJson(document.RootElement, null, fields, Repetition.Most(content));
            return true;
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            // The latter two tell of halves of surrogate pairs.
            return false;
        }
    }

    /// <summary>Reads JSON as YAML is read: objects become names with dots between, lists become several values.</summary>
    /// <returns>How many characters of names may still be written.</returns>
    private static int ReadJson(JsonElement value, string? name, FrontMatter fields, int left)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var property in value.EnumerateObject())
                {
                    left -= name?.Length ?? 0;
                    if (left < 0) return left;
                    left = ReadJson(property.Value, name is null ? property.Name : $"{name}.{property.Name}", fields, left);
                }

                break;
            case JsonValueKind.Array:
                foreach (var element in value.EnumerateArray()) left = ReadJson(element, name, fields, left);
                break;
            case JsonValueKind.String:
                fields.Add(name!, value.GetString()!);
                break;
            case JsonValueKind.Null or JsonValueKind.Undefined:
                break;
            default:
                fields.Add(name!, value.GetRawText());
                break;
        }

        return left;
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
                        if ((key ?? Top(path)) is { } name) fields.Add(name, scalar.Value + NumberBehind(scalar, content));
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

    /// <summary>
    /// What YAML takes for a comment behind a value without quotes, where it is the number of an issue: <c>title: Tides #12</c>.
    /// </summary>
    private static string NumberBehind(Scalar scalar, string content)
    {
        if (scalar.Style != ScalarStyle.Plain || scalar.Value.Length == 0) return "";
        var start = (int)Math.Min(scalar.End.Index, content.Length);
        while (start < content.Length && content[start] == ' ') start++;
        return start + 1 < content.Length && content[start] == '#' && Ascii.IsDigit(content[start + 1])
            ? $" {content.Substring(start, TextLines.EndOfLine(content, start) - start).TrimEnd()}"
            : "";
    }

    private static string? Top(Stack<(string? Name, bool IsMap)> path) => path.Count > 0 ? path.Peek().Name : null;

    /// <summary>Reads one field a line. A list in brackets becomes several values.</summary>
    private static void ReadLines(string content, char separator, FrontMatter fields, string prefix = "")
    {
        foreach (var range in TextLines.Of(content, new Extent(0, content.Length)))
        {
            var line = range.Of(content).ToString();
            if (!line.StartsWith(prefix, StringComparison.Ordinal)) continue;
            line = line.Substring(prefix.Length);
            var end = line.IndexOf(separator);
            if (end <= 0 || char.IsWhiteSpace(line[0]) || line[0] == '#') continue;
            var name = line.Substring(0, end).Trim();
            var value = WithoutCall(line.Substring(end + 1).Trim());
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

    /// <summary>A date without the call that makes it one in Julia: <c>Date("2026-05-04")</c>, <c>Date(2026, 5, 4)</c>.</summary>
    private static string WithoutCall(string value)
    {
        const string Call = "Date(";
        return value.StartsWith(Call, StringComparison.Ordinal) && value[value.Length - 1] == ')'
            ? value.Substring(Call.Length, value.Length - Call.Length - 1).Replace(", ", "-").Replace(',', '-')
            : value;
    }

    private static string Unquote(string value)
    {
        value = value.StartsWith(LongQuotes, StringComparison.Ordinal) ? value.Trim('"').Trim() : value;
        return value.Length > 1 && value[0] is '"' or '\'' && value[value.Length - 1] == value[0]
            ? value.Substring(1, value.Length - 2)
            : value;
    }
}
