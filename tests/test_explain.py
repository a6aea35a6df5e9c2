"""`explain` tells how a seed was read: each fact with its evidence, each candidate, each part."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from command_line import postil_apart, postil_here
from hypothesis import given
from hypothesis import strategies as st

from postil.errors import PostilError
from postil.model import Seed
from postil.reading.decode import decode
from postil.reading.read import Reader

ROOT = Path(__file__).parent.parent
FACTS = ("title", "source", "date", "authors", "topics", "summary", "language")
MORE = ("original", "deck", "url")
LEAD = (
    "The harbour was closed for three days after the storm, and the boats stayed where they were "
    "until the pilots had sounded the channel again and found it clear of sand."
)
LETTER = f"The harbour opens again after the storm\n\nBy Jane Doe\n\n{LEAD}\n"
GERMAN = (
    "Der Hafen war drei Tage nach dem Sturm geschlossen, und die Boote blieben, wo sie waren, bis "
    "die Lotsen die Rinne wieder ausgelotet und von Sand frei gefunden hatten.\n"
)
PAGE = (
    "<html lang=en><head><title>The harbour opens</title><meta name=author content='Jane Doe'>"
    "<meta name=description content='The pilots are at work again.'></head><body><article>"
    "<h1>The harbour opens</h1><h2 class=deck>The pilots are at work again.</h2>"
    + f"<p>{LEAD}</p>" * 3
    + "</article></body></html>"
)
MARKDOWN = (
    f"---\ntitle: The harbour opens\ndeck: The pilots work.\ndate: 2022-03-03\n---\n\n{LETTER}"
)


def explained(root: Path, *operands: str) -> list[dict[str, Any]]:
    done = postil_here(root, "explain", "--json", *operands)
    assert (done.status, done.stderr) == (0, "")
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder that is no digest, with a document of each kind."""
    (tmp_path / "letter.txt").write_text(LETTER)
    (tmp_path / "page.html").write_text(PAGE)
    (tmp_path / "note.md").write_text(MARKDOWN)
    return tmp_path


def test_a_line_of_json_for_each_file(folder: Path) -> None:
    names = ("letter.txt", "page.html", "note.md")
    files = [str(folder / name) for name in names]
    found = explained(folder, *files)
    assert [each["file"] for each in found] == files
    for each in found:
        assert set(each) == {"file", "parts", *FACTS, *MORE}
        for name in (*FACTS, *MORE):
            assert set(each[name]) == {"value", "basis", "quote", "reason"}
        assert each["title"]["value"].startswith("The harbour opens")
        assert each["language"]["value"] == "en"
    assert found[0]["authors"]["value"] == ["Jane Doe"]
    assert (found[0]["date"]["value"], found[2]["date"]["value"]) == (None, "2022-03-03")
    assert found[0]["topics"]["value"] is None


def test_a_summary_joins_no_line_to_the_sentence_on_the_next(tmp_path: Path) -> None:
    title, told = (
        "The harbour opens after the storm",
        "Pilots say that they found sand in the harbour",
    )
    (tmp_path / "lines.txt").write_text("\n".join((title, told, LEAD, f"Nobody was hurt. {LEAD}")))
    [found] = explained(tmp_path, str(tmp_path / "lines.txt"))
    assert found["summary"]["value"].startswith(LEAD)


DECKS = {"page.html": "The pilots are at work again.", "note.md": "The pilots work."}


@pytest.mark.parametrize(("name", "deck"), DECKS.items(), ids=DECKS)
def test_a_standfirst_is_a_field_and_no_paragraph(folder: Path, name: str, deck: str) -> None:
    [found] = explained(folder, str(folder / name))
    assert (found["deck"]["value"], found["summary"]["value"]) == (deck, deck)
    assert deck not in "".join(each["text"] for each in found["parts"] if each["part"] == "text")


def test_a_description_that_is_the_first_paragraph_is_no_standfirst(tmp_path: Path) -> None:
    page = PAGE.replace("The pilots are at work again.", LEAD).replace("h2 class=deck", "p")
    (tmp_path / "page.html").write_text(page)
    [found] = explained(tmp_path, str(tmp_path / "page.html"))
    assert found["deck"]["value"] is None


@pytest.mark.parametrize(
    "seed", sorted((ROOT / "seeds").glob("*.txt")), ids=lambda path: path.name[:3]
)
def test_the_parts_of_a_seed_are_its_text(seed: Path) -> None:
    [found] = explained(ROOT, seed.name)
    assert "".join(each["text"] for each in found["parts"]) == decode("", seed.read_bytes())
    assert all(each["quote"] is None or each["quote"] in seed.read_text() for each in facts(found))


