"""The words of the shipped English catalogue."""

from __future__ import annotations

from postil.datewords import DateWords
from postil.errors import Problems
from postil.resources import shipped_layouts
from postil.words.catalogue import parse_catalogue
from postil.words.words import Words

CATALOGUE = (shipped_layouts() / "words" / "en.yaml").read_text(encoding="utf-8")
WORDS = Words("en", parse_catalogue(CATALOGUE, "en.yaml", Problems()))
DATES = DateWords(WORDS)
