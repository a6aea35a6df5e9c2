"""What a broken law is, and the laws that several targets share."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

    from postil.errors import Problem


class BrokenLawError(Exception):
    """Something that holds of every input does not hold of this one."""


def hold(law: str, holds: object, *told: object) -> None:
    """Raises BrokenLawError with the law and what is told beside it, unless it holds."""
    if not holds:
        raise BrokenLawError("\n".join([law, *map(repr, told)]))


def are_complete(problems: Iterable[Problem]) -> None:
    """Each problem says where it is, what it is, and the mend."""
    for problem in problems:
        said = (problem.place.path, problem.message.strip(), problem.hint.strip())
        hold("a problem has a place, a message and a hint", all(said), problem)
        str(problem)


def inked(text: str) -> str:
    """A text without its white space."""
    return "".join(text.split())


def text_of(data: bytes) -> str:
    """The text of an input, what is not UTF-8 left out."""
    return data.decode("utf-8", errors="ignore")
