"""Of which targets something is due by a month."""

from __future__ import annotations

from typing import Final

from stmetrics.errors import IncomparableError
from stmetrics.targets.target import Target, TargetForm

_WITH_LEVEL: Final = frozenset(
    {TargetForm.AT_LEAST, TargetForm.BETWEEN, TargetForm.GROWTH_AT_LEAST}
)


def require_pace(target: Target, *, accrues: bool) -> None:
    """Refuse a target, or an indicator, of which nothing is due by a month."""
    if target.form not in _WITH_LEVEL:
        raise IncomparableError(
            f"pace of a target {target.form.value}",
            "there is no level that is worked up to month by month",
            "use check_target",
        )
    if not accrues:
        raise IncomparableError(
            "pace of an indicator that does not accrue",
            "of a stock, a rate, or a figure of the year's end nothing is due by a month",
            "use check_target at the date",
        )
