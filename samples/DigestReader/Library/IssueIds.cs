using System.Text;
using MlDigest.Model;

namespace DigestReader.Library;

/// <summary>Gives every issue a name for its address, from its document's name; the same name twice gets a number.</summary>
internal sealed class IssueIds
{
    private readonly HashSet<string> taken = new(StringComparer.OrdinalIgnoreCase);

    public string Next(DigestDocument document, DigestIssue issue)
    {
        var name = Path.ChangeExtension(document.Name, null);
        var wanted = Slug(document.Issues.Count > 1 && issue.Period is not null ? $"{name}-{issue.Period}" : name);
        var id = wanted;
        for (var n = 2; !taken.Add(id); n++) id = FormattableString.Invariant($"{wanted}-{n}");
        return id;
    }

    private static string Slug(string name)
    {
        var slug = new StringBuilder();
        foreach (var rune in name.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) slug.Append(Rune.ToLowerInvariant(rune));
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        return slug.ToString().Trim('-') is { Length: > 0 } text ? text : "issue";
    }
}
