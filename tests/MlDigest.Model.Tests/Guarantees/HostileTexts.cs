using System.Globalization;
using System.Text;

namespace MlDigest.Model.Tests.Guarantees;

/// <summary>A kind of hostile text, of any length.</summary>
/// <param name="Name">What it is made of.</param>
/// <param name="OfLength">Makes one of about so many characters.</param>
internal sealed record HostileText(string Name, Func<int, string> OfLength);

/// <summary>
/// Texts that make parsers slow, deep or forgetful: those that the test suites of CommonMark implementations know, and those that go
/// for what a reader of digests does beyond Markdown.
/// </summary>
internal static class HostileTexts
{
    private const string Link = "[a](https://example.org/a)";

    /// <summary>Those that stand in one paragraph, whatever their length, when some words stand in front.</summary>
    public static IReadOnlyList<HostileText> InParagraph { get; } = [.. Inlines()];

    public static IReadOnlyList<HostileText> All { get; } =
        [.. InParagraph, .. Blocks(), .. Digests(), .. Titles(), .. Repetitions(), .. Characters()];

    private static IEnumerable<HostileText> Inlines()
    {
        yield return Repeated("opening brackets", "[");
        yield return Repeated("closing brackets", "]");
        yield return Around("nested brackets", "[", "a", "]");
        yield return Around("nested links", "[", "a", "](b)");
        yield return Around("nested images", "![", "a", "](b)");
        yield return Repeated("brackets and parentheses", "[ (](");
        yield return Repeated("empty brackets and images", "![[]()");
        yield return Repeated("links in brackets", "[" + Link);
        yield return Repeated("brackets behind links", Link + "[");
        yield return Repeated("bracket pairs", "[a][b]");
        yield return Repeated("bracket pairs without text", "[]");
        yield return Repeated("unclosed links", "[a](");
        yield return Repeated("labels behind a title", "[[code](b)] ");
        yield return Repeated("people in a title", "[@a](https://x.com/a) ");
        yield return Repeated("labels in bold", "**a:** [b](c) ");
        yield return Repeated("unclosed links with a target", "[a](b");
        yield return Repeated("unclosed links in angle brackets", "[a](<b");
        yield return Repeated("unclosed links with a title", "[a](b \"c");
        yield return Repeated("unclosed links with a title in parentheses", "[a](b (c");
        yield return Repeated("targets with parentheses", "[a](b((((c");
        yield return new("a target of open parentheses", n => "[a](" + Fill("(", n));
        yield return new("a target of nested parentheses", n => "[a](" + Fill("(", n / 2) + Fill(")", n / 2) + ")");
        yield return Repeated("unclosed images", "![a](");
        yield return Repeated("links", Link + " ");
        yield return Repeated("links and pipes", Link + "|");
        yield return Repeated("links, colons and pipes", Link + ":|");
        yield return Repeated("asterisks", "*");
        yield return Repeated("underscores", "_");
        yield return Repeated("emphasis that opens", "*a ");
        yield return Repeated("emphasis that closes", "a* ");
        yield return Repeated("emphasis that opens and closes", "a*");
        yield return Repeated("underscores that open", "_a ");
        yield return Repeated("underscores that close", "a_ ");
        yield return Repeated("openers, each with a closer of the other kind", "*a_ ");
        yield return new("openers, then openers and closers in turn", n => Fill("*a ", n / 2) + Fill("_a*_ ", n / 2));
        yield return Repeated("openers of brackets and closers of emphasis", "[ a_");
        yield return Repeated("opening brackets and letters", "[a");
        yield return Repeated("closing brackets and letters", "a]");
        yield return Repeated("emphasis over the ends of links", "**x [a*b**c*](d)");
        yield return Repeated("escaped backslashes in brackets", "[\\\\");
        yield return Repeated("code of backslashes", "\\``");
        yield return Repeated("strong emphasis that opens", "a **a ");
        yield return Repeated("alternating emphasis", "*a _b ");
        yield return Repeated("alternating strong emphasis", "**a *a ");
        yield return Repeated("alternating delimiters", "*_");
        yield return Repeated("delimiters of three lengths", "a***b**c*d");
        yield return new("openers, then closers of the other kind", n => Fill("*a ", n / 2) + Fill("b_ ", n / 2));
        yield return new("many openers and one closer that never match", n => Fill("a**b", n / 2) + Fill("c* ", n / 2));
        yield return new("openers of one length, closers of another", n => Fill("a*** ", n / 4) + Fill(" **a", n / 4) + Fill("b* ", n / 2));
        yield return Around("nested strong emphasis", "*a **a ", "b", "** a*");
        yield return Repeated("emphasis in brackets", "*[_");
        yield return Repeated("strikethrough", "~~a ");
        yield return new("backticks of growing length", n => Growing(n, i => new string('`', i) + "e"));
        yield return new("backticks of shrinking length", n => Growing(n, i => new string('`', 1 + (int)Math.Sqrt(2 * n) - i) + "e"));
        yield return Repeated("backticks", "`");
        yield return Repeated("code of two lengths", "`a``");
        yield return Repeated("less-than signs", "<");
        yield return Repeated("empty tags", "<>");
        yield return Repeated("unclosed tags", "x <a ");
        yield return Repeated("unclosed attributes", "x <a b=\"");
        yield return Repeated("tags", "x <b>");
        yield return Repeated("unclosed links of HTML", "x <a href=\"https://example.org/a\">");
        yield return Repeated("autolinks", "<https://example.org/a>");
        yield return Repeated("unclosed autolinks", "<https://example.org/");
        yield return Repeated("unclosed addresses", "<a.");
        yield return Repeated("inline comments", "x <!--");
        yield return Repeated("inline comments with hyphens", "x <!--a--");
        yield return new("comments behind a closing tag", n => "x </" + Fill("<!--", n));
        yield return Repeated("inline instructions", "x <?");
        yield return Repeated("inline sections", "x <![CDATA[");
        yield return Repeated("inline declarations", "x <!A ");
        yield return Repeated("ampersands", "&");
        yield return Repeated("entities", "&amp;");
        yield return Repeated("unclosed entities", "&amp");
        yield return Repeated("number entities", "&#x0;&#0;&#1234567;");
        yield return new("an entity of many digits", n => "&#" + Fill("1", n) + ";");
        yield return Repeated("backslashes", "\\");
        yield return Repeated("escaped brackets", "\\[\\]");
        yield return Repeated("hard breaks", "a\\\n");
        yield return Repeated("breaks of spaces", "a  \n");
        yield return Repeated("exclamation marks", "!");
        yield return Repeated("labels never closed", "a][b ");
        yield return Repeated("addresses in angle brackets never closed", "<a@b.");
        yield return Repeated("schemes in angle brackets", "<ab:");
        yield return new("a tag of many attributes", n => "x <a " + Fill("b=c ", n) + "href=d>e</a>");
        yield return new("a tag of one long value", n => "x <a href=\"" + Fill("b", n) + "\">e</a>");
        yield return new("one long label", n => "[" + Fill("a ", n) + "]");
        yield return new("one long title of a link", n => "[a](b \"" + Fill("c ", n) + "\")");
    }

