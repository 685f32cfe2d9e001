using System.Globalization;

namespace MlDigest.Model.Archives;

/// <summary>Names that can be used as they stand: relative, with <c>/</c>, without control characters, each once.</summary>
internal sealed class MemberNames
{
    /// <summary>The most characters of a name: of a longer one the last are kept.</summary>
    public const int Longest = 4096;

    private readonly HashSet<string> taken = new(StringComparer.Ordinal);
    // Of each name that was repeated, so that a million of the same are not counted from the beginning each.
    private readonly Dictionary<string, int> lastNumbers = new(StringComparer.Ordinal);

    public void Settle(ArchiveMember member)
    {
        var given = member.Name;
        var shortened = Shorten(given);
        var clean = Clean(shortened);
        if (clean != given)
        {
            member.NameNote = shortened == given
                ? DiagnosticCodes.NameRepaired(given)
                : DiagnosticCodes.NameShortened(given.Length, Longest);
        }

        member.Name = clean;
        if (taken.Add(clean)) return;
        member.NameNote = DiagnosticCodes.NameRepeated(given);
        var number = lastNumbers.TryGetValue(clean, out var last) ? last : 1;
        do member.Name = clean + "#" + (++number).ToString(CultureInfo.InvariantCulture);
        while (!taken.Add(member.Name));
        lastNumbers[clean] = number;
    }

    /// <summary>The end of a name says more than its beginning: the file, and what kind of file it is.</summary>
    public static string Shorten(string name)
    {
        if (name.Length <= Longest) return name;
        var start = name.Length - Longest;
        return name.Substring(char.IsLowSurrogate(name[start]) ? start + 1 : start);
    }

    public static string Clean(string name)
    {
        if (!name.Any(c => char.IsControl(c) || c is '\\' or ':') && !name.Split('/').Any(part => part is "" or "." or "..")) return name;
        var parts = name.Replace('\\', '/').Split('/').Where(IsName).ToList();
        while (parts.Count > 0 && BeginsWithDrive(parts[0]))
        {
            parts[0] = parts[0].Substring(2);
            if (!IsName(parts[0])) parts.RemoveAt(0);
        }

        var clean = string.Join("/", parts.Select(part => new string([.. part.Select(c => char.IsControl(c) ? '\uFFFD' : c)])));
        return clean.Length > 0 ? clean : "\uFFFD";
    }

    private static bool IsName(string part) => part is not ("" or "." or "..");

    private static bool BeginsWithDrive(string part) => part.Length > 1 && part[1] == ':';
}
