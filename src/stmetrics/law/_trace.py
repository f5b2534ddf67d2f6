"""Which legal values are read: whoever wants to know keeps a list while something is worked out."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import TYPE_CHECKING, Any, Final, TypeAlias, TypeVar, TypeVarTuple

import attrs

if TYPE_CHECKING:
    from stmetrics.law.dated import Dated, Parameter

A = TypeVarTuple("A")
R = TypeVar("R")

Read: TypeAlias = "tuple[Parameter[Any], Dated[Any]]"

_DAYS: Final = 4096  # that a screening may ask for before the first is looked up again
_KEPT: Final[ContextVar[list[Read] | None]] = ContextVar("_KEPT", default=None)


@contextmanager
def kept_readings() -> Iterator[list[Read]]:
    """Keep a list of what is read meanwhile, in this thread or task alone."""
    kept: list[Read] = []
    before = _KEPT.set(kept)
    try:
        yield kept
    finally:
        _KEPT.reset(before)


def note(reads: Iterable[Read]) -> None:
    """Put what was read on the list, where one is kept."""
    kept = _KEPT.get()
    if kept is not None:
        kept.extend(reads)


def looked_up_once(look_up: Callable[[*A], R]) -> Callable[[*A], R]:
    """Remember what a function of hashable arguments gives, and what it read, for the next time."""

    @functools.lru_cache(maxsize=_DAYS)
    def remembered(*args: *A) -> tuple[R, tuple[Read, ...]]:
        with kept_readings() as kept:
            found = look_up(*args)
        return found, tuple(kept)

    @functools.wraps(look_up)
    def again(*args: *A) -> R:
        found, reads = remembered(*args)
        note(reads)
        return found

    return again


def parameters_of(reads: Iterable[Read]) -> tuple[Parameter[Any], ...]:
    """The parameters that were read, in order, each with the values alone that were read of it."""
    found: dict[int, tuple[Parameter[Any], list[Dated[Any]]]] = {}
    for parameter, dated in reads:
        found.setdefault(id(parameter), (parameter, []))[1].append(dated)
    return tuple(
        attrs.evolve(parameter, values=tuple(each for each in parameter.values if each in read))
        for parameter, read in found.values()
    )
