namespace MlDigest.Model.Benchmarks.Generation;

/// <summary>The words of invented digests in one language. What they say is nonsense; what matters is how they are written.</summary>
internal sealed class DigestLanguage
{
    /// <summary>Its name in front matter and file names.</summary>
    public required string Code { get; init; }

    /// <summary>What the digest is called.</summary>
    public required string Series { get; init; }

    /// <summary>The headings of sections.</summary>
    public required string[] Sections { get; init; }

    /// <summary>The text of a link in running text.</summary>
    public required string Here { get; init; }

    public required string[] Adjectives { get; init; }

    public required string[] Nouns { get; init; }

    public required string[] Verbs { get; init; }

    public string Space { get; init; } = " ";

    public string Comma { get; init; } = ", ";

    public string Stop { get; init; } = ". ";

    public static IReadOnlyList<DigestLanguage> All { get; } =
    [
        new()
        {
            Code = "en",
            Series = "Gradient Harbour",
            Sections = ["Papers", "Articles", "Tools", "Data", "Code"],
            Here = "the write-up",
            Adjectives = [
                "small", "patient", "sparse", "hidden", "noisy", "steady", "curious", "shallow", "wide", "frozen", "gentle", "tangled",
                "bright", "borrowed"
            ],
            Nouns = [
                "models", "gradients", "lanterns", "batches", "rivers", "tokens", "mirrors", "kernels", "gardens", "encoders", "maps",
                "horizons", "teachers", "shadows", "ladders", "samples"
            ],
            Verbs = [
                "learn from", "outgrow", "compress", "remember", "chase", "repair", "measure", "translate", "forget", "steer", "explain"
            ],
        },
        new()
        {
            Code = "zh",
            Series = "梯度港湾",
            Sections = ["论文", "文章", "工具", "数据集", "代码"],
            Here = "原文",
            Adjectives = ["细小的", "耐心的", "稀疏的", "隐藏的", "嘈杂的", "平稳的", "好奇的", "浅层的", "宽阔的", "冻结的", "柔和的", "缠绕的"],
            Nouns = ["模型", "梯度", "灯笼", "批次", "河流", "词元", "镜子", "卷积核", "花园", "编码器", "地图", "地平线", "影子", "梯子", "样本", "记忆"],
            Verbs = ["学习", "超越", "压缩", "记住", "跟随", "修补", "测量", "翻译", "忘记", "引导", "解释"],
            Space = "",
            Comma = "，",
            Stop = "。",
        },
        new()
        {
            Code = "ja",
            Series = "勾配の港",
            Sections = ["論文", "記事", "ツール", "データセット", "コード"],
            Here = "元の記事",
            Adjectives = ["小さな", "気長な", "まばらな", "隠れた", "うるさい", "静かな", "浅い", "広い", "凍った", "やさしい", "もつれた", "明るい"],
            Nouns = ["モデル", "勾配", "灯籠", "バッチ", "川", "トークン", "鏡", "カーネル", "庭", "エンコーダ", "地図", "地平線", "先生", "影", "はしご", "標本"],
            Verbs = ["から学ぶ", "を追い越す", "を圧縮する", "を覚える", "を追う", "を直す", "を測る", "を訳す", "を忘れる", "を導く"],
            Space = "",
            Comma = "、",
            Stop = "。",
        },
        new()
        {
            Code = "ko",
            Series = "기울기 항구",
            Sections = ["논문", "기사", "도구", "데이터", "코드"],
            Here = "원문",
            Adjectives = ["작은", "끈기 있는", "성긴", "숨은", "시끄러운", "고요한", "얕은", "넓은", "얼어붙은", "부드러운", "얽힌", "밝은"],
            Nouns = ["모델이", "기울기를", "등불을", "배치가", "강물을", "토큰을", "거울이", "커널을", "정원이", "인코더가", "지도를", "지평선을", "그림자를", "사다리가", "표본을"],
            Verbs = ["배우는", "앞지르는", "압축하는", "기억하는", "따라가는", "고치는", "재는", "옮기는", "잊는", "이끄는", "설명하는"],
        },
        new()
        {
            Code = "de",
            Series = "Gradientenhafen",
            Sections = ["Veröffentlichungen", "Artikel", "Werkzeuge", "Daten", "Code"],
            Here = "zum Bericht",
            Adjectives = [
                "kleine", "geduldige", "spärliche", "verborgene", "rauschende", "stetige", "neugierige", "flache", "weite", "gefrorene",
                "sanfte", "verworrene"
            ],
            Nouns = [
                "Modelle", "Gradienten", "Laternen", "Stapel", "Flüsse", "Zeichenfolgen", "Spiegel", "Filterkerne", "Gärten", "Kodierer",
                "Landkarten", "Horizonte", "Schatten", "Leitern", "Stichproben"
            ],
            Verbs = [
                "übertreffen", "verdichten", "behalten", "begleiten", "flicken", "vermessen", "übersetzen", "vergessen", "lenken",
                "erklären"
            ],
        },
        new()
        {
            Code = "fr",
            Series = "Le port des gradients",
            Sections = ["Articles de recherche", "Lectures", "Outils", "Données", "Code"],
            Here = "le récit complet",
            Adjectives = [
                "petits", "patients", "épars", "cachés", "bruyants", "réguliers", "curieux", "étroits", "larges", "gelés", "légers",
                "emmêlés"
            ],
            Nouns = [
                "modèles", "gradients", "lampions", "lots", "fleuves", "jetons", "miroirs", "noyaux", "jardins", "encodeurs", "plans",
                "horizons", "maîtres", "échos", "échantillons"
            ],
            Verbs = [
                "dépassent", "compressent", "retiennent", "suivent", "réparent", "mesurent", "traduisent", "oublient", "guident",
                "expliquent"
            ],
        },
        new()
        {
            Code = "es",
            Series = "El puerto de los gradientes",
            Sections = ["Investigación", "Artículos", "Herramientas", "Datos", "Código"],
            Here = "el texto completo",
            Adjectives = [
                "pequeños", "pacientes", "dispersos", "ocultos", "ruidosos", "constantes", "curiosos", "anchos", "helados", "suaves",
                "enredados", "luminosos"
            ],
            Nouns = [
                "modelos", "gradientes", "faroles", "lotes", "ríos", "símbolos", "espejos", "núcleos", "jardines", "codificadores", "mapas",
                "horizontes", "maestros", "ecos", "peldaños"
            ],
            Verbs = ["superan", "comprimen", "recuerdan", "siguen", "reparan", "miden", "traducen", "olvidan", "guían", "explican"],
        },
        new()
        {
            Code = "ru",
            Series = "Гавань градиентов",
            Sections = ["Статьи", "Заметки", "Инструменты", "Данные", "Код"],
            Here = "подробный разбор",
            Adjectives = [
                "малые", "терпеливые", "редкие", "скрытые", "шумные", "ровные", "любопытные", "мелкие", "широкие", "застывшие", "мягкие",
                "яркие"
            ],
            Nouns = [
                "модели", "градиенты", "фонари", "пакеты", "реки", "токены", "зеркала", "ядра", "сады", "кодировщики", "карты", "горизонты",
                "тени", "ступени", "образцы"
            ],
            Verbs = ["обгоняют", "сжимают", "помнят", "провожают", "чинят", "измеряют", "переводят", "забывают", "ведут", "объясняют"],
        },
    ];
}
