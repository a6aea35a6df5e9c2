"""A digest with everything in it, its editor and its documents hostile, built for real."""

from __future__ import annotations

from base64 import b64decode
from typing import TYPE_CHECKING

from postil.build import build
from postil.progress import Progress

if TYPE_CHECKING:
    from pathlib import Path

    from postil.build import Report

MAP = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg=="
)
SCRIPT = '"><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7*7 }}'
QUOTED = SCRIPT.replace("'", "''")
CONFIG = f"""title: 'A digest {QUOTED}'
description: 'About {QUOTED}'
base_url: https://example.org/sub/path
author: 'Jo {QUOTED}'
topics:
  - id: nato
    label: 'NATO {QUOTED}'
  - {{id: ukraine, label: Ukraine, broader: [nato]}}
sources:
  - id: mediaite
    name: 'Mediaite {QUOTED}'
    domain: 'mediaite.com {QUOTED}'
"""
RICH = f"""---
title: 'Title {QUOTED} ]]>'
deck: 'Deck {QUOTED}'
summary: 'Summary {QUOTED}'
source: mediaite
original: 'Original {QUOTED}'
date: 2022-02-24/2022-03
authors: ['Author {QUOTED.replace(",", "")}']
topics: [nato, ukraine]
url: https://example.org/a?b=c&d=e
accessed: 2022-03-01
rights: '© {QUOTED}'
language: de
added: 2022-01-02
---

### A heading

*Text* with `code`, <b onclick="alert(1)">raw</b>, [a link](https://x.example/a|b), notes[^a][^a].

##### Deeper

| a | b |
|--:|---|
| 1 | 2 |

```html"><script>
<script>alert(1)</script>
```

![map](../images/a%20map.png) &#1; <script>alert(1)</script>

[^a]: The footnote.

## Notes

### Correction: one {SCRIPT} {{#order}}

> Text with code

- by: me {SCRIPT}
- date: 2022-02-24
- event: 2022-02
- topics: nato
- link: https://example.org/a?b=c&d

Body[^a]. See [the alliance](../topics/nato.md), [a note](rich.md#order),
[about](../pages/about.md).

#### Sub

[^a]: note's own.

> raw

A plain one[^1].

[^1]: x

### On the whole

Words.
"""
TOPIC = """The *alliance*.

### Sub

## Notes

### Context: x

Note.

### Context: wherever it is said

> One paragraph

- everywhere: yes

Note.
"""
ABOUT = f"---\ntitle: 'About {QUOTED}'\n---\n\n#### Head\n\n[a](../articles/rich.md)\n"
DATES = ["2021~", "2021-05", "202X", "-0043-03-15", "../2020-01-01", "2022-03-01/..", "2022-21"]
DATED = """---
title: Dated {number}
date: {date}
source: Free Text {parity}
text: {policy}
---

One paragraph[^1].

[^1]: f
"""


def write_sample(root: Path) -> Path:
    """Writes the digest, and gives its folder."""
    files = {
        "config.yaml": CONFIG,
        "seeds/<img src=x onerror=alert(1)>.txt": f"Words {SCRIPT}\n\n{SCRIPT}\n\n{'[' * 9000}",
        "content/articles/rich.md": RICH,
        "content/topics/nato.md": TOPIC,
        "content/pages/about.md": ABOUT,
        "content/pages/index.md": "Hello **all**.\n\n### Head\n\ntext\n",
        "content/pages/extra-page.md": "More.\n",
    }
    for number, date in enumerate([*DATES, "null"]):
        policy = ("full", "excerpt", "none")[number % 3]
        text = DATED.format(number=number, date=date, parity=number % 2, policy=policy)
        files[f"content/articles/dated-{number}.md"] = text
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    (root / "content/images").mkdir()
    (root / "content/images/a map.png").write_bytes(MAP)
    return root


def built(root: Path) -> Report:
    """A build of the digest on a day that is always the same."""
    return build(root, lambda _config: "2022-05-05", Progress())
