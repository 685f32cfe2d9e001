namespace MlDigest.Model.Benchmarks;

/// <summary>
/// Asks a model for every text in it. The parser makes texts when they are first asked for; somebody who reads all pays for all.
/// </summary>
internal static class ModelReader
{
    /// <returns>The same issues, their texts made.</returns>
    public static EquatableList<DigestIssue> ReadAll(EquatableList<DigestIssue> issues)
    {
        foreach (var issue in issues)
        {
            GC.KeepAlive(issue.Introduction);
            foreach (var section in issue.Sections) ReadAll(section);
        }

        return issues;
    }

    private static void ReadAll(DigestSection section)
    {
        GC.KeepAlive(section.Title);
        GC.KeepAlive(section.Introduction);
        foreach (var entry in section.Entries)
        {
            GC.KeepAlive(entry.Key);
            GC.KeepAlive(entry.Title);
            GC.KeepAlive(entry.Url);
            GC.KeepAlive(entry.Summary);
            GC.KeepAlive(entry.Body);
            foreach (var link in entry.Links)
            {
                GC.KeepAlive(link.Url);
                GC.KeepAlive(link.Text);
            }

            foreach (var image in entry.Images)
            {
                GC.KeepAlive(image.Url);
                GC.KeepAlive(image.AlternativeText);
            }
        }

        foreach (var nested in section.Sections) ReadAll(nested);
    }
}
