"""Prints how long reading takes as documents grow: real-looking ones, and hostile ones.

A rule that takes more than linear time shows as a column far above ten times the one before.
Where a size takes 20 seconds, the next is left out.
"""

from __future__ import annotations

import argparse
from contextlib import suppress
from time import process_time
from typing import TYPE_CHECKING

from postil.errors import PostilError
from postil.model import Seed
from postil.reading.read import Reader

if TYPE_CHECKING:
    from collections.abc import Sequence

SIZES = {"10 KB": 10_000, "100 KB": 100_000, "1 MB": 1_000_000, "10 MB": 10_000_000}
MILLISECONDS = 1000.0
LONG = 20_000.0
ARTICLE = """\
Council closes old bridge over the river
By Ann Poe, Staff Writer | Tuesday, May 3, 2016 at 10:07 pm
The bridge on Friday, April 29, 2016. (John Doe/Getty Images)

The city council voted on Tuesday to close the old bridge after engineers found cracks in two of \
its four piers, Ann Major told the Harbour Herald. “It is not safe,” she said at 10/11/2022.

Related: Bridge falls
Sign up for the Harbour Herald newsletter at https://harbourherald.example/2016/05/03/bridge/
Ann Poe is a reporter at the Harbour Herald. Follow her on Twitter @annpoe.
© 2016 Harbour Herald. All rights reserved.

3 Comments
Bo Lee - Thursday, June 29, 2017 - reply

"""
SHAPES = {
    "an article again and again": ARTICLE,
    "an article on one line": ARTICLE.replace("\n", " "),
    "all capitals": "AN A",
    "capitalised words": "Ann Poe ",
    "all digits": "1",
    "digits and spaces": "10 11 2022 ",
    "by": "by ",
    "By, a line each": "By\n",
    "bylines": "By Ann Poe and Bo Lee, ",
    "dates": "May 3, 2016 ",
    "dates, a line each": "May 3, 2016\n",
    "numbers as dates": "10/11/2022 ",
    "quotes": "“",
    "brackets": "[",
    "round brackets": "(",
    "letters": "a",
    "spaces": " ",
    "dots": "a.",
    "at signs": "a@b.",
    "dashes": "- ",
    "bars": "| ",
    "addresses": "https://a.b/2021/",
    "weekdays": "on Monday ",
    "told": "told The A ",
    "copyright": "© 2019 A ",
    "newlines": "a\n",
    "marks": "*_`#>\\",
    "capitals": "A",
    "words far apart": f"a{' ' * 1000}",
    "comments": "3 Comments\n\n1. Bo Lee says:\n\nIt is.\n\nComments\n\n",
    "code fences": "``````1.\n",
    "links": "[a](b) ",
    "exclamations": "! ",
}


def main(arguments: Sequence[str] | None = None) -> None:
    """Print the milliseconds of CPU time for each shape and size."""
    parser = argparse.ArgumentParser(prog="make cost", description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--most", choices=SIZES, default="10 MB", help="the largest size")
    parser.add_argument("--shape", choices=SHAPES, action="append", help="only this one")
    given = parser.parse_args(arguments)
    sizes = list(SIZES)[: list(SIZES).index(given.most) + 1]
    print(f"{'ms of CPU time':28}" + "".join(f"{size:>10}" for size in sizes))
    for shape in given.shape or SHAPES:
        print(f"{shape:28}", end="", flush=True)
        spent = 0.0
        for size in sizes:
            spent = cost_of(SHAPES[shape], SIZES[size]) if spent < LONG else spent
            print(f"{spent:10.1f}" if spent < LONG else f"{'> 20 s':>10}", end="", flush=True)
        print()


def cost_of(piece: str, size: int) -> float:
    """The milliseconds of CPU time that it takes to read a piece, repeated to so many bytes.

    A document that is refused counts with the time until then.
    """
    data = (piece.encode() * (size // len(piece.encode()) + 1))[:size]
    data = data.decode("utf-8", errors="ignore").encode()
    reader = Reader([], [], "en")
    started = process_time()
    with suppress(PostilError):
        reader.read(Seed.of("a.txt", data))
    return (process_time() - started) * MILLISECONDS


if __name__ == "__main__":
    main()
