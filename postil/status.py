"""What still wants an editor."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from postil.model import Article
    from postil.pipeline import Run

WANTED = ("title", "source", "date", "topics")


@dataclass(frozen=True, slots=True)
class Status:
    """Headings, and below each the lines that say what is open."""

    groups: tuple[tuple[str, tuple[str, ...]], ...]

    def to_dict(self) -> dict[str, list[str]]:
        """The status for scripts."""
        return {heading: list(lines) for heading, lines in self.groups}

    def __str__(self) -> str:
        if not self.groups:
            return "Nothing wants an editor."
        blocks = ("\n  ".join([heading, *lines]) for heading, lines in self.groups)
        return "\n\n".join(blocks)


def status(run: Run) -> Status:
    """What is open in a digest: problems, facts unknown, pages without notes, unused words."""
    pages = [page.article for page in run.pages]
    used = {name for article in pages for name in article.facts.topics.value or ()}
    groups = [
        ("Problems", [f"{each.place}: {each.message}" for each in run.problems]),
        ("Pages to be written for new seeds", run.plan.new),
        ("Facts unknown", [line for article in pages if (line := _unknown(article))]),
        ("Drafts", [article.path for article in pages if article.draft]),
        ("Notes that are drafts", [line for article in pages for line in _draft_notes(article)]),
        ("Not annotated", [article.path for article in pages if not article.notes]),
        (
            "Topics no document has",
            [group.topic.id for group in run.digest.topics if group.topic.id not in used],
        ),
    ]
    return Status(tuple((heading, tuple(lines)) for heading, lines in groups if lines))


def _unknown(article: Article) -> str:
    facts = article.facts.by_name()
    names = [name for name in WANTED if facts[name].value is None]
    return f"{article.path}: {', '.join(names)}" if names else ""


def _draft_notes(article: Article) -> list[str]:
    return [f"{article.path}:{note.line}" for note in article.notes if note.metadata.draft]
