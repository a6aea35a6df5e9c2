"""Saved pages with an article, put together for the tests."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from postil.reading.document import PartKind
from postil.reading.html.saved_page import read_saved_page

if TYPE_CHECKING:
    from postil.reading.html.saved_page import SavedPage


TEXT = """<p>The harbour master said that the tide would turn at noon, and that ships must wait.</p>
<p>Nobody on the quay had expected such a wait, and several captains said so to one another.</p>
<p>By the evening all of them had left, and the last lamp of the lighthouse was burning.</p>"""


def page(head: str = "", body: str = TEXT, attributes: str = "") -> SavedPage:
    html = f"<!DOCTYPE html><html {attributes}><head>{head}</head>"
    return read_saved_page(
        "seeds/x.html", f"{html}<body><article>{body}</article></body></html>".encode()
    )


def text_of(saved: SavedPage) -> str:
    return saved.of(PartKind.TEXT)


def linked(**values: object) -> str:
    data = {"@context": "https://schema.org", "@type": "NewsArticle", **values}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def graph(*nodes: object) -> str:
    data = json.dumps({"@context": "https://schema.org", "@graph": nodes})
    return f'<script type="application/ld+json">{data}</script>'


def meta(name: str, content: str, attribute: str = "name") -> str:
    return f'<meta {attribute}="{name}" content="{content}">'
