"""With what a change is compared: the same time of the year before, or another base."""

from __future__ import annotations

import re
from datetime import date
from typing import Final

from stmetrics.periods.period import Period
from stmetrics.reports._grammar.clause import Clause
from stmetrics.reports._grammar.fillers import DATE
from stmetrics.reports._grammar.reading_of import Parsed

_OTHER: Final = re.compile(
    rf"年均|年平均|每年|两年|环比|[比较]十[一二三四五六]五|上月|上季度|[比较]前|{DATE}(?:至今|以来)|[^去今上明后当本同,]年间|倒数|五年|十年"
)
PER_YEAR: Final = re.compile("年均|年平均|平均每年|每年")
_DATED: Final = re.compile(rf"[比较]{DATE}|{DATE}相比|由{DATE}|从{DATE}")
_YEAR: Final = re.compile(r"([0-9]{4})年?(?:同期)?")
_YEAR_END: Final = re.compile("[比较](?:年初|(?:上年|去年)(?:[末底]|全年))")
_SPAN: Final = re.compile(
    rf"[近过][一二两三四五六七八九十0-9]+年|[二两三四五六七八九十0-9]年(?:来|间)|[一二三四]五(?:期间|时期|以来)|{DATE}(?:以来|至今)|累计增长"
)


def is_other_base(parsed: Parsed, clause: Clause, time: Period | date) -> bool:
    """Whether it is compared with another time than the same of the year before."""
    if _OTHER.search(clause.said) or _OTHER.search(parsed.words.get("base", "")):
        return True
    if _YEAR_END.search(clause.said) and not _ends_a_year(time):
        return True
    if not _DATED.search(clause.said):
        return False
    match, year = _YEAR.fullmatch(clause.dates[-1]), _start_of(time).year
    return match is None or int(match[1]) != year - 1


def spans_years(clause: Clause) -> bool:
    """Whether the words speak of several years, over which what follows may have grown."""
    return _SPAN.search(clause.lead) is not None


def _ends_a_year(time: Period | date) -> bool:
    """Whether what is measured at a time can be set beside the end of the year before."""
    year = Period.year(_start_of(time).year)
    return time in {year, year.end}


def _start_of(time: Period | date) -> date:
    return time.start if isinstance(time, Period) else time
