using System.Text;

namespace MlDigest.Model.Identifiers;

/// <summary>
/// What a link leads to, by a name that all its forms share: the identifier of a work, or the address without what makes no other place.
/// The table of it stands at <see cref="DigestIndex"/>.
/// </summary>
/// <param name="Id">The identifier, without its version; the default value where the link has none.</param>
/// <param name="Address">The address in one form; empty where there is an identifier. For comparing alone: nobody is shown it.</param>
internal readonly record struct LinkIdentity(WorkId Id, string Address)
{
    // A redirection may lead to another one; a text that is made of them does not.
    private const int MostRedirections = 3;

    private static readonly string[] FolderPages = ["/index.html", "/index.htm"];

    /// <summary>The identity of a URL; null where it leads to no place of the web: relative, mail, telephone, script.</summary>
    public static LinkIdentity? Of(string? url) => TryRead(url.AsSpan(), out var address) ? Of(address) : null;

    public static LinkIdentity Of(in WebAddress address) => Of(address, MostRedirections);

    private static LinkIdentity Of(in WebAddress address, int redirections)
    {
        if (IdentifierReader.FromAddress(address) is { } id) return new LinkIdentity(id.WithoutVersion(), "");
        var host = LinkSites.Host(address);
        if (redirections > 0 && LinkSites.Target(host, address) is { } target && TryRead(target.AsSpan(), out var behind))
        {
            return Of(behind, redirections - 1);
        }

        var path = WithoutFolderPage(Normalize(address.Path));
        (host, path) = LinkSites.Home(host, path);
        if (LinkSites.Work(host, path) is { } work) return new LinkIdentity(work, "");
        var rules = LinkSites.RulesOf(host);
        if (rules.Video?.Invoke(path, address.QueryValue("v").ToString()) is { } video) return new LinkIdentity(default, video);
        path = rules.Path?.Invoke(path) ?? path;
        var text = new StringBuilder(2 + host.Length + path.Length).Append("//").Append(host);
        if (!IsUsual(address.Port)) text.Append(':').Append(Normalize(address.Port));
        text.Append(path);
        AppendQuery(text, address.Query, rules);
        if (rules.IsOneWork?.Invoke(path) != true && Trackers.LeadsSomewhere(address.Fragment))
        {
            text.Append('#').Append(Normalize(address.Fragment));
        }

        return new LinkIdentity(default, text.ToString());
    }

    private static bool TryRead(ReadOnlySpan<char> text, out WebAddress address)
    {
        var url = WithoutMarks(text.Trim());
        var end = url.IndexOfAny('?', '#');
        var head = end < 0 ? url : url.Slice(0, end);
        var slashes = head.IndexOf("//".AsSpan());
        address = default;
        if (slashes >= 0)
        {
            var scheme = head.Slice(0, slashes);
            if (slashes > 0 && !scheme.EndsWith("http:".AsSpan(), StringComparison.OrdinalIgnoreCase)
                && !scheme.EndsWith("https:".AsSpan(), StringComparison.OrdinalIgnoreCase)) return false;
            address = WebAddress.ReadHost(url.Slice(slashes + 2));
        }
        else if (head.StartsWith("www.".AsSpan(), StringComparison.OrdinalIgnoreCase))
        {
            address = WebAddress.ReadHost(url);
        }

        return !address.Host.IsEmpty;
    }

    /// <summary>
    /// An address without the marks of the sentence that it stands in: those at its end, and brackets that it does not open.
    /// </summary>
    private static ReadOnlySpan<char> WithoutMarks(ReadOnlySpan<char> url)
    {
        var (round, square) = (0, 0);
        foreach (var c in url)
        {
            round += c == '(' ? 1 : c == ')' ? -1 : 0;
            square += c == '[' ? 1 : c == ']' ? -1 : 0;
        }

        for (; url.Length > 0; url = url.Slice(0, url.Length - 1))
        {
            switch (url[url.Length - 1])
            {
                case ')' when round < 0: round++; break;
                case ']' when square < 0: square++; break;
                case '.' or ',' or ';' or '?' or '!' or '>' or '*' or '`': break;
                default: return url;
            }
        }

        return url;
    }

    private static bool IsUsual(ReadOnlySpan<char> port) => port is "" or "80" or "443";

    private static string WithoutFolderPage(string path)
    {
        var rest = path.AsSpan();
        while (true)
        {
            rest = rest.TrimEnd('/');
            var length = rest.Length;
            foreach (var page in FolderPages)
            {
                if (!rest.EndsWith(page.AsSpan(), StringComparison.OrdinalIgnoreCase)) continue;
                rest = rest.Slice(0, length - page.Length);
                break;
            }

            if (rest.Length == length) return rest.ToString();
        }
    }

    private static void AppendQuery(StringBuilder text, ReadOnlySpan<char> query, LinkRules rules)
    {
        if (query.IsEmpty) return;
        var kept = new List<string>();
        foreach (var part in query.ToString().Split('&'))
        {
            if (Trackers.Counts(part, rules)) kept.Add(Normalize(Trackers.WithoutEntity(part).AsSpan()));
        }

        kept.Sort(StringComparer.Ordinal);
        for (var i = 0; i < kept.Count; i++) text.Append(i == 0 ? '?' : '&').Append(kept[i]);
    }

    /// <summary>
    /// A text with percent signs where a URL needs them and nowhere else: <c>~</c> for <c>%7e</c>, <c>%C3%A9</c> for <c>é</c>.
    /// </summary>
    private static string Normalize(ReadOnlySpan<char> text)
    {
        var plain = 0;
        while (plain < text.Length && text[plain] is > ' ' and < '\u007F' and not '%') plain++;
        if (plain == text.Length) return text.ToString();
        var normal = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c == '%' && Hex(text, i + 1) is >= 0 and var code)
            {
                if (code < 0x80 && (Ascii.IsLetterOrDigit((char)code) || (char)code is '-' or '.' or '_' or '~')) normal.Append((char)code);
                else AppendEncoded(normal, (byte)code);
                i += 2;
            }
            else if (c is > ' ' and < '\u007F')
            {
                normal.Append(c);
            }
            else
            {
                var length = char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]) ? 2 : 1;
                foreach (var unit in Encoding.UTF8.GetBytes(text.Slice(i, length).ToString())) AppendEncoded(normal, unit);
                i += length - 1;
            }
        }

        return normal.ToString();
    }

    private static void AppendEncoded(StringBuilder text, byte code)
    {
        const string Digits = "0123456789ABCDEF";
        text.Append('%').Append(Digits[code >> 4]).Append(Digits[code & 15]);
    }

    /// <summary>The value of two hexadecimal digits; -1 where there are none.</summary>
    private static int Hex(ReadOnlySpan<char> text, int start)
    {
        if (start + 1 >= text.Length) return -1;
        var (high, low) = (Ascii.Hex(text[start]), Ascii.Hex(text[start + 1]));
        return high < 0 || low < 0 ? -1 : (high * 16) + low;
    }
}
