"""Places of regions among their peers: order, ties, gaps, change, and a sentence."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from decimal import Decimal
from typing import TYPE_CHECKING, Any

import attrs

from stmetrics._closed_list import member_of
from stmetrics._repr import short_repr
from stmetrics.errors import (
    IncomparableError,
    InvalidValueError,
    MissingFactError,
    UndefinedMetricError,
    quoted,
)
from stmetrics.exact._given import require_mapping
from stmetrics.exact._numbers import one_of, whole_number
from stmetrics.exact.interval import Interval
from stmetrics.formulas.ordering import Ties, ranks
from stmetrics.ranking._place_words import (
    decimals_that_tell,
    figure_text,
    in_chinese,
    in_english,
    place_row,
    placed,
    rank_span,
)
from stmetrics.ranking.rank_range import possible_ranks
from stmetrics.ranking.wording import rank_change, rank_wording
from stmetrics.records._sums import require_regions
from stmetrics.records.enums import ObservationStatus
from stmetrics.results import Result, ResultTable, checked_language, listed
from stmetrics.units._reading import read

if TYPE_CHECKING:
    from stmetrics.units._reading import Figure


@attrs.frozen(kw_only=True)
class Place:
    """Where one region stands (位次).

    Attributes:
        region: The region.
        figure: Its figure, as it was given.
        rank: Its rank; None where bounds leave it open.
        best: The best rank that the figures allow; the rank itself where it is known.
        worst: The worst one.
        is_shared: Whether another region's figure is equal.
        status: What the figure is: normal, provisional, forecast.

    Example:
        >>> place: Place = rank_regions({"甲区": "5%", "乙区": "7%"}).place("甲区")
        >>> place.rank, place.is_shared, place.status.name
        (2, False, 'NORMAL')
    """

    region: str
    figure: Any
    rank: int | Decimal | None
    best: int | Decimal
    worst: int | Decimal
    is_shared: bool
    status: ObservationStatus = attrs.field(converter=ObservationStatus)

    __repr__ = short_repr


@attrs.frozen(kw_only=True)
class Ranking(Result):
    """Regions in the order of a figure (排名). Made by `rank_regions`.

    Attributes:
        places: The places, first to last.
        missing: The regions without a figure, which have no place.
        ties: What equal figures get.
        highest_first: Whether the highest is first.

    Example:
        >>> ranking: Ranking = rank_regions({"甲区": 9, "乙区": None, "丙区": 12})
        >>> [place.region for place in ranking.places], ranking.of, ranking.missing
        (['丙区', '甲区'], 2, ('乙区',))
    """

    places: tuple[Place, ...]
    missing: tuple[str, ...]
    ties: Ties = attrs.field(converter=Ties)
    highest_first: bool

    __repr__ = short_repr

    def text(self, lang: str = "zh") -> str:
        """Name the regions in their order, a line each, and those without a figure.

        Example:
            >>> print(rank_regions({"甲区": "5%", "乙区": "7%", "丙区": None}))
            第1位 乙区 7%
            第2位 甲区 5%
            无数据：丙区
        """
        zh = checked_language(lang) == "zh"
        decimals = decimals_that_tell(self.places)
        said = [
            f"{placed(place, zh)} {place.region} {figure_text(place, decimals, lang)}"
            for place in self.places
        ]
        if self.missing:
            names = listed(self.missing, lang)
            said.append(f"无数据：{names}" if zh else f"without a figure: {names}")
        return "\n".join(said)

    def rows(self, lang: str = "zh") -> list[dict[str, Any]]:
        """A mapping a region, first to last, then those without a figure."""
        checked_language(lang)
        known = [place_row(place, read(place.figure, "figure"), lang) for place in self.places]
        return known + [dict.fromkeys(known[0], None) | {"region": each} for each in self.missing]

    def _laid_out(self, lang: str) -> ResultTable:
        zh, decimals = lang == "zh", decimals_that_tell(self.places)
        missing = [["", each, "无数据" if zh else "no figure"] for each in self.missing]
        return ResultTable(
            header=["位次", "地区", "数值"] if zh else ["Rank", "Region", "Figure"],
            rows=[
                *(
                    [
                        rank_span(each, "-"),
                        each.region,
                        figure_text(each, decimals, lang),
                    ]
                    for each in self.places
                ),
                *missing,
            ],
            align="rlr",
        )

    @property
    def of(self) -> int:
        """How many regions are ranked."""
        return len(self.places)

    @property
    def is_forecast(self) -> bool:
        """Whether any figure is a forecast, which makes every rank one."""
        return self._holds(ObservationStatus.FORECAST)

    @property
    def is_provisional(self) -> bool:
        """Whether any figure is provisional or an estimate, so that every rank may change."""
        return self._holds(ObservationStatus.PROVISIONAL, ObservationStatus.ESTIMATED)

    def _holds(self, *statuses: ObservationStatus) -> bool:
        return any(place.status in statuses for place in self.places)

    def place(self, region: str) -> Place:
        """One region's place; an error for one that is missing or not among them."""
        for place in self.places:
            if place.region == region:
                return place
        if region in self.missing:
            raise MissingFactError(
                f"rank of {region}", "it has no figure", "a region without a figure is not ranked"
            )
        raise InvalidValueError(f"region={quoted(region)}", "is not among those ranked")

    def change(self, region: str, before: Ranking) -> int:
        """Places that a region moved up since an earlier ranking (位次变化).

        Args:
            region: The region.
            before: The earlier ranking, of the same regions under the same rules.

        Returns:
            Places up, negative for places down.

        Raises:
            IncomparableError: The rankings are of other regions or under other rules, or bounds
                leave a rank open.
            InvalidValueError: Shared ranks that are no whole numbers (`Ties.AVERAGE`).

        Example:
            >>> last_year = rank_regions({"甲区": 5, "乙区": 7, "丙区": 9})
            >>> rank_regions({"甲区": 8, "乙区": 7, "丙区": 9}).change("甲区", last_year)
            1
        """
        unlike = {each.region for each in self.places} ^ {each.region for each in before.places}
        if unlike:
            raise IncomparableError(
                "two rankings",
                f"only one of them ranks {', '.join(sorted(unlike)[:5])}",
                "rank the same regions in both years",
            )
        if (self.ties, self.highest_first) != (before.ties, before.highest_first):
            raise IncomparableError("two rankings", "they follow other rules", "rank both alike")
        now, then = self.place(region).rank, before.place(region).rank
        if now is None or then is None:
            raise IncomparableError(
                f"rank of {region}", "bounds leave it open", "compare .best and .worst"
            )
        return rank_change(whole_number(now, "rank"), whole_number(then, "rank"))

    def sentence(self, region: str, lang: str = "zh") -> str:
        """Say where a region stands, in ``"zh"`` or ``"en"``, with what is forecast or missing.

        Example:
            Growth forecast for three districts; made numbers:

            >>> growth = {"甲区": "8.2%", "乙区": "9.5%", "丙区": "-1.3%", "丁区": None}
            >>> ranking = rank_regions(growth, statuses={"甲区": ObservationStatus.FORECAST})
            >>> ranking.sentence("甲区")
            '预计在3个地区中列第2位，处于中游（另有1个地区无数据）'
            >>> ranking.sentence("乙区", "en")
            'forecast: rank 1 of 3, first (1 more without a figure)'
        """
        place = self.place(region)
        write = in_chinese if one_of(lang, "lang", ("zh", "en")) == "zh" else in_english
        words = {rank_wording(end, self._last, lang) for end in (place.best, place.worst)}
        return write(self, place, words.pop() if len(words) == 1 else "")

    @property
    def _last(self) -> int:
        """The last rank that the rule gives: dense ranks end before the number of regions."""
        if self.ties is Ties.DENSE:
            return whole_number(max(place.worst for place in self.places), "rank")
        return self.of


