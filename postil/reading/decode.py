"""A seed's bytes become text."""

from __future__ import annotations

import codecs
import re
import unicodedata

from postil.errors import Place, PostilError, Problem

LARGEST = 20_000_000
MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
FORMATS = {b"%PDF-": "a PDF", b"{\\rtf": "Rich Text", b"%!PS": "PostScript"}
MOST_ACCENTED = 0.25
CONTROLS = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufdd0-\ufdef\ufffe\uffff]")
LINE_ENDS = re.compile("\r\n?|[\x0b\x0c\x85\u2028\u2029]")


def decode(path: str, data: bytes) -> str:
    """The text of a seed with LF as line ending and without control characters.

    UTF-8 and UTF-16 are told by their mark or, for UTF-8, by being valid; Windows-1252 is what
    remains, and is refused where so many letters are accented that it must be another encoding.

    Raises:
        PostilError: the seed is too large, empty, not text, or in an encoding not read here.
    """
    if len(data) > LARGEST:
        size = f"{len(data) / 1e6:.0f} MB"
        hint = "split it, or list it below `ignore:` in config.yaml"
        raise _fault(path, f"this seed is {size}; up to {LARGEST // 1_000_000} MB are read", hint)
    text = LINE_ENDS.sub("\n", _characters(path, data))
    text = CONTROLS.sub("", text)
    if not any(_is_visible(character) for character in text):
        raise _fault(path, "this seed is empty", "put the document's text in it, or remove it")
    return text


def _characters(path: str, data: bytes) -> str:
    if kind := next((FORMATS[sign] for sign in FORMATS if data.startswith(sign)), None):
        raise _not_text(path, f"it begins as {kind}")
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _marked(path, data, encoding)
    if (zero := data.find(0)) >= 0:
        raise _not_text(path, f"a NUL at byte {zero}")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _windows_1252(path, data, error)


def _marked(path: str, data: bytes, encoding: str) -> str:
    try:
        text = data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        message = (
            f"this begins as {encoding[:6].rstrip('-').upper()} but is not: byte {error.start}"
        )
        raise _fault(path, message, "save it as UTF-8", line) from error
    if (zero := text.find("\0")) >= 0:
        raise _not_text(path, f"a NUL at character {zero}")
    return text


def _windows_1252(path: str, data: bytes, error: UnicodeDecodeError) -> str:
    try:
        text = data.decode("cp1252")
    except UnicodeDecodeError as undefined:
        raise _encoding(path, undefined.start, data) from undefined
    letters = sum(character.isalpha() for character in text)
    accented = sum(ord(character) > 127 for character in text)
    if accented > letters * MOST_ACCENTED or CONTROLS.search(text):
        raise _encoding(path, error.start, data)
    return text


def _encoding(path: str, at: int, data: bytes) -> PostilError:
    line = data[:at].count(b"\n") + 1
    message = f"byte {at} (0x{data[at]:02x}) is neither UTF-8 nor a text in Windows-1252"
    return _fault(path, message, "open it in an editor and save it as UTF-8", line)


def _not_text(path: str, why: str) -> PostilError:
    hint = "save the document as text or HTML, or move it out of seeds/"
    if path.casefold().endswith(".pdf") or "PDF" in why:
        hint = "make text of it with `pdftotext -layout`, and move the PDF out of seeds/"
    return _fault(path, f"this is not text: {why}", hint)


def _fault(path: str, message: str, hint: str, line: int = 0) -> PostilError:
    return PostilError(Problem(Place(path, line), message, hint))


def _is_visible(character: str) -> bool:
    return not character.isspace() and unicodedata.category(character) not in ("Cf", "Cc", "Cn")
