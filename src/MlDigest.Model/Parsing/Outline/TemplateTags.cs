using Markdig.Helpers;

namespace MlDigest.Model.Parsing.Outline;

/// <summary>
/// Tags of a template, in the place of which the generator of a site writes something else: "{{&lt; figure src="a.png" &gt;}}",
/// "{% include letter.html %}", "{{ site.banner }}".
/// </summary>
internal static class TemplateTags
{
    /// <summary>Whether some lines hold tags and nothing beside them. A tag may go on over several lines.</summary>
    public static bool IsAll(StringLineGroup lines)
    {
        var (close, hasTag) = ("", false);
        for (var i = 0; i < lines.Count; i++)
        {
            var rest = lines.Lines[i].Slice.AsSpan().Trim();
            while (!rest.IsEmpty)
            {
                if (close.Length == 0)
                {
                    if (rest.Length < 2 || rest[0] != '{' || rest[1] is not ('{' or '%')) return false;
                    close = rest[1] == '%' ? "%}" : "}}";
                    rest = rest.Slice(2);
                }

                if (rest.IndexOf(close.AsSpan()) is not (>= 0 and var end)) break;
                (close, hasTag) = ("", true);
                rest = rest.Slice(end + 2).TrimStart();
            }
        }

        return hasTag && close.Length == 0;
    }
}
