namespace MlDigest.Model.Parsing.Grammar;

/// <summary>The names of months in the languages that digests are written in.</summary>
internal static class MonthNames
{
    private const int AbbreviationLength = 3;
    private const int MonthsInYear = 12;

    // Languages whose names stand in two cases have a row for each. Where two languages name different months alike, the
    // one of more digests has the name.
    private static readonly string[] Table =
    [
        "january february march april may june july august september october november december",
        "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
        "januar februar märz april mai juni juli august september oktober november dezember",
        "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
        "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
        "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
        "januari februari maart april mei juni juli augustus september oktober november december",
        "gener febrer març abril maig juny juliol agost setembre octubre novembre desembre",
        "xaneiro febreiro marzo abril maio xuño xullo agosto setembro outubro novembro decembro",
        "ianuarie februarie martie aprilie mai iunie iulie august septembrie octombrie noiembrie decembrie",
        "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
        "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
        "январе феврале марте апреле мае июне июле августе сентябре октябре ноябре декабре",
        "січень лютий березень квітень травень червень липень серпень вересень жовтень листопад грудень",
        "січня лютого березня квітня травня червня липня серпня вересня жовтня листопада грудня",
        "студзень люты сакавік красавік май чэрвень ліпень жнівень верасень кастрычнік лістапад снежань",
        "студзеня лютага сакавіка красавіка мая чэрвеня ліпеня жніўня верасня кастрычніка лістапада снежня",
        "януари февруари март април май юни юли август септември октомври ноември декември",
        "јануар фебруар март април мај јун јул август септембар октобар новембар децембар",
        "јануари февруари март април мај јуни јули август септември октомври ноември декември",
        "styczeń luty marzec kwiecień maj czerwiec lipiec sierpień wrzesień październik listopad grudzień",
        "stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia",
        "leden únor březen duben květen červen červenec srpen září říjen listopad prosinec",
        "ledna února března dubna května června července srpna září října listopadu prosince",
        "január február marec apríl máj jún júl august september október november december",
        "januára februára marca apríla mája júna júla augusta septembra októbra novembra decembra",
        "január február március április május június július augusztus szeptember október november december",
        "ocak şubat mart nisan mayıs haziran temmuz ağustos eylül ekim kasım aralık",
        "yanvar fevral mart aprel may iyun iyul avqust sentyabr oktyabr noyabr dekabr",
        "januari februari mars april maj juni juli augusti september oktober november december",
        "januar februar marts april maj juni juli august september oktober november december",
        "januar februar mars april mai juni juli august september oktober november desember",
        "janúar febrúar mars apríl maí júní júlí ágúst september október nóvember desember",
        "tammikuu helmikuu maaliskuu huhtikuu toukokuu kesäkuu heinäkuu elokuu syyskuu lokakuu marraskuu joulukuu",
        "tammikuuta helmikuuta maaliskuuta huhtikuuta toukokuuta kesäkuuta heinäkuuta elokuuta syyskuuta lokakuuta marraskuuta joulukuuta",
        "jaanuar veebruar märts aprill mai juuni juuli august september oktoober november detsember",
        "janvāris februāris marts aprīlis maijs jūnijs jūlijs augusts septembris oktobris novembris decembris",
        "sausio vasario kovo balandžio gegužės birželio liepos rugpjūčio rugsėjo spalio lapkričio gruodžio",
        "sausis vasaris kovas balandis gegužė birželis liepa rugpjūtis rugsėjis spalis lapkritis gruodis",
        "januari februari maret april mei juni juli agustus september oktober november desember",
        "siječnja veljače ožujka travnja svibnja lipnja srpnja kolovoza rujna listopada studenoga prosinca",
        "siječanj veljača ožujak travanj svibanj lipanj srpanj kolovoz rujan listopad studeni prosinac",
        "januar februar marec april maj junij julij avgust september oktober november december",
        "januara februara marca aprila maja junija julija avgusta septembra oktobra novembra decembra",
        "ιανουάριος φεβρουάριος μάρτιος απρίλιος μάιος ιούνιος ιούλιος αύγουστος σεπτέμβριος οκτώβριος νοέμβριος δεκέμβριος",
        "ιανουαρίου φεβρουαρίου μαρτίου απριλίου μαΐου ιουνίου ιουλίου αυγούστου σεπτεμβρίου οκτωβρίου νοεμβρίου δεκεμβρίου",
        "janar shkurt mars prill maj qershor korrik gusht shtator tetor nëntor dhjetor",
        "urtarrila otsaila martxoa apirila maiatza ekaina uztaila abuztua iraila urria azaroa abendua",
        "januarie februarie maart april mei junie julie augustus september oktober november desember",
        "januari februari machi aprili mei juni julai agosti septemba oktoba novemba desemba",
        "enero pebrero marso abril mayo hunyo hulyo agosto setyembre oktubre nobyembre disyembre",
        "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
        "يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر",
        "ژانویه فوریه مارس آوریل مه ژوئن ژوئیه اوت سپتامبر اکتبر نوامبر دسامبر",
        "ינואר פברואר מרץ אפריל מאי יוני יולי אוגוסט ספטמבר אוקטובר נובמבר דצמבר",
        "जनवरी फ़रवरी मार्च अप्रैल मई जून जुलाई अगस्त सितंबर अक्टूबर नवंबर दिसंबर",
        "มกราคม กุมภาพันธ์ มีนาคม เมษายน พฤษภาคม มิถุนายน กรกฎาคม สิงหาคม กันยายน ตุลาคม พฤศจิกายน ธันวาคม",
        "იანვარი თებერვალი მარტი აპრილი მაისი ივნისი ივლისი აგვისტო სექტემბერი ოქტომბერი ნოემბერი დეკემბერი",
    ];

