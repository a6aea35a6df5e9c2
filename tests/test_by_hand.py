"""Labels given by hand: which words of an article a reading shows, and which that are clutter."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from bench.reading.by_hand import judge_by_hand, read_labels
from bench.reading.rates import Tally
from postil.model import Seed
from postil.reading.read import Reader

if TYPE_CHECKING:
    from pathlib import Path

PROSE = (
    "The harbour was closed for three days after the storm, and the boats stayed where they were "
    "until the pilots had sounded the channel again and found it clear of sand."
)
TEXT = f"The harbour opens again after the storm\n\nShare\n\n{PROSE}\n\nAgain, {PROSE}\n"


def rates_of(tmp_path: Path, **labels: object) -> tuple[str, ...]:
    file = tmp_path / "labels.json"
    file.write_text(json.dumps({"a": {"title": 0, "clutter": [1], "either": []} | labels}))
    study, tally = Reader([], [], "en").study(Seed.of("a.txt", TEXT.encode())), Tally()
    judge_by_hand(tally, "a", study, read_labels(file)["a"])
    kept, clutter = tally.rates.values()
    return f"{kept.right}/{kept.of}", f"{clutter.right}/{clutter.of}"


def test_words_are_counted_by_the_labels_of_their_lines(tmp_path: Path) -> None:
    words = len(PROSE.split())
    assert rates_of(tmp_path) == (f"{2 * words + 1}/{2 * words + 1}", f"0/{2 * words + 1}")


def test_clutter_that_is_shown_and_text_that_is_not(tmp_path: Path) -> None:
    words = len(PROSE.split())
    rates = rates_of(tmp_path, clutter=[2])
    assert rates == (f"{words + 1}/{words + 2}", f"{words}/{2 * words + 1}")


def test_lines_that_may_be_either_are_not_counted(tmp_path: Path) -> None:
    words = len(PROSE.split())
    assert rates_of(tmp_path, either=[3]) == (f"{words}/{words}", f"0/{words}")
