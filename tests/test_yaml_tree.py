"""YAML becomes a tree that knows its lines, or an error that does, and never anything else."""

from __future__ import annotations

import pytest
import yaml
from hypothesis import example, given
from hypothesis import strategies as st

from postil import yaml_tree
from postil.errors import PostilError
from postil.yaml_tree import Mapping, Node, Scalar, Sequence, kind, parse_yaml

PATH = "content/articles/tides.md"
YAMLISH = st.text(alphabet=" \n\t\r:-#,[]{}'\"&*!|>%@`?~\\ab0\x85\u2028\ufeff\0é", max_size=60)
TEXTS = st.text(st.characters(codec="utf-8"))
REFUSED = {
    "a colon within a value": ("a: 1\ntitle: Tides: the tables", 2, "a colon stands within"),
    "a line indented too far": ("a: b\n c: d", 2, "a colon stands within"),
    "a tab": ("a:\n\tb: c", 2, "a tab stands where spaces should"),
    "a sign that is kept": ("a: @b", 1, "no value can begin with this sign"),
    "a list not closed": ("a: 1\nb: [2\nc: d\ne: f", 2, "a list or a map is not closed"),
    "a map not closed": ("a: 1\nb: {c: d\ne: f\n", 2, "a list or a map is not closed"),
    "a quotation mark not closed": ('a: 1\nb: "c\nd: e\n', 2, "a quotation mark is not closed"),
    "text after a quotation mark": ('a: "Aye" he said', 1, "a new line such as"),
    "an item among keys": ("a: b\n- c", 2, "a new line such as"),
    "an unknown escape": ('a: "\\q"', 1, "a backslash"),
    "a list": ("- a\n- b", 1, "this is a list, not a map"),
    "a text": ("\nTides", 2, "this is the text `Tides`, not a map"),
    "the same key twice": ("a: 1\nb: 2\na: 3", 3, "`a` is given twice, first on line 1"),
    "the same key twice below another": ("a:\n  b: 1\n  'b': 2", 3, "`b` is given twice"),
    "a list for a key": ("a: 1\n[b]: c", 2, "a list stands where a key should"),
    "an anchor": ("a: 1\nb: &c d", 2, "anchors and aliases"),
    "an alias": ("a: 1\nb: *c", 2, "anchors and aliases"),
    "an alias that grows": ("a: &a [b, b]\nc: &c [*a, *a]", 1, "anchors and aliases"),
    "a merge key's alias": ("a: 1\n<<: *b", 2, "anchors and aliases"),
    "a tag": ("a: 1\nb: !!python/object/apply:os.system [ls]", 2, "the YAML tag"),
    "a tag of one's own": ("a: !b c", 1, "the YAML tag `!b`"),
    "a second document": ("a: 1\n---\nb: 2", 2, "a second YAML document"),
    "nesting": (f"a: 1\nb: {'[' * 17}{']' * 17}", 2, "more than 16 deep"),
    "brackets without end": (f"a: 1\nb: {'[' * 25_000}", 2, "more than 16 deep"),
    "braces without end": ("{a: " * 25_000, 1, "more than 16 deep"),
    "lists in lists in a line": ("- " * 25_000, 1, "more than 16 deep"),
    "more than a million characters": (f"a: {'b' * 1_000_000}", 1, "longer than 1,000,000"),
    "a quotation of a megabyte": (f"a: 1\nb: '{'c' * 900_000}", 2, "is not closed"),
    "a word of a megabyte": ("a" * 999_999, 1, "not a map"),
    "a line end of its own kind": ("a: 1\nb: c\u2028d: e", 2, "U+2028"),
    "a line end of old": ("a: 1\rb: 2", 1, "U+000D"),
    "a line end of mainframes": ("a: 1\nb: 2\x85c: 3", 2, "U+0085"),
}

READ: dict[str, tuple[str, object]] = {
    "nothing": ("", {}),
    "a comment": ("# Tides\n", {}),
    "null": ("~", {}),
    "a byte-order mark": ("\ufeffa: 1", {"a": "1"}),
    "CRLF": ("a: 1\r\nb: 2\r\n", {"a": "1", "b": "2"}),
    "bare words keep their letters": (
        "a: no\nb: 12:30\nc: 0123\nd: 1.10\ne: 2024-02-30\nf: 0x1F\ng: .inf",
        {
            "a": "no",
            "b": "12:30",
            "c": "0123",
            "d": "1.10",
            "e": "2024-02-30",
            "f": "0x1F",
            "g": ".inf",
        },
    ),
    "lists and maps": ("a: [b, {c: d}]\ne:\n- f", {"a": ["b", {"c": "d"}], "e": ["f"]}),
    "a block of text": ("a: |\n  b\n  c\nd: e", {"a": "b\nc\n", "d": "e"}),
    "nesting that is allowed": (f"a: {'[' * 15}{']' * 15}", None),
    "a line of a megabyte": (f"a: {'b' * 999_000}", {"a": "b" * 999_000}),
}


