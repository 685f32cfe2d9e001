namespace MlDigest.Model.Archives;

/// <summary>
/// Which names are read: patterns of <see cref="DigestArchiveOptions.Include"/> and <see cref="DigestArchiveOptions.Exclude"/>.
/// </summary>
internal sealed class NamePatterns(IReadOnlyList<string> include, IReadOnlyList<string> exclude)
{
    public bool IsWanted(string name) => include.Any(pattern => Matches(pattern, name)) && !exclude.Any(pattern => Matches(pattern, name));

    private static bool Matches(string pattern, string name) =>
        pattern.IndexOf('/') < 0 ? Matches(pattern, 0, name, name.LastIndexOf('/') + 1) : Matches(pattern.TrimStart('/'), 0, name, 0);

    // Only the last star is ever taken back, and a double star when no single one is left: no pattern costs more than length times length.
    private static bool Matches(string pattern, int p, string name, int n)
    {
        var (star, starName, deep, deepName) = (-1, 0, -1, 0);
        while (n < name.Length)
        {
            if (p + 1 < pattern.Length && pattern[p] == '*' && pattern[p + 1] == '*')
            {
                p += p + 2 < pattern.Length && pattern[p + 2] == '/' ? 3 : 2;
                (deep, deepName, star) = (p, n, -1);
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
                star = -1;
                (p, n) = (deep, ++deepName);
            }
            else
            {
                return false;
            }
        }

        while (p < pattern.Length && pattern[p] == '*') p++;
        return p == pattern.Length;
    }

    private static bool Same(char a, char b) => a == b || char.ToUpperInvariant(a) == char.ToUpperInvariant(b);
}
