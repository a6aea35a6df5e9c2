"""Fields have the type they are asked for, whatever YAML 1.1 would make of the word."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postil.errors import Problem, Problems
from postil.fields import Fields
from postil.model import TextPolicy
from postil.yaml_tree import parse_yaml

PATH = "config.yaml"


def taken(getter: str, text: str) -> tuple[object, list[str]]:
    """What a getter makes of the field `a` of this YAML, and what it complains of."""
    problems = Problems()
    fields = Fields(parse_yaml(text, PATH), PATH, problems)
    value = (
        fields.choice("a", TextPolicy.FULL) if getter == "choice" else getattr(fields, getter)("a")
    )
    return value, [told(problem) for problem in problems.all]


def told(problem: Problem) -> str:
    return f"{problem.place.line}: {problem.message} | {problem.hint}"


GOOD = {
    "a text": ("text", "a: b c", "b c"),
    "a text that YAML 1.1 takes for a flag": ("text", "a: no", "no"),
    "a text that YAML 1.1 takes for a number": ("text", "a: 0123", "0123"),
    "a text that YAML 1.1 takes for a time": ("text", "a: 12:30", "12:30"),
    "a text that YAML 1.1 takes for a date": ("text", "a: 2022-02-30", "2022-02-30"),
    "a text in quotation marks": ("text", "a: ' null '", " null "),
    "a blank in quotation marks": ("text", "a: '  '", ""),
    "no text": ("text", "a:", None),
    "a text that is empty": ("text", "a: ''", ""),
    "a text that is missing": ("text", "b: c", None),
    "texts": ("texts", "a: [b, no, 1.10]", ("b", "no", "1.10")),
    "texts, one of them twice": ("texts", "a: [b, c, b]", ("b", "c")),
    "no texts": ("texts", "a: ~", ()),
    "texts that are missing": ("texts", "", ()),
    "a flag": ("flag", "a: yes", True),
    "a flag in capitals": ("flag", "a: TRUE", True),
    "a flag that is off": ("flag", "a: off", False),
    "a flag that is missing": ("flag", "", False),
    "a choice": ("choice", "a: none", TextPolicy.NONE),
    "a choice that is missing": ("choice", "a:", TextPolicy.FULL),
    "no date": ("date", "a: null", None),
}
BAD = {
    "a list for a text": ("text", "a: [b]", None, "1: `a` is a list, not text | write `a: …` as"),
    "a map for a text": ("text", "\na: {b: c}", None, "2: `a` is a map, not text | write `a: …`"),
    "a text for a list": (
        "texts",
        "a: no",
        (),
        "1: `a` is the text `no`, not a list | write `a: [no]`",
    ),
    "a map for a list": ("texts", "a: {b: c}", (), "1: `a` is a map, not a list | write `a: […]`"),
    "a list in a list": ("texts", "a: [b, [c]]", ("b",), "1: `a` is a list of texts | write"),
    "an item that is empty": ("texts", "a:\n- b\n-", ("b",), "1: `a` is a list of texts | write"),
    "a flag that is no flag": (
        "flag",
        "a: maybe",
        False,
        "1: `a` is yes or no, not `maybe` | write `a: yes` or",
    ),
    "a flag that is empty": ("flag", "a: ''", False, "1: `a` is yes or no, not ``"),
    "a list for a flag": ("flag", "a: [yes]", False, "1: `a` is a list, not text"),
    "a choice nearly right": (
        "choice",
        "a: ful",
        TextPolicy.FULL,
        "1: `a` cannot be `ful` | did you mean `full`?",
    ),
    "a choice of something else": (
        "choice",
        "a: some",
        TextPolicy.FULL,
        "1: `a` cannot be `some` | one of full, excerpt, none",
    ),
    "a date that there is not": (
        "date",
        "a: 2022-02-30",
        None,
        "1: `2022-02-30` is not a date: February 2022 has 28 days | a day",
    ),
    "a time for a date": ("date", "a: 12:30", None, "1: `12:30` is not a date"),
    "a list for a date": ("date", "a: [2022]", None, "1: `a` is a list, not text"),
    "a text for maps": ("each", "a: b", (), "1: `a` is a list of maps | write `a:` and below it"),
}


@pytest.mark.parametrize(("getter", "text", "value"), GOOD.values(), ids=GOOD)
def test_a_field_has_the_type_it_is_asked_for(getter: str, text: str, value: object) -> None:
    assert taken(getter, text) == (value, [])


@pytest.mark.parametrize(("getter", "text", "value", "complaint"), BAD.values(), ids=BAD)
def test_a_field_of_another_type_is_an_error_at_its_line(
    getter: str, text: str, value: object, complaint: str
) -> None:
    found, complaints = taken(getter, text)
    assert found == value
    assert [one[: len(complaint)] for one in complaints] == [complaint]


def test_a_date_is_of_the_extended_format() -> None:
    problems = Problems()
    date = Fields(parse_yaml("a: 2022-01~", PATH), PATH, problems).date("a")
    assert date is not None
    assert date.text == "2022-01~"


def test_fields_within_fields_know_their_lines() -> None:
    problems = Problems()
    fields = Fields(parse_yaml("a:\n  b: [c]\n  d: e\nf:\n  - g: h\n  - i", PATH), PATH, problems)
    inner = fields.fields("a")
    inner.text("b")
    inner.close()
    (item,) = fields.each("f")
    assert item.text("g") == "h"
    assert [told(problem).split(" | ")[0] for problem in problems.all] == [
        "2: `b` is a list, not text",
        "3: unknown field `d`",
        "4: `f` is a list of maps",
    ]


@pytest.mark.parametrize("text", ["a: b", "a: [b]"], ids=["a text", "a list"])
def test_what_is_no_map_has_no_fields(text: str) -> None:
    problems = Problems()
    inner = Fields(parse_yaml(text, PATH), PATH, problems).fields("a")
    assert inner.text("b") is None
    assert [problem.hint for problem in problems.all] == ["indent its keys below it"]


def test_unknown_fields_are_told_with_the_nearest_known_one() -> None:
    problems = Problems()
    fields = Fields(parse_yaml("titel: a\nweather: b\ntitle: c", PATH), PATH, problems)
    fields.text("title")
    fields.date("date")
    fields.close()
    assert [told(problem) for problem in problems.all] == [
        "1: unknown field `titel` | did you mean `title`?",
        "2: unknown field `weather` | known here: title, date",
    ]


def test_places_and_presence() -> None:
    fields = Fields(parse_yaml("\na: b\nc:", PATH), PATH, Problems())
    assert (fields.has("a"), fields.has("c"), fields.has("d")) == (True, True, False)
    assert str(fields.place("c")) == "config.yaml:3"
    assert str(fields.place("d")) == "config.yaml:2"
    assert fields.lines() == {"a": 2, "c": 3}


@given(
    st.sampled_from(["text", "texts", "flag", "date", "choice", "fields", "each"]),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=20),
)
def test_no_text_whatever_raises(getter: str, text: str) -> None:
    quoted = text.replace("'", "''").replace("\u2028", "").replace("\u2029", "")
    value, complaints = taken(getter, f"a: '{quoted}'")
    kept = text.replace("\u2028", "").replace("\u2029", "")
    assert (getter == "text") <= (value == (kept if kept.strip() else ""))
    assert len(complaints) <= 1
