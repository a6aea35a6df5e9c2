"""A digest's own look: what docs/layouts.md shows is written to a digest, which is then built."""

from __future__ import annotations

import re
from pathlib import Path

import jinja2
import pytest
from chromium import chromium
from sample_site import built

from postil.resources import shipped_layouts

DOCS = (Path(__file__).parent.parent / "docs/layouts.md").read_text()
SHOWN = dict(re.findall(r"^`([\w./-]+)`:\n\n```\w+\n(.*?)^```", DOCS, re.MULTILINE | re.DOTALL))
SHIPPED = shipped_layouts()
CONFIG = "title: Mine\nsources:\n  - {id: gazette, name: The Gazette}\n"
PAGE = "---\ntitle: {title}\nsource: gazette\ndate: {date}\n---\n\nWords of it.\n"


@pytest.fixture
def digest(tmp_path: Path) -> Path:
    write(tmp_path, "config.yaml", CONFIG)
    for name, date in (("Beta", "2022-02-24"), ("Alpha", "2022-02-25"), ("Gamma", "null")):
        page = PAGE.format(title=name, date=date)
        write(tmp_path, f"content/articles/{name.lower()}.md", page)
    return tmp_path


def write(root: Path, name: str, text: str) -> None:
    path = root / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def show(root: Path, *names: str) -> None:
    for name in names:
        write(root, name, SHOWN[name])


def page(root: Path, name: str = "articles/alpha.html") -> str:
    report = built(root)
    assert not report.problems, report.problems
    return (root / "site" / name).read_text()


def test_a_changed_colour_is_what_a_browser_paints(digest: Path) -> None:
    show(digest, "layouts/assets/own.css")
    html = page(digest, "index.html")

    sheets = re.findall(r'rel="stylesheet" href="([^"]+)"', html)
    assert re.fullmatch(r"assets/own\.\w{10}\.css", sheets[-1])
    assert re.fullmatch(r"assets/style\.\w{10}\.css", sheets[0])
    with chromium() as browser:
        painted = []
        for scheme in ("light", "dark"):
            view = browser.new_page(color_scheme=scheme)
            view.goto((digest / "site/index.html").as_uri())
            painted.append(
                view.evaluate(
                    "getComputedStyle(document.querySelector('[aria-current]')).borderBlockEndColor"
                )
            )
    assert painted == ["rgb(27, 94, 140)", "rgb(127, 184, 224)"]


def test_without_styles_of_its_own_a_digest_links_none(digest: Path) -> None:
    assert "own." not in page(digest)


def test_a_sheet_on_a_page_with_styles_of_its_own_comes_after_them(digest: Path) -> None:
    show(digest, "layouts/assets/own.css")
    sheets = re.findall(r'rel="stylesheet" href="assets/(\w+)', page(digest, "search.html"))

    assert sheets == ["style", "search", "own"]


def test_a_changed_template_builds_on_the_one_of_its_name(digest: Path) -> None:
    show(digest, "layouts/article.html")
    html = page(digest)

    assert 'Something wrong here? <a href="mailto:editor@example.org">' in html
    assert html.index('<details class="cite">') < html.index("Something wrong here?")
    assert 'class="neighbours"' not in html
    assert 'id="facts"' in html
    assert "Something wrong" not in (digest / "site/index.html").read_text()


def test_a_new_kind_of_page_lists_the_documents(digest: Path) -> None:
    show(digest, "content/pages/letters.md", "layouts/letters.html")
    html = page(digest, "letters.html")

    titles = re.findall(r'<li><a href="articles/\w+\.html">(\w+)</a>: <span', html)
    assert titles == ["Alpha", "Beta", "Gamma"]
    assert "in the order of their titles" in html
    assert '<a href="letters.html" aria-current="page">Letters</a>' in html
    assert "The Gazette" in html
    assert 'datetime="2022-02-24"' in html


def test_a_file_of_macros_reaches_every_page(digest: Path) -> None:
    macros = (SHIPPED / "macros.html").read_text()
    write(digest, "layouts/macros.html", macros.replace('class="date ', 'class="mine date '))
    first = page(digest)

    assert 'class="mine date ' in first
    assert 'class="mine date ' in (digest / "site/index.html").read_text()


def test_a_whole_sheet_of_its_own_wins(digest: Path) -> None:
    write(digest, "layouts/assets/style.css", "body { color: red }\n")
    page(digest)

    (sheet,) = (digest / "site/assets").glob("style.*.css")
    assert sheet.read_text() == "body { color: red }\n"
    assert list((digest / "site/assets").glob("article.*.js"))


ELSEWHERE = "put {} into layouts/, or take the reference to it out"
UNKNOWN = {
    "a slip": ("leters.html", "did you mean `letters.html`?"),
    "nothing like it": ("quiz.html", ELSEWHERE.format("quiz.html")),
    "out of the folder": ("../../secret.html", ELSEWHERE.format("../../secret.html")),
}


