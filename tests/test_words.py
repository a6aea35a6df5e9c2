"""The catalogue of the site's words: what is wrong in one, what stands in, what is said."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from english import CATALOGUE, WORDS
from markupsafe import Markup

from postil.dates import Edtf
from postil.datewords import DateWords
from postil.errors import PostilError, Problems
from postil.words.catalogue import parse_catalogue
from postil.words.reading import words_of
from postil.words.words import NoTextError

if TYPE_CHECKING:
    from postil.words.words import Words

ENGLISH = parse_catalogue(CATALOGUE, "en.yaml", Problems())
WRONG = {
    "unknown key": ("nav:\n  timelime: x\n", 2, "did you mean `nav.timeline`?"),
    "unknown section": ("navigation:\n  notes: x\n", 2, "did you mean"),
    "unknown placeholder": ('date:\n  about: "ca. {dat}"\n', 2, "did you mean `{date}`?"),
    "placeholder where there is none": ('nav:\n  notes: "{x}"\n', 2, "it has none"),
    "text in place of a section": ("nav: Notizen\n", 1, "indent its texts below it"),
    "list": ("nav:\n  notes: [a]\n", 2, "write a text, or a map of zero, one, two"),
    "plural without other": ("text:\n  notes: {one: x}\n", 2, "`other` must be there"),
    "no plural category": ("text:\n  notes: {eine: x, other: y}\n", 2, "a map of zero, one"),
    "no YAML": ("nav:\n\tnotes: x\n", 2, "indent with spaces"),
}
POLISH = """\
text:
  notes:
    one: "{count} notatka"
    few: "{count} notatki"
    many: "{count} notatek"
    other: "{count} notatki"
  documents: "{number} dok."
"""


def spoken(language: str, **own: str) -> Words:
    problems = Problems()
    found = words_of(language, own, {"en": CATALOGUE}, "layouts/words", problems)
    assert not problems.all
    return found


@pytest.mark.parametrize(("text", "line", "hint"), WRONG.values(), ids=WRONG)
def test_what_is_wrong_in_a_catalogue_is_told(text: str, line: int, hint: str) -> None:
    problems = Problems()
    words_of("de", {"de": text}, {"en": CATALOGUE}, "layouts/words", problems)
    (problem,) = problems.errors
    assert str(problem.place) == f"layouts/words/de.yaml:{line}"
    assert hint in problem.hint


def test_the_shipped_catalogue_has_no_fault() -> None:
    problems = Problems()
    parse_catalogue(CATALOGUE, "en.yaml", problems, ENGLISH)
    assert not problems.all


def test_a_digest_s_own_text_wins_and_english_stands_in() -> None:
    words = spoken("de-AT", de="nav:\n  notes: Notizen\n", en="nav:\n  about: About us\n")
    assert (words("nav.notes"), words("nav.about"), words("nav.topics")) == (
        *("Notizen", "About us"),
        "Topics",
    )
    assert (words.language, words.editors, words.direction) == ("de-AT", "de-AT", "ltr")


def test_a_tag_as_it_is_wins_over_its_language_alone() -> None:
    own = {"pt": "nav:\n  notes: a\n  about: b\n", "pt-BR": "nav:\n  notes: c\n"}
    words = spoken("pt-BR", **own)
    assert (words("nav.notes"), words("nav.about")) == ("c", "b")


@pytest.mark.parametrize(
    ("language", "interface"), [("en-GB", "en-GB"), ("nl", "en"), ("ar", "en"), ("eng", "en")]
)
def test_without_a_catalogue_the_interface_is_english(language: str, interface: str) -> None:
    words = spoken(language)
    assert (words.language, words.editors, words.direction) == (interface, language, "ltr")


def test_a_right_to_left_interface() -> None:
    words = spoken("fa", fa="nav:\n  notes: یادداشت\n")
    assert words.direction == "rtl"
    assert words.lang("en") == Markup(' lang="en" dir="ltr"')
    assert words.lang("ar") == Markup(' lang="ar"')
    assert words.lang("fa") == words.lang("") == ""
    assert words.lang("fa", within="en") == Markup(' lang="fa" dir="rtl"')


@pytest.mark.parametrize(
    ("count", "said"), [(1, "1 notatka"), (3, "3 notatki"), (5, "5 notatek"), (22, "22 notatki")]
)
def test_the_plural_is_the_language_s(count: int, said: str) -> None:
    assert spoken("pl", pl=POLISH)("text.notes", count=count) == said


@pytest.mark.parametrize(("count", "said"), [(0, "0 pages"), (1, "1 page"), (21, "21 pages")])
def test_a_text_in_english_has_the_plural_of_english(count: int, said: str) -> None:
    # In Russian 21 is `one`, and 0 is `many`.
    assert spoken("ru", ru="nav:\n  about: О\n")("text.pages", count=count, number=count) == said


def test_numbers_are_grouped_as_the_language_does() -> None:
    assert WORDS("facts.words", count=1250) == "1,250 words"
    assert spoken("de", de="nav:\n  about: Über\n")("facts.words", count=1250) == "1.250 words"


def test_numbers_in_words_and_figures() -> None:
    assert [WORDS.number(count) for count in (0, 13, 20, 21, 1250)] == (
        ["no", "thirteen", "twenty", "21", "1,250"]
    )
    assert spoken("de", de='text:\n  numbers: ""\n').number(3) == "3"


@pytest.mark.parametrize(
    ("parts", "said"), [("", ""), ("a", "a"), ("ab", "a and b"), ("abcd", "a, b, c and d")]
)
def test_a_list_in_a_sentence(parts: str, said: str) -> None:
    assert WORDS.listed(list(parts)) == said


def test_a_value_that_is_html_makes_html_and_nothing_else_does() -> None:
    link, name = Markup("<a>b</a>"), "<i>"
    assert WORDS("text.last", some=link, last=name) == Markup("<a>b</a> and &lt;i&gt;")
    assert not isinstance(WORDS("text.last", some=name, last=name), Markup)
    assert isinstance(WORDS.listed([link]), Markup)


def test_a_text_that_is_not_there() -> None:
    with pytest.raises(NoTextError, match=r"there is no text `nav\.notez`") as caught:
        WORDS("nav.notez")
    assert caught.value.__notes__ == ["did you mean `nav.notes`?"]


@pytest.mark.parametrize("key", ["date.about", "facts.words"])
def test_a_value_that_is_missing(key: str) -> None:
    with pytest.raises(NoTextError, match="needs"):
        WORDS(key)


def test_kinds_of_notes() -> None:
    german = spoken("de", de="kind:\n  context: Hintergrund\n")
    assert [german.kind(kind) for kind in (None, "context", "rumour")] == [
        *("Note", "Hintergrund"),
        "Rumour",
    ]
    assert (WORDS.kind("context"), WORDS.kind_within("context")) == ("Context", "context")


GERMAN = """\
date:
  between: zwischen {first} und {last}
  about: etwa {date}
  bc: "{year} v. Chr."
  winter: Winter
  from: ab {date}
