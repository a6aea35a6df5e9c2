"""The texts of one article as HTML: a pure function of the article and of what it links to."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from markupsafe import Markup

from postil.anchors import Region
from postil.render.notes.folding import Margin
from postil.render.notes.layout import layout_of, without_headings
from postil.render.notes.note_prose import NoteProse
from postil.render.notes.placing import admitted, locate
from postil.render.notes.regions import Regions, passage_of
from postil.render.text.definitions import Definitions
from postil.render.text.markdown import MarkdownRenderer, plain_text
from postil.render.text.plain import PlainText
from postil.render.text.republished import Republished
from postil.render.text.sheet import Sheet

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from postil.anchors import Match, Pin
    from postil.errors import Problem
    from postil.model import Article, Markdown, Note, SetAside
    from postil.render.notes.passages import NotedBlock, PlacedNote
    from postil.render.notes.placing import Guest
    from postil.render.text.links import Links
    from postil.words.words import Words


@dataclass(frozen=True, slots=True)
class Prose:
    """An article's text and notes as HTML, and what other pages need to know of them.

    `images` are the paths in `content/` of what is shown. `blocks` are the text with its notes'
    passages marked, `head` the title and the standfirst, where it has them, and `guests` the notes
    of other files that stand among them; `matches` tells where each note of the article's own
    stands, by its id, `loose` are those of the `problems` that are about these, and `advice` what
    of them could be quoted better. `places` gives the paragraph in which the words of a fact's
    evidence stand. `margin` tells which notes are folded.
    """

    shown: Republished
    asides: tuple[tuple[SetAside, Markup], ...]
    notes: tuple[NoteProse, ...]
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
        problems: those that were found in content files before, by the file's path.
    """

    def __init__(
        self,
        links: Links,
        words: Words | None = None,
        problems: Mapping[str, Sequence[Problem]] | None = None,
    ) -> None:
        self._links = links
        self._words = words
        self._problems = problems or {}
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
        defined = Definitions.of(
            (article.text, *(aside.text for aside in article.asides)),
            (note.body for note in article.notes),
        )
        sheet = self._sheet(article.path, "../", defined)
        text = sheet.html(article.text)
        republished = Republished.of(article, text)
        sheet.forget_pictures_but(republished.text)
        regions = Regions(article, PlainText.of(text))
        numbered = enumerate(article.notes, 1)
        shown = [(number, note) for number, note in numbered if drafts or not note.metadata.draft]
        located = locate(article, regions, shown, pins or {})
        sheet.problems.extend((*located.faults, *located.loose))
        own = tuple(
            _beside(_note(sheet, note), regions, region, located.matches.get(note.id), pins or {})
            for _, note in shown
            for region in [located.regions.get(note.id, Region.TEXT)]
        )
        invited = guests if republished.is_whole else ()
        visitors = self._visitors(regions, invited, article, sheet.images)
        notes, attributes = (*own, *visitors), self._attributes(article)
        layout = layout_of(article, regions.plains, republished, notes, attributes)
        return Prose(
            shown=republished,
            asides=tuple((one.kind, sheet.html(one.text)) for one in republished.asides),
            notes=own,
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
        found = []
        others = [guest for guest in guests if guest.path != article.path]
        own = (note.id for note in article.notes)
        for name, guest, region, match in admitted(regions, others, own):
            sheet = self._sheet(guest.path, "../", guest.definitions)
            prose = _note(sheet, replace(guest.note, id=name))
            images |= sheet.images
            found.append(replace(_beside(prose, regions, region, match, {}), guest=guest))
        return tuple(found)

    def _sheet(self, path: str, root: str, defined: Definitions) -> Sheet:
        known = self._problems.get(path, ())
        return Sheet(self._links, self._renderer, path, root, defined, known)

    def text(self, path: str, root: str, text: Markdown, notes: Sequence[Note]) -> Prose:
        """The prose of a file that is no article: a topic's, a source's, a page's."""
        defined = Definitions.of([text], (note.body for note in notes))
        sheet = self._sheet(path, root, defined)
        html = sheet.own(text)
        set_notes = tuple(_note(sheet, note) for note in notes)
        images = frozenset(sheet.images)
        return Prose(Republished(html), (), set_notes, 0, images, sheet.problems.all)


def _note(sheet: Sheet, note: Note) -> NoteProse:
    """A note with its quotation, its body and its link, and what was found wrong with it."""
    quotation, body = sheet.quotation(note), sheet.body(note)
    prose = NoteProse(note, sheet.heading(note), quotation, body, sheet.link(note))
    return replace(prose, faults=sheet.faults(note))


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
        seen=pin is not None,
    )
