"""A digest's folder on the disk, built for real, for the tests of how a page lives on."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from postil.build import build, resolve
from postil.progress import Progress

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from postil.build import Report
    from postil.config import Config

PARAGRAPHS = (
    "The harbour opened again on Tuesday after the storm of the week before.",
    "Two ferries and a coal barge were the first to pass the mole.",
    "The harbour master said that the lamps had not failed once.",
    "Repairs to the eastern quay will take until the summer.",
)
TITLE = "Harbour Opens Again After the Storm"
SLUG = "harbour-opens-again-after-the-storm"


def today(config: Config) -> str:
    """The day on which all pages of the tests are drafted."""
    del config
    return "2022-03-01"


def document(*paragraphs: str, title: str = TITLE, head: str = "March 1, 2022") -> str:
    """A seed's text with a title, a line below it, and paragraphs."""
    return "\n\n".join([title, head, *(paragraphs or PARAGRAPHS)]) + "\n"


class Digest:
    """A digest's folder."""

    def __init__(self, root: Path) -> None:
        self.root = root
        (root / "seeds").mkdir(parents=True, exist_ok=True)
        if not (root / "config.yaml").exists():
            self.configure("")

    def configure(self, *lines: str) -> None:
        """Write `config.yaml`, with a vocabulary of two topics."""
        topics = "topics:\n- {id: harbour, label: Harbour}\n- {id: ferry, label: Ferry}\n"
        (self.root / "config.yaml").write_text("\n".join(lines) + f"\n{topics}")

    def seed(self, text: str, name: str = "letter.txt") -> None:
        """Put a seed there, or change it."""
        path = self.root / "seeds" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text.encode())

    def build(self) -> Report:
        """Build, and tell what was done."""
        return build(self.root, today, Progress())

    def resolve(self, slug: str = SLUG) -> str:
        """End a page's wait for a merge."""
        return resolve(self.root, today, slug)

    @property
    def articles(self) -> Path:
        """Where the pages are."""
        return self.root / "content" / "articles"

    @property
    def slugs(self) -> list[str]:
        """The pages there are."""
        return sorted(path.stem for path in self.articles.glob("*.md"))

    def path(self, slug: str = SLUG) -> Path:
        """A page's file."""
        return self.articles / f"{slug}.md"

    def record(self, slug: str = SLUG) -> Path:
        """A page's record."""
        return self.articles / ".pins" / f"{slug}.json"

    def beside(self, slug: str = SLUG) -> Path:
        """The version beside a page."""
        return self.articles / f"{slug}.md.new"

    def read(self, slug: str = SLUG) -> str:
        """A page's file, to the byte."""
        return self.path(slug).read_bytes().decode()

    def edit(self, *changes: tuple[str, str], slug: str = SLUG) -> str:
        """Change a page as an editor does; gives the file."""
        text = self.read(slug)
        for before, after in changes:
            assert before in text, f"{before!r} is not in the page"
            text = text.replace(before, after, 1)
        self.path(slug).write_bytes(text.encode())
        return text

    def convert(self, change: Callable[[str], str], slug: str = SLUG) -> str:
        """Change the whole of a page's file; gives the file."""
        text = change(self.read(slug))
        self.path(slug).write_bytes(text.encode())
        return text

    def content(self) -> dict[str, tuple[bytes, int]]:
        """Each file of `content/` with its bytes and when it was written."""
        files = (path for path in (self.root / "content").rglob("*") if path.is_file())
        return {str(path): (path.read_bytes(), path.stat().st_mtime_ns) for path in files}


def drafted(root: Path, text: str = "") -> Digest:
    """A digest whose one seed was built."""
    digest = Digest(root)
    digest.seed(text or document())
    assert messages(digest.build()) == []
    return digest


def messages(report: Report) -> list[str]:
    """What a build told."""
    return [problem.message for problem in report.problems]


def front_of(page: str) -> str:
    """The front matter of a page, with its fences, without what says which seed it is from."""
    front = page[: re.search(r"\n(---|\.\.\.)\r?\n", page[3:]).end() + 3]  # type: ignore[union-attr]
    return re.sub(r"(_sha256: )[0-9a-f]{64}", r"\1…", front)


def text_of(page: str) -> str:
    """What follows the front matter of a page."""
    return page[re.search(r"\n(---|\.\.\.)\r?\n", page[3:]).end() + 3 :]  # type: ignore[union-attr]
