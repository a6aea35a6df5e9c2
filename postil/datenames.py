"""The names of months, seasons and years, in English."""

from __future__ import annotations

MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
SEASONS = ("spring", "summer", "autumn", "winter")


def year_in_words(year: int) -> str:
    """An astronomical year as a reader knows it: "2022", "AD 45", "44 BC"."""
    if year < 1:
        before = 1 - year
        return f"{before:,} BC" if before > 9999 else f"{before} BC"
    if year > 9999:
        return f"AD {year:,}"
    return str(year) if year >= 1000 else f"AD {year}"