def facts(found: dict[str, Any]) -> list[dict[str, Any]]:
    return [found[name] for name in (*FACTS, *MORE)]


FIVE = {
    "000": ("Biden opposes a conflict with Russia over Ukraine.", "2021-12-06", None, None, None),
    "001": ("Biden Talks Tough on Russia While Extending", None, "Mediaite", None, None),
    "002": ('US Troops "Will Not Be Engaged"', None, "BuzzFeed News", None, None),
    "003": (
        "Bi-Partisan Coalition Urges Biden",
        None,
        None,
        "Responsible Statecraft",
        ["Kelley Beaucar Vlahos"],
    ),
    "004": ("Joe Biden Allows Vladimir Putin", "2022-02-21/2022-02-23", None, None, None),
}


@pytest.mark.parametrize(("seed", "known"), FIVE.items(), ids=FIVE)
def test_the_five_seeds(seed: str, known: tuple[object, ...]) -> None:
    [found] = explained(ROOT, next((ROOT / "seeds").glob(f"{seed}*")).name)
    title, *rest = known
    assert [found[name]["value"] for name in ("date", "source", "original", "authors")] == rest
    assert found["title"]["value"].startswith(title)
    assert found["summary"]["value"].endswith((".", "”"))


def test_one_file_that_cannot_be_read_spoils_no_other(folder: Path) -> None:
    (folder / "scan.pdf").write_bytes(b"%PDF-1.7")
    files = [str(folder / name) for name in ("scan.pdf", "none.txt", "letter.txt")]
    done = postil_here(folder, "explain", "--json", *files, str(folder))
    assert done.status == 1
    assert [json.loads(line)["file"] for line in done.stdout.splitlines()] == files[2:]
    assert "pdftotext -layout" in done.stderr
    assert f"{files[1]}: there is no such file" in done.stderr
    assert f"{folder}: this is a folder" in done.stderr


def test_the_vocabulary_of_the_digest_is_used(folder: Path) -> None:
    (folder / "config.yaml").write_text("topics: [{id: storms, label: Storm}]\n")
    (folder / "content/topics").mkdir(parents=True)
    (folder / "content/topics/quays.md").write_text("---\nlabel: Harbour\n---\n")
    (folder / "seeds").mkdir()
    (folder / "letter.txt").rename(folder / "seeds/letter.txt")
    [found] = explained(folder, "letter.txt")
    assert sorted(found["topics"]["value"]) == ["quays", "storms"]


def test_the_reasoning_as_text(folder: Path) -> None:
    done = postil_here(folder, "explain", str(folder / "letter.txt"), str(folder / "note.md"))
    assert done.status == 0
    lines = done.stdout.splitlines()
    assert max(map(len, lines)) <= 100
    reader = Reader((), (), "en")
    study = reader.study(Seed.of("letter.txt", LETTER.encode()))
    for candidate in study.weighings.title.candidates:
        won = candidate.value == study.weighings.title.fact.value
        assert f"  {'won' if won else 'lost':<5}{candidate.weight:.2f} " in done.stdout
    assert "stated: a byline" in done.stdout
    assert "  3         byline        By Jane Doe" in lines


def test_it_wants_a_seed_and_writes_nothing(folder: Path) -> None:
    before = sorted(folder.rglob("*"))
    done = postil_apart(folder, "explain")
    assert (done.status, "`explain` takes one argument or more" in done.stderr) == (2, True)
    assert postil_apart(folder, "explain", "letter.txt").status == 0
    assert sorted(folder.rglob("*")) == before


ENDINGS = st.sampled_from(["a.txt", "a.html", "a.md"])


@given(ENDINGS, st.binary(max_size=200) | st.text(max_size=200).map(str.encode))
def test_any_bytes_are_read_or_refused(name: str, data: bytes) -> None:
    try:
        study = Reader((), (), "en").study(Seed.of(name, data))
    except PostilError:
        return
    text = study.document.text
    assert "".join(text[part.start : part.end] for part in study.parts) == text


LANGUAGES = {
    "the digest's": ("en", LETTER, None),
    "another": ("en", GERMAN, "de"),
    "a variety of the digest's": ("en-GB", LETTER, None),
    "not known": ("en", "Hwyl fawr\n", None),
}  # fmt: skip


@pytest.mark.parametrize(("digest", "text", "said"), LANGUAGES.values(), ids=LANGUAGES)
def test_a_page_says_its_language_where_it_is_another(
    digest: str, text: str, said: str | None
) -> None:
    reading = Reader((), (), digest).read(Seed.of("a.txt", text.encode()))
    assert reading.language == said
