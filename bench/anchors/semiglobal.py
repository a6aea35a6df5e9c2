"""Where a pattern ends in a text with the fewest errors (Myers 1999, as Hyyrö 2003 has it)."""

from __future__ import annotations

from collections import defaultdict


def closest_ends(pattern: str, text: str, most: int) -> tuple[list[int], int]:
    """All positions before which the pattern ends with the fewest errors, if not above `most`."""
    length = len(pattern)
    if not length:
        return [], 0
    masks: dict[str, int] = defaultdict(int)
    for bit, char in enumerate(pattern):
        masks[char] |= 1 << bit
    full, last = (1 << length) - 1, 1 << (length - 1)
    plus, minus, errors = full, 0, length
    best = most
    ends: list[int] = []
    for at, char in enumerate(text, 1):
        equal = masks.get(char, 0)
        vertical = equal | minus
        horizontal = (((equal & plus) + plus) ^ plus) | equal
        up = minus | (~(horizontal | plus) & full)
        down = plus & horizontal
        errors += bool(up & last) - bool(down & last)
        up, down = (up << 1) & full, (down << 1) & full
        plus = down | (~(vertical | up) & full)
        minus = up & vertical
        if errors < best or (errors == best and not ends):
            best, ends = errors, [at]
        elif errors == best:
            ends.append(at)
    return ends, best


def errors_against(pattern: str, text: str) -> int:
    """The fewest errors with which the pattern stands anywhere in a short text."""
    if pattern in text:
        return 0
    ends, errors = closest_ends(pattern, text, len(pattern))
    return errors if ends else len(pattern)
