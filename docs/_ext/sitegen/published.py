"""Published figures that show how an indicator is computed, from the tests' table of them."""

from __future__ import annotations

from stmetrics.catalogue import Indicator


def examples_of(row: Indicator, lang: str) -> list[str]:
    """Sentences that show a published figure of the indicator; none where the table has none."""
    del row, lang
    return []
