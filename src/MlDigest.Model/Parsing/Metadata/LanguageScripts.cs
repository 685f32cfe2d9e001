namespace MlDigest.Model.Parsing.Metadata;

/// <summary>The scripts that tell languages apart.</summary>
internal static class LanguageScripts
{
    public const int Latin = 1;
    public const int Cyrillic = 2;
    public const int Arabic = 3;
    public const int Devanagari = 4;
    public const int Han = 5;
    public const int Kana = 6;
    public const int Hangul = 7;

    // Behind the scripts of several languages stand those of one, in the order of their languages.
    private const int FirstOfOneLanguage = 8;

    // Unicode gives scripts blocks of 128 characters, or several of them.
    private const int BlockBits = 7;

    private static readonly string[] OnlyLanguages =
        [
            "el", "hy", "he", "bn", "pa", "gu", "or", "ta", "te", "kn", "ml", "si", "th", "lo", "my", "ka", "am", "km",
        ];

    private static readonly byte[] ByBlock = CreateBlocks();

    /// <summary>How many numbers of scripts there are.</summary>
    public static int Count { get; } = FirstOfOneLanguage + OnlyLanguages.Length;

    /// <summary>The script of a character below those of East Asia that is no ASCII; 0 where it is in none that counts.</summary>
    public static int Of(char c) => ByBlock[c >> BlockBits];

    /// <summary>The language of a script that no other has; null where several have it.</summary>
    public static string? OnlyLanguage(int script) => script >= FirstOfOneLanguage ? OnlyLanguages[script - FirstOfOneLanguage] : null;

    /// <summary>The language of most texts in a script, where no word tells more; null for Latin letters.</summary>
    public static string? MainLanguage(int script) => script switch
    {
        Cyrillic => "ru",
        Arabic => "ar",
        Devanagari => "hi",
        _ => null,
    };

    /// <summary>Whether words of the script have marks inside that are no letters: vowels and tones.</summary>
    public static bool HasMarks(int script) => script == Devanagari;

    private static byte[] CreateBlocks()
    {
        var blocks = new byte[(Scripts.FirstWithoutCase >> BlockBits) + 1];
        Fill('\u0080', '\u02FF', Latin);
        Fill('\u1E00', '\u1EFF', Latin);
        Fill('\u0400', '\u04FF', Cyrillic);
        Fill('\u0600', '\u06FF', Arabic);
        Fill('\u0900', '\u097F', Devanagari);
        FillOnly("el", '\u0370', '\u03FF');
        FillOnly("el", '\u1F00', '\u1FFF');
        FillOnly("hy", '\u0500', '\u057F');
        FillOnly("he", '\u0590', '\u05FF');
        FillOnly("bn", '\u0980', '\u09FF');
        FillOnly("pa", '\u0A00', '\u0A7F');
        FillOnly("gu", '\u0A80', '\u0AFF');
        FillOnly("or", '\u0B00', '\u0B7F');
        FillOnly("ta", '\u0B80', '\u0BFF');
        FillOnly("te", '\u0C00', '\u0C7F');
        FillOnly("kn", '\u0C80', '\u0CFF');
        FillOnly("ml", '\u0D00', '\u0D7F');
        FillOnly("si", '\u0D80', '\u0DFF');
        FillOnly("th", '\u0E00', '\u0E7F');
        FillOnly("lo", '\u0E80', '\u0EFF');
        FillOnly("my", '\u1000', '\u107F');
        FillOnly("ka", '\u1080', '\u10FF');
        FillOnly("am", '\u1200', '\u137F');
        FillOnly("km", '\u1780', '\u17FF');
        return blocks;

        void FillOnly(string language, char first, char last) =>
            Fill(first, last, FirstOfOneLanguage + Array.IndexOf(OnlyLanguages, language));

        void Fill(char first, char last, int script)
        {
            for (var block = first >> BlockBits; block <= last >> BlockBits; block++) blocks[block] = (byte)script;
        }
    }
}
