"""Which files of `content/images/` a site may hold: none that runs where it is opened.

A site's pages and its files are of one origin, so a script in one of them could read all others.
"""

from __future__ import annotations

import re
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from xml.parsers import expat

from postil.errors import Place, PostilError, Problem

if TYPE_CHECKING:
    from collections.abc import Mapping

    from postil.render.text.pictures import Picture

PICTURES = frozenset({".png", ".jpg", ".jpeg", ".gif", ".webp", ".avif", ".svg"})
TEXTS = frozenset({".txt", ".csv", ".tsv", ".md", ".json", ".bib", ".ris"})
PAPERS = frozenset({".pdf", ".epub", ".djvu", ".tif", ".tiff", ".zip"})
OFFICE = frozenset({".odt", ".ods", ".odp", ".docx", ".xlsx", ".pptx", ".rtf"})
RECORDINGS = frozenset({".mp3", ".m4a", ".ogg", ".oga", ".opus", ".wav", ".flac"})
FILMS = frozenset({".mp4", ".m4v", ".webm", ".ogv", ".mov"})
DOWNLOADS = TEXTS | PAPERS | OFFICE | RECORDINGS | FILMS

ACTIVE = frozenset({"script", "foreignobject"})
XHTML = "http://www.w3.org/1999/xhtml"
# Browsers leave such characters out of an address before they read its scheme.
IGNORED = re.compile(r"[\x00-\x20]")


def is_publishable(path: str, picture: Picture | None) -> bool:
    """Whether a file may be in a site: hosts go by its name, browsers by its bytes as well."""
    suffix = PurePosixPath(path).suffix.casefold()
    return suffix in DOWNLOADS or (suffix in PICTURES and picture is not None)


def check_drawing(path: str, data: bytes) -> None:
    """Refuses an SVG drawing that can run something, with its line.

    Raises:
        PostilError: it holds a script, a handler, HTML or a style sheet from elsewhere, or it is
            not well-formed, so that nobody knows what a browser makes of it.
    """
    if not path.casefold().endswith(".svg"):
        return
    parser = expat.ParserCreate(namespace_separator=" ")

    def refuse(what: str) -> None:
        hint = "save it as a plain SVG without scripts, or as PNG"
        place = Place(path, parser.CurrentLineNumber)
        raise PostilError(Problem(place, f"this drawing {what}", hint))

    def element(name: str, attributes: Mapping[str, str]) -> None:
        if fault := _fault_of(name, attributes):
            refuse(f"holds `{fault}`, which can run a program")

    def instruction(target: str, _: str) -> None:
        if target == "xml-stylesheet":
            refuse("holds `<?xml-stylesheet`, which can run a program")

    parser.StartElementHandler = element
    parser.ProcessingInstructionHandler = instruction
    try:
        parser.Parse(data, True)  # noqa: FBT003 -- it takes no keywords
    except expat.ExpatError as error:
        refuse(f"is not well-formed: {expat.ErrorString(error.code)}")


def _fault_of(name: str, attributes: Mapping[str, str]) -> str:
    """What in an element can run a program, as it is written; empty if nothing."""
    space, _, local = name.rpartition(" ")
    if local.casefold() in ACTIVE or space == XHTML:
        return f"<{local}"
    for attribute, value in attributes.items():
        plain = attribute.rpartition(" ")[2]
        if plain.casefold().startswith("on"):
            return f"{plain}="
        address = IGNORED.sub("", value).casefold()
        if "javascript:" in address or "data:text/html" in address:
            return f'{plain}="{value.strip()[:40]}"'
    return ""
