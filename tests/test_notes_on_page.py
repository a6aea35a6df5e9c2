"""An article's notes stand on its page once each, beside their passages or said to be loose."""

from __future__ import annotations

import re
import shutil
from typing import TYPE_CHECKING

import html5lib
import pytest
from hypothesis import given
from hypothesis import strategies as st
from playwright.sync_api import expect, sync_playwright

from postil.articles.notes import parse_notes
from postil.build import build
from postil.errors import Problems
from postil.model import Article, Fact, Facts, Markdown, TextPolicy
from postil.progress import Progress
from postil.render.notes.folding import Margin
from postil.render.notes.placing import Guest
from postil.render.prose import Prose, Typesetter
from postil.render.text.definitions import Definitions
from postil.render.text.links import Links

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path
    from xml.etree.ElementTree import Element

    from playwright.sync_api import Browser, Page

    from postil.anchors import Pin
    from postil.model import Note

PATH = "content/articles/a.md"
TEXT = """The harbour board met on Monday and agreed to a new breakwater.

The tide turned at nine, said the harbour master, and **nobody was hurt** in the town.

The harbour board met again on Friday and agreed to nothing at all."""
KINDS = ("context", "correction")


def notes_in(section: str) -> tuple[Note, ...]:
    problems = Problems()
    notes = parse_notes(Markdown(section, 100), PATH, KINDS, problems)
    assert problems.all == ()
    return notes


def article(section: str, text: str = TEXT, facts: Facts | None = None) -> Article:
    return Article(PATH, "a", facts or Facts(), Markdown(text, 10), notes=notes_in(section))


def prose_of(
    page: Article,
    *,
    drafts: bool = False,
    pins: Mapping[str, Pin] | None = None,
    guests: tuple[Guest, ...] = (),
) -> Prose:
    typesetter = Typesetter(Links({}, {}))
    return typesetter.article(page, drafts=drafts, pins=pins, guests=guests)


def marked(prose: Prose) -> list[str]:
    html = "".join(block.html for block in prose.blocks)
    return [re.sub("<[^>]*>", "", one) for one in re.findall(r"<mark.*?</mark>", html)]


def said(prose: Prose) -> list[str]:
    return [str(problem) for problem in prose.problems]


def test_a_note_stands_after_the_paragraph_of_its_passage() -> None:
    prose = prose_of(article("> turned at nine\n\nIt did.\n"))

    assert [[note.id for note in block.notes] for block in prose.blocks] == [
        [],
        ["turned-at-nine"],
        [],
    ]
    assert marked(prose) == ["turned at nine"]
    assert [note.words for note in prose.notes] == ["turned at nine"]
    assert said(prose) == []


def test_bold_words_are_the_passage_unless_they_are_bold_in_the_article() -> None:
    chosen = prose_of(article("> The **tide turned** at nine\n\nx\n"))
    copied = prose_of(article("> and **nobody was hurt** in the town\n\nx\n"))

    assert marked(chosen) == ["tide turned"]
    assert marked(copied) == ["and nobody was hurt in the town"]


def test_two_bold_passages_are_an_error_unless_they_are_bold_in_the_article() -> None:
    faulty = prose_of(article("> The **tide** turned at **nine**\n\nx\n"))
    copied = prose_of(
        article("> **a** b **c** and more words\n\nx\n", "**a** b **c** and more words.")
    )

    assert [message.split("\n")[0] for message in said(faulty)] == [
        f"{PATH}:100: two passages of this quotation are bold, and only one can be the exact one"
    ]
    assert said(copied) == []


def test_a_quotation_that_is_not_there_is_told_with_what_comes_closest() -> None:
    prose = prose_of(article("> The tide had turned at noon, so said an old harbour master\n\nx\n"))

    assert marked(prose) == []
    message, hint = said(prose)[0].split("\n")
    assert message == (
        f"{PATH}:100: warning: note 1 quotes words the article does not contain:"
        " “The tide had turned at noon, so said an old harbour master”"
    )
    assert re.match(
        "hint: line 1[02] comes closest: “.*The tide turned at nine, said the har", hint
    )


def test_a_quotation_that_fits_twice_is_told_with_one_that_does_not() -> None:
    prose = prose_of(article("> The harbour board met\n\nx\n"))

    assert marked(prose) == []
    message, hint = said(prose)[0].split("\n")
    assert message.endswith(
        "note 1 quotes words that fit more than one passage: “The harbour board met”"
    )
    assert hint == "hint: quote more, such as “The harbour board met on”"


def test_an_occurrence_says_which() -> None:
    prose = prose_of(article("> The harbour board met\n\n- occurrence: 2\n\nx\n"))

    assert [len(block.notes) for block in prose.blocks] == [0, 0, 1]
    assert said(prose) == []


