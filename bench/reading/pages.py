"""Reading saved pages, beside what trafilatura alone makes of them and how long it takes."""

from __future__ import annotations

import re
import sys
from contextlib import suppress
from dataclasses import dataclass, field, replace
from time import process_time
from typing import TYPE_CHECKING, Any

from bench.reading.facts import judge
from bench.reading.kept import judge_lines, judge_text
from bench.reading.rates import Tally
from postil.dates import DateError, Edtf
from postil.errors import PostilError
from postil.model import Fact, Facts, Seed

if TYPE_CHECKING:
    from pathlib import Path

    from bench.reading.corpus import Known
    from postil.reading.read import Reader

MILLISECONDS = 1000.0
ON_THE_PAGE = {
    "title": "page",
    "source": "labelled",
    "date": "explicit_labelled",
    "authors": "labelled",
}


@dataclass(frozen=True, slots=True)
class Pages:
    """What came of saved pages: read by Postil, by trafilatura, and as the text they are of."""

    postil: Tally = field(default_factory=Tally)
    trafilatura: Tally = field(default_factory=Tally)
    text: Tally = field(default_factory=Tally)


def judge_page(pages: Pages, reader: Reader, known: Known, page: Path) -> None:
    """Count what is read of one saved page, and of its text, against trafilatura's text of it."""
    from trafilatura import bare_extraction

    data = page.read_bytes()
    started = process_time()
    yardstick: Any = bare_extraction(data, with_metadata=True, include_comments=True)
    alone = process_time() - started
    known = replace(known, stated=_as_page(known))
    if yardstick is not None:
        judge(pages.trafilatura, known, _facts(yardstick), None)
        of_text = reader.read(Seed.of(known.text.name, known.text.read_bytes())).text
        judge_text(pages.text, of_text, yardstick.text, known.titles[0])
        judge_lines(pages.text, known.text.read_text("utf-8"), of_text, yardstick.text)
    started = process_time()
    try:
        reading = reader.read(Seed.of(page.name, data))
    except PostilError as error:
        print(f"{page.name}: {error}", file=sys.stderr)
        return
    spent = process_time() - started
    judge(pages.postil, known, reading.facts, None)
    if yardstick is not None:
        shown = f"{reading.deck or ''}\n\n{reading.text}"
        judge_text(pages.postil, shown, yardstick.text, known.titles[0])
    pages.postil.numbers["time: ms a page"].append(spent * MILLISECONDS)
    pages.postil.numbers["time: as many times as trafilatura alone"].append(spent / alone)


def _as_page(known: Known) -> dict[str, str]:
    """How plainly a page states each fact: all that are known are in its metadata."""
    stated = {fact: how for fact, how in ON_THE_PAGE.items() if fact in known.stated}
    if "authors" in stated and not known.authors:
        stated["authors"] = known.stated["authors"]
    return stated


def _facts(document: Any) -> Facts:  # noqa: ANN401 - trafilatura has no types
    day: Fact[Edtf] = Fact()
    if document.date:
        with suppress(DateError):
            day = Fact(Edtf.parse(document.date))
    names = tuple(filter(None, re.split(r"\s*;\s*", document.author or "")))
    return Facts(
        title=Fact(document.title or None),
        source=Fact(document.sitename or None),
        date=day,
        authors=Fact(names or None),
    )
