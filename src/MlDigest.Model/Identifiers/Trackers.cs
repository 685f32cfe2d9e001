namespace MlDigest.Model.Identifiers;

/// <summary>Parts of addresses that say who sent the reader, and fragments that lead to no part of a page.</summary>
internal static class Trackers
{
    private static readonly string[] Prefixes =
        [
            "utm_", "mtm_", "pk_", "piwik_", "hsa_", "__hs", "_hs", "oly_", "vero_", "wt.", "at_medium", "at_campaign", "at_custom",
            "guce_", "soc_"
        ];

    private static readonly HashSet<string> Names = new(
        [
            "fbclid", "gclid", "gclsrc", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "twclid", "ttclid",
            "igshid", "igsh", "li_fat_id", "mibextid", "wickedid",
            "hmsr", "hmpl", "hmcu", "hmkw", "hmci", "cm_mmc", "accesstoken",
            "mc_cid", "mc_eid", "mkt_tok", "hsctatracking", "hss_channel", "rb_clickid", "s_kwcid",
            "ef_id", "cmpid", "ncid", "ocid", "xtor", "smid", "sr_share",
            "_ga", "_gl", "ref", "ref_src", "ref_url", "referrer", "guccounter", "linkid", "trk", "trkinfo", "trackingid", "spm",
            "spm_id_from", "vd_source",
            "share_source", "share_medium", "share_plat", "share_session_id", "usp", "gi", "amp", "isappinstalled",
        ],
        StringComparer.OrdinalIgnoreCase);

    // Beginnings of pages, and what mail clients, messengers and feeds hang on.
    private static readonly HashSet<string> Nowhere = new(
        [
            "", "top", "main", "content", "main-content", "readme", "readme-ov-file", "abstract", "description", "rd", "wechat_redirect",
            "respond",
            "comments", "disqus_thread", "gid=0",
        ],
        StringComparer.OrdinalIgnoreCase);

    private static readonly string[] NowhereBeginnings = [":~:", "utm_", "xtor=", "page=", "scrollto=", "toc", "ref=", "cid="];

    /// <summary>Whether a part of a query, <c>name=value</c>, makes another place of its address.</summary>
    public static bool Counts(string part, LinkRules rules)
    {
        var pair = WithoutEntity(part);
        var equals = pair.IndexOf('=');
        var (name, value) = equals < 0 ? (pair, "") : (pair.Substring(0, equals), pair.Substring(equals + 1));
        return name.Length > 0 && rules.Keeps(name) && !IsTracker(name, value, rules);
    }

    /// <summary>Some editors write the ampersand of an address as HTML does, in Markdown too.</summary>
    public static string WithoutEntity(string part) =>
        part.StartsWith("amp;", StringComparison.Ordinal) ? part.Substring("amp;".Length) : part;

    public static bool IsTracker(string name, string value, LinkRules rules)
    {
        if (rules.HasBranches && name.Equals("ref", StringComparison.Ordinal)) return false;
        if (Names.Contains(name) || Array.Exists(Prefixes, prefix => name.StartsWith(prefix, StringComparison.OrdinalIgnoreCase)))
        {
            return true;
        }

        // The feeds of Medium, under any domain, and WeChat say where the reader comes from.
        var isOfMedium = value.IndexOf("---", StringComparison.Ordinal) >= 0 || value.StartsWith("rss", StringComparison.Ordinal)
            || value is "friends_link";
        return (name is "source" && isOfMedium)
            || (name is "from" && value is "timeline" or "groupmessage" or "singlemessage");
    }

    public static bool LeadsSomewhere(ReadOnlySpan<char> fragment)
    {
        var name = fragment.ToString();
        return !Nowhere.Contains(name)
            && !Array.Exists(NowhereBeginnings, beginning => name.StartsWith(beginning, StringComparison.OrdinalIgnoreCase));
    }
}
