"""Little words of languages, and the scripts that one language alone is written in."""

NAMES = {
    "af": "Afrikaans", "ar": "Arabic", "be": "Belarusian", "bg": "Bulgarian", "ca": "Catalan",
    "cs": "Czech", "da": "Danish", "de": "German", "el": "Greek", "en": "English",
    "es": "Spanish", "et": "Estonian", "fa": "Persian", "fi": "Finnish", "fr": "French",
    "gl": "Galician", "he": "Hebrew", "hu": "Hungarian", "hy": "Armenian", "id": "Indonesian",
    "it": "Italian", "ja": "Japanese", "ka": "Georgian", "ko": "Korean", "lt": "Lithuanian",
    "lv": "Latvian", "mk": "Macedonian", "ms": "Malay", "nl": "Dutch", "no": "Norwegian",
    "pl": "Polish", "pt": "Portuguese", "ro": "Romanian", "ru": "Russian", "sh": "Serbo-Croatian",
    "sk": "Slovak", "sl": "Slovenian", "sr": "Serbian", "sv": "Swedish", "ta": "Tamil",
    "th": "Thai", "tr": "Turkish", "uk": "Ukrainian", "ur": "Urdu", "vi": "Vietnamese",
    "zh": "Chinese",
}  # fmt: skip

