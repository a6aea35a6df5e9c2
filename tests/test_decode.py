"""A seed's bytes become text, or a message says why they cannot."""

from __future__ import annotations

import pytest

from postil.errors import PostilError
from postil.reading.decode import decode

WORDS = "Größe “eins”\nзвезда"
LATIN = "Café, naïve résumé – a “quotation” in plain words"
READ = {
    "UTF-8": (WORDS.encode(), WORDS),
    "UTF-8 with a mark": (WORDS.encode("utf-8-sig"), WORDS),
    "UTF-16, little end first": (b"\xff\xfe" + WORDS.encode("utf-16-le"), WORDS),
    "UTF-16, big end first": (b"\xfe\xff" + WORDS.encode("utf-16-be"), WORDS),
    "Windows-1252": (LATIN.encode("cp1252"), LATIN),
    "CRLF": (b"a\r\nb\r\n", "a\nb\n"),
    "CR": (b"a\rb", "a\nb"),
    "separators": (
        "a\vb\fc\x85d\u2028e\u2029f".encode(),
        "a\nb\nc\nd\ne\nf",
    ),
    "control characters": (b"a\x01\x02\x03\x1b\x7fb\tc", "ab\tc"),
    "a mark within": ("a\ufeffb\uffff\ufdd0".encode(), "ab"),
}
REFUSED = {
    "nothing": (b"", "empty"),
    "white space": (b" \n\t\n", "empty"),
    "invisible signs": ("\u200b\u200d".encode(), "empty"),
    "a NUL": (b"a\0b", "a NUL at byte 1"),
    "UTF-16 without its mark": ("words".encode("utf-16-le"), "a NUL at byte 1"),
    "UTF-32": (b"\xff\xfe\0\0" + "words".encode("utf-32-le"), "NUL|not text"),
    "UTF-16 cut short": (b"\xff\xfea\0b", "begins as UTF-16 but is not"),
    "a mark of UTF-8 before Windows-1252": (b"\xef\xbb\xbfcaf\xe9", "begins as UTF-8 but is not"),
    "a PDF": (b"%PDF-1.7\n1 0 obj", "begins as a PDF"),
    "Rich Text": (rb"{\rtf1 words}", "begins as Rich Text"),
    "a byte no one uses": (b"plain words\nand \x81", "line 2|byte 16"),
    "Windows-1251": ("Съешь ещё этих мягких булок".encode("cp1251"), "neither UTF-8 nor"),
    "too much": (b"a" * 20_000_001, "20 MB"),
}


@pytest.mark.parametrize(("data", "text"), READ.values(), ids=READ)
def test_text_is_read(data: bytes, text: str) -> None:
    assert decode("seeds/a.txt", data) == text


@pytest.mark.parametrize(("data", "message"), REFUSED.values(), ids=REFUSED)
def test_what_is_no_text_is_refused_with_its_reason(data: bytes, message: str) -> None:
    with pytest.raises(PostilError, match=message) as refused:
        decode("seeds/a.txt", data)
    assert refused.value.problems[0].hint
