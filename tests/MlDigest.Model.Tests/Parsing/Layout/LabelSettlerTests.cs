using MlDigest.Model.Parsing.Items;
using MlDigest.Model.Parsing.Layout;
using MlDigest.Model.Parsing.Markdown;
using MlDigest.Model.Parsing.Outline;
using Label = MlDigest.Model.Parsing.Layout.LayoutLabel;

namespace MlDigest.Model.Tests.Parsing.Layout;

public sealed class LabelSettlerTests
{
    [Theory]
    [InlineData("![](a.png)\n\nTides as a clock.", nameof(Label.HeadedText))]
    [InlineData("> Tides as a clock.", nameof(Label.HeadedText))]
    [InlineData("Sponsored: ropes for all.", nameof(Label.Furniture))]
    [InlineData("Subscribe to the letter.", nameof(Label.Furniture))]
    [InlineData("[Contents](#contents) of the issue.", nameof(Label.Furniture))]
    [InlineData("---\n\nTides as a clock.", nameof(Label.Furniture))]
    [InlineData("**Ropes** are what we sell.", nameof(Label.Furniture))]
    public void Text_in_the_middle_that_nothing_shows_to_be_furniture_is_that_of_the_entry_above(string text, string expected)
    {
        var facts = Facts($"# Issue 1\n\n## Tides\n\n{text}\n\n## Gulls\n\nThey fly.\n");
        var labels = Labels(Label.Furniture);
        new LabelSettler(facts, new FeatureReader(facts)).SettleChosen(labels);
        labels.Should().Equal(Labels(Enum.Parse<Label>(expected)));

        Label[] Labels(Label between) =>
            [Label.Title, Label.HeadedEntry, .. Enumerable.Repeat(between, facts.Length - 4), Label.HeadedEntry, Label.HeadedText];
    }

    [Theory]
    [InlineData("The Harbour Letter #58: tides, and gulls", "Dear all, it rained.", nameof(Label.Prose))]
    [InlineData("Tides, and gulls", "[Ann Example](https://letters.example.org/@ann)\n\n[Share](javascript:void(0))", nameof(Label.Prose))]
    [InlineData("Tides, and gulls", "May 4, 2031 | [Read online](https://example.org/o)", nameof(Label.Prose))]
    [InlineData("Tides, and gulls", "[Of tides](https://example.org/tides)", nameof(Label.HeadedEntry))]
    [InlineData("Tides", "[Ann](https://example.org/@ann)\n\n### Gulls\n\n[Ben](https://example.org/@ben)", nameof(Label.HeadedEntry))]
    public void Subtitle_of_an_issue_is_no_entry(string subtitle, string lines, string expected)
    {
        var facts = Facts($"# A storm\n\n### {subtitle}\n\n{lines}\n\n### Ropes\n\nA text.\n");
        Label[] labels = [Label.Title, .. facts.Levels.Skip(1).Select(level => level > 0 ? Label.HeadedEntry : Label.HeadedText)];
        new LabelSettler(facts, new FeatureReader(facts)).Settle(labels);
        labels[1].Should().Be(Enum.Parse<Label>(expected));
        labels[2].Should().Be(expected == nameof(Label.Prose) ? Label.Prose : Label.HeadedText);
        labels[^2].Should().Be(Label.HeadedEntry);
    }

    [Theory]
    [InlineData("All that is new by the sea", nameof(Label.Prose))]
    [InlineData("Subscribe", nameof(Label.Furniture))]
    [InlineData("[Contents](#contents)", nameof(Label.Furniture))]
    public void Heading_between_the_title_and_higher_ones_that_asks_for_nothing_is_the_subtitle(string subtitle, string expected)
    {
        var label = Enum.Parse<Label>(expected);
        Settled(
            $"# A storm\n\n### {subtitle}\n\nIt rained for a week.\n\n## Ropes\n\nA text.\n",
            Label.Title,
            Label.Furniture,
            Label.Furniture,
            Label.HeadedEntry,
            Label.HeadedText).Should().Equal(Label.Title, label, label, Label.HeadedEntry, Label.HeadedText);
    }

    [Theory]
    [InlineData("Presented by Acme", 1, true)]
    [InlineData("📣 TOGETHER WITH ACME", 3, true)]
    [InlineData("Anzeige", 1, true)]
    [InlineData("Together with Acme", 4, false)]
    [InlineData("What Acme presented by the sea", 1, false)]
    public void Little_below_a_heading_that_says_who_pays_is_furniture(string heading, int links, bool isFurniture)
    {
        var list = string.Concat(Enumerable.Range(0, links).Select(k => $"- [Tides {k}](https://example.org/{k})\n"));
        var labels = Settled(
            $"## {heading}\n\n### Ropes for all\n\n{list}\n## Gulls\n\nThey fly.",
            [Label.Section, Label.HeadedEntry, .. Enumerable.Repeat(Label.HeadedText, links), Label.HeadedEntry, Label.HeadedText]);
        labels.Take(2 + links).All(label => label == Label.Furniture).Should().Be(isFurniture);
        labels.Skip(2 + links).Should().Equal(Label.HeadedEntry, Label.HeadedText);
    }

