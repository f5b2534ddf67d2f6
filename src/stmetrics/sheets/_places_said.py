"""A rank as a table says it: 3, 第3位, 3/10, 预计中上游."""

from __future__ import annotations

import re
from typing import Any, Final

from stmetrics.observations._rank_bands import says_rank
from stmetrics.records.enums import ObservationStatus
from stmetrics.sheets._cells import stripped
from stmetrics.units.grammar import NARROW

_FORECAST: Final = re.compile(r"预计|预测|有望")
_PLACE: Final = re.compile(
    r"(?:并列|位居|位列|列|居)*(?:全[国省市区县])?第?\s*(?P<place>[0-9]{1,4}(?:[-–—~～至][0-9]{1,4})?)\s*(?:位次?|名)?"
    r"(?:\s*[/／]\s*(?P<of>[0-9]{1,4}))?"
)
_TO: Final = re.compile("[–—~～至]")


def rank_facts(cell: Any) -> dict[str, Any]:
    """What a cell says of a rank: the place, among how many, and whether it is a forecast."""
    if not isinstance(cell, str):
        return {"value": cell}
    facts: dict[str, Any] = {}
    plain, forecasts = _FORECAST.subn("", stripped(cell).translate(NARROW))
    if forecasts:
        facts["status"] = ObservationStatus.FORECAST
    match = _PLACE.fullmatch(plain)
    if match is None:
        return facts | {"value": plain if says_rank(plain) else cell}
    if match["of"]:
        facts["of"] = int(match["of"])
    return facts | {"value": _TO.sub("-", match["place"])}
