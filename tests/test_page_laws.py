"""Whatever an editor and a seed do in turn, no line of the editor's is lost and no page doubled."""

from __future__ import annotations

import re
import tempfile
from itertools import count
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from laws import examples
from living_page import PARAGRAPHS, Digest, document, text_of, today

from postil.articles.content import after_plan
from postil.contents import write_content
from postil.errors import Problems
from postil.pipeline import planner_of, read_folder
from postil.progress import Progress

FIELDS = ("title", "source", "date", "authors", "topics", "summary", "seed", "added", "evidence")


def grow(digest: Digest) -> list[str]:
    """All of a build but the site; gives what was told."""
    problems = Problems()
    folder = read_folder(digest.root, problems)
    pages = folder.content.pages
    plan = planner_of(folder, today, problems).plan(pages, folder.pairing, Progress())
    after_plan(pages, plan, folder.config, problems)
    assert problems.errors == ()
    assert write_content(digest.root, plan.writes.values()) == ()
    return [problem.message for problem in problems.all]


class Desk:
    """An editor and a seed; each line the editor wrote bears a token of its own."""

    def __init__(self, root: Path) -> None:
        self.digest = Digest(root)
        self.name = "letter.txt"
        self.paragraphs = list(PARAGRAPHS)
        self.title = "Harbour Opens Again After the Storm"
        self.head = "March 1, 2022"
        self.tokens: set[str] = set()
        self.ordinals = count(1)
        self.put_seed()
        grow(self.digest)
        (self.slug,) = self.digest.slugs

    def put_seed(self) -> None:
        text = document(*self.paragraphs, title=self.title, head=self.head)
        self.digest.seed(text, self.name)

    def token(self) -> str:
        token = f"tok{next(self.ordinals):03d}en"
        self.tokens.add(token)
        return token

    @property
    def page(self) -> str:
        """The page with LF, as an editor's window shows it."""
        return self.digest.read(self.slug).replace("\r\n", "\n")

    def save(self, page: str) -> None:
        """Save the page with the line ends it had; a token no more in it was deleted."""
        end = "\r\n" if "\r\n" in self.digest.read(self.slug) else "\n"
        self.digest.path(self.slug).write_bytes(page.replace("\n", end).encode())
        self.tokens = {token for token in self.tokens if token in page}

    def change(self, pattern: str, to: str, at: int = 0) -> None:
        page = self.page
        found = list(re.finditer(pattern, page, re.MULTILINE))
        if found:
            match = found[at % len(found)]
            page = page[: match.start()] + match.expand(to) + page[match.end() :]
        self.save(page)

    def comment_above(self, at: int) -> None:
        self.change(rf"^(?=({'|'.join(FIELDS)}):)", f"# {self.token()}\n", at)

    def comment_after(self, at: int) -> None:
        self.change(
            r"^((title|source|date|seed|summary|added|import): *[^#\n]*)$",
            rf"\1 # {self.token()}",
            at,
        )

    def comment_within(self, at: int) -> None:
        self.change(r"^(?=    (basis|value|reason|quote):)", f"    # {self.token()}\n", at)

    def reason(self, at: int) -> None:
        self.change(r"^    reason: .*$", f"    reason: {self.token()}", at)

    def value(self, at: int) -> None:
        name = ("title", "source", "summary")[at % 3]
        self.change(rf"^{name}: .*$", f"{name}: {self.token()}")

    def block_list(self, at: int) -> None:
        del at
        self.change(r"^topics: \[harbour\]", f"topics:\n- harbour # {self.token()}")

    def paragraph(self, at: int) -> None:
        text = text_of(self.page)
        body, mark, notes = text.partition("## Notes")
        lines = body.strip("\n").split("\n\n")
        lines.insert(at % (len(lines) + 1), self.token())
        changed = "\n\n".join(lines)
        self.save(f"{self.page[: -len(text)]}\n{changed}\n\n{mark}{notes}")

    def rewording(self, at: int) -> None:
        self.change(r"^(The|Two|Repairs|New) .*$", f"Mine {self.token()}", at)

    def deletion(self, at: int) -> None:
        self.change(r"^(The|Two|Repairs|Mine|New) .*\n\n", "", at)

    def note(self, at: int) -> None:
        del at
        mark = "" if "\n## Notes\n" in self.page else "\n## Notes\n"
        note = f"\n> storm {self.token()}\n\n- by: {self.token()}\n\n{self.token()}\n"
        self.save(f"{self.page}{mark}{note}")

    def crlf(self, at: int) -> None:
        del at
        self.digest.path(self.slug).write_bytes(self.page.replace("\n", "\r\n").encode())

    def seed_changes(self, at: int) -> None:
        self.paragraphs[at % len(self.paragraphs)] = f"New words {next(self.ordinals)}."
        self.put_seed()

    def seed_grows(self, at: int) -> None:
        self.paragraphs.insert(at % len(self.paragraphs), f"New words {next(self.ordinals)}.")
        self.put_seed()

    def seed_facts(self, at: int) -> None:
        self.title = f"Another Harbour Title of Number {at}"
        self.head = f"May {at + 1}, 2021"
        self.put_seed()

    def build(self, at: int) -> None:
        del at
        before = self.digest.read(self.slug)
        told = grow(self.digest)
        page = self.digest.read(self.slug)
        assert self.digest.slugs == [self.slug]
        assert {token for token in self.tokens if token not in page} == set()
        assert all(page.count(token) == before.count(token) for token in self.tokens)
        assert not told or page == before
        settled = self.digest.content()
        assert grow(self.digest) == told
        assert self.digest.content() == settled

    def resolve(self, at: int) -> None:
        del at
        if grow(self.digest):
            self.digest.resolve(self.slug)
            assert grow(self.digest) == []

    def lose_record(self, at: int) -> None:
        del at
        self.digest.record(self.slug).unlink(missing_ok=True)

    def rename_page(self, at: int) -> None:
        grow(self.digest)
        beside = self.digest.beside(self.slug)
        beside.unlink(missing_ok=True)
        self.digest.path(self.slug).rename(self.digest.path(f"page-{at}"))
        self.slug = f"page-{at}"

    def rename_seed(self, at: int) -> None:
        if not grow(self.digest):
            seeds = self.digest.root / "seeds"
            (seeds / self.name).rename(seeds / f"seed {at}.txt")
            self.name = f"seed {at}.txt"
            grow(self.digest)