    [Fact]
    public void Heading_that_says_who_pays_for_the_whole_document_is_no_advertisement() =>
        Settled(
            "## Presented by Acme\n\n### Ropes for all\n\nThey hold.\n\n### Gulls\n\nThey fly.",
            Label.Section, Label.HeadedEntry, Label.HeadedText, Label.HeadedEntry, Label.HeadedText)
            .Skip(1).Should().Equal(Label.HeadedEntry, Label.HeadedText, Label.HeadedEntry, Label.HeadedText);

    [Theory]
    [InlineData("", "The Harbour Letter no. 58", "Tides", nameof(Label.Prose))]
    [InlineData("**Harbour society**\n\n", "Newsletter – May 2031", "Tides", nameof(Label.Prose))]
    [InlineData("", "Tides", "Gulls", nameof(Label.Section))]
    [InlineData("", "May 2031", "April 2031", nameof(Label.Section))]
    [InlineData("[Of ropes](https://example.org/ropes)\n\n", "May 2031", "Tides", nameof(Label.Section))]
    [InlineData("# Ropes\n\n", "May 2031", "Tides", nameof(Label.Section))]
    public void Line_in_bold_at_the_top_that_says_which_issue_it_is_is_no_section(string top, string line, string other, string expected)
    {
        var facts = Facts($"{top}**{line}**\n\nDear all.\n\n**{other}**\n\nThey rise.\n");
        var above = facts.Length - 4;
        var label = facts.Levels[0] > 0 ? Label.HeadedEntry : facts.Forms[0] == ItemForm.BoldLine ? Label.Section : Label.Entry;
        Label[] labels = [.. Enumerable.Repeat(label, above), Label.Section, Label.Prose, Label.Entry, Label.Text];
        new LabelSettler(facts, new FeatureReader(facts)).Settle(labels);
        labels[above].Should().Be(Enum.Parse<Label>(expected));
        labels.Skip(above + 1).Should().Equal(Label.Prose, Label.Entry, Label.Text);
    }

    [Theory]
    [InlineData("---\ntitle: Tides\ndate: 2031-05-09\n---\n", nameof(Label.Section))]
    [InlineData("---\ntitle: Tides\nupdated: 2031-05-09\n---\n", nameof(Label.Title))]
    [InlineData("", nameof(Label.Title))]
    public void Days_in_a_post_are_no_issues(string front, string expected)
    {
        var facts = Facts($"{front}## 2031-05-05\n\nTides rise.\n\n## 2031-05-06\n\nGulls fly.\n");
        Label[] labels = [Label.Title, Label.Entry, Label.Title, Label.Entry];
        new LabelSettler(facts, new FeatureReader(facts)).Settle(labels);
        labels.Should().Equal(Enum.Parse<Label>(expected), Label.Entry, Enum.Parse<Label>(expected), Label.Entry);
    }

    [Theory]
    [InlineData("May 2031", "2031-05-06", nameof(Label.Title), nameof(Label.Section))]
    [InlineData("May 2031", "Week 19, 2031", nameof(Label.Furniture), nameof(Label.Title))]
    [InlineData("2031", "2031-05-06", nameof(Label.Furniture), nameof(Label.Title))]
    public void Days_below_months_are_their_sections(string month, string day, string ofMonth, string ofDay)
    {
        var facts = Facts($"## {month}\n\n### {day}\n\nTides rise.\n\n### 2031-05-05\n\nGulls fly.\n");
        Label[] labels = [Label.Furniture, Label.Title, Label.Entry, Label.Title, Label.Entry];
        new LabelSettler(facts, new FeatureReader(facts)).Settle(labels);
        labels.Should().Equal(Enum.Parse<Label>(ofMonth), Enum.Parse<Label>(ofDay), Label.Entry, Enum.Parse<Label>(ofDay), Label.Entry);
    }

    [Fact]
    public void Lines_that_say_who_reports_begin_entries_below_the_higher_of_two_levels_of_headings()
    {
        const string Report = "[Ann](https://example.org/@ann) reports\n\n> It sails.\n\n";
        var facts = Facts($"# Boats\n\n{Report}### Ropes\n\n{Report}# Harbours\n\n{Report}");
        Label[] labels =
        [
            Label.HeadedEntry, Label.HeadedText, Label.HeadedText, Label.HeadedText, Label.HeadedText, Label.HeadedText,
            Label.HeadedEntry, Label.HeadedText, Label.HeadedText,
        ];
        new LabelSettler(facts, new FeatureReader(facts)).Settle(labels);
        labels.Should().Equal(
            Label.Section, Label.Entry, Label.Text, Label.HeadedEntry, Label.HeadedText, Label.HeadedText,
            Label.Section, Label.Entry, Label.Text);
    }

