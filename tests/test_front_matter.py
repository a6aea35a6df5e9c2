"""Front matter is read back as it was meant, and rewritten by the line."""

from __future__ import annotations

import string
from typing import TYPE_CHECKING

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st
from odd_words import texts

from postil.articles import front_matter
from postil.articles.rewrite import Rewrite
from postil.yaml_tree import Scalar, parse_yaml

if TYPE_CHECKING:
    from postil.articles.front_matter import Value


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Friday, Feb. 18, 2022", "a: Friday, Feb. 18, 2022"),
        ("Kyiv’s “no”", "a: Kyiv’s “no”"),
        ("Tides: a table", 'a: "Tides: a table"'),
        ('"Aye", he said', 'a: "\\"Aye\\", he said"'),
        ("null", 'a: "null"'),
    ],
)
def test_a_value_is_bare_where_it_can_be(text: str, line: str) -> None:
    assert front_matter.field("a", text) == line


FRONT = """\
# on top
title: 'Old'   # after the title

# above the date
date:  2022-01-01
source: null
topics: # which
  - one # first
  # between
  - two
summary: |  # block
  several # words
  lines

rights: [ # odd
  mine,
  yours ] # end
evidence:
    title:
        basis: stated
        # inside
        value: Old
    date: {basis: stated, value: 2022-01-01}
import: {seed_sha256: a, text_sha256: b}
# at the end
"""


Change = tuple[str, "str | tuple[str, ...] | dict[str, Value] | None"]


def rewritten(changes: list[Change]) -> str:
    rewrite = Rewrite(FRONT, "a.md", "\n")
    for keys, value in changes:
        if isinstance(value, dict):
            rewrite.put_map(*keys.split("."), values=value)
        else:
            rewrite.put(*keys.split("."), value=value)
    return rewrite.text()


CHANGES: dict[str, tuple[list[Change], list[str], list[str]]] = {
    "the same values": ([("title", "Old"), ("topics", ("one", "two")), ("source", None)], [], []),
    "the same map": ([("import", {"seed_sha256": "a", "text_sha256": "b"})], [], []),
    "a value": (
        [("title", "New")],
        ["title: 'Old'   # after the title"],
        ["title: New  # after the title"],
    ),
    "a list": (
        [("topics", ("a", "b"))],
        ["topics: # which", "  - one # first", "  # between", "  - two"],
        ["# which", "# first", "# between", "topics: [a, b]"],
    ),
    "a block": (
        [("summary", "short")],
        ["summary: |  # block", "  several # words", "  lines"],
        ["# block", "summary: short"],
    ),
    "a list over lines": (
        [("rights", "none")],
        ["rights: [ # odd", "  mine,", "  yours ] # end"],
        ["# odd", "rights: none  # end"],
    ),
    "within a map": (
        [("evidence.title", {"basis": "stated", "value": "New", "reason": "why"})],
        ["        value: Old"],
        ["        value: New", "        reason: why"],
    ),
    "a map in braces": (
        [("evidence.date", {"basis": "inferred", "value": "2023"})],
        ["    date: {basis: stated, value: 2022-01-01}"],
        ["    date:", "      basis: inferred", "      value: 2023"],
    ),
    "two more, in order": (
        [("evidence.authors", {"basis": "stated"}), ("evidence.topics", {"basis": "stated"})],
        [],
        ["    authors:", "      basis: stated", "    topics:", "      basis: stated"],
    ),
    "one more at the top": ([("original", "Reuters")], [], ["original: Reuters"]),
    "one less": (
        [("evidence.title", {})],
        ["    title:", "        basis: stated", "        # inside", "        value: Old"],
        ["    # inside"],
    ),
}


@pytest.mark.parametrize(("changes", "gone", "come"), CHANGES.values(), ids=CHANGES)
def test_only_the_lines_of_a_changed_value_change(
    changes: list[Change], gone: list[str], come: list[str]
) -> None:
    text = rewritten(changes)
    before, after = FRONT.split("\n"), text.split("\n")
    assert [line for line in after if line not in come] == [
        line for line in before if line not in gone
    ]
    assert [line for line in after if line in come] == come
    parse_yaml(text, "a.md")


def test_evidence_is_added_where_there_is_none() -> None:
    proof: dict[str, dict[str, Value]] = {"title": {"basis": "stated", "value": "New"}}
    for empty in ("", "evidence:\n", "evidence: {}\n", "evidence: null\n"):
        rewrite = Rewrite(f"title: New\n{empty}import:\n  seed_sha256: a\n", "a.md", "\n")
        rewrite.put_maps("evidence", proof)
        assert rewrite.text() == (
            "title: New\nevidence:\n  title:\n    basis: stated\n    value: New\n"
            "import:\n  seed_sha256: a\n"
        )


PLAIN = st.text(string.ascii_letters + " '\"#:", max_size=8).map(str.strip)


@given(
    st.dictionaries(st.sampled_from("abcdef"), st.none() | texts() | st.lists(texts()).map(tuple)),
    st.lists(PLAIN, min_size=7, max_size=7),
    texts(),
    st.sampled_from(["\n", "\r\n"]),
    st.data(),
)
def test_every_other_line_is_the_same_to_the_byte(
    values: dict[str, str | tuple[str, ...] | None],
    comments: list[str],
    new: str,
    end: str,
    data: st.DataObject,
) -> None:
    assume(values)
    changed = data.draw(st.sampled_from(sorted(values)))
    lines: list[tuple[str, str]] = []
    for (name, value), comment in zip(values.items(), comments, strict=False):
        lines += [("", f"# {comment}{end}"), ("", end)]
        lines.append((name, f"{front_matter.field(name, value)}  # {comment}{end}"))
    rewrite = Rewrite("".join(line for _, line in lines), "a.md", end)
    rewrite.put(changed, value=new)
    after = rewrite.text().split("\n")
    for (name, line), now in zip(lines, after, strict=False):
        assert name == changed or f"{now}\n" == line
    tree = {key.text: node for key, node in parse_yaml(rewrite.text(), "a.md").entries}
    node = tree[changed]
    assert isinstance(node, Scalar)
    assert node.text == new
