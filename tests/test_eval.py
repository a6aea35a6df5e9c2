"""Measuring how documents are read: what counts as right, and the table that is printed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bench.cost.__main__ import main as cost
from bench.reading import evaluate
from bench.reading.agreement import FAR, days_off, is_person, is_source, is_title
from bench.reading.corpus import read_corpus
from bench.reading.kept import judge_lines, judge_text
from bench.reading.rates import Rate, Tally, wilson

if TYPE_CHECKING:
    from pathlib import Path

SENTENCES = (
    "The city council voted on Tuesday to close the old bridge over the river after engineers "
    "found cracks in two of its four piers last month.\n\nThe bridge, which was built in 1923, "
    "carries nine thousand cars a day and will be closed for two years, the council said.\n"
)
TITLE = "Council closes old bridge over the river"
RIGHT = f"{TITLE}\nBy Ann Poe\nMay 3, 2016\n\n{SENTENCES}"
SPAN = (
    f"{TITLE}\n\n{SENTENCES.replace('last month.', 'last month. Work began Monday.')}\n"
    "The bridge on Friday, Feb. 18, 2022. (AP Photo/Bo Lee)\n"
)


def _gold(name: str, site: str, **facts: object) -> dict[str, object]:
    usual = {
        "title": TITLE,
        "title_recover": "first_line",
        "source": "Harbour Herald",
        "source_aliases": [],
        "source_tech": ["harbourherald.com"],
        "source_recover": "none",
        "date": "2016-05-03",
        "date_alts": [],
        "date_recover": "explicit_labelled",
        "authors": ["Ann Poe"],
        "author_recover": "labelled",
    }
    return {**usual, "id": name, "site": site, "text": f"texts/{name}.txt", **facts}


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    (tmp_path / "texts").mkdir()
    texts = {"a": RIGHT, "b": RIGHT.replace("Ann Poe", "Bo Lee"), "c": SPAN}
    for name, text in texts.items():
        (tmp_path / "texts" / f"{name}.txt").write_text(text, encoding="utf-8")
    gold = [
        _gold("a", "one.example"),
        _gold("b", "two.example", date="2016-05-09", date_recover="none", author_recover="none"),
        _gold("c", "one.example", date="2022-02-22", date_recover="weekday_anchor"),
    ]
    lines = "".join(json.dumps(each) + "\n" for each in gold)
    (tmp_path / "gold.jsonl").write_text(lines, encoding="utf-8")
    return tmp_path


def _table(capsys: pytest.CaptureFixture[str], *arguments: str) -> dict[str, str]:
    evaluate.main(arguments)
    rows = (line.strip() for line in capsys.readouterr().out.splitlines())
    return {name.strip(): rest.strip() for name, _, rest in (row.partition("  ") for row in rows)}


ROWS = {
    "title: right when asserted": "3/3",
    "date: right when asserted, within a day": "1/2",
    "date: found where plainly stated": "1/1",
    "date: found where it can be inferred": "0/1",
    "date: asserted where the text has none": "1/1",
    "date: a span that holds the day": "1/1",
    "source: answered": "0/3",
    "source: asserted where the text has none": "0/3",
    "author: right when asserted, name by name": "1/2",
    "author: found, labelled": "1/2",
    "author: asserted where the text has none": "1/1",
}


@pytest.mark.parametrize(("name", "counts"), ROWS.items(), ids=ROWS)
def test_the_table_counts(
    corpus: Path, capsys: pytest.CaptureFixture[str], name: str, counts: str
) -> None:
    assert counts in _table(capsys, str(corpus))[name].split()


def test_the_table_has_spans_evidence_and_times(
    corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    table = _table(capsys, str(corpus))
    assert table["date: days of a span"].startswith("8.000  median")
    assert table["evidence: quoted verbatim"].startswith("1.000")
    assert "median" in table["time: ms per 4 KB"]


def test_what_is_wrong_is_listed(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    evaluate.main([str(corpus), "--wrong", "authors"])
    assert "b | Bo Lee | Ann Poe | none" in capsys.readouterr().out


def test_folds_part_the_sites(corpus: Path, capsys: pytest.CaptureFixture[str]) -> None:
    parts = [{one.name for one in read_corpus(corpus, (part, 2))} for part in (0, 1)]
    assert sorted(parts, key=len) == [{"b"}, {"a", "c"}]
    evaluate.main([str(corpus), "--fold", "2/2"])
    assert "1 documents of 1 sites" in capsys.readouterr().out


@pytest.mark.parametrize("fold", ["0/2", "3/2", "2", "a/b"])
def test_a_fold_that_is_none_is_refused(corpus: Path, fold: str) -> None:
    with pytest.raises(SystemExit):
        evaluate.main([str(corpus), "--fold", fold])


def test_a_saved_page_is_judged_beside_trafilatura(
    corpus: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (corpus / "html").mkdir()
    paragraphs = "".join(f"<p>{words}</p>" for words in SENTENCES.split("\n\n"))
    page = (
        f"<!doctype html><html lang=en><head><title>{TITLE}</title><meta name=author "
        f'content="Ann Poe"><meta property="article:published_time" content="2016-05-03">'
        f"</head><body><article><h1>{TITLE}</h1>{paragraphs}</article></body></html>"
    )
    (corpus / "html" / "a.html").write_text(page, encoding="utf-8")
    gold = [json.loads(line) for line in (corpus / "gold.jsonl").read_text().splitlines()]
    gold[0]["html"] = "html/a.html"
    (corpus / "gold.jsonl").write_text("\n".join(map(json.dumps, gold)), encoding="utf-8")
    evaluate.main([str(corpus)])
    texts, against, ours, alone = capsys.readouterr().out.split("\n\nFrom ")[1:]
    assert texts.startswith("plain text\n")
    assert "words that are kept" in against
    for table in (ours, alone):
        (row,) = [row for row in table.split("\n") if "the very day" in row]
        assert "1/1" in row.split()
    assert "as many times as trafilatura alone" in ours


NAMES = {
    "the same": ("Ann Poe", "ann poe", True),
    "a middle name": ("Ann Poe", "Ann Maria Poe", True),
    "an initial": ("A. Poe", "Ann Poe", True),
    "a letter": ("Anne Poetry", "Anne Poetri", True),
    "accents": ("Zoë Péron", "Zoe Peron", True),
    "another of the family": ("Bo Poe", "Ann Poe", False),
    "a family name alone": ("Poe", "Ann Poe", False),
    "nothing": ("", "Ann Poe", False),
}


@pytest.mark.parametrize(("read", "known", "same"), NAMES.values(), ids=NAMES)
def test_people(read: str, known: str, same: bool) -> None:
    assert is_person(read, known) is same


OUTLETS = {
    "an article": ("The Harbour Herald", "Harbour Herald", True),
    "a domain": ("harbourherald.com", "Harbour Herald", True),
    "news": ("CBS News", "CBS", True),
    "without its news": ("CBS", "CBS News", True),
    "another": ("Harbour Times", "Harbour Herald", False),
    "nothing": ("", "Harbour Herald", False),
}


@pytest.mark.parametrize(("read", "known", "same"), OUTLETS.values(), ids=OUTLETS)
def test_outlets(read: str, known: str, same: bool) -> None:
    assert is_source(read, [known]) is same


TITLES = {
    "quotation marks": ("‘Old’ bridge to close", "Old bridge to close", True),
    "its publication's name": (TITLE, f"{TITLE} | Herald", True),
    "a part": ("Council closes", TITLE, False),
    "another": ("Something else", TITLE, False),
    "nothing": ("", TITLE, False),
}


@pytest.mark.parametrize(("read", "known", "same"), TITLES.values(), ids=TITLES)
def test_titles(read: str, known: str, same: bool) -> None:
    assert is_title(read, [known]) is same


@pytest.mark.parametrize(
    ("read", "off"),
    [("2016-05-03", 0), ("2016-05-04", 1), ("2016-05-12", 2), ("2016-05", FAR), ("", FAR)],
)
def test_days_off_the_nearest(read: str, off: int) -> None:
    assert days_off(read, ["2016-05-03", "2016-05-10"]) == off


@given(st.integers(0, 500), st.integers(0, 500))
def test_the_interval_holds_the_rate(right: int, others: int) -> None:
    low, high = wilson(right, right + others)
    assert 0 <= low <= high <= 1.0 + 1e-9
    if right + others:
        assert low - 1e-9 <= right / (right + others) <= high + 1e-9


def test_the_interval_is_wilsons() -> None:
    assert wilson(8, 10) == pytest.approx((0.4902, 0.9433), abs=1e-4)
    assert str(Rate(8, 10)).split() == ["0.800", "8/10", "[0.49", "0.94]"]


def test_words_and_lines_that_were_kept() -> None:
    tally = Tally()
    body = "one two three\n\nzero\n\nbuy this\n\n## Set aside\n\nfour five\n\nshare"
    judge_text(tally, body, "zero one two three four five six", "Title")
    text = "one two three\nzero\nbuy this\nfour five\nshare"
    judge_lines(tally, text, body, "zero one two three four five")
    counts = {name: (rate.right, rate.of) for name, rate in tally.rates.items()}
    assert counts == {
        "text: the article's words that are kept": (4, 6),
        "text: words shown that are clutter": (2, 6),
        "text: lines lost to boilerplate": (1, 3),
        "text: lines of boilerplate left in it": (1, 2),
    }


def test_cost_is_printed_by_shape_and_size(capsys: pytest.CaptureFixture[str]) -> None:
    shapes = ["--shape", "dates", "--shape", "brackets"]
    cost(["--most", "100 KB", "--target", "text seed", *shapes])
    heading, *rows = capsys.readouterr().out.splitlines()
    assert heading.split() == ["ms", "of", "CPU", "time", "10", "KB", "100", "KB", "growth"]
    assert [row.split()[2] for row in rows] == ["dates", "brackets"]
    assert all(float(cell) > 0 for row in rows for cell in row.split()[3:5])
