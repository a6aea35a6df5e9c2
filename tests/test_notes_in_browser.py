"""Notes on a page of a built site: in its HTML, copied, by keys, lit up, and level in a browser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import html5lib
import pytest
from playwright.sync_api import expect

from postil.build import build
from postil.progress import Progress

if TYPE_CHECKING:
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from playwright.sync_api import Browser, Page


from test_notes_on_page import TEXT

NOTES = """
## Notes

### On the whole

Of it all.

### Correction: the time {#time}

> tide turned at **nine**

- by: the editor
- date: 2022-03-01
- event: 2022-02-24
- topics: sea

At *ten*[^1], `really`.

- a list

| a | b |
|---|---|
| 1 | 2 |

[^1]: A footnote.

> Monday and agreed to a new breakwater.
>
> The tide

Across paragraphs.

> The harbour board met

Which of them?

> the moon is made of green cheese in the harbour

Lost.

> on Friday

- draft: yes

Unfinished.
"""
FRONT = "---\ntitle: {title}\ndate: 2022-02-24\n---\n\n"


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("digest")
    articles = root / "content/articles"
    articles.mkdir(parents=True)
    (root / "config.yaml").write_text("topics:\n  - {id: sea, label: The sea}\n")
    (articles / "noted.md").write_text(FRONT.format(title="Noted") + TEXT + "\n" + NOTES)
    (articles / "bare.md").write_text(FRONT.format(title="Bare") + TEXT + "\n")
    stems = [f"seventh{n} harbour{n}" for n in range(90)]
    notes = "".join(f"### n{n}\n\n> {words}\n\nA note.\n\n" for n, words in enumerate(stems))
    crowded = f"{FRONT.format(title='Crowded')}{' '.join(stems)}\n\n## Notes\n\n{notes}"
    (articles / "crowded.md").write_text(crowded)
    report = build(root, lambda _config: "2022-05-05", Progress())
    assert not report.failed
    return root / "site"


def parsed(path: Path) -> Element:
    parser = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
    tree: Element = parser.parse(path.read_bytes())
    return tree


@pytest.fixture(scope="module")
def noted(site: Path) -> Element:
    return parsed(site / "articles/noted.html")


def paragraphs(page: Element) -> list[str]:
    found = [one for one in page.iter("p") if re.fullmatch(r"s\d+", one.get("id") or "")]
    return ["".join(one.itertext()) for one in found]


def test_a_paragraphs_text_content_is_what_it_is_without_notes(site: Path, noted: Element) -> None:
    assert paragraphs(noted) == paragraphs(parsed(site / "articles/bare.html"))
    assert paragraphs(noted) == TEXT.replace("**", "").split("\n\n")


def test_passage_number_and_note_point_to_each_other(noted: Element) -> None:
    everything = list(noted.iter())
    links = [one for one in everything if one.get("role") == "doc-noteref"]
    ids = {one.get("id"): one for one in everything if one.get("id")}

    assert [link.get("data-n") for link in links] == ["1", "2"]
    for link in links:
        body = ids[(link.get("href") or "")[1:]]
        back = next(one for one in body.iter("a") if one.get("class") == "back")
        mark = ids[(back.get("href") or "")[1:]]
        assert list(link.itertext()) == []
        assert body.get("role") == "doc-footnote"
        assert mark.tag == "mark"
        assert body.get("id") in (mark.get("aria-details") or "").split()
        assert back.text == link.get("data-n")


def test_every_note_is_on_the_page_once_and_drafts_are_not(noted: Element) -> None:
    ids = [one.get("id") or "" for one in noted.iter() if (one.get("id") or "").startswith("note-")]

    assert ids == [
        "note-on-the-whole",
        "note-monday-and-agreed-to-a",
        "note-time",
        "note-the-harbour-board-met",
        "note-the-moon-is-made-of",
    ]
    lost = next(one for one in noted.iter("section") if one.get("id") == "lost")
    words = " ".join("".join(lost.itertext()).split())
    assert "More than one passage of the text could be meant: paragraph 1, paragraph 3." in words
    assert "These words are not in the text. the moon is made of green cheese" in words


def test_a_note_says_of_what_kind_it_is_by_whom_and_of_when(noted: Element) -> None:
    body = next(one for one in noted.iter("div") if one.get("id") == "note-time")
    words = " ".join("".join(body.itertext()).split())

    assert words.startswith("2 Correction: the time At ten1, really.")
    assert words.endswith("the editor, 1 March 2022")


@pytest.fixture
def page(site: Path, browser: Browser) -> Page:
    opened = browser.new_page(viewport={"width": 500, "height": 700})
    opened.goto((site / "articles/noted.html").as_uri())
    return opened


def test_copying_leaves_the_notes_out(page: Page) -> None:
    copied = page.evaluate(
        """() => new Promise((resolve) => {
          document.addEventListener("copy", (event) =>
            resolve(event.clipboardData.getData("text/plain")), { once: true });
          getSelection().selectAllChildren(document.querySelector(".text"));
          document.execCommand("copy");
        })"""
    )
    assert re.sub(r"\s+", " ", copied).strip() == re.sub(r"\s+", " ", TEXT.replace("**", ""))


def test_copying_within_a_note_copies_it(page: Page) -> None:
    page.evaluate("document.querySelector('#note-time').closest('details').open = true")
    copied = page.evaluate(
        """() => new Promise((resolve) => {
          const done = () => resolve(getSelection().toString());
          document.addEventListener("copy", done, { once: true });
          getSelection().selectAllChildren(document.querySelector("#note-time"));
          document.execCommand("copy");
        })"""
    )
    assert "really" in copied


def test_keys_go_from_note_to_note_and_can_be_turned_off(page: Page) -> None:
    def is_open(note: str) -> bool:
        return bool(
            page.evaluate(f"document.querySelector('#note-{note}').closest('details').open")
        )

    def focused() -> str | None:
        found: str | None = page.evaluate("document.activeElement.dataset.n")
        return found

    page.keyboard.press("j")
    assert focused() == "1"
    page.keyboard.press("j")
    assert (focused(), is_open("time")) == ("2", True)
    page.keyboard.press("o")
    assert not is_open("time")
    page.keyboard.press("k")
    assert focused() == "1"
    page.keyboard.press("k")
    assert focused() == "1"
    page.keyboard.press("j")
    page.keyboard.press("Enter")
    page.keyboard.press("Escape")
    assert focused() == "2"
    page.keyboard.press("Enter")
    page.keyboard.press("o")
    assert (focused(), is_open("time")) == ("2", False)
    page.keyboard.press("k")
    page.locator(".colophon input").uncheck()
    page.reload()
    for key in "j?":
        page.keyboard.press(key)
    assert focused() is None
    assert page.locator("dialog[open]").count() == 0


def test_a_question_mark_lists_the_keys(page: Page) -> None:
    keys = page.locator("dialog.keys")
    page.keyboard.press("j")
    page.keyboard.press("?")
    expect(keys).to_be_visible()
    assert keys.locator("kbd").all_inner_texts() == ["j", "k", "o", "Enter", "Esc", "/", "?"]
    page.keyboard.press("j")
    page.keyboard.press("Escape")
    expect(keys).to_be_hidden()
    assert page.evaluate("document.activeElement.dataset.n") == "1"

    page.get_by_role("button", name="Keys").click()
    expect(keys).to_be_visible()
    keys.get_by_role("button", name="Close").click()
    expect(keys).to_be_hidden()


def test_keys_with_modifiers_are_the_browsers(page: Page) -> None:
    for key in ("Control+j", "Alt+j", "Meta+k"):
        page.keyboard.press(key)

    assert page.evaluate("document.activeElement.dataset.n ?? null") is None


def test_without_a_script_there_is_no_word_of_keys(site: Path, browser: Browser) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto((site / "articles/noted.html").as_uri())

    expect(page.locator(".colophon .keys")).to_be_hidden()
    expect(page.locator("dialog")).to_be_hidden()


def test_escape_in_a_note_goes_back_to_its_number(page: Page) -> None:
    page.evaluate("document.querySelector('#note-time').closest('details').open = true")
    page.locator("#note-time sup a").focus()
    page.keyboard.press("Escape")

    assert page.evaluate("document.activeElement.dataset.n") == "2"


def test_a_passage_and_its_note_light_up_together(page: Page) -> None:
    page.locator("mark#p2").hover()

    paired = page.locator(".paired").evaluate_all("all => all.map((one) => one.className)")
    assert sorted(name.split()[0] for name in paired) == ["a2", "note", "ref"]


def test_without_a_script_the_address_of_a_note_opens_it(site: Path, browser: Browser) -> None:
    page = browser.new_context(java_script_enabled=False).new_page()
    page.goto(f"{(site / 'articles/noted.html').as_uri()}#note-time")

    assert page.locator("#note-time .by").is_visible()


@pytest.mark.parametrize("width", [768, 1024, 1440])
def test_notes_stand_level_with_their_passages_and_never_over_each_other(
    page: Page, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    tops = page.evaluate(
        """() => [...document.querySelectorAll(".ref")].map((link) => {
          const note = document.getElementById(link.hash.slice(1)).closest(".note");
          const mark = document.querySelector(note.querySelector(".back").hash);
          const { top, bottom } = note.getBoundingClientRect();
          return [mark.getBoundingClientRect().top, top, bottom];
        })"""
    )

    below = 0.0
    for mark, top, bottom in tops:
        assert top >= below
        assert top - mark < 12 * 16
        below = bottom


@pytest.mark.parametrize("width", [820, 1440])
def test_notes_that_reach_below_the_text_never_stand_over_the_footer(
    site: Path, page: Page, width: int
) -> None:
    page.set_viewport_size({"width": width, "height": 900})
    page.goto((site / "articles/crowded.html").as_uri())
    lowest, footer = page.evaluate(
        """() => [
          Math.max(...[...document.querySelectorAll(".note")]
            .map((note) => note.getBoundingClientRect().bottom)),
          document.querySelector(".colophon").getBoundingClientRect().top,
        ]"""
    )

    assert page.locator(".note").count() == 90
    assert lowest <= footer