    // Short forms, but for those that are words of their own in some language.
    private static readonly (string Name, int Month)[] Short =
    [
        ("sept", 9), ("janv", 1), ("févr", 2), ("avr", 4), ("juil", 7), ("déc", 12), ("mär", 3), ("mrz", 3), ("okt", 10), ("dez", 12),
        ("ene", 1), ("abr", 4), ("dic", 12), ("fev", 2), ("fév", 2),
        ("ott", 10), ("giu", 6), ("lug", 7), ("янв", 1), ("фев", 2), ("мар", 3), ("апр", 4), ("июн", 6), ("июл", 7), ("авг", 8),
        ("сен", 9), ("окт", 10), ("ноя", 11), ("дек", 12), ("sty", 1), ("kwi", 4), ("cze", 6),
        ("wrz", 9), ("paź", 10), ("gru", 12), ("şub", 2), ("haz", 6), ("ağu", 8), ("eyl", 9), ("eki", 10), ("kas", 11), ("oca", 1),
        ("फरवरी", 2), ("सितम्बर", 9), ("नवम्बर", 11),
        ("दिसम्बर", 12),
    ];

    // By a hash of the name.
    private static readonly Dictionary<ulong, int> Months = NumberMonths();

    /// <summary>The month that a word names, from 1; null where it names none.</summary>
    public static int? Read(ReadOnlySpan<char> word) => Months.TryGetValue(Folding.Hash(word), out var month) ? month : null;

    private static Dictionary<ulong, int> NumberMonths()
    {
        var months = new Dictionary<ulong, int>();
        foreach (var row in Table)
        {
            var names = row.Split(' ');
            for (var month = 1; month <= MonthsInYear; month++)
            {
                var name = names[month - 1].AsSpan();
                if (!months.ContainsKey(Folding.Hash(name))) months.Add(Folding.Hash(name), month);
                if (ReferenceEquals(row, Table[0])) months[Folding.Hash(name.Slice(0, AbbreviationLength))] = month;
            }
        }

        foreach (var (name, month) in Short) months[Folding.Hash(name.AsSpan())] = month;
        return months;
    }
}
