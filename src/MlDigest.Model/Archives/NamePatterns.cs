namespace MlDigest.Model.Archives;

/// <summary>
/// Which names are read: patterns of <see cref="DigestArchiveOptions.Include"/> and <see cref="DigestArchiveOptions.Exclude"/>.
/// </summary>
internal sealed class NamePatterns(IReadOnlyList<string> include, IReadOnlyList<string> exclude)
{
    public bool IsWanted(string name) => include.Any(pattern => Matches(pattern, name)) && !exclude.Any(pattern => Matches(pattern, name));

    private static bool Matches(string pattern, string name) =>
        pattern.IndexOf('/') < 0 ? Matches(pattern, 0, name, name.LastIndexOf('/') + 1) : Matches(pattern.TrimStart('/'), 0, name, 0);

    // Only the last star is ever taken back, and a double star when no single one is left: no pattern costs more than the square of the
    // name's length times its own.
    private static bool Matches(string pattern, int p, string name, int n)
    {
        var (star, starName, deep, deepName, isPart) = (-1, 0, -1, 0, false);
        while (n < name.Length)
        {
            if (p + 1 < pattern.Length && pattern[p] == '*' && pattern[p + 1] == '*')
            {
                var isFolder = p + 2 < pattern.Length && pattern[p + 2] == '/';
                p += isFolder ? 3 : 2;
                (deep, isPart, star) = (p, isFolder && p < pattern.Length, -1);
                if ((n = deepName = PlaceFrom(name, n, isPart)) < 0) return false;
            }
            else if (p < pattern.Length && pattern[p] == '*')
            {
                (star, starName) = (++p, n);
            }
            else if (p < pattern.Length && (pattern[p] == '?' ? name[n] != '/' : Same(pattern[p], name[n])))
            {
                (p, n) = (p + 1, n + 1);
            }
            else if (star >= 0 && name[starName] != '/')
            {
                (p, n) = (star, ++starName);
            }
            else if (deep >= 0)
            {
                (p, star) = (deep, -1);
                if ((n = deepName = PlaceFrom(name, deepName + 1, isPart)) < 0) return false;
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*') p++;
        return p == pattern.Length;
    }

    /// <summary>The first place from one on, or the first that begins a part of the name; -1 when there is none.</summary>
    private static int PlaceFrom(string name, int place, bool isPart)
    {
        if (!isPart || place == 0) return place;
        var slash = name.IndexOf('/', place - 1);
        return slash < 0 ? -1 : slash + 1;
    }

    private static bool Same(char a, char b) => a == b || char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
