"""On which pages of the timeline things stand, and how those link to each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from english import DATES
from timeline_samples import item, items

from postil.model import Topic
from postil.render.timeline.filters import topic_stems
from postil.render.timeline.pages import ROWS_AT_MOST, timeline_pages

if TYPE_CHECKING:
    from postil.render.timeline.items import Item
    from postil.render.timeline.views import TimelineView


def by_path(held: list[Item], *topics: Topic) -> dict[str, TimelineView]:
    found = list(timeline_pages(held, topics, DATES))
    assert len({path for path, _ in found}) == len(found)
    return dict(found)


def row_count(view: TimelineView) -> int:
    return sum(len(group.rows) for one in view.sections for group in one.groups)


def addresses(view: TimelineView) -> set[str]:
    periods = [one.address for summary in view.summaries for one in summary.periods]
    choices = [one.link.address for one in (*view.filters, *view.more_filters)]
    around = [link.address for link in (view.earlier, view.later) if link]
    return {*periods, *choices, *around, *(link.address for link in (*view.apart, *view.within))}


def test_a_timeline_of_few_rows_is_one_page() -> None:
    found = by_path([item("2022-01-01")] * ROWS_AT_MOST)
    assert list(found) == ["timeline.html"]
    assert row_count(found["timeline.html"]) == ROWS_AT_MOST


def many() -> list[Item]:
    """More than a page holds: 2020 in full, some of 2021, one wide, one undated."""
    full = [f"2020-{1 + n % 12:02}-{1 + n % 28:02}" for n in range(ROWS_AT_MOST)]
    return items("2020", *full, "2021-01-01", "2021-02-01", "200X", None)


def test_a_timeline_of_many_rows_opens_by_year_and_a_full_year_by_month() -> None:
    found = by_path(many())
    months = {f"timeline/2020-{month:02}.html" for month in range(1, 13)}
    years = {"timeline/2020.html", "timeline/2021.html"}
    apart = {"timeline/spanning.html", "timeline/undated.html"}
    assert set(found) == {"timeline.html", *years, *months, *apart}
    assert {link for view in found.values() for link in addresses(view)} == set(found)
    assert row_count(found["timeline.html"]) == 0
    assert row_count(found["timeline/2020.html"]) == 1
    assert sum(row_count(view) for view in found.values()) == len(many())
    strip = found["timeline.html"].summaries[0].periods[1].bars
    assert [bar.x < 20 for bar in strip] == [True, True]


def test_pages_of_periods_lead_to_their_neighbours_and_up() -> None:
    page = by_path(many())["timeline/2020-02.html"]
    assert page.earlier
    assert page.later
    assert (page.earlier.label, page.later.label) == ("January 2020", "March 2020")
    assert [link.address for link in page.within] == ["timeline.html", "timeline/2020.html"]


def test_a_single_full_year_shows_its_months_at_once() -> None:
    found = by_path(items(*[f"2020-{1 + n % 2:02}-01" for n in range(ROWS_AT_MOST + 1)]))
    assert set(found) == {"timeline.html", "timeline/2020-01.html", "timeline/2020-02.html"}


def test_topics_are_filters_as_plain_links() -> None:
    topics = (Topic("nato", "NATO"), Topic("rare", "Rare"), Topic("unused", "Unused"))
    held = [item("2021-01-01", "a", topics="nato"), item("2022-01-01", "b", topics="nato rare")]
    found = by_path(held, *topics)
    assert set(found) == {"timeline.html", "timeline/nato.html", "timeline/rare.html"}
    assert row_count(found["timeline/rare.html"]) == 1
    labels = [(one.link.label, one.link.count) for one in found["timeline.html"].filters]
    assert labels == [("All", 2), ("NATO", 2), ("Rare", 1)]
    for path, current in (("timeline.html", "All"), ("timeline/rare.html", "Rare")):
        chosen = [one.link.label for one in found[path].filters if one.is_current]
        assert chosen == [current]


def test_the_rarer_of_many_topics_are_folded_away_and_still_lead_somewhere() -> None:
    topics = [Topic(f"t{n}", f"T{n}") for n in range(20)]
    found = by_path([item("2021", topics=" ".join(topic.id for topic in topics))], *topics)
    whole = found["timeline.html"]
    assert len(whole.filters) + len(whole.more_filters) == 21
    assert addresses(whole) == set(found)
    rarest = found["timeline/t9.html"]
    assert [one.link.label for one in rarest.filters if one.is_current] == ["T9"]
    assert rarest.more_filters == ()


def test_a_topic_that_is_called_as_a_year_makes_way_for_it() -> None:
    ids = ("1984", "1984-topic", "2021-02", "44-bc", "undated", "1984ish")
    found = topic_stems([Topic(name, name) for name in ids])
    assert found["1984"] == "timeline/1984-topic-2"
    assert found["1984ish"] == "timeline/1984ish"
    assert found["undated"] == "timeline/undated-topic"
    assert len(set(found.values())) == len(ids)
