"""What still wants an editor, and what the vocabulary lacks."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from postil.anchors import Found
from postil.articles.pins import quotation_of
from postil.articles.record import record_path
from postil.digest import source_id, source_ids
from postil.errors import PostilError, lost_in
from postil.model import Basis
from postil.paths import SEEDS
from postil.pipeline import known_records
from postil.reading.decode import decode
from postil.reading.topics import Vocabulary
from postil.render.notes.placing import state_of
from postil.source_signs import Bearer, as_yaml, proposed_signs
from postil.topic_terms import lacking_keywords, lacking_terms
from postil.wording import plural

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from postil.model import Article, Reading, Seed, Source, Topic
    from postil.pipeline import Run
    from postil.reread import Rereading

MANY = 9
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
        blocks = ("\n  ".join([_counted(*group), *group[1]]) for group in self.groups)
        return "\n\n".join(blocks)


def _counted(heading: str, lines: tuple[str, ...]) -> str:
    return f"{heading} ({len(lines)})" if len(lines) > MANY else heading


def status(run: Run, rereading: Rereading) -> Status:
    """What is open in a digest: problems, facts, pages without notes, words missing or unused.

    Args:
        run: a run with drafts.
        rereading: what reading the run's seeds again gives.
    """
    articles = [page.article for page in run.pages]
    used = {name for article in articles for name in article.facts.topics.value or ()}
    texts = _texts(run)
    groups = [
        ("Problems", _problems(run)),
        ("Notes that lost their passage", [line for one in articles for line in _loose(one, run)]),
        ("Pages to be written for new seeds", run.plan.new),
        ("Facts unknown", [line for article in articles if (line := _unknown(article))]),
        (
            "Evidence whose words are not in the document",
            [line for one in articles for line in _in_doubt(one, texts, rereading.readings)],
        ),
        ("Drafts", [article.path for article in articles if article.draft]),
        ("Notes that are drafts", [line for one in _noted(run) for line in _draft_notes(one)]),
        ("Records of pages that are gone, for their return", _left(run)),
        ("Not annotated", [article.path for article in articles if not article.notes]),
        ("Pages that `build.py reread` would change", [each.path for each in rereading.changes]),
        *_proposals(run, rereading, texts),
        (
            "Topics no document has",
            [group.topic.id for group in run.digest.topics if group.topic.id not in used],
        ),
    ]
    return Status(tuple((heading, tuple(lines)) for heading, lines in groups if lines))


def _problems(run: Run) -> list[str]:
    """What is wrong, but for the notes that have a group of their own."""
    loose = {problem for prose in run.prose.values() for problem in prose.loose}
    return [f"{each.place}: {each.message}" for each in run.problems if each not in loose]


def _left(run: Run) -> list[str]:
    """The records that belong to no page; one of a page that cannot be read is not among them."""
    records = run.folder.content.records
    used = {file.path for file in known_records(run.folder.content, run.pages).values()}
    lost = {record_path(path) for path in lost_in(run.problems)}
    return sorted(set(records) - used - lost)


def _loose(article: Article, run: Run) -> Iterator[str]:
    matches = run.prose[article.path].matches if article.path in run.prose else {}
    for note in article.notes:
        match = matches.get(note.id)
        if match and not isinstance(match, Found):
            said = _folded(quotation_of(note).text)
            yield f"{article.path}:{note.line}: {state_of(match)}: “{said}”"


def _proposals(
    run: Run, rereading: Rereading, texts: Mapping[str, str]
) -> list[tuple[str, list[str]]]:
    content, language = run.folder.content, run.folder.config.language
    vocabulary = Vocabulary(content.topics, language)
    terms = lacking_terms([page.article for page in run.pages], vocabulary, language)
    own = (reading.keywords for reading in rereading.readings.values())
    keywords = lacking_keywords(own, vocabulary)
    known = {source.id: source for source in content.sources}
    named = {group.source.id: group.source for group in run.digest.sources} | known
    signed = proposed_signs(_bearers(run, rereading.readings, texts), named)
    return [
        (
            "Signs of sources set by hand, for `sources:` in config.yaml",
            [line for source in signed for line in as_yaml(source)],
        ),
        ("Terms that no topic has", [str(term) for term in terms]),
        (
            "Keywords of seeds that no topic has",
            [f"{word}: {plural(count, 'document')}" for word, count in keywords],
        ),
    ]


def _texts(run: Run) -> dict[str, str]:
    """The text of each page's seed where it is plain text, by the page's path."""
    seeds = run.folder.pairing.seeds
    return {path: text for path, seed in seeds.items() if (text := _text(seed))}


def _text(seed: Seed) -> str:
    if not seed.name.casefold().endswith((".txt", ".md")):
        return ""
    try:
        return decode(f"{SEEDS}/{seed.name}", seed.data)
    except PostilError:
        return ""


def _bearers(
    run: Run, readings: Mapping[str, Reading], texts: Mapping[str, str]
) -> Iterator[Bearer]:
    ids = source_ids(group.source for group in run.digest.sources)
    for page in run.pages:
        article, reading = page.article, readings.get(page.article.path)
        name = article.facts.source.value
        if reading and (text := texts.get(article.path)):
            lines = tuple(line.strip() for line in text.split("\n"))
            read = reading.facts.source.value
            identity = source_id(name, ids) if name else None
            is_read = read is not None and source_id(read, ids) == identity
            by_hand = article.facts.source.basis is Basis.EDITOR
            yield Bearer(identity, lines, unread=by_hand and not is_read)


def _in_doubt(
    article: Article, texts: Mapping[str, str], readings: Mapping[str, Reading]
) -> Iterator[str]:
    """The facts whose quotation is neither in the page, nor in its seed, nor what is read there."""
    reading = readings.get(article.path)
    if reading is None:
        return
    read = {fact.quote for fact in reading.facts.by_name().values()}
    asides = (aside.text.text for aside in article.asides)
    words = _folded("\n".join([texts.get(article.path, ""), article.text.text, *asides]))
    for name, fact in article.facts.by_name().items():
        if fact.quote and fact.quote not in read and _folded(fact.quote) not in words:
            yield f"{article.place(name)}: {name}, “{fact.quote}”"


def _folded(text: str) -> str:
    return " ".join(text.split())


def _unknown(article: Article) -> str:
    facts = article.facts.by_name()
    names = [name for name in WANTED if facts[name].value is None]
    return f"{article.path}: {', '.join(names)}" if names else ""


def _noted(run: Run) -> Iterator[Article | Topic | Source]:
    """Every file that can have notes."""
    yield from (page.article for page in run.pages)
    yield from (group.topic for group in run.digest.topics)
    yield from (group.source for group in run.digest.sources)


def _draft_notes(noted: Article | Topic | Source) -> list[str]:
    return [f"{noted.path}:{note.line}" for note in noted.notes if note.metadata.draft]
