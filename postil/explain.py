"""Why a seed reads as it does: every fact, every candidate for it, every part."""

from __future__ import annotations

import textwrap
from dataclasses import dataclass, fields, replace
from itertools import takewhile
from pathlib import Path
from typing import TYPE_CHECKING

from postil import project
from postil.articles.content import parse_content
from postil.config import parse_config
from postil.dates import Edtf
from postil.errors import CONTROLS, Place, PostilError, Problem
from postil.model import Basis, Fact, Seed, SetAside
from postil.paths import CONFIG, SEEDS
from postil.reading.read import Reader
from postil.reading.summary import summary_of
from postil.reading.weighing import Weighing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from postil.errors import Problems
    from postil.reading.structure.parts import Part
    from postil.reading.study import Study
    from postil.reading.weighing import Candidate

    Proof = dict[str, str | list[str] | None]

ORDER = (
    *("title", "source", "original", "date", "authors", "topics"),
    *("deck", "summary", "language", "url"),
)
SET_ASIDE = frozenset(aside.heading for aside in SetAside)
WIDTH, LABEL, KIND = 96, 12, 14
FIRST_WORDS = 60


@dataclass(frozen=True, slots=True)
class Explanation:
    """How a file was read: its facts by name with what was weighed for them, and its parts."""

    file: str
    study: Study
    weighings: dict[str, Weighing[object]]

    def to_dict(self) -> dict[str, object]:
        """The explanation for scripts: each fact with its evidence, and the parts in order."""
        facts = {name: _proof(self.weighings[name].fact) for name in ORDER}
        parts = [
            {"part": part.kind.value, "text": _words(self.study, part)}
            | ({"number": part.number} if part.number else {})
            for part in self.study.parts
        ]
        return {"file": self.file, **facts, "parts": parts}

    def __str__(self) -> str:
        blocks = [_block(name, self.weighings[name]) for name in ORDER]
        text = "\n\n".join([self.file, *blocks, "\n".join(_parts(self.study))])
        return "\n".join(CONTROLS.sub("�", line) for line in text.split("\n"))


def explanations(root: Path, operands: Sequence[str], problems: Problems) -> Iterator[Explanation]:
    """Each file's explanation, as it is read; those that cannot be read go to `problems`.

    Args:
        root: a digest's folder, whose vocabulary and sources are used, or any other folder.
        operands: paths, or names below the digest's seeds.
        problems: takes what is wrong.

    Raises:
        PostilError: the digest's settings cannot be read at all.
    """
    reader = _reader(root, problems)
    for operand in operands:
        # A name that is not UTF-8 reaches a program as surrogates, which cannot be printed.
        shown = operand.encode("utf-8", "replace").decode()
        try:
            study = reader.study(_seed(root, _found(root, operand, shown), shown), shown)
        except PostilError as error:
            problems.extend(error.problems)
            continue
        problems.extend(study.reading.problems)
        yield Explanation(shown, study, _weighings(study))


def _reader(root: Path, problems: Problems) -> Reader:
    if not (root / CONFIG).is_file():
        return Reader((), (), "en")
    config = parse_config(project.read_config(root), problems)
    files = replace(project.read_content(root, problems), articles={}, pages={}, records={})
    content = parse_content(files, config, problems)
    return Reader(content.topics, content.sources, config.language)


def _found(root: Path, operand: str, shown: str) -> Path:
    for path in (Path(operand), root / SEEDS / operand):
        if path.is_file():
            return path
    hint = f"name a file by its path, or by its name below {SEEDS}/"
    message = "this is a folder" if Path(operand).is_dir() else "there is no such file"
    raise PostilError(Problem(Place(shown), message, hint))


def _seed(root: Path, path: Path, shown: str) -> Seed:
    try:
        if path.stat().st_size > project.LARGEST_SEED:
            message = f"up to {project.LARGEST_SEED // 1_000_000} MB are read"
            raise PostilError(Problem(Place(shown), message, "split the file"))
        data = path.read_bytes()
    except OSError as error:
        message = f"this file cannot be read: {error.strerror}"
        raise PostilError(Problem(Place(shown), message, "see who may read it")) from error
    home = (root / SEEDS).resolve()
    whole = path.resolve()
    name = whole.relative_to(home).as_posix() if whole.is_relative_to(home) else path.name
    return Seed.of(name, data)


def _weighings(study: Study) -> dict[str, Weighing[object]]:
    weighed = study.weighings
    named: dict[str, Weighing[object]] = {
        each.name: getattr(weighed, each.name) for each in fields(weighed)
    }
    return {**named, "summary": Weighing(_summary(study))}


