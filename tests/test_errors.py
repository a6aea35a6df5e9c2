"""Problems as a user sees them."""

import pytest

from postil.errors import Place, Problem, Problems, Severity, suggestion


def test_a_problem_has_its_place_its_words_the_line_and_the_mend() -> None:
    problem = Problem(
        Place("content/articles/a.md", 4), "no date", "write one", excerpt="date: x", related=("b",)
    )

    assert str(problem) == "content/articles/a.md:4: no date\n    date: x\n    b\nhint: write one"


def test_a_warning_says_that_it_is_one() -> None:
    problem = Problem(Place("a.md"), "gone", "put it back", Severity.WARNING)

    assert str(problem).startswith("a.md: warning: gone\n")


@pytest.mark.parametrize("sign", ["\x1b[2J", "\r", "\x9b", "\u202e", "\x07"], ids=ascii)
def test_a_documents_words_do_not_move_the_cursor(sign: str) -> None:
    problem = Problem(Place(f"a{sign}.md"), f"b{sign}", f"c{sign}", excerpt=f"d{sign}")

    assert sign[0] not in str(problem)


def test_problems_are_told_once_and_by_place() -> None:
    problems = Problems()
    for path in ("b.md", "a.md", "b.md"):
        problems.error(Place(path), "x", "y")
    problems.warning(Place("c.md"), "x", "y")

    assert [problem.place.path for problem in problems.all] == ["a.md", "b.md", "c.md"]
    assert [problem.place.path for problem in problems.errors] == ["a.md", "b.md"]


@pytest.mark.parametrize(
    ("word", "hint"),
    [("topic", "did you mean `topics`?"), ("Topics", "did you mean `topics`?"), ("xyz", "no idea")],
    ids=["misspelt", "another case", "nothing near"],
)
def test_suggestion(word: str, hint: str) -> None:
    assert suggestion(word, ["title", "topics"], "no idea") == hint
