"""What is missing, as facts."""

from __future__ import annotations

from collections.abc import Iterable

from stmetrics.exact._given import require_kind
from stmetrics.exact._items import as_items
from stmetrics.law.fact import Fact


def as_facts(names: Iterable[str]) -> tuple[Fact, ...]:
    """Identifiers as facts; one that is plain text is its own name.

    Example:
        >>> as_facts(("own",))[0].zh
        'own'
    """
    given = as_items(names, "missing")
    for place, each in enumerate(given):
        require_kind(str, **{f"missing[{place}]": each})
    return tuple(each if isinstance(each, Fact) else Fact(each) for each in given)
