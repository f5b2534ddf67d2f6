"""Members of closed lists in columns of text: their stable text, their name or a term for them."""

from __future__ import annotations

from stmetrics._closed_list import ClosedList
from stmetrics.frames._columns import Expression


def is_one_of(texts: Expression, *members: ClosedList) -> Expression:
    """Whether a text is a word for one of some members, written as the list writes it."""
    words = [
        word for member in members for word in (member.value, member.name, member.zh, *member.words)
    ]
    return texts.is_in(list(dict.fromkeys(words)))