    private static IEnumerable<HostileText> Blocks()
    {
        yield return Repeated("fences and comments that a heading ends", "```a\n\n## b\n\n<!--\n\n## c\n\n");
        yield return Repeated("scripts with ends of others that a heading ends", "<script>\n</b> </i>\n\n## b\n\n");
        yield return Repeated("instructions and sections that a heading ends", "<?a\n\n## b\n\n<![CDATA[\n\n## c\n\n");
        yield return Repeated("declarations that a blank line ends", "<!A\n\n");
        yield return new HostileText(
            "fences of growing lengths that a heading ends",
            n => string.Concat(Enumerable.Range(3, (int)Math.Sqrt(2 * n)).Select(i => new string('`', i) + "\n\n## a\n\n")));
        yield return Around("headings in code", "```\n", "\n## a\n", "\n```\n");
        yield return new HostileText("headings in one block of code", n => "```\n" + Fill("\n## a\n", n) + "\n```\n");
        yield return Repeated("cards without their first link", "[## a\n\n");
        yield return Repeated("quotes", ">");
        yield return Repeated("quotes, spaced", "> ");
        yield return Repeated("quotes a hundred deep", Fill("> ", 200) + "a\n");
        yield return Repeated("quotes a hundred deep, lazy", Fill("> ", 200) + "a\nb\n\n");
        yield return Repeated("bullets in bullets", "- ");
        yield return Repeated("numbers in numbers", "1. ");
        yield return Repeated("bullets in quotes", "> - ");
        yield return Repeated("bullets forty deep", Fill("- ", 80) + "a\n");
        yield return new("bullets ever deeper", n => Growing(n, i => new string(' ', i * 2) + "- a\n"));
        yield return new("bullets ever deeper, spaced", n => Growing(n, i => new string(' ', i * 2) + "- a\n\n"));
        yield return new("numbers ever deeper", n => Growing(n, i => new string(' ', i * 3) + "1. a\n"));
        yield return new("bullets sixty deep in waves", n => Joined(n, i => new string(' ', i % 60 * 2) + "- a\n"));
        yield return new("bullets sixty deep in waves, spaced", n => Joined(n, i => new string(' ', i % 60 * 2) + "- a\n\n"));
        yield return new("bullets in bullets, then blank lines", n => Fill("- ", n / 2) + "x" + Fill("\n", n / 2));
        yield return new("bullets in bullets in a quote, then blank lines", n => "> " + Fill("- ", n / 2) + "x\n" + Fill(">\n", n / 2));
        yield return new("quotes in quotes, then emphasis", n => Fill(">", n / 2) + Fill("a*", n / 2));
        yield return Repeated("empty bullets", "-\n");
        yield return Repeated("bullets of two kinds", "- a\n* b\n");
        yield return Repeated("bullets parted by blank lines", "- a\n\n");
        yield return new("numbers ever larger", n => Joined(n, i => Number(i) + ". a\n"));
        yield return new("definitions", n => Joined(n, i => $"[a{Number(i)}]: https://example.org/{Number(i)}\n"));
        yield return new("definitions and their references", n => Joined(n / 2, i => $"[a{Number(i)}]: /b\n") + "\n"
            + Joined(n / 2, i => $"[a{Number(i)}] "));
        yield return Repeated("definitions of the same", "[a]: https://example.org/a\n");
        yield return Repeated("definitions of the same, parted", "[a]: https://example.org/a\n\n");
        yield return new("definitions of the same and their references", n => Fill("[a]: x\n", n / 2) + "\n" + Fill("[a]", n / 2));
        yield return Repeated("definitions without a target", "[a]: \n");
        yield return Repeated("definitions with an unclosed title", "[a]: b \"c\n");
        yield return new("a definition whose title runs over many lines", n => "[a]: b \"" + Fill("c\n", n));
        yield return Repeated("definitions whose titles run over lines", "[a]: b\n\"c\nd\"\n");
        yield return Repeated("definitions whose labels never close", "[a\n");
        yield return Repeated("definitions with trailing text", "[a]: b c\n");
        yield return Repeated("definitions in quotes", "> [a]: b\n");
        yield return Repeated("definitions in bullets", "- [a]: b\n");
        yield return new("a definition and long labels", n => "[a]: b\n\n" + Fill("[" + Fill("c ", 900) + "] ", n));
        yield return new("a definition and labels in labels", n => "[a]: b\n\n" + Fill("[c", n / 2) + Fill("]", n / 2));
        yield return Repeated("definitions and a rule", "[a]: b\n===\n");
        yield return Repeated("blocks of tags", "<a>\n");
        yield return Repeated("blocks of comments", "<!--\n");
        yield return Repeated("blocks of comments, closed", "<!-- a -->\n");
        yield return Repeated("blocks of instructions", "<?\n");
        yield return Repeated("blocks of sections", "<![CDATA[\n");
        yield return Repeated("blocks of declarations", "<!A\n");
        yield return Repeated("blocks of nested elements", "<div>\n\n");
        yield return Repeated("blocks of details", "<details>\n<summary>a</summary>\n\n- b\n\n");
        yield return new("a block of unclosed links", n => "<div>\n" + Fill("<a href=\"https://example.org/a\">b ", n));
        yield return new("a block of unclosed tags", n => "<div>\n" + Fill("<a b=\"", n));
        yield return Repeated("a table with a wide head", "|a");
        yield return new("a table both wide and tall", n => Fill("|a", n / 4) + "\n" + Fill("|-", n / 4) + "\n" + Fill("|b\n", n / 2));
        yield return new("a table as wide as tall, without cells in its rows", n => Fill("|a", n / 4) + "|\n" + Fill("|-", n / 4) + "|\n"
            + Fill("a\n", n / 2));
        yield return new("a tall table", n => "| a | b |\n|---|---|\n" + Fill("| c | d |\n", n));
        yield return new("a tall table of links", n => "| a | b |\n|---|---|\n" + Fill("| " + Link + " | d |\n", n));
        yield return Repeated("rows of hyphens", "|-\n");
        yield return Repeated("rows of hyphens and heads", "a|b\n-|\n");
        yield return Repeated("colons and pipes", ":|");
        yield return new("colons and pipes under a head", n => "a|b\n" + Fill(":|", n));
        yield return Repeated("fences", "```\n");
        yield return new("fences of growing length", n => Growing(n, i => new string('`', i + 3) + "\n"));
        yield return Repeated("tildes", "~~~a\n");
        yield return Repeated("indented code and blank lines", "    a\n\n");
        yield return Repeated("rules", "---\n");
        yield return Repeated("rules of asterisks, spaced", "* * *\n\n");
        yield return new("hyphens", n => Fill("- ", n) + "x");
        yield return new("asterisks, spaced, and a letter", n => Fill("* ", n) + "x");
        yield return Repeated("underlined headings", "a\n---\n");
        yield return Repeated("underlined headings in quotes", "> a\n> ---\n");
        yield return Repeated("underlined headings in bullets", "- a\n  ---\n");
        yield return new("underlined headings in one bullet", n => "- b\n\n" + Fill("  a\n  ---\n", n));
        yield return Repeated("tables in quotes", "> | a | b |\n> |---|---|\n> | c | d |\n");
        yield return Repeated("tables in bullets", "- | a | b |\n  |---|---|\n  | c | d |\n");
        yield return new("quotes ever deeper", n => Growing(n, i => Fill(">", i) + " a\n"));
        yield return new("bullets a hundred deep, then lines at the left", n => Fill("- ", 200) + "a\n" + Fill("b\n- c\n", n));
        yield return Repeated("headings", "# a\n");
        yield return Repeated("empty headings", "#\n");
        yield return Repeated("heading marks", "#");
        yield return new("a heading closed by many marks", n => "# a " + Fill("#", n));
        yield return new("a heading of spaces", n => "# a" + Fill(" ", n) + "b");
        yield return new("one long line", n => Fill("word ", n));
        yield return new("one long word", n => Fill("x", n));
        yield return new("one long paragraph", n => Fill("some words\n", n));
        yield return new("one long line in a quote", n => "> " + Fill("word ", n));
        yield return Repeated("lines of tabs", "\t\ta\n");
        yield return new("tabs", n => Fill("\t", n) + "a");
        yield return Repeated("bullets of tabs", "-\ta\n\tb\n");
        yield return Repeated("quotes and blank lines", "> a\n\n");
        yield return Repeated("blank lines in a list", "- a\n\n\n\n  b\n");
        yield return new("a list of blank lines", n => "- a\n" + Fill("\n", n) + "  b");
        yield return new("a list of lines of spaces", n => "- a\n" + Fill("  \n", n) + "  b");
    }

