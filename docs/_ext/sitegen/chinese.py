"""What stands in data in English only, in Chinese."""

from __future__ import annotations

import tomllib
from pathlib import Path

CHINESE: dict[str, dict[str, str]] = tomllib.loads(
    (Path(__file__).parents[2] / "catalogue_words.toml").read_text(encoding="utf-8")
)
"""By kind: words of formulas, sources, labels of published figures, what is measured."""


def in_language(kind: str, text: str, lang: str) -> str:
    """The text in the language; as it stands where there is no Chinese for it."""
    return CHINESE[kind].get(text, text) if lang == "zh" else text
