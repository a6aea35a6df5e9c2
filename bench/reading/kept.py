"""What a reading keeps of an article, against another's text of it."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING

from bench.reading.agreement import plain
from postil.model import SetAside

if TYPE_CHECKING:
    from bench.reading.rates import Tally

HEADINGS = re.compile(
    rf"^(?:{'|'.join(re.escape(aside.heading) for aside in SetAside)})$", re.MULTILINE
)
UNSHOWN = re.compile(r"(?<=\])\(https?://[^()\s]*\)|</?su[bp]>")


def judge_text(tally: Tally, body: str, yardstick: str, title: str) -> None:
    """Count the article's words that were kept, and those shown that are not its.

    Args:
        tally: what is added to.
        body: the reading's text, with what it sets aside below headings.
        yardstick: the article's text; words of it that the body nowhere has are not counted.
        title: its title, whose words are neither.
    """
    got, wanted = (Counter(plain(words).split()) for words in (_shown(body), yardstick))
    wanted &= Counter(plain(f"{body} {title}").split())
    got -= Counter(plain(title).split()) - wanted
    _add(tally, "text: the article's words that are kept", wanted & got, wanted)
    _add(tally, "text: words shown that are clutter", got - wanted, got)


def judge_lines(tally: Tally, text: str, body: str, yardstick: str) -> None:
    """Count the article's lines lost to boilerplate, and lines of boilerplate left in the text.

    A line is the article's where the yardstick holds its words one after another.
    """
    shown, wanted = (f" {plain(words)} " for words in (_shown(body), yardstick))
    for line in filter(None, map(plain, text.splitlines())):
        if f" {line} " in wanted:
            tally.add("text: lines lost to boilerplate", f" {line} " not in shown)
        else:
            tally.add("text: lines of boilerplate left in it", f" {line} " in shown)


def _shown(body: str) -> str:
    """The words of a body's text, without what Markdown says beside them."""
    return UNSHOWN.sub("", HEADINGS.split(body, maxsplit=1)[0])


def _add(tally: Tally, name: str, right: Counter[str], of: Counter[str]) -> None:
    rate = tally.rates[name]
    rate.right, rate.of = rate.right + right.total(), rate.of + of.total()
    tally.numbers[f"{name}, each"].append(right.total() / of.total() if of else 0.0)
