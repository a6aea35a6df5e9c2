"""The templates in `layouts/`: a digest's own, and behind them those that Postil brings."""

from __future__ import annotations

import re
from base64 import b64encode
from difflib import get_close_matches
from functools import cache
from hashlib import sha256
from typing import TYPE_CHECKING, NoReturn

import jinja2
from jinja2.sandbox import ImmutableSandboxedEnvironment
from markupsafe import Markup

from postil.errors import Place, PostilError, Problem, suggestion
from postil.paths import LAYOUTS
from postil.words.words import begun

if TYPE_CHECKING:
    from collections.abc import Mapping
    from types import CodeType, TracebackType

    from jinja2.bccache import Bucket

    from postil.words.words import Words

ASSETS = "assets/"
# What a digest's own template says to build on the one of that name that Postil brings.
SHIPPED = "postil"
OF_A_LAYOUT = re.compile(rf"(?:{SHIPPED}/)?{LAYOUTS}/")


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
def _compiled(*, is_sandboxed: bool) -> _Compiled:
    """Those of this process: compiling is most of what a build of a small digest costs.

    What is compiled without the sandbox does not ask it, so the two are kept apart.
    """
    del is_sandboxed
    return _Compiled()


class _Loader(jinja2.BaseLoader):
    """Finds templates among files that were read; the folder names them in messages."""

    def __init__(self, files: Mapping[str, bytes], folder: str) -> None:
        self._files = files
        self._folder = folder

    def get_source(self, _: jinja2.Environment, template: str) -> tuple[str, str, None]:
        """Give the text of a template and what its file is called."""
        if template not in self._files:
            raise jinja2.TemplateNotFound(template)
        return self._files[template].decode(), f"{self._folder}/{template}", None


class Templates:
    """Renders templates by name; where a digest brings layouts, in a sandbox.

    Args:
        own: the files of the digest's `layouts/` by their path below it; they win.
        shipped: those of the layouts that come with Postil.
        words: what the site says, which every template and macro has as `words`.
    """

    def __init__(
        self, own: Mapping[str, bytes], shipped: Mapping[str, bytes], words: Words
    ) -> None:
        self.words = words
        self._files = {**shipped, **own}
        behind = _Loader(shipped, f"{SHIPPED}/{LAYOUTS}")
        # The sandbox takes half as long again, which what Postil brings has no need of.
        environment = ImmutableSandboxedEnvironment if own else jinja2.Environment
        self._environment = environment(
            loader=jinja2.ChoiceLoader(
                [_Loader(own, LAYOUTS), behind, jinja2.PrefixLoader({SHIPPED: behind})]
            ),
            autoescape=True,
            bytecode_cache=_compiled(is_sandboxed=bool(own)),
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
            raise _fault(error.filename or name, error.lineno, error.message or "", "") from error
        except jinja2.TemplateNotFound as error:
            message = f"there is no template `{error.name}`"
            hint = f"put {error.name} into {LAYOUTS}/, or take the reference to it out"
            if place and error.name == name:
                raise PostilError(Problem(place, message, self._near(name) or hint)) from error
            raise _fault(name, 0, message, hint) from error
        except Exception as error:
            file, line = _where(error.__traceback__, name)
            hint = getattr(error, "__notes__", [""])[0]
            raise _fault(file, line, f"{error}", hint) from error

    def assets(self) -> dict[str, bytes]:
        """The files of `layouts/assets/` by their path below it; a digest's own win."""
        names = sorted(name for name in self._files if name.startswith(ASSETS))
        return {name.removeprefix(ASSETS): self._files[name] for name in names}

    def _near(self, name: str) -> str:
        """A hint at the template that was meant, empty where none is near."""
        pages = [file for file in self._files if "/" not in file and file.endswith(".html")]
        stems = sorted(page.removesuffix(".html") for page in pages)
        near = get_close_matches(name.removesuffix(".html"), stems, 1)
        return f"did you mean `{near[0]}.html`?" if near else ""


def _where(traceback: TracebackType | None, name: str) -> tuple[str, int]:
    where = (name, 0)
    while traceback:
        file = traceback.tb_frame.f_code.co_filename
        if OF_A_LAYOUT.match(file):
            where = (file, traceback.tb_lineno)
        traceback = traceback.tb_next
    return where


def _fault(file: str, line: int, message: str, hint: str) -> PostilError:
    name = OF_A_LAYOUT.sub("", file)
    mend = hint or "see https://jinja.palletsprojects.com for what a template may hold"
    return PostilError(Problem(Place(f"{LAYOUTS}/{name}", line), message, mend))


def _article_of(owner: object) -> str:
    name = type(owner).__name__.removesuffix("View").lower()
    return f"an {name}" if name[0] in "aeiou" else f"a {name}"
