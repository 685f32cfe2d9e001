using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace MlDigest.Model.Tests.Json;

/// <summary>Looks for what reading JSON may not do, whatever the text, and says what it is; null when there is nothing.</summary>
internal static class JsonViolations
{
    private static readonly SchemaValidator Schema = new(DigestJson.Schema);

    // Of members that are there twice a schema says nothing.
    private static readonly JsonDocumentOptions EachOnce = new() { AllowDuplicateProperties = false };

    /// <summary>
    /// Another exception than that of JSON, another verdict than that of the schema, or an issue that is not written again as it was read.
    /// </summary>
    public static string? In(byte[] utf8)
    {
        try
        {
            var read = Read(utf8);
            if (IsValid(utf8) is { } isValid && isValid != read is not null)
            {
                return isValid ? "What the schema allows is refused." : "What the schema refuses is read.";
            }

            if (read is not { } issue) return null;
            if (Read(DigestJson.SerializeToUtf8Bytes(issue)) != issue) return "What was read comes back as another issue.";
            return Read(Encoding.UTF8.GetBytes(DigestJson.Serialize(issue, new() { Indented = true, HtmlSafe = true }))) != issue
                ? "What was read comes back from indented JSON as another issue."
                : null;
        }
#pragma warning disable CA1031 // Any exception is a finding.
        catch (Exception exception)
#pragma warning restore CA1031
        {
            return exception.ToString();
        }
    }

    /// <summary>What the schema says; nothing of what is no JSON, or holds no text: halves of surrogate pairs, wrong UTF-8.</summary>
    private static bool? IsValid(byte[] utf8)
    {
        try
        {
            return Schema.IsValid(JsonNode.Parse(utf8, documentOptions: EachOnce));
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            return null;
        }
    }

    private static DigestIssue? Read(byte[] utf8)
    {
        try
        {
            return DigestJson.Deserialize(utf8);
        }
        catch (DigestJsonException exception)
        {
            var isClear = exception.Errors.Count > 0
                && exception.Errors.All(error => error.Reason.Length > 0 && error.Path.StartsWith('$') && error.Line > 0);
            return isClear ? null : throw new InvalidOperationException("The refusal does not say what and where.", exception);
        }
    }
}
