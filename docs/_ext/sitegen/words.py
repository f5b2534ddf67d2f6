"""Whole terms of the field, so that a search for one is not cut into pieces."""

from __future__ import annotations

import re

from sitegen.glossary import GLOSSARY
from sitegen.law_pages import titles
from sitegen.reference_plan import PLAN
from stmetrics.catalogue import all_indicators

_CHINESE = re.compile(r"[\u4e00-\u9fff]{2,}")


def terms() -> list[str]:
    """Chinese terms of catalogue, glossary, law and reference, each once, the longest first."""
    texts = [each.zh for each in GLOSSARY]
    for row in all_indicators():
        texts += [row.name.zh, *row.synonyms]
    texts += titles() + [word for page in PLAN for word in page.words]
    found = {term for text in texts for term in _CHINESE.findall(text)}
    return sorted(found, key=lambda term: (-len(term), term))