    [Theory]
    [InlineData("", "# News", "#", nameof(Label.Section))]
    [InlineData("", "# A storm", "#", nameof(Label.Title))]
    [InlineData("---\ntitle: A storm\n---\n", "# News", "##", nameof(Label.Section))]
    [InlineData("---\ntitle: A storm\n---\n", "# News of May 2031", "##", nameof(Label.Title))]
    public void Heading_that_names_a_kind_of_news_is_no_title(string front, string first, string mark, string expected)
    {
        var facts = Facts($"{front}{first}\n\n{mark} Tides rise\n\nOf clocks.\n\n{mark} Gulls fly\n\nThey do.\n");
        Label[] labels = [Label.Section, Label.HeadedEntry, Label.HeadedText, Label.HeadedEntry, Label.HeadedText];
        new LabelSettler(facts, new FeatureReader(facts)).Settle(labels)[0].Should().Be(Enum.Parse<Label>(expected));
    }

    [Fact]
    public void Accounts_below_the_title_may_be_what_the_issue_is_about()
    {
        var facts = Facts("# To read\n\n" + string.Concat("abcd".Select(name => $"[Ann](https://example.org/@{name})\n\n")));
        Label[] labels = [Label.Title, .. Enumerable.Repeat(Label.Entry, 4)];
        new LabelSettler(facts, new FeatureReader(facts)).Settle(labels);
        labels.Skip(1).Should().AllBeEquivalentTo(Label.Entry);
    }

    [Fact]
    public void Author_below_the_title_is_no_entry()
    {
        var facts = Facts("# A storm\n\n[Ann](https://example.org/@ann)\n\nMay 4, 2031\n\n[Of tides](https://example.org/tides)\n");
        Label[] labels = [Label.Title, Label.Entry, Label.Text, Label.Entry];
        new LabelSettler(facts, new FeatureReader(facts)).Settle(labels);
        labels.Should().Equal(Label.Title, Label.Prose, Label.Prose, Label.Entry);
    }

    [Theory]
    [InlineData("", "Here is what I read last month:", nameof(Label.Section))]
    [InlineData("# Letter\n\n", "Here is what I read last month:", nameof(Label.Prose))]
    [InlineData("", "Winter came. Here is what I read last month:", nameof(Label.Prose))]
    [InlineData("", "Here is what I read last month.", nameof(Label.Prose))]
    [InlineData("", "Here is what I read last month, when the harbour was frozen and nobody sailed:", nameof(Label.Prose))]
    public void Short_line_above_a_list_names_it_in_a_document_without_headings(string top, string line, string expected)
    {
        var facts = Facts($"{top}{line}\n\n- [Tides](https://example.org/a)\n- [Gulls](https://example.org/b)\n");
        Label[] labels = [.. Enumerable.Repeat(Label.Title, facts.Length - 3), Label.Prose, Label.Entry, Label.Entry];
        new LabelSettler(facts, new FeatureReader(facts)).SettleChosen(labels);
        labels[^3].Should().Be(Enum.Parse<Label>(expected));
    }

    [Theory]
    [InlineData("---", nameof(Label.Entry))]
    [InlineData("And more.", nameof(Label.Section))]
    public void Title_in_bold_between_rules_is_an_entry_as_others_are(string between, string expected)
    {
        string[] titles = ["Tides", "Gulls", "Ropes", "Tar", "Oars"];
        var entries = titles.Select(title => $"{between}\n\n**{title}**\\\nA text.\\\n<https://example.org/{title}>\n\n");
        var facts = Facts("A letter.\n\n" + string.Concat(entries));
        Label[] labels = [.. facts.Forms.Select(form => form == ItemForm.BoldLine ? Label.Entry : Label.Prose)];
        labels[^1] = Label.Section;
        new LabelSettler(facts, new FeatureReader(facts)).SettleChosen(labels);
        labels[^1].Should().Be(Enum.Parse<Label>(expected));
    }

    [Theory]
    [InlineData(nameof(Label.Section), "They fly [here](https://example.org/b).", nameof(Label.Entry), nameof(Label.Text))]
    [InlineData(nameof(Label.Furniture), "They fly [here](https://example.org/b).", nameof(Label.Furniture), nameof(Label.Furniture))]
    [InlineData(nameof(Label.Section), "They fly.", nameof(Label.Furniture), nameof(Label.Furniture))]
    public void Bold_lines_with_links_below_one_heading_are_no_furniture_unless_the_heading_is(
        string heading, string second, string expected, string behind)
    {
        var label = Enum.Parse<Label>(heading);
        Settled(
            $"## News\n\n**Tides**\\\nThey rise [here](https://example.org/a).\n\n"
                + $"**Gulls**\\\n{second}\n\nMore of it.\n\n## Ropes\n\nText.",
            label,
            label == Label.Section ? Label.Entry : Label.Furniture,
            Label.Furniture,
            Label.Furniture,
            Label.HeadedEntry,
            Label.HeadedText).Skip(2).Take(2).Should().Equal(Enum.Parse<Label>(expected), Enum.Parse<Label>(behind));
    }

