namespace MlDigest.Model.Tests.Parsing.Metadata;

public sealed class LanguageTests
{
    [Theory]
    [InlineData("# Papers we liked in May 2026\n\n- https://example.org/1\n", "en")]
    [InlineData("# Paper list\n\n## May 2026\n\n1. [Boats](https://example.org/1)\n", null)]
    public void Few_words_that_English_has_as_well_are_English(string markdown, string? expected) =>
        DigestDocument.Parse(markdown).Issues[0].Language.Should().Be(expected);

    // Three short texts of each language.
    public static TheoryData<string, string> Texts { get; } = Table(
        (
            "en",
            "The harbour was closed for a week.",
            "We read about boats and how they are built.",
            "What is new this month: three ideas on sails."),
        (
            "de",
            "Der Hafen war eine Woche lang geschlossen.",
            "Wir lesen über Boote und wie sie gebaut werden.",
            "Drei neue Ideen für das Segel, die nicht von uns sind."),
        (
            "fr",
            "Le port est fermé pour une semaine.",
            "Nous lisons des textes sur les bateaux et leur histoire.",
            "Trois idées dans cette lettre, avec des voiles."),
        (
            "es",
            "El puerto está cerrado por una semana.",
            "Leemos sobre los barcos y cómo se hacen.",
            "Tres ideas nuevas para las velas de este mes."),
        (
            "pt",
            "O porto não abre durante uma semana.",
            "Lemos sobre os barcos e como são feitos.",
            "Três ideias que não são nossas, para as velas do mês."),
        (
            "it",
            "Il porto è chiuso per una settimana.",
            "Leggiamo delle barche e di come sono fatte.",
            "Tre idee nuove per le vele di questo mese."),
        (
            "nl",
            "De haven is een week dicht.",
            "Wij lezen over boten en hoe ze worden gebouwd.",
            "Drie ideeën voor het zeil die niet van ons zijn."),
        (
            "ca",
            "El port és tancat i els vaixells són a mar.",
            "Llegim amb calma aquest text sobre les barques.",
            "Tres idees més per als qui també fan veles."),
        (
            "gl",
            "O porto non abre e os barcos están lonxe.",
            "Lemos unha nova sobre as velas e tamén do mar.",
            "Tres ideas máis para os que non saben nada."),
        (
            "ro",
            "Portul este închis și nu se știe până când.",
            "Citim despre bărci și cum sunt făcute.",
            "Trei idei pentru pânze care nu sunt ale noastre."),
        (
            "pl",
            "Port jest zamknięty przez tydzień.",
            "Czytamy o łodziach i o tym, jak się je buduje.",
            "Trzy pomysły na żagle, które nie są nasze."),
        ("cs", "Přístav je na týden zavřený.", "Čteme o lodích a o tom, jak se stavějí.", "Tři nápady pro plachty, které nejsou naše."),
        (
            "sk",
            "Prístav je na týždeň zatvorený.",
            "Čítame o lodiach, ktoré sú veľké, a ľuďoch.",
            "Tri nápady pre plachty, ktoré nie sú naše."),
        ("hu", "A kikötő egy hétig nem nyit ki.", "A hajókról olvasunk, és arról, hogy készülnek.", "Három ötlet, amely nem csak a miénk."),
        ("tr", "Liman bir hafta kapalı olacak.", "Tekneler ve nasıl yapıldığı üzerine okuyoruz.", "Bu ay yelken için üç yeni fikir var."),
        ("az", "Liman bir həftə bağlı olacaq.", "Qayıqlar və onların necə düzəldiyi haqqında.", "Bu ay yelkən üçün üç yeni fikir var."),
        (
            "vi",
            "Bến cảng đóng cửa trong một tuần.",
            "Chúng tôi đọc về thuyền và cách làm ra chúng.",
            "Ba ý tưởng mới cho cánh buồm tháng này."),
        (
            "sv",
            "Hamnen är stängd i en vecka och det är synd.",
            "Vi läser om båtar och hur de byggs.",
            "Tre idéer för segel som inte är våra."),
        (
            "da",
            "Havnen er lukket i en uge, og det er ikke godt.",
            "Vi læser om både og hvordan de bliver bygget.",
            "Tre ideer til sejl, som mange nu får af os."),
        (
            "no",
            "Havna er stengt i en uke, og det er ikke bra.",
            "Vi leser om båter og hvordan de blir bygget etter krigen.",
            "Tre nyheter fra uka som var, sett fra oss nå."),
        (
            "is",
            "Höfnin er lokuð í viku og það er ekki gott.",
            "Við lesum um báta og hvernig þeir eru gerðir.",
            "Þrjár hugmyndir fyrir segl sem við eigum ekki."),
        (
            "fi",
            "Satama on kiinni viikon, mutta se ei haittaa.",
            "Luemme veneistä ja siitä, miten ne tehdään.",
            "Kolme uutta ajatusta, jotka ovat myös meidän."),
        (
            "et",
            "Sadam on nädal aega kinni ja see ei ole hea.",
            "Loeme paatidest ning kuidas neid tehakse.",
            "Kolm uut mõtet, mis pole meie omad."),
        ("lv", "Osta ir slēgta nedēļu, bet tas nav slikti.", "Mēs lasām par laivām un kā tās būvē.", "Trīs jaunas domas, kas nav mūsu."),
        (
            "lt",
            "Uostas yra uždarytas savaitę, bet tai nėra blogai.",
            "Skaitome apie laivus ir kaip jie statomi.",
            "Trys naujos mintys, kurių dar nebuvo."),
        (
            "id",
            "Pelabuhan itu tidak dibuka dalam satu minggu.",
            "Kami membaca tentang kapal dan cara membuatnya untuk laut.",
            "Tiga gagasan yang bukan dari kita untuk bulan ini."),
        (
            "hr",
            "Luka je zatvorena, ali to nije loše što kažu.",
            "Čitamo o brodovima i kako se grade ove godine nakon rata što je bio.",
            "Tri ideje za jedra koje nisu naše, ali će biti."),
        (
            "sl",
            "Pristanišče je teden dni zaprto, kar ni dobro.",
            "Beremo o čolnih in kako jih lahko gradijo tudi pri nas.",
            "Tri zamisli, ki niso naše, ker so od drugih."),
        (
            "sq",
            "Porti është i mbyllur për një javë dhe nuk hapet.",
            "Lexojmë për varkat që janë bërë në det.",
            "Tri ide të reja që nuk janë tonat."),
        (
            "af",
            "Die hawe is 'n week lank toe en dit is nie goed nie.",
            "Ons lees oor bote en hoe hulle gebou word.",
            "Drie idees wat nie van ons is nie."),
        (
            "eu",
            "Portua itxita dago eta ez da ona.",
            "Itsasontziei buruz irakurtzen dugu, eta nola egin.",
            "Hiru ideia berri, baina ez dira gureak."),
        (
            "sw",
            "Bandari imefungwa kwa wiki na hii si nzuri.",
            "Tunasoma habari za mashua na jinsi ya kuunda.",
            "Mawazo matatu mapya kwa ajili ya watu wa pwani."),
        (
            "tl",
            "Sarado ang daungan sa loob ng isang linggo.",
            "Binabasa namin ang tungkol sa mga bangka.",
            "Tatlong bagong ideya para sa mga layag na hindi atin."),
        (
            "ru",
            "Гавань закрыта на неделю, но это не беда.",
            "Мы читаем о лодках и о том, как их строят.",
            "Три новые идеи для парусов, которые были ещё вчера."),
        (
            "uk",
            "Гавань зачинена на тиждень, але це не біда.",
            "Ми читаємо про човни та як їх будують.",
            "Три нові ідеї для вітрил, які вже є."),
        (
            "be",
            "Гавань зачыненая на тыдзень, але гэта не бяда.",
            "Мы чытаем пра лодкі і як іх будуюць, калі ўсё добра.",
            "Тры новыя думкі, якія ўжо былі ў нас."),
        (
            "bg",
            "Пристанището е затворено за седмица, но това не е беда.",
            "Четем за лодките и как се строят по нашите места.",
            "Три нови идеи, които са от вас, а не от нас."),
        (
            "sr",
            "Лука је затворена, али то није лоше.",
            "Читамо о чамцима и како се граде њихова једра.",
            "Три нове идеје које ће бити наше."),
        (
            "mk",
            "Пристаништето е затворено, но тоа не е лошо за ќе.",
            "Читаме за чамците и како се прават со ѕвезди.",
            "Три нови идеи што ќе бидат ваши."),
        ("kk", "Айлақ бір аптаға жабық, бұл жаман емес.", "Біз қайықтар туралы оқимыз және қалай жасалады.", "Желкен үшін үш жаңа ой бар."),
        (
            "mn",
            "Боомт долоо хоног хаалттай байна.",
            "Бид завь болон түүнийг хэрхэн хийдэг тухай уншина.",
            "Энэ сард гурван шинэ санаа гарсан нь сайн юм."),
        (
            "ar",
            "الميناء مغلق هذا الأسبوع ولا أحد يعرف السبب.",
            "نقرأ عن القوارب وكيف تصنع في القرية.",
            "ثلاث أفكار جديدة إلى كل من يحب البحر."),
        (
            "fa",
            "بندر این هفته بسته است و کسی نمی داند چرا.",
            "ما درباره قایق ها و ساخت آن می خوانیم.",
            "سه فکر تازه برای بادبان که از ما نیست."),
        ("ur", "بندرگاہ ایک ہفتے کے لیے بند ہے۔", "ہم کشتیوں کے بارے میں پڑھتے ہیں۔", "بادبان کے تین نئے خیال جو ہمارے نہیں ہیں۔"),
        ("he", "הנמל סגור השבוע.", "אנחנו קוראים על סירות ואיך בונים אותן.", "שלושה רעיונות חדשים."),
        (
            "hi",
            "बंदरगाह एक हफ्ते के लिए बंद है।",
            "हम नावों के बारे में पढ़ते हैं और यह अच्छा है।",
            "पाल के तीन नए विचार जो हमारे नहीं हैं।"),
        ("mr", "बंदर एक आठवडा बंद आहे.", "आम्ही होड्या कशा करतात ते वाचतो आणि लिहितो.", "तीन नवीन कल्पना, पण त्या आमच्या नाही."),
        (
            "ne",
            "बन्दरगाह यो हप्ता बन्द छ, तर हामी आउँछौं।",
            "हामी डुङ्गा बारे पढ्छौं र लेख्छौं, यो राम्रो छ।",
            "तीन नयाँ विचार छन् तर हाम्रा होइनन्।"),
        ("bn", "বন্দরটি এক সপ্তাহ বন্ধ।", "আমরা নৌকা নিয়ে পড়ি।", "তিনটি নতুন ভাবনা।"),
        ("pa", "ਬੰਦਰਗਾਹ ਇੱਕ ਹਫ਼ਤੇ ਬੰਦ ਹੈ।", "ਅਸੀਂ ਕਿਸ਼ਤੀਆਂ ਬਾਰੇ ਪੜ੍ਹਦੇ ਹਾਂ।", "ਤਿੰਨ ਨਵੇਂ ਵਿਚਾਰ।"),
        ("gu", "બંદર એક અઠવાડિયું બંધ છે.", "અમે હોડીઓ વિશે વાંચીએ છીએ.", "ત્રણ નવા વિચારો."),
        ("ta", "துறைமுகம் ஒரு வாரம் மூடப்பட்டது.", "நாங்கள் படகுகள் பற்றி படிக்கிறோம்.", "மூன்று புதிய யோசனைகள்."),
        ("te", "ఓడరేవు ఒక వారం మూసివేయబడింది.", "మేము పడవల గురించి చదువుతాము.", "మూడు కొత్త ఆలోచనలు."),
        ("kn", "ಬಂದರು ಒಂದು ವಾರ ಮುಚ್ಚಿದೆ.", "ನಾವು ದೋಣಿಗಳ ಬಗ್ಗೆ ಓದುತ್ತೇವೆ.", "ಮೂರು ಹೊಸ ಆಲೋಚನೆಗಳು."),
        ("ml", "തുറമുഖം ഒരാഴ്ച അടച്ചു.", "ഞങ്ങൾ വള്ളങ്ങളെ കുറിച്ച് വായിക്കുന്നു.", "മൂന്ന് പുതിയ ആശയങ്ങൾ."),
        ("si", "වරාය සතියක් වසා ඇත.", "අපි බෝට්ටු ගැන කියවමු.", "නව අදහස් තුනක්."),
        ("th", "ท่าเรือปิดหนึ่งสัปดาห์", "เราอ่านเรื่องเรือ", "สามความคิดใหม่"),
        ("lo", "ທ່າເຮືອປິດໜຶ່ງອາທິດ", "ພວກເຮົາອ່ານເລື່ອງເຮືອ", "ສາມຄວາມຄິດໃໝ່"),
        ("my", "ဆိပ်ကမ်းပိတ်ထားသည်။", "လှေအကြောင်းဖတ်သည်။", "အကြံသစ်သုံးခု။"),
        ("km", "កំពង់ផែបិទមួយសប្តាហ៍។", "យើងអានអំពីទូក។", "គំនិតថ្មីបី។"),
        ("ka", "ნავსადგური ერთი კვირა დაკეტილია.", "ჩვენ ნავებზე ვკითხულობთ.", "სამი ახალი აზრი."),
        ("hy", "Նավահանգիստը փակ է մեկ շաբաթ։", "Մենք կարդում ենք նավակների մասին։", "Երեք նոր միտք։"),
        ("am", "ወደቡ ለአንድ ሳምንት ተዘግቷል።", "ስለ ጀልባዎች እናነባለን።", "ሦስት አዲስ ሐሳቦች።"),
        ("el", "Το λιμάνι είναι κλειστό για μια εβδομάδα.", "Διαβάζουμε για τις βάρκες.", "Τρεις νέες ιδέες."),
        ("zh", "港口关闭一周。", "我们读关于船的文章。", "本月三个新想法。"),
        ("ja", "港は一週間閉まります。", "船の作り方について読みます。", "今月の三つの新しい考え。"),
        ("ko", "항구가 일주일 동안 닫힙니다.", "배를 만드는 법을 읽습니다.", "이번 달 세 가지 새 생각."));

