using System.Text;

namespace MlDigest.Model.Tests.Json;

/// <summary>Looks for what reading JSON may not do, whatever the text, and says what it is; null when there is nothing.</summary>
internal static class JsonViolations
{
    /// <summary>Another exception than that of JSON, or an issue that is not written again as it was read.</summary>
    public static string? In(byte[] utf8)
    {
        try
        {
            if (Read(utf8) is not { } issue) return null;
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
