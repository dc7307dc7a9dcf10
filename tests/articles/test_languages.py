"""Texts in other languages are told from English, and said."""

import pytest

from timeline.articles import read_bytes
from timeline.articles.languages import NAMES, language_of

TEXTS = {
    "en": "The old bridge was closed on Monday after cracks were found in two of its pillars, the city said.",
    "de": "Die alte Brücke ist am Montag gesperrt worden, weil in zwei Pfeilern Risse gefunden wurden, so die Stadt.",
    "fr": "Le vieux pont a été fermé lundi parce que des fissures ont été trouvées dans deux de ses piliers.",
    "es": "El viejo puente fue cerrado el lunes porque se hallaron grietas en dos de los pilares, según se dijo.",
    "it": "Il vecchio ponte è stato chiuso lunedì perché sono state trovate crepe in due dei suoi piloni.",
    "pt": "A ponte velha foi fechada na segunda-feira porque foram achadas fissuras em dois dos seus pilares.",
    "nl": "De oude brug is maandag gesloten omdat er in twee van de pijlers scheuren zijn gevonden, zegt de stad.",
    "sv": "Den gamla bron stängdes på måndagen efter att man hade hittat sprickor i två av dess pelare, säger staden.",
    "pl": "Stary most został zamknięty w poniedziałek, gdyż w dwóch jego filarach są pęknięcia, jak to podało miasto.",
    "tr": "Eski köprü, iki ayağında çatlak olduğu için pazartesi günü kapatıldı ve bir süre daha kapalı kalacak.",
    "ru": "Старый мост закрыли в понедельник, потому что в двух опорах нашли трещины, сообщил город.",
    "ar": "أغلق الجسر القديم يوم الاثنين بعد العثور على شقوق في اثنين من أعمدته، حسبما قالت المدينة.",
    "zh": "市政府表示，由于两根桥墩发现裂缝，旧桥于周一关闭，何时重新开放尚不清楚。",
    "ja": "市によると、二本の橋脚にひびが見つかったため、古い橋は月曜日に閉鎖された。",
    "ko": "시는 두 개의 교각에서 균열이 발견되어 월요일에 오래된 다리를 폐쇄했다고 밝혔다.",
    "el": "Η παλιά γέφυρα έκλεισε τη Δευτέρα, επειδή βρέθηκαν ρωγμές σε δύο από τους πυλώνες της.",
}


@pytest.mark.parametrize("code", TEXTS)
def test_the_language_of_a_text(code: str) -> None:
    assert language_of(TEXTS[code]) == code


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Short.",
        "Kim Jong Un met Vladimir Putin.",
        "Señor López de la Cruz y García of El País said that the el Niño of the year was over, and that he was glad.",
        "“Ich bin ein Berliner”, he said to the crowd of half a million that had come to see him at the town hall.",
        "Im so bored rn, i was up all night in die hard mode and war is on tv am i ok",
        "I rly do need a ticket. I can do a 5-9 slot. I go by bus u know lol, a o k",
        "Le Pen, de Gaulle och Van der Bellen in one headline: what does it say, so late in May",
        "1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16",
        "Москва (Moscow) said that it had no plans to do so, and that the talks with Киев (Kyiv) were at an end.",
    ],
)
def test_english_with_foreign_words_and_what_can_not_be_told(text: str) -> None:
    assert language_of(text) == "en"


def test_other_languages_are_kept_with_a_warning() -> None:
    (article,), problems = read_bytes("a.txt", (TEXTS["de"] + "\n" + TEXTS["de"]).encode())
    assert article.language == "de"
    assert [problem.reason for problem in problems if problem.field == "language"] == [
        "It reads as German; only English is understood, so nothing is read in it."
    ]


def test_every_language_has_a_name() -> None:
    assert {language_of(text) for text in TEXTS.values()} <= NAMES.keys() | {"en"}
