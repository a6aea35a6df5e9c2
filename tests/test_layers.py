"""Rooms form layers, and nothing imports against their order, not even lazily or for types."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

PACKAGE = Path(__file__).parent.parent / "postil"
LAYERS = [
    {"errors", "paths", "slugs", "wording", "identifiers", "datenames", "__init__"},
    {"datehints"},
    {"dates"},
    {"model"},
    {"yaml_tree", "fields"},
    {"words"},
    {"datewords"},
    {"config", "progress", "walk", "project", "terminal", "source_lines"},
    {"reading", "articles", "anchoring", "anchors"},
    {"topics", "digest", "related"},
    {"render"},
    {"resources", "publish", "manifest", "swap", "contents", "search"},
    {"pipeline", "proposal"},
    {
        "build",
        "explain",
        "reread",
        "reanchor",
        "requote",
        "source_signs",
        "topic_terms",
        "status",
        "new",
        "preview",
    },
    {"commands"},
    {"cli"},
    {"__main__"},
]
RENDER_LAYERS = [
    {"text", "assets", "templates", "work"},
    {"notes", "track_views"},
    {"views", "prose"},
    {"excerpts"},
    {"presenter"},
    {"feed", "timeline"},
    {"note_lists", "article"},
    {"lists"},
    {"search"},
    {"pages"},
    {"site"},
]
RANK = {room: rank for rank, layer in enumerate(LAYERS) for room in layer}
APART = {("reading", "articles"), ("articles", "reading"), ("preview", "build")}
MODULES = sorted(
    path for path in PACKAGE.rglob("*.py") if "starter" not in path.relative_to(PACKAGE).parts
)


def room_of(module: str) -> str:
    return module.split(".")[1] if "." in module else "__init__"


def imported_by(path: Path) -> set[str]:
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text())):
        if isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module == "postil":
            found |= {f"postil.{alias.name}" for alias in node.names}
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: a relative import"
            found.add(node.module or "")
    return {name for name in found if name.split(".")[0] == "postil"}


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(PACKAGE)))
def test_imports_go_downwards(path: Path) -> None:
    parts = path.relative_to(PACKAGE).with_suffix("").parts
    room = parts[0]

    for name in imported_by(path):
        other = room_of(name)
        known = other if other in RANK else "__init__"
        assert RANK[known] <= RANK[room], f"{room} imports {name}"
        assert (room, other) not in APART, f"{room} imports {name}"


def render_room(name: str) -> str:
    return name.removeprefix("postil.render.").split(".")[0]


def test_imports_within_render_go_downwards() -> None:
    rank = {room: rank for rank, layer in enumerate(RENDER_LAYERS) for room in layer}
    for path in (PACKAGE / "render").rglob("*.py"):
        room = render_room(".".join(path.relative_to(PACKAGE.parent).with_suffix("").parts))
        inside = {name for name in imported_by(path) if name.startswith("postil.render.")}
        for other in {render_room(name) for name in inside} - {room}:
            assert rank[other] < rank[room], f"{room} imports {other}"


def test_no_modules_import_each_other_in_a_circle() -> None:
    graph = {
        ".".join(("postil", *path.relative_to(PACKAGE).with_suffix("").parts)): imported_by(path)
        for path in MODULES
    }
    done: set[str] = set()

    def visit(name: str, above: tuple[str, ...]) -> None:
        assert name not in above, " → ".join((*above, name))
        if name in done or name not in graph:
            return
        for other in graph[name]:
            visit(other, (*above, name))
        done.add(name)

    for name in graph:
        visit(name, ())


def test_the_package_itself_imports_nothing() -> None:
    assert imported_by(PACKAGE / "__init__.py") == set()


def test_every_room_has_a_layer() -> None:
    rooms = {path.relative_to(PACKAGE).with_suffix("").parts[0] for path in MODULES}

    assert rooms <= set(RANK)