WORDS = {
    "en": """
    the of and to in a is that for it on was with as are be this by at from have not but his
    they which or we an he were been has had their will would who can all more she her what
    when there about said into than its if so no you your""",
    "de": """
    der die und in den von zu das mit sich des auf für ist im dem nicht ein eine als auch es
    an werden aus er hat dass sie nach wird bei einer um am sind noch wie einem über einen
    so zum war haben nur oder aber vor zur bis mehr durch man wurde sein wenn""",
    "fr": """
    de la le et les des en un du une que est pour qui dans a par plus pas au sur ne se il ce
    sont avec son aux d l qu n s c cette ou mais comme on été sa ses nous leur elle fait ont
    être tout avait même ils deux y à où""",
    "es": """
    de la que el en y a los del se las por un para con no una su al lo como más pero sus le
    ya o este sí porque esta entre cuando muy sin sobre también hasta hay donde quien desde
    todo nos durante es son fue ha era ser está""",
    "it": """
    di e il la che in a per un è del non una della sono si da con i le al dei come lo ha più
    gli nel anche ma alla delle dal se o su ci l d questo questa degli era essere stato
    nella dalla loro suo sua ai hanno""",
    "pt": """
    de a o que e do da em um para é com não uma os no se na por mais as dos como mas foi ao
    ele das tem à seu sua ou ser quando muito há nos já está eu também só pelo pela até isso
    ela entre era depois sem mesmo aos são""",
    "ca": """
    de la i el que en a els un per del les una és amb no al es va més com dels ha l d són
    però seva seu o aquest aquesta ser entre també han què si hi pel ja quan molt fins sobre
    des sense nostre tot""",
    "nl": """
    de van het een en in is dat op te zijn voor met die niet aan er om ook als dan maar bij
    of uit nog naar heeft wordt door over ze hij werd deze geen was kan worden hebben meer
    tot zich al je wel had ik dit onder""",
    "sv": """
    och i att det som en på är av för med till den har de inte om ett han men var jag sig
    från vi så kan när år nu man också efter hon eller sin vid där ut skulle under hade över
    mot alla blir bli mycket""",
    "da": """
    og i at det er en til af på for med den som de ikke der har et var han men sig om vi jeg
    fra kan nu så efter ved også hun blev eller hvor skal når været alle meget over mod
    havde blive sin mellem sammen uden""",
    "no": """
    og i det er på en til av som at for med har den de ikke et om han var men jeg seg fra vi
    kan nå så etter ved også hun ble eller hvor skal når vært alle mye over mot hadde bli
    sin mellom sammen uten enn opp""",
    "fi": """
    ja on ei se että oli hän mutta ovat kun myös joka tai niin kuin ole sen hänen mukaan
    olla jos vain sekä ollut nyt sitä jo mitä kanssa tämä tämän siitä vuoden voi ne eivät
    jonka jotka noin kuitenkin""",
    "et": """
    ja on ei et see ka oli kui mis ta ning aga selle oma tema kes ole või siis nii seda
    välja nad üle pärast peab kuid veel mida juba eesti need tuleb kõik olnud""",
    "lv": """
    un ir no ar par uz ka tas lai kas bet gan arī vai pie viņš kā nav bija pēc to tiek līdz
    tā jau ja tikai tad gadā būs""",
    "lt": """
    ir kad yra į iš su tai ne bet kaip buvo o už jau apie po dar tik ar jis iki kuris nuo
    nes prie jo kurie gali savo metų""",
    "pl": """
    i w z na się nie do to że jest o jak za od po przez co ale tak ma dla są był tym już
    tego czy tylko oraz które który być jego jej było może także ich przed gdy""",
    "cs": """
    a v se na je že s z o do i to k za ve pro jako ale po by od jsou podle které který jsem
    byl není již až také jen bude než při nebo před aby však ještě bylo jeho si""",
    "sk": """
    a v sa na je že s z o do aj to k za vo pre ako ale po by od sú podľa ktoré ktorý som bol
    nie už až tiež len bude než pri alebo pred aby však ešte bolo jeho si""",
    "sl": """
    in je v na se da so za pa ki z po bi s ne tudi ali kot iz od ni bo pri še ko ima bil o
    bila kar tem že zaradi med lahko njegov pred""",
    "sh": """
    i u je na se da su za od s a o ne kako koji će što to iz li bi po biti ili ali samo sve
    sam kao koje koja prema nije bio već do ga pri još""",
    "hu": """
    a az és hogy nem is egy ez van de meg volt el csak már mint ha azt még lehet vagy kell
    amely ezt minden után során szerint magyar azonban voltak""",
    "ro": """
    de și în a la cu pe din care că nu se o un pentru este mai au fost sau prin ce dar sunt
    dacă după ale lui al unei fi sa ar fiind între până cel fără acest""",
    "tr": """
    ve bir bu da de için ile çok olarak gibi daha ne olan en o kadar sonra var ama değil
    olduğu her ise ki ya olduğunu göre tarafından ancak veya mi mı""",
    "id": """
    yang dan di dengan untuk dari dalam ini itu pada tidak akan ke adalah oleh juga sebagai
    telah karena dia mereka atau bisa ada lebih saat saya kata tersebut menjadi""",
    "ms": """
    yang dan di dengan untuk dalam ini itu pada tidak akan ke adalah oleh juga sebagai telah
    kerana dia mereka atau boleh ada lebih kata bagi beliau ialah daripada kepada""",
    "af": """
    die van en in is het nie dat sy te vir met op hy aan ek wat as om ook kan maar n was sal
    deur hulle word by uit haar hierdie""",
    "gl": """
    de a o que e do da en un para é con non unha os no na por máis as dos como pero foi ao
    das ten á seu súa ou pola polo tamén moi""",
    "vi": """
    và của là có các được trong cho không một những với người này đã khi để về tại vào ra
    như từ đến nhiều sẽ trên phải làm nhưng""",
    "ru": """
    и в не на я что с он по это как а к но из у за от о его для же все так мы то или был она
    бы они было только при уже году который также до чтобы если""",
    "uk": """
    і в не на що з у та до за як це про він але від для його ми й а я по було вони або так
    також який вже щоб є її під років час""",
    "bg": """
    на и в да се за е от с не по че са като до това която които но той във при след още има
    ще го само или между си със беше""",
    "sr": """
    и у је на се да су за од са а о не како који ће што то из ли би по бити или али само све
    сам као које која према није био већ до га""",
    "mk": """
    и на во да се за од е не со го што како ќе ги беше кој тоа но или до ја нема биде""",
    "be": """
    і ў у не на што з да як гэта ён за ад для яго але быў па або таксама які каб""",
    "ar": """
    في من على أن إلى التي عن مع ما هذا لا هذه الذي كان كما بعد قبل أو بين ذلك حيث قد كل لم
    وقد منذ حتى أي هو هي""",
    "fa": """
    و در به از که این را با است برای آن یک خود تا بر هم نیز بود شد شده می ها کرد کند ما اما
    او پس هر""",
    "ur": """
    کے میں کی ہے اور سے کا کو اس پر نے کہ یہ ہیں بھی ایک تھا ہو وہ گیا کر نہیں جو تو تھے
    ہوئے""",
}
SCRIPTS = {
    "ja": "\u3040-\u30ff", "ko": "\u1100-\u11ff\uac00-\ud7af", "zh": "\u3400-\u4dbf\u4e00-\u9fff",
    "el": "\u0370-\u03ff\u1f00-\u1fff", "he": "\u0590-\u05ff", "th": "\u0e00-\u0e7f",
    "ta": "\u0b80-\u0bff", "ka": "\u10a0-\u10ff", "hy": "\u0530-\u058f",
}  # fmt: skip
