"""What is still to be made."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from postil.errors import Place


@dataclass(frozen=True, slots=True)
class Work:
    """An output still to be made: where it goes, its template, and the views it shows.

    `place` is where an editor asked for the template, where one did.
    """

    path: str
    template: str
    views: Mapping[str, object]
    place: Place | None = None