    [Theory]
    [InlineData("It rises.\n\n", "They wait [here](https://example.org/c).", "HeadedEntry HeadedText Entry Entry Text Entry")]
    [InlineData("", "They wait [here](https://example.org/c).", "Section Entry Entry Text Entry")]
    [InlineData("It rises.\n\n", "They wait.", "HeadedEntry HeadedText HeadedText HeadedText HeadedText HeadedText")]
    public void Three_bold_lines_with_links_are_no_text_of_the_heading_above(string before, string last, string expected)
    {
        var facts = Facts(
            $"## News\n\n{before}**Tides**\\\nThey rise [here](https://example.org/a).\n\n"
                + $"**Gulls**\\\nThey fly [here](https://example.org/b).\n\nMore of it.\n\n**Boats**\\\n{last}");
        Label[] labels = [Label.HeadedEntry, .. Enumerable.Repeat(Label.HeadedText, facts.Length - 1)];
        string.Join(' ', new LabelSettler(facts, new FeatureReader(facts)).Settle(labels)).Should().Be(expected);
    }

    [Theory]
    [InlineData("[paper](https://example.org/a), by many.", nameof(Label.HeadedEntry))]
    [InlineData("[Of tides](https://example.org/a), by many.", nameof(Label.Section))]
    public void Heading_of_one_paragraph_is_an_entry_where_all_of_its_level_are(string paragraph, string expected)
    {
        string[] titles = ["Tides", "Gulls", "Ropes"];
        var facts = Facts(string.Concat(titles.Select(title => $"### {title}\n\n{paragraph}\n\n")));
        Label[] section = [Label.Section, Label.Entry];
        var labels = new LabelSettler(facts, new FeatureReader(facts)).Settle([.. section, .. section, .. section]);
        labels.Where((_, i) => i % 2 == 0).Should().Equal(Enumerable.Repeat(Enum.Parse<Label>(expected), titles.Length));
    }

    [Theory]
    [InlineData("Tools", "[Tides](https://example.org/a)", nameof(Label.Entry))]
    [InlineData("Old letters", "[Tides](https://example.org/a)", nameof(Label.Furniture))]
    [InlineData("Tools", "Tides", nameof(Label.Furniture))]
    public void Bullets_with_links_below_a_heading_that_names_news_are_entries(string heading, string bullet, string expected)
    {
        var facts = Facts($"## {heading}\n\n- {bullet}\n- [Gulls](https://example.org/b)\n");
        new LabelSettler(facts, new FeatureReader(facts)).Settle([Label.Furniture, Label.Furniture, Label.Furniture])[2]
            .Should().Be(Enum.Parse<Label>(expected));
    }

    [Theory]
    [InlineData("Of boats.", nameof(Label.Section), nameof(Label.HeadedEntry))]
    [InlineData("Of [boats](https://example.org/b).", nameof(Label.HeadedEntry), nameof(Label.HeadedText))]
    public void Heading_above_several_that_begin_entries_is_a_section(string text, string heading, string first)
    {
        var facts = Facts($"## Boats\n\n{text}\n\n### Tides\n\nA.\n\n### Gulls\n\nB.\n\n### Ropes\n\nC.\n");
        var labels = new LabelSettler(facts, new FeatureReader(facts)).Settle(
            [Label.HeadedEntry, Label.HeadedText, Label.HeadedText, Label.HeadedText, Label.HeadedEntry, Label.HeadedText,
                Label.HeadedEntry, Label.HeadedText]);
        (labels[0], labels[2]).Should().Be((Enum.Parse<Label>(heading), Enum.Parse<Label>(first)));
    }

    [Theory]
    [InlineData("Ann sends boats:", "- [Tar](https://example.org/b)", nameof(Label.Section), nameof(Label.Entry))]
    [InlineData("Boats", "- [Tar](https://example.org/b)", nameof(Label.HeadedEntry), nameof(Label.HeadedText))]
    [InlineData("Ann sends boats:", "- Tar", nameof(Label.HeadedEntry), nameof(Label.HeadedText))]
    [InlineData("Ann sends boats:", "\nAnd tar.", nameof(Label.HeadedEntry), nameof(Label.HeadedText))]
    [InlineData("Tides:", "- [Tar](https://example.org/b)", nameof(Label.HeadedEntry), nameof(Label.HeadedText))]
    public void Heading_that_announces_a_list_of_links_is_its_section(string heading, string last, string expected, string below)
    {
        var facts = Facts($"## Tides:\n\nOf clocks.\n\n## {heading}\n\n- [Oars](https://example.org/a)\n  - of oak\n{last}\n");
        var labels = new LabelSettler(facts, new FeatureReader(facts)).Settle(
            [Label.HeadedEntry, Label.HeadedText, Label.HeadedEntry, .. Enumerable.Repeat(Label.HeadedText, facts.Length - 3)]);
        (labels[2], labels[3]).Should().Be((Enum.Parse<Label>(expected), Enum.Parse<Label>(below)));
        labels[4].Should().Be(labels[2] == Label.Section ? Label.Text : Label.HeadedText);
    }

