"""Which lines are code between fences, and how code in a list is shown."""

from __future__ import annotations

import pytest

from postil.articles.fences import unfenced
from postil.render.text.markdown import MarkdownRenderer

OUTSIDE = {
    "a fence": ("a\n```x\nb\n```\nc", "a c"),
    "two": ("```\na\n```\nb\n~~~\nc\n~~~", "b"),
    "more signs": ("````\n```\na\n````\nb", "b"),
    "one left open": ("a\n```\nb", "a ``` b"),
    "one that other signs do not close": ("```\na\n````", "``` a ````"),
    "in a list item": ("- a\n  ```\n  b\n\n  c\n  ```\n- d", "- a - d"),
    "in an ordered one": ("10. a\n\n    ```\n    b\n    ```\nc", "10. a  c"),
    "in an item of an item": (
        "- a\n    - b\n\n        ~~~\n        c\n        ~~~",
        "- a     - b ",
    ),
    "in a list, left open": ("- a\n\n  ```\n  b", "- a    ```   b"),
    "in a list, ended by its end": ("- a\n\n  ```\nb\n\n  ```", "- a    ``` b    ```"),
    "indented, in no list": ("a\n\n    ```\n    b\n    ```", "a      ```     b     ```"),
}


@pytest.mark.parametrize(("text", "outside"), OUTSIDE.values(), ids=OUTSIDE)
def test_what_stands_outside_fences(text: str, outside: str) -> None:
    assert " ".join(line for _, line in unfenced(text.split("\n"))) == outside


SHOWN = {
    "by two": "- a\n\n  ```\n  # b\n\n  > c\n  ```\n- d",
    "by four": "- a\n\n    ```python\n    # b\n\n    > c\n    ```\n- d",
    "without a blank line": "1. a\n   ~~~\n   # b\n\n   > c\n   ~~~\n2. d",
}


@pytest.mark.parametrize("text", SHOWN.values(), ids=SHOWN)
def test_code_in_a_list_item_is_shown_as_code_in_it(text: str) -> None:
    html = MarkdownRenderer().html(text, lambda _, address: address)
    assert "<pre><code># b\n\n&gt; c\n</code></pre>\n</li>" in html
    assert html.count("<li>") == 2
    assert html.count("<ul>") + html.count("<ol>") == 1


def test_code_in_a_list_of_a_list_is_shown_in_its_item() -> None:
    text = "- a\n    - b\n\n        ```\n        c\n        ```\n"
    html = MarkdownRenderer().html(text, lambda _, address: address)
    assert "<li>b<pre><code>c\n</code></pre>\n</li>\n</ul>\n</li>" in html
