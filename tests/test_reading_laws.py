"""Whatever a seed holds, it becomes a page that says the same, or an error that says the mend."""

from __future__ import annotations

import json
from collections import Counter
from contextlib import suppress
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from laws import examples

from bench.cost.shapes import SHAPES, repeated
from bench.fuzz import limits, replay
from bench.fuzz.dictionary import dictionary
from bench.fuzz.laws import BrokenLawError
from bench.fuzz.seeds import read_html, read_markdown, read_text
from bench.fuzz.targets import TARGETS, Target
from postil.errors import PostilError
from postil.model import Seed
from postil.reading.read import Reader

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from bench.cost.shapes import Piece

TITLE = "Council closes old bridge over the river"
DECK = "The council closes the old bridge over the river on Tuesday."
PROSE = (
    "The city council voted on Tuesday to close the old bridge over the river after engineers "
    "found cracks in two of its four piers, Ann Major told the Harbour Herald."
)
LINES = (
    *(TITLE, PROSE, "The bridge is closed from Monday, the council says.", "# A heading", "___"),
    *("By Ann Poe, Staff Writer", "May 3, 2016", "Posted on", "May 3, 2016 Council closes it all"),
    *("Cars queue on Friday, Feb. 18, 2022. (AP Photo/Bo Lee)", "(AP Photo/Bo Lee)", "Share"),
    *("Related: Bridge falls", "More from the Herald", "Filed Under: Bridges", "Notes"),
    *(
        "3 Comments",
        "1. Bo Lee says:",
        "Bo Lee - Thursday, June 29, 2017 - reply",
        "Comments are closed.",
    ),
    *("Reprinted from The Herald with permission.", "Ann Poe is a reporter at the Harbour Herald."),
    *(
        "\u2028",
        "© 2016 Harbour Herald",
        "tips@harbourherald.example",
        "## Notes",
        "## Captions",
        "> a",
    ),
    *("- by: x", "```", "<b>&amp;</b>", "| a | b |", "\u200b", "中国政府说。", "שלום", "e\u0301"),
)
LINE = st.sampled_from(LINES) | st.text(max_size=40)
DOCUMENT = st.lists(st.tuples(LINE, st.sampled_from(["\n", "\n\n", " ", "\r\n"])), max_size=25).map(
    lambda lines: "".join(part for line in lines for part in line)
)
FIELD = st.sampled_from(("title", "source", "deck", "tags", "author", "date", "url"))
FRONT = st.dictionaries(FIELD, LINE).map(
    lambda fields: "\n".join(
        ["---", *(f"{name}: {json.dumps(value)}" for name, value in fields.items()), "---", ""]
    )
)
ELEMENTS = ("h1", "h2", "p", "p", "p", "li", "td", "blockquote", "pre", "figcaption", "time", "div")
PAGE = st.lists(st.tuples(st.sampled_from(ELEMENTS), LINE), max_size=15).map(
    lambda elements: (
        f"<title>{TITLE}</title><article><p>{PROSE}</p>"
        + "".join(f"<{name}>{line}</{name}>" for name, line in elements)
    )
)
READ = {"text": read_text, "saved-page": read_html, "Markdown": read_markdown}


def bytes_of(text: str) -> bytes:
    return text.encode("utf-8", errors="replace")


@examples(50)
@given(DOCUMENT)
def test_a_text_is_shown_as_it_is(text: str) -> None:
    read_text(bytes_of(text))


@examples(50)
@given(DOCUMENT, st.just("") | FRONT)
def test_a_markdown_seed_becomes_a_page(text: str, front: str) -> None:
    read_markdown(bytes_of(front + text))


@examples(25)
@given(PAGE)
def test_a_saved_page_becomes_a_page(markup: str) -> None:
    read_html(bytes_of(markup))


@pytest.mark.parametrize("read", READ.values(), ids=READ)
def test_any_bytes_become_a_page_or_an_error(read: Callable[[bytes], None]) -> None:
    @examples(25)
    @given(st.binary(max_size=300) | st.tuples(DOCUMENT.map(bytes_of), st.binary()).map(b"".join))
    def law(data: bytes) -> None:
        read(data)

    law()


