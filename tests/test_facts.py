"""What the five seeds say of themselves is found, and what they do not say is unknown."""

from __future__ import annotations

from pathlib import Path

import pytest

from postil.model import Facts, Seed, Source
from postil.reading.read import Reader


def facts_of(name: str) -> Facts:
    seed = Seed.of(name, (SEEDS / name).read_bytes())
    return Reader([], [MEDIAITE], "en").read(seed).facts


SEEDS = Path(__file__).parent.parent / "seeds"
MEDIAITE = Source("mediaite", "Mediaite", "mediaite.com", ("tips@mediaite.com",))
FIVE = {
    "000_ef950ec86ea6eeaa.txt": (None, None, "2021-12-06"),
    "001_a2eddacf8dfa393f.txt": ("Mediaite", None, None),
    "002_23bbd7ee625c1714.txt": (None, None, None),
    "003_45d59b37a9f56fc7.txt": (None, "Responsible Statecraft", None),
    "004_569262551bbf4f1a.txt": (None, None, "2022-02-21/2022-02-23"),
}


@pytest.mark.parametrize(("name", "known"), FIVE.items(), ids=FIVE)
def test_the_five_seeds(name: str, known: tuple[str | None, ...]) -> None:
    facts = facts_of(name)
    date = facts.date.value.text if facts.date.value else None
    assert (facts.source.value, facts.original.value, date) == known
    vlahos = ("Kelley Beaucar Vlahos",)
    assert facts.authors.value == (vlahos if name.startswith("003") else None)
    assert facts.title.value
    first = (SEEDS / name).read_text().strip().split("\n")[0]
    assert facts.title.value == first.removeprefix("date 2021-12-06 ")
    text = (SEEDS / name).read_text()
    for fact in (facts.title, facts.source, facts.original, facts.date):
        assert fact.quote is None or fact.quote in text