@pytest.fixture(params=["in C", "in Python"])
def _both_parsers(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "in Python":
        monkeypatch.setattr(yaml_tree, "LOADER", yaml.SafeLoader)


def values(node: Node) -> object:
    if isinstance(node, Scalar):
        return node.text
    if isinstance(node, Sequence):
        return [values(item) for item in node.items]
    return {key.text: values(value) for key, value in node.entries}


def lines(node: Node) -> list[int]:
    if isinstance(node, Scalar):
        return [node.line]
    inner = node.items if isinstance(node, Sequence) else [one for e in node.entries for one in e]
    return [line for item in inner for line in lines(item)]


@pytest.mark.usefixtures("_both_parsers")
@pytest.mark.parametrize(("text", "line", "message"), REFUSED.values(), ids=REFUSED)
def test_what_is_refused_is_refused_at_its_line_with_a_hint(
    text: str, line: int, message: str
) -> None:
    with pytest.raises(PostilError) as caught:
        parse_yaml(text, PATH)
    (problem,) = caught.value.problems
    assert (problem.place.path, problem.place.line) == (PATH, line)
    assert message in problem.message
    assert "\n" not in problem.message
    assert problem.hint


@pytest.mark.usefixtures("_both_parsers")
def test_lines_are_counted_from_where_the_text_begins() -> None:
    with pytest.raises(PostilError) as caught:
        parse_yaml("a: 1\nb: @c", PATH, first_line=5)
    assert caught.value.problems[0].place.line == 6
    assert caught.value.problems[0].excerpt == "b: @c"
    assert lines(parse_yaml("a: 1\nb:\n  - c", PATH, first_line=5)) == [5, 5, 6, 7]


@pytest.mark.usefixtures("_both_parsers")
@pytest.mark.parametrize(("text", "expected"), READ.values(), ids=READ)
def test_what_is_read(text: str, expected: object) -> None:
    found = parse_yaml(text, PATH)
    assert expected is None or values(found) == expected


@pytest.mark.parametrize(
    ("text", "null", "quoted"),
    [
        ("a:", True, False),
        ("a: ~", True, False),
        ("a: Null", True, False),
        ("a: none", False, False),
        ("a: ''", False, True),
        ("a: 'null'", False, True),
        ('a: "~"', False, True),
    ],
)
def test_null_is_a_bare_word_only(text: str, null: bool, quoted: bool) -> None:
    (_, value) = parse_yaml(text, PATH).entries[0]
    assert isinstance(value, Scalar)
    assert (value.is_null, value.quoted) == (null, quoted)


@pytest.mark.usefixtures("_both_parsers")
@pytest.mark.parametrize(
    ("text", "ends"),
    [
        ("a: b\nc: d", [1, 2]),
        ("a: >\n  b\n  c\n\nd: e", [4, 5]),
        ("a: 'b\n  c'\nd: e", [2, 3]),
        ("a: [b,\n  c\n]\nd: e", [3, 4]),
        ("a:\n  - b\n  - c\nd: {}", [3, 4]),
        ("a:\n  b: c\n\n# a comment\nd:", [2, 5]),
        ("a: |\n  b", [2]),
    ],
    ids=[
        "bare",
        "folded",
        "quoted",
        "flow list",
        "block list",
        "map, then a comment",
        "at the end",
    ],
)
def test_a_value_knows_the_line_it_ends_on(text: str, ends: list[int]) -> None:
    assert [value.end.line for _, value in parse_yaml(text, PATH).entries] == ends


def test_kinds_in_words() -> None:
    tree = parse_yaml("a: b\nc:\nd: []\ne: {}", PATH)
    assert [kind(value) for _, value in tree.entries] == [
        "the text `b`",
        "nothing",
        "a list",
        "a map",
    ]


@given(st.one_of(st.text(), YAMLISH))
@example("\ud800: a")
@example("a: \ud800")
@example("\ufffe")
@example("%TAG ! b\n---\n!c d")
@example("? ? ? a")
@example("a: &b\n  - *b")
def test_any_text_is_a_mapping_or_an_error_at_one_of_its_lines(text: str) -> None:
    try:
        tree = parse_yaml(text, PATH)
    except PostilError as error:
        (problem,) = error.problems
        assert 1 <= problem.place.line <= text.count("\n") + 1
        assert problem.hint
    else:
        assert isinstance(tree, Mapping)
        found = lines(tree)
        assert all(1 <= line <= text.count("\n") + 1 for line in found)


@given(
    st.dictionaries(st.text(st.characters(codec="utf-8")), st.text(st.characters(codec="utf-8")))
)
def test_quoted_texts_are_read_as_they_were_written(entries: dict[str, str]) -> None:
    written = yaml.safe_dump(entries, default_style='"', sort_keys=False)
    assert values(parse_yaml(written, PATH)) == entries


@pytest.mark.parametrize("text", ["[" * 500_000, "{" * 500_000, "- " * 400_000, "a: " * 300_000])
def test_what_would_keep_a_parser_busy_is_refused(text: str) -> None:
    with pytest.raises(PostilError):
        parse_yaml(text, PATH)
