"""An article's notes stand on its page once each, beside their passages or said to be loose."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postil.articles.notes import parse_notes
from postil.errors import Problems
from postil.model import Article, Fact, Facts, Markdown, TextPolicy
from postil.render.notes.folding import Margin
from postil.render.notes.placing import Guest
from postil.render.prose import Prose, Typesetter
from postil.render.text.definitions import Definitions
from postil.render.text.links import Links

if TYPE_CHECKING:
    from collections.abc import Mapping

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


def test_words_of_the_article_after_two_signs_are_told_and_other_words_are_not() -> None:
    own = prose_of(article("### N\n\n> > The tide turned\n> > at nine\n\nx\n"))
    other = prose_of(article("### N\n\n> > Time and tide wait for no man\n\nx\n"))

    (told,) = own.problems
    assert str(told.place) == f"{PATH}:102"
    assert told.message == "note 1 quotes the article after `> >`, which marks no passage"
    assert own.loose == ()
    assert said(other) == []


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


@pytest.mark.parametrize(
    ("quotation", "is_short"),
    [
        ("tide turned at nine, said", False),
        ("ide turned at nine, said", False),
        ("de turned at nine, said", True),
        ("The sea… was not at rest", False),
        ("The  sea…  was not at res", True),
        ("‘twas – ‘twas – in the ﬁ", False),
    ],
)
def test_a_quotation_is_as_long_as_its_words_on_the_page(quotation: str, is_short: bool) -> None:
    text = "The tide turned at nine, said he. The sea… was not at rest. ‘twas – ‘twas – in the ﬁne."
    advice = prose_of(article(f"> {quotation}\n\nx\n", text)).advice
    assert ["fewer than 24" in problem.message for problem in advice] == [True] * is_short


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
    assert "gov" not in prose.shown.text


def test_a_link_to_a_definition_in_a_heading_is_its_text() -> None:
    prose = prose_of(
        article("### See [the log][log]\n\n> turned at nine\n\nx\n\n[log]: https://a.example/")
    )

    assert [(note.id, note.name) for note in prose.notes] == [("see-the-log", "See the log")]


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

    assert "so [1], said" in prose.shown.text
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