    private static IEnumerable<HostileText> Digests()
    {
        yield return Repeated("cards never closed", "[](https://example.org/) [## a\n\n");
        yield return Repeated("cards never closed, on one line", "[](https://example.org/) [## a ");
        yield return Repeated("cards", "[](https://example.org/a) [## T\n\n### Text\n\nexample.org](https://example.org/a)\n\n");
        yield return new(
            "a card of a long address",
            n => Joined(n, _ => "[](https://example.org/" + Fill("a", 500) + ") [## a\n\n" + Fill("b\n", 20) + "\n"));
        yield return Repeated("tags of a template", "{{ https://example.org/a }}{% a %}\n\n");
        yield return Repeated("tags of a template never closed", "{{ a\n");
        yield return Repeated("anchors above headings", "<a name=\"a\"></a>\n# h\n");
        yield return new(
            "marks of headings in one block of tags and words",
            n => "<div>\n" + Fill("<b>", n / 4) + "a\n" + Fill("# h\n", n / 8));
        yield return Repeated("targets of templates never closed", "[a]({{ ");
        yield return Repeated("sites behind dashes", "[](https://example.org/a)——[example.org](https://example.org/)");
        yield return Repeated("headings alike", "## Papers\n\n");
        yield return Repeated("headings with text alike", "## Papers\n\ntext\n\n");
        yield return new(
            "linked headings below one of their level that names a section",
            n => "# D\n\n## S\n\n" + Joined(n, i => $"## [Title {Number(i)}](https://example.org/{Number(i)})\n\ntext\n\n"));
        yield return new("headings all different", n => Joined(n, i => $"## Title {Number(i)}\n\ntext {Link}\n\n"));
        yield return new("headings of ever other levels", n => "# A\n\n"
            + Joined(n, i => new string('#', 1 + (i * 5 % 6)) + $" T {Number(i)}\n\n{Link} text\n\n"));
        yield return new("issues of a compilation", n => Joined(n, i => $"# Weekly Issue {Number(i)}\n\n## Papers\n\n- {Link} text\n\n"));
        yield return new("contents of many lines alike", n => "# A 1\n\n## Contents\n\n" + Fill("- [Papers](#papers)\n", n / 2) + "\n"
            + Fill("## Papers\n\ntext\n\n", n / 2));
        yield return new("contents of many lines", n => "# A 1\n\n## Contents\n\n"
            + Joined(n / 2, i => $"- [T {Number(i)}](#t-{Number(i)})\n") + "\n" + Joined(n / 2, i => $"## T {Number(i)}\n\ntext\n\n"));
        yield return new("contents of sections that do not follow", n => "# A 1\n\n## Contents\n\n"
            + Joined(n / 2, i => $"- T {Number(i)}\n") + "\n" + Joined(n / 2, i => $"## U {Number(i)}\n\ntext\n\n"));
        yield return Repeated("contents in every section", "## Contents\n\n- [a](#a)\n- [b](#b)\n\n## a\n\n## b\n\n");
        yield return new("layouts in turn", n => Joined(n, i => (i % 6) switch
        {
            0 => $"## T {Number(i)}\n\n",
            1 => $"- {Link}: text\n",
            2 => $"\n**Lead {Number(i)}** text {Link}\n\n",
            3 => $"1. {Link} text\n",
            4 => $"\n| a | b |\n|---|---|\n| {Link} | d |\n\n",
            _ => $"<p><a href=\"https://example.org/b\">b</a> text</p>\n\n",
        }));
        yield return new("front matter never closed", n => "---\ntitle: x\n" + Fill("a: b\n", n));
        yield return new("front matter of one line never closed", n => "---\n" + Fill("a: ", n));
        yield return new("front matter of many names", n => "---\n" + Joined(n, i => $"k{Number(i)}: v\n") + "---\n\ntext\n");
        yield return new("front matter of one name", n => "---\n" + Fill("k: v\n", n) + "---\n\ntext\n");
        yield return new("front matter of a long list", n => "---\ntags:\n" + Fill("  - a\n", n) + "---\n\ntext\n");
        yield return new("deep front matter", n => "---\na: " + Fill("{a: ", n) + "\n---\n\ntext\n");
        yield return new("deep front matter of brackets", n => "---\na: " + Fill("[", n) + "\n---\n\ntext\n");
        yield return new("front matter of references", n => "---\na: &a b\n" + Joined(n, i => $"b{Number(i)}: [*a, *a]\n")
            + "---\n\ntext\n");
        yield return new("front matter ever deeper", n => "---\n" + Growing(n, i => new string(' ', i) + "a:\n") + "---\n\ntext\n");
        yield return new("a bare head without end", n => Fill("title: x\n", n));
        yield return new("TOML never closed", n => "+++\n" + Fill("a = 1\n", n));
        yield return Repeated("bare addresses", "https://example.org/a ");
        yield return Repeated("bare addresses on lines", "https://example.org/a\n");
        yield return Repeated("bare addresses in parentheses", "(https://a.b");
        yield return Repeated("bare addresses joined", "https://a.b,");
        yield return new("one long address", n => "https://example.org/" + Fill("a(", n));
        yield return new("one long address of brackets", n => "https://example.org/" + Fill("(", n / 2) + Fill(")", n / 2));
        yield return new("one long address of full stops", n => "https://example.org/" + Fill(".", n));
        yield return Repeated("schemes without an address", "http://");
        yield return Repeated("halves of schemes", "http:/");
        yield return Repeated("www", "www.");
        yield return Repeated("bold leads", "**a** " + Link + " text\n\n");
        yield return Repeated("bold leads on one line", "**a** ");
        yield return Repeated("bold leads and plain paragraphs", "**a**\n\n**b** c " + Link + "\n\n");
        yield return Repeated("bold lines in one paragraph", "**a** b\n");
        yield return Repeated("numbered leads", "1、**a** " + Link + "\n\n");
        yield return Repeated("numbers that start again", "1、**a** " + Link + "\n\n2、**c** " + Link + "\n\n");
        yield return new("numbered leads in one paragraph", n => Joined(n, i => $"{Number(i)}. a {Link}\n"));
        yield return new("numbered leads behind CJK marks", n => Joined(n, i => $"{Number(i)}、标题：{Link}\n\n"));
        yield return Repeated("rules between entries", Link + " text\n\n---\n\n");
        yield return Repeated("rules of dashes", "— — — —\n\n");
        yield return Repeated("pseudo-bullets", "• a " + Link + "\n");
        yield return new("links in one entry", n => "# A 1\n\n## b\n\n### c\n\n" + Fill(Link + " and\n", n));
        yield return new("links to files beside in one entry", n => "### c\n\n" + Fill("[a](b)\n", n));
        yield return Repeated("labels of links that begin entries", "[Paper](https://example.org/a): A New Method for Boats\n\n");
        yield return new("different links in one entry", n => "# A 1\n\n## b\n\n### c\n\n"
            + Joined(n, i => $"[t {Number(i)}](https://example.org/{Number(i)}) and\n"));
        yield return new("images in one entry", n => "# A 1\n\n## b\n\n### c\n\n" + Fill("![a](https://example.org/a.png)\n\n", n));
        yield return new("linked images in one entry", n => "# A 1\n\n## b\n\n### c\n\n"
            + Fill("[![a](i.png)](https://example.org/a)\n", n));
        yield return new("papers in one entry", n => "# A 1\n\n## b\n\n### c\n\n"
            + Joined(n, i => $"https://arxiv.org/abs/2001.{(i % 99_999) + 1:00000} "));
        yield return new("identifiers in one paragraph", n => Joined(n, i => $"arXiv:2001.{(i % 99_999) + 1:00000} "));
        yield return new("DOIs in one paragraph", n => Joined(n, i => $"doi:10.1234/a{Number(i)} "));
        yield return new("one long DOI", n => "10.1234/" + Fill("(a<b", n));
        yield return Repeated("beginnings of DOIs", "10.,");
        yield return Repeated("beginnings of DOIs with a slash", "10.1/");
        yield return Repeated("digits and full stops", "2001.");
        yield return new("digits", n => Fill("1234567890", n));
        yield return new("an introduction of many dates", n => "# A 1\n\n" + Fill("Published some day\n\n", n) + "## b\n\n" + Link
            + " text\n");
        yield return new("an introduction of links", n => "# A 1\n\n" + Fill("Read the [original](https://example.org/a).\n\n", n)
            + "## b\n\n" + Link + " text\n");
        yield return new("titles of works in one entry", n => "# A 1\n\n## b\n\n### c\n\n"
            + Joined(n, i => $"[Title {Number(i)}](https://arxiv.org/abs/2001.{(i % 99_999) + 1:00000}) by A. Author\n\n"));
        yield return new("links to one place with other texts", n => "# A 1\n\n## b\n\n### c\n\n"
            + Joined(n, i => $"[t {Number(i)}](https://example.org/a) and\n"));
        yield return new("one long line of a card", n => "[](https://example.org/a) [## " + Fill("a ", n)
            + "\n\nexample.org](https://example.org/a)\n");
        yield return new("an entry of many bullets", n => "# A 1\n\n## b\n\n### [c](https://example.org/c)\n\n" + Fill("- word\n", n));
        yield return new("sections in sections", n => "# A 1\n\n"
            + Joined(n, i => $"## S {Number(i)}\n\n### T\n\n#### U\n\n- {Link} text\n\n"));
        yield return new("a long title", n => "# A 1\n\n## " + Fill("word ", n) + "\n\ntext\n");
        yield return new("a long title of numbers", n => "# " + Fill("1. ", n) + "\n\ntext\n");
        yield return new("a long title of dates", n => "# " + Fill("2020-01-01 ", n) + "\n\ntext\n");
        yield return new("a long title of months", n => "# " + Fill("January ", n) + "\n\ntext\n");
        yield return new("a long title of quotation marks", n => "# A 1\n\n## b\n\n- " + Fill("\"", n) + " " + Link + "\n");
        yield return new("a long title of brackets", n => "# A 1\n\n## b\n\n- " + Fill("《", n) + " " + Link + "\n");
        yield return new("a long bullet of full stops", n => "# A 1\n\n## b\n\n- " + Fill("a. ", n) + Link + "\n");
        yield return new("a long bullet of colons", n => "# A 1\n\n## b\n\n- " + Fill("a: ", n) + Link + "\n");
        yield return new("a long bullet of dashes", n => "# A 1\n\n## b\n\n- " + Fill("a - ", n) + Link + "\n");
        yield return new("bullets of links", n => "# A 1\n\n## b\n\ntext\n\n" + Fill("- " + Link + "\n", n));
        yield return new("bullets without links", n => "# A 1\n\n## b\n\ntext\n\n" + Fill("- some words\n", n));
        yield return new("bullets with bullets", n => "# A 1\n\n## b\n\n" + Fill("- c\n  - " + Link + " text\n", n));
        yield return new("bullets with paragraphs", n => "# A 1\n\n## b\n\n- " + Link + "\n\n" + Fill("  some words\n\n", n));
        yield return new("categories nested in waves", n => "# A 1\n\n## b\n\n"
            + Joined(n, i => new string(' ', i % 10 * 2) + $"- c {Number(i)}\n"));
        yield return Repeated("authors", "by A. B. Author, ");
        yield return Repeated("line breaks of HTML", "a<br>");
        yield return Repeated("HTML headings", "<h2>a</h2>\n\n");
        yield return Repeated("HTML lists", "<ul><li><a href=\"https://example.org/a\">a</a></li></ul>\n");
        yield return new("one HTML list", n => "<ul>\n" + Fill("<li><a href=\"https://example.org/a\">a</a> text</li>\n", n) + "</ul>\n");
        yield return new("one HTML table", n => "<table>\n" + Fill("<tr><td><b>a</b></td><td><img src=\"a.png\"></td></tr>\n", n)
            + "</table>\n");
        yield return Repeated("sign-offs", "Thanks for reading!\n\n");
        yield return Repeated("subscribe lines", "## Subscribe\n\n" + Link + "\n\n");
    }

