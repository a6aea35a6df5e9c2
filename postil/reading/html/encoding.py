"""The bytes of a saved web page become characters.

The order is that of the HTML standard's encoding sniffing, but bytes that are valid UTF-8 and not
ASCII are UTF-8 whatever the page says: a browser that saves a page converts it and may leave the
old declaration standing.
"""

from __future__ import annotations

import codecs
import re
import sys

from postil.errors import Place, PostilError, Problem
from postil.reading.decode import FORMATS, LARGEST, MARKS

LOOKED_THROUGH = 4096
DECLARED = re.compile(
    rb"<meta[^>]{0,400}?charset\s*=\s*[\"']?\s*([\w:.-]{2,40})|"
    rb"<\?xml[^>]{0,200}?encoding\s*=\s*[\"']([\w:.-]{2,40})",
    re.IGNORECASE,
)
# The labels' meaning in the WHATWG Encoding Standard: wider than their names.
WIDER = {
    "ascii": "cp1252", "iso8859-1": "cp1252", "iso8859-9": "cp1254", "iso8859-11": "cp874",
    "gb2312": "gb18030", "gbk": "gb18030", "shift_jis": "cp932", "euc_kr": "cp949",
    "big5": "big5hkscs",
}  # fmt: skip
# Others that Python knows by name are no encodings of text, or take quadratic time (punycode).
NAMES = """
    utf-8 cp866 cp874 cp932 cp949 cp1250 cp1251 cp1252 cp1253 cp1254 cp1255 cp1256 cp1257 cp1258
    iso8859-2 iso8859-3 iso8859-4 iso8859-5 iso8859-6 iso8859-7 iso8859-8 iso8859-10 iso8859-13
    iso8859-14 iso8859-15 iso8859-16 koi8-r koi8-u mac-roman mac-cyrillic gb18030 big5hkscs
    euc_jp iso2022_jp
"""
READ = frozenset(NAMES.split())
# A tree of libxml2 can hold none of these, whether they stand there themselves or are referred to.
CONTROLS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
REFERENCE = re.compile(r"&#(?:[xX](?P<hex>[0-9A-Fa-f]{1,8})|(?P<decimal>[0-9]{1,10}))(?!\w);?")


def decode_page(path: str, data: bytes) -> str:
    """The characters of a saved page, its line ends LF and its control characters left out.

    Raises:
        PostilError: the seed is too large, or a file of another kind.
    """
    if len(data) > LARGEST:
        message = f"this page is {len(data) / 1e6:.0f} MB; up to {LARGEST // 1_000_000} MB are read"
        hint = "save it without its pictures, or save the article's text as .txt"
        raise PostilError(Problem(Place(path), message, hint))
    if kind := next((FORMATS[sign] for sign in FORMATS if data.startswith(sign)), None):
        hint = "make text of it with `pdftotext -layout`" if "PDF" in kind else "save it as text"
        raise PostilError(Problem(Place(path), f"this is {kind}, not a web page", hint))
    text = _characters(data).replace("\r\n", "\n").replace("\r", "\n")
    return REFERENCE.sub(_harmless, CONTROLS.sub("", text.replace("\f", " ")))


def _harmless(reference: re.Match[str]) -> str:
    """A character reference, or nothing where it refers to what is no character of a text."""
    code = int(reference["hex"] or reference["decimal"], 16 if reference["hex"] else 10)
    is_text = code <= sys.maxunicode and not CONTROLS.fullmatch(chr(code))
    # 128 to 159 mean the characters of Windows-1252 in HTML.
    return reference[0] if is_text or 128 <= code <= 159 else ""


def _characters(data: bytes) -> str:
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace")
    # Bytes of ISO 2022 are all ASCII, and valid UTF-8, too.
    for encoding in ("ascii" if b"\x1b" not in data else "", "utf-8", _declared(data)):
        try:
            if encoding and not (encoding == "utf-8" and data.isascii()):
                return data.decode(encoding)
        except UnicodeDecodeError:
            continue
    return data.decode("cp1252", "replace")


def _declared(data: bytes) -> str:
    match = DECLARED.search(data, 0, LOOKED_THROUGH)
    if not match:
        return ""
    try:
        name = codecs.lookup((match[1] or match[2]).decode("ascii")).name
    except (LookupError, UnicodeDecodeError):
        return ""
    name = WIDER.get(name, name)
    return name if name in READ else ""
