"""A slice of records that remembers how it was grouped, for all functions that ask the same."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

R = TypeVar("R")
G = TypeVar("G")


class Slice(tuple[R, ...]):  # noqa: SLOT001 - it remembers
    """Records of one time, grouped once however many figures are made of them."""

    @functools.cached_property
    def kinds(self) -> set[type]:
        """The classes of the records, which `all_given` asks for."""
        return set(map(type, self))

    def remembered(self, group: Callable[[Iterable[R]], G]) -> G:
        """Give what a function makes of the records, made when it is first asked for."""
        known: dict[Any, Any] = self.__dict__
        if group not in known:
            known[group] = group(self)
        made: G = known[group]
        return made


def grouped(records: Iterable[R], group: Callable[[Iterable[R]], G]) -> G:
    """Group records, or take it from a slice that was grouped before."""
    return records.remembered(group) if isinstance(records, Slice) else group(records)