def rank_regions(
    figures: Mapping[str, Figure | None],
    *,
    statuses: Mapping[str, ObservationStatus | str] | None = None,
    highest_first: bool = True,
    ties: Ties | str = Ties.COMPETITION,
) -> Ranking:
    """Rank regions by a figure (排名).

    A region whose figure is unknown is listed as missing and has no place. Where a figure is a
    bound or a range, a rank may stay open: `Place.best` and `Place.worst` say how far.

    Args:
        figures: The figure of every region, None where it is unknown; numbers, quantities,
            text or Amounts of one measure.
        statuses: What a region's figure is, where it is not a normal one; a forecast makes the
            ranking a forecast.
        highest_first: Whether the highest is first; False where lower is better.
        ties: What equal figures get; with bounds, only `Ties.COMPETITION`.

    Returns:
        The ranking.

    Raises:
        UndefinedMetricError: No region has a figure.
        InvalidValueError: Figures that are none, equal ones where that is refused, a status of
            a region that is not ranked, or bounds under another tie rule.
        UnitError: The figures' units do not fit together.

    Example:
        Growth of value added in four districts; made numbers, the last one a bound:

        >>> ranking = rank_regions(
        ...     {"甲区": "8.2%", "乙区": "9.5%", "丙区": "-1.3%", "丁区": "9%以上"}
        ... )
        >>> [(place.region, place.best, place.worst) for place in ranking.places]
        [('乙区', 1, 2), ('丁区', 1, 2), ('甲区', 3, 3), ('丙区', 4, 4)]
    """
    require_mapping(figures=figures)
    require_regions(figures, "figures")
    known = _in_one_unit({name: each for name, each in figures.items() if each is not None})
    if not known:
        raise UndefinedMetricError("rank_regions", {"figures": 0}, "no region has a figure")
    ties = member_of(Ties, ties, "ties")
    given = _known_statuses(statuses or {}, figures)
    held = Counter(span.number for span in known.values())
    places = [
        Place(
            region=region,
            figure=figures[region],
            rank=best if best == worst else None,
            best=best,
            worst=worst,
            is_shared=known[region].number is not None and held[known[region].number] > 1,
            status=given.get(region, ObservationStatus.NORMAL),
        )
        for region, (best, worst) in _ranges(known, ties, highest_first=highest_first).items()
    ]
    return Ranking(
        places=tuple(sorted(places, key=lambda place: (place.best, place.worst))),
        missing=tuple(name for name, each in figures.items() if each is None),
        ties=ties,
        highest_first=highest_first,
    )


