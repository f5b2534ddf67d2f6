"""One place of a ranking in words and as a record."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any, Final

import attrs

from stmetrics.exact._arithmetic import as_decimal
from stmetrics.exact.rounding import round_half_up
from stmetrics.observations._rank_bands import RANK_BANDS, band_of
from stmetrics.records.enums import ObservationStatus
from stmetrics.units._reading import read
from stmetrics.units._unit_words import unit_in_words
from stmetrics.units._wording import shown
from stmetrics.units.amount import Amount

if TYPE_CHECKING:
    from stmetrics.ranking.ranking import Place, Ranking

_DECIMALS: Final = range(2, 16)


def placed(place: Place, zh: bool) -> str:  # noqa: FBT001 - one private reader
    said = f"第{rank_span(place, '至')}位" if zh else f"rank {rank_span(place, ' to ')}"
    return f"{'并列' if zh else 'joint '}{said}" if place.is_shared else said


def decimals_that_tell(places: Iterable[Place]) -> int:
    """The fewest decimals in which figures that differ are printed differently."""
    numbers = {as_decimal(read(each.figure, "figure").value) for each in places}
    apart = (
        n for n in _DECIMALS if len({round_half_up(each, n) for each in numbers}) == len(numbers)
    )
    return next(apart, _DECIMALS[-1])


def figure_text(place: Place, decimals: int, lang: str) -> str:
    amount = read(place.figure, "figure")
    if amount.unit is None:
        number = as_decimal(amount.value)
        amount = attrs.evolve(amount, value=number, decimals=None)
    return shown(amount, lang, decimals=decimals).phrase(lang) + _status_mark(place, lang)


def _status_mark(place: Place, lang: str) -> str:
    if place.status is ObservationStatus.NORMAL:
        return ""
    term = place.status.term(lang)
    return f"（{term}）" if lang == "zh" else f" ({term})"


def place_row(place: Place, figure: Amount, lang: str) -> dict[str, Any]:
    return {
        "region": place.region,
        "rank": place.rank,
        "best": place.best,
        "worst": place.worst,
        "is_shared": place.is_shared,
        "figure": as_decimal(figure.value),
        "unit": unit_in_words(figure.unit, lang),
        "status": place.status.term(lang),
    }


def in_chinese(ranking: Ranking, place: Place, word: str) -> str:
    opening = "预计" if ranking.is_forecast else "初步数据显示，" * ranking.is_provisional
    verb = "并列" if place.is_shared else "列"
    said = f"{verb}第{rank_span(place, '至')}位"
    if place.worst == 1:
        said = "并列第一" if place.is_shared else word
    elif word:
        said += f"，{'居' if word == '末位' else '处于'}{word}"
    rest = f"（另有{len(ranking.missing)}个地区无数据）" if ranking.missing else ""
    return f"{opening}在{ranking.of}个地区中{said}{rest}"


def in_english(ranking: Ranking, place: Place, word: str) -> str:
    opening = "forecast: " if ranking.is_forecast else "provisional: " * ranking.is_provisional
    said = f"{'joint ' * place.is_shared}rank {rank_span(place, ' to ')} of {ranking.of}"
    rest = f" ({len(ranking.missing)} more without a figure)" if ranking.missing else ""
    return f"{opening}{said}{', ' if word else ''}{word}{rest}"


def rank_span(place: Place, to: str) -> str:
    return to.join(map(str, dict.fromkeys((place.best, place.worst))))


def band_wording(best: int, worst: int, of: int, lang: str) -> str:
    """The word that all places of a range have in common; empty where they have none."""
    bands = {band_of(place, of) for place in (best, worst)}
    return RANK_BANDS[bands.pop()][lang == "en"] if len(bands) == 1 else ""
