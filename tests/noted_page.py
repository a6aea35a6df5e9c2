"""A document's page with notes, as the templates write it, whatever becomes of the rest."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from english import WORDS

from postil.render.assets import publishable
from postil.render.templates import Templates
from postil.resources import shipped_files

if TYPE_CHECKING:
    from pathlib import Path

ARTICLE = """\
President Joe Biden [reiterated Thursday] that the United States will not send its military \
forces to the front lines of the Russian invasion of Ukraine.
Biden has repeatedly cautioned that he would not send American troops to fight. “[We have no \
intention of fighting Russia],” Biden said on Tuesday. “We want to send an unmistakable \
message, though, that the United States, together with our allies, will defend every inch.”
NATO is an alliance between [30 countries] across North America and Europe meant to preserve \
security through political and military methods. The organization, which developed after \
World War II, focuses on security-related issues with allies and the resolution of disputes.
On Thursday morning, a coalition of NATO’s eastern countries including Bulgaria, the Czech \
Republic, Poland, Estonia, Latvia, and Lithuania [began consultations under Article 4] of the \
alliance’s Washington Treaty, which are triggered when “territorial integrity, political \
independence or security” of the organization’s countries are threatened.
Biden said Thursday that NATO is prepared to meet its collective defense obligations. “There \
is no doubt, no doubt that the United States and every NATO ally will meet our commitments, \
which says [an attack on one is an attack on all],” he said."""
FIVE = tuple(ARTICLE.split("\n"))
FOUR = "[The alliance said] that members would consult again before the end of the week. " * 4
CROWD = (FOUR,) * 6
SHORT = "Thirty when this was written. Finland joined in April 2023, making thirty-one."
LONG = "A note long enough for several lines, so that four on one paragraph cannot fit. " * 2
WIDE = (
    f"<p>{'Unbreakable' * 20} https://example.org/{'a' * 90}</p><pre>{'code ' * 60}</pre>"
    f"<table><tr>{'<td>A cell of some width</td>' * 12}</tr></table>"
    "<p lang=ar dir=auto>رسالة من المحرر إلى القراء</p>"
    "<p lang=zh>外交部发言人表示，双方将继续对话。</p>"
)


def write_page(
    folder: Path, paragraphs: tuple[str, ...], body: str, *, more: str = "", folded: bool = False
) -> Path:
    """Writes the page and the published style into a folder, and gives the page."""
    layouts = shipped_files()
    assets = publishable(Templates(layouts, layouts, WORDS).assets())
    for name, data in assets.files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(data)
    text = "".join(_blocks(paragraphs, body)) + more
    if folded:
        text = text.replace('class="note ', 'class="note folds-narrow folds-wide ')
    page = folder / "page.html"
    page.write_text(f"""<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>A</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="stylesheet" href="{assets.addresses["style.css"]}"></head><body>
<header class="masthead"><p class="name"><a href="#">Read in the Margin</a></p></header>
<main id="main"><article class="document"><header><h1>US Troops Will Not Be Engaged</h1></header>
<aside class="rail" aria-label="Facts"><dl><div><dt>Source</dt><dd>None</dd></div></dl></aside>
<div class="text" lang="en" dir="auto">{text}</div>
<section class="facts" id="facts"><h2>How we know this</h2><dl><div><dt>Title</dt>
<dd><p class="value">First line</p></dd></div></dl></section></article></main></body></html>""")
    return page


def _blocks(paragraphs: tuple[str, ...], body: str) -> list[str]:
    blocks, number = [], 0
    for text in paragraphs:
        parts = re.split(r"\[(.*?)\]", text)
        notes = ""
        for anchor, words in enumerate(parts[1::2], 1):
            number += 1
            parts[2 * anchor - 1] = _mark(words, number, anchor)
            notes += _note(words, number, anchor, body)
        blocks.append(f'<div class="noted"><p>{"".join(parts)}</p>{notes}</div>')
    return blocks


def _mark(words: str, number: int, anchor: int) -> str:
    return (
        f'<mark id="p{number}" class="a{anchor}" aria-details="note-{number}">{words}</mark>'
        f'<a class="ref" href="#note-{number}" role="doc-noteref" aria-label="Note {number}"'
        f' data-n="{number}"></a>'
    )


def _note(words: str, number: int, anchor: int, body: str) -> str:
    return f"""<div class="note a{anchor}"><details>
<summary><span class="n"><span class="hidden">Note </span>{number}</span>
<b class="kind">Context</b> <q class="quoted">{words}</q></summary>
<div class="body" id="note-{number}" role="doc-footnote">
<p class="lead"><a class="back" href="#p{number}" aria-label="Note {number}, back to passage"
>{number}</a> <b class="kind">Context.</b> {body}</p></div></details></div>"""
