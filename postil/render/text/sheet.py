"""The texts of one file as HTML, with their links and pictures."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from postil.errors import Place, Problems, errors_in
from postil.model import Markdown
from postil.render.text.inline import inline_html
from postil.render.text.limits import TooIntricateError
from postil.render.text.links import pictures_in
from postil.render.text.markdown import with_sizes

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from postil.errors import Problem
    from postil.model import Note
    from postil.render.text.definitions import Definition, Definitions
    from postil.render.text.links import Links
    from postil.render.text.markdown import MarkdownRenderer

LEVEL, NOTE_LEVEL = 2, 4


class Sheet:
    """The texts of one file being set; gathers their problems and the pictures they show.

    `known` are the problems that were found in the file before.
    """

    def __init__(
        self,
        links: Links,
        renderer: MarkdownRenderer,
        path: str,
        root: str,
        definitions: Definitions,
        known: Iterable[Problem] = (),
    ) -> None:
        self._links = links
        self._renderer = renderer
        self._path = path
        self._root = root
        self._definitions = definitions
        self._known = errors_in(known)
        self.problems = Problems()
        self.images: set[str] = set()

    def html(self, text: Markdown) -> Markup:
        """A document's text as HTML, empty where it is refused; see `MarkdownRenderer.html`."""
        return self._html(text, "", LEVEL, self._definitions.text)

    def own(self, text: Markdown) -> Markup:
        """A text that an editor wrote."""
        html = self._html(text, "", LEVEL, self._definitions.all)
        self._check_footnotes(text)
        return html

    def heading(self, note: Note) -> Markup | None:
        """What a note is called, if it has a name."""
        return inline_html(note.heading, self._definitions.all) if note.heading else None

    def quotation(self, note: Note) -> Markup:
        """The words that a note quotes, as the document has them."""
        return self._html(note.quotation, f"{note.id}--", NOTE_LEVEL, self._definitions.text)

    def body(self, note: Note) -> Markup:
        """What a note says."""
        html = self._html(note.body, f"{note.id}-", NOTE_LEVEL, self._definitions.all)
        self._check_footnotes(note.body)
        return html

    def link(self, note: Note) -> str | None:
        """The address that belongs to a note, as the page has it."""
        link = note.metadata.link
        if not link:
            return None
        text = Markdown(f"- link: {link}", note.line_of("link"))
        return self._links.of(self._path, self._root, text, self.problems)("href", link)

    def faults(self, note: Note) -> tuple[Problem, ...]:
        """The errors in a note, as far as they were found."""
        found = dict.fromkeys((*self._known, *self.problems.errors))
        return tuple(one for one in found if one.place.line in note.extent)

    def forget_pictures_but(self, html: Markup) -> None:
        """Leave out the pictures that HTML neither shows nor links to."""
        self.images &= pictures_in(html, self._root)

    def _html(
        self, text: Markdown, prefix: str, level: int, definitions: Mapping[str, Definition]
    ) -> Markup:
        resolver = self._links.of(self._path, self._root, text, self.problems)
        try:
            html = self._renderer.html(text.text, resolver, prefix, level, definitions)
        except TooIntricateError as error:
            message = f"this text is too intricate: {error}"
            hint = "put a backslash before signs that are not meant as Markdown"
            self.problems.error(Place(self._path, text.line), message, hint)
            return Markup()
        self.images |= resolver.images
        return Markup(with_sizes(html, resolver.picture, resolver.undescribed))  # noqa: S704

    def _check_footnotes(self, text: Markdown) -> None:
        """Warn of the footnotes that a text, the last rendered, refers to and does not have."""
        for label in self._renderer.unknown_footnotes:
            lines = text.text.split("\n")
            sign = f"[^{label}]"
            at = next((number for number, line in enumerate(lines) if sign in line), 0)
            hint = f"write it on a line of its own, `{sign}: …`, in the same note or text"
            place = Place(self._path, text.line + at)
            self.problems.warning(place, f"there is no footnote `{sign}`", hint, lines[at][:100])
