"""Kinds and scopes by what they mean, so that 科技企业孵化器 is the 孵化器 of a row."""

from __future__ import annotations

from typing import Final

from stmetrics.catalogue._words import meanings_of
from stmetrics.catalogue.row import Words

_UNSAID: Final = frozenset({"企业", "项目", "数"})
"""What many kinds end in, and none is told by."""


def term_of(known: tuple[Words, ...], text: str) -> Words:
    """The listed term that means what a text says; the text itself where there is none."""
    named = [each for each in known if text in {each.zh, each.en}]
    said = meant(text)
    alike = [each for each in known if said and said == meant(each.zh)]
    return next(iter([*named, *alike]), Words(text, text))


def meant(text: str) -> set[str]:
    """What a kind means; 瞪羚 is 瞪羚企业."""
    return set(meanings_of(text)) - _UNSAID
