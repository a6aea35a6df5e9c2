"""What a build gave, and what the preview shows because of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from postil.errors import Place, Problem, Severity, in_order
from postil.wording import plural

if TYPE_CHECKING:
    from collections.abc import Mapping

    from postil.source_lines import SourceLines

_WORDS = ("No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten")


@dataclass(frozen=True, slots=True)
class Built:
    """What one run of the build gave.

    `files` is the whole site, POSIX relative path to bytes; `None` if this run gave none that can
    be shown. `problems` are the errors and warnings of this run, and `lines` those of the files
    that they are at. `made_of` are the files that a page of the site is made of, by its path.
    """

    files: Mapping[str, bytes] | None
    problems: tuple[Problem, ...]
    lines: Mapping[Place, SourceLines] = field(default_factory=dict)
    made_of: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Shown:
    """What the preview shows at one moment.

    `session` tells this preview from an earlier one on the same port. `turn` counts the changes of
    what is served. `files` is the last site that could be shown, and `made_of` tells of what its
    pages are made. `problems` are those of the last build with their `lines`, and that `failed` if
    it gave no site. `built_at` is when the last one that gave one ended, in seconds of the
    monotonic clock.
    """

    session: str
    turn: int = 0
    files: Mapping[str, bytes] | None = None
    made_of: Mapping[str, tuple[str, ...]] = field(default_factory=dict, compare=False)
    problems: tuple[Problem, ...] = ()
    lines: Mapping[Place, SourceLines] = field(default_factory=dict)
    failed: bool = False
    built_at: float = field(default=0.0, compare=False)

    @property
    def version(self) -> str:
        """A token that is the same exactly as long as the same bytes are served."""
        return f"{self.session}.{self.turn}"

    @property
    def errors(self) -> tuple[Problem, ...]:
        """The problems for which nothing of the last build may be published, in order."""
        return self._of(Severity.ERROR)

    @property
    def warnings(self) -> tuple[Problem, ...]:
        """The problems of the last build that did not stop it, in order."""
        return self._of(Severity.WARNING)

    def _of(self, severity: Severity) -> tuple[Problem, ...]:
        return in_order(each for each in self.problems if each.severity is severity)

    def after(self, built: Built, now: float) -> Shown:
        """Gives what is shown after a build that ended at `now`; a failed one keeps the files."""
        files = self.files if built.files is None else built.files
        following = replace(
            self,
            files=self.files if files == self.files else files,
            made_of=self.made_of if built.files is None else built.made_of,
            problems=built.problems,
            lines=built.lines,
            failed=built.files is None,
            built_at=self.built_at if built.files is None else now,
        )
        turned = following._served() != self._served()
        return replace(following, turn=self.turn + turned)

    def _served(self) -> object:
        """Everything that the bytes of a page depend on."""
        return (self.failed, self.problems, self.lines) if self.files is None else self.files


def changed_paths(before: Shown, after: Shown) -> tuple[str, ...]:
    """Gives the site's paths that came, went or changed, in order."""
    old, new = before.files or {}, after.files or {}
    if old is new:
        return ()
    return tuple(sorted(path for path in old.keys() | new.keys() if old.get(path) != new.get(path)))


def changes_in_words(paths: tuple[str, ...]) -> str:
    """Says how many pages and other files changed: `5 pages and 1 other file changed`."""
    pages = sum(path.endswith(".html") for path in paths)
    others = len(paths) - pages
    counts = [plural(pages, "page")] if pages else []
    if others:
        counts.append(plural(others, "other file" if pages else "file"))
    return f"{' and '.join(counts)} changed" if counts else "nothing changed"


def heading(count: int, noun: str) -> str:
    """Gives `Two problems`, in words up to ten."""
    word = _WORDS[count] if count < len(_WORDS) else str(count)
    return f"{word} {noun}" if count == 1 else f"{word} {noun}s"