def test_a_pinned_passage_that_was_edited_is_marked_as_changed() -> None:
    page = "> The tide turned at nine, said the harbour master\n\nx\n"
    first = prose_of(article(page)).matches["the-tide-turned-at-nine"]
    later = TEXT.replace("turned at nine, said", "turned at half past nine, said")

    prose = prose_of(article(page, later), pins={"the-tide-turned-at-nine": first.pin})  # type: ignore[union-attr,dict-item]

    assert 'class="a1 changed"' in prose.blocks[1].html
    note = prose.notes[0]
    assert note.was == "The tide turned at nine, said the harbour master"
    assert note.words == "The tide turned at half past nine, said the harbour master"
    message, hint = said(prose)[0].split("\n")
    assert "note 1 quotes words that have changed since: “The tide turned at nine" in message
    assert hint.startswith("hint: line 12 has now: “The tide turned at half past nine")


def test_what_could_be_quoted_better_is_advice_and_no_warning() -> None:
    pinned = prose_of(article("> board met on Monday and agreed\n\nx\n")).matches
    again = TEXT.replace("again on Friday", "on Monday and agreed, then again on Friday")
    twice = prose_of(
        article("> board met on Monday and agreed\n\nx\n", again),
        pins={name: match.pin for name, match in pinned.items()},  # type: ignore[union-attr,misc]
    )
    short = prose_of(article("> at nine\n\nx\n"))

    assert said(short) == said(twice) == []
    assert [problem.message for problem in short.advice] == [
        "note 1 quotes fewer than 24 characters: “at nine”"
    ]
    assert [problem.message for problem in twice.advice] == [
        "note 1 quotes words that only its pin tells from others: “board met on Monday and agreed”"
    ]
    assert prose_of(article("> tide turned at nine, said the harbour\n\nx\n")).advice == ()


def test_a_draft_is_on_no_page_but_the_previews() -> None:
    page = article("> turned at nine\n\n- draft: yes\n\nx\n\n> on Friday\n\ny\n")

    assert marked(prose_of(page)) == ["on Friday"]
    assert marked(prose_of(page, drafts=True)) == ["turned at nine", "on Friday"]


@pytest.mark.parametrize("policy", [TextPolicy.EXCERPT, TextPolicy.NONE])
def test_a_text_that_is_not_republished_is_not_marked(policy: TextPolicy) -> None:
    page = article("> turned at nine\n\nx\n\n> nowhere to be found in any of this\n\ny\n")

    prose = prose_of(Article(PATH, "a", Facts(), page.text, notes=page.notes, policy=policy))

    assert "Friday" not in "".join(block.html for block in prose.blocks)
    assert marked(prose) == []
    assert len(prose.notes) == 2
    assert len(prose.problems) == 1


def test_a_guest_stands_at_the_first_of_the_very_words_and_nowhere_else() -> None:
    far = notes_in("> The harbour board\n\n- everywhere: yes\n\nA board[^1].\n\n[^1]: f\n")
    absent = notes_in("> The harbour boart met on Monday and\n\nx\n")
    guests = tuple(Guest(note, "content/articles/b.md") for note in (*far, *absent))

    prose = prose_of(article("### The harbour board\n\n> turned at nine\n\nx\n"), guests=guests)

    assert [[note.id for note in block.notes] for block in prose.blocks] == [
        ["the-harbour-board-2"],
        ["the-harbour-board"],
        [],
    ]
    assert 'id="fn-the-harbour-board-2-1"' in prose.guests[0].body
    assert said(prose) == []


def test_the_words_of_evidence_are_pointed_to() -> None:
    facts = Facts(title=Fact("x", quote="The tide\nturned at  nine"), source=Fact("y", quote="no"))

    assert prose_of(article("", facts=facts)).places == {"The tide\nturned at  nine": "s2"}


def test_headings_within_a_note_are_none_of_the_pages() -> None:
    body = (
        prose_of(article("> turned at nine\n\n#### Sub <b title='a > b'>x</b>\n\ny\n"))
        .notes[0]
        .body
    )

    assert body.startswith('<p class="sub"><strong>Sub ')
    assert "</strong></p>" in body
    assert "<h" not in body


def test_the_tallest_of_a_crowd_are_folded_and_no_more_than_must_be() -> None:
    words = TEXT.split()
    long = "Words enough to take up several lines of the margin. " * 3
    quoted = [" ".join(words[at : at + 4]) for at in range(1, 33, 4)]
    few = "".join(f"> {one}\n\n{long}\n\n" for one in (quoted[0], quoted[3]))
    many = "".join(
        f"### n{n}\n\n> {one}\n\n{long * (1 + (n == 2))}\n\n" for n, one in enumerate(quoted)
    )

    assert prose_of(article(few)).margin == Margin()
    folded = prose_of(article(many, f"{TEXT}\n\n{'Much more of it. ' * 500}")).margin.folds
    assert folded["n2"] == ("narrow", "wide")
    assert 0 < sum("wide" in one for one in folded.values()) < len(quoted)
    assert set(folded) >= {note for note, names in folded.items() if "wide" in names}
    assert prose_of(article("")).margin == Margin()


