"""Captions are told by their credits, and paragraphs that only speak of pictures are not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postil.reading.structure.pictures import captions_of

QUAY = "The old quay in the morning after the storm"
LONG = f"{QUAY}, as it was seen by those who came down to the harbour at first light"
SCENE = (
    f"{LONG}, and stayed there until the pilots came back in the evening and told them all. " * 2
)
CAPTIONS = {
    "with an agency in brackets": f"{QUAY}. (AP Photo/Jane Doe)",
    "with a person and a paper in brackets": f"{QUAY}. (Jane Doe / The Tide)",
    "with no space about the stroke": f"{QUAY}. (Jane Doe/Tide-Journal)",
    "with the credit before words glued to it": f"{QUAY}. (Photo: Jane Doe / The Tide) Harbour/",
    "with a credit without brackets": f"{QUAY}. Credit: Courtesy of the Harbour Board",
    "whose credit follows dots": "Credit...Jane Doe/The Tide",
    "one of a gallery on one line": "".join(f"{SCENE}Image {n} of 4 " for n in range(1, 5)),
    "one of a gallery by strokes": "".join(f"Photo {n}/3 {SCENE}" for n in range(1, 4)),
    "one of a gallery by its credits": f"{SCENE}Photo: Jane Doe, AP Buy Photo " * 3,
    "that ends with its photographer": f"{QUAY}. Photograph: Jane Doe/The Tide",
    "a credit of courtesy": "Courtesy of Jane Doe",
    "a sign of the site": "Tide Media logo",
    "that says who is pictured where": "Pictured right, is Jane Doe on the quay.",
}
PARAGRAPHS = {
    "about photographs": "The museum shows forty photographs by Jane Doe, who died in May.",
    "a heading of pictures": "The storm in pictures: What the pilots saw",
    "a heading about a sign": "The harbour's new logo",
    "of courtesy": "Courtesy of this kind is rare on the quay, Jane Doe said.",
    "about an agency of pictures": "The board has sued Getty Images over pictures of the quay.",
    "that opens with a photographer": "Photographers came from all over to see the quay.",
    "that counts three times": f"{SCENE}They lost 1 of 3 boats, 2 of 5 nets, and 3 of 8 men.",
    "that names pictures among much else": f"{SCENE * 9}Image 1 of 3. Image 2 of 3. Image 3 of 3.",
    "that tells what a credit is": "A tax credit by the town is due.",
    "with a stroke in brackets": "They hold many records. [MP3 / MP3 SP]",
    "with an agency named in the middle": "Reuters said that the quay was closed on Monday.",
}


def numbers(text: str) -> list[int]:
    lines = text.split("\n")
    texts = [
        (line, not number or not lines[number - 1]) for number, line in enumerate(lines) if line
    ]
    return sorted(captions_of(texts))


@pytest.mark.parametrize("line", CAPTIONS.values(), ids=CAPTIONS)
def test_a_caption(line: str) -> None:
    assert numbers(f"One.\n\n{line}\n\nTwo.") == [1]


@pytest.mark.parametrize("line", PARAGRAPHS.values(), ids=PARAGRAPHS)
def test_a_paragraph_is_none(line: str) -> None:
    assert numbers(f"One.\n\n{line}\n\nTwo.") == []


ABOVE = {
    "a phrase above a credit": (f"One.\n\n{QUAY}\n(Jane Doe / The Tide)\n\nTwo.", [1, 2]),
    "a sentence with its credit in a block": (f"One.\n\n{QUAY}.\nJane Doe/AFP\n\nTwo.", [1, 2]),
    "a paragraph, one on each line": (f"One.\n{QUAY}.\nJane Doe/AFP\nTwo.\nThree.", [2]),
    "a paragraph below another": (f"One.\n\nTwo.\n{QUAY}.\nJane Doe/AFP\n\nThree.", [3]),
    "a byline": ("One.\n\nBy Jane Doe\nBo Lee/AFP\n\nTwo.", [2]),
    "a button of a list": ("One.\n\n• Large\nThe quay. (AP Photo/Jane Doe)\n\nTwo.", [2]),
    "a phrase above a label": (f"One.\n\n{QUAY} (\nImage:\nGetty Images)\n\nTwo.", [1, 2, 3]),
}


@pytest.mark.parametrize(("text", "expected"), ABOVE.values(), ids=ABOVE)
def test_what_stands_above_a_credit(text: str, expected: list[int]) -> None:
    assert numbers(text) == expected


AGAIN = {
    "at once": (f"{QUAY}.\n{QUAY}.", [0, 1]),
    "with its credit": (f"{LONG}\n{LONG}  Jane Doe, The Tide", [0, 1]),
    "after the photographer's name": (f"enlarge {QUAY}.\nJane Doe\n{QUAY}.", [0, 1, 2]),
    "in a longer paragraph": (f"{LONG}, {LONG}, {LONG}.\n\n{LONG}.", []),
    "in program code": ("window._ads = window._ads || [];\n" * 2, []),
    "as a short phrase among paragraphs": (
        f"{LONG}. {SCENE}\n\nA quay\n\nA quay\n\n{SCENE}",
        [1, 2],
    ),
    "as a short phrase below its label": ("• Video: A quay\n\nA quay\nA quay\n\n• A pier", [1, 2]),
    "as a verse is": (
        "They sang:\n\nWe shall go out\nWe shall go out\nWe shall go out some day",
        [],
    ),
    "as a verse is, below a paragraph": (f"{SCENE}\n\nWe shall go\nWe shall go\nSome day", []),
    "as two speakers do": (f"{SCENE}\n\n“Yes.”\n\n“Yes.”\n\n{SCENE}", []),
    "after a line of a table": (f"{QUAY}.\nships of any kind\n{QUAY}.", []),
}


@pytest.mark.parametrize(("text", "expected"), AGAIN.values(), ids=AGAIN)
def test_a_line_said_again(text: str, expected: list[int]) -> None:
    assert numbers(text) == expected


FILES = {
    "a picture's": (f"{LONG}.\n\nthe-quay_2.jpg\n\n{LONG}.", [1]),
    "a camera's": (f"{LONG}.\n\nIMG_20210304\n\n{LONG}.", [1]),
    "one that the text announces": (f"{LONG}:\n\nquay.png\n\n{LONG}.", []),
    "one of a list": (f"{LONG}.\n\nquay.png\npier.png\n\n{LONG}.", []),
    "a function's": (f"{LONG}.\n\nread_the_tide\n\n{LONG}.", []),
}


@pytest.mark.parametrize(("text", "expected"), FILES.values(), ids=FILES)
def test_a_name_of_a_file(text: str, expected: list[int]) -> None:
    assert numbers(text) == expected


@given(st.lists(st.tuples(st.text(min_size=1), st.booleans()), max_size=8))
def test_any_lines_have_captions_or_none(lines: list[tuple[str, bool]]) -> None:
    assert captions_of(lines) <= set(range(len(lines)))