SEED = f"{TITLE}\n\n{PROSE}\n\n"
BLANKS, SIGNS = " " * 60_000, "#" * 90_000
AUTHORED = '<meta name="author" content="{}">'
WIDE, APOSTROPHES = "Ann" + "\u00a0" * 1_900 + "Poe", "\u02bc" * 40
GAP = "a […] "
FENCES, LINK, NOTE = "``````1.\n" * 2_200, '[a](b "c) ', "### a\n> b\n\n"
PAGE_OF_NONE = "---\ntitle: null\nsource: null\ndate: null\nauthors: []\ntopics: []\n---\n"
GAPPED = "".join(f"•{' ' * 280}skip to{n}\nWord {n}\n" for n in range(300))
SHARED = "".join(f"{'share this ' * 20}{'x' * 70}{n}\nWord {n}\n" for n in range(300))
RIGHTS = "".join(f"©{' ' * 1_400}x{n}\nWord {n}\n" for n in range(140))
FOUND = {
    "a title alone": ("text seed", "The harbour tide turned at nine"),
    "a title, and then only what announces other articles": (
        "text seed",
        f"{TITLE}\n\nMore from the Herald\nshort line\n",
    ),
    "a standfirst, and then only an invitation": (
        "text seed",
        f"{TITLE}\n\n{DECK}\n\nBy Ann Poe\n\nRelated: {PROSE}",
    ),
    "nothing but front matter": ("Markdown seed", "---\nlabel: Seaside\n---\n"),
    "nothing but a heading": ("Markdown seed", f"# {TITLE}\n"),
    "a table of one row that begins with an empty cell": (
        "saved page",
        f"<article><table><tr><td></td><td>{PROSE}</td></tr></table><p>{PROSE}</p></article>",
    ),
}

SLOW = {
    "signs of exclamation": ("Markdown seed", "!" * 100_000),
    "signs in a Markdown seed's heading": ("Markdown seed", f"# {TITLE}\n\n## a{SIGNS}x\n"),
    "signs in a saved page's heading": (
        "saved page",
        f"<article><p>{PROSE}</p><h2>a{SIGNS}x</h2><p>{PROSE}</p></article>",
    ),
    "notes of the same words": ("notes", "> a\n\n" * 25_000),
    "comments that nothing closes": ("notes", "<!--" * 25_000),
    "blanks in a note's heading": ("notes", f"### a{BLANKS}x"),
    "blanks before a note's id": ("notes", f"### a{BLANKS}{{#b"),
    "blanks after a heading that is nearly notes": ("page", f"{PAGE_OF_NONE}### Notes{BLANKS}x"),
    "blanks after a code fence": ("page", f"{PAGE_OF_NONE}```{BLANKS}x\n"),
    "blanks after a heading that is quoted": ("quotation", f"a\x1e> # a{BLANKS}x"),
    "blanks after a rule that is quoted": ("quotation", f"a\x1e> -{BLANKS}x"),
    "capitals between a sentence and itself": ("text seed", f"{PROSE}\n{'A' * 90}!\n{PROSE}\n"),
    "code fences that nothing closes": ("text seed", f"{TITLE}\n\n{PROSE}\n\n{FENCES}"),
    "blanks after a heading of comments": ("text seed", f"{SEED}Comments{BLANKS}x\n"),
    "signs after a heading of comments": ("text seed", f"{SEED}Comments{'!' * 60_000}x\n"),
    "one credit many times": ("text seed", f"{SEED}{'Photo: Ann Poe, AP ' * 5_000}\n"),
    "capitals after a picture": ("text seed", f"{SEED}{'Photo: ' + 'Ann ' * 25_000}\n"),
    "counters of pictures": ("text seed", f"{SEED}{'Image 1 of ' * 9_000}\n"),
    "networks run together": ("text seed", f"{SEED}{'maillinkx' * 30}!\n" * 300),
    "stars that part no scenes": ("text seed", f"{SEED}{'* ' * 50_000}x\n{PROSE}\n"),
    "a queue of its own": ("text seed", f"{SEED}{'a' * 60 + '='}{'a' * 60_000};\n"),
    "titles that are no menu's end": (
        "text seed",
        f"{TITLE}\n\n{(TITLE + chr(10)) * 2_500}{PROSE}\n",
    ),
    "appeals that ask for nothing": (
        "text seed",
        f"{SEED}{'If you support our work ' * 12}\n" * 300,
    ),
    "names said twice": ("text seed", f"{SEED}9 comments\n{('Ann Poe' + chr(10)) * 9_000}"),
    "biographies of many writers": (
        "text seed",
        f"{TITLE}\n\n{'By Ann Poe' + chr(10)}{PROSE}\n" + "Ann Poe is.\n" * 5_000,
    ),
    "blanks in a title": ("text seed", f"{TITLE}{BLANKS}x\n\n{PROSE}\n"),
    "gaps between the same words": ("quotation", f"{GAP * 900}\x1e> {GAP * 900}"),
    "notes on one passage": ("page", f"{PAGE_OF_NONE}b\n\n## Notes\n\n{NOTE * 1_500}"),
    "an author of apostrophes": (
        "saved page",
        f"{AUTHORED.format(f'Ann A{APOSTROPHES}1')}<p>{PROSE}</p>",
    ),
    "blanks among authors": ("saved page", f"{AUTHORED.format(WIDE) * 20}<p>{PROSE}</p>"),
    "blanks after data that are no comment's end": (
        "saved page",
        f'<script type="application/ld+json">{{}}-->{BLANKS}x</script><p>{PROSE}</p>',
    ),
    "brackets that nothing closes, in many paragraphs": ("Markdown", f"{'[' * 480}\n\n" * 200),
    "links that nothing closes, in many paragraphs": ("Markdown", f"{'[a](b ' * 480}\n\n" * 35),
    "blanks after a list's sign, in many lines": ("text seed", f"{SEED}{GAPPED}"),
    "offers to share, again and again in many lines": ("text seed", f"{SEED}{SHARED}"),
    "blanks after a sign of rights, in many lines": ("text seed", f"{SEED}{RIGHTS}"),
    "quotation marks that end in no link": ("Markdown", f"{LINK * 480}\n\n" * 18),
}


