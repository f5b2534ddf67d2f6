"""What the columns of a table of figures say: of what, where and when, or a figure itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any, Final

from stmetrics.errors import InvalidValueError, quoted
from stmetrics.sheets._cells import stripped
from stmetrics.sheets._headers import header_key
from stmetrics.sheets.terms._roles import CONTEXT_WORDS, FIGURE_WORDS

FIGURE_ROLES: Final = frozenset(FIGURE_WORDS)
TARGET_ROLES: Final = frozenset({"target", "growth_target"})
CONTEXT_ROLES: Final = frozenset(CONTEXT_WORDS)
ROLES: Final = {
    header_key(word): role
    for roles in (CONTEXT_WORDS, FIGURE_WORDS)
    for role, words in roles.items()
    for word in (role, *words.split())
}
_PLUMBING: Final = frozenset(
    {
        *("structure", "structureid", "structurename", "action", "dataflow", "dataflowid"),
        *("freq", "frequencyofobservation", "decimals", "timeformat", "collection"),
        *("unitmultiplier", "observationstatus", "unitofmeasure", "referenceperiod"),
        *(
            "referenceperiodcode",
            "baseper",
            "baseperiod",
            "adjustment",
            "transformation",
            "pricebase",
        ),
    }
)
"""What SDMX writes beside its figures, and its labels for codes that have columns of their own."""
_FOR_CODES: Final = re.compile(r"代码|编码|(?:^|[\s_])(?:codes?|id)$", re.IGNORECASE)
_SIDES: Final = 2
_CORNERS: Final = frozenset({"indicator", "region", "period"})


def is_plumbing(header: Any) -> bool:
    """Whether a header is of those that SDMX writes beside its figures."""
    return isinstance(header, str) and header_key(header).replace("_", "") in _PLUMBING


def role_named(name: str) -> bool:
    """Whether a name is that of a role."""
    return name in CONTEXT_ROLES or name in FIGURE_ROLES


def require_facts(given: Any, known: frozenset[str], what: str) -> None:
    """Refuse facts that no observation has."""
    strange = [each for each in given if each not in known]
    if strange:
        raise InvalidValueError(
            f"{what}={quoted(strange[0])}",
            "is nothing that a figure of a table has",
            f"use {', '.join(sorted(known))}",
        )


def is_code(header: Any) -> bool:
    """Whether a header is written as SDMX writes its concepts: REF_AREA."""
    return isinstance(header, str) and header.isascii() and header.isupper()


def is_for_codes(header: Any) -> bool:
    """Whether a header is of codes, beside which names may stand."""
    return isinstance(header, str) and _FOR_CODES.search(header) is not None


def corner_roles(header: Any) -> tuple[str, ...]:
    """What the two parts of a header in the corner say: 年份/地区, 指标|年份; else nothing."""
    parts = re.split(r"[\\/／|\n]|\s{2,}", header.strip()) if isinstance(header, str) else []
    roles = [ROLES.get(header_key(part), "") for part in parts if part.strip()]
    known = len(roles) == len(set(roles)) == _SIDES and _CORNERS.issuperset(roles)
    return tuple(roles) if known else ()


def require_present(columns: Iterable[Any], headers: tuple[Any, ...]) -> None:
    """Refuse names of columns that the table does not have."""
    absent = set(columns) - set(map(stripped, headers))
    if absent:
        raise InvalidValueError(
            f"columns={', '.join(sorted(map(quoted, absent)))}",
            "are no headers of the table",
            f"its headers are {', '.join(map(quoted, headers[:20]))}",
        )
