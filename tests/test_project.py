"""A digest's folder as disks and other people leave it: told by name, followed nowhere outside."""

from __future__ import annotations

import os
import subprocess
import tempfile
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from command_line import postil_apart, postil_here

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

NOBODY = ("setpriv", "--reuid=65534", "--clear-groups")
SEED = "The Harbour Board Agrees\n\nThe board agreed on Thursday to build.\n"
PAGE = "---\ntitle: The Tide Tables\n---\n\nThe tide turned at nine.\n"
LEADS_OUT = "this link leads out of {}, to something hidden, or nowhere"
OF_SEEDS, OF_CONTENT = LEADS_OUT.format("seeds/"), LEADS_OUT.format("content/")
OF_DIGEST = LEADS_OUT.format("the digest's folder")
DECOMPOSED = unicodedata.normalize("NFD", "café")


def write(path: Path, text: str = SEED) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return path


def link(path: Path, target: str | Path) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.unlink(missing_ok=True)
    path.symlink_to(target)


def hidden(root: Path, path: Path, target: str) -> None:
    write(root / ".git/config", "private")
    link(path, target)


def pipe(path: Path) -> None:
    path.parent.mkdir()
    os.mkfifo(path)


def hole(path: Path, size: int) -> None:
    write(path)
    os.truncate(path, size)


def named(root: Path, name: bytes) -> None:
    (root / "seeds").mkdir()
    with open(os.fsencode(root / "seeds") + b"/" + name, "w") as file:  # noqa: PTH123
        file.write(SEED)


@pytest.fixture
def root(tmp_path: Path) -> Path:
    write(tmp_path / "secret/private.txt")
    write(tmp_path / "digest/config.yaml", "title: Tides\n")
    return tmp_path / "digest"


BAD: dict[str, tuple[Callable[[Path], object], str]] = {
    "a seed of 50 MB": (
        lambda root: hole(root / "seeds/a.txt", 50_000_000),
        "seeds/a.txt: this file has 50 MB; up to 20 MB are read\nhint: split it",
    ),
    "a page of 60 MB": (
        lambda root: hole(root / "content/articles/a.md", 60_000_000),
        "content/articles/a.md: this file has 60 MB; up to 50 MB are read\nhint: split it",
    ),
    "a seed that is a link to outside": (
        lambda root: link(root / "seeds/a.txt", root.parent / "secret/private.txt"),
        f"seeds/a.txt: {OF_SEEDS}\nhint: put a copy",
    ),
    "a link that climbs": (
        lambda root: link(root / "seeds/a.txt", "../../secret/private.txt"),
        f"seeds/a.txt: {OF_SEEDS}",
    ),
    "a folder of seeds that is a link to outside": (
        lambda root: link(root / "seeds/old", root.parent / "secret"),
        f"seeds/old: {OF_SEEDS}",
    ),
    "all seeds outside": (
        lambda root: link(root / "seeds", root.parent / "secret"),
        f"seeds: {OF_DIGEST}",
    ),
    "all content outside": (
        lambda root: link(root / "content", root.parent / "secret"),
        f"content: {OF_DIGEST}",
    ),
    "a page that is a link to outside": (
        lambda root: link(root / "content/articles/a.md", root.parent / "secret/private.txt"),
        f"content/articles/a.md: {OF_CONTENT}",
    ),
    "a picture that is a link to outside": (
        lambda root: link(root / "content/images/a.png", root.parent / "secret/private.txt"),
        f"content/images/a.png: {OF_CONTENT}",
    ),
    "settings that are a link to outside": (
        lambda root: link(root / "config.yaml", root.parent / "secret/private.txt"),
        f"config.yaml: {OF_DIGEST}",
    ),
    "a seed that is a link to something hidden": (
        lambda root: hidden(root, root / "seeds/a.txt", "../.git/config"),
        f"seeds/a.txt: {OF_SEEDS}\nhint: put a copy",
    ),
    "a picture that is a link to something hidden": (
        lambda root: hidden(root, root / "content/images/x.png", "../../.git/config"),
        f"content/images/x.png: {OF_CONTENT}",
    ),
    "a link to something hidden among the seeds": (
        lambda root: link(root / "seeds/a.txt", write(root / "seeds/.env")),
        f"seeds/a.txt: {OF_SEEDS}",
    ),
    "all seeds hidden": (
        lambda root: hidden(root, root / "seeds", ".git"),
        f"seeds: {OF_DIGEST}",
    ),
    "settings that are hidden": (
        lambda root: hidden(root, root / "config.yaml", ".git/config"),
        f"config.yaml: {OF_DIGEST}",
    ),
    "a picture that is a link to a file beside the digest's folders": (
        lambda root: link(root / "content/images/a.png", write(root / "private.txt")),
        f"content/images/a.png: {OF_CONTENT}",
    ),
    "a link to nowhere": (
        lambda root: link(root / "seeds/a.txt", "gone.txt"),
        f"seeds/a.txt: {OF_SEEDS}",
    ),
    "a link to itself": (
        lambda root: link(root / "seeds/a.txt", "a.txt"),
        f"seeds/a.txt: {OF_SEEDS}",
    ),
    "a folder that leads back to itself": (
        lambda root: link(root / "seeds/old", "."),
        "seeds/old: this is a link to a folder, and such links are not followed",
    ),
    "a pipe": (
        lambda root: pipe(root / "seeds/a.txt"),
        "seeds/a.txt: this is neither a file nor a folder\nhint: move it away",
    ),
    "a device": (
        lambda root: link(root / "seeds/a.txt", "/dev/zero"),
        f"seeds/a.txt: {OF_SEEDS}",
    ),
    "a name that is not UTF-8": (
        lambda root: named(root, b"caf\xe9.txt"),
        "seeds/caf?.txt: this file's name is not UTF-8\nhint: rename it",
    ),
    "a name with a line end": (
        lambda root: named(root, b"a\nhint: all is well.txt"),
        "seeds/a\\nhint: all is well.txt: this file's name holds a control character",
    ),
    "a name with an escape": (
        lambda root: named(root, b"a\x1b[2J.txt"),
        "seeds/a\\x1b[2J.txt: this file's name holds a control character",
    ),
    "a name with a backslash": (
        lambda root: named(root, b"a\\..\\b.txt"),
        "seeds/a\\\\..\\\\b.txt: this file's name holds a control character or a backslash",
    ),
    "a name written in two ways": (
        lambda root: (write(root / "seeds/café.txt"), write(root / f"seeds/{DECOMPOSED}.txt")),
        "seeds/café.txt: two files here have this name",
    ),
    "a file where a folder should be": (
        lambda root: write(root / "content/articles"),
        "content/articles: this cannot be read: Not a directory",
    ),
    "a page in a folder of its own": (
        lambda root: write(root / "content/articles/2022/a.md", PAGE),
        "content/articles/2022/a.md: pages lie right in content/articles/, in no folder below it",
    ),
    "a page that is not UTF-8": (
        lambda root: write(root / "content/articles/a.md").write_bytes(b"---\n---\ncaf\xe9"),
        "content/articles/a.md:3: byte 11 is not UTF-8\nhint: save it as UTF-8",
    ),
    "a page with a NUL": (
        lambda root: write(root / "content/articles/a.md", "---\n---\na\0b"),
        "content/articles/a.md:3: a control character, U+0000\nhint: take it out",
    ),
}


