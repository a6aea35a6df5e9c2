"""The command line, as a user or a script meets it."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest

from postil import __version__, cli
from postil.progress import Progress

ROOT = Path(__file__).parent.parent
PAGE = "---\ntitle: A letter\n---\n\nIt was written in May.\n"


@pytest.fixture
def digest(tmp_path: Path) -> Path:
    root = tmp_path / "digest"
    (root / "seeds").mkdir(parents=True)
    (root / "config.yaml").write_text("title: Letters\n")
    (root / "seeds/one.txt").write_text("The first letter of three\n\nIt was written in May.\n")
    return root


def python(*words: str, cwd: Path, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *words],
        cwd=cwd,
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), **environment},
    )


def gone(digest: Path) -> None:
    """Makes a warning: a page whose seed has vanished."""
    cli.main(["--root", str(digest), "-q"])
    (digest / "seeds/one.txt").unlink()


def test_says_what_it_did(digest: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--root", str(digest)]) == 0
    said = capsys.readouterr()
    assert said.out.startswith("1 seed, 1 new page, 0 problems → site/index.html\n")
    assert said.err == ""

    assert cli.main(["build", "--root", str(digest)]) == 0
    assert re.search(r"\n0 files written, \d+ unchanged\n$", capsys.readouterr().out)


def test_quiet_says_nothing(digest: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--root", str(digest), "-q"]) == 0
    assert capsys.readouterr() == ("", "")


def test_the_report_for_scripts(digest: Path, capsys: pytest.CaptureFixture[str]) -> None:
    gone(digest)
    (digest / "content/articles/more.md").write_text(PAGE)

    assert cli.main(["--root", str(digest), "--json"]) == 0
    report = json.loads(capsys.readouterr().out)

    assert report["seeds"] == 0
    assert report["pages"] == {"new": 0, "updated": 0, "kept": 2}
    assert report["files"]["written"] > 0
    assert set(report["files"]) == {"written", "unchanged", "removed"}
    [problem] = report["problems"]
    assert problem["severity"] == "warning"
    assert problem["path"] == "content/articles/the-first-letter-of-three.md"
    assert isinstance(problem["line"], int)
    assert problem["message"]
    assert problem["hint"]


def test_the_report_of_a_failing_build_is_json_too(
    digest: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (digest / "config.yaml").write_text("titel: Letters\n")

    assert cli.main(["--root", str(digest), "--json"]) == 1
    said = capsys.readouterr()
    assert json.loads(said.out)["problems"][0]["hint"] == "did you mean `title`?"
    assert said.err == ""


@pytest.mark.parametrize(
    ("words", "status"),
    [([], 0), (["--strict"], 1), (["check"], 1), (["status"], 0)],
    ids=["a build takes a warning", "a strict one does not", "check does not", "status tells it"],
)
def test_exit_status_of_a_warning(digest: Path, words: list[str], status: int) -> None:
    gone(digest)

    assert cli.main([*words, "--root", str(digest)]) == status


def test_check_writes_nothing(digest: Path) -> None:
    before = sorted(digest.rglob("*"))

    assert cli.main(["check", "--root", str(digest)]) == 0
    assert sorted(digest.rglob("*")) == before


def test_a_strict_build_still_builds(digest: Path) -> None:
    gone(digest)
    (digest / "content/articles/more.md").write_text(PAGE)

    assert cli.main(["--strict", "--root", str(digest)]) == 1
    assert (digest / "site/articles/more.html").exists()


def test_a_failing_build_counts_its_problems(
    digest: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    articles = digest / "content/articles"
    articles.mkdir(parents=True)
    (articles / "a.md").write_text("---\ntitle: A\ndate: 2022-02-30\ntopic: [x]\n---\n\nText.\n")
    (articles / "b.md").write_text("no front matter\n")

    assert cli.main(["--root", str(digest)]) == 1
    said = capsys.readouterr()
    assert said.err.endswith("\n3 problems in 2 files. site/ is unchanged.\n")
    assert "content/articles/a.md:3: `2022-02-30` is not a date" in said.err
    assert "hint: did you mean `topics`?" in said.err
    assert not (digest / "site").exists()


@pytest.mark.parametrize(
    "words", [["bild"], ["--rot", "x"], ["resolve"], ["build", "x"], ["new", "a", "b"]], ids=str
)
def test_wrong_usage_exits_2(words: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        cli.main(words)

    assert left.value.code == 2
    assert "usage: postil" in capsys.readouterr().err


def test_version(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as left:
        cli.main(["--version"])

    assert left.value.code == 0
    assert capsys.readouterr().out == f"postil {__version__}\n"


def test_a_folder_that_is_no_digest(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--root", str(tmp_path)]) == 1
    assert "hint: go to a digest's folder" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_status_lists_what_is_open(digest: Path, capsys: pytest.CaptureFixture[str]) -> None:
    cli.main(["--root", str(digest), "-q"])

    assert cli.main(["status", "--root", str(digest)]) == 0
    said = capsys.readouterr().out
    assert "Facts unknown\n  content/articles/the-first-letter-of-three.md: source, date" in said
    assert "Not annotated\n" in said


def test_a_new_digest_builds_at_once(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    new = tmp_path / "press review"

    assert cli.main(["new", str(new)]) == 0
    assert cli.main(["--root", str(new), "--strict"]) == 0
    assert (new / "site/index.html").exists()
    assert python("build.py", cwd=new).returncode == 0
    assert "Put documents into" in capsys.readouterr().out


def test_a_new_digest_takes_no_folder_that_holds_something(
    digest: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    before = sorted(digest.rglob("*"))

    assert cli.main(["new", str(digest)]) == 1
    assert "hint: name a folder that does not exist yet" in capsys.readouterr().err
    assert sorted(digest.rglob("*")) == before


def test_clean_outside_any_digest_is_an_error(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "site").mkdir()
    assert cli.main(["clean", "--root", str(tmp_path)]) == 1
    assert "there is no digest here" in capsys.readouterr().err
    assert (tmp_path / "site").is_dir()


def test_clean_leaves_what_postil_did_not_write(
    digest: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    cli.main(["--root", str(digest), "-q"])
    (digest / "site/mine.txt").write_text("mine")

    assert cli.main(["clean", "--root", str(digest)]) == 1
    assert "mine.txt" in capsys.readouterr().err
    (digest / "site/mine.txt").unlink()
    assert cli.main(["clean", "--root", str(digest)]) == 0
    assert not (digest / "site").exists()


def test_a_defect_is_one_line_without_debug(
    digest: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def defect(*_: object) -> None:
        raise ZeroDivisionError("oops")

    monkeypatch.setattr("postil.build.run", defect)

    assert cli.main(["--root", str(digest)]) == 1
    assert "Traceback" not in (quiet := capsys.readouterr().err)
    assert "ZeroDivisionError: oops" in quiet
    assert cli.main(["--root", str(digest), "--debug"]) == 1
    assert "Traceback" in capsys.readouterr().err


def test_without_its_packages_build_py_says_so_in_one_line(digest: Path) -> None:
    ran = subprocess.run(
        [sys.executable, "-S", "-I", str(ROOT / "build.py")],
        cwd=digest,
        capture_output=True,
        text=True,
    )

    assert ran.returncode == 1
    assert ran.stderr.count("\n") == 1
    assert "run `make` first" in ran.stderr


def test_a_pipe_that_closes_is_no_defect(digest: Path) -> None:
    ran = subprocess.run(
        ["/bin/sh", "-c", f"{sys.executable} -m postil --root {digest} | true"],
        capture_output=True,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
    )

    assert "Traceback" not in ran.stderr
    assert "BrokenPipe" not in ran.stderr


def test_progress_is_told_after_a_second_and_in_one_line() -> None:
    said: list[str] = []
    progress = Progress(said.append)
    for _ in progress.over("reading", range(3), 3):
        time.sleep(0.55)

    assert said == ["reading 2/3"]


def test_progress_is_for_terminals_only() -> None:
    keeper, end = pty.openpty()
    code = (
        "import time; from postil.progress import on_terminal\n"
        "for _ in on_terminal().over('reading', range(3), 3): time.sleep(.6)"
    )
    subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, stderr=end, check=True, stdout=subprocess.PIPE
    )
    os.close(end)
    assert b"reading 2/3" in os.read(keeper, 1000)

    assert python("-c", code, cwd=ROOT).stderr == ""


@pytest.fixture(scope="session")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The package as `pip install .` puts it."""
    target = tmp_path_factory.mktemp("installed")
    pip = [sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    words = ["--no-deps", "--no-build-isolation", "--target", str(target), str(ROOT)]
    subprocess.run([*pip, *words], check=True, capture_output=True)
    return target


def test_the_installed_package_has_its_templates(installed: Path, tmp_path: Path) -> None:
    code = "import sys; from postil.cli import main; sys.exit(main())"
    environment = {"PYTHONPATH": str(installed)}

    for words in (["new", "there"], ["--root", "there", "--strict"]):
        ran = python("-c", code, *words, cwd=tmp_path, **environment)
        assert ran.returncode == 0, ran.stderr

    assert (installed / "postil/layouts/base.html").exists()
    assert "stylesheet" in (tmp_path / "there/site/index.html").read_text()


def test_a_root_that_is_not_there(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--root", str(tmp_path / "nowhere")]) == 1
    said = capsys.readouterr().err
    assert "nowhere: there is no such folder\nhint: name a digest's folder" in said


def test_a_new_digest_holds_no_bytecode(tmp_path: Path) -> None:
    assert cli.main(["new", str(tmp_path / "there"), "-q"]) == 0
    assert not list((tmp_path / "there").rglob("*.pyc"))
    assert "__pycache__/" in (tmp_path / "there/.gitignore").read_text()