@pytest.mark.parametrize(("asked", "hint"), UNKNOWN.values(), ids=UNKNOWN)
def test_an_unknown_template_is_told_where_it_is_asked_for(
    digest: Path, asked: str, hint: str
) -> None:
    show(digest, "layouts/letters.html")
    write(digest, "secret.html", "secret")
    text = SHOWN["content/pages/letters.md"].replace("letters.html", asked)
    write(digest, "content/pages/letters.md", text)

    (problem,) = built(digest).problems
    assert f"{problem.place}" == "content/pages/letters.md:3"
    assert (problem.message, problem.hint) == (f"there is no template `{asked}`", hint)
    assert not (digest / "site").exists()


def test_the_front_page_takes_no_template(digest: Path) -> None:
    write(digest, "content/pages/index.md", "---\ntemplate: page.html\n---\n\nHello.\n")

    (problem,) = built(digest).problems
    assert f"{problem.place}" == "content/pages/index.md:2"
    assert problem.message == "the front page has a template of its own"


def test_a_fault_in_a_template_of_its_own_is_told_by_its_line(digest: Path) -> None:
    show(digest, "content/pages/letters.md", "layouts/letters.html")
    text = SHOWN["layouts/letters.html"].replace("page.text", "page.txt")
    write(digest, "layouts/letters.html", text)

    (problem,) = built(digest).problems
    assert f"{problem.place}" == "layouts/letters.html:7"
    assert problem.hint == "did you mean `text`?"


def test_the_documentation_names_blocks_and_properties_that_there_are() -> None:
    rows = re.findall(r"^\| `(\w+\.html)`[^|]*\| (`\w+`(?:, `\w+`)*) \|$", DOCS, re.MULTILINE)
    blocks = dict(rows)
    assert set(blocks) == {"base.html", "article.html"}
    for name, words in blocks.items():
        there = set(re.findall(r"{% block (\w+) %}", (SHIPPED / name).read_text()))
        assert set(re.findall(r"\w+", words)) <= there, name

    style = (SHIPPED / "assets/style.css").read_text()
    for token in re.findall(r"`(--[\w-]+)`", DOCS):
        assert f"{token}: " in style, token


def test_changed_words_are_said_and_no_others(digest: Path) -> None:
    show(digest, "layouts/words/en.yaml")
    html = page(digest)

    assert ">Chronicle</a>" in html
    assert "<summary>How to cite this</summary>" in html
    assert ">How we know this</a>" in html


def test_a_language_of_its_own_has_its_plurals_and_dates(digest: Path) -> None:
    show(digest, "layouts/words/pl.yaml")
    write(digest, "config.yaml", f"language: pl\n{CONFIG}")
    notes = "".join(f"> Words\n\nNote {number}.\n\n" for number in range(3))
    text = PAGE.format(title="Beta", date="2022-02-24/2022-03-02")
    write(digest, "content/articles/beta.md", f"{text}\n## Notes\n\n{notes}")
    report = built(digest)

    assert not [str(one) for one in report.problems if one.severity == "error"]
    assert ">3 uwagi</a>" in (digest / "site/index.html").read_text()
    html = (digest / "site/articles/beta.html").read_text()
    assert '<html lang="pl" dir="ltr">' in html
    assert "między 24 lutego a 2 marca 2022" in html


def test_a_template_is_compiled_again_only_where_its_text_changed(
    digest: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compiled: list[str | None] = []
    compile_ = jinja2.Environment.compile

    def counted(self: jinja2.Environment, source: str, name: str, filename: str) -> object:
        compiled.append(name)
        return compile_(self, source, name, filename)

    page_of = '{{% extends "postil/article.html" %}}{{% block head %}}<!-- {} -->{{% endblock %}}'
    write(digest, "layouts/article.html", page_of.format("one"))
    assert "<!-- one -->" in page(digest)
    monkeypatch.setattr(jinja2.Environment, "compile", counted)
    assert "<!-- one -->" in page(digest)
    write(digest, "layouts/article.html", page_of.format("two"))
    assert "<!-- two -->" in page(digest)
    assert compiled == ["article.html"]


ESCAPES = {
    "a program": '{{ cycler.__init__.__globals__.os.popen("touch ran").read() }}',
    "a program by a filter": '{{ (cycler | attr("__init__")).__globals__.os.system("touch ran") }}',
    "a program by a format": '{{ "{0.__init__.__globals__}".format(cycler) }}',
    "a long loop": "{% for one in range(10**10) %}{% endfor %}",
    "a change of a view": "{{ site.assets.clear() }}",
}


@pytest.mark.parametrize("text", ESCAPES.values(), ids=ESCAPES)
def test_a_template_of_its_own_does_not_leave_its_sandbox(
    digest: Path, text: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(digest)
    assert page(digest)
    write(digest, "layouts/404.html", text)

    assert {f"{one.place}" for one in built(digest).problems} == {"layouts/404.html:1"}
    assert not (digest / "ran").exists()
