"""The sites that are checked: the digest itself, and a larger one made for the purpose."""

from __future__ import annotations

import random
import subprocess
import sys
from pathlib import Path
from typing import NamedTuple

ROOT = Path(__file__).parents[2]
KINDS = {
    "index": "index.html",
    "article": "articles/*.html",
    "topic": "topics/*.html",
    "topics": "topics.html",
    "timeline": "timeline.html",
    "timeline of a topic": "timeline/*.html",
    "source": "sources/*.html",
    "sources": "sources.html",
    "notes": "notes.html",
    "year": "years/*.html",
    "search": "search.html",
    "about": "about.html",
    "not found": "404.html",
}
WORDS = """
    treaty alliance border envoy summit pledge sanction minister draft article resolution talks
    reply council parliament region agreement statement troops exercise deadline visit letter
""".split()  # noqa: SIM905 - a list of words is read best as words
MONTHS = 24


class Page(NamedTuple):
    """A page to be looked at: its kind, and its address below the site's top."""

    kind: str
    address: str


def pages_of(site: Path) -> list[Page]:
    """One page of each kind that a site has; of articles, the one with the most notes."""
    found = []
    for kind, pattern in KINDS.items():
        paths = sorted(site.glob(pattern), key=lambda path: (-_notes(path), path.name))
        if paths:
            found.append(Page(kind, paths[0].relative_to(site).as_posix()))
    return found


def build_digest() -> Path:
    """The project's own digest, built; gives its site."""
    _build(ROOT)
    return ROOT / "site"


def build_sample(folder: Path, documents: int) -> Path:
    """A digest of so many made-up documents, with topics, sources and notes; gives its site."""
    articles = folder / "content" / "articles"
    articles.mkdir(parents=True, exist_ok=True)
    (folder / "config.yaml").write_text(_config(), "utf-8")
    for number in range(documents):
        (articles / f"document-{number}.md").write_text(_article(number), "utf-8")
    _build(folder)
    return folder / "site"


def _build(folder: Path) -> None:
    command = [sys.executable, "-m", "postil", "--root", str(folder), "-q"]
    subprocess.run(command, check=True, cwd=ROOT)


def _notes(path: Path) -> int:
    return path.read_text("utf-8").count('role="doc-noteref"')


def _config() -> str:
    topics = "\n".join(f"  - {{id: {word}, label: {word.capitalize()}}}" for word in WORDS[:12])
    sources = "\n".join(f"  - {{id: paper-{n}, name: The Paper {n}}}" for n in range(6))
    return f"title: A larger sample\ntopics:\n{topics}\nsources:\n{sources}\n"


def _article(number: int) -> str:
    chance = random.Random(number)  # noqa: S311 - a sample, no secret
    paragraphs = [_paragraph(chance) for _ in range(8)]
    notes = "\n\n".join(_note(chance, text, at) for at, text in enumerate(paragraphs[::2]))
    month = number % MONTHS
    date = f"{2021 + month // 12}-{month % 12 + 1:02}-{chance.randint(1, 28):02}"
    topics = ", ".join(chance.sample(WORDS[:12], 3))
    body = "\n\n".join(paragraphs)
    return (
        f"---\ntitle: {_sentence(chance, 8)}\nsource: paper-{number % 6}\ndate: {date}\n"
        f"topics: [{topics}]\nauthors: []\nsummary: {_sentence(chance, 14)}.\n---\n\n"
        f"{body}\n\n## Notes\n\n{notes}\n"
    )


def _note(chance: random.Random, paragraph: str, at: int) -> str:
    words = paragraph.split()
    start = chance.randrange(len(words) - 12)
    quoted = " ".join(words[start : start + 8])
    heading = "Context: the words" if at % 2 else "Question: which of them"
    return f"### {heading} {at}\n\n> {quoted}\n\n{_sentence(chance, 40)}."


def _paragraph(chance: random.Random) -> str:
    return " ".join(f"{_sentence(chance, chance.randint(8, 20))}." for _ in range(4))


def _sentence(chance: random.Random, length: int) -> str:
    return " ".join(chance.choices(WORDS, k=length)).capitalize()
