"""Answers a request out of memory: the site's files, the preview's own, the page of problems."""

from __future__ import annotations

import json
import re
from dataclasses import asdict, dataclass
from html import escape
from importlib.resources import files as resources
from pathlib import PurePosixPath
from typing import TYPE_CHECKING
from urllib.parse import quote, unquote

from postil.errors import by_path
from postil.preview.state import Shown, heading
from postil.source_lines import SourceLine

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from postil.errors import Problem
    from postil.source_lines import SourceLines

OWN = "/-postil/"
"""Where the preview's own files are; no page of a site has such a path."""

_TYPES = {
    ".html": "text/html; charset=utf-8",
    ".css": "text/css; charset=utf-8",
    ".js": "text/javascript; charset=utf-8",
    ".mjs": "text/javascript; charset=utf-8",
    ".json": "application/json; charset=utf-8",
    ".jsonld": "application/ld+json; charset=utf-8",
    ".webmanifest": "application/manifest+json; charset=utf-8",
    ".xml": "application/xml; charset=utf-8",
    ".txt": "text/plain; charset=utf-8",
    ".md": "text/markdown; charset=utf-8",
    ".csv": "text/csv; charset=utf-8",
    ".bib": "text/x-bibtex; charset=utf-8",
    ".ris": "application/x-research-info-systems; charset=utf-8",
    ".svg": "image/svg+xml; charset=utf-8",
    ".png": "image/png",
    ".jpg": "image/jpeg",
    ".jpeg": "image/jpeg",
    ".gif": "image/gif",
    ".webp": "image/webp",
    ".avif": "image/avif",
    ".ico": "image/x-icon",
    ".woff2": "font/woff2",
    ".woff": "font/woff",
    ".ttf": "font/ttf",
    ".otf": "font/otf",
    ".pdf": "application/pdf",
    ".epub": "application/epub+zip",
    ".zip": "application/zip",
    ".wasm": "application/wasm",
}
_DOCUMENTS = "articles/"
_FILES = "images/"
_FILES_POLICY = "default-src 'none'; style-src 'unsafe-inline'; sandbox"
_HTML = _TYPES[".html"]
_LOCAL_HOST = re.compile(r"(localhost|127\.0\.0\.1|\[::1\])(?::([0-9]{1,5}))?", re.IGNORECASE)
_END_OF_HEAD = re.compile(rb"</head\b|<body\b", re.IGNORECASE)
_POLICY_META = re.compile(
    rb"<meta\b(?=(?:[^>\"']|\"[^\"]*\"|'[^']*')*?\bhttp-equiv\s*=\s*"
    rb"[\"']?content-security-policy[\"'\s/>])(?:[^>\"']|\"[^\"]*\"|'[^']*')*>",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Answer:
    """An HTTP answer; `location` is where a redirect leads, `policy` its own if it has one."""

    status: int
    content_type: str
    body: bytes
    location: str = ""
    policy: str = ""


def own_files() -> Mapping[str, Answer]:
    """Reads the script and style of the preview and livereload's script, by request path."""
    found = {
        "preview.js": resources("postil.preview") / "preview.js",
        "preview.css": resources("postil.preview") / "preview.css",
        "livereload.js": resources("livereload") / "vendors" / "livereload.js",
    }
    return {OWN + name: Answer(200, _type(name), file.read_bytes()) for name, file in found.items()}


def is_local(host: str) -> bool:
    """Whether a Host header, or the host of an origin, names this machine and no other.

    A name that somebody else's DNS answers for is refused even if it leads here (DNS rebinding).
    """
    return _LOCAL_HOST.fullmatch(host) is not None


def is_own_origin(origin: str, host: str) -> bool:
    """Whether an Origin header is that of a page this preview served under `host`."""
    return is_local(host) and origin.lower() == f"http://{host}".lower()


def security_policy(host: str) -> str:
    """Gives the Content-Security-Policy of every answer: this server and its WebSocket alone."""
    sockets = f" ws://{host}" if is_local(host) else ""
    return (
        f"default-src 'self'; connect-src 'self'{sockets}; object-src 'none'; base-uri 'self'; "
        "form-action 'self'; frame-ancestors 'self'"
    )


def answer(shown: Shown, path: str, host: str, own: Mapping[str, Answer]) -> Answer:
    """Answers a request for `path`, as it was sent, without its query.

    Args:
        shown: what is shown now.
        path: percent-encoded and absolute.
        host: the Host header, known to be local.
        own: the preview's own files.
    """
    if path in own:
        return own[path]
    if shown.files is None:
        return Answer(503, _HTML, _plain_page(shown) + _tags(shown, host))
    return _page(shown, shown.files, path, host)


def _page(shown: Shown, files: Mapping[str, bytes], path: str, host: str) -> Answer:
    name = _file_at(path)
    if f"{name}/index.html" in files:
        return Answer(302, _TYPES[".txt"], b"", quote(f"/{name}/"))
    status = 200 if name in files else 404
    if status == 404:
        name = "404.html"
    body = files.get(name, b"<!doctype html><title>Not found</title><p>There is no such page.")
    if _type(name) != _HTML or name.startswith(_FILES):
        policy = _FILES_POLICY if name.startswith(_FILES) else ""
        return Answer(status, _type(name), body, policy=policy)
    return Answer(status, _HTML, _without_policy(body) + _tags(shown, host))


def _file_at(path: str) -> str:
    """The file of the site that stands at a request's path, if there is such a file."""
    name = unquote(path).removeprefix("/")
    return f"{name}index.html" if not name or name.endswith("/") else name


def state_json(shown: Shown, path: str, now: float) -> bytes:
    """Gives what a page's script asks for: the version, the problems, the age of the site.

    Args:
        shown: what is shown now.
        path: the page's own, percent-encoded and absolute.
        now: the monotonic clock's seconds.
    """
    name = _file_at(path)
    state = {
        "version": shown.version,
        "failed": shown.failed,
        "age": round(now - shown.built_at, 1),
        "page": "document" if name.startswith(_DOCUMENTS) else "page",
        "own": shown.made_of.get(name, ()),
        "errors": [_problem_json(problem, shown) for problem in shown.errors],
        "warnings": [_problem_json(problem, shown) for problem in shown.warnings],
    }
    return json.dumps(state).encode()


def _problem_json(problem: Problem, shown: Shown) -> dict[str, object]:
    return {
        "path": problem.place.path,
        "line": problem.place.line,
        "message": problem.message,
        "lines": [asdict(line) for line in _lines_of(problem, shown)],
        "related": problem.related,
        "hint": problem.hint,
    }


def _lines_of(problem: Problem, shown: Shown) -> SourceLines:
    """The lines at a problem's place; where its file could not be read, what it says itself."""
    said = (SourceLine(problem.place.line, problem.excerpt, is_at_fault=True),)
    return shown.lines.get(problem.place) or (said if problem.excerpt else ())


def _type(name: str) -> str:
    return _TYPES.get(PurePosixPath(name).suffix.lower(), "application/octet-stream")


def _without_policy(page: bytes) -> bytes:
    """Drops the policy that the published page carries: it knows nothing of the WebSocket."""
    end = _END_OF_HEAD.search(page)
    head = page[: end.start()] if end else page
    return _POLICY_META.sub(b"", head) + page[len(head) :]


def _tags(shown: Shown, host: str) -> bytes:
    """Gives the preview's scripts, put after the end of a page, where every parser takes them."""
    local = _LOCAL_HOST.fullmatch(host)
    name, port = local.groups("80") if local else ("localhost", "80")
    plain = " data-plain" if shown.files is None else ""
    # The script of livereload reads from its address where the WebSocket is, and its delays in ms.
    address = f"{OWN}livereload.js?host={name}&amp;port={port}&amp;maxdelay=4000"
    return (
        f'\n<script src="{OWN}preview.js" defer data-version="{shown.version}"{plain}></script>'
        f'\n<script src="{address}" defer></script>\n'
    ).encode()


def _plain_page(shown: Shown) -> bytes:
    """Gives the page that stands in for the site until the first build succeeds."""
    if not shown.failed:
        title, items = "The site is being built", "<p>This page shows it as soon as it is there."
    else:
        title = heading(len(shown.errors), "problem")
        items = "".join(_of_file(path, some, shown) for path, some in by_path(shown.errors).items())
        items += '<p class="what">There is no version yet that built.'
    return (
        f'<!doctype html>\n<html lang="en">\n<meta charset="utf-8">\n<title>{title}</title>\n'
        '<meta name="viewport" content="width=device-width">\n'
        '<meta name="color-scheme" content="light dark">\n'
        f'<link rel="stylesheet" href="{OWN}preview.css">\n'
        f'<main class="box plain">\n<h1>{title}</h1>\n{items}\n</main>'
    ).encode()


def _of_file(path: str, problems: Iterable[Problem], shown: Shown) -> str:
    items = "".join(_item(problem, shown) for problem in problems)
    return f"<h2><code>{escape(path)}</code></h2>\n{items}"


def _item(problem: Problem, shown: Shown) -> str:
    at = f'<p class="place">Line {problem.place.line}' if problem.place.line else ""
    lines = [*map(_line, _lines_of(problem, shown)), *map(escape, problem.related)]
    code = "<pre>" + "\n".join(lines) + "</pre>" if lines else ""
    return (
        f'<div class="item"><p class="message">{escape(problem.message)}'
        f'{at}{code}<p class="hint">{escape(problem.hint)}</div>\n'
    )


def _line(line: SourceLine) -> str:
    text = escape(line.text)
    number = f'<span class="number">{line.number or ""}</span>'
    return f"{number}<b>{text}</b>" if line.is_at_fault else f"{number}{text}"
