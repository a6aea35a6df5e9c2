"""A digest of which no word is in Latin letters, so that those on its site are the interface's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from english import CATALOGUE

from postil.errors import Problems
from postil.pipeline import run
from postil.progress import Progress
from postil.words.catalogue import parse_catalogue

if TYPE_CHECKING:
    from pathlib import Path

    from postil.config import Config
    from postil.pipeline import Run

CONFIG = """\
title: Αρχείο
description: Τι γράφτηκε για το λιμάνι.
author: Ελένη
language: {language}
base_url: https://example.org/
kinds: [context, question, φήμη]
topics:
  - {{id: a, label: Φύση}}
  - {{id: b, label: Θάλασσα, broader: [a]}}
  - {{id: c, label: Χρήμα}}
  - {{id: d, label: Ουρανός}}
sources:
  - {{id: s, name: Εφημερίδα}}
  - {{id: t, name: Τετράδιο}}
"""
TEXT = "Η πρώτη παράγραφος του κειμένου. Και κάτι ακόμη.\n\nΗ δεύτερη παράγραφος έχει λέξεις.\n"
NOTES = """
## Notes

### Context: επικεφαλίδα {#n1}

> πρώτη παράγραφος

- by: Νίκος
- date: 2022-03
- event: 1999~
- topics: [a, c]

Ένα σχόλιο. Και δεύτερη πρόταση.

### {#n2}

> λέξεις που δεν υπάρχουν

Χαμένο.

### Question: διφορούμενο {#n3}

> παράγραφος

- event: 2022-02-25

Ποια από τις δύο;

### Φήμη: για όλο {#n4}

- draft: yes

Για όλο το έγγραφο.

> δεύτερη παράγραφος

- by: Νίκος

Χωρίς επικεφαλίδα.
"""
PARTS = """
## Captions

Λεζάντα.

## Comments

Σχόλιο.

## About the author

Η Άννα γράφει.

## Set aside

Εγγραφείτε.
"""
MORE = """\
deck: Υπότιτλος
summary: Περίληψη
authors: [Άννα, Βάσω]
rights: Δικαιώματα
url: https://example.org/a
accessed: 2022-03-01
original: Περιοδικό"""
ODD = {
    7: "text: excerpt",
    8: "text: none",
    9: "draft: yes",
    10: "language: ar",
    11: "language: zh",
}
BASES = ("stated", "inferred", "editor")
DATES = (
    *("2022-02-24", "2022-02-24/2022-03-02", "2022-02?", "2022-02~", "2022-XX", "2022-02-XX"),
    *(
        "../2022-02-21",
        "2022-02-21/..",
        "/2022-02",
        "2022-02~/",
        "2022-21",
        "202X",
        "19XX",
        "-0043",
    ),
    *("2022~/2023?", "0045-03", "null", "2022-XX-XX", "2021-12-30/2022-01-02"),
    "19XX/2022",
)


def pseudo() -> str:
    """A catalogue with each English text between ⟦ and ⟧, and each number of it by itself."""
    texts = parse_catalogue(CATALOGUE, "en.yaml", Problems())
    lines = []
    for key, text in texts.items():
        section, name = key.split(".")
        forms = {form: f"⟦{said}⟧" for form, said in text.forms.items()}
        if key == "text.numbers":
            forms = {"other": " ".join(f"⟦{word}⟧" for word in text.forms["other"].split())}
        said = ", ".join(f"{form}: {quoted(words)}" for form, words in forms.items())
        shown = f"{{{said}}}" if len(forms) > 1 else quoted(forms["other"])
        lines += [f"{section}:"] if f"{section}:" not in lines else []
        lines.append(f'  "{name}": {shown}')
    return "\n".join(lines) + "\n"


def quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def write_digest(root: Path, language: str, *, many: int = 0) -> None:
    """Writes it, of `many` documents more; the language of its editor is `language`."""
    write(root / "config.yaml", CONFIG.format(language=language))
    for number, date in enumerate(DATES):
        text = {10: "المرسى القديم\n", 11: "外交部发言人表示。\n"}.get(number, TEXT)
        notes = NOTES if number in (1, 2, 7, 10) else ""
        page = f"---\n{_front_matter(number, date)}---\n\n{text}{notes}"
        write(root / f"content/articles/x{number}.md", page)
    parts = f"---\ntitle: Μέρη\ndate: 2022-02-25\n---\n\n{TEXT}{PARTS}"
    write(root / "content/articles/y.md", parts)
    for number in range(many):
        day = f"20{20 + number % 3}-{1 + number % 12:02}-{1 + number % 28:02}"
        page = f"---\ntitle: Πολλά {number}\ndate: {day}\ntopics: [a]\n---\n\n{TEXT}"
        write(root / f"content/articles/z{number}.md", page)
    write(root / "content/topics/a.md", f"Ορισμός.\n{NOTES}")
    write(root / "content/pages/help.md", "---\ntitle: Βοήθεια\n---\n\nΚείμενο.\n")


def _front_matter(number: int, date: str) -> str:
    lines = [
        f"title: Τίτλος {number}" if number != 4 else "",
        f"source: {'s' if number % 2 else 't'}" if number % 3 else "",
        f"topics: [{'a, b, c, d' if number < 6 else 'b'}]",
        MORE if number % 4 == 1 else "",
        ODD.get(number, ""),
        _evidence(date, BASES[number % 3]) if date != "null" else "",
    ]
    return "".join(f"{line}\n" for line in lines if line)


def _evidence(date: str, basis: str) -> str:
    known = f"date: {date}\nevidence:\n  date:\n    basis: {basis}\n    value: {date}"
    return f"{known}\n    quote: Και κάτι ακόμη" if basis == "stated" else known


def write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


def made(root: Path) -> Run:
    """The digest's site, drafts and all, in memory."""
    done = run(root, today, Progress(), drafts=True)
    assert not done.failed, [str(problem) for problem in done.problems]
    return done


def today(_: Config) -> str:
    return "2022-03-03"


LATIN = re.compile(r"[A-Za-z]{2,}")