    [Theory]
    [MemberData(nameof(Texts))]
    public void Language_of_a_short_text_is_told(string language, string text) =>
        DigestDocument.Parse(text + "\n").Issues[0].Language.Should().Be(language);

    [Theory]
    [InlineData("pt", "# Leituras da semana\n\n## Tecnologia e sociedade\n\n")]
    [InlineData("pl", "# Przegląd tygodnia\n\nCo nowego jest w tym tygodniu i dla kogo.\n\n")]
    [InlineData("ru", "# Ссылки недели\n\n")]
    [InlineData("ja", "# 今週読んだもの\n\n")]
    [InlineData("zh", "# 每周链接\n\n")]
    [InlineData("ko", "# 이번 주 링크\n\n")]
    [InlineData("el", "# Σύνδεσμοι της εβδομάδας\n\n")]
    [InlineData("en", "# Links of the week\n\n")]
    public void Titles_that_are_linked_do_not_count_where_the_editor_says_something(string language, string head)
    {
        var entries = string.Concat(Enumerable.Range(1, 9)
            .Select(i => $"- [The art of the boat: how to be at sea with a sail and what it is for, part {i}](https://example.org/{i})\n"));
        DigestDocument.Parse(head + entries).Issues[0].Language.Should().Be(language);
    }

