namespace MlDigest.Model.Parsing.Metadata;

/// <summary>The most frequent words of languages that share their script with others, and the letters that tell them apart.</summary>
/// <remarks>
/// Made for counting: a word is a number, so that no strings are made of a text's words, and most of those are none of the table.
/// </remarks>
internal static class LanguageWords
{
    public const int ShortestWord = 2;
    public const int LongestWord = 9;

    /// <summary>How many places the table has: a power of two, several times the number of words.</summary>
    public const int TableSize = 4096;

    /// <summary>What a word or letter of one language alone counts; one of several counts a share of it.</summary>
    public const int FullShare = 12;

    // Above every word's key stands the bit of letters.
    private const int LetterBit = 1 << 30;

    // What a language shares with English is English's too: quoted titles are mostly English.
    private static readonly (string Language, string Words, string Letters)[] Table =
    [
        (
            "en",
            "the and of to is for with that this on in are from we you it by as an be at or our how can not have has was but all your new "
                + "about what will which more they their when into use using why its do no so he me if up out an i'm who over via after "
                + "one see was were week weekly news",
            ""),
        (
            "de",
            "der die und das ist mit für von ein nicht den dem eine einen auch auf sich wir wie zu zum zur im werden wird sind oder aus "
                + "bei nach über aber noch kann man diese dieser dieses mehr als es ich hat haben nur was "
                + "einem eines durch woche ausgabe links",
            "äöüß"),
        ("fr", "le la les des et est une pour dans sur de en du un que qui par avec ce cette ces au aux pas plus nous vous sont ou il elle "
            + "leur mais comme être fait son ses entre se ne je on semaine veille lettre lectures liens", "éèêàçùâîôûœëï"),
        ("es", "el los las que una por para con del es de en la un se su al lo como más este esta estos pero sus le ya también muy son "
            + "entre desde sobre hay nos puede ser sin cómo todo y está semana enlaces noticias boletín lecturas artículos", "ñáíóúé¿¡"),
        ("pt", "os uma que não para com do da em são de um na no dos das por mais como ao se sua seu é esta este foi também você nos nas "
            + "pelo pela mas ou já entre sobre muito isso ser tem à está semana leituras notícias boletim artigos", "ãõçáâêéíóúôà"),
        ("it", "il che di per una con della sono del gli un la in non le da dei delle nel nella alla al come più si anche questo questa ma "
            + "è lo ha su se dal dalla tra ogni cui essere molto ed abbiamo i settimana notizie letture articoli", "èàòùì"),
        ("nl", "de het een van en voor met zijn niet dat op is aan te in die ook bij om er maar als naar wordt worden dit deze ze wij we "
            + "je hebben heeft over uit nog kan meer door kunnen wat tot hun nieuws deze weken", "ëï"),
        ("ca", "els les amb per que una del dels són és aquest aquesta no més com però també al als sobre entre seva seu molt hi ha han "
            + "des fins quan pel pels aquests de la el en un i setmana enllaços notícies", "çàèòïü·"),
        ("gl", "os unha que non para con do da en son de un na no dos das por máis como ao se súa seu é esta este tamén pero ou xa entre "
            + "sobre moi ser ten unhas uns pola polo semana ligazóns", "ñáéíóú"),
        ("ro", "și în la cu pe de este un o care din pentru nu sunt mai ca că sau dar prin despre acest această fost fi ale lui cel cea "
            + "după când să se al au am ce săptămâna știri", "ăâîșțşţ"),
        ("pl", "się nie na do jest to że jak dla od po przez oraz który która które są tym ale czy co już tylko tego może ich będzie tak "
            + "ze za przy także można nowe być jego był więc aby tydzień tygodnia przegląd wydanie", "ąćęłńśźżó"),
        ("cs", "se na že je to pro jsou ale jak do od za po který která které tak nebo při také už jen by co aby jako není jeho své ve ze "
            + "byl bylo podle může být si tím více nové týden týdne odkazy novinky", "ěščřžýůďťňáíé"),
        ("sk", "sa na že je to pre sú ale ako do od za po ktorý ktorá ktoré tak alebo pri aj už len by čo aby nie jeho svoje vo zo bol "
            + "bolo podľa môže byť si tým viac nové týždeň týždňa odkazy novinky", "ľĺŕôäčšžťďňýáíé"),
        ("hu", "az és egy hogy nem is van meg ez mint csak de már vagy még ha el lehet volt ki azt fel után szerint ezt amely arra nagyon "
            + "új minden sok majd akkor ami hét heti hírek", "őűáéíóöüú"),
        ("tr", "ve bir bu için ile da de olarak çok daha olan gibi kadar en ne ya var sonra değil ise veya her yeni göre üzerinde nasıl "
            + "ancak hem ama olduğu tarafından biz şu ki mi hafta haftalık haftanın bülten", "ğışçöüİ"),
        (
            "az",
            "və bir bu üçün ilə də çox daha olan kimi qədər ən nə var sonra deyil hər yeni görə necə ancaq amma olduğu tərəfindən biz ki",
            "əğışçöü"),
        ("vi", "và của là các cho trong một có được những không này với để khi từ người đã như về bạn cũng ra nhiều đến trên sẽ hoặc vào "
            + "hay thì tại mà nhưng tuần bản tin", "ăâđêôơưàáãèéìíòóõùúýạ"),
        ("sv", "och att det som en på är av för med den till inte om ett har de vi kan från men ska så nu även eller hur sig efter vid "
            + "denna också mer alla detta där när man jag blir finns veckan veckans länkar nyheter", "åäö"),
        ("da", "og at det som en på er af for med den til ikke om et har de vi kan fra men skal så nu også eller hvordan sig efter ved "
            + "denne mere alle dette der når man jeg bliver mod af ud uge ugens nyheder", "åæø"),
        ("no", "og at det som en på er av for med den til ikke om et har de vi kan fra men skal så nå også eller hvordan seg etter ved "
            + "denne mer alle dette der når man jeg blir mot ut fram uke ukens uka nyheter", "åæø"),
        (
            "is",
            "og að er ekki sem það til við fyrir með um en af var hann hún þetta þessi eru hafa verið við frá eða þegar eins þá nú má ég",
            "þðæöáéíóúý"),
        ("fi", "ja on ei että se oli mutta myös kun ovat tai kuin joka mitä sen jos niin hän ole voi tämä tässä ovat vain nyt sekä jotka "
            + "kanssa uusi mukaan ennen miten kaikki viikko viikon uutiset", "äö"),
        ("et", "ja on ei et see oli aga ka kui või mis kes ning nende selle seda siis veel nii oma uus välja ole mida kuidas kõik üks saab "
            + "need pole meie nädal nädala uudised", "äõöü"),
        ("lv", "un ir ar no par kas lai tas uz ka nav arī bet kā pēc šis vai tikai tika gan var pie jau šo tās "
            + "to jauns mēs kad vēl nedēļa nedēļas ziņas", "āčēģīķļņšūž"),
        ("lt", "ir yra kad su iš tai į ne kaip bet apie dėl nuo jau ar už po tik buvo gali šis ši jo jų savo prie dar naujas mes taip pat "
            + "kai savaitė savaitės naujienos", "ąčęėįšųūž"),
        ("id", "dan yang di untuk dengan ini dari pada adalah tidak itu dalam akan ke oleh sebagai atau juga bisa dapat lebih telah kami "
            + "anda karena ada sudah saat bagi para seperti tersebut kita baru minggu berita artikel", ""),
        ("hr", "je na se da za su od ili kao što koji koja koje iz ne ali biti bi sa ako već samo nije kako može do po te ovaj ova novi "
            + "bio će smo između tjedan tjedna vijesti", "čćđšž"),
        ("sl", "je na se da za so od ali kot ki iz ne pa biti bi sta če že samo ni kako lahko do po ter ta to nova "
            + "bil tudi pri ker smo med teden tedna novice", "čšž"),
        ("sq", "dhe në të një për me që nga është si nuk ka do por më janë kjo ky edhe ose duke prej mund tek së", "ëç"),
        ("af", "die en van het nie vir met wat is dat om te op sy aan ek ons hulle maar ook was hierdie deur "
            + "oor kan sal na uit by dit sê of week nuus", "êë"),
        (
            "eu",
            "eta da ez bat ere dira dute izan baina dago duen du egin bere hau beste gure dituzte behar oso zuen berri dugu buruz astea",
            "ñ"),
        ("sw", "na ya wa kwa ni katika za la kuwa hii cha hiyo lakini au kama pia huo hivyo yake sana watu wao zaidi baada mpya huu", ""),
        ("tl", "ang ng sa mga na ay at ito para hindi kung nang siya ko mo natin din rin pero kasi lang isang bago namin kanilang", ""),
        ("ru", "и в не на что с по для это как из от или но так же мы за все при если то его уже о чтобы когда вы есть только может был "
            + "еще более они будет этот неделя недели дайджест выпуск новости", "ыэёщ"),
        ("uk", "та на що не для як це від або але до із ми за все при якщо то його вже про щоб коли ви є тільки може був ще більше вони "
            + "буде цей та й у з тиждень тижня новини випуск", "іїєґщ"),
        ("be", "на што не для як гэта ад або але да із мы за усё пры калі то яго ужо пра каб вы ёсць толькі можа "
            + "быў яшчэ больш яны будзе гэты тыдзень навіны", "ўіыэё"),
        ("bg", "на да за се не от са като че по това със или но до при как който която което още ще ви ни може "
            + "само вече всички бъде бе най седмица новини", "ъщ"),
        ("sr", "је на се да за су од или као што који која које из не али бити би са ако већ само није како може "
            + "до по те овај нови смо између ће недеља вести", "јљњђћџ"),
        ("mk", "на да за се не од со како што по ова или но до при кој која кое уште ќе ви може само веќе сите беше се", "ѓќѕјљњџ"),
        ("kk", "және бұл мен үшін бойынша бар жаңа деп бір осы болып емес еді де да көп туралы арқылы қалай", "әқңұғіөүһ"),
        ("mn", "нь энэ байна бол юм болон ба гэж шинэ нэг тухай хэрхэн тул биш бас гэсэн", "өү"),
        ("ar", "في من على أن إلى عن هذا هذه التي الذي مع كان لا ما هو هي أو بين كما قد بعد ذلك كل", "يكةىأإؤئ"),
        ("fa", "در از به که این را با است برای آن می های شود یک بر تا هم خود کرد ما شده یا اما", "پچژگکی"),
        ("ur", "کے میں کی ہے اور سے کا کو پر نے یہ ہیں کہ اس ایک نہیں بھی تھا کیا لیے", "ٹڈڑےںہھکیگپچ"),
        ("hi", "है के में की और का को से पर हैं यह ने कि एक नहीं भी इस था लिए हो तो", ""),
        ("mr", "आहे आणि या आहेत च्या हे ही तो ते नाही होते साठी मध्ये एक व पण केले आम्ही नवीन", "ळ"),
        ("ne", "छ र को मा लाई हो यो छन् भने गर्न पनि एक नयाँ तर गरेको हामी बारे सबै", ""),
    ];

