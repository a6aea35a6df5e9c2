"""What the preview serves, and to whom."""

from __future__ import annotations

import socket
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from preview_server import Previewed

if TYPE_CHECKING:
    from collections.abc import Iterator

META = '<meta http-equiv="Content-Security-Policy" content="default-src \'self\'">'
SITE = {
    "index.html": f"<!doctype html><html><head>{META}<title>Home</title></head><body>Home",
    "articles/index.html": "<title>Articles</title>",
    "articles/tide ü.html": "<title>Tide</title>",
    "404.html": "<title>Nothing here</title>",
    "images/a.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "style.css": "p { color: red }",
    "search.js": "1;",
    "data/digest.json": "{}",
    "feed.xml": "<feed/>",
    "font.woff2": "w",
    "what.ever": "?",
}


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Previewed]:
    root = tmp_path_factory.mktemp("project")
    for name, text in SITE.items():
        path = root / "content" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (root / "secret.txt").write_text("secret")
    previewed = Previewed(root).ready()
    yield previewed
    assert previewed.end() == 0
    assert len(previewed.said) == 2, "requests are quiet"


@pytest.mark.parametrize(
    ("path", "status", "title"),
    [
        pytest.param("/", 200, "Home", id="the root"),
        pytest.param("/index.html", 200, "Home", id="a page"),
        pytest.param("/?q=tide&x=../..", 200, "Home", id="a query"),
        pytest.param("/articles/", 200, "Articles", id="a folder"),
        pytest.param("/articles/tide%20%C3%BC.html", 200, "Tide", id="percent-encoded"),
        pytest.param("/nowhere.html", 404, "Nothing here", id="no such page"),
        pytest.param("/nowhere/", 404, "Nothing here", id="no such folder"),
        pytest.param("/index.html/", 404, "Nothing here", id="a page as a folder"),
        pytest.param("/%FF", 404, "Nothing here", id="no UTF-8"),
        pytest.param("/../secret.txt", 404, "Nothing here", id="up"),
        pytest.param("/articles/../../secret.txt", 404, "Nothing here", id="down and up"),
        pytest.param("/%2e%2e/secret.txt", 404, "Nothing here", id="up, encoded dots"),
        pytest.param("/..%2fsecret.txt", 404, "Nothing here", id="up, encoded slash"),
        pytest.param("/..%5csecret.txt", 404, "Nothing here", id="up, backslash"),
        pytest.param("//etc/passwd", 404, "Nothing here", id="from the root of the disk"),
        pytest.param("/%00", 404, "Nothing here", id="a NUL"),
        pytest.param("/-postil/../secret.txt", 404, "Nothing here", id="up from our own"),
        pytest.param("http://127.0.0.1/", 404, "Nothing here", id="an absolute address"),
    ],
)
def test_a_path_gives_the_page_of_the_site_or_its_404(
    site: Previewed, path: str, status: int, title: str
) -> None:
    got, headers, body = site.get(path)
    assert (got, headers["content-type"]) == (status, "text/html; charset=utf-8")
    assert f"<title>{title}</title>" in body.decode()


def test_a_folder_without_its_slash_leads_to_the_folder(site: Previewed) -> None:
    status, headers, _ = site.get("/articles")
    assert (status, headers["location"]) == (302, "/articles/")


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("/style.css", "text/css; charset=utf-8"),
        ("/search.js", "text/javascript; charset=utf-8"),
        ("/data/digest.json", "application/json; charset=utf-8"),
        ("/feed.xml", "application/xml; charset=utf-8"),
        ("/font.woff2", "font/woff2"),
        ("/what.ever", "application/octet-stream"),
        ("/-postil/preview.js", "text/javascript; charset=utf-8"),
        ("/-postil/preview.css", "text/css; charset=utf-8"),
        ("/-postil/state.json", "application/json; charset=utf-8"),
    ],
)
def test_a_file_has_its_content_type_and_the_headers_of_a_preview(
    site: Previewed, path: str, kind: str
) -> None:
    status, headers, body = site.get(path)
    assert (status, headers["content-type"]) == (200, kind)
    assert headers["cache-control"] == "no-store"
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert "etag" not in headers
    if path.lstrip("/") in SITE:
        assert body.decode() == SITE[path.lstrip("/")]


def test_the_policy_allows_this_server_and_its_socket_alone(site: Previewed) -> None:
    _, headers, body = site.get("/")
    policy = headers["content-security-policy"]
    assert "default-src 'self';" in policy
    assert f"connect-src 'self' ws://127.0.0.1:{site.port};" in policy
    assert "unsafe" not in policy
    assert b"Content-Security-Policy" not in body


def test_nothing_runs_in_a_file_that_pages_show(site: Previewed) -> None:
    _, headers, _ = site.get("/images/a.svg")
    policy = headers["content-security-policy"]
    assert policy == "default-src 'none'; style-src 'unsafe-inline'; sandbox"


