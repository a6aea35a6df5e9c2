"""Slips of the pen that would be published, or would cut a value short, without a word."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from postil.articles.fences import unfenced
from postil.articles.sections import NOTES, NOTES_HEADING, visible
from postil.errors import Place, PostilError, Problem

if TYPE_CHECKING:
    from postil.errors import Problems
    from postil.model import Markdown

NEARLY_NOTES = re.compile(
    r"\s*+(?:#{3,6}\s*+Notes?\s*+#*+|\*\*Notes?:?\*\*|__Notes?:?__)\s*+", re.IGNORECASE
)
OURS, PARTED, THEIRS = (re.compile(rf"^{sign * 7}(?: .*)?\r?$", re.MULTILINE) for sign in "<=>")
CUT_SHORT = re.compile(r"[a-z_]+:[ ]+[^\s\"'\[{|>#][^#]*?[ ](#[^\s#].*)")


def refuse_conflict(path: str, text: str) -> None:
    """Refuses a file in which git left a merge to be ended.

    Raises:
        PostilError: it holds git's marks.
    """
    ours = OURS.search(text)
    parted = PARTED.search(text, ours.end()) if ours else None
    if ours and parted and THEIRS.search(text, parted.end()):
        place = Place(path, text.count("\n", 0, ours.start()) + 1)
        hint = "keep what is right of the two versions, and take the lines <<<, === and >>> out"
        raise PostilError(Problem(place, "git left a merge here to be ended", hint))


def check_for_comments(path: str, front: Markdown, problems: Problems) -> None:
    """Warn where a value of the front matter ends before what was meant as its words."""
    for number, line in enumerate(front.text.split("\n")):
        if cut := CUT_SHORT.fullmatch(line):
            message = f"what stands from `{cut[1][:40]}` on is a comment, and not part of the value"
            hint = "put the value in quotation marks, or a space after the #"
            problems.warning(Place(path, front.line + number), message, hint, line[:100])


def check_for_notes(path: str, text: Markdown, problems: Problems) -> None:
    """Warn of what looks like notes and is not, lest they be taken for the document's words.

    Notes that a comment takes out are told of, too, lest it was to end above them.
    """
    for number, line in unfenced(text.text.split("\n")):
        if NOTES_HEADING.fullmatch(line):
            hint = "put `-->` above this line, if the notes below it are to be shown"
            place = Place(path, text.line + number)
            problems.warning(place, "a comment takes these notes out", hint, line)
    heading: tuple[int, str] | None = None
    for number, line in visible(text.text.split("\n")):
        if heading and line.startswith(">"):
            hint = f"write `## {NOTES}`, or another heading if it is the document's own"
            place = Place(path, text.line + heading[0])
            problems.warning(place, "notes do not begin below this line", hint, heading[1])
        if line.strip():
            heading = (number, line) if NEARLY_NOTES.fullmatch(line) else None
