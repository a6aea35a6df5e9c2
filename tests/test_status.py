"""What `status` says wants an editor, and what it proposes for the vocabulary."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from command_line import postil_here
from living_page import PARAGRAPHS, SLUG, Digest, document, drafted, messages

from postil.config import parse_config
from postil.errors import Problems
from postil.model import Article, Facts, Markdown, Source, Topic
from postil.reading.topics import Vocabulary
from postil.source_signs import Bearer, as_yaml, proposed_signs
from postil.topic_terms import lacking_keywords, lacking_terms

if TYPE_CHECKING:
    from pathlib import Path

GAZETTE = Source("gazette", "Harbour Gazette")
TIPS = "Tips are read at the desk"
STAR = Source("star", "The Star", signs=(TIPS,))
KNOWN = {"gazette": GAZETTE, "post": Source("post", "The Post"), "star": STAR}


def status_of(root: Path) -> dict[str, list[str]]:
    said = postil_here(root, "status", "--json")
    assert (said.status, said.stderr) == (0, "")
    groups: dict[str, list[str]] = json.loads(said.stdout)
    return groups


SIGNS: dict[str, tuple[list[Bearer], tuple[str, ...]]] = {
    "a line that its documents share": (
        [Bearer("gazette", (TIPS, "One"), unread=True), Bearer("gazette", (TIPS,), unread=True)],
        (TIPS,),
    ),
    "not one that another source has": (
        [Bearer("gazette", (TIPS,), unread=True)] * 2 + [Bearer("post", (TIPS,))],
        (),
    ),
    "not one that a document of no known source has": (
        [Bearer("gazette", (TIPS,), unread=True)] * 2 + [Bearer(None, (TIPS,))],
        (),
    ),
    "not one of a single document": ([Bearer("gazette", (TIPS,), unread=True)], ()),
    "the short before the long": (
        [Bearer("gazette", (f"{TIPS} all day", TIPS), unread=True)] * 2,
        (TIPS, f"{TIPS} all day"),
    ),
    "no prose": ([Bearer("gazette", ("word " * 40,), unread=True)] * 2, ()),
    "no year and no number of comments": (
        [Bearer("gazette", ("© 2022 Harbour Gazette", "312 comments"), unread=True)] * 2,
        (),
    ),
    "its own address in one document": (
        [Bearer("gazette", ("Write to desk@harbourgazette.com", "no@else.com"), unread=True)],
        ("desk@harbourgazette.com",),
    ),
    "its own address in documents of no known source": (
        [
            Bearer("gazette", ("Write to desk@harbourgazette.com",), unread=True),
            Bearer(None, ("Send it to desk@harbourgazette.com",)),
        ],
        ("desk@harbourgazette.com",),
    ),
    "its rights in one document": (
        [Bearer("gazette", ("© Harbour Gazette Ltd",), unread=True)],
        ("© Harbour Gazette Ltd",),
    ),
    "not one that is known": (
        [Bearer("star", (TIPS, "The Star, every day"), unread=True)] * 2,
        (TIPS, "The Star, every day"),
    ),
    "none where the reader finds it": ([Bearer("gazette", (TIPS,))] * 2, ()),
}


@pytest.mark.parametrize(("bearers", "signs"), SIGNS.values(), ids=SIGNS)
def test_signs_of_a_source(bearers: list[Bearer], signs: tuple[str, ...]) -> None:
    proposed = proposed_signs(bearers, KNOWN)
    assert tuple(sign for source in proposed for sign in source.signs) == signs


def test_a_proposal_is_yaml_that_config_reads_with_what_was_known() -> None:
    source = Source("gazette", "Gazette: a paper", "gazette.example", ("old", 'a "new", one: #2'))
    text = "sources:\n" + "\n".join(as_yaml(source))
    problems = Problems()
    (read,) = parse_config(text, problems).sources
    assert problems.all == ()
    assert (read.id, read.name, read.domain, read.signs) == (
        source.id,
        source.name,
        source.domain,
        source.signs,
    )


def test_signs_proposed_by_status_are_what_the_next_document_is_read_by(tmp_path: Path) -> None:
    digest = Digest(tmp_path)
    line = "You were reading the Gazette"
    for number, name in enumerate(["a.txt", "b.txt", "c.txt"]):
        words = (*PARAGRAPHS, line, "Printed on the mole, every day") if number < 2 else PARAGRAPHS
        digest.seed(document(*words, title=f"The {name[0]} Harbour Opened Again Today"), name)
    digest.build()
    for slug in digest.slugs[:2]:
        digest.edit(("source: null", "source: Gazette"), slug=slug)
    lines = status_of(tmp_path)["Signs of sources set by hand, for `sources:` in config.yaml"]
    signs = f'[{line}, "Printed on the mole, every day"]'
    assert lines == ["- id: gazette", "  name: Gazette", f"  signs: {signs}"]

    digest.configure("sources:", *lines[:2], f"  signs: [{line}]")
    digest.seed(document(*PARAGRAPHS[:2], line, title="A Fourth Harbour Opened Again"), "d.txt")
    digest.build()
    assert "source: Gazette\n" in digest.read("a-fourth-harbour-opened-again")
    assert "Signs of sources set by hand" not in str(status_of(tmp_path))


def articles_of(*texts: str) -> list[Article]:
    return [
        Article(f"{number}.md", str(number), Facts(), Markdown(text))
        for number, text in enumerate(texts)
    ]


def test_terms_that_no_topic_has() -> None:
    texts = [
        "Yesterday the Black Sea was quiet. On the Black Sea nothing moved; the ferries waited.",
        "Nobody crossed the Black Sea. Around the Black Sea the ferry rested, said the ferrymen.",
        "For wheat there was no ship. Wheat is said to rot. He said so, she said so, they said so.",
        "The wheat rots, and the wheat is said to be lost, they said.",
        "Then Odessa Was Silent. In Mary Nowak it had its mayor: Nowak spoke, and Nowak wrote.",
        "Nobody in Odessa Was there. To Mary Nowak, or to Nowak, few listened. In Kherson, Nowak.",
        "Of Kherson and Kherson again.",
    ]
    words = Vocabulary([Topic("ferry", "Ferry")], "en")
    terms = lacking_terms(articles_of(*(f"{text} {text}" for text in texts)), words, "en")
    assert [str(term) for term in terms] == [
        "Black Sea: 8 times in 2 documents",
        "Nowak: 12 times in 2 documents",
        "Kherson: 6 times in 2 documents",
        "Odessa: 4 times in 2 documents",
        "wheat: 8 times in 2 documents",
    ]


def test_keywords_that_no_topic_has() -> None:
    words = Vocabulary([Topic("ferry", "Ferry", ("Steam ship",))], "en")
    keywords = [("Ferries", "Quay", "steam ships"), ("quay", "quay", "Coal"), ("Quay wall",)]
    assert lacking_keywords(keywords, words) == (("Quay", 2), ("Coal", 1), ("Quay wall", 1))


def test_keywords_of_seeds_are_proposed_and_are_no_error(tmp_path: Path) -> None:
    digest = Digest(tmp_path)
    front = "---\ntitle: A Letter About Ferries\ntags: [Ferry, Steam engines]\n---\n\n"
    digest.seed(front + "\n\n".join(PARAGRAPHS), "a.md")
    head = "<title>Of Quays and Coal</title><meta name=keywords content='Coal, Steam engines'>"
    body = "".join(f"<p>{paragraph}</p>" for paragraph in PARAGRAPHS)
    digest.seed(f"<html><head>{head}</head><body><article>{body}</article>", "b.html")
    digest.build()
    assert status_of(tmp_path)["Keywords of seeds that no topic has"] == [
        "Steam engines: 2 documents",
        "Coal: 1 document",
    ]
    assert "Evidence whose words" not in str(status_of(tmp_path))


def test_what_a_reread_would_change_is_listed(tmp_path: Path) -> None:
    digest = Digest(tmp_path)
    digest.seed(document())
    digest.build()
    heading = "Pages that `build.py reread` would change"
    assert heading not in status_of(tmp_path)
    (tmp_path / "config.yaml").write_text("topics:\n- {id: harbour, label: Quay}\n")
    before = digest.content()
    path = "content/articles/harbour-opens-again-after-the-storm.md"
    assert status_of(tmp_path)[heading] == [path]
    assert digest.content() == before


def test_evidence_whose_words_are_not_in_the_document_is_told(tmp_path: Path) -> None:
    digest = Digest(tmp_path)
    digest.seed(document())
    digest.build()
    heading = "Evidence whose words are not in the document"
    assert heading not in status_of(tmp_path)
    digest.edit(("    quote: March 1, 2022", "    quote: March 2, 2022"))
    (line,) = status_of(tmp_path)[heading]
    assert line.endswith(": date, “March 2, 2022”")


def test_a_long_list_is_counted(tmp_path: Path) -> None:
    digest = Digest(tmp_path)
    for number in range(10):
        digest.seed(document(title=f"The Harbour of Number {number}"), f"{number}.txt")
    digest.build()
    assert "\nNot annotated (10)\n  content/" in postil_here(tmp_path, "status").stdout


def test_records_of_pages_that_are_gone_are_kept_for_their_return(tmp_path: Path) -> None:
    digest = drafted(tmp_path)
    group = "Records of pages that are gone, for their return"
    page = digest.edit((PARAGRAPHS[0], f"{PARAGRAPHS[0]} Mine."))
    record = f"content/articles/.pins/{SLUG}.json"
    digest.configure("ignore: ['*']")
    digest.path().write_text("---\ntitle: [broken\n---\n")
    assert group not in status_of(tmp_path)
    digest.path().unlink()
    digest.build()
    assert status_of(tmp_path)[group] == [record]
    digest.path().write_text(page)
    assert group not in status_of(tmp_path)
    digest.configure("")
    digest.seed(document(*PARAGRAPHS[:3], "Repairs are done."))
    assert messages(digest.build()) == []
    assert "Mine." in digest.read()
    assert "Repairs are done." in digest.read()
