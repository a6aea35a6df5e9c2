"""The README's commands are the ones that work, and the documentation names what there is."""

from __future__ import annotations

import re
import shlex
import shutil
import subprocess
import sys
from dataclasses import fields
from pathlib import Path

import pytest
import yaml

from postil import cli, commands
from postil.config import Config, Outputs
from postil.model import Article, NoteMetadata

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text()
COMMANDS = re.findall(r"^    python build\.py ?(.*?)\s*(?:#.*)?$", README, re.MULTILINE)


def test_names_every_command_and_no_other() -> None:
    named = {line.split()[0] for line in COMMANDS if line}

    assert named == set(commands.COMMANDS) - {"build"}


@pytest.fixture
def checkout(tmp_path: Path) -> Path:
    for name in ("build.py", "config.yaml", "seeds", "content", "layouts", "postil"):
        source, target = ROOT / name, tmp_path / name
        copy = shutil.copytree if source.is_dir() else shutil.copyfile
        copy(source, target)
    return tmp_path


@pytest.mark.parametrize("line", [line for line in COMMANDS if line.split()[:1] != ["serve"]])
def test_a_command_works_as_it_is_written(line: str, checkout: Path, tmp_path: Path) -> None:
    new = tmp_path / "elsewhere"
    seed = next((ROOT / "seeds").iterdir()).name
    named = {"DIR": str(new), "SEED…": seed}
    words = [named.get(word, word) for word in shlex.split(line)]

    ran = subprocess.run(
        [sys.executable, "build.py", *words], cwd=checkout, capture_output=True, text=True
    )

    waits_for_nothing = "there is no such page" in ran.stderr
    assert ran.returncode == (1 if waits_for_nothing else 0), ran.stderr
    assert waits_for_nothing == line.startswith("resolve")
    assert new.is_dir() == line.startswith("new")


def test_the_make_targets_are_there() -> None:
    targets = re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(), re.MULTILINE)

    assert {"build", "serve", "test", "clean"} <= set(targets)
    assert set(re.findall(r"`make ([a-z]+)`", README)) <= set(targets)


def test_the_first_note_of_the_readme_builds(checkout: Path) -> None:
    note = re.search(r"```markdown\n(.*?)```", README, re.DOTALL)
    assert note
    page = next((checkout / "content/articles").glob("us-troops*.md"))
    text = re.sub(r"^   ", "", note[1], flags=re.MULTILINE)
    page.write_text(f"{page.read_text()}\n{text}")

    assert cli.main(["--root", str(checkout), "--strict", "-q"]) == 0
    built = (checkout / "site/articles" / page.with_suffix(".html").name).read_text()
    assert 'id="note-which-treaty"' in built


def test_the_workflow_for_a_host_is_sound() -> None:
    workflow = re.search(r"```yaml\n(on:.*?)```", README, re.DOTALL)
    assert workflow
    steps = yaml.safe_load(workflow[1])["jobs"]["publish"]["steps"]

    assert {"run": "make"} in steps
    assert {"path": "site"} in [step.get("with") for step in steps]


CODE = re.compile(r"```.*?```|`[^`]*`|^ {4}.*$", re.DOTALL | re.MULTILINE)


def test_every_picture_and_page_that_is_linked_is_there() -> None:
    pages = [ROOT / "README.md", ROOT / "ARCHITECTURE.md", *(ROOT / "docs").glob("*.md")]
    for page in pages:
        for target in re.findall(r"\]\(([^):]+)\)", CODE.sub("", page.read_text())):
            name, _, heading = target.partition("#")
            linked = page.parent / name if name else page
            assert linked.exists(), (page.name, target)
            assert not heading or f"## {heading.title()}\n" in linked.read_text(), target


def test_configuration_lists_every_key() -> None:
    text = (ROOT / "docs/configuration.md").read_text()
    documented = set(re.findall(r"^\| `([a-z_]+)`", text, re.MULTILINE))

    assert documented == {{"outputs": "build"}.get(each.name, each.name) for each in fields(Config)}
    for each in fields(Outputs):
        assert f"`{each.name}`" in text


def test_editing_names_every_field_of_a_page_and_of_a_note() -> None:
    text = (ROOT / "docs/editing.md").read_text()
    elsewhere = {"path", "facts", "notes", "lines", "policy", "has_policy", "edited"}

    for each in fields(Article):
        assert each.name in elsewhere or f"`{each.name}" in text, each.name
    notes = (ROOT / "docs/notes.md").read_text()
    for each in fields(NoteMetadata):
        assert re.search(rf"`{each.name}[:`]", notes), each.name