    [Theory]
    [InlineData("###", "Welcome.", nameof(Label.Prose))]
    [InlineData("###", "By [Ann](https://example.org/ann)\n\nMay 4, 2031", nameof(Label.Prose))]
    [InlineData("##", "Welcome.", nameof(Label.HeadedEntry))]
    [InlineData("###", "Of [oars](https://example.org/o).", nameof(Label.Prose))]
    [InlineData("###", "Welcome.", nameof(Label.HeadedEntry), "[Boats and a story](https://example.org/b)")]
    public void Heading_below_the_title_that_is_above_no_other_is_the_subtitle(
        string mark, string text, string expected, string subtitle = "Boats and a story")
    {
        var facts = Facts($"# Letter\n\n{mark} {subtitle}\n\n{text}\n\n## Tides\n\nOf clocks.\n\n## Gulls\n\nThey fly.\n");
        Label[] labels = [Label.Title, Label.HeadedEntry, .. Enumerable.Repeat(Label.HeadedText, facts.Length - 6), Label.HeadedEntry,
            Label.HeadedText, Label.HeadedEntry, Label.HeadedText];
        new LabelSettler(facts, new FeatureReader(facts)).Settle(labels)[1].Should().Be(Enum.Parse<Label>(expected));
    }

    [Theory]
    [InlineData("By: Ann", nameof(Label.HeadedEntry), nameof(Label.HeadedText))]
    [InlineData("Ropes of Ann", nameof(Label.Section), nameof(Label.HeadedEntry))]
    public void Headings_that_begin_with_one_label_are_fields_of_the_entries_above(string field, string heading, string below)
    {
        string[] titles = ["Tides", "Gulls", "Ropes"];
        var facts = Facts(string.Concat(titles.Select(title => $"## {title}\n\n#### {field}\n\nA text.\n\n")));
        Label[] read = [Label.Section, Label.HeadedEntry, Label.HeadedText];
        var labels = new LabelSettler(facts, new FeatureReader(facts)).Settle([.. read, .. read, .. read]);
        (labels[3], labels[4]).Should().Be((Enum.Parse<Label>(heading), Enum.Parse<Label>(below)));
    }

    [Theory]
    [InlineData("See you next week!", nameof(Label.Prose))]
    [InlineData("They fly over the sea, from where the ropes are made to where the boats are.", nameof(Label.Text))]
    public void Few_words_that_end_the_document_are_no_part_of_a_bullet(string words, string expected)
    {
        var facts = Facts($"- Tides\n\n{words}\n");
        Label[] labels = [Label.Entry, Label.Text];
        new LabelSettler(facts, new FeatureReader(facts)).SettleChosen(labels);
        labels[1].Should().Be(Enum.Parse<Label>(expected));
    }

    [Theory]
    [InlineData("...and 30 more", nameof(Label.Text))]
    [InlineData("…plus others", nameof(Label.Text))]
    [InlineData("And 30 more", nameof(Label.Entry))]
    [InlineData("...and [more](https://example.org/m)", nameof(Label.Entry))]
    public void Bullet_that_only_says_that_there_are_more_is_no_entry(string bullet, string expected)
    {
        var facts = Facts($"- [Tides](https://example.org/a)\n- {bullet}\n");
        Label[] labels = [Label.Entry, Label.Entry];
        new LabelSettler(facts, new FeatureReader(facts)).SettleChosen(labels);
        labels[1].Should().Be(Enum.Parse<Label>(expected));
    }

    [Theory]
    [InlineData("They fly.\n\n---\n\nWritten in [port](https://example.org/p).", nameof(Label.Furniture))]
    [InlineData("---\n\nThey fly.\n\n---\n\nWritten in [port](https://example.org/p).", nameof(Label.HeadedText))]
    [InlineData("They fly.\n\nWritten in [port](https://example.org/p).", nameof(Label.HeadedText))]
    public void What_stands_behind_the_only_rule_in_the_last_entry_is_furniture(string text, string expected)
    {
        var facts = Facts($"## Gulls\n\n{text}\n");
        Label[] labels = [Label.HeadedEntry, Label.HeadedText, Label.HeadedText];
        new LabelSettler(facts, new FeatureReader(facts)).SettleChosen(labels);
        labels[^1].Should().Be(Enum.Parse<Label>(expected));
    }

