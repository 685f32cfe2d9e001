using MlDigest.Model;

var path = args.Length > 0 ? args[0] : Path.Combine(AppContext.BaseDirectory, "digests", "2026-05-notes.md");
if (!File.Exists(path))
{
    Console.Error.WriteLine($"{path}: there is no such file. Name one Markdown file.");
    return 1;
}

DigestDocument document = await DigestDocument.LoadAsync(path);
foreach (DigestDiagnostic diagnostic in document.Diagnostics) Console.Error.WriteLine($"{path}: {diagnostic}");
foreach (DigestIssue issue in document.Issues)
{
    Console.WriteLine($"{issue.Title ?? issue.Document} ({issue.Period ?? "no date"})");
    foreach (DigestSection section in issue.Sections.Where(IsNews)) Print(section, "");
}

return 0;

static bool IsNews(DigestSection section) => !section.Kind.IsFurniture;

static void Print(DigestSection section, string indent)
{
    Console.WriteLine($"{indent}{section.Title ?? "—"} [{section.Kind}]");
    foreach (DigestEntry entry in section.Entries)
    {
        Console.WriteLine($"{indent}  {entry.Title} [{entry.Kind}]");
        if (entry.WorkTitle is not null) Console.WriteLine($"{indent}    {entry.WorkTitle}");
        if (entry.Url is not null) Console.WriteLine($"{indent}    {entry.Url}");
        if (entry.Identifiers.Count > 0) Console.WriteLine($"{indent}    {string.Join(' ', entry.Identifiers)}");
    }

    foreach (DigestSection inner in section.Sections.Where(IsNews)) Print(inner, indent + "  ");
}
