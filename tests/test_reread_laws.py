"""Whatever an editor does to a page, reading its seed again changes no line that they touched."""

from __future__ import annotations

import tempfile
from collections import Counter
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from laws import examples
from test_page_laws import Desk, grow

from postil.progress import Progress
from postil.reread import Rereading, reread

VOCABULARIES = (
    "topics: []\n",
    "topics:\n- {id: harbour, label: Harbour}\n- {id: quay, label: Quay, aliases: [mole]}\n",
    "topics:\n- {id: ferry, label: Ferries, aliases: [harbour]}\n",
    (
        "topics:\n- {id: harbour, label: Harbour, aliases: [lamps, storm]}\n"
        "sources:\n- {id: gazette, name: Gazette, signs: [coal barge]}\n"
    ),
)
VALUES = ("title", "source", "date", "authors", "topics")
TO = {"title": "null", "source": "Mine", "date": "2001", "authors": "[Mine]", "topics": "[harbour]"}
EMPTY = {"title": "null", "source": "null", "date": "null", "authors": "[]", "topics": "[]"}


class Editor(Desk):
    """An editor of front matter, who remembers each line they wrote."""

    def __init__(self, root: Path) -> None:
        super().__init__(root)
        self.mine: Counter[str] = Counter()

    def touch(self, name: str, at: int) -> None:
        before = Counter(self.page.split("\n"))
        getattr(self, name)(at)
        now = Counter(self.page.split("\n"))
        self.mine = (self.mine & now) + (now - before)

    def my_value(self, at: int) -> None:
        name = VALUES[at % len(VALUES)]
        self.change(rf"^{name}: .*$", f"{name}: {TO[name]}")

    def no_value(self, at: int) -> None:
        name = VALUES[at % len(VALUES)]
        self.change(rf"^{name}: .*$", f"{name}: {EMPTY[name]}")

    def confirm(self, at: int) -> None:
        self.change(r"^    basis: .*$", "    basis: editor", at)

    def learn(self, at: int) -> None:
        vocabulary = VOCABULARIES[at % len(VOCABULARIES)]
        (self.digest.root / "config.yaml").write_text(vocabulary)

    def reread(self, at: int) -> None:
        del at
        self.again()
        assert not self.mine - Counter(self.page.split("\n"))
        assert {token for token in self.tokens if token not in self.page} == set()
        assert self.again().changes == ()
        grow(self.digest)
        settled = self.digest.content()
        assert self.again().changes == ()
        assert grow(self.digest) == []
        assert self.digest.content() == settled

    def again(self) -> Rereading:
        return reread(self.digest.root, Progress(), write=True)


WRITTEN = ("my_value", "no_value", "confirm", "reason", "note")
COMMENTED = ("comment_above", "comment_after", "comment_within", "block_list", "paragraph", "crlf")
STEPS = (*WRITTEN, *COMMENTED, "learn", "reread", "lose_record", "rename_page", "rename_seed")


@examples(25)
@given(st.lists(st.tuples(st.sampled_from(STEPS), st.integers(0, 7)), max_size=12))
def test_no_line_that_the_editor_wrote_changes(steps: list[tuple[str, int]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        editor = Editor(Path(folder))
        for name, at in [*steps, ("learn", 1), ("reread", 0)]:
            if name in WRITTEN:
                editor.touch(name, at)
            else:
                getattr(editor, name)(at)
                editor.mine &= Counter(editor.page.split("\n"))
