"""The texts of one article as HTML: a pure function of the article and of what it links to."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from markupsafe import Markup

from postil.anchors import Region
from postil.errors import Place, Problem, Problems
from postil.model import Markdown, SetAside, TextPolicy
from postil.render.notes.folding import Margin
from postil.render.notes.layout import layout_of, without_headings
from postil.render.notes.note_prose import NoteProse
from postil.render.notes.placing import admitted, locate
from postil.render.notes.regions import Regions, passage_of
from postil.render.text.limits import TooIntricateError
from postil.render.text.markdown import MarkdownRenderer, plain_text, with_sizes
from postil.render.text.openings import opening_of, republished
from postil.render.text.plain import PlainText

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from postil.anchors import Match, Pin
    from postil.model import Article, Note
    from postil.render.notes.passages import NotedBlock, PlacedNote
    from postil.render.notes.placing import Guest
    from postil.render.text.links import Links
    from postil.words.words import Words

LEVEL, NOTE_LEVEL = 2, 4


@dataclass(frozen=True, slots=True)
class Prose:
    """An article's text and notes as HTML, and what other pages need to know of them.

    `opening` is the first sentences of what is republished, as plain text; `images` are paths
    in `content/`. `blocks` are the text with its notes' passages marked, `head` the title and the
    standfirst, where it has them, and `guests` the notes of other files that stand among them;
    `matches` tells where each note of the article's own stands, by its id, `loose` are those of
    the `problems` that are about these, and `advice` what of them could be quoted better. `places`
    gives the paragraph in which the words of a fact's evidence stand. `margin` tells which notes
    are folded, lest they push others from their passages.
    """

    text: Markup
    asides: tuple[tuple[SetAside, Markup], ...]
    notes: tuple[NoteProse, ...]
    opening: str
    words: int
    images: frozenset[str]
    problems: tuple[Problem, ...]
    blocks: tuple[NotedBlock, ...] = ()
    head: Mapping[Region, NotedBlock] = field(default_factory=dict)
    guests: tuple[NoteProse, ...] = ()
    matches: Mapping[str, Match] = field(default_factory=dict)
    loose: tuple[Problem, ...] = ()
    advice: tuple[Problem, ...] = ()
    places: Mapping[str, str] = field(default_factory=dict)
    margin: Margin = field(default_factory=Margin)

    @property
    def placed(self) -> tuple[PlacedNote, ...]:
        """The notes that stand beside their passages, in the order of their numbers."""
        return tuple(note for block in (*self.head.values(), *self.blocks) for note in block.notes)


class Typesetter:
    """Turns the Markdown of content files into HTML.

    Args:
        links: what they can link to.
        words: those of the site; without them links to notes are called by their numbers alone.
    """

    def __init__(self, links: Links, words: Words | None = None) -> None:
        self._links = links
        self._words = words
        self._renderer = MarkdownRenderer()

    def article(
        self,
        article: Article,
        *,
        drafts: bool,
        pins: Mapping[str, Pin] | None = None,
        guests: Sequence[Guest] = (),
    ) -> Prose:
        """An article's prose.

        Args:
            article: the article.
            drafts: whether notes that are drafts are shown.
            pins: where its notes were last pinned, by their ids.
            guests: notes of other files, each shown where the article has its very words.
        """
        sheet = _Sheet(self._links, self._renderer, article.path, "../")
        text = sheet.html(article.text)
        regions = Regions(article, PlainText.of(text))
        numbered = enumerate(article.notes, 1)
        shown = [(number, note) for number, note in numbered if drafts or not note.metadata.draft]
        located = locate(article, regions, shown, pins or {})
        sheet.problems.extend((*located.faults, *located.loose))
        own = tuple(
            _beside(sheet.note(note), regions, region, located.matches.get(note.id), pins or {})
            for _, note in shown
            for region in [located.regions.get(note.id, Region.TEXT)]
        )
        visitors = self._visitors(regions, guests, article, sheet.images)
        layout = layout_of(article, regions.plains, (*own, *visitors), self._attributes(article))
        asides = article.asides if article.policy is TextPolicy.FULL else ()
        return Prose(
            text=republished(text, article.policy),
            asides=tuple((aside.kind, sheet.html(aside.text)) for aside in asides),
            notes=own,
            opening=opening_of(article),
            words=len(plain_text(text).split()),
            images=frozenset(sheet.images),
            problems=sheet.problems.all,
            blocks=layout.blocks[Region.TEXT],
            head=layout.head,
            guests=visitors,
            matches=located.matches,
            loose=located.loose,
            advice=located.advice,
            places=layout.places,
            margin=layout.margin,
        )

    def _attributes(self, article: Article) -> Callable[[int], str]:
        """What the link of a note's number says of it, in the language of the interface."""
        words = self._words
        if words is None:
            return ' aria-label="{}"'.format
        own = words.lang(words.language, article.language or words.editors)
        said = Markup(' aria-label="{}"')
        return lambda number: said.format(words("note.numbered", number=number)) + own

    def _visitors(
        self, regions: Regions, guests: Sequence[Guest], article: Article, images: set[str]
    ) -> tuple[NoteProse, ...]:
        """The guests that an article has the words of; their problems are told where they live."""
        if article.policy is not TextPolicy.FULL:
            return ()
        found = []
        others = [guest for guest in guests if guest.path != article.path]
        own = (note.id for note in article.notes)
        for name, guest, region, match in admitted(regions, others, own):
            sheet = _Sheet(self._links, self._renderer, guest.path, "../")
            prose = sheet.note(replace(guest.note, id=name))
            images |= sheet.images
            found.append(replace(_beside(prose, regions, region, match, {}), guest=guest))
        return tuple(found)

    def text(self, path: str, root: str, text: Markdown, notes: Sequence[Note]) -> Prose:
        """The prose of a file that is no article: a topic's, a source's, a page's."""
        sheet = _Sheet(self._links, self._renderer, path, root)
        html = sheet.html(text)
        set_notes = tuple(sheet.note(note) for note in notes)
        return Prose(html, (), set_notes, "", 0, frozenset(sheet.images), sheet.problems.all)


class _Sheet:
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

    def note(self, note: Note) -> NoteProse:
        """A note with its quotation, its body and its link."""
        return NoteProse(
            note,
            self.html(note.quotation, f"{note.id}--", NOTE_LEVEL),
            self.html(note.body, f"{note.id}-", NOTE_LEVEL),
            self._link(note.metadata.link, note.line),
        )

    def _link(self, link: str | None, line: int) -> str | None:
        if not link:
            return None
        text = Markdown(f"- link: {link}", line)
        return self._links.of(self._path, self._root, text, self.problems)("href", link)


def _beside(
    prose: NoteProse,
    regions: Regions,
    region: Region,
    match: Match | None,
    pins: Mapping[str, Pin],
) -> NoteProse:
    """A note as it stands in an article's margin, where headings would break into the text's."""
    quoted = " ".join(plain_text(prose.quotation).split())
    passage = passage_of(match) if match else ()
    pin = pins.get(prose.note.id)
    return replace(
        prose,
        body=Markup(without_headings(prose.body)),  # noqa: S704
        match=match,
        region=region,
        words=regions[region].plain.words(passage) if passage else quoted,
        was=" ".join(pin.first.split()) if pin else quoted,
    )
