"""What a note is called: its kind, its heading, and its id."""

from __future__ import annotations

import re
from difflib import get_close_matches
from typing import TYPE_CHECKING, NamedTuple

from postil.errors import Place
from postil.slugs import is_slug, slugify

if TYPE_CHECKING:
    from collections.abc import Container, Sequence

    from postil.articles.note_cutting import Draft
    from postil.errors import Problems

IDENTITY = re.compile(r"(?<!\s)\s*+\{#([^{}]*)\}$")
LINKED = re.compile(r"\](?:\([^()]*\)|\[[^\[\]]*\])")
# A kind with another sign after it than a colon, or in brackets.
PARTED = re.compile(
    r"[(\[*_]*(?P<kind>[^\W_][^()\[\]*_:：.;,|–—=]*?)"
    r"(?:[)\]*_]+|\s*[–—：.;,|=(\[]+|\s+-{1,3}(?=\s))[)\]\s]*(?P<rest>.*?)[)\]]?"
)
WORDS_IN_ID = 5


class Name(NamedTuple):
    """What the heading of a note says; `identity` is the id that the editor gave it."""

    kind: str | None = None
    heading: str | None = None
    identity: str | None = None


def name_of(draft: Draft, path: str, kinds: Sequence[str], problems: Problems) -> Name:
    """The name of a note; an id that cannot be one is told of, and one like it taken."""
    if draft.heading is None:
        return Name()
    place = Place(path, draft.line)
    explicit = IDENTITY.search(draft.heading)
    heading = IDENTITY.sub("", draft.heading)
    identity = explicit[1] if explicit else None
    if identity is not None and not is_slug(identity):
        message = f"`{identity}` cannot be a note's id: small letters, digits, hyphens"
        identity = slugify(identity) or None
        problems.error(place, message, f"write {{#{identity or 'a-name'}}}")
    before, _, after = heading.partition(":")
    word = before.strip().casefold()
    if word in kinds:
        return Name(word, after.strip() or None, identity)
    if said := _near_miss(heading, kinds):
        problems.warning(place, *said, draft.heading)
    return Name(None, heading or None, identity)


def _near_miss(heading: str, kinds: Sequence[str]) -> tuple[str, str] | None:
    """What is wrong and its mend where a heading was to begin with a kind, and does not."""
    before, colon, _ = heading.partition(":")
    word = before.strip().casefold()
    if near := get_close_matches(word, kinds, n=1, cutoff=0.75) if colon else []:
        hint = f"write `{near[0].capitalize()}: …`, or list `{word}` below `kinds` in config.yaml"
        return f"`{word}` is not a kind of note", hint
    parted = PARTED.fullmatch(" ".join(heading.split()))
    if parted is None or parted["kind"].casefold() not in kinds:
        return None
    kind, rest = parted["kind"], parted["rest"] or "…"
    message = f"the kind `{kind.casefold()}` is not followed by a colon, so it is none"
    return message, f"write `{kind}: {rest}`"


def identities_of(named: Sequence[tuple[Draft, Name]], path: str, problems: Problems) -> list[str]:
    """An id for each note: the editor's, else one of its first words, none of them twice."""
    owners: dict[str, int] = {}
    for draft, name in named:
        if name.identity is None:
            continue
        owner = owners.setdefault(name.identity, draft.line)
        if owner != draft.line:
            message = f"the id `{name.identity}` is that of the note on line {owner}"
            problems.error(Place(path, draft.line), message, "give one of the two another id")
    taken = set(owners)
    ordinals: dict[str, int] = {}
    identities = []
    for draft, name in named:
        identity = name.identity or ""
        if owners.get(identity) != draft.line:
            identity = _free(identity or _first_words(draft, name), taken, ordinals)
        taken.add(identity)
        identities.append(identity)
    return identities


def _free(wish: str, taken: Container[str], ordinals: dict[str, int]) -> str:
    """The id wished for, with an ordinal above those given before where it is taken."""
    identity = wish
    while identity in taken:
        ordinals[wish] = ordinals.get(wish, 1) + 1
        identity = f"{wish}-{ordinals[wish]}"
    return identity


def _first_words(draft: Draft, name: Name) -> str:
    words = LINKED.sub("]", name.heading or "") or draft.quoted.text or name.kind or ""
    return "-".join(slugify(words).split("-")[:WORDS_IN_ID]) or "note"