    [Fact]
    public void Text_behind_the_last_entry_stays_furniture()
    {
        var facts = Facts("# Issue 1\n\n- Tides\n- Gulls\n\nSee you soon.\n");
        Label[] labels = [Label.Title, Label.Entry, Label.Entry, Label.Furniture];
        new LabelSettler(facts, new FeatureReader(facts)).SettleChosen(labels);
        labels.Should().Equal(Label.Title, Label.Entry, Label.Entry, Label.Furniture);
    }

    [Fact]
    public void Label_that_comes_again_inside_every_entry_names_a_field()
    {
        string[] titles = ["Tides", "Gulls", "Ropes"];
        var facts = Facts(string.Concat(titles.Select(title => $"## {title}\n\n**Found in**\n\n- A quay\n\n")));
        Label[] entry = [Label.HeadedEntry, Label.Section, Label.Entry];
        new LabelSettler(facts, new FeatureReader(facts)).Settle([.. entry, .. entry, .. entry])
            .Should().Equal(titles.SelectMany(_ => new[] { Label.HeadedEntry, Label.HeadedText, Label.HeadedText }));
    }

    [Fact]
    public void Heading_that_goes_on_with_a_field_goes_on_with_its_entry()
    {
        var facts = Facts("## Tides\n\n**Found in**\n\n- A quay\n\n#### Its name\n\n**Found in**\n\n**Found in**\n");
        new LabelSettler(facts, new FeatureReader(facts))
            .Settle([Label.HeadedEntry, Label.Section, Label.Entry, Label.Text, Label.Prose, Label.Prose])
            .Should().Equal(Label.HeadedEntry, Label.HeadedText, Label.HeadedText, Label.HeadedText, Label.Prose, Label.Prose);
    }

    [Theory]
    [InlineData("- Tides\n- Gulls", "**Links mentioned**: [a](https://example.org/a)", nameof(Label.Prose))]
    [InlineData("- Tides\n- Gulls", "Links mentioned:", nameof(Label.Prose))]
    [InlineData("- Tides\n- Gulls", "They fly over the sea.", nameof(Label.Prose))]
    [InlineData("- Tides\n\n1. Gulls", "They fly over the sea.", nameof(Label.Text))]
    [InlineData("- Tides\n\n1. Gulls", "Links mentioned:", nameof(Label.Text))]
    public void What_ends_a_section_behind_a_list_of_entries_is_no_part_of_its_last(string list, string behind, string expected)
    {
        var facts = Facts($"{list}\n\n{behind}\n\nMore of it.\n");
        Label[] labels = [Label.Entry, Label.Entry, Label.Text, Label.Text];
        new LabelSettler(facts, new FeatureReader(facts)).SettleChosen(labels);
        labels.Should().Equal(Label.Entry, Label.Entry, Enum.Parse<Label>(expected), Enum.Parse<Label>(expected));
    }

    [Theory]
    [InlineData(9, "- [Gulls](https://example.org/g) fly.", nameof(Label.Furniture), nameof(Label.Entry))]
    [InlineData(9, "- [Gulls](https://example.org/g) fly.", nameof(Label.Text), nameof(Label.Entry))]
    [InlineData(8, "- [Gulls](https://example.org/g) fly.", nameof(Label.Furniture), nameof(Label.Furniture))]
    [InlineData(9, "- [Subscribe](https://example.org/s)", nameof(Label.Furniture), nameof(Label.Furniture))]
    [InlineData(9, "- Gulls fly.", nameof(Label.Text), nameof(Label.Text))]
    public void Bullet_with_a_link_is_an_entry_where_nine_others_of_its_list_are(int others, string last, string label, string expected)
    {
        var facts = Facts(string.Concat(Enumerable.Repeat("- [Tides](https://example.org/t)\n", others)) + last);
        Label[] entries = [.. Enumerable.Repeat(Label.Entry, others)];
        Label[] labels = [.. entries, Enum.Parse<Label>(label)];
        new LabelSettler(facts, new FeatureReader(facts)).SettleChosen(labels);
        labels.Should().Equal([.. entries, Enum.Parse<Label>(expected)]);
    }

    [Theory]
    [InlineData(nameof(Label.Entry), nameof(Label.Section))]
    [InlineData(nameof(Label.Furniture), nameof(Label.Furniture))]
    public void Heading_that_holds_entries_is_no_furniture(string bullet, string expected)
    {
        var (label, heading) = (Enum.Parse<Label>(bullet), Enum.Parse<Label>(expected));
        Settled("# Issue 1\n\n## Ropes\n\n- Tides\n- Gulls\n", Label.Title, Label.Furniture, label, label)
            .Should().Equal(Label.Title, heading, label, label);
    }

