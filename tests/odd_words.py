"""Texts that YAML or an editor could take for something else."""

from __future__ import annotations

from hypothesis import strategies as st

WORDS = (
    *("no", "null", "~", "yes", "on", "1.10", "12:30", "0123", "0x1F", "1e3", "2022-02-21", ".inf"),
    *("- a", "-", "---", "...", "?", "? a", ":", "a: b", "a:", "a #b", "#a", "a# b", "[a", "a]"),
    *("{a}", "a, b", "&a", "*a", "!a", "| a", "> a", "'a'", '"a"', "'", '"', "%a", "@a", "`a`"),
    *("<<", "=", "a\\nb", "a\\", "😀", "é", "e\u0301", "a\u2028b", "a\u0085b", "a\tb", "a\ufeffb"),
    *(
        "a\u00a0b",
        "\u200b",
        "\u202eabc",
        "\ud7ff\ue000",
        "http://a.example:80/#b",
        "a,b:c",
        "0:?",
        "a?:",
        "a:[b",
    ),
    *("a\nb", "a\n\nb", "a\x07b", "x" * 3000, "key: " * 400 + "end", "\U0010ffff", "\ufffd"),
)


def texts() -> st.SearchStrategy[str]:
    """What a fact can hold: any text that is not blank, with no white space around it."""
    scalars = st.characters(exclude_categories=["Cs"])
    signs = st.text("-?:,[]{}#&*!|>'\"%@`~ \\n\t0ano.")
    return st.one_of(st.sampled_from(WORDS), signs, st.text(scalars)).map(str.strip).filter(bool)
