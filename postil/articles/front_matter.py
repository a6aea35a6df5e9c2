"""Values of front matter as lines of YAML."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING

from postil.dates import Edtf

if TYPE_CHECKING:
    from collections.abc import Mapping

    from postil.model import Fact

Value = str | tuple[str, ...] | None
INDENT = "  "

UNSAFE_START = re.compile(r"[-?:,\[\]{}#&*!|>'\"%@`~ ]|$")
UNSAFE = re.compile(r":(\s|$)|\s#|\s$|^(null|Null|NULL|---|\.\.\.)")
UNSAFE_IN_LIST = re.compile(r"[,:?\[\]{}]")
UNPRINTABLE = re.compile("[^\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u2028\u2029]")


def scalar(text: str, *, in_list: bool = False) -> str:
    """A text as a YAML scalar, bare where it is read back as the same text, else quoted."""
    plain = not (UNSAFE_START.match(text) or UNSAFE.search(text) or UNPRINTABLE.search(text))
    if plain and not (in_list and UNSAFE_IN_LIST.search(text)):
        return text
    quoted = json.dumps(text, ensure_ascii=False)
    return UNPRINTABLE.sub(lambda match: _escaped(ord(match[0])), quoted)


def field(name: str, value: Value) -> str:
    """A line `name: value`."""
    if isinstance(value, tuple):
        return f"{name}: [{', '.join(scalar(item, in_list=True) for item in value)}]"
    return f"{name}: {'null' if value is None else scalar(value)}"


def block(name: str, values: Mapping[str, Value]) -> list[str]:
    """A line `name:` and below it those of its values."""
    return [f"{name}:", *(f"{INDENT}{field(key, value)}" for key, value in values.items())]


def proof(fact: Fact[object]) -> dict[str, Value]:
    """A fact's entry below `evidence:`, empty for an unknown fact."""
    if fact.value is None or fact.basis is None:
        return {}
    entries: dict[str, Value] = {
        "basis": fact.basis.value,
        "value": as_written(fact),
        "quote": fact.quote,
        "reason": fact.reason,
    }
    return {key: value for key, value in entries.items() if value}


def as_written(fact: Fact[object]) -> Value:
    """A fact's value as front matter has it."""
    value = fact.value
    if isinstance(value, tuple):
        return tuple(str(item) for item in value)
    if isinstance(value, Edtf):
        return value.text
    return None if value is None else str(value)


def _escaped(code: int) -> str:
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
