"""Pins are kept, moved on and dropped with the notes they belong to, on a real folder."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from command_line import postil_here
from living_page import PARAGRAPHS, SLUG, Digest, document, drafted, messages, today

from postil.anchors import Pin
from postil.articles.record import Record, parse_record
from postil.build import write_pages
from postil.errors import PostilError

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

FIRST, SECOND, THIRD, FOURTH = PARAGRAPHS
FERRIES = "### Correction: three {#ferries}\n\n> Two ferries and a coal barge\n\nThree.\n"
LAMPS = "### Context: of lamps {#lamps}\n\n> the lamps had not failed\n\nThey had.\n"
SEEDLESS = (
    "---\ntitle: By hand\nsource: null\ndate: null\ntopics: []\n---\n\n{text}\n\n## Notes\n\n"
)
PIN = Pin("0" * 16, "exact", "before", "after", 3, "first", 0.5, (-70, 412))


def noted(root: Path, *notes: str) -> Digest:
    digest = drafted(root)
    digest.convert(lambda page: "\n".join([page, "## Notes\n", *(notes or (FERRIES, LAMPS))]))
    assert messages(digest.build()) == []
    return digest


def pins(digest: Digest, slug: str = SLUG) -> dict[str, dict[str, object]]:
    found: dict[str, dict[str, object]] = json.loads(digest.record(slug).read_text()).get(
        "pins", {}
    )
    return found


def by_hand(root: Path, *notes: str, text: str = "\n\n".join(PARAGRAPHS)) -> Digest:
    digest = Digest(root)
    digest.articles.mkdir(parents=True)
    digest.path("by-hand").write_text(SEEDLESS.format(text=text) + "\n".join(notes))
    assert messages(digest.build()) == []
    return digest


def test_a_build_pins_each_note_and_a_second_one_writes_nothing(tmp_path: Path) -> None:
    digest = noted(tmp_path)
    assert [pin["exact"] for pin in pins(digest).values()] == [
        "Two ferries and a coal barge",
        "the lamps had not failed",
    ]
    before = digest.content()
    assert messages(digest.build()) == []
    assert digest.content() == before


def test_a_check_writes_no_pins(tmp_path: Path) -> None:
    digest = noted(tmp_path)
    digest.edit(("Two ferries and", "Two boats and"))
    before = digest.content()
    assert postil_here(tmp_path, "check").status == 1
    assert digest.content() == before


def test_the_preview_writes_pins_unless_there_is_an_error(tmp_path: Path) -> None:
    digest = noted(tmp_path)
    digest.edit(("title:", "titel:"), ("Two ferries and", "Two large ferries and"))
    before = digest.content()
    assert write_pages(tmp_path, today).failed
    assert digest.content() == before
    digest.edit(("titel:", "title:"))
    assert not write_pages(tmp_path, today).failed
    assert pins(digest)["ferries"]["exact"] == "Two large ferries and a coal barge"


def test_an_edited_passage_moves_its_pin_on_and_its_first_words_are_kept(tmp_path: Path) -> None:
    digest = noted(tmp_path)
    steps = ["Two large ferries and a coal barge", "Two large old ferries and one coal barge"]
    before = "Two ferries and a coal barge"
    for after in steps:
        digest.convert(lambda page, old=before, new=after: page.replace(f"\n{old}", f"\n{new}", 1))  # type: ignore[misc]
        digest.build()
        before = after
        assert pins(digest)["ferries"]["exact"] == after
    assert pins(digest)["ferries"]["first"] == "Two ferries and a coal barge"


def test_a_note_that_lost_its_passage_keeps_its_pin(tmp_path: Path) -> None:
    digest = noted(tmp_path)
    before = pins(digest)
    page = digest.read()
    digest.edit((f"{SECOND}\n\n", ""))
    assert "does not contain" in messages(digest.build())[0]
    assert pins(digest)["ferries"] == before["ferries"]
    digest.path().write_text(page)
    assert messages(digest.build()) == []
    assert pins(digest) == before


GONE: dict[str, tuple[tuple[str, str], ...]] = {
    "the note is gone": ((FERRIES, ""),),
    "its quotation was changed, and is nowhere": (("> Two ferries and a coal", "> Ninety gales"),),
    "it quotes nothing any more": (("> Two ferries and a coal barge\n\n", ""),),
}


@pytest.mark.parametrize("changes", GONE.values(), ids=GONE)
def test_a_pin_is_dropped_where(tmp_path: Path, changes: tuple[tuple[str, str], ...]) -> None:
    digest = noted(tmp_path)
    digest.edit(*changes)
    digest.build()
    assert list(pins(digest)) == ["lamps"]


def test_all_notes_gone_leave_no_pins(tmp_path: Path) -> None:
    digest = noted(tmp_path)
    digest.edit((FERRIES, ""), (LAMPS, ""))
    digest.build()
    assert "pins" not in json.loads(digest.record().read_text())


def test_a_note_whose_id_changed_keeps_its_pin(tmp_path: Path) -> None:
    digest = noted(tmp_path)
    digest.edit((f"\n{SECOND}", "\nTwo large ferries and a coal barge were the first to pass."))
    digest.build()
    before = pins(digest)
    digest.edit(("{#ferries}", "{#boats}"))
    digest.build()
    assert pins(digest) == {"boats": before["ferries"], "lamps": before["lamps"]}


def test_a_page_without_a_seed_has_a_record_of_its_pins(tmp_path: Path) -> None:
    digest = by_hand(tmp_path, FERRIES)
    assert list(pins(digest, "by-hand")) == ["ferries"]
    before = digest.content()
    digest.build()
    assert digest.content() == before


@pytest.mark.parametrize("make", [noted, by_hand], ids=["with a seed", "without a seed"])
def test_a_renamed_page_keeps_its_pins(tmp_path: Path, make: Callable[..., Digest]) -> None:
    digest = make(tmp_path, FERRIES, LAMPS)
    slug = digest.slugs[0]
    digest.edit(("\nTwo ferries and", "\nTwo large ferries and"), slug=slug)
    digest.build()
    before = pins(digest, slug)
    assert before["ferries"]["first"] == "Two ferries and a coal barge"
    digest.path(slug).rename(digest.path("renamed"))
    digest.build()
    assert pins(digest, "renamed") == before
    assert not digest.record(slug).exists()


def test_a_renamed_page_is_known_by_its_seed_before_its_quotations(tmp_path: Path) -> None:
    digest = noted(tmp_path)
    other = digest.record("a-page-that-is-gone")
    other.write_text(digest.record().read_text().replace("letter.txt", "another.txt"))
    digest.path().rename(digest.path("renamed"))
    digest.build()
    assert json.loads(digest.record("renamed").read_text())["seed"] == "letter.txt"
    assert (other.exists(), digest.record().exists()) == (True, False)


def test_a_new_page_takes_no_pins_of_another_that_is_gone(tmp_path: Path) -> None:
    digest = by_hand(tmp_path, FERRIES, LAMPS)
    other = SEEDLESS.format(text=f"{FOURTH}\n\n{SECOND}") + FERRIES.replace("barge\n", "barge.\n")
    digest.path("by-hand").unlink()
    digest.path("another").write_text(other + "### Whole\n\nAll of it.\n")
    digest.build()
    assert digest.record("by-hand").exists()
    digest.path("third").write_text(SEEDLESS.format(text=FOURTH) + "### Whole\n\nAll of it.\n")
    digest.build()
    assert not digest.record("third").exists()


def test_a_draft_page_keeps_its_pins_in_a_published_build(tmp_path: Path) -> None:
    digest = by_hand(tmp_path, FERRIES, LAMPS)
    digest.edit(("title:", "draft: yes\ntitle:"), slug="by-hand")
    write_pages(tmp_path, today)
    before = digest.content()
    digest.path("twin").write_text(SEEDLESS.format(text="\n\n".join(PARAGRAPHS)) + FERRIES + LAMPS)
    digest.build()
    for path, kept in before.items():
        assert digest.content()[path] == kept


def test_a_draft_note_is_pinned_in_the_preview_and_stays_so_in_a_build(tmp_path: Path) -> None:
    digest = noted(tmp_path, FERRIES.replace("\n\nThree", "\n\n- draft: yes\n\nThree"), LAMPS)
    assert list(pins(digest)) == ["lamps"]
    write_pages(tmp_path, today)
    assert list(pins(digest)) == ["ferries", "lamps"]
    before = digest.content()
    digest.build()
    assert digest.content() == before


def test_a_new_version_of_the_seed_moves_pins_on(tmp_path: Path) -> None:
    digest = noted(tmp_path)
    changed = SECOND.replace("Two ferries", "Two large ferries")
    digest.seed(document("A paragraph that is new.", FIRST, changed, THIRD, FOURTH))
    assert "changed since" in messages(digest.build())[0]
    assert pins(digest)["ferries"]["exact"] == "Two large ferries and a coal barge"
    assert pins(digest)["ferries"]["first"] == "Two ferries and a coal barge"
    before = digest.content()
    digest.build()
    assert digest.content() == before


def test_without_any_pins_every_note_that_is_found_stands_where_it_stood(tmp_path: Path) -> None:
    digest = noted(tmp_path)
    page = tmp_path / f"site/articles/{SLUG}.html"
    before, records = page.read_bytes(), digest.content()
    digest.record().unlink()
    assert messages(digest.build()) == []
    assert page.read_bytes() == before
    assert {path: data for path, (data, _) in digest.content().items()} == {
        path: data for path, (data, _) in records.items()
    }


TWICE = f"{FIRST}\n\n{SECOND}\n\n{THIRD}\n\n{SECOND}"


def test_a_pin_tells_a_passage_that_came_to_stand_twice(tmp_path: Path) -> None:
    digest = by_hand(tmp_path, FERRIES, text=f"{FIRST}\n\n{SECOND}\n\n{THIRD}")
    digest.convert(lambda page: page.replace(f"{FIRST}\n\n{SECOND}\n\n{THIRD}", TWICE), "by-hand")
    assert messages(digest.build()) == []
    digest.record("by-hand").unlink()
    assert "more than one passage" in messages(digest.build())[0]


@pytest.mark.parametrize("rival", [None, 0.0, 0.125, 4.0])
def test_a_record_keeps_a_pin_as_it_is(rival: float | None) -> None:
    pins = {"a": replace(PIN, rival=rival), "b": replace(PIN, rivals=(0.25, 4.0))}
    record = Record("a.txt", pins=pins)
    assert parse_record("a.json", record.to_json()) == record


def test_a_pin_of_an_earlier_version_has_neither_rival_nor_twins() -> None:
    kept = json.loads(Record(pins={"a": PIN}).to_json())
    del kept["pins"]["a"]["rival"], kept["pins"]["a"]["twins"]
    earlier = replace(PIN, rival=None, twins=())
    assert parse_record("a.json", json.dumps(kept)).pins == {"a": earlier}


BROKEN: dict[str, tuple[str, str]] = {
    "no number": ("0.5", "NaN"),
    "endless": ("0.5", "Infinity"),
    "below nothing": ("0.5", "-1"),
    "a list": ("0.5", "[]"),
    "half a character": (': "exact"', ': "\\ud800"'),
    "twins that are no list": ('"twins": [', '"twins": {}, "other": ['),
    "a twin that is no distance": ("412", '"far"'),
    "rivals that are no list": ('"twins": [', '"rivals": "0.1", "twins": ['),
    "a rival of a stretch that fits too well": ('"twins": [', '"rivals": [4.5], "twins": ['),
    "a neighbour that is no neighbour": ('"suffix": "', '"suffix": "' + "x" * 65),
    "no offset": ('"offset": 3', '"offset": "x"'),
}


@pytest.mark.parametrize("change", BROKEN.values(), ids=BROKEN)
def test_a_pin_that_postil_cannot_have_written_is_refused(change: tuple[str, str]) -> None:
    kept = Record(pins={"a": replace(PIN, exact="e")}).to_json().replace('"e"', '"exact"')
    with pytest.raises(PostilError):
        parse_record("a.json", kept.replace(*change))
