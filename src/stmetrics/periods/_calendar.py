"""Calendar arithmetic and days in text. Only here is dateutil used."""

from __future__ import annotations

import functools
import re
from datetime import date, timedelta
from typing import Final

from dateutil.relativedelta import relativedelta

from stmetrics.errors import InvalidValueError

DAY: Final = timedelta(days=1)
_LONGEST_TEXT: Final = 40
_NARROW: Final = str.maketrans("０１２３４５６７８９／．－", "0123456789/.-")
_DAY_TEXT: Final = re.compile(
    r"""(?P<year>[0-9]{4})
    (?: (?P<mark>[-/.])(?P<month>[0-9]{1,2})(?P=mark)(?P<day>[0-9]{1,2})
      | 年(?P<month_zh>[0-9]{1,2})月(?P<day_zh>[0-9]{1,2})日
    )""",
    re.VERBOSE,
)


@functools.lru_cache(maxsize=4096)  # one day stands in every row of a sheet or a screening
def day_in(text: str) -> date | None:
    """The day that a text names, or None."""
    match = _DAY_TEXT.fullmatch(text.translate(_NARROW)) if len(text) <= _LONGEST_TEXT else None
    if match is None:
        return None
    month, day = match["month"] or match["month_zh"], match["day"] or match["day_zh"]
    try:
        return date(int(match["year"]), int(month), int(day))
    except ValueError:
        return None


def moved(start: date, *, years: int = 0, months: int = 0, days: int = 0) -> date:
    """A day moved along the calendar."""
    try:
        return start + relativedelta(years=years, months=months, days=days)
    except (OverflowError, ValueError):
        by = " ".join(
            f"{count} {unit}"
            for count, unit in ((years, "years"), (months, "months"), (days, "days"))
            if count
        )
        raise InvalidValueError(f"{start} moved by {by}", "leaves the calendar") from None


def last_of_months(start: date, months: int) -> date:
    """The last day of so many whole months from the first of one."""
    return moved(start, months=months) - DAY
