using MlDigest.Model.Parsing;
using MlDigest.Model.Parsing.Metadata;

namespace MlDigest.Model.Tests.Parsing;

public sealed class WordTableTests
{
    [Fact]
    public void No_word_stands_twice_for_one_hint() =>
        WordTable.Rows.SelectMany(row => row.Words.Split(", ").Select(word => $"{row.Hint} {row.Strength}: {word.ToUpperInvariant()}"))
            .GroupBy(word => word)
            .Where(group => group.Count() > 1)
            .Select(group => group.Key)
            .Should().BeEmpty();

    [Fact]
    public void Every_word_is_one_that_a_text_can_have() =>
        WordTable.Rows.SelectMany(row => row.Words.Split(", "))
            .Should().OnlyContain(word => word.Length > 0 && word.Trim() == word && word.IsNormalized());

    [Fact]
    public void The_rows_stand_in_the_order_of_the_hints_and_every_hint_has_some()
    {
        var hints = WordTable.Rows.Select(row => row.Hint).ToList();
        hints.Should().BeInAscendingOrder();
        hints.Distinct().Should().Equal(Enum.GetValues<WordHint>());
    }

    [Fact]
    public void The_language_of_a_row_is_written_in_the_letters_of_its_words() =>
        WordTable.Rows.Where(row => row.Language != "mul")
            .SelectMany(row => row.Words.Split(", ").Where(word => !IsOf(row.Language, word)).Select(word => $"{row.Language}: {word}"))
            .Should().BeEmpty();

    private static bool IsOf(string language, string word) =>
        word.Where(c => char.IsLetter(c)).All(c => language switch
        {
            "zh" => Scripts.IsHan(c),
            "ja" => Scripts.IsHan(c) || Scripts.IsKana(c),
            "ko" => Scripts.IsHangul(c),
            _ => c < Scripts.FirstWithoutCase && (c < '\u0080' ? LanguageScripts.Latin : LanguageScripts.Of(c)) == ScriptOf(language),
        });

    private static int ScriptOf(string language) => language switch
    {
        "ru" or "uk" or "bg" or "sr" => LanguageScripts.Cyrillic,
        "ar" or "fa" => LanguageScripts.Arabic,
        "hi" => LanguageScripts.Devanagari,
        "el" => LanguageScripts.Of('α'),
        "he" => LanguageScripts.Of('א'),
        _ => LanguageScripts.Latin,
    };
}
