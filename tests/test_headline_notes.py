"""Notes on a document's title and standfirst stand beside them, by the same rules as any."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from living_page import Digest, messages, today

from postil.progress import Progress
from postil.reanchor import reanchor

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser, Page

TITLE = "Harbour Board & Town Agree on a “New” Breakwater of Stone, After a Long Night of Talks"
DECK = "The mole of 1890 is to be taken down, and the ferries will lie at the old quay until then."
FIRST = "The harbour board met on Monday and agreed to a new breakwater of grey stone for the town."
SECOND = "The tide turned at nine, said the harbour master, and nobody was hurt in the town."
CAPTION = "The lamps of the eastern quay, photographed in the winter of the storm."
HEAD = f"> Town Agree on a **“New” Breakwater**\n\n{'Words on the title. ' * 40}\n"
STAND = "> mole of 1890\n\nWords on the standfirst.\n"
TEXT = "> agreed to a new breakwater of grey\n\nWords on the text.\n"


def page_of(*notes: str, title: str = TITLE, first: str = FIRST, policy: str = "full") -> str:
    front = f"title: '{title}'\ndeck: '{DECK}'\nsource: null\ndate: null\ntopics: []\n"
    text = f"{first}\n\n{SECOND}\n\n## Captions\n\n{CAPTION}\n"
    return f"---\n{front}text: {policy}\n---\n\n{text}\n## Notes\n\n" + "\n".join(notes)


def digest_of(root: Path, page: str) -> Digest:
    digest = Digest(root)
    digest.articles.mkdir(parents=True, exist_ok=True)
    digest.path("a").write_text(page)
    return digest


def html_of(digest: Digest) -> str:
    return (digest.root / "site/articles/a.html").read_text()


def test_notes_on_the_head_come_first_and_are_numbered_so(tmp_path: Path) -> None:
    digest = digest_of(tmp_path, page_of(TEXT, STAND, HEAD))
    assert messages(digest.build()) == []
    html = html_of(digest)
    title, deck = html.index('<mark id="p1"'), html.index('<mark id="p2"')
    assert html.index("<h1") < title < html.index("</h1>") < html.index('id="note-town-agree')
    assert html.index('class="deck"') < deck < html.index('id="note-mole-of-1890"')
    assert html.index('id="note-mole-of-1890"') < html.index('class="text"')
    assert html.index('class="text"') < html.index('<mark id="p3"')
    assert '<mark id="p1" class="a1" aria-details="note-town-agree-on-a-new">“New” Break' in html
    assert 'id="lost"' not in html


def test_the_text_goes_first_and_the_whole_title_means_the_title(tmp_path: Path) -> None:
    short = "Harbour board met on Monday"
    part, whole = "> board met on Monday\n\nx\n", f"> {short}\n\ny\n"
    digest = digest_of(tmp_path, page_of(part, whole, title=short))
    assert messages(digest.build()) == []
    html = html_of(digest)
    assert (
        f'<mark id="p1" class="a1" aria-details="note-harbour-board-met-on-monday">{short}<' in html
    )
    assert 'aria-details="note-board-met-on-monday">board met on Monday</mark>' in html


def test_a_note_on_the_title_follows_it_and_is_brought_up(tmp_path: Path) -> None:
    quoted = "> Town Agree on a “New” Breakwater of Stone\n\nx\n"
    digest = digest_of(tmp_path, page_of(quoted))
    assert messages(digest.build()) == []
    assert '"region": "title"' in digest.record("a").read_text()
    edited = TITLE.replace("a “New” Breakwater", "a Better Breakwater")
    digest.path("a").write_text(page_of(quoted, title=edited))
    (said,) = messages(digest.build())
    assert "note 1 quotes words that have changed since" in said
    assert 'class="a1 changed"' in html_of(digest)
    done = reanchor(tmp_path, today, Progress(), write=True)
    assert done.loose == ()
    assert "> Town Agree on a Better Breakwater of Stone\n" in digest.read("a")
    assert edited in digest.read("a")
    assert messages(digest.build()) == []


def test_a_pinned_note_stays_where_it_was_when_the_other_part_gets_its_words(
    tmp_path: Path,
) -> None:
    quoted = "> agreed to a new breakwater of grey stone\n\nx\n"
    digest = digest_of(tmp_path, page_of(quoted))
    digest.build()
    edited = FIRST.replace("a new breakwater of grey", "a new breakwater of red")
    other = "They agreed to a new breakwater of grey stone"
    digest.path("a").write_text(page_of(quoted, first=edited, title=other))
    digest.build()
    assert ">agreed to a new breakwater of red stone</mark>" in html_of(digest)


def test_words_that_are_set_aside_are_said_to_be_so(tmp_path: Path) -> None:
    digest = digest_of(tmp_path, page_of("> lamps of the eastern quay\n\nx\n"))
    (said,) = messages(digest.build())
    assert "quotes words that stand under “Captions”, which notes cannot mark" in said


def test_without_the_text_the_title_is_not_marked_and_nothing_is_said(tmp_path: Path) -> None:
    digest = digest_of(tmp_path, page_of(HEAD, STAND, policy="none"))
    assert messages(digest.build()) == []
    assert "<mark" not in html_of(digest)


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> str:
    digest = digest_of(tmp_path_factory.mktemp("digest"), page_of(TEXT, STAND, HEAD))
    digest.build()
    return (digest.root / "site/articles/a.html").as_uri()


BOXES = """() => [...document.querySelectorAll('.note')].map((note, index) => {
  const box = note.getBoundingClientRect();
  const mark = document.querySelector(`#p${index + 1}`).getClientRects()[0];
  const lines = (one) => {
    const range = document.createRange();
    range.selectNodeContents(one);
    return [...range.getClientRects()];
  };
  const over = [...document.querySelectorAll('h1, .deck, .text > p, .noted > p')].flatMap(lines)
    .filter((one) => one.left < box.right && one.right > box.left && one.top < box.bottom
      && one.bottom > box.top);
  return { mark: mark.top, top: box.top, bottom: box.bottom, over: over.length,
    beside: getComputedStyle(note).position === 'absolute' };
})"""


@pytest.mark.parametrize("width", [390, 768, 1024, 1440])
def test_they_stand_beside_the_head_or_folded_below_it(
    browser: Browser, site: str, width: int
) -> None:
    view: Page = browser.new_page(viewport={"width": width, "height": 900})
    view.goto(site)
    assert view.evaluate("document.querySelector('h1').textContent") == TITLE
    assert view.evaluate("document.querySelector('.deck').textContent") == DECK
    size = view.evaluate("getComputedStyle(document.querySelector('h1 .ref')).fontSize")
    assert 12 <= float(size.removesuffix("px")) <= 18
    found = view.evaluate(BOXES)
    assert len(found) == 3
    assert all(one["over"] == 0 for one in found)
    assert all(after["top"] >= one["bottom"] for one, after in pairwise(found))
    assert {one["beside"] for one in found} == {width >= 768}
    if width >= 768:
        assert abs(found[0]["top"] - found[0]["mark"]) <= 16
    else:
        assert all(one["top"] > one["mark"] for one in found)
    view.close()
