"""A slug holds words of any script, and no sign that cannot be seen."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from postil.slugs import is_slug, slugify

SLUGS = {
    "Latin": ("Joe’s Café, No. 5!", "joes-cafe-no-5"),
    "Thai": ("กำ", "ก\u0e4dา"),
    "Hindi": ("हिन्दी में", "हिन्दी-में"),
    "an emoji": ("\u2764\ufe0f love", "love"),
    "an emoji in its name": ("We \u2764\ufe0f it", "we-it"),
    "nothing but one": ("\u2764\ufe0f", ""),
    "a keycap": ("1\ufe0f\u20e3 one", "1-one"),
    "a family": ("\U0001f468\u200d\U0001f469 kin", "kin"),
    "a variant of a letter": ("葛\U000e0100城", "葛城"),
    "a mark of no letter": ("\u0301 a", "a"),
}


@pytest.mark.parametrize(("text", "slug"), SLUGS.values(), ids=SLUGS)
def test_the_slug_of_a_text(text: str, slug: str) -> None:
    assert slugify(text) == slug


@pytest.mark.parametrize(
    "text", ["", "a--b", "-a", "a-", "A", "a b", "\ufe0f-love", "\u0301a", "é!"]
)
def test_what_is_no_slug(text: str) -> None:
    assert not is_slug(text)


@given(st.text(st.sampled_from("aÉß1 -_’\u0301\ufe0f\u20e3\u2764กำ葛\u0e4dʼ")))
def test_a_slug_is_one_and_its_own(text: str) -> None:
    slug = slugify(text)
    assert slug == "" or (is_slug(slug) and slugify(slug) == slug)
