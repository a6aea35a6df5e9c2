"""Who published a document, and who first: the cues that name them, weighed together.

Few cues are safe alone: a person can be told something by a rival, and an address can be a
reader's; the copyright line of the page is, where it names no person and no publisher of many.
A source is asserted where cues on two lines agree, or one does with what is known of outlets: the
editor's vocabulary, or the names that many people know.
"""

from __future__ import annotations

import re
from dataclasses import replace
from math import prod
from typing import TYPE_CHECKING

from postil.model import Basis
from postil.reading.authors.given_names import has_given_name
from postil.reading.authors.names import is_person
from postil.reading.sources.cue import COPYRIGHT, OWN_LINE, Cue
from postil.reading.sources.cues import cues_by_outlet, is_domain, key_of, usual_name
from postil.reading.sources.outlets import around, has_shape_of_outlet, squash
from postil.reading.sources.page_phrases import SUBSCRIBE
from postil.reading.sources.reprints import original_of
from postil.reading.weighing import Candidate, Weighing, weigh

if TYPE_CHECKING:
    from collections.abc import Sequence

    from postil.model import Source
    from postil.reading.document import Document

__all__ = ["original_of", "source_of"]

ENOUGH = 0.6
SURE = 0.95
ALONE = 0.58
STRONG = 0.7
OFTEN = 3
LEAD = 0.2
KNOWN_DOUBT = 0.4
FAMOUS_DOUBT = 0.55
SHAPED_DOUBT = 0.8
OUTWEIGHS = 0.78
# A known name in these is a rival's as often as the publication's.
OF_OTHERS = frozenset(
    (
        "someone told it something",
        "a biography",
        "work done for it",
        "a slash before it in credits",
        "a link to more from it",
        "a word of its own work",
        "a word of its own report",
        "what it asked someone",
        "whom it asked for a comment",
    )
)
# A writer's name stands in these as well as a publication's.
OF_OWNERS = frozenset((COPYRIGHT, OWN_LINE, SUBSCRIBE, "an invitation in its name"))


def source_of(document: Document, known: Sequence[Source] = ()) -> Weighing[str]:
    """Who published a document, as far as its own words or the known sources' signs tell.

    Args:
        document: the document.
        known: the sources of the vocabulary; one cue and one of these are enough.
    """
    signed = _signed(document, known)
    groups = cues_by_outlet(document.lines)
    named = [_candidate(group, known) for group in groups.values()]
    named = _without_branches(named)
    decided = {each.value for each in signed}
    named = [each for each in named if each.value not in decided]
    return weigh(_without_rivals([*signed, *named]), ENOUGH)


def _candidate(group: Sequence[Cue], known: Sequence[Source]) -> Candidate[str]:
    """What the cues for one outlet come to: each line's best, those of a kind again by half."""
    spelt = next((cue.name for cue in group if not is_domain(cue.name)), group[0].name)
    usual = usual_name([cue.name for cue in group])
    is_shaped = any(has_shape_of_outlet(cue.name) for cue in group)
    is_writers = not (usual or is_shaped) and any(_is_a_writers(cue.name, group) for cue in group)
    doubt = FAMOUS_DOUBT if usual else SHAPED_DOUBT if is_shaped else 1.0
    cues = _heard(group, doubt)
    best = max(cues, key=lambda cue: (cue.weight, " " in cue.name))
    chance, kinds = _together(cues), list(dict.fromkeys(cue.kind for cue in cues))
    value = usual or spelt
    source = next((each for each in known if _is_of(spelt, each)), None)
    if source:
        kinds.append("a known source")
        chance, value = 1 - (1 - chance) * KNOWN_DOUBT, source.name
    is_alone = len(kinds) == 1 and best.weight < STRONG and (len(cues) < OFTEN or doubt == 1)
    if is_alone or is_writers or (doubt == 1 and not source and OF_OTHERS.issuperset(kinds)):
        chance = min(chance, ALONE)
    reason = f"named by {' and '.join(kinds)}"
    reason += ", which is not enough" if chance < ENOUGH else ""
    return Candidate(value, Basis.INFERRED, best.quote, reason, min(chance, SURE))


