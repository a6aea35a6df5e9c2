"""Links between content files become links between pages, and a missing target is an error."""

from __future__ import annotations

import posixpath
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote, urlsplit

from postil.errors import Place, suggestion
from postil.paths import CONTENT, IMAGES
from postil.render.markdown import FOOTNOTE_ID, SCHEMES

if TYPE_CHECKING:
    from collections.abc import Mapping

    from postil.errors import Problems
    from postil.model import Markdown

IN_ADDRESSES = ":/?#[]@!$&'()*+,;=%-._~"


@dataclass(frozen=True, slots=True)
class Target:
    """Where a content file's page is below `site/`, and the ids of the notes on it."""

    address: str
    notes: frozenset[str]


@dataclass(frozen=True, slots=True)
class Links:
    """All that a content file can link to: the other files by their path, and the pictures."""

    targets: Mapping[str, Target]
    images: frozenset[str]

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
            return self._image(path, address)
        target = self._links.targets.get(path)
        if target is None:
            here = posixpath.dirname(self._path)
            names = [posixpath.relpath(known, here) for known in self._links.targets]
            otherwise = "link to a file below content/ that is no draft"
            hint = suggestion(unquote(parts.path), names, otherwise)
            return self._lost(address, f"`{address}` leads to no page", hint)
        return self._within(path, parts.fragment, address, self._root + quote(target.address))

    def _outside(self, attribute: str, address: str, scheme: str) -> str | None:
        if attribute == "src":
            hint = "save it to content/images/ and link to it there"
            return self._lost(address, f"the picture `{address}` is not part of the digest", hint)
        if scheme.casefold() in SCHEMES:
            return quote(address, safe=IN_ADDRESSES)
        hint = "an address begins with https://, http:// or mailto:"
        return self._lost(address, f"`{address}` is no address that a page may link to", hint)

    def _image(self, path: str, address: str) -> str | None:
        if path not in self._links.images:
            names = [posixpath.basename(known) for known in self._links.images]
            hint = suggestion(posixpath.basename(path), names, "put the picture there")
            return self._lost(address, f"there is no picture {path}", hint)
        self.images.add(path)
        return self._root + quote(path.removeprefix(f"{CONTENT}/"))

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
        lines = self._text.text.split("\n")
        at = next((number for number, line in enumerate(lines) if address in line), 0)
        excerpt = lines[at].strip()[:100]
        self._problems.error(Place(self._path, self._text.line + at), message, hint, excerpt)
        return None