@pytest.mark.parametrize(("make", "message"), BAD.values(), ids=BAD)
def test_what_cannot_be_read_is_told_and_nothing_is_written(
    make: Callable[[Path], object], message: str, root: Path
) -> None:
    make(root)
    said = postil_here(root)
    assert said.status == 1
    assert said.stderr.startswith(message)
    assert said.stderr.endswith("\n1 problem in 1 file. site/ is unchanged.\n")
    assert not (root / "site").exists()
    assert "private" not in said.stderr
    assert not list((root.parent / "secret").glob("articles"))


def test_a_link_that_stays_inside_is_followed(root: Path) -> None:
    write(root / "seeds/old/a.txt", SEED.replace("agreed", "met"))
    link(root / "seeds/b.txt", "old/a.txt")
    assert postil_here(root).stdout.startswith("2 seeds, ")


def test_a_folder_that_is_a_link_to_another_of_the_digest_is_followed(root: Path) -> None:
    write(root / "archive/a.txt")
    link(root / "seeds", "archive")
    link(root / "archive/b.txt", "a.txt")
    assert postil_here(root).stdout.startswith("2 seeds, ")


def test_dotfiles_and_the_files_of_saved_pages_are_passed_over(root: Path) -> None:
    write(root / "seeds/a.txt")
    write(root / "seeds/.DS_Store")
    write(root / "seeds/.git/config.txt")
    write(root / "seeds/a_files/b.txt")
    write(root / "content/articles/.#a.md")
    assert postil_here(root).stdout.startswith("1 seed, 1 new page, 0 problems")


def test_seeds_that_are_ignored_are_not_even_read(root: Path) -> None:
    write(root / "config.yaml", "ignore: ['*.pdf', old/*]\n")
    hole(root / "seeds/a.pdf", 50_000_000)
    write(root / "seeds/old/b.txt")
    assert postil_here(root).stdout.startswith("0 seeds, 0 new pages, 0 problems")


