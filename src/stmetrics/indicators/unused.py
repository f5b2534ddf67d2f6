"""Records of a region that the figures of a period are not made of, and why."""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterator
from datetime import date
from operator import attrgetter
from typing import Any, Final

import attrs

from stmetrics._repr import short_repr
from stmetrics.exact._given import require_kind
from stmetrics.indicators.region_data import RegionData
from stmetrics.periods.period import Period
from stmetrics.records import _fields as f
from stmetrics.records.region import region_holds

_SHOWN: Final = 5


@attrs.frozen(kw_only=True)
class UnusedRecords:
    """Records of one kind that no figure of a period is made of (未用记录).

    Attributes:
        field: The field of `RegionData` that holds them.
        number: How many they are.
        named: The first few of them.
        other_region: Whether they are of another region; else they are of another time.

    Example:
        >>> made_up = UnusedRecords(field="contracts", number=1, named=["c1"])
        >>> made_up.text(), made_up.text("en")
        ('技术合同1条不属于所评时期：c1', '1 of contracts: of another period: c1')
    """

    field: str
    number: int
    named: tuple[str, ...] = attrs.field(converter=f.texts)
    other_region: bool = False

    __repr__ = short_repr

    def text(self, lang: str = "zh") -> str:
        """Say it in one line, in ``"zh"`` or ``"en"``."""
        more = self.number > len(self.named)
        if lang == "en":
            why = "of another region" if self.other_region else "of another period"
            return f"{self.number} of {self.field}: {why}: {', '.join(self.named)}{', …' * more}"
        why = "不属于本地区" if self.other_region else "不属于所评时期"
        named = "、".join(self.named) + "等" * more
        return f"{_KINDS[self.field][0]}{self.number}条{why}：{named}"


def unused_records(data: RegionData, period: Period | str) -> tuple[UnusedRecords, ...]:
    """Records that neither a period nor the year before is counted from (未用记录).

    Stocks are counted from what began earlier, so that certifications and platforms are always
    used; of R&D inputs, counts of patents and people all times within the two years are.

    Args:
        data: The region's records.
        period: The period that is reviewed.

    Returns:
        One entry a kind of record; nothing where all are used.

    Example:
        >>> made_up = RegionData(region="320404", patents=[
        ...     PatentCounts(status="granted", invention=1, period="2012", region="110108"),
        ...     PatentCounts(status="granted", invention=2, period="2005"),
        ... ])
        >>> [each.text("en") for each in unused_records(made_up, "2012")]
        ['1 of patents: of another region: granted', '1 of patents: of another period: granted']
    """
    require_kind(RegionData, data=data)
    reviewed = f.period(period)
    return tuple(entry for field in _KINDS for entry in _of(data, field, reviewed))


def _of(data: RegionData, field: str, period: Period) -> Iterator[UnusedRecords]:
    _, time_of, whole_years = _KINDS[field]
    records = getattr(data, field)
    elsewhere = [each for each in records if _is_elsewhere(each, data.region)]
    spans = _years_of(period) if whole_years else (period, period.previous_year())
    gone = set(map(id, elsewhere))  # times repeat: each is looked at once
    is_outside = functools.cache(functools.partial(_is_outside, spans))
    other = [each for each in records if id(each) not in gone and is_outside(time_of(each))]
    for found, other_region in ((elsewhere, True), (other, False)):
        if found:
            yield UnusedRecords(
                field=field,
                number=len(found),
                named=[_called(each) for each in found[:_SHOWN]],
                other_region=other_region,
            )


def _years_of(period: Period) -> tuple[Period, ...]:
    return (Period(date(period.start.year - 1, 1, 1), date(period.end.year, 12, 31)),)


def _is_elsewhere(record: Any, region: str) -> bool:
    own = getattr(record, "region", None)
    return own is not None and not region_holds(region, own)


def _is_outside(spans: tuple[Period, ...], time: Period | date | None) -> bool:
    return time is not None and not any(span.contains(time) for span in spans)


def _called(record: Any) -> str:
    names = ("id", "unit_id", "enterprise_id", "group", "performer", "status", "kind")
    said = next(value for name in names if (value := getattr(record, name, None)))
    return str(getattr(said, "value", said))


def _own_time(record: Any) -> Period | date | None:
    time: Period | date | None = record.period or record.on
    return time


_KINDS: Final[dict[str, tuple[str, Callable[[Any], Period | date | None], bool]]] = {
    "contracts": ("技术合同", attrgetter("registered_on"), False),
    "projects": ("项目", attrgetter("on"), False),
    "cooperations": ("产学研合作", attrgetter("on"), False),
    "recognitions": ("企业称号", attrgetter("on"), False),
    "years": ("企业年度数据", lambda each: date(each.year, 12, 31), True),
    "rd_inputs": ("研发投入", attrgetter("period"), True),
    "patents": ("专利数", _own_time, True),
    "populations": ("人口数", attrgetter("on"), True),
}
"""What a field is called, when its records are, and whether all times of the years count."""
