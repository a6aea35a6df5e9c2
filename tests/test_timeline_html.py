"""The timeline as it is built: valid, drawn to scale, the same in words, and on every screen."""

from __future__ import annotations

import re
import xml.etree.ElementTree as ET
from typing import TYPE_CHECKING
from urllib.parse import unquote

import html5lib
import pytest
from chromium import chromium, needs_chromium
from sample_site import built

if TYPE_CHECKING:
    from pathlib import Path
    from xml.etree.ElementTree import Element

WIDTHS = (320, 390, 820, 960, 1440)
CONFIG = "title: 'A <digest>'\ntopics: [{id: nato, label: 'N & O'}, {id: sea, label: Sea}]\n"
PAGE = """---
title: '{title}'
source: A & B
date: {date}
topics: [{topics}]
evidence: {{date: {{basis: stated, value: {date}}}}}
---

Words of it.

## Notes

A comment may not stand here.
"""
DATES = {
    "2021-01-01": "circle.point",
    "2021-12-31": "circle.point",
    "2021-01-07/2021-01-09": "rect.capsule",
    "2021-12-28/2022-01-05": "rect.capsule",
    "2021-04-01/2021-06-30": "rect.capsule",
    "2021-07-01/2022-06-01": "rect.capsule",
    "2021-24": "rect.cloud",
    "2022-02-24~": "rect.cloud",
    "2022": "rect.cloud",
    "../2022-02-21": "rect.cloud",
    "2022-12-30/..": "rect.cloud",
    "202X": "rect.cloud",
    "null": "line.nothing",
}
NOTE = "\n### Context: the <founding>\n\n> Words\n\n- event: 2021-12-30\n\nBody.\n"


def write(root: Path, dates: list[str]) -> Path:
    """A digest with one document for each date, the first of which has a dated note."""
    (root / "content/articles").mkdir(parents=True)
    (root / "config.yaml").write_text(CONFIG)
    for number, date in enumerate(dates):
        topics = "nato" if number % 2 else "nato, sea"
        text = PAGE.format(title=f"On {date} & <b>", date=date, topics=topics)
        body = text.partition("## Notes")[0] + ("## Notes\n" + NOTE if number == 0 else "")
        (root / f"content/articles/a{number}.md").write_text(body)
    report = built(root)
    assert [str(problem) for problem in report.problems] == []
    return root / "site"


