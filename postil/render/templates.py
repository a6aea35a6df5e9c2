"""The templates in `layouts/`: a digest's own, and behind them those that Postil brings."""

from __future__ import annotations

from base64 import b64encode
from difflib import get_close_matches
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

import jinja2
from markupsafe import Markup

from postil.errors import Place, PostilError, Problem, suggestion
from postil.paths import LAYOUTS
from postil.words.words import begun

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import CodeType, TracebackType

    from jinja2.bccache import Bucket

    from postil.words.words import Words

ASSETS = "assets"
# What a digest's own template says to build on the one of that name that Postil brings.
SHIPPED = "postil"


class _Missing(jinja2.StrictUndefined):
    """An undefined name that says what it was looked for in."""

    def _fail_with_undefined_error(self, *_: object, **__: object) -> NoReturn:
        owner = self._undefined_obj
        is_global = owner is jinja2.utils.missing
        name = str(self._undefined_name)
        what = "there is no" if is_global else f"{_article_of(owner)} has no"
        known = [] if is_global else [key for key in dir(owner) if not key.startswith("_")]
        error = jinja2.UndefinedError(f"{what} `{name}`")
        error.add_note(suggestion(name, known, "see the views that Postil's own templates use"))
        raise error

    def __getattr__(self, name: str) -> NoReturn:
        if name.startswith("__"):
            raise AttributeError(name)
        self._fail_with_undefined_error()

    __str__ = __iter__ = __len__ = __bool__ = _fail_with_undefined_error


def csp_hash(text: str) -> Markup:
    """What a Content-Security-Policy allows an inline element of this text by (CSP Level 3)."""
    digest = b64encode(sha256(text.encode()).digest()).decode()
    return Markup(f"'sha256-{digest}'")  # noqa: S704


class _Compiled(jinja2.BytecodeCache):
    """Templates as this process compiled them, each for as long as its text is the same."""

    def __init__(self) -> None:
        self._codes: dict[str, tuple[str, CodeType]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give the bucket the code of its template, if it was compiled from the same text."""
        checksum, code = self._codes.get(bucket.key, ("", None))
        bucket.code = code if checksum == bucket.checksum else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep the code that the bucket now has."""
        if bucket.code is not None:
            self._codes[bucket.key] = (bucket.checksum, bucket.code)


@cache
def _compiled() -> _Compiled:
    """The one of this process: compiling is most of what a build of a small digest costs."""
    return _Compiled()


class Templates:
    """Renders templates by name.

    Args:
        own: the digest's `layouts/`, whose files win; it need not exist.
        shipped: the layouts that come with Postil.
        words: what the site says, which every template and macro has as `words`.
    """

    def __init__(self, own: Path, shipped: Path, words: Words) -> None:
        self.words = words
        self._folders = (own, shipped)
        self._environment = jinja2.Environment(
            loader=jinja2.ChoiceLoader(
                [
                    jinja2.FileSystemLoader([str(folder) for folder in self._folders]),
                    jinja2.PrefixLoader({SHIPPED: jinja2.FileSystemLoader(str(shipped))}),
                ]
            ),
            autoescape=True,
            bytecode_cache=_compiled(),
            undefined=_Missing,
            trim_blocks=True,
            lstrip_blocks=True,
            keep_trailing_newline=True,
        )
        self._environment.globals.update(words=words, lang=words.lang)
        self._environment.filters["begun"] = begun
        self._environment.filters["csp_hash"] = csp_hash

    def render(self, name: str, views: Mapping[str, object], place: Place | None = None) -> str:
        """The template with these views in it; `place` is where it was asked for, if in a page.

        Raises:
            PostilError: the template is missing, malformed, or asks for what is not there.
        """
        try:
            return self._environment.get_template(name).render(views)
        except jinja2.TemplateSyntaxError as error:
            raise self._fault(
                error.filename or name, error.lineno, error.message or "", ""
            ) from error
        except jinja2.TemplateNotFound as error:
            message = f"there is no template `{error.name}`"
            hint = f"put {error.name} into {LAYOUTS}/, or take the reference to it out"
            if place and error.name == name:
                raise PostilError(Problem(place, message, self._near(name) or hint)) from error
            raise self._fault(name, 0, message, hint) from error
        except Exception as error:
            file, line = self._where(error.__traceback__, name)
            hint = getattr(error, "__notes__", [""])[0]
            raise self._fault(file, line, f"{error}", hint) from error

    def assets(self) -> dict[str, bytes]:
        """The files of `layouts/assets/` by their path below it; a digest's own win."""
        found: dict[str, bytes] = {}
        for folder in reversed(self._folders):
            root = folder / ASSETS
            for path in sorted(root.rglob("*")) if root.is_dir() else []:
                if path.is_file() and not path.name.startswith("."):
                    found[path.relative_to(root).as_posix()] = path.read_bytes()
        return found

    def _near(self, name: str) -> str:
        """A hint at the template that was meant, empty where none is near."""
        found = {path.stem for folder in self._folders for path in folder.glob("*.html")}
        near = get_close_matches(name.removesuffix(".html"), sorted(found), 1)
        return f"did you mean `{near[0]}.html`?" if near else ""

    def _where(self, traceback: TracebackType | None, name: str) -> tuple[str, int]:
        where = (name, 0)
        while traceback:
            file = traceback.tb_frame.f_code.co_filename
            if any(Path(file).is_relative_to(folder) for folder in self._folders):
                where = (file, traceback.tb_lineno)
            traceback = traceback.tb_next
        return where

    def _fault(self, file: str, line: int, message: str, hint: str) -> PostilError:
        inside = [folder for folder in self._folders if Path(file).is_relative_to(folder)]
        name = Path(file).relative_to(inside[0]).as_posix() if inside else file
        mend = hint or "see https://jinja.palletsprojects.com for what a template may hold"
        return PostilError(Problem(Place(f"{LAYOUTS}/{name}", line), message, mend))


def _article_of(owner: object) -> str:
    name = type(owner).__name__.removesuffix("View").lower()
    return f"an {name}" if name[0] in "aeiou" else f"a {name}"
