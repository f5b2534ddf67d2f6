"""Words of columns, looked up by their places in a short list once a row is decided."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from stmetrics.frames._columns import nw


def with_words(table: Any, words: Sequence[str], places: Mapping[str, str]) -> Any:
    """The table with a column of words for every column of their places.

    Polars looks text up six times as fast as it chooses between texts.

    Args:
        table: The frame.
        words: The words, in the order of their places, which begin at 0.
        places: The columns of places, none of them null, by the names of the columns to add.
    """
    if not table.implementation.is_polars():
        return table.with_columns(**{name: _chosen(words, at) for name, at in places.items()})
    polars = nw.get_native_namespace(table)
    listed = polars.lit(polars.Series(words))
    told = {name: listed.gather(polars.col(at)) for name, at in places.items()}
    return nw.from_native(table.to_native().with_columns(**told))


def _chosen(words: Sequence[str], at: str) -> Any:
    first, *others = words
    chain: Any = nw
    for place, word in enumerate(others, start=1):
        chain = chain.when(nw.col(at) == place).then(nw.lit(word))
    return chain.otherwise(nw.lit(first))
