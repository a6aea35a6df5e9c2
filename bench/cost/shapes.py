"""Pieces of text that are repeated to any size: real-looking ones, and hostile ones."""

from __future__ import annotations

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
PROSE = "She came in at noon, and the Harbour Herald said that she had left again by ten. "
PARAGRAPHS = f"{PROSE}\n\nThe tide turned at nine in the morning, the harbour master told her.\n\n"
Piece = str | tuple[str, ...]
"""What is repeated: to the whole size, or each of several to an equal share of it, in order."""

SHAPES: dict[str, Piece] = {
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
    "capitals": "A",
    "words far apart": f"a{' ' * 1000}",
    "comments": "3 Comments\n\n1. Bo Lee says:\n\nIt is.\n\nComments\n\n",
    "code fences": "``````1.\n",
    "links": "[a](b) ",
    "exclamations": "! ",
    "marks": "*_`#>\\",
    "blank lines": "\n",
    "quoted lines": "> a\n",
    "signs of quotations": ">",
    "rows": "| a | b |\n",
    "comment stamps": "Bo Lee says:\nMay 3, 2016 at 10:07 pm\nI agree with all of it.\n\n",
    "numbered comments": "3 Comments\n1. Bo Lee says:\nyes it is.\n",
    "copyright lines": "© 2019 The Harbour Herald\n",
    "captions": "Cars queue on Friday, Feb. 18, 2022. (AP Photo/Bo Lee)\n",
    "biographies": "Ann Poe is a reporter at the Harbour Herald.\n",
    "links to others": "Related: Bridge falls\n",
    "datelines": "WASHINGTON (Reuters) - It is.\n",
    "years": "2021\n",
    "buttons": "Share\n",
    "Han": "中国政府说",
    "Hebrew": "שלום עולם\n",
    "combining marks": "a" + "\u0301" * 50,
    "names above a text": ("Ann Poe\n", PROSE),
    "bylines above a text": ("By Ann Poe\n", PARAGRAPHS),
    "links above a text": ("Bridge falls\n", PARAGRAPHS),
    "dates above numbers": ("May 3, 2016\n", "10/11/2022 "),
    "outlets below a text": (PROSE, "© 2019 The Harbour Herald\n"),
    "biographies below a text": (PROSE, "\n", "Ann Poe is a reporter at the Harbour Herald.\n"),
    "captions among links": ("Bridge falls\n", "Cars queue. (AP Photo/Bo Lee)\n", "Share\n"),
    "comments below a text": (PARAGRAPHS, "Bo Lee says:\nMay 3, 2016 at 10:07 pm\nIt is.\n\n"),
}
PAGES: dict[str, Piece] = {
    "paragraphs": "<p>A ship came in at noon and left again.</p>",
    "links": "<li><a href=x>a ship</a></li>",
    "times": "<time datetime=2022-01-02>x</time>",
    "dates": "<div>2 March 2020</div>",
    "bylines": "<div class=byline>By Ann Roe</div>",
    "brackets": "[",
    "slashes": "2020/01/",
}
MARKDOWN: dict[str, Piece] = {
    "words": "word ",
    "paragraphs": "some words\n\n",
    "lists of links": "- [name](https://a.example/)\n",
    "footnotes": "[^a]\n\n[^a]: b\n\n",
    "fences": "```\na\n```\n\n",
    "brackets": "[",
    "lists in lists": "- ",
    "emphasis": "**a _",
}
NOTES: dict[str, Piece] = {
    "notes of the same words": "> a\n\n",
    "notes": "### A note\n\n> the tide turned\n\n- by: Ada\n\nAt ten.\n\n",
    "comments left open": "<!--",
    "blanks in a heading": "### a" + " " * 995 + "x",
}
QUOTATIONS: dict[str, Piece] = {
    "words": "the tide turned ",
    "gaps": "[…] ",
    "brackets": "[a](",
    "emphasis": "**a _",
    "code": "`` `",
    "backslashes": "\\",
}
TEXTS: dict[str, Piece] = {
    "one letter": "a",
    "one word": "the ",
    "words": "lorem ipsum dolor ",
    "marks on letters": "e\u0301",
    "dots": ". ",
    "Han": "中",
}
YAML: dict[str, Piece] = {
    "words": "- a\n",
    "brackets": "[",
    "maps in maps": "a: ",
    "signs": "&a ",
    "quotes": "'",
}
HTML: dict[str, Piece] = {
    "bold": "<b>x &amp; y</b> ",
    "paragraphs": "<p>x</p>\n",
    "references": '<sup id="fnref-1">1</sup>x',
    "left open": "<b a='",
}


def repeated(piece: Piece, size: int) -> bytes:
    """The piece again and again, to no more than so many bytes of UTF-8."""
    pieces = (piece,) if isinstance(piece, str) else piece
    return b"".join(_filled(each.encode(), size // len(pieces)) for each in pieces)


def _filled(piece: bytes, size: int) -> bytes:
    data = (piece * (size // len(piece) + 1))[:size]
    return data.decode("utf-8", errors="ignore").encode()