    [Fact]
    public void Quotations_do_not_count_where_the_editor_says_something()
    {
        const string Abstract = "> The boat is in the harbour and we have seen that it is for all of those who are at sea with us.\n\n";
        DigestDocument.Parse("# Lettura\n\n## Uno\n\nUna nuova idea per le barche della settimana.\n\n" + Abstract + Abstract
            + Abstract).Issues[0].Language.Should().Be("it");
    }

    [Theory]
    [InlineData("The boat of 李白 is in the harbour, and the sail is for all that we have and see at the end of the day "
        + "with them, which is good for you and for us.", "en")]
    [InlineData("The angles α, β and γ are those of the sail in the wind, as the model of the boat has it for this and that.", "en")]
    [InlineData("A. Bo et al. and C. Do et al. write with E. Fo et al. and the team of it.", "en")]
    [InlineData("12345 https://example.org/the/and/of", null)]
    [InlineData("`the and of to is for`", null)]
    public void Names_signs_and_addresses_do_not_count(string text, string? language) =>
        DigestDocument.Parse($"# 12\n\n{text}\n").Issues[0].Language.Should().Be(language);

    [Fact]
    public void Issues_of_a_compilation_that_say_too_little_have_the_language_of_the_document()
    {
        const string Text = "# Lectures\n\nNous lisons des textes sur les bateaux et leur histoire, dans le port.\n\n"
            + "## Semaine 21, 2026\n\n- [Sails](https://example.org/1)\n- [Boats](https://example.org/2)\n\n## Semaine 20, 2026\n\n"
            + "- [Harbours](https://example.org/3)\n- [Ferries](https://example.org/4)\n";
        DigestDocument.Parse(Text).Issues.Select(issue => issue.Language).Should().Equal("fr", "fr");
    }

    private static TheoryData<string, string> Table(params (string Language, string One, string Two, string Three)[] rows)
    {
        var table = new TheoryData<string, string>();
        foreach (var (language, one, two, three) in rows)
        {
            table.Add(language, one);
            table.Add(language, two);
            table.Add(language, three);
        }

        return table;
    }
}