@pytest.mark.parametrize(
    ("host", "status"),
    [
        ("localhost", 200),
        ("LocalHost:5500", 200),
        ("127.0.0.1:1", 200),
        ("[::1]:5500", 200),
        ("evil.example", 403),
        ("evil.example:5500", 403),
        ("localhost.evil.example", 403),
        ("127.0.0.1.evil.example", 403),
        ("localhost.", 403),
        ("localhost:5500:80", 403),
        ("127.0.0.2", 403),
        ("0.0.0.0", 403),  # noqa: S104
        ("", 403),
    ],
)
@pytest.mark.parametrize("path", ["/", "/nowhere", "/-postil/preview.js", "/-postil/state.json"])
def test_only_a_local_host_is_served(site: Previewed, host: str, status: int, path: str) -> None:
    wanted = 404 if status == 200 and path == "/nowhere" else status
    got, _, body = site.get(path, Host=host)
    assert got == wanted
    assert status == 200 or body == b"403 Forbidden\n"


OURS = "http://127.0.0.1:{port}"


@pytest.mark.parametrize(
    ("origin", "host", "status"),
    [
        pytest.param(OURS, "127.0.0.1:{port}", 101, id="our page"),
        pytest.param("http://localhost:{port}", "localhost:{port}", 101, id="by name"),
        pytest.param("http://evil.example", "127.0.0.1:{port}", 403, id="a foreign page"),
        pytest.param("http://evil.example", "evil.example", 403, id="a rebound name"),
        pytest.param("http://localhost:{port}", "127.0.0.1:{port}", 403, id="another name"),
        pytest.param("http://127.0.0.1:1", "127.0.0.1:{port}", 403, id="another port"),
        pytest.param("https://127.0.0.1:{port}", "127.0.0.1:{port}", 403, id="another scheme"),
        pytest.param("null", "127.0.0.1:{port}", 403, id="a sandboxed page"),
        pytest.param(None, "127.0.0.1:{port}", 403, id="no page"),
    ],
)
@pytest.mark.parametrize("claim", [None, "same-origin"], ids=["silent", "claims-same-origin"])
def test_the_socket_opens_for_our_own_pages_alone(
    site: Previewed, origin: str | None, host: str, status: int, claim: str | None
) -> None:
    lines = {
        "Host": host.format(port=site.port),
        "Origin": origin and origin.format(port=site.port),
        "Sec-Fetch-Site": claim,
        "Upgrade": "websocket",
        "Connection": "Upgrade",
        "Sec-WebSocket-Version": "13",
        "Sec-WebSocket-Key": "dGhlIHNhbXBsZSBub25jZQ==",
    }
    request = "".join(f"{name}: {value}\r\n" for name, value in lines.items() if value)
    with socket.create_connection(("127.0.0.1", site.port), timeout=5) as connection:
        connection.sendall(f"GET /livereload HTTP/1.1\r\n{request}\r\n".encode())
        assert int(connection.recv(4096).split()[1]) == status


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS", "BREW"])
def test_other_methods_are_refused(site: Previewed, method: str) -> None:
    status, headers, _ = site.get("/", method)
    assert (status, headers["allow"]) == (405, "GET, HEAD")


@pytest.mark.parametrize("path", ["/", "/nowhere", "/style.css", "/-postil/state.json"])
def test_head_has_the_headers_of_get_and_no_body(site: Previewed, path: str) -> None:
    got, head = site.get(path), site.get(path, "HEAD")
    assert head[2] == b""
    differing = {"date"} | ({"content-length"} if path.endswith("state.json") else set())
    assert head[0] == got[0]
    assert head[1].keys() == got[1].keys()
    assert all(head[1][name] == got[1][name] for name in got[1].keys() - differing)


def test_it_listens_on_loopback_alone(site: Previewed) -> None:
    listening = []
    for table in (Path("/proc/net/tcp"), Path("/proc/net/tcp6")):
        if not table.exists():
            pytest.skip("the system does not tell who listens where")
        rows = [row.split() for row in table.read_text().splitlines()[1:]]
        listening += [row[1] for row in rows if row[3] == "0A"]
    assert [x for x in listening if x.endswith(f":{site.port:04X}")] == [
        f"0100007F:{site.port:04X}"
    ]


def test_a_port_in_use_is_said_and_the_next_free_one_taken(site: Previewed, tmp_path: Path) -> None:
    other = Previewed(tmp_path, site.port)
    try:
        other.wait_said(f"^port {site.port} is in use: taking {other.port}$")
        assert other.port > site.port
    finally:
        assert other.end() == 0


def test_no_port_to_be_had_is_said(tmp_path: Path) -> None:
    previewed = Previewed(tmp_path, 70_000)
    previewed.wait_said("^cannot serve on port 70000: ports end at 65535$")
    assert previewed.process.wait(5) == 1
    previewed.end()
