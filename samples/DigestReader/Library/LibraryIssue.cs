using System.Globalization;
using MlDigest.Model;

namespace DigestReader.Library;

/// <summary>An issue with what the reader needs to find it and to put it in order.</summary>
public sealed record LibraryIssue(string Id, DigestIssue Issue, IReadOnlyList<LibraryEntry> Entries)
{
    private const string NoDate = "No date";

    public string Title => Clipped.Title(Issue.Title ?? Issue.Document);

    public DigestPeriod? Period { get; } = Issue.GetPeriod();

    public string Year => Period?.Start.Year.ToString("D4", CultureInfo.InvariantCulture) ?? NoDate;

    /// <summary>When it appeared or, where it does not say so, which one of its series it is.</summary>
    public string When => Period is { } period ? PeriodText.Of(period) : Issue.Number is { } number ? $"No. {number}" : NoDate;

    public string Url => $"/issues/{Uri.EscapeDataString(Id)}";
}
