"""Laws of seeds: whatever its bytes, one becomes a page that says the same, or a clear error."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from bench.fuzz.laws import BrokenLawError, are_complete, hold, inked
from postil.articles.draft import draft_page
from postil.articles.page import parse_article
from postil.articles.sections import split_page
from postil.config import KINDS
from postil.errors import PostilError, Problems
from postil.model import Seed, SetAside, Source, TextPolicy, Topic
from postil.reading.document import PartKind
from postil.reading.read import Reader
from postil.reading.structure.compose import BREAK, SECTIONS, words_of
from postil.reading.summary import summary_of
from postil.render.text.limits import TooIntricateError
from postil.render.text.markdown import MarkdownRenderer
from postil.render.text.plain import PlainText

if TYPE_CHECKING:
    from postil.model import Article, Markdown
    from postil.reading.study import Study

READER = Reader(
    [Topic("war", "War", ("invasion", "armed conflict")), Topic("bridges", "Bridges")],
    [Source("herald", "Harbour Herald", "harbourherald.example", ("tips@harbourherald.example",))],
    "en",
)
RENDERER = MarkdownRenderer()
COMMENT_HEADING = re.compile(r"<h[2-6]>Comment [\d.]+</h[2-6]>")
PARAGRAPH = re.compile(r"<p>(.*?)</p>", re.DOTALL)
OF_NUMBERS = frozenset("0123456789.)")


def read_text(data: bytes) -> None:
    """A plain text: its parts are all of it, and its page shows its very characters."""
    seed = Seed.of("a.txt", data)
    study = _study(seed)
    if study is None:
        return
    _tiled(study)
    article = _drafted(seed, study)
    text = words_of(study.document, study.parts, PartKind.TEXT)
    summary_of(study.reading.deck, text)
    shown = PlainText.of(_html(article.text)).text
    hold("the text is the document's", inked(shown) == inked(text), shown, text)
    _asides_are_shown(study, article)


def read_html(data: bytes) -> None:
    """A saved page."""
    _read_stated(Seed.of("a.html", data))


def read_markdown(data: bytes) -> None:
    """A Markdown seed; its signs are its own, and may be too many."""
    try:
        _read_stated(Seed.of("a.md", data))
    except TooIntricateError:
        return


def _read_stated(seed: Seed) -> None:
    study = _study(seed)
    if study is None:
        return
    _tiled(study)
    article = _drafted(seed, study)
    summary_of(article.deck, article.text.text)
    for text in (article.text, *(aside.text for aside in article.asides)):
        PlainText.of(_html(text))


def _study(seed: Seed) -> Study | None:
    try:
        return READER.study(seed)
    except PostilError as error:
        hold("an error tells of a problem", error.problems)
        are_complete(error.problems)
        return None


def _tiled(study: Study) -> None:
    at = 0
    for part in study.parts:
        hold("parts follow each other", part.start == at < part.end, part, at)
        at = part.end
    hold("parts are the whole document", at == len(study.document.text), at)


def _drafted(seed: Seed, study: Study) -> Article:
    reading, path = study.reading, "content/articles/a.md"
    page = draft_page(seed, reading, "2022-02-24", draft=False)
    problems = Problems()
    try:
        article = parse_article(path, page, KINDS, TextPolicy.FULL, problems)
    except PostilError as error:
        raise BrokenLawError(f"a drafted page is a page\n{error}\n{page}") from error
    hold("a drafted page has no fault", not problems.errors, problems.errors, page)
    are_complete(problems.all)
    hold("the facts are the reading's", article.facts == reading.facts, article.facts, reading)
    told = (article.deck, article.url, article.language, article.edited, article.notes)
    read = (reading.deck, reading.url, reading.language, False, ())
    hold("the fields are the reading's", told == read, told, read)
    text = split_page(page, path).text.text
    hold("the text is the reading's", text == reading.text.strip("\n"), text, reading.text)
    return article


def _asides_are_shown(study: Study, article: Article) -> None:
    shown = {aside.kind: _html(aside.text) for aside in article.asides}
    for kind in SetAside:
        sources = [part for part, section in SECTIONS.items() if section is kind]
        words = words_of(study.document, study.parts, *sources)
        html = shown.get(kind, "")
        if kind is SetAside.CAPTIONS:
            expected: object = set(map(inked, BREAK.split(words))) - {""}
            found: object = {inked(PlainText.of(one).text) for one in PARAGRAPH.findall(html)}
        elif kind is SetAside.COMMENTS:
            expected = Counter(inked(words))
            found = Counter(inked(PlainText.of(COMMENT_HEADING.sub("", html)).text))
            found += Counter({sign: expected[sign] - found[sign] for sign in OF_NUMBERS})
        else:
            expected, found = inked(words), inked(PlainText.of(html).text)
        hold(f"`{kind.value}` are the document's", found == expected, found, expected)


def _html(text: Markdown) -> str:
    return RENDERER.html(text.text, lambda _attribute, address: address)
