"""Pictures on the pages of a built site: their size, their file, and their words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import unquote

import pytest
from command_line import postil_here
from hypothesis import given
from hypothesis import strategies as st

from postil.pipeline import run
from postil.progress import Progress
from postil.render.text.markdown import with_sizes
from postil.render.text.pictures import Picture

if TYPE_CHECKING:
    from pathlib import Path


from picture_files import FRONT_LINES, begun, images, png, svg, write


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return begun(tmp_path)


LAZY = {"loading": "lazy", "decoding": "async"}
WRITTEN = {
    "Markdown": ('![A map](../images/map.png "Of 1922")', ("30", "20")),
    "HTML": ('<img src="../images/map.png" alt="A map" title="Of 1922">', ("30", "20")),
    "HTML with both": (
        '<img width="9" height="8" title="Of 1922" src="../images/map.png" alt="A map">',
        ("9", "8"),
    ),
    "HTML with a width": (
        '<img width="90" title="Of 1922" src="../images/map.png" alt="A map">',
        ("90", "60"),
    ),
    "HTML with a height": (
        '<img height="10" title="Of 1922" src="../images/map.png" alt="A map">',
        ("15", "10"),
    ),
    "HTML with what is no width": (
        '<img width="50%" height="0" title="Of 1922" src="../images/map.png" alt="A map">',
        ("30", "20"),
    ),
    "by reference": ('![A map][m]\n\n[m]: ../images/map.png "Of 1922"', ("30", "20")),
    "in a note": (
        'Words.\n\n## Notes\n\n> Words\n\n![A map](../images/map.png "Of 1922")',
        ("30", "20"),
    ),
}


@pytest.mark.parametrize(("text", "size"), WRITTEN.values(), ids=WRITTEN)
def test_a_picture_says_its_size_and_waits_for_its_reader(
    root: Path, text: str, size: tuple[str, str]
) -> None:
    write(root, text)
    done = postil_here(root)
    assert (done.status, done.stderr) == (0, "")
    width, height = size
    sizes = {"width": width, "height": height}
    wanted = {"src": "../images/map.png", "alt": "A map", "title": "Of 1922", **sizes, **LAZY}
    assert images(root) == [wanted]


def test_every_kind_of_page_has_its_pictures(root: Path) -> None:
    (root / "config.yaml").write_text("title: P\ntopics: [{id: nato, label: NATO}]\n")
    text = "Words: ![A map](../images/map.png)\n"
    write(root, text)
    for name in ("pages/about.md", "pages/index.md", "topics/nato.md"):
        write(root, text, name, front="")
    assert postil_here(root).stderr == ""
    for page in ("about.html", "index.html", "topics/nato.html", "articles/a.html"):
        assert [one["width"] for one in images(root, page)] == ["30"], page


def test_pictures_are_published_as_they_are_and_others_are_not(root: Path) -> None:
    for path, data in (("map.png", png(30, 20)), ("b/d.svg", svg("")), ("unused.png", b"x")):
        file = root / "content/images" / path
        file.parent.mkdir(exist_ok=True)
        file.write_bytes(data)
    write(root, "![A map](../images/map.png) ![A drawing](../images/b/d.svg)")
    assert postil_here(root).stderr == ""
    assert (root / "site/images/map.png").read_bytes() == png(30, 20)
    assert (root / "site/images/b/d.svg").read_bytes() == svg("")
    assert not (root / "site/images/unused.png").exists()


HOSTILE = ["a map.png", "ü.png", "%41.png", "a&b;.png", "<b>'.png", "x?y#z.png", "[a](b).png"]


@pytest.mark.parametrize("name", [*HOSTILE, '"onerror="alert(1).png'])
def test_any_name_leads_to_its_file(root: Path, name: str) -> None:
    (root / "content/images" / name).write_bytes(png(3, 2))
    address = "".join(f"%{byte:02x}" for byte in name.encode())
    write(root, f"![A map](../images/{address})")
    assert postil_here(root).stderr == ""
    (image,) = images(root)
    assert image.keys() == {"src", "alt", "width", "height", *LAZY}
    assert (image["width"], image["height"]) == ("3", "2")
    assert (root / "site/articles" / unquote(image["src"])).read_bytes() == png(3, 2)


def test_a_picture_that_changed_is_shown_at_once_and_so_is_its_size(root: Path) -> None:
    write(root, "![A map](../images/map.png)")
    for data, size in (
        (png(30, 20), 'width="30"'),
        (png(9, 8), 'width="9"'),
        (png(8, 9), 'th="8"'),
    ):
        (root / "content/images/map.png").write_bytes(data)
        done = run(root, lambda _: "2022-05-05", Progress(), drafts=True)
        assert done.files["images/map.png"] == data
        assert size in done.files["articles/a.html"].decode()


NO_WORDS = "warning: this picture has no alternative text"
BARE = {
    "Markdown": ("\n\n![](../images/map.png)", 3),
    "blank": ("Words.\n\n![ ](../images/map.png)", 3),
    "the second": ("![A map](../images/map.png)\n\n![](../images/map.png)", 3),
    "by reference": ("![A map][m] ![][n]\n\n[m]: ../images/map.png\n[n]: ../images/map.png", 3),
    "HTML": ('x\n\n<img src="../images/map.png">', 3),
    "in a note": ("Words.\n\n## Notes\n\n> Words\n\n![](../images/map.png)", 7),
    "in a figure": (
        '<figure>\n<img src="../images/map.png">\n<figcaption>A map</figcaption>\n</figure>',
        2,
    ),
}


@pytest.mark.parametrize(("text", "line"), BARE.values(), ids=BARE)
def test_a_picture_without_words_is_warned_of(root: Path, text: str, line: int) -> None:
    write(root, text)
    said = postil_here(root, "check")
    assert said.status == 1
    assert re.findall(rf"content/articles/a.md:(\d+): {NO_WORDS}", said.stderr) == [
        str(FRONT_LINES + line)
    ]
    assert "hint: write `![what the picture shows](../images/map.png)`" in said.stderr
    assert postil_here(root).status == 0
    assert [one["alt"] for one in images(root)][-1] == ""


def test_each_picture_without_words_is_told_at_its_own_line(root: Path) -> None:
    write(root, "![](../images/map.png)\n\n![A map](../images/map.png)\n\n![](../images/map.png)\n")
    told = re.findall(rf":(\d+): {NO_WORDS}", postil_here(root, "check").stderr)
    assert [int(line) - FRONT_LINES for line in told] == [1, 5]


def test_mere_decoration_is_said_to_be_so(root: Path) -> None:
    write(root, 'Words.\n\n<img src="../images/map.png" alt="">')
    said = postil_here(root, "check")
    assert (said.status, said.stderr) == (0, "")
    assert postil_here(root).status == 0
    assert images(root)[0]["alt"] == ""


def test_a_file_that_is_no_picture_is_an_error_where_it_is_shown(root: Path) -> None:
    (root / "content/images/map.png").write_text("The tide.")
    write(root, "Words.\n\n![A map](../images/map.png)")
    said = postil_here(root)
    assert said.status == 1
    place = f"content/articles/a.md:{FRONT_LINES + 3}"
    assert said.stderr.startswith(f"{place}: content/images/map.png is no picture")
    assert "hint: save it again as PNG, JPEG" in said.stderr


@pytest.mark.parametrize(
    "name", ["a.html", "a.xhtml", "a.xml", "a.js", "a.svgz", "a.gpx", "a", "a.pdf.HTM", "a.png"]
)
@pytest.mark.parametrize("data", [b"<script>alert(1)</script>", png(3, 2)], ids=["script", "PNG"])
def test_a_file_that_may_run_in_a_browser_is_not_published(
    root: Path, name: str, data: bytes
) -> None:
    if name == "a.png" and data.startswith(b"\x89PNG"):
        return
    (root / "content/images" / name).write_bytes(data)
    write(root, f"Words.\n\n[It](../images/{name})")
    said = postil_here(root)
    assert said.status == 1
    place = f"content/articles/a.md:{FRONT_LINES + 3}"
    assert said.stderr.startswith(f"{place}: content/images/{name} is of no kind that a site may")


HREF = 'xmlns:xlink="http://www.w3.org/1999/xlink" xlink:href='
RUNNING = {
    "a script": ("<script>alert(1)</script>", "<script"),
    "a script of XHTML": ('<script xmlns="http://www.w3.org/1999/xhtml"/>', "<script"),
    "a prefixed script": ('<s:script xmlns:s="http://www.w3.org/2000/svg"/>', "<script"),
    "a script in an entity": ("&run;", "<script"),
    "a handler": ('<g onload="alert(1)"/>', "onload="),
    "HTML": ("<foreignObject/>", "<foreignObject"),
    "a frame": ('<iframe xmlns="http://www.w3.org/1999/xhtml"/>', "<iframe"),
    "an address": (f'<a {HREF}"java&#10;script:alert(1)"/>', "href="),
    "an address that is set": ('<set attributeName="href" to="javascript:alert(1)"/>', "to="),
    "a transformation": ('<?xml-stylesheet type="text/xsl" href="#x"?>', "<?xml-stylesheet"),
}


@pytest.mark.parametrize(("text", "told"), RUNNING.values(), ids=RUNNING)
def test_a_drawing_that_runs_something_is_an_error(root: Path, text: str, told: str) -> None:
    entity = '<!DOCTYPE svg [<!ENTITY run "<script/>">]>'
    drawing = f'{entity}<svg xmlns="http://www.w3.org/2000/svg">\n<g/>\n{text}</svg>'
    (root / "content/images/d.svg").write_text(drawing)
    write(root, "![A drawing](../images/d.svg)")
    said = postil_here(root)
    assert said.status == 1
    assert said.stderr.startswith(f"content/images/d.svg:3: this drawing holds `{told}")


def test_a_drawing_that_is_broken_is_an_error(root: Path) -> None:
    (root / "content/images/d.svg").write_bytes(svg("") + b"\n<g>")
    write(root, "![A drawing](../images/d.svg)")
    assert "content/images/d.svg:2: this drawing is not well-formed" in postil_here(root).stderr


def test_a_file_that_is_linked_need_be_no_picture(root: Path) -> None:
    (root / "content/images/paper.pdf").write_text("%PDF")
    write(root, "[The paper](../images/paper.pdf)")
    assert postil_here(root, "check").stderr == ""


def test_a_picture_that_cannot_be_had_is_an_error(root: Path) -> None:
    write(root, "![a](../images/mop.png)\n\n![b](https://a.example/b.png)")
    said = postil_here(root)
    assert said.status == 1
    assert "there is no picture content/images/mop.png" in said.stderr
    assert "did you mean `map.png`?" in said.stderr
    assert "the picture `https://a.example/b.png` is not part of the digest" in said.stderr


ATTRIBUTES = st.dictionaries(
    st.sampled_from(["src", "alt", "width", "height", "title", "lang"]),
    st.text("ab9 %/&;'=<>", max_size=6).map(lambda text: text.replace('"', "")),
)


@given(ATTRIBUTES, st.none() | st.builds(Picture, st.integers(1, 9**9), st.integers(1, 9**9)))
def test_a_picture_loses_nothing_but_a_size_that_is_none(
    attributes: dict[str, str], picture: Picture | None
) -> None:
    tag = "".join(f' {name}="{value}"' for name, value in attributes.items())
    html = with_sizes(f"<p>a<img{tag}>b</p>", lambda _: picture, lambda _: None)
    inner = re.fullmatch(r'<p>a<img((?: [\w-]+="[^"]*")*)>b</p>', html)
    assert inner is not None
    found = dict(re.findall(r' ([\w-]+)="([^"]*)"', inner[1]))
    kept = {name: one for name, one in attributes.items() if name not in ("width", "height")}
    assert kept.items() <= found.items()
    sizes = [found[name] for name in ("width", "height") if name in found]
    assert len(sizes) in ((0, 2) if picture is None else (2,))
    assert all(re.fullmatch(r"[1-9]\d*", one) for one in sizes)
