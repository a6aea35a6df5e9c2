"""The preview’s panel: the problems of the page that is looked at first, then the rest by file."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING

import pytest
from chromium import needs_chromium
from living_page import SLUG, drafted, today
from playwright.sync_api import expect
from preview_server import Previewed

from postil.errors import Place, Problem
from postil.pipeline import run
from postil.preview.pages import answer, state_json
from postil.preview.state import Built, Shown
from postil.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

TEXT = "The tide turned at nine, said the harbour master, and nobody was hurt in the town."
ARTICLE = (
    f"---\ntitle: {{}}\nsource: null\ndate: 2022-02-24\ntopics: []\n---\n\n{TEXT}\n\n## Notes\n"
)
BAD = "\n> nobody was hurt\n\n- drafts: yes\n\nThe bad note.\n"
LOST = "\n> not a word of all this is there\n\n- date: soon\n\nThe lost note.\n"
OF_A_SEED = {"articles/é.html": ("content/articles/é.md", "seeds/e.txt")}


def state(shown: Shown, path: str) -> dict[str, object]:
    return json.loads(state_json(shown, path, 0.0))  # type: ignore[no-any-return]


def failing(*places: Place) -> Built:
    return Built(None, tuple(Problem(place, "bad", "mend it") for place in places))


def test_a_page_is_made_of_its_content_file_and_its_seed(tmp_path: Path) -> None:
    digest = drafted(tmp_path)
    (tmp_path / "content/pages").mkdir()
    (tmp_path / "content/pages/été.md").write_text("Slowly.\n")
    made_of = run(digest.root, today, Progress(), drafts=True).made_of
    assert made_of[f"articles/{SLUG}.html"] == (f"content/articles/{SLUG}.md", "seeds/letter.txt")
    assert made_of["index.html"] == ("content/pages/index.md",)
    assert made_of["été.html"] == ("content/pages/été.md",)


@pytest.mark.parametrize(
    ("path", "called", "own"),
    [
        ("/articles/%C3%A9.html", "document", ["content/articles/é.md", "seeds/e.txt"]),
        ("/articles/e.html", "document", []),
        ("/timeline.html", "page", []),
        ("/", "page", ["content/pages/index.md"]),
    ],
)
def test_a_page_is_told_its_own_files_though_the_last_build_knew_of_none(
    path: str, called: str, own: list[str]
) -> None:
    made_of = {**OF_A_SEED, "index.html": ("content/pages/index.md",)}
    shown = Shown("s").after(Built({}, (), made_of=made_of), 0.0)
    for after in (shown, shown.after(failing(Place("config.yaml")), 1.0)):
        told = state(after, path)
        assert (told["page"], told["own"]) == (called, own)


def test_problems_are_told_by_file_and_line_in_whatever_order_they_were_found() -> None:
    places = [Place("b.md", 2), Place("a.md", 9), Place("b.md", 1), Place("a.md", 10)]
    told = [state(Shown("s").after(failing(*some), 0.0), "/") for some in (places, places[::-1])]
    assert told[0]["errors"] == told[1]["errors"]
    plain = answer(Shown("s").after(failing(*places), 0.0), "/", "localhost", {}).body.decode()
    words = ("<code>a.md</code>", "Line 9", "Line 10", "<code>b.md</code>", "Line 1<", "Line 2<")
    at = [plain.index(word) for word in words]
    assert at == sorted(at)


@pytest.fixture
def site(tmp_path: Path) -> Iterator[Previewed]:
    (tmp_path / "content/articles").mkdir(parents=True)
    (tmp_path / "config.yaml").write_text("title: A Test\n")
    for name in ("tides", "ferries"):
        (tmp_path / f"content/articles/{name}.md").write_text(ARTICLE.format(name))
    program = (sys.executable, "-m", "postil", "serve", "--root", str(tmp_path), "--port", "0")
    previewed = Previewed(tmp_path, program=program).ready()
    yield previewed
    assert previewed.end() == 0


@pytest.fixture
def page(browser: Browser, site: Previewed) -> Iterator[Page]:
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(f"{site.url}articles/tides.html")
    yield page
    page.close()


def save(site: Previewed, name: str, *notes: str) -> None:
    site.save(f"articles/{name}.md", ARTICLE.format(name) + "".join(notes))
    site.wait_said("^not rebuilt|^rebuilt .* not to be published")


@needs_chromium
def test_the_problems_of_the_page_come_first_and_then_the_others_by_file(
    page: Page, site: Previewed
) -> None:
    site.save("../config.yaml", "title: A Test\ncolour: red\n")
    save(site, "ferries", LOST)
    save(site, "tides", BAD, LOST)
    elsewhere = ["Two problems elsewhere", "config.yaml", "content/articles/ferries.md"]
    headings = page.get_by_role("alertdialog").get_by_role("heading")
    expect(headings).to_have_text(["Two problems in this document", *elsewhere])
    panel = page.get_by_role("alertdialog", name=f"Two problems in this document {elsewhere[0]}")
    expect(panel.locator("b")).to_have_text(
        ["- drafts: yes", "- date: soon", "colour: red", "- date: soon"]
    )
    assert "content/articles/tides.md, line" in panel.inner_text()
    page.goto(f"{site.url}articles/ferries.html")
    others = ["Three problems elsewhere", "config.yaml", "content/articles/tides.md"]
    expect(headings).to_have_text(["One problem in this document", *others])
    page.goto(f"{site.url}timeline.html")
    files = ["config.yaml", "content/articles/ferries.md", "content/articles/tides.md"]
    expect(headings).to_have_text(["Four problems elsewhere", *files])
    page.keyboard.press("Escape")
    page.goto(f"{site.url}articles/tides.html")
    expect(page.get_by_role("button", name="Four problems")).to_be_visible()


@needs_chromium
def test_a_long_list_scrolls_and_can_be_hidden_from_its_end(page: Page, site: Previewed) -> None:
    save(site, "ferries", *(BAD for _ in range(60)))
    save(site, "tides", BAD)
    panel = page.get_by_role("alertdialog")
    expect(panel.get_by_role("heading").nth(1)).to_have_text("60 problems elsewhere")
    box = panel.bounding_box()
    assert box is not None
    assert (box["x"], box["width"], box["y"] + box["height"]) == (0, 390, 844)
    assert box["height"] <= 0.7 * 844
    assert panel.evaluate("(box) => box.scrollWidth - box.clientWidth") == 0
    panel.evaluate("(box) => box.scrollTo(0, box.scrollHeight)")
    expect(panel.get_by_text("The page below shows")).to_be_in_viewport()
    hide = page.get_by_role("button", name="Hide")
    expect(hide).to_be_in_viewport()
    hide.click()
    expect(page.get_by_role("button", name="61 problems")).to_be_visible()