def test_accents_may_be_written_in_either_way(root: Path) -> None:
    write(root / f"seeds/{DECOMPOSED}.txt")
    page = write(root / f"content/articles/{DECOMPOSED}.md", f"{PAGE}\n[a](../images/café.pdf)\n")
    write(root / f"content/images/{DECOMPOSED}.pdf")
    assert postil_here(root).stderr == ""
    assert (root / "site/articles/café.html").exists()
    assert (root / "site/images/café.pdf").read_text() == SEED
    assert page.exists()
    assert "seed: café.txt" in (root / "content/articles/the-harbour-board-agrees.md").read_text()


def test_a_page_whose_name_is_decomposed_follows_its_seed(root: Path) -> None:
    seed = write(root / "seeds/a.txt")
    postil_here(root)
    drafted = root / "content/articles/the-harbour-board-agrees.md"
    page = drafted.rename(root / f"content/articles/{DECOMPOSED}.md")
    seed.write_text(SEED.replace("Thursday", "Friday"))
    assert postil_here(root).stderr == ""
    assert "Friday" in page.read_text()
    assert len(list(page.parent.glob("*.md"))) == 1


@pytest.fixture
def open_root() -> Iterator[Path]:
    """A digest in a folder that users other than this one may enter."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        write(root / "config.yaml", "title: Tides\n")
        write(root / "seeds/a.txt")
        root.chmod(0o755)
        yield root
        subprocess.run(["chmod", "-R", "u+rwX", root], check=True)


@pytest.mark.parametrize(
    ("path", "mode", "place"),
    [
        ("seeds/a.txt", 0, "seeds/a.txt"),
        ("seeds", 0, "seeds"),
        ("seeds", 0o444, "seeds/a.txt"),
        ("config.yaml", 0, "config.yaml"),
    ],
    ids=["a file", "a folder", "a folder that may be listed but not entered", "the settings"],
)
def test_what_one_has_no_right_to_read_is_told(
    path: str, mode: int, place: str, open_root: Path
) -> None:
    (open_root / path).chmod(mode)
    before = () if os.geteuid() else NOBODY
    said = postil_apart(open_root, "check", before=before)
    assert said.status == 1
    assert said.stderr.startswith(f"{place}: this cannot be read: Permission denied\nhint: make it")
    assert "Traceback" not in said.stderr


def test_a_link_out_of_the_layouts_is_not_published(tmp_path: Path) -> None:
    (tmp_path / "config.yaml").write_text("title: x\n")
    (tmp_path / "layouts/assets").mkdir(parents=True)
    (tmp_path / "layouts/assets/passwd.txt").symlink_to("/etc/passwd")

    outcome = postil_here(tmp_path)

    assert outcome.status == 1
    assert "layouts/assets/passwd.txt: this link leads out" in outcome.stderr
    assert not (tmp_path / "site").exists()


@pytest.mark.parametrize("name", ["x_files/s.txt", ".hid/s.txt", "s.txt~", ".s.txt"])
def test_what_is_passed_over_in_the_layouts_is_not_published(root: Path, name: str) -> None:
    link(root / "layouts/assets" / name, root.parent / "secret/private.txt")
    write(root / "layouts/assets/mine.txt", "mine")

    assert postil_here(root).stderr == ""
    published = {path.read_bytes() for path in (root / "site").rglob("*") if path.is_file()}
    assert b"mine" in published
    assert SEED.encode() not in published


@pytest.mark.parametrize("name", ["y_files/in.html", ".y/in.html", "y.html~"])
def test_what_is_passed_over_in_the_layouts_is_no_template(root: Path, name: str) -> None:
    link(root / "layouts" / name, root.parent / "secret/private.txt")
    write(root / "content/pages/a.md", f"---\ntitle: A\ntemplate: {name}\n---\n\nWords.\n")

    outcome = postil_here(root)

    assert outcome.status == 1
    assert f"there is no template `{name}`" in outcome.stderr


@pytest.mark.parametrize(
    "name", ["a.txt~", "#a.txt#", ".a.txt.swp", "a.swp", "Thumbs.db", "Desktop.ini"]
)
def test_what_editors_and_systems_leave_is_no_seed(tmp_path: Path, name: str) -> None:
    (tmp_path / "config.yaml").write_text("title: x\n")
    (tmp_path / "seeds").mkdir()
    (tmp_path / "seeds" / name).write_bytes(b"\0")

    assert postil_here(tmp_path, "--strict").status == 0
