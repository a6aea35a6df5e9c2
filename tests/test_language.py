"""The language of a text is found where it is clear, and unknown otherwise."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postil.model import Basis
from postil.reading.language import is_same, language_of, primary

# Article 1 of the Universal Declaration of Human Rights.
TEXTS = {
    "ar": (
        "يولد جميع الناس أحراراً متساوين في الكرامة والحقوق. وقد وهبوا عقلاً وضميراً وعليهم أن "
        "يعامل بعضهم بعضاً بروح الإخاء. لكل إنسان حق التمتع بكافة الحقوق والحريات الواردة في "
        "هذا الإعلان، دون أي تمييز من أي نوع كان، لا سيما التمييز بسبب العنصر أو اللون أو الجنس"
    ),
    "bg": (
        "Всички хора се раждат свободни и равни по достойнство и права. Те са надарени с разум "
        "и съвест и следва да се отнасят помежду си в дух на братство."
    ),
    "ca": (
        "Tots els éssers humans neixen lliures i iguals en dignitat i en drets. Són dotats de "
        "raó i de consciència, i han de comportar-se fraternalment els uns amb els altres."
    ),
    "cs": (
        "Všichni lidé se rodí svobodní a sobě rovní co do důstojnosti a práv. Jsou nadáni "
        "rozumem a svědomím a mají spolu jednat v duchu bratrství."
    ),
    "da": (
        "Alle mennesker er født frie og lige i værdighed og rettigheder. De er udstyret med "
        "fornuft og samvittighed, og de bør handle mod hverandre i en broderskabets ånd."
    ),
    "de": (
        "Alle Menschen sind frei und gleich an Würde und Rechten geboren. Sie sind mit Vernunft "
        "und Gewissen begabt und sollen einander im Geist der Brüderlichkeit begegnen."
    ),
    "el": (
        "Όλοι οι άνθρωποι γεννιούνται ελεύθεροι και ίσοι στην αξιοπρέπεια και τα δικαιώματα. "
        "Είναι προικισμένοι με λογική και συνείδηση."
    ),
    "en": (
        "All human beings are born free and equal in dignity and rights. They are endowed with "
        "reason and conscience and should act towards one another in a spirit of brotherhood."
    ),
    "es": (
        "Todos los seres humanos nacen libres e iguales en dignidad y derechos y, dotados como "
        "están de razón y conciencia, deben comportarse fraternalmente los unos con los otros."
    ),
    "et": (
        "Kõik inimesed sünnivad vabadena ja võrdsetena oma väärikuselt ja õigustelt. Neile on "
        "antud mõistus ja südametunnistus ja nende suhtumist üksteisesse peab kandma vendluse "
        "vaim."
    ),
    "fa": (
        "تمام افراد بشر آزاد به دنیا می\u200cآیند و از لحاظ حیثیت و حقوق با هم برابرند. همه دارای "
        "عقل و وجدان هستند و باید نسبت به یکدیگر با روح برادری رفتار کنند."
    ),
    "fi": (
        "Eduskunta päätti eilen, että laki ei muutu. Pääministeri sanoi, että hallitus on "
        "yksimielinen, mutta se ei ole vielä valmis, kun osa ministereistä on myös sitä mieltä, "
        "että asia ei kuulu tähän."
    ),
    "fr": (
        "Tous les êtres humains naissent libres et égaux en dignité et en droits. Ils sont "
        "doués de raison et de conscience et doivent agir les uns envers les autres dans un "
        "esprit de fraternité."
    ),
    "he": (
        "כל בני האדם נולדו בני חורין ושווים בערכם ובזכויותיהם. כולם חוננו בתבונה ובמצפון, לפיכך "
        "חובה עליהם לנהוג איש ברעהו ברוח של אחווה."
    ),
    "hu": (
        "Minden emberi lény szabadon születik és egyenlő méltósága és joga van. Az emberek, "
        "ésszel és lelkiismerettel bírván, egymással szemben testvéri szellemben kell hogy "
        "viseltessenek."
    ),
    "id": (
        "Presiden mengatakan bahwa pemerintah tidak akan mengubah aturan itu karena sudah ada "
        "dalam undang-undang. Dia juga akan bertemu dengan para menteri dari beberapa daerah "
        "pada saat itu untuk bisa menjadi lebih dekat."
    ),
    "it": (
        "Tutti gli esseri umani nascono liberi ed eguali in dignità e diritti. Essi sono dotati "
        "di ragione e di coscienza e devono agire gli uni verso gli altri in spirito di "
        "fratellanza."
    ),
    "ja": (
        "すべての人間は、生れながらにして自由であり、かつ、尊厳と権利とについて平等である。人間は、"
        "理性と良心とを授けられており、互いに同胞の精神をもって行動しなければならない。"
    ),
    "ko": (
        "모든 인간은 태어날 때부터 자유로우며 그 존엄과 권리에 있어 동등하다. 인간은 "
        "천부적으로 이성과 양심을 부여받았으며 서로 형제애의 정신으로 행동하여야 한다."
    ),
    "lt": (
        "Visi žmonės gimsta laisvi ir lygūs savo orumu ir teisėmis. Jiems suteiktas protas ir "
        "sąžinė ir jie turi elgtis vienas kito atžvilgiu kaip broliai."
    ),
    "lv": (
        "Visi cilvēki piedzimst brīvi un vienlīdzīgi savā pašcieņā un tiesībās. Viņi ir "
        "apveltīti ar saprātu un sirdsapziņu, un viņiem jāizturas citam pret citu brālības "
        "garā."
    ),
    "nl": (
        "Alle mensen worden vrij en gelijk in waardigheid en rechten geboren. Zij zijn "
        "begiftigd met verstand en geweten, en behoren zich jegens elkander in een geest van "
        "broederschap te gedragen."
    ),
    "no": (
        "Stortinget vedtok i går at det ikke blir noen endring nå. Statsministeren sa at "
        "regjeringen ble enig etter at mye var prøvd, og at hun ikke kan love noe mer til dem "
        "som har ventet uten svar."
    ),
    "pl": (
        "Wszyscy ludzie rodzą się wolni i równi pod względem swej godności i swych praw. Są oni "
        "obdarzeni rozumem i sumieniem i powinni postępować wobec innych w duchu braterstwa."
    ),
    "pt": (
        "Todos os seres humanos nascem livres e iguais em dignidade e em direitos. Dotados de "
        "razão e de consciência, devem agir uns para com os outros em espírito de fraternidade."
    ),
    "ro": (
        "Toate ființele umane se nasc libere și egale în demnitate și în drepturi. Ele sunt "
        "înzestrate cu rațiune și conștiință și trebuie să se comporte unele față de altele în "
        "spiritul fraternității."
    ),
    "ru": (
        "Все люди рождаются свободными и равными в своем достоинстве и правах. Они наделены "
        "разумом и совестью и должны поступать в отношении друг друга в духе братства."
    ),
    "sh": (
        "Sva ljudska bića rađaju se slobodna i jednaka u dostojanstvu i pravima. Ona su "
        "obdarena razumom i sviješću i trebaju jedna prema drugima postupati u duhu bratstva."
    ),
    "sk": (
        "Všetci ľudia sa rodia slobodní a sebe rovní, čo sa týka ich dôstojnosti a práv. Sú "
        "obdarení rozumom a svedomím a majú navzájom jednať v bratskom duchu."
    ),
    "sl": (
        "Vsi ljudje se rodijo svobodni in imajo enako dostojanstvo in enake pravice. Obdarjeni "
        "so z razumom in vestjo in bi morali ravnati drug z drugim kakor bratje."
    ),
    "sr": (
        "Сва људска бића рађају се слободна и једнака у достојанству и правима. Она су обдарена "
        "разумом и свешћу и треба једни према другима да поступају у духу братства."
    ),
    "sv": (
        "Alla människor är födda fria och lika i värde och rättigheter. De har utrustats med "
        "förnuft och samvete och bör handla gentemot varandra i en anda av gemenskap."
    ),
    "tr": (
        "Meclis dün bu konuda bir karar aldı. Başbakan, hükümetin her zaman olduğu gibi "
        "birlikte çalıştığını ve daha çok zamana ihtiyaç olduğunu söyledi, ancak bu karar için "
        "bir tarih de vermedi."
    ),
    "uk": (
        "Всі люди народжуються вільними і рівними у своїй гідності та правах. Вони наділені "
        "розумом і совістю і повинні діяти у відношенні один до одного в дусі братерства."
    ),
    "vi": (
        "Tất cả mọi người sinh ra đều được tự do và bình đẳng về nhân phẩm và quyền lợi. Mọi "
        "con người đều được tạo hoá ban cho lý trí và lương tâm và cần phải đối xử với nhau "
        "trong tình bằng hữu."
    ),
    "zh": ("人人生而自由,在尊严和权利上一律平等。他们赋有理性和良心,并应以兄弟关系的精神相对待。"),
}


@pytest.mark.parametrize(("language", "text"), TEXTS.items(), ids=TEXTS)
def test_the_language_of_a_text(language: str, text: str) -> None:
    fact = language_of(text).fact
    assert (fact.value, fact.basis, fact.quote) == (language, Basis.INFERRED, None)
    assert fact.reason


UNKNOWN = {
    "nothing": "",
    "a few words": "The harbour is open.",
    "numbers": "1 2 3 4 5 6 7 8 9 10 " * 30,
    "names": "Harbour Quay Breakwater Pilot Channel Storm Sand Boat Town Board " * 5,
    "Norwegian that may be Danish": "Det er en god dag for alle som er her, og jeg har det bra. "
    * 3,
    "two languages by halves": f"{TEXTS['en']} {TEXTS['de']} {TEXTS['fr']} {TEXTS['nl']}",
    "a language that is not known here": (
        "Mae pob bod dynol yn cael ei eni yn rhydd ac yn gyfartal mewn urddas a hawliau. Fe'u "
        "cynysgaeddir â rheswm a chydwybod, a dylent ymddwyn at ei gilydd mewn ysbryd."
    ),
}


@pytest.mark.parametrize("text", UNKNOWN.values(), ids=UNKNOWN)
def test_a_doubtful_language_is_unknown(text: str) -> None:
    assert language_of(text).fact.value is None


SAME = {
    ("en", "en-GB"): True, ("en-GB", "EN"): True, ("en-US", "en-GB"): False, ("de", "den"): False,
}  # fmt: skip


@pytest.mark.parametrize(("tags", "same"), SAME.items(), ids=map(" ".join, SAME))
def test_tags_of_one_language(tags: tuple[str, str], same: bool) -> None:
    assert is_same(*tags) is same
    assert primary("pt-BR") == "pt"


@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    fact = language_of(text).fact
    assert fact.value is None or fact.reason


def test_no_more_is_read_of_a_long_text_than_its_beginning() -> None:
    english = TEXTS["en"] * 500
    assert language_of(english + TEXTS["de"] * 50_000) == language_of(english)
