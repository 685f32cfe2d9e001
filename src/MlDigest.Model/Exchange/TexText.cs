using System.Text;

namespace MlDigest.Model.Exchange;

/// <summary>
/// Plain text as TeX: what means something to it is escaped, braces are balanced, and nothing runs together to another sign. All other
/// characters stand as they are, in UTF-8.
/// </summary>
internal static class TexText
{
    public static string Of(string text)
    {
        var tex = new StringBuilder(text.Length + 16);
        var unmatched = UnmatchedBraces(text);
        for (var i = 0; i < text.Length; i++) tex.Append(OfCharacter(text, i, unmatched));
        return tex.ToString();
    }

    /// <summary>An address or identifier, which stands as it is but for what would end the field.</summary>
    public static string Verbatim(string text) => text.Replace("\\", "%5C").Replace("{", "%7B").Replace("}", "%7D");

    private static string OfCharacter(string text, int index, HashSet<int> unmatched) => text[index] switch
    {
        '{' => unmatched.Contains(index) ? "\\textbraceleft{}" : "\\{",
        '}' => unmatched.Contains(index) ? "\\textbraceright{}" : "\\}",
        '\\' => "\\textbackslash{}",
        '~' => "\\textasciitilde{}",
        '^' => "\\textasciicircum{}",
        '<' => "\\textless{}",
        '>' => "\\textgreater{}",
        '|' => "$|$",
        '`' => "{`}",
        '$' or '#' or '%' or '&' or '_' => "\\" + text[index],

        // Two hyphens are a dash to TeX, two apostrophes the end of a quotation.
        '-' or '\'' or ',' when index > 0 && text[index - 1] == text[index] => "{" + text[index] + "}",
        _ => text[index].ToString(),
    };

    // BibTeX counts braces, whether they are escaped or not.
    private static HashSet<int> UnmatchedBraces(string text)
    {
        var (open, unmatched) = (new Stack<int>(), new HashSet<int>());
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '{') open.Push(i);
            else if (text[i] == '}' && open.Count > 0) open.Pop();
            else if (text[i] == '}') unmatched.Add(i);
        }

        unmatched.UnionWith(open);
        return unmatched;
    }
}