    /// <summary>The languages, by number.</summary>
    public static string[] Languages { get; } = Array.ConvertAll(Table, row => row.Language);

    public const int English = 0;

    private static readonly ulong[] ByScript = SortByScript();

    // The languages of each word or letter as bits, by its key.
    private static readonly (int Key, int Share, ulong Languages)[] Slots = CreateSlots();

    /// <summary>The languages of a script as bits.</summary>
    public static ulong LanguagesOf(int script) => ByScript[script];

    /// <summary>The languages of a word or letter as bits.</summary>
    /// <param name="slot">Its place in the table.</param>
    /// <param name="share">What it counts for each of them.</param>
    public static ulong LanguagesAt(int slot, out int share)
    {
        share = Slots[slot].Share;
        return Slots[slot].Languages;
    }

    /// <summary>The place of a word or letter in the table: where it stands, or an empty one. The table is never full.</summary>
    public static int SlotOf(int key) => SlotOf(Slots, key);

    /// <summary>Adds a letter, in lower case, to the key of a word.</summary>
    public static int Append(int key, char letter) =>
        unchecked((key * 31) + (letter < '\u0080' ? letter | 0x20 : char.ToLowerInvariant(letter))) & (LetterBit - 1);

    /// <summary>The key of a letter by itself.</summary>
    public static int KeyOfLetter(char letter) => LetterBit | (IsVietnamese(letter) ? 'ạ' : char.ToLowerInvariant(letter));