    [Theory]
    [InlineData("Gulls", 3, nameof(Label.HeadedEntry))]
    [InlineData("Gulls", 2, nameof(Label.Section))]
    [InlineData("- Gulls", 3, nameof(Label.Section))]
    public void Headings_of_one_paragraph_each_are_entries(string paragraph, int times, string expected)
    {
        var below = expected == nameof(Label.Section) ? Label.Entry : Label.HeadedText;
        Settled(
            string.Concat(Enumerable.Range(1, times).Select(k => $"# Boat {k}\n\n{paragraph}\n\n")),
            [.. Enumerable.Repeat(new[] { Label.Section, Label.Entry }, times).SelectMany(pair => pair)])
            .Should().Equal(Enumerable.Repeat(new[] { Enum.Parse<Label>(expected), below }, times).SelectMany(pair => pair));
    }

    [Theory]
    [InlineData("- [ann](https://github.com/ann)\n- [@bo](https://github.com/bo)", nameof(Label.Furniture))]
    [InlineData("- [Tides](https://github.com/ann)\n- [@bo](https://github.com/bo)", nameof(Label.Entry))]
    [InlineData("- [ann](https://github.com/ann/ann)\n- [bo](https://github.com/bo/bo)", nameof(Label.Entry))]
    public void List_of_accounts_holds_no_entries(string list, string expected)
    {
        var (label, above) = expected == nameof(Label.Entry) ? (Label.Entry, Label.Section) : (Label.Furniture, Label.Furniture);
        Settled($"# Issue 1\n\nEdited by:\n\n{list}\n", Label.Title, Label.Section, Label.Entry, Label.Entry)
            .Should().Equal(Label.Title, above, label, label);
    }

    [Fact]
    public void Text_behind_a_list_of_accounts_goes_with_it() =>
        Settled("- [ann](https://github.com/ann)\n- [bo](https://github.com/bo)\n\nThey write.\n", Label.Entry, Label.Entry, Label.Text)
            .Should().Equal(Label.Furniture, Label.Furniture, Label.Furniture);

    [Theory]
    [InlineData("- No calls for boats came in this week.", nameof(Label.Prose))]
    [InlineData("- *No calls came in from [Gulls](https://example.org/g).*", nameof(Label.Prose))]
    [InlineData("- No calls for boats", nameof(Label.Entry))]
    [InlineData("- [No boats](https://example.org/n) came in this week.", nameof(Label.Entry))]
    [InlineData("- Gulls came in this week.", nameof(Label.Entry))]
    public void Bullet_that_says_that_there_is_nothing_is_no_entry(string bullet, string expected) =>
        Settled(
            $"## Tides\n\n{bullet}\n\n## Ropes\n\n- A\n- No boats came.\n",
            Label.Section,
            Label.Entry,
            Label.Section,
            Label.Entry,
            Label.Entry)
            .Should().Equal(Label.Section, Enum.Parse<Label>(expected), Label.Section, Label.Entry, Label.Entry);

    [Theory]
    [InlineData("▷ Gulls:", nameof(Label.Section))]
    [InlineData("Gulls:", nameof(Label.Section))]
    [InlineData("▷ Gulls", nameof(Label.Prose))]
    [InlineData("These are the gulls that we saw on the quay:", nameof(Label.Prose))]
    [InlineData("▷ [Subscribe](https://example.org/s):", nameof(Label.Prose))]
    public void Name_of_a_list_is_a_section_where_another_is(string line, string expected) => Settled(
        $"▷ Tides:\n\n- Ropes\n\n{line}\n\n- Boats\n",
        Label.Section,
        Label.Entry,
        Label.Prose,
        Label.Entry)
        .Should().Equal(Label.Section, Label.Entry, Enum.Parse<Label>(expected), Label.Entry);

    [Theory]
    [InlineData("GULLS", nameof(Label.Section))]
    [InlineData("Gulls", nameof(Label.Entry))]
    [InlineData("GULLS ON [A QUAY](https://example.org/g)", nameof(Label.Entry))]
    public void Bold_line_in_capitals_is_a_section_where_two_are(string line, string expected) => Settled(
        $"**TIDES**\n\nThey rise.\n\n**ROPES**\n\nThey hold.\n\n**{line}**\n\nThey fly.\n",
        Label.Section,
        Label.Entry,
        Label.Section,
        Label.Entry,
        Label.Entry,
        Label.Text).ElementAt(4).Should().Be(Enum.Parse<Label>(expected));

    [Theory]
    [InlineData("Tides", "[Gulls](https://example.org/g)", "Section Entry Entry Section Entry Entry")]
    [InlineData("Tides", "Gulls", "Section Entry Entry Entry Text Text")]
    [InlineData("Tides [rise](https://example.org/t)", "[Gulls](https://example.org/g)", "Entry Text Text Section Entry Entry")]
    public void Bullet_around_bullets_that_begin_with_links_is_a_section_where_another_is(string outer, string inner, string expected)
    {
        const string Linked = "  - [Ropes](https://example.org/r)\n";
        var facts = Facts($"- {outer}\n{Linked}{Linked}- Boats\n{Linked}  - {inner}\n");
        var isFirst = expected.StartsWith("Section", StringComparison.Ordinal);
        Label[] section = [Label.Section, Label.Entry, Label.Entry];
        Label[] entry = [Label.Entry, Label.Text, Label.Text];
        Label[] labels = isFirst ? [.. section, .. entry] : [.. entry, .. section];
        string.Join(' ', new LabelSettler(facts, new FeatureReader(facts)).Settle(labels)).Should().Be(expected);
    }

