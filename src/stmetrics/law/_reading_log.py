"""When the wording of each document was last read, and in how many copies of it.

A new reading of a document changes its row here, and with it every source that cites it. What
stands in no row was read before the log was kept, on a day that is not known.
"""

from __future__ import annotations

import re
from datetime import date
from typing import Final, TypeAlias

Reading: TypeAlias = tuple[date | None, bool | None]

_UNKNOWN: Final[Reading] = (None, None)
_LAST: Final = date(2026, 11, 26)
_ITEM: Final = re.compile(r"\(\w+\)\Z")

_MEASURES_2008, _MEASURES_2016 = "国科发火〔2008〕172号", "国科发火〔2016〕32号"
_GUIDE_2016, _TECH_SME = "国科发火〔2016〕195号", "国科发政〔2017〕115号"
_TAX_LAW, _TAX_REGULATIONS = "企业所得税法", "企业所得税法实施条例"

# A document, and the clause that was read; an empty clause is the whole of it, or all that is
# cited of it.
_SEVERAL_COPIES: Final = (
    *((_MEASURES_2008, f"Art. {number}") for number in ("10", "11", "12", "12 and 13", "13", "15")),
    (_GUIDE_2016, "part 三(七)1"),
    (_TECH_SME, "Art. 6"),
    (_TECH_SME, "Art. 7"),
    (_TAX_REGULATIONS, "Art. 67"),
    ("公告2017年第18号, 企业所得税法", ""),
    ("公告2021年第13号", ""),
    ("公告2022年第28号", ""),
    ("公告2023年第37号", ""),
    ("公告2023年第44号", ""),
    ("财税〔2010〕111号", ""),
    ("财税〔2014〕75号", ""),
    ("财税〔2017〕34号", ""),
    ("财税〔2018〕54号", ""),
    ("财税〔2018〕76号", ""),
    ("财税〔2018〕76号, 公告2018年第45号", "Art. 1"),
    ("财税〔2018〕99号", ""),
)
_ONE_COPY: Final = (
    (_MEASURES_2008, "Art. 14"),
    (_GUIDE_2016, "part 三(一)"),
    *((_TAX_LAW, f"Art. {number}") for number in (4, 18, 28)),
    *((_TAX_REGULATIONS, f"Art. {number}") for number in (90, 98)),
    ("公告2013年第62号", ""),
    ("公告2015年第97号", "Art. 4"),
    ("公告2017年第24号", ""),
    ("公告2019年第66号", ""),
    ("公告2021年第28号", "Art. 3"),
    ("公告2021年第6号", "Art. 1"),
    ("公告2022年第16号", ""),
    ("公告2022年第32号", ""),
    ("公告2023年第7号", ""),
    ("财税〔2015〕116号, 公告2015年第82号", "Art. 1"),
    ("财税〔2015〕119号", "Art. 4"),
    ("财税〔2015〕119号, 公告2015年第97号", "Art. 4"),
    ("财税〔2017〕79号", ""),
    ("财税〔2018〕99号, 公告2021年第6号", ""),
    ("国税函〔2009〕203号", ""),
    ("国税函〔2009〕212号", "Art. 2"),
    ("国税函〔2010〕157号", ""),
    ("国科发政字〔2000〕063号, 国科发政字〔2001〕253号", ""),
    ("国科火字〔2019〕87号", ""),
    ("国科火字〔2019〕87号, 公告2018年第45号", ""),
    ("工企业函〔2025〕137号", ""),
    ("国统字〔2019〕47号", ""),
    ("国家统计局说明", ""),
    ("科技统计调查填报说明", ""),
    ("规模以上服务业统计报表制度", ""),
)
# Quoted by several pages, each of which need not hold every clause.
_IN_QUOTATIONS: Final = (
    *((_MEASURES_2016, f"Art. {number}") for number in ("9", "10", "11(5)", "17", "19")),
    ("国科火字〔2022〕67号", ""),
    ("工信厅企业函〔2024〕244号", ""),
)
_DAY_AFTER: Final = date(2026, 11, 27)
_READ_THE_DAY_AFTER: Final = {
    ("公告2011年第4号", ""): (_DAY_AFTER, True),
    ("企业所得税法及实施条例", ""): (_DAY_AFTER, False),
}
_LOG: Final[dict[tuple[str, str], Reading]] = {
    **dict.fromkeys(_SEVERAL_COPIES, (_LAST, True)),
    **dict.fromkeys(_ONE_COPY, (_LAST, False)),
    **dict.fromkeys(_IN_QUOTATIONS, (_LAST, None)),
    **_READ_THE_DAY_AFTER,
}


def last_reading(cited: str, clause: str) -> Reading:
    """The day on which a clause was last read, and whether in several copies; None is unknown.

    Example:
        >>> last_reading("公告2023年第44号", "")
        (datetime.date(2026, 11, 26), True)
    """
    for read in (clause, _ITEM.sub("", clause), ""):
        if (cited, read) in _LOG:
            return _LOG[cited, read]
    return _UNKNOWN