"""
ABROAD = {
    ("de", "2022-02-24"): ("24. Februar 2022", "24. Feb. 2022"),
    ("de", "2022-01-07/2022-01-09"): ("zwischen 7. und 9. Januar 2022", "7.–9. Jan. 2022"),
    ("de", "2022-02-28/2022-03-02"): (
        "zwischen 28. Februar und 2. März 2022",
        "28. Feb. – 2. März 2022",
    ),
    ("de", "-0043-03"): ("März 44 v. Chr.", "März 44 v. Chr."),
    ("de", "2022-24~"): ("etwa Winter 2022", "c. Winter 2022"),
    ("de", "2022-02-21/.."): ("21. Februar 2022 or later", "ab 21. Feb. 2022"),
    ("zh", "2022-02-24"): ("2022年2月24日", "2022年2月24日"),
    ("zh", "2022"): ("2022年", "2022年"),
    ("zh", "2022-01-07/2022-01-09"): ("zwischen 2022年1月7日 und 9日", "2022年1月7日–9日"),
    ("en-US", "2022-01-07/2022-01-09"): ("between January 7 and 9, 2022", "Jan 7 – 9, 2022"),
    ("pl", "2022-02"): ("luty 2022", "lut 2022"),
    ("ar", "2022-02-24"): ("24 فبراير 2022", "24 فبراير 2022"),
}


@pytest.mark.parametrize(("case", "said"), ABROAD.items(), ids=lambda case: " ".join(case))
def test_dates_are_in_the_language_s_order(case: tuple[str, str], said: tuple[str, str]) -> None:
    language, text = case
    own = {} if language.startswith("en") else {language: GERMAN}
    dates, date = DateWords(spoken(language, **own)), Edtf.parse(text)
    assert (dates.full(date), dates.short(date)) == said


def test_a_year_that_is_said_already_is_left_out() -> None:
    dates = DateWords(spoken("de", de=GERMAN))
    said = [
        dates.short(Edtf.parse(text), 2022).replace("\N{NO-BREAK SPACE}", " ")
        for text in ("2022-01-07", "2022-01-07/2022-02-09", "2022-02", "2022-22")
    ]
    assert said == ["7. Jan.", "7. Jan. – 9. Feb.", "Feb", "summer"]


def test_a_script_is_given_texts_by_plural_category() -> None:
    assert json.loads(json.dumps(WORDS.forms("search.some_have_word"))) == {
        "one": "{number} has “{words}”.",
        "other": "{number} have “{words}”.",
    }


def test_a_catalogue_that_is_no_map() -> None:
    with pytest.raises(PostilError, match="not a map"):
        parse_catalogue("- a", "en.yaml", Problems())