@pytest.mark.parametrize(("target", "text"), (FOUND | SLOW).values(), ids=FOUND | SLOW)
def test_what_the_fuzzer_found_is_mended(target: str, text: str) -> None:
    TARGETS[target].run(text.encode())


SIZE, MOST_LEFT_OUT = 100_000, 200


@pytest.mark.parametrize("piece", SHAPES.values(), ids=SHAPES)
def test_a_hostile_text_is_read_whole(piece: Piece) -> None:
    data = repeated(piece, SIZE)
    shown = ""
    with suppress(PostilError):
        shown = Reader([], [], "en").read(Seed.of("a.txt", data)).text
    assert (signs(data.decode()) - signs(shown)).total() <= MOST_LEFT_OUT


def signs(text: str) -> Counter[str]:
    return Counter(sign for sign in text if sign.isalnum())


def test_a_fuzzer_tells_what_is_too_slow_for_its_size(monkeypatch: pytest.MonkeyPatch) -> None:
    clock = 0.0
    monkeypatch.setattr(limits, "process_time", lambda: clock)

    def slow(data: bytes) -> None:
        nonlocal clock
        clock += len(data) / 1_000

    limits.run_within(slow, b"x" * 1_000)
    with pytest.raises(limits.TooSlowError, match=r"^3,000 bytes took 3\.0 s"):
        limits.run_within(slow, b"x" * 3_000)


def test_an_input_that_breaks_a_law_is_told_of_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "input"
    path.write_bytes(b"x")
    monkeypatch.setattr("sys.argv", ["replay", "date", str(path)])
    replay.main()

    def broken(_: bytes) -> None:
        raise BrokenLawError("it is not so")

    monkeypatch.setitem(TARGETS, "date", Target(broken, ()))
    with pytest.raises(SystemExit, match="1"):
        replay.main()


@pytest.mark.parametrize("target", TARGETS.values(), ids=TARGETS)
def test_the_inputs_to_begin_with_keep_the_laws(target: Target, tmp_path: Path) -> None:
    inputs = list(target.corpus([tmp_path]))
    assert inputs
    for data in inputs[:40]:
        target.run(data)


def test_the_dictionary_holds_what_the_code_looks_for() -> None:
    lines = dictionary().splitlines()
    assert '"newsletter"' in lines
    assert all(line.startswith('"') and line.isascii() and line[-1] == '"' for line in lines)
