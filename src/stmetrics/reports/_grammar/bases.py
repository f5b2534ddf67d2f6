"""With what a change is compared: the same time of the year before, or another base."""

from __future__ import annotations

import re
from typing import Final

from stmetrics.reports._grammar.clause import Clause
from stmetrics.reports._grammar.fillers import DATE
from stmetrics.reports._grammar.reading_of import Parsed

_OTHER: Final = re.compile(
    rf"年均|年平均|每年|两年|环比|上月|上季度|[比较]前|{DATE}(?:至今|以来)|[^去今上明后当本同,]年间|倒数|五年|十年"
)
_DATED: Final = re.compile(rf"[比较]{DATE}|{DATE}相比|由{DATE}|从{DATE}")
_YEAR: Final = re.compile(r"([0-9]{4})年?(?:同期)?")


def is_other_base(parsed: Parsed, clause: Clause, year: int) -> bool:
    """Whether it is compared with another time than the same of the year before."""
    if _OTHER.search(clause.said) or _OTHER.search(parsed.words.get("base", "")):
        return True
    if not _DATED.search(clause.said):
        return False
    match = _YEAR.fullmatch(clause.dates[-1])
    return match is None or int(match[1]) != year - 1