STEPS = (
    *("comment_above", "comment_after", "comment_within", "reason", "value", "block_list"),
    *("paragraph", "rewording", "deletion", "note", "crlf", "seed_changes", "seed_grows"),
    *("seed_facts", "build", "resolve", "lose_record", "rename_page", "rename_seed"),
)


@examples(30)
@given(st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 7)), max_size=14))
def test_no_line_is_lost_and_no_page_doubled(steps: list[tuple[str, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = Desk(Path(folder))
        for name, at in steps:
            getattr(desk, name)(at)
            if not name.startswith("seed"):
                continue
            desk.build(at)
        desk.build(0)


SEEDS = st.dictionaries(
    st.sampled_from(["a.txt", "b.txt", "c/d.txt"]), st.sampled_from(PARAGRAPHS)
).filter(lambda seeds: len({*seeds.values()}) == len(seeds))


@examples(10)
@given(SEEDS, st.integers(1, 3))
def test_a_seed_read_twice_is_read_once(seeds: dict[str, str], times: int) -> None:
    with tempfile.TemporaryDirectory() as folder:
        digest = Digest(Path(folder))
        for name, text in seeds.items():
            digest.seed(document(text), name)
        for _ in range(times):
            assert [one for one in grow(digest) if "to the byte" not in one] == []
        assert len(digest.slugs) == len(seeds)


ODD = st.lists(
    st.text(
        st.characters(exclude_categories=["Cs"], exclude_characters="\0")
        | st.sampled_from("#>`~-=*_[]{}&<\\1.| \n\t")
    ),
    max_size=6,
)


@examples(25)
@given(ODD)
def test_a_page_of_the_oddest_seed_is_read_back_and_rests(lines: list[str]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        digest = Digest(Path(folder))
        digest.seed(
            "A Title of Four Words\n\n"
            + "\n".join(lines)
            + "\n\nThe end of it all, which is long.\n"
        )
        problems = Problems()
        read_folder(digest.root, problems)
        grow(digest)
        before = digest.content()
        assert grow(digest) == []
        assert digest.content() == before
        digest.record(digest.slugs[0]).unlink()
        assert grow(digest) == []
        assert digest.content().keys() == before.keys()