def _in_one_unit(figures: Mapping[str, Figure]) -> dict[str, Interval]:
    given = {name: read(each, f"figures[{name}]") for name, each in figures.items()}
    unit = next((each.unit for each in given.values()), None)
    return {name: each.interval_in(unit, f"figures[{name}]") for name, each in given.items()}


def _known_statuses(
    statuses: Mapping[str, ObservationStatus | str], figures: Mapping[str, Any]
) -> Mapping[str, ObservationStatus]:
    for region, status in statuses.items():
        if region not in figures:
            raise InvalidValueError(
                f"statuses[{region}]={quoted(status)}",
                "must be an ObservationStatus of a region in figures",
            )
    return {
        region: member_of(ObservationStatus, status, f"statuses[{region}]")
        for region, status in statuses.items()
    }


def _ranges(spans: dict[str, Interval], ties: Ties, *, highest_first: bool) -> dict[str, Any]:
    """The best and worst rank of every region: the same where every figure is one number."""
    numbers = {name: span.number for name, span in spans.items() if span.number is not None}
    if len(numbers) == len(spans):
        exact = ranks(numbers, ties=ties, highest_first=highest_first)
        return {name: (rank, rank) for name, rank in exact.items()}
    if ties is not Ties.COMPETITION:
        bound = next(name for name in spans if name not in numbers)
        raise InvalidValueError(
            f"ties={quoted(ties)}",
            f"the figure of {bound} is a bound, so places are counted by who is ahead",
            "give Ties.COMPETITION, or the figure",
        )
    return dict(possible_ranks(spans, highest_first=highest_first))
