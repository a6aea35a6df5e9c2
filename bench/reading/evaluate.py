"""Reads a corpus whose facts are known, and prints how well, and how fast, that went.

Rates stand with their counts and 95 % intervals (Wilson). A date counts as found within a day.
"""

from __future__ import annotations

import argparse
from pathlib import Path
from statistics import mean, median
from time import process_time
from typing import TYPE_CHECKING

from bench.reading.by_hand import judge_by_hand, read_labels
from bench.reading.corpus import read_corpus
from bench.reading.facts import judge
from bench.reading.pages import Pages, judge_page
from bench.reading.rates import Tally
from postil.model import Seed
from postil.reading.read import Reader

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bench.reading.corpus import Known

FACTS = ("title", "date", "source", "authors", "text")
MILLISECONDS = 1000.0
SIZE = 4096


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the tables for the corpus that the command line names."""
    given = _parser().parse_args(arguments)
    documents = read_corpus(given.corpus, given.fold)
    texts, pages, by_hand, reader = Tally(), Pages(), Tally(), Reader([], [], "en")
    labels = read_labels(given.labels) if given.labels else {}
    for known in documents:
        judge_document(texts, reader, known)
        if known.name in labels:
            study = reader.study(Seed.of(known.text.name, known.text.read_bytes()))
            judge_by_hand(by_hand, known.name, study, labels[known.name])
        if known.page:
            judge_page(pages, reader, known, known.page)
    print(f"{len(documents)} documents of {len({one.site for one in documents})} sites")
    tables = {
        "From plain text": texts,
        "From plain text, against labels given by hand": by_hand,
        "From plain text, against trafilatura's text of its saved page": pages.text,
        "From saved pages": pages.postil,
        "From saved pages, trafilatura alone": pages.trafilatura,
    }
    for heading, tally in tables.items():
        if tally.rates:
            print(f"\n{heading}", *_rows(tally), *_misses(tally, given.wrong), sep="\n  ")


def judge_document(tally: Tally, reader: Reader, known: Known) -> None:
    """Count what is read of one document's text, and how long that takes."""
    data = known.text.read_bytes()
    started = process_time()
    reading = reader.read(Seed.of(known.text.name, data))
    spent = (process_time() - started) * MILLISECONDS
    tally.numbers["time: ms a document"].append(spent)
    tally.numbers["time: ms per 4 KB"].append(spent * SIZE / max(len(data), SIZE))
    judge(tally, known, reading.facts, data.decode("utf-8"))


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="make eval", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("corpus", type=Path, help="a folder with gold.jsonl, texts/ and html/")
    parser.add_argument(
        "--fold", type=_fold, default=(0, 1), metavar="K/N", help="only the Kth of N parts, from 1"
    )
    parser.add_argument(
        "--labels", type=Path, help="lines labelled by hand: {name: {title, clutter, either}}"
    )
    parser.add_argument("--wrong", choices=FACTS, help="list what was asserted wrongly")
    return parser


def _fold(written: str) -> tuple[int, int]:
    part, parts = (int(number) for number in written.split("/"))
    if not 1 <= part <= parts:
        raise ValueError
    return part - 1, parts


def _rows(tally: Tally) -> list[str]:
    rows = {name: str(rate) for name, rate in tally.rates.items()}
    for name, each in tally.numbers.items():
        rows[name] = f"{median(each):.3f}  median; mean {mean(each):.3f}, most {max(each):.3f}"
    return [f"{name:50} {rows[name]}" for name in sorted(rows)]


def _misses(tally: Tally, fact: str | None) -> list[str]:
    if fact is None:
        return []
    told = (
        "lost or clutter | line | words" if fact == "text" else "read | known | how plainly stated"
    )
    heading = f"wrong {fact}: document | {told}"
    return [heading, *("  " + " | ".join(each) for each in tally.wrong[fact])]


if __name__ == "__main__":
    main()
