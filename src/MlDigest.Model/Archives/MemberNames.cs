using System.Globalization;

namespace MlDigest.Model.Archives;

/// <summary>Names that can be used as they stand: relative, with <c>/</c>, without control characters, each once.</summary>
internal sealed class MemberNames
{
    private readonly HashSet<string> taken = new(StringComparer.Ordinal);

    public void Settle(ArchiveMember member)
    {
        var given = member.Name;
        var clean = Clean(given);
        if (clean != given) member.NameNote = DiagnosticCodes.NameRepaired(given);
        member.Name = clean;
        for (var number = 2; !taken.Add(member.Name); number++)
        {
            member.NameNote = DiagnosticCodes.NameRepeated(given);
            member.Name = clean + "#" + number.ToString(CultureInfo.InvariantCulture);
        }
    }

    public static string Clean(string name)
    {
        if (name.Length > 0 && name[0] != '/' && !name.Any(c => char.IsControl(c) || c == '\\' || c == ':') && name.IndexOf("./", StringComparison.Ordinal) < 0 && name.IndexOf("//", StringComparison.Ordinal) < 0) return name;
        var parts = name.Replace('\\', '/').Split('/').Where((part, i) => part.Length > 0 && part is not ("." or "..") && !(i == 0 && IsDrive(part)));
        var clean = string.Join("/", parts.Select(part => new string([.. part.Select(c => char.IsControl(c) ? '\uFFFD' : c)])));
        return clean.Length > 0 ? clean : "\uFFFD";
    }

    private static bool IsDrive(string part) => part.Length == 2 && part[1] == ':';
}
