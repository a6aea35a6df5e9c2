"""What an editor sees of bad notes: the real preview of a real digest in a real browser."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

import pytest
from chromium import chromium, needs_chromium
from playwright.sync_api import expect
from preview_server import Previewed

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Page

pytestmark = needs_chromium
HEAD = """---
title: The Tide Tables
source: null
date: 2022-02-24
topics: []
---

The tide turned at nine, said the harbour master, and nobody was hurt in the town that night.

## Notes

> turned at nine, said the harbour master

The first note.
"""
BAD = "\n> nobody was hurt in the town\n\n- drafts: yes\n\nThe bad note.\n"
NEW = "\n> The tide turned\n\nThe new note.\n"
LOST = "\n> not a word of all this is there\n\n- date: soon\n\nThe lost note.\n"


@pytest.fixture
def root(tmp_path: Path) -> Path:
    (tmp_path / "content/articles").mkdir(parents=True)
    (tmp_path / "config.yaml").write_text("title: A Test\n")
    (tmp_path / "content/articles/tides.md").write_text(HEAD)
    return tmp_path


@pytest.fixture
def site(root: Path) -> Iterator[Previewed]:
    program = (sys.executable, "-m", "postil", "serve", "--root", str(root), "--port", "0")
    previewed = Previewed(root, program=program).ready()
    yield previewed
    assert previewed.end() == 0


@pytest.fixture
def page(site: Previewed) -> Iterator[Page]:
    with chromium() as browser:
        page = browser.new_page(viewport={"width": 1440, "height": 1000})
        with page.expect_response("**/-postil/state.json?page=*"):
            page.goto(f"{site.url}articles/tides.html")
        yield page


def save(site: Previewed, *notes: str) -> None:
    site.save("articles/tides.md", HEAD + "".join(notes))


def test_a_bad_note_is_shown_as_bad_beside_the_good_ones(page: Page, site: Previewed) -> None:
    save(site, BAD, NEW, LOST)
    for words in ("The first note.", "The new note.", "The bad note.", "The lost note."):
        expect(page.get_by_text(words)).to_be_visible()
    beside = page.locator(".note", has_text="The bad note.")
    expect(beside).to_contain_text("Note · Bad note")
    expect(beside.locator(".fault")).to_have_text(
        "unknown field `drafts` did you mean `draft`? content/articles/tides.md:18"
    )
    number = beside.locator(".n").inner_text().split()[-1]
    expect(page.locator(f"mark#p{number}")).to_have_text("nobody was hurt in the town")
    lost = page.locator("#lost .remark", has_text="The lost note.")
    expect(lost).to_contain_text("Note · Bad note")
    expect(lost.locator(".fault")).to_contain_text("content/articles/tides.md:28")
    expect(page.locator(".note", has_text="The new note.")).not_to_contain_text("Bad note")


def test_the_panel_lists_each_with_its_lines_until_it_is_mended(
    page: Page, site: Previewed
) -> None:
    save(site, BAD, NEW, LOST)
    panel = page.get_by_role("alertdialog", name="Two problems")
    expect(panel).to_contain_text("content/articles/tides.md, line 18")
    expect(panel.locator("pre").first).to_have_text("17\n18- drafts: yes\n19\n")
    expect(panel.locator("b")).to_have_text(["- drafts: yes", "- date: soon"])
    expect(panel).to_contain_text("shows the latest version, with each bad note marked.")
    site.wait_said("^rebuilt .*; 2 problems, marked there and not to be published")
    save(site, BAD.replace("drafts", "draft"), NEW)
    expect(panel).to_have_count(0)
    expect(page.locator(".note", has_text="The bad note.")).to_contain_text("Note · Draft")
    expect(page.locator(".fault")).to_have_count(0)


def test_an_error_elsewhere_keeps_the_last_good_page(page: Page, site: Previewed) -> None:
    save(site, NEW)
    expect(page.get_by_text("The new note.")).to_be_visible()
    site.save("../config.yaml", "title: A Test\ncolour: red\n")
    save(site, BAD)
    panel = page.get_by_role("alertdialog", name="One problem in this document")
    expect(panel).to_contain_text("The page below shows the last version that built")
    expect(panel.locator("b")).to_have_text(["- drafts: yes", "colour: red"])
    expect(page.get_by_text("The new note.")).to_be_visible()
    expect(page.get_by_text("The bad note.")).to_have_count(0)


@pytest.mark.parametrize("width", [390, 900, 1440])
def test_a_bad_note_needs_no_click_to_be_read(page: Page, site: Previewed, width: int) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    save(site, BAD)
    expect(page.locator(".note .fault")).to_be_visible()
    expect(page.locator(".note:has(.fault) .kind:visible").first).to_contain_text("Note · Bad note")
    box = page.locator(".note .fault").bounding_box()
    assert box is not None
    assert box["x"] >= 0
    assert box["x"] + box["width"] <= width
