"""The text of a saved page, and its comments."""

from __future__ import annotations

import pytest
from saved_pages import TEXT, page, text_of

from postil.reading.document import PartKind

TEXTS = {
    "headings-from-level-three": ("<h2>Noon</h2>", "### Noon"),
    "levels-below": ("<h2>Noon</h2><p>Ships came in.</p><h3>One</h3><p>And went.</p>", "#### One"),
    "heading-that-ends-in-a-sign": ("<h2>Of C#</h2>", "### Of C\\#"),
    "list": (
        "<ul><li>one ship came in</li><li>two ships</li></ul>",
        "- one ship came in\n- two ships",
    ),
    "numbered": ("<ol><li>one ship came in</li><li>two ships</li></ol>", "1. one ship came in"),
    "list-in-a-list": (
        "<ul><li>ships<ul><li>one ship came in</li></ul></li></ul>",
        "- ships\n    - one ship came in",
    ),
    "quotation": (
        "<blockquote><p>Aye, she said to him.</p></blockquote>",
        "> Aye, she said to him.",
    ),
    "signs": (
        "<p>A *star* and [a](b) and 1 &lt;b&gt; &amp;amp; it.</p>",
        r"A \*star\* and \[a\](b) and 1 &lt;b> &amp;amp; it.",
    ),
    "line-that-looks-like-notes": ("<p>## Notes</p>", r"\## Notes"),
    "code": ("<pre><code>a\n```\nb</code></pre>", "````\na\n```\nb\n````"),
    "table": (
        "<table><tr><th>a</th><th>b|c</th></tr><tr><td>1</td><td>2</td></tr></table>",
        "| a | b&#124;c |\n| --- | --- |\n| 1 | 2 |",
    ),
}


@pytest.mark.parametrize(("body", "markdown"), TEXTS.values(), ids=TEXTS)
def test_text(body: str, markdown: str) -> None:
    first, rest = TEXT.split("\n", 1)

    text = text_of(page("<title>Tides</title>", f"{first}{body}{rest}"))

    assert markdown in text
    assert text.startswith("The harbour master")
    assert text.endswith("was burning.")


def test_scripts_and_embedded_pictures_leave_nothing_behind() -> None:
    picture = f'<img src="data:image/png;base64,{"A" * 500_000}" onerror="alert(1)">'

    text = text_of(page("", f"<script>alert(1)</script>{picture}<style>p {{}}</style>{TEXT}"))

    assert "alert" not in text
    assert "data:" not in text
    assert len(text) < 500


def test_the_title_is_not_repeated_in_the_text() -> None:
    assert "Tide turns" not in text_of(
        page("<title>Tide turns</title>", f"<h1>Tide turns</h1>{TEXT}")
    )


def test_comments_stand_apart() -> None:
    remark = "<p>I was there on the quay myself, and it was not like this at all, I say.</p>"
    saved = page("", f"{TEXT}<div id=comments><div class=comment>{remark}</div></div>")

    assert "I was there" in saved.of(PartKind.COMMENT)
    assert "I was there" not in text_of(saved)
