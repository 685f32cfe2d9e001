namespace MlDigest.Model;

/// <summary>What is wrong with a JSON text, and where.</summary>
/// <param name="Reason">One sentence for a person.</param>
/// <param name="Path">The way from the issue to the value in question, for example <c>$.sections[0].title</c>.</param>
/// <param name="Line">The line, counted from 1; in JSON Lines of the whole stream, blank lines included.</param>
/// <param name="Column">The byte in that line, counted from 1.</param>
public sealed record DigestJsonError(string Reason, string Path, long Line, long Column)
{
    /// <summary>The error as one line of text.</summary>
    /// <returns>For example <c>line 3: $.sections[0].title: A text was expected, not a number.</c></returns>
    public override string ToString() => $"line {Line}: {Path}: {Reason}";
}