QUOTES = st.tuples(
    st.integers(0, len(TEXT.split()) - 1), st.integers(1, 12), st.sampled_from(["", "zz ", "> >"])
)


@given(st.lists(QUOTES, max_size=6))
def test_no_note_is_lost_and_none_stands_twice(quotes: list[tuple[int, int, str]]) -> None:
    words = TEXT.split()
    quoted = [junk + " ".join(words[at : at + count]) for at, count, junk in quotes]
    section = "".join(f"### n{n}\n\n> {one}\n\nx\n\n" for n, one in enumerate(quoted))

    prose = prose_of(article(section))

    placed = [note.id for block in prose.blocks for note in block.notes]
    assert sorted([*placed, *_loose(prose)]) == sorted(f"n{n}" for n in range(len(quotes)))


def _loose(prose: Prose) -> list[str]:
    placed = {note.id for block in prose.blocks for note in block.notes}
    return [note.id for note in prose.notes if note.id not in placed]


# The pages as they are built

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
CHROMIUM = shutil.which("chromium")
ARGUMENTS = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-sync"]


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


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    if CHROMIUM is None:
        pytest.skip("there is no Chromium on the PATH")
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=ARGUMENTS)
        yield opened
        opened.close()


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


def bodies(prose: Prose) -> list[str]:
    return [str(note.body) for note in prose.notes]


@pytest.mark.parametrize("where", ["note", "text"])
def test_a_link_defined_elsewhere_on_the_page_serves_a_note(where: str) -> None:
    defined = "[gov]: https://example.org/gov"
    text = f"{TEXT}\n\n{defined}" if where == "text" else TEXT
    other = f"Two.\n\n{defined}" if where == "note" else "Two."
    section = f"> turned at nine\n\nBy [the state][gov].\n\n> agreed to nothing\n\n{other}\n"
    prose = prose_of(article(section, text))

    assert bodies(prose)[0] == '<p>By <a href="https://example.org/gov">the state</a>.</p>'
    assert said(prose) == []
    assert "gov" not in prose.text


def test_a_note_s_own_definition_goes_before_those_of_others() -> None:
    first = "> turned at nine\n\n[One][x].\n\n[x]: https://example.org/1\n\n"
    prose = prose_of(
        article(f"{first}> agreed to nothing\n\n[Two][x].\n\n[x]: https://b.example/\n")
    )

    assert re.findall('href="(.*?)"', "".join(bodies(prose))) == [
        "https://example.org/1",
        "https://b.example/",
    ]


def test_what_a_note_defines_changes_no_words_of_the_document() -> None:
    text = f"{TEXT}\n\nIt was so [1], said the master."
    prose = prose_of(article("> turned at nine\n\nSee [1].\n\n[1]: https://example.org/\n", text))

    assert "so [1], said" in prose.text
    assert bodies(prose) == ['<p>See <a href="https://example.org/">1</a>.</p>']


def test_definitions_in_code_and_footnotes_define_no_link() -> None:
    section = (
        "> turned at nine\n\n[a] and [^1].\n\n```\n[a]: https://example.org/\n```\n\n[^1]: F.\n"
    )
    prose = prose_of(article(f"{section}\n> agreed to nothing\n\n[a] and [^1].\n"))

    assert "href" not in bodies(prose)[1]


def test_a_guest_keeps_the_definitions_of_its_file() -> None:
    (note,) = notes_in("> turned at nine\n\n[One][x].\n")
    definitions = Definitions.of([Markdown("[x]: https://example.org/")], [])
    prose = prose_of(article(""), guests=(Guest(note, "content/articles/b.md", definitions),))

    assert 'href="https://example.org/"' in prose.guests[0].body


def test_a_footnote_that_is_not_there_is_told() -> None:
    section = "> turned at nine\n\nOne.[^1]\n\nTwo,[^9] `[^8]`.\n\n[^1]: F.\n"
    prose = prose_of(article(section))

    assert [message.split("\n")[0] for message in said(prose)] == [
        f"{PATH}:104: warning: there is no footnote `[^9]`"
    ]


def test_a_link_that_leads_nowhere_is_told_on_its_own_line() -> None:
    prose = prose_of(article("> turned at nine\n- by: me\n- link: none.md\n\nx\n"))

    assert [message.split("\n")[0] for message in said(prose)] == [
        f"{PATH}:102: `none.md` leads to no page"
    ]


@pytest.mark.parametrize(
    ("quoted", "count"),
    [("The harbour board met", "are only 2 such passages"), ("The tide", "is only 1 such passage")],
)
def test_an_occurrence_past_the_last_is_told_with_how_many_there_are(
    quoted: str, count: str
) -> None:
    prose = prose_of(article(f"> {quoted}\n- occurrence: 9\n\nx\n"))

    assert [message.split("\n")[0] for message in said(prose)] == [
        f"{PATH}:100: warning: note 1 asks for occurrence 9, but there {count}: “{quoted}”"
    ]