    /// <summary>What goes for those who look for a number, a time or a name in one line.</summary>
    private static IEnumerable<HostileText> Titles()
    {
        string[] parts = ["vol 1 ", "a 1: ", "issue 1, ", "#1 ", "Q1 ", "week 1 ", "1st ", "第1 ", "May 1 - ", "(2020) ", "IV "];
        foreach (var part in parts)
        {
            yield return new($"a long title of “{part}”", n => "# " + Fill(part, n) + "\n\n" + Link + " text\n");
            yield return new($"a long title in front matter of “{part}”", n => "---\ntitle: '" + Fill(part, n) + "'\n---\n\n" + Link
                + " text\n");
        }

        yield return new(
            "notes in front of a paper, in a title",
            n => "# A 1\n\n## " + Fill("[a b](n/1.md) ", n) + "[[Paper](https://x.org/a)]\n\nText\n");
        yield return new(
            "one place on many lines", n => "# A 1\n\n## [One thing here](https://x.org/a)\n\nText\n\n" + Fill("https://x.org/a\n\n", n));
        yield return new(
            "one place many times on a line", n => "# A 1\n\n## [One thing here](https://x.org/a)\n\nText " + Fill("https://x.org/a ", n));
        yield return new("pages of folders", n => "# A 1\n\n## [a b](https://x.org/" + Fill("index.html/", n) + ")\n\nText [c](d)\n");
        foreach (var text in InParagraph)
        {
            yield return new($"{text.Name}, in a title", n => "# " + OneLine(text, n) + "\n\n" + Link + " text\n");
            yield return new($"{text.Name}, in a bullet", n => "# A 1\n\n- a " + OneLine(text, n) + "\n- " + Link + " text\n");
            yield return new($"{text.Name}, in front matter", n => "---\ntitle: >-\n  " + OneLine(text, n) + "\n---\n\n" + Link
                + " text\n");
        }
    }

