"""What the catalogue and the published figures say in English only, in Chinese."""

from __future__ import annotations

import tomllib
from pathlib import Path

CHINESE: dict[str, dict[str, str]] = tomllib.loads(
    (Path(__file__).parents[2] / "catalogue_words.toml").read_text(encoding="utf-8")
)
"""By kind: the words of formulas, the sources, the labels of published figures."""


def in_language(kind: str, text: str, lang: str) -> str:
    """The text in the language; as it stands where there is no Chinese for it."""
    return CHINESE[kind].get(text, text) if lang == "zh" else text
