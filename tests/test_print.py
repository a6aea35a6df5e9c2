"""Articles as they are printed: every note in full, and no page for the footer alone."""

from __future__ import annotations

import shutil
import subprocess
from typing import TYPE_CHECKING

import pytest
from chromium import needs_chromium

from postil.build import build
from postil.progress import Progress

if TYPE_CHECKING:
    from pathlib import Path

    from playwright.sync_api import Browser

CONFIG = "base_url: https://example.org/digest/\n"
ADDRESS = "https://example.org/digest/articles/of-{}.html"
FRONT = "---\ntitle: Of {} paragraphs\ndate: 2022-03-01\n---\n\n"
PARAGRAPH = "The {}th paragraph, in which the harbour board met again and agreed to nothing at all."
NOTE = """### Context: what {n} says

> The {n}th paragraph

{body}
"""
BODY = "So says note {n}, at some length, since a page may end in the middle of it. " * 4
# So that the end of one of them comes to lie on each line of a page.
LENGTHS = range(10, 34, 2)
NOTES = 8

pytestmark = [
    needs_chromium,
    pytest.mark.skipif(not shutil.which("pdftotext"), reason="there is no pdftotext"),
]


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    root = tmp_path_factory.mktemp("printed")
    (root / "config.yaml").write_text(CONFIG)
    articles = root / "content/articles"
    articles.mkdir(parents=True)
    for length in LENGTHS:
        text = "\n\n".join(PARAGRAPH.format(n) for n in range(length))
        notes = "\n".join(NOTE.format(n=n, body=BODY.format(n=n)) for n in range(NOTES))
        (articles / f"of-{length}.md").write_text(
            f"{FRONT.format(length)}{text}\n\n## Notes\n\n{notes}"
        )
    report = build(root, lambda _config: "2022-05-05", Progress())
    assert not report.failed
    return root / "site"


def printed(browser: Browser, page: Path, folder: Path, size: str) -> list[str]:
    """The words on each sheet."""
    tab = browser.new_page()
    tab.goto(page.as_uri())
    tab.pdf(path=folder / "page.pdf", format=size)
    tab.close()
    command = ["pdftotext", str(folder / "page.pdf"), "-"]
    text = subprocess.run(command, check=True, capture_output=True, text=True).stdout
    return [" ".join(sheet.split()) for sheet in text.rstrip("\f\n").split("\f")]


@pytest.mark.parametrize("size", ["A4", "Letter"])
@pytest.mark.parametrize("length", LENGTHS)
def test_an_article_is_printed_with_its_notes_and_its_footer_is_not_alone(
    browser: Browser, site: Path, tmp_path: Path, length: int, size: str
) -> None:
    sheets = printed(browser, site / f"articles/of-{length}.html", tmp_path, size)

    whole = " ".join(sheets)
    for n in range(NOTES):
        assert " ".join(BODY.format(n=n).split()) in whole
    address = ADDRESS.format(length)
    assert whole.count(address) == 1
    last, _, footer = sheets[-1].partition("The documents are their publishers’")
    assert footer.endswith(address)
    assert "Text" in last
