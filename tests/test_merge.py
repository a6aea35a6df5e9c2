"""The merge of a page's text with its seed's, where only hashes are left of the base."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from merge3 import Merge3

from postil.articles.merge import line_hashes, merge


def text(words: str) -> str:
    """Paragraphs, one for each sign; a hyphen before a sign glues it to the line above."""
    lines: list[str] = []
    glued = False
    for sign in words:
        if sign == "-":
            glued = True
            continue
        lines += [*([] if glued or not lines else [""]), sign]
        glued = False
    return "\n".join(lines)


def merged(base: str, ours: str, theirs: str) -> str | None:
    return merge(line_hashes(base), ours, theirs)


CASES = {
    "nothing": ("abc", "abc", "abc", "abc"),
    "ours alone": ("abc", "aXc", "abc", "aXc"),
    "theirs alone": ("abc", "abc", "abY", "abY"),
    "far apart": ("abcde", "Xbcde", "abcdY", "XbcdY"),
    "side by side": ("abcd", "aXcd", "abYd", "aXYd"),
    "ours inserts beside their change": ("abc", "aXbc", "aYc", "aXYc"),
    "ours inserts after their change": ("abc", "abXc", "aYc", "aYXc"),
    "the same change": ("abc", "aXc", "aXc", "aXc"),
    "the same insertion": ("abc", "abXc", "abXc", "abXc"),
    "the same deletion": ("abc", "ac", "ac", "ac"),
    "different changes": ("abc", "aXc", "aYc", None),
    "different insertions in one place": ("abc", "abXc", "abYc", None),
    "at the end, both": ("abc", "abcX", "abcY", None),
    "at the start, both": ("abc", "Xabc", "Yabc", None),
    "a change of what they deleted": ("abc", "aXc", "ac", None),
    "a deletion of what they changed": ("abc", "ac", "aXc", None),
    "an insertion into what they deleted": ("abcd", "abXcd", "ad", None),
    "deletions that overlap": ("abcde", "ade", "abe", None),
    "deletions apart": ("abcde", "acde", "abce", "ace"),
    "everything replaced": ("abc", "XYZ", "abc", "XYZ"),
    "everything deleted by them": ("abc", "abc", "", ""),
    "a paragraph moved": ("abcd", "bcda", "abcY", "bcYa"),
    "lines that repeat": ("aabaab", "aabXaab", "aabaabY", "aabXaabY"),
    "a paragraph joined to the next": ("abc", "a-bc", "abY", "a-bY"),
    "a paragraph parted": ("a-bc", "abc", "a-bY", "abY"),
    "joined and changed": ("abc", "a-bc", "Xbc", None),
}


@pytest.mark.parametrize(("base", "ours", "theirs", "expected"), CASES.values(), ids=CASES)
def test_merge(base: str, ours: str, theirs: str, expected: str | None) -> None:
    wanted = None if expected is None else text(expected)
    assert merged(text(base), text(ours), text(theirs)) == wanted


def test_the_blank_lines_and_spaces_of_the_page_are_kept() -> None:
    assert merged("a\n\nb\n\nc", "a  \n\n\n\nb\n\nc", "a\n\nb\n\nY") == "a  \n\n\n\nb\n\nY"


def test_a_text_of_too_many_equal_lines_is_a_conflict_and_quick() -> None:
    base = "\n\n".join(["same"] * 3000)
    assert merged(base, f"X\n\n{base}", f"{base}\n\nY") is None


WORDS = st.text("abcXY-", max_size=12).map(text)
UNIQUE = st.permutations("abcdefgh").map("".join)


@given(WORDS, WORDS)
def test_a_side_that_changed_nothing_yields_to_the_other(base: str, other: str) -> None:
    assert merged(base, other, base) == other
    assert merged(base, base, other) == other


@given(WORDS, WORDS)
def test_sides_that_agree_are_taken_once(base: str, both: str) -> None:
    assert merged(base, both, both) == both


@given(WORDS, WORDS, WORDS)
def test_it_does_not_matter_whose_side_is_whose(base: str, ours: str, theirs: str) -> None:
    there, back = merged(base, ours, theirs), merged(base, theirs, ours)
    assert there == back


EDITS = st.lists(
    st.tuples(st.sampled_from(["insert", "delete", "change"]), st.integers(0, 9)), max_size=4
)


def edited(base: list[str], edits: list[tuple[str, int]], sign: str) -> list[str]:
    """Paragraphs with edits in them, each new one like no other."""
    lines = list(base)
    for number, (kind, place) in enumerate(edits):
        at = min(place, len(lines))
        new = [] if kind == "delete" else [f"{sign}{number}"]
        lines[at : at + (kind != "insert")] = new
    return lines


@given(st.integers(0, 10), EDITS, EDITS)
def test_a_clean_merge_holds_every_new_line_and_no_deleted_one(
    size: int, our_edits: list[tuple[str, int]], their_edits: list[tuple[str, int]]
) -> None:
    base = [f"line {number}" for number in range(size)]
    ours, theirs = edited(base, our_edits, "our "), edited(base, their_edits, "their ")
    result = merged(*("\n\n".join(lines) for lines in (base, ours, theirs)))
    if result is not None:
        lines = [line for line in result.split("\n") if line]
        kept = [line for line in base if line in ours and line in theirs]
        new = {line for line in [*ours, *theirs] if line not in base}
        assert sorted(lines) == sorted([*kept, *new])
        assert [line for line in lines if line in ours] == [line for line in ours if line in lines]
        assert [line for line in lines if line in theirs] == [
            line for line in theirs if line in lines
        ]


@given(st.integers(0, 10), EDITS, EDITS)
def test_what_diff3_merges_is_merged_alike(
    size: int, our_edits: list[tuple[str, int]], their_edits: list[tuple[str, int]]
) -> None:
    base = [f"line {number}" for number in range(size)]
    ours, theirs = edited(base, our_edits, "our "), edited(base, their_edits, "their ")
    yardstick = Merge3(base, ours, theirs)
    groups = list(yardstick.merge_groups())
    if all(group[0] != "conflict" for group in groups):
        expected = "\n\n".join(line for group in groups for line in group[1])
        assert merged(*("\n\n".join(lines) for lines in (base, ours, theirs))) == expected
