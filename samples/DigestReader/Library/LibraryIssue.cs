using MlDigest.Model;

namespace DigestReader.Library;

/// <summary>An issue with what the reader needs to find it and to put it in order.</summary>
public sealed record LibraryIssue(string Id, DigestIssue Issue, IssueDate Date, IReadOnlyList<LibraryEntry> Entries)
{
    public string Title => Issue.Title ?? Issue.Document;

    /// <summary>When it appeared or, where it does not say so, which one of its series it is.</summary>
    public string When => Issue.Period is null && Issue.Number is { } number ? $"No. {number}" : Date.Text;

    public string Url => $"/issues/{Uri.EscapeDataString(Id)}";
}
