"""Links between content files become links between pages, and a missing target is an error."""

from __future__ import annotations

import posixpath
import re
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urlsplit

from postil.errors import Place, suggestion
from postil.paths import CONTENT, IMAGES
from postil.render.text.attachments import is_publishable
from postil.render.text.markdown import FOOTNOTE_ID, MARKUP, SCHEMES
from postil.render.text.pictures import KINDS

if TYPE_CHECKING:
    from collections.abc import Mapping

    from postil.errors import Problems
    from postil.model import Markdown
    from postil.render.text.pictures import Picture

IN_ADDRESSES = ":/?#[]@!$&'()*+,;=%-._~"
ADDRESS = re.compile(r' (?:src|href)="([^"]*)"')
UNDESCRIBED = re.compile(r"!\[\s*\]|<img\b(?![^>]*\balt=)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Target:
    """Where a content file's page is below `site/`, and the ids of the notes on it."""

    address: str
    notes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Links:
    """All that a content file can link to: the other files by their path, and the pictures.

    `images` has None for a file that browsers show no picture of. `lost` are the files of which
    nothing could be made: a link to one is as good as any, and goes nowhere until it is mended.
    """

    targets: Mapping[str, Target]
    images: Mapping[str, Picture | None]
    lost: frozenset[str] = frozenset()

    def of(self, path: str, root: str, text: Markdown, problems: Problems) -> Resolver:
        """What resolves the addresses in one text.

        Args:
            path: the content file that the text is in.
            root: the way from the text's page to the top of the site, such as `../`.
            text: the text, by which the line of a bad link is told.
            problems: takes links that lead nowhere.
        """
        return Resolver(self, path, root, text, problems)


class Resolver:
    """Resolves the addresses of one text; `images` are the pictures it was asked for."""

    def __init__(
        self, links: Links, path: str, root: str, text: Markdown, problems: Problems
    ) -> None:
        self._links = links
        self._path = path
        self._root = root
        self._text = text
        self._problems = problems
        self.images: set[str] = set()
        self._shown: dict[str, tuple[str, Picture | None]] = {}
        self._bare: dict[str, list[int]] = {}

    def __call__(self, attribute: str, address: str) -> str | None:
        """The address as the page has it, None where it must go."""
        try:
            parts = urlsplit(address.strip())
        except ValueError:
            return self._lost(address, f"`{address}` is not an address", "write it whole")
        if parts.scheme or parts.netloc:
            return self._outside(attribute, address.strip(), parts.scheme)
        if not parts.path:
            return self._within(self._path, parts.fragment, address, "")
        path = posixpath.normpath(
            posixpath.join(posixpath.dirname(self._path), unquote(parts.path))
        )
        if path.startswith(f"{IMAGES}/"):
            return self._image(path, address, shown=attribute == "src")
        target = self._links.targets.get(path)
        if target is None and path in self._links.lost:
            return None
        if target is None:
            here = posixpath.dirname(self._path)
            names = [posixpath.relpath(known, here) for known in self._links.targets]
            otherwise = "link to a file below content/ that is no draft"
            hint = suggestion(unquote(parts.path), names, otherwise)
            return self._lost(address, f"`{address}` leads to no page", hint)
        return self._within(path, parts.fragment, address, self._root + quote(target.address))

    def picture(self, address: str) -> Picture | None:
        """The picture that the text shows at an address as the page has it."""
        return self._shown.get(address, ("", None))[1]

    def undescribed(self, address: str) -> None:
        """Tells of a picture without alternative text, by its address as the page has it."""
        written = self._shown.get(address, (address, None))[0]
        if written not in self._bare:
            self._bare[written] = self._bare_lines(written)
        waiting = self._bare[written]
        at = waiting.pop(0) if len(waiting) > 1 else waiting[0]
        hint = (
            f"write `![what the picture shows]({written})`, or for mere decoration"
            f' `<img src="{written}" alt="">`'
        )
        self._problems.warning(
            self._place(at), "this picture has no alternative text", hint, self._excerpt(at)
        )

    def _outside(self, attribute: str, address: str, scheme: str) -> str | None:
        if attribute == "src":
            hint = "save it to content/images/ and link to it there"
            return self._lost(address, f"the picture `{address}` is not part of the digest", hint)
        if scheme.casefold() in SCHEMES:
            return quote(address, safe=IN_ADDRESSES)
        hint = "an address begins with https://, http:// or mailto:"
        return self._lost(address, f"`{address}` is no address that a page may link to", hint)

    def _image(self, path: str, address: str, *, shown: bool) -> str | None:
        if path not in self._links.images:
            names = [posixpath.basename(known) for known in self._links.images]
            hint = suggestion(posixpath.basename(path), names, "put the picture there")
            return self._lost(address, f"there is no picture {path}", hint)
        picture = self._links.images[path]
        if shown and picture is None:
            message = f"{path} is no picture that browsers show, or not a whole one"
            hint = f"save it again as {KINDS} (an SVG's name ends in .svg)"
            return self._lost(address, message, hint)
        if not is_publishable(path, picture):
            hint = f"save it as {KINDS} under such a name, as PDF, text, sound or film, or zip it"
            return self._lost(address, f"{path} is of no kind that a site may hold", hint)
        self.images.add(path)
        resolved = self._root + quote(path.removeprefix(f"{CONTENT}/"))
        if shown:
            self._shown[resolved] = (address, picture)
        return resolved

    def _within(self, path: str, fragment: str, address: str, page: str) -> str | None:
        if not fragment:
            return page or None
        if path == self._path and FOOTNOTE_ID.fullmatch(fragment):
            return f"#{fragment}"
        notes = self._links.targets[path].notes if path in self._links.targets else frozenset()
        wanted = unquote(fragment)
        name = wanted if wanted in notes else wanted.removeprefix("note-")
        if name in notes:
            return f"{page}#note-{quote(name)}"
        hint = suggestion(name, notes, "link to the page without it, or give the note that id")
        return self._lost(address, f"`{address}`: that page has no note `{wanted}`", hint)

    def _lost(self, address: str, message: str, hint: str) -> str | None:
        at = self._line_of(address)
        self._problems.error(self._place(at), message, hint, self._excerpt(at))
        return None

    @cached_property
    def _lines(self) -> list[str]:
        return self._text.text.split("\n")

    def _bare_lines(self, address: str) -> list[int]:
        """The lines that show a picture without words, else those that name it, else the first."""
        named = [at for at, line in enumerate(self._lines) if address in line]
        return [at for at in named if UNDESCRIBED.search(self._lines[at])] or named or [0]

    def _line_of(self, address: str) -> int:
        return next((number for number, line in enumerate(self._lines) if address in line), 0)

    def _place(self, at: int) -> Place:
        return Place(self._path, self._text.line + at)

    def _excerpt(self, at: int) -> str:
        return self._lines[at].strip()[:100]


def pictures_in(html: str, root: str) -> set[str]:
    """The paths in `content/` of the pictures that HTML with resolved addresses shows or links to.

    Args:
        html: the HTML.
        root: the way from its page to the top of the site.
    """
    tags = (tag["rest"] for tag in MARKUP.finditer(html))
    found = {
        f"{CONTENT}/{unquote(one.removeprefix(root))}"
        for tag in tags
        for one in ADDRESS.findall(tag)
    }
    return {path for path in found if path.startswith(f"{IMAGES}/")}
