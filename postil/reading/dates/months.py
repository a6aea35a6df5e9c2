"""The month that a document states where it states no day: that of an issue, or a labelled one."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from postil.dates import Edtf
from postil.model import Basis
from postil.reading.dates import cues as cue
from postil.reading.dates.words import MONTH_YEAR, month_of
from postil.reading.weighing import Candidate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from postil.reading.dates.setting import Setting

_TOP = 12
_LONGEST = 90
_ENOUGH = 0.8
_ISSUE = re.compile(r"\b(?:issue|vol(?:ume)?|no)\b[.: ]{0,2}#?\d|#\d", re.IGNORECASE)
_PARTS = re.compile(r"\s*[|•·/,;()–—]\s*|\s+-\s+")


def months(setting: Setting) -> Iterator[Candidate[Edtf]]:
    """The months that a label above the text, or the number of an issue beside them, are of."""
    for line in setting.lines[:_TOP]:
        if setting.before[line.number] or len(line.text) > _LONGEST:
            continue
        found = MONTH_YEAR.search(line.text)
        if found and _is_own(line.text, found):
            written = Edtf.parse(month_of(found))
            reason = "it is the month of the issue, or of publication"
            yield Candidate(written, Basis.STATED, line.text, reason, _ENOUGH)


def _is_own(line: str, found: re.Match[str]) -> bool:
    """Whether a month is set off beside the number of an issue, or labelled, and no event's."""
    before = line[: found.start()]
    if cue.PUBLISHED.search(before):
        return not line[found.end() :].strip(" .|")
    is_issue = bool(_ISSUE.search(line)) and not cue.EVENT.search(_ISSUE.sub("", line))
    return is_issue and found[0] in _PARTS.split(line)
