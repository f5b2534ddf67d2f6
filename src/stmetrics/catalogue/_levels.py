"""The levels that a row may be counted by, said once for reading, naming and searching."""

from __future__ import annotations

from typing import Final

from stmetrics.catalogue.row import Words

LEVELS: Final = {
    "national": Words("国家级", "national"),
    "provincial": Words("省级", "provincial"),
    "city": Words("市级", "city"),
    "district": Words("区级", "district"),
}
LEVEL_SAID: Final = {words.zh: level for level, words in LEVELS.items()}
"""Which level a term means."""
