"""What the preview makes of a build: a version, a page with its scripts, a page of problems."""

from __future__ import annotations

from html.parser import HTMLParser

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postil.errors import Place, Problem
from postil.preview.pages import answer
from postil.preview.state import Built, Shown

META = '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'">'


@pytest.mark.parametrize(
    "meta",
    [
        META,
        "<META HTTP-EQUIV=content-security-policy CONTENT=x>",
        "<meta\n content='a > b' http-equiv = 'Content-Security-Policy'/>",
        "<meta name=x data-y='</b>' content=\"'self'\" http-equiv='content-security-policy'>",
    ],
)
def test_the_policy_of_the_published_page_is_dropped_and_nothing_else(meta: str) -> None:
    around = (
        '<head><meta charset="utf-8">',
        '<meta http-equiv="refresh" content="9"></head><body>',
    )
    later = f"<p>{META}</p>"
    shown = _shown({"a.html": (around[0] + meta + around[1] + later).encode()})
    page = answer(shown, "/a.html", "localhost", {}).body.decode()
    assert page.startswith("".join(around) + later)


def _shown(files: dict[str, bytes]) -> Shown:
    return Shown("s").after(Built(files, ()), 0.0)


class _Tags(HTMLParser):
    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[str] = []
        self.words = ""
        self.feed(page)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:  # noqa: ARG002
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.words += data


_HOSTILE = st.text(st.sampled_from("<>/\"'&;= abimgscriptonerror!-")) | st.sampled_from(
    ["<script>alert(1)</script>", "</pre><img src=x onerror=alert(1)>", "&lt;b&gt;", "<!--"]
)


@given(_HOSTILE, _HOSTILE, _HOSTILE, _HOSTILE)
def test_the_plain_page_shows_any_words_as_words(
    path: str, message: str, excerpt: str, hint: str
) -> None:
    def page(problem: Problem) -> _Tags:
        shown = Shown("s").after(Built(None, (problem,)), 0.0)
        return _Tags(answer(shown, "/", "localhost", {}).body.decode())

    hostile = page(Problem(Place(path), message, hint, excerpt=f"x{excerpt}"))
    assert hostile.tags == page(Problem(Place("a"), "b", "c", excerpt="d")).tags
    assert all(words in hostile.words for words in (path, message, excerpt, hint))


@given(st.lists(st.none() | st.dictionaries(st.sampled_from("ab"), st.sampled_from([b"", b"x"]))))
def test_the_version_changes_exactly_when_the_served_files_do(
    builds: list[dict[str, bytes] | None],
) -> None:
    shown = _shown({})
    for files in builds:
        after = shown.after(Built(files, ()), 1.0)
        kept = files is None or files == shown.files
        assert (after.version == shown.version) is kept
        assert after.files == (shown.files if files is None else files)
        shown = after
