"""Kinds and scopes by what they mean, so that 科技企业孵化器 is the 孵化器 of a row."""

from __future__ import annotations

import functools
from typing import Final

from stmetrics.catalogue._words import meanings_of
from stmetrics.catalogue.row import Words

_UNSAID: Final = frozenset({"企业", "项目", "指数", "数"})
"""What many kinds end in, and none is told by."""


def term_of(known: tuple[Words, ...], text: str) -> Words:
    """The listed term that means what a text says; the text itself where there is none."""
    for each in known:
        if text in {each.zh, each.en}:
            return each
    said = meant(text)
    alike = (each for each in known if said and said == meant(each.zh))
    return next(alike, Words(text, text))


@functools.lru_cache(maxsize=4096)
def meant(text: str) -> frozenset[str]:
    """What a kind means; 瞪羚 is 瞪羚企业."""
    return frozenset(meanings_of(text)) - _UNSAID