    private static string OneLine(HostileText text, int length) => text.OfLength(length).ReplaceLineEndings(" ");

    /// <summary>What stands once and is meant in many places.</summary>
    private static IEnumerable<HostileText> Repetitions()
    {
        foreach (var (name, use) in new (string, string)[]
        {
            ("bullets", "- [a]\n"),
            ("headings", "## [a]\n\n"),
            ("headings with text", "## [b][a]\n\ntext\n\n"),
            ("paragraphs", "[a]\n\n"),
            ("one paragraph", "[a] "),
            ("rows", "|[a]|b|\n"),
            ("images", "- ![][a]\n"),
            ("linked images", "- [![a]][a]\n"),
            ("sections", "# [a]\n\n- [a]\n\n"),
            ("bold leads", "**[a]** text\n\n"),
            ("quotes", "> [a]\n\n"),
        })
        {
            yield return new(
                $"{name} of references to one long target",
                n => $"[a]: https://example.org/{Fill("a", n / 2)}\n\n{(name == "rows" ? "|a|b|\n|-|-|\n" : "")}{Fill(use, n / 2)}");
        }

        yield return new(
            "references to a paper of a long DOI", n => $"[a]: https://doi.org/10.1234/{Fill("a", n / 2)}\n\n{Fill("- [a]\n", n / 2)}");
        yield return new(
            "references to a long target of entities", n => $"[a]: https://example.org/{Fill("&amp;", n / 2)}\n\n{Fill("- [a]\n", n / 2)}");
        yield return new("a compilation of a long name", n =>
            $"# {Fill("Weekly ", n / 2)}\n\n{Joined(n / 2, i => $"# Weekly Issue {Number(i + 1)}\n\n## Papers\n\n- {Link} text\n\n")}");
        yield return new(
            "a compilation of long front matter",
            n => $"---\ndescription: {Fill("word ", n / 4)}\ntags: {Fill("a", n / 4)}\n---\n\n"
                + $"{Joined(n / 2, i => $"# Weekly Issue {Number(i + 1)}\n\n## Papers\n\n- {Link} text\n\n")}");
        yield return new(
            "front matter of names in one long name",
            n => $"---\ntitle: x\n? {Fill("a", n / 2)}\n:\n{Joined(n / 2, i => $"  {Number(i)}: b\n")}---\n\n{Link} text\n");
    }

    private static IEnumerable<HostileText> Characters()
    {
        yield return Repeated("high surrogates", "\uD800");
        yield return Repeated("low surrogates", "\uDC00");
        yield return Repeated("surrogates the wrong way round", "\uDC00\uD800 ");
        yield return Repeated("links of lone surrogates", "[\uD800](https://example.org/\uDC00) ");
        yield return new("headings alike, then headings of two levels with rules", n => Fill("# a\n", n / 2)
            + Fill("## x\n\n***\n\n### y\n\n", n / 2));
        yield return Repeated("paragraphs with bullets of their own", "・a\nhttps://example.org/a\n\n");
        yield return new("rows of a table in HTML", n => "<table>\n" + Fill("<tr>\n<td>a</td>\n</tr>\n", n));
        yield return new("a bullet of authors", n => "- " + Fill("A. B, ", n) + "**a**");
        yield return Repeated("headings of lone surrogates", "## \uD800\n\n*\uDC00* a\n\n");
        yield return Repeated("emphasis beside lone surrogates", "\uDC00**\uD800**");
        yield return Repeated("NUL", "\0");
        yield return Repeated("lines of NUL", "# a\0b\n\n\0\n");
        yield return Repeated("bidirectional marks", "\u202Ea\u202C\u2066b\u2069 ");
        yield return Repeated("bullets of bidirectional marks", "- \u202E" + Link + "\u202C\n");
        yield return Repeated("zero-width characters", "\u200B\u200D\uFEFF");
        yield return Repeated("headings behind zero-width characters", "\u200B# a\n");
        yield return Repeated("byte order marks", "\uFEFF# a\n\n");
        yield return Repeated("CR", "\r");
        yield return Repeated("lines that end with CR", "a\r");
        yield return Repeated("lines that end with CR LF", "a\r\n");
        yield return Repeated("line ends mixed", "a\r\n\r- b\n\r\n# c\r");
        yield return Repeated("LF CR", "a\n\r");
        yield return Repeated("blank lines", "\n");
        yield return Repeated("spaces", " ");
        yield return Repeated("other spaces", "\u00A0\u3000\u2028\u2029\u0085\u000B\u000C");
        yield return Repeated("lines of other spaces", "\u00A0\n\u3000\n\u000C\n\u2028a\n");
        yield return Repeated("combining marks", "a\u0301\u0323");
        yield return Repeated("family emoji", "👨\u200D👩\u200D👧 ");
        yield return Repeated("CJK without spaces", "机器学习论文");
        yield return Repeated("CJK lines", "机器学习\n");
        yield return Repeated("private and unassigned characters", "\uE000\uFFFF\uFFFE");
        yield return new("all characters of the first plane", n => Joined(n, i => ((char)(i % 65_536)).ToString()));
    }

    private static HostileText Repeated(string name, string unit) => new(name, n => Fill(unit, n));

    private static HostileText Around(string name, string opening, string middle, string closing) => new(name, n =>
    {
        var depth = n / (opening.Length + closing.Length);
        return Fill(opening, depth * opening.Length) + middle + Fill(closing, depth * closing.Length);
    });

    /// <summary>A unit, again and again, at least once, and never cut.</summary>
    private static string Fill(string unit, int length) =>
        new StringBuilder().Insert(0, unit, Math.Max(1, length / unit.Length)).ToString();

    /// <summary>Numbered parts up to a length.</summary>
    private static string Joined(int length, Func<int, string> part)
    {
        var text = new StringBuilder();
        for (var i = 0; text.Length < length; i++) text.Append(part(i));
        return text.ToString();
    }

    /// <summary>Numbered parts, from 1, that grow with their number.</summary>
    private static string Growing(int length, Func<int, string> part) => Joined(length, i => part(i + 1));

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
