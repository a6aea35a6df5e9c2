"""All that the site says is in the catalogue, and all that is in the catalogue is said."""

from __future__ import annotations

import ast
import re
from html.parser import HTMLParser
from pathlib import Path

import jinja2
import pytest
from english import CATALOGUE
from jinja2 import nodes

from postil.errors import Problems
from postil.resources import shipped_layouts
from postil.words.catalogue import parse_catalogue

ENGLISH = parse_catalogue(CATALOGUE, "en.yaml", Problems())
SECTIONS = {key.partition(".")[0] for key in ENGLISH}
LAYOUTS = shipped_layouts()
TEMPLATES = sorted(path.name for path in LAYOUTS.glob("*.*ml"))
SCRIPTS = sorted(path.name for path in (LAYOUTS / "assets").glob("*.js"))
PACKAGE = Path(__file__).parent.parent / "postil"
MODULES = [
    *sorted((PACKAGE / "render").rglob("*.py")),
    *sorted((PACKAGE / "words").rglob("*.py")),
    PACKAGE / "datewords.py",
]
KEY = re.compile(rf"(?:{'|'.join(sorted(SECTIONS))})\.[a-z_]+")
FILE = re.compile(r"\.(?:html|xml|css|js|svg|yaml|md|json)$")
SAID_ALOUD = {"aria-label", "title", "alt", "placeholder", "label"}
# What stands in a template and is no language's: of a schema, of a format, of a file.
NO_WORDS = {"utf-8", "# Notes", "## Notes", "config.yaml", "1970-01-01T00:00:00Z"}
MACHINES = {"head-macros.html", "sitemap.xml"}
IDENTITY = re.compile(r"#note-")
WORD = re.compile(r"[A-Za-z]{2,}")
SENTENCE = re.compile(r"""["'`> ]([A-Z][a-z]+[,:;]? [a-z]+[^"'`<]*)""")
# What these say is for the editor, or is names of HTML and SVG.
ADVICE = {
    *(
        "attachments.py",
        "drawings.py",
        "limits.py",
        "links.py",
        "markdown.py",
        "pictures.py",
        "problems.py",
    ),
    *("prose.py", "templates.py"),
}
TOLD = {"error", "warning", "suggestion", "add_note", "AssertionError", "compile", "over"}
IN_ATTRIBUTES = {"kind", "policy", "scripts"}
ENVIRONMENT = jinja2.Environment(autoescape=True, trim_blocks=True, lstrip_blocks=True)


def tree_of(name: str) -> nodes.Template:
    return ENVIRONMENT.parse((LAYOUTS / name).read_text(encoding="utf-8"))


def strings_of(path: Path) -> set[str]:
    found = ast.walk(ast.parse(path.read_text(encoding="utf-8")))
    return {
        node.value
        for node in found
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    }


def asked_for() -> dict[str, str]:
    """Every key that a template or a module names, with where."""
    asked: dict[str, str] = {}
    for name in TEMPLATES:
        for const in tree_of(name).find_all(nodes.Const):
            if isinstance(const.value, str) and KEY.fullmatch(const.value):
                asked[const.value] = name
    for path in MODULES:
        asked |= {key: path.name for key in strings_of(path) if KEY.fullmatch(key)}
    return {key: place for key, place in asked.items() if not FILE.search(key)}


def test_every_text_that_is_asked_for_is_there() -> None:
    assert {key: place for key, place in asked_for().items() if key not in ENGLISH} == {}


def test_every_text_that_is_there_is_asked_for() -> None:
    assert ENGLISH.keys() - asked_for().keys() == set()


class _Bare(HTMLParser):
    """Gathers the words of a template that are no expression's."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        del tag
        self.found += [value for name, value in attrs if value and name in SAID_ALOUD]

    def handle_data(self, data: str) -> None:
        self.found.append(data)


def bare_words(name: str) -> list[str]:
    """The text and the labels that a template holds, and the sentences in its expressions."""
    tree, parser = tree_of(name), _Bare()
    blocks = [block for block in tree.find_all(nodes.Block) if block.name in IN_ATTRIBUTES]
    apart = {id(data) for block in blocks for data in block.find_all(nodes.TemplateData)}
    pieces = tree.find_all(nodes.TemplateData)
    parser.feed("".join(piece.data for piece in pieces if id(piece) not in apart))
    parser.close()
    said = [text.strip() for text in parser.found if WORD.search(IDENTITY.sub("", text))]
    for output in tree.find_all((nodes.Output, nodes.Assign)):
        keys = {id(arg) for call in output.find_all(nodes.Call) for arg in call.args}
        said += [
            const.value
            for const in output.find_all(nodes.Const)
            if isinstance(const.value, str)
            and id(const) not in keys
            and re.search(r"[A-Z][a-z]|[a-z] [a-z]", const.value)
        ]
    return [text for text in said if text not in NO_WORDS]


@pytest.mark.parametrize("name", sorted({*TEMPLATES} - MACHINES))
def test_no_template_has_words_of_its_own(name: str) -> None:
    assert bare_words(name) == []


@pytest.mark.parametrize("name", SCRIPTS)
def test_no_script_has_words_of_its_own(name: str) -> None:
    lines = (LAYOUTS / "assets" / name).read_text(encoding="utf-8").splitlines()
    code = "\n".join(re.sub(r"(^|\s)(//.*|/\*.*?\*/)", "", line) for line in lines)
    assert SENTENCE.findall(code) == []


@pytest.mark.parametrize(
    "path", [path for path in MODULES if path.name not in ADVICE], ids=lambda path: path.name
)
def test_no_module_says_anything_to_a_reader(path: Path) -> None:
    """But for what is said to an editor: docstrings aside, no string is a phrase."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    told = {id(node.exc) for node in ast.walk(tree) if isinstance(node, ast.Raise)}
    within = {
        id(part)
        for node in ast.walk(tree)
        if id(node) in told or (isinstance(node, ast.Assign | ast.Call) and _is_problem(node))
        for part in ast.walk(node)
    }
    documented = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    names = {
        alias.name
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom)
        for alias in node.names
    }
    phrases = [
        node.value
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in documented | within
        and node.value not in names
        and re.search(r"[A-Za-z]{2,} [A-Za-z]{2,}|^[A-Z][a-z]{2,}$", node.value)
    ]
    assert phrases == []


def _is_problem(node: ast.AST) -> bool:
    """Whether it makes a message to the editor."""
    if isinstance(node, ast.Assign):
        names = {target.id for target in node.targets if isinstance(target, ast.Name)}
        return bool(names & {"hint", "message", "error", "otherwise", "UNKNOWN"})
    if not isinstance(node, ast.Call):
        return False
    name = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
    return name in {
        "error",
        "warning",
        "suggestion",
        "add_note",
        "AssertionError",
        "compile",
        "over",
    }