    [Theory]
    [InlineData("- Gulls on [a quay](https://example.org/g)", nameof(Label.Entry))]
    [InlineData("- Gulls on a quay", nameof(Label.Text))]
    [InlineData("- [Code](https://example.org/g)", nameof(Label.Text))]
    [InlineData("  - Gulls on [a quay](https://example.org/g)", nameof(Label.Text))]
    public void Bullets_like_the_first_are_entries_as_it_is(string bullet, string expected) =>
        Settled($"- Tides in [a clock](https://example.org/t)\n{bullet}\n{bullet}\n", Label.Entry, Label.Text, Label.Text)
            .Should().Equal(Label.Entry, Enum.Parse<Label>(expected), Enum.Parse<Label>(expected));

    [Theory]
    [InlineData("— [example.org](https://example.org/c)", 2, nameof(Label.Entry))]
    [InlineData("— [example.org](https://example.org/c)", 1, nameof(Label.Text))]
    [InlineData("More — [example.org](https://example.org/c)", 2, nameof(Label.Text))]
    public void Site_alone_begins_an_entry_where_titles_have_a_site_behind_them(string line, int titles, string expected)
    {
        string[] stories = ["**Tides** — [example.org](https://example.org/a)", "**Gulls** — [example.org](https://example.org/b)"];
        Label[] labels = [.. Enumerable.Repeat(Label.Entry, titles), Label.Text, Label.Text];
        var settled = Settled(string.Join("\n\n", [.. stories.Take(titles), line, "They fly."]), labels);
        labels[titles] = Enum.Parse<Label>(expected);
        settled.Should().Equal(labels);
    }

    [Fact]
    public void Bold_line_right_below_a_site_alone_is_its_text()
    {
        string[] stories = ["**Tides** — [example.org](https://example.org/a)", "**Gulls** — [example.org](https://example.org/b)"];
        Settled(
            string.Join("\n\n", [.. stories, "— [example.org](https://example.org/c)", "**They fly.**"]),
            Label.Entry,
            Label.Entry,
            Label.Text,
            Label.Entry).Should().Equal(Label.Entry, Label.Entry, Label.Entry, Label.Text);
    }

    [Theory]
    [InlineData(9, nameof(Label.Entry))]
    [InlineData(8, nameof(Label.Text))]
    public void Second_picture_and_identifier_begin_another_entry_where_others_have_one_each(int entries, string expected)
    {
        const string Work = "![](a.png)\n\n[2101.00001] Tides\n\n";
        Label[] entry = [Label.Entry, Label.Text, Label.Text];
        Settled(
            string.Concat(Enumerable.Range(1, entries).Select(k => $"**Boat {k}**\n\n{Work}")) + Work,
            [.. Enumerable.Repeat(entry, entries).SelectMany(labels => labels), Label.Text, Label.Text])
            .Should().Equal([.. Enumerable.Repeat(entry, entries).SelectMany(labels => labels), Enum.Parse<Label>(expected), Label.Text]);
    }

    [Fact]
    public void Section_that_states_a_month_in_the_form_of_titles_is_a_title() =>
        Settled(
            "**2031-03**\n\n- Tides\n\n**2031-02**\n\n- Gulls\n\n**2031-01**\n\n- Ropes\n\n**Boats**\n\n- Sails\n",
            Label.Title,
            Label.Entry,
            Label.Title,
            Label.Entry,
            Label.Section,
            Label.Entry,
            Label.Section,
            Label.Entry)
            .Should().Equal(
                Label.Title, Label.Entry, Label.Title, Label.Entry, Label.Title, Label.Entry, Label.Section, Label.Entry);

    [Theory]
    [InlineData("Boats in May", nameof(Label.Title))]
    [InlineData("Boats in June", nameof(Label.Section))]
    public void Heading_with_the_title_of_the_front_matter_begins_the_issue(string title, string expected) =>
        Settled($"---\ntitle: {title}\n---\n\n### Boats in May\n\n#### Tides\n", Label.Section, Label.HeadedEntry)
            .Should().Equal(Enum.Parse<Label>(expected), Label.HeadedEntry);

    private static Label[] Settled(string markdown, params Label[] labels)
    {
        var facts = Facts(markdown);
        facts.Length.Should().Be(labels.Length, "every item needs a label");
        return new LabelSettler(facts, new FeatureReader(facts)).Settle([.. labels]);
    }

    private static ItemFacts Facts(string markdown)
    {
        var outline = OutlineReader.Read(MarkdownReader.Read(markdown), []);
        return new ItemFacts(outline, LayoutInference.ReadableItems(outline));
    }
}