@pytest.fixture(scope="module")
def few(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return write(tmp_path_factory.mktemp("few"), list(DATES))


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    dates = [f"2021-{1 + n % 12:02}-{1 + n % 28:02}" for n in range(201)]
    return write(tmp_path_factory.mktemp("many"), [*dates, "2019-02", "1990", "202X", "null"])


def timelines(site: Path) -> dict[str, str]:
    paths = [site / "timeline.html", *sorted((site / "timeline").rglob("*.html"))]
    return {path.relative_to(site).as_posix(): path.read_text() for path in paths}


def main_of(page: str) -> Element:
    """The page's `main`, read as XML, as which all of it must be well-formed."""
    found = re.search("<main.*</main>", page, re.DOTALL)
    assert found
    return ET.fromstring(found[0])  # noqa: S314


def rows(page: Element) -> list[Element]:
    return page.findall(".//section[@class='tracks']/ol/li")


def words(element: Element | None) -> str:
    return " ".join("".join(element.itertext()).split()) if element is not None else ""


@pytest.mark.parametrize("digest", ["few", "many"])
def test_each_page_is_valid_and_its_drawings_are_well_formed(
    digest: str, request: pytest.FixtureRequest
) -> None:
    for name, text in timelines(request.getfixturevalue(digest)).items():
        html5lib.HTMLParser(strict=True).parse(text)
        page = main_of(text)
        shades = {one.get("id") for one in page.iter("linearGradient")}
        assert page.findall(".//svg"), name
        for element in page.iter():
            assert "style" not in element.attrib, name
            fill = element.get("fill", "")
            assert not fill or fill.removeprefix("url(#").removesuffix(")") in shades, name
            for value in (element.get("x", "0"), element.get("cx", "0")):
                assert value == "-50%" or 0 <= float(value.removesuffix("%")) <= 100, name


def test_each_date_has_its_shape_and_its_words(few: Path) -> None:
    found = {}
    for row in rows(main_of(timelines(few)["timeline.html"])):
        title = words(row.find("p[@class='what']/a"))
        drawing = row.find("svg")
        assert drawing is not None
        drawn = [one for one in drawing.iter() if one.get("class") and one is not drawing]
        found[title] = [f"{one.tag}.{one.get('class')}" for one in drawn]
        assert words(row.find("p")), title
    assert found.pop("the <founding>") == ["path.diamond"]
    opened = {"../2022-02-21", "2022-12-30/.."}
    for date, shape in DATES.items():
        wanted = [shape, "path.open"] if date in opened else [shape]
        assert found[f"On {date} & <b>"] == wanted, date


def test_what_goes_on_is_not_drawn_closed(few: Path) -> None:
    page = main_of(timelines(few)["timeline.html"])
    drawn = {words(row.find("p/a")): row.find("svg") for row in rows(page)}
    crossing = drawn["On 2021-07-01/2022-06-01 & <b>"]
    assert crossing is not None
    clip = crossing.find("svg")
    assert clip is not None
    assert (clip.get("x"), clip.get("width")) == ("50.0%", "50.0%")
    inside = clip.find("rect")
    assert inside is not None
    assert inside.get("width") == "150%"
    winter = drawn["On 2021-24 & <b>"]
    assert winter is not None
    assert [one.get("fill") for one in winter] == ["url(#shade-in)"]


def test_drawings_are_hidden_from_those_who_have_the_words(few: Path) -> None:
    page = main_of(timelines(few)["timeline.html"])
    drawings = [*page.findall("svg"), *page.findall(".//li/svg"), *page.findall(".//p/svg")]
    shown = [one for one in drawings if one.get("aria-hidden") != "true"]
    assert [one.get("role") for one in shown] == ["img"]
    assert "documents" in (shown[0].get("aria-label") or "")


def test_a_day_is_for_machines_and_a_span_has_both_its_days(few: Path) -> None:
    page = main_of(timelines(few)["timeline.html"])
    days = [one.get("datetime") for one in page.iter("time")]
    assert sorted(filter(None, days)) == ["2021-01-01", "2021-12-30", "2021-12-31"]
    spans = [(one.get("data-earliest"), one.get("data-latest")) for one in page.iter("p")]
    assert ("2021-01-07", "2021-01-09") in spans
    assert (None, "2022-02-21") in spans
    assert ("2020-01-01", "2029-12-31") in spans


@pytest.mark.parametrize("digest", ["few", "many"])
def test_every_link_leads_somewhere(digest: str, request: pytest.FixtureRequest) -> None:
    site: Path = request.getfixturevalue(digest)
    for name, text in timelines(site).items():
        for link in main_of(text).iter("a"):
            address = unquote(link.get("href") or "").partition("#")
            target = (site / name).parent / address[0]
            assert target.is_file(), (name, address)
            assert f'id="{address[2]}"' in target.read_text() or not address[2], (name, address)


def test_the_current_choice_is_marked(many: Path) -> None:
    found = timelines(many)
    for name, current in (("timeline.html", "All"), ("timeline/sea.html", "Sea")):
        marked = main_of(found[name]).findall(".//*[@aria-current]")
        assert [(words(one), one.get("aria-current")) for one in marked] == [(current, "page")]


def test_many_rows_are_spread_over_pages(many: Path) -> None:
    found = timelines(many)
    listed = {name: len(rows(main_of(text))) for name, text in found.items()}
    assert {"timeline/1990.html", "timeline/2019.html", "timeline/undated.html"} <= set(found)
    assert max(listed.values()) <= 200
    assert max(len(text) for text in found.values()) < 100_000


@needs_chromium
def test_in_a_browser_nothing_runs_over_at_any_width(few: Path, many: Path) -> None:
    said: list[str] = []
    pages = [few / "timeline.html", many / "timeline.html", many / "timeline/2021-03.html"]
    with chromium() as browser:
        page = browser.new_page()
        page.on("console", lambda message: said.append(message.text))
        for path in pages:
            page.goto(path.as_uri())
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 900})
                over = page.evaluate("document.documentElement.scrollWidth - innerWidth")
                assert over <= 0, (path.name, width)
                assert page.evaluate(OUTSIDE) == [], (path.name, width)
    assert [one for one in said if "Security Policy" in one] == []


OUTSIDE = """[...document.querySelectorAll('.track :is(circle, rect, path):not(svg svg > rect)')]
  .filter(mark => {
    const [inner, outer] = [mark, mark.closest('.track')].map(one => one.getBoundingClientRect());
    const isCut = outer.right - inner.left < 27;
    return inner.width === 0 || inner.left < outer.left - 1.5 ||
      (inner.right > outer.right + 1.5 && !isCut);
  }).map(mark => mark.outerHTML)"""