    private static bool IsVietnamese(char letter) => letter is >= '\u1EA0' and <= '\u1EF9';

    private static int SlotOf((int Key, int Share, ulong Languages)[] slots, int key)
    {
        var slot = (key ^ (key >> 9)) & (TableSize - 1);
        while (slots[slot].Languages != 0 && slots[slot].Key != key) slot = (slot + 1) & (TableSize - 1);
        return slot;
    }

    private static ulong[] SortByScript()
    {
        var languages = new ulong[LanguageScripts.Count];
        for (var i = 0; i < Table.Length; i++)
        {
            var first = Table[i].Words[0];
            languages[first < '\u0080' ? LanguageScripts.Latin : LanguageScripts.Of(first)] |= 1UL << i;
        }

        return languages;
    }

    private static (int Key, int Share, ulong Languages)[] CreateSlots()
    {
        var slots = new (int Key, int Share, ulong Languages)[TableSize];
        for (var language = 0; language < Table.Length; language++)
        {
            var (_, words, letters) = Table[language];
            foreach (var word in words.Split(' '))
            {
                if (word.Length is >= ShortestWord and <= LongestWord) Add(word.Aggregate(0, Append), language);
            }

            foreach (var letter in letters) Add(KeyOfLetter(letter), language);
        }

        return slots;

        static int CountOf(ulong languages)
        {
            var count = 0;
            for (; languages != 0; languages &= languages - 1) count++;
            return count;
        }

        void Add(int key, int language)
        {
            ref var slot = ref slots[SlotOf(slots, key)];
            var languages = slot.Languages | (1UL << language);
            slot = (key, Math.Max(1, FullShare / CountOf(languages)), languages);
        }
    }
}