def _is_a_writers(name: str, group: Sequence[Cue]) -> bool:
    """Whether a name is a person's, or one that its rights and its own line alone speak for."""
    if " " in name and has_given_name(name):
        return True
    return is_person(name) and OF_OWNERS.issuperset(cue.kind for cue in group)


def _heard(group: Sequence[Cue], doubt: float) -> list[Cue]:
    """The heaviest name and mailbox of each line; heavier where the name alone tells."""
    lines: dict[tuple[int, bool], Cue] = {}
    for cue in group:
        if cue.kind not in OF_OTHERS:
            cue = cue._replace(weight=1 - (1 - cue.weight) * doubt)
        place = (cue.line, f"@{cue.name}" in cue.quote.lower())
        if place not in lines or cue.weight > lines[place].weight:
            lines[place] = cue
    return list(lines.values())


def _together(cues: Sequence[Cue]) -> float:
    kinds: dict[str, list[float]] = {}
    for cue in {(cue.kind, cue.quote): cue for cue in cues}.values():
        kinds.setdefault(cue.kind, []).append(cue.weight)
    return 1 - prod(
        (1 - max(each)) * (1 - max(each) / 2) ** (len(each[:4]) - 1) for each in kinds.values()
    )


def _without_branches(candidates: Sequence[Candidate[str]]) -> list[Candidate[str]]:
    """Take the certainty from the branches of an outlet that is named as well: Herald Live."""
    sure = [f"{each.value.casefold()} " for each in candidates if each.weight >= OUTWEIGHS]
    return [
        replace(each, weight=ALONE, reason=f"{each.reason}, but may be a branch of another")
        if each.weight >= ENOUGH and each.value.casefold().startswith(tuple(sure))
        else each
        for each in candidates
    ]


def _is_of(name: str, source: Source) -> bool:
    """Whether a name or an address is a known source's, whose domain is its only one."""
    if is_domain(name) and source.domain:
        return f".{name}".endswith(f".{source.domain.casefold()}")
    return key_of(name) in {squash(source.name), squash(source.id)}


def _signed(document: Document, known: Sequence[Source]) -> list[Candidate[str]]:
    """The known sources whose signs or addresses a document bears, where it is one alone."""
    found = [each for source in known if (each := _sign(document, source))]
    if len(found) < 2:
        return found
    reason = "bears the signs of more than one known source"
    return [Candidate(each.value, each.basis, each.quote, reason, 0.5) for each in found]


def _sign(document: Document, source: Source) -> Candidate[str] | None:
    domain = [rf"(?<=[@.]){re.escape(source.domain)}"] if source.domain else []
    signs = [rf"(?<!\w){re.escape(sign)}" for sign in source.signs]
    if not signs and not domain:
        return None
    match = re.search(rf"(?:{'|'.join([*signs, *domain])})(?!\w)", document.text, re.IGNORECASE)
    if not match:
        return None
    start = document.text.rfind("\n", 0, match.start()) + 1
    end = document.text.find("\n", match.end())
    line = document.text[start : end if end >= 0 else None]
    quote = around(line, match.start() - start, match.end() - start)
    reason = f"`{match[0]}` is a sign of {source.name}"
    return Candidate(source.name, Basis.INFERRED, quote, reason, SURE)


def _without_rivals(candidates: list[Candidate[str]]) -> list[Candidate[str]]:
    """Take the certainty from two outlets that a document names as well as each other."""
    top = sorted(candidates, key=lambda each: -each.weight)[:2]
    if len(top) < 2 or top[1].weight < ENOUGH or top[0].weight - top[1].weight > LEAD:
        return candidates
    reason = f"{top[0].value} and {top[1].value} are named as well as each other"
    return [
        Candidate(each.value, each.basis, each.quote, reason, ALONE) if each in top else each
        for each in candidates
    ]