def _summary(study: Study) -> Fact[str]:
    deck = study.weighings.deck.fact.value
    lines = study.reading.text.split("\n")
    shown = "\n".join(takewhile(lambda line: line not in SET_ASIDE, lines))
    value = summary_of(deck, shown)
    if value is None:
        return Fact()
    reason = "its standfirst" if deck else "the first sentences of its text"
    quote = value if value in study.document.text else None
    return Fact(value, Basis.STATED, quote, reason)


def _proof(fact: Fact[object]) -> Proof:
    basis = fact.basis.value if fact.basis else None
    return {
        "value": _plain(fact.value),
        "basis": basis,
        "quote": fact.quote or None,
        "reason": fact.reason,
    }


def _plain(value: object) -> str | list[str] | None:
    if isinstance(value, Edtf):
        return value.text
    if isinstance(value, tuple):
        return [str(each) for each in value]
    return None if value is None else str(value)


def _shown(value: object) -> str:
    plain = _plain(value)
    return ", ".join(plain) if isinstance(plain, list) else plain or "unknown"


def _words(study: Study, part: Part) -> str:
    return study.document.text[part.start : part.end]


def _block(name: str, weighing: Weighing[object]) -> str:
    """A fact, and below it its candidates, the heaviest first."""
    fact = weighing.fact
    lines = _wrapped(f"{name:<{LABEL}}", _shown(fact.value))
    if fact.value is not None:
        lines += _wrapped(" " * LABEL, f"{fact.basis}: {fact.reason}")
        lines += _quoted(fact.quote, fact.value)
    elif not weighing.candidates:
        lines += _wrapped(" " * LABEL, "nothing in the document was found to say it")
    for place, candidate in enumerate(weighing.candidates):
        lines += _candidate(candidate, weighing, place)
    return "\n".join(lines)


def _candidate(candidate: Candidate[object], weighing: Weighing[object], place: int) -> list[str]:
    outcome, why = _outcome(candidate, weighing, place)
    label = f"  {outcome:<5}{candidate.weight:.2f} "
    lines = _wrapped(label, _shown(candidate.value))
    if candidate.value != weighing.fact.value or place:
        lines += _quoted(candidate.quote, candidate.value)
    return lines + _wrapped(" " * LABEL, "; ".join(filter(None, (why, candidate.reason))))


def _outcome(
    candidate: Candidate[object], weighing: Weighing[object], place: int
) -> tuple[str, str]:
    """Whether a candidate won, and why it did not if its own reason does not tell."""
    value = weighing.fact.value
    if value is None:
        return "lost", "too little to go by"
    if candidate.value == value:
        return ("also", "says the same") if place else ("won", "")
    is_among = isinstance(value, tuple) and isinstance(candidate.value, tuple)
    if is_among and candidate.basis is Basis.INFERRED and _holds(value, candidate.value):
        return "won", ""
    return "lost", f"another outweighs it: {_shown(value)[:FIRST_WORDS]}" if not place else ""


def _holds(value: object, some: object) -> bool:
    return isinstance(value, tuple) and isinstance(some, tuple) and set(some) <= set(value)


def _quoted(quote: str | None, value: object) -> list[str]:
    if not quote or " ".join(quote.split()) == _shown(value):
        return []
    return _wrapped(" " * LABEL, f"“{' '.join(quote.split())}”")


def _wrapped(label: str, words: str) -> list[str]:
    return textwrap.wrap(
        words,
        WIDTH,
        initial_indent=label,
        subsequent_indent=" " * LABEL,
        break_on_hyphens=False,
    ) or [label.rstrip()]


def _parts(study: Study) -> Iterator[str]:
    """A line for each part: where it begins, what it is, its first words."""
    yield f"{'parts':<{LABEL}}by the lines of the document"
    text, line, at = study.document.text, 1, 0
    for part in study.parts:
        words = _words(study, part)
        start = part.start + len(words) - len(words.lstrip())
        line += text.count("\n", at, start)
        end = line + words.strip().count("\n")
        at = start
        where = f"{line}–{end}" if end > line else str(line)
        kind = f"{part.kind.value} {part.number}".strip()
        first = " ".join(words[: 4 * FIRST_WORDS].split())
        shown = textwrap.shorten(first, WIDTH - LABEL - KIND, placeholder=" …")
        yield f"  {where:<{LABEL - 2}}{kind:<{KIND}}{shown}"
