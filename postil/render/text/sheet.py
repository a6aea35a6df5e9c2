"""The texts of one content file, set as HTML one after another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import Markup

from postil.errors import Place, Problems
from postil.model import Markdown
from postil.render.text.limits import TooIntricateError
from postil.render.text.links import pictures_in
from postil.render.text.markdown import with_sizes

if TYPE_CHECKING:
    from postil.render.text.links import Links
    from postil.render.text.markdown import MarkdownRenderer

LEVEL = 2


class Sheet:
    """The texts of one file being set; gathers their problems and the pictures they show."""

    def __init__(self, links: Links, renderer: MarkdownRenderer, path: str, root: str) -> None:
        self._links = links
        self._renderer = renderer
        self._path = path
        self._root = root
        self.problems = Problems()
        self.images: set[str] = set()

    def html(self, text: Markdown, prefix: str = "", level: int = LEVEL) -> Markup:
        """A text as HTML, empty where it is refused; see `MarkdownRenderer.html`."""
        resolver = self._links.of(self._path, self._root, text, self.problems)
        try:
            html = self._renderer.html(text.text, resolver, prefix, level)
        except TooIntricateError as error:
            message = f"this text is too intricate: {error}"
            hint = "put a backslash before signs that are not meant as Markdown"
            self.problems.error(Place(self._path, text.line), message, hint)
            return Markup()
        self.images |= resolver.images
        return Markup(with_sizes(html, resolver.picture, resolver.undescribed))  # noqa: S704

    def link(self, link: str | None, line: int) -> str | None:
        """A note's link as the page has it, None where there is none or it leads nowhere."""
        if not link:
            return None
        text = Markdown(f"- link: {link}", line)
        return self._links.of(self._path, self._root, text, self.problems)("href", link)

    def forget_pictures_but(self, html: Markup) -> None:
        """Leave out the pictures that HTML neither shows nor links to."""
        self.images &= pictures_in(html, self._root)
