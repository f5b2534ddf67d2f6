"""Sentences of a review in English.

Verbs stand where they need not agree with a name (came to, rose), since names are singular and
plural.
"""

from __future__ import annotations

from collections.abc import Iterable

import attrs

from stmetrics.catalogue.row import Kind
from stmetrics.observations.basis import PriceBasis
from stmetrics.observations.observation import Aspect
from stmetrics.periods.period import Period
from stmetrics.ranking._place_words import band_wording
from stmetrics.ranking.wording import rank_change_wording, rank_wording
from stmetrics.records.enums import ObservationStatus
from stmetrics.reviews.lines import ReviewLine, Standing, TargetLine
from stmetrics.reviews.wording._directions import ON_THE_YEAR, VERBS, side_of_zero
from stmetrics.reviews.wording._phrases import (
    STATUS_WORDS,
    breakdown_text,
    change_text,
    gap_text,
    goal_text,
    judgement,
    other_period,
    points_phrase,
    ratio_phrase,
    share_places,
    title,
)
from stmetrics.targets.assigned import TargetForce
from stmetrics.units._wording import has_two_signs, is_flat, shown, unsigned
from stmetrics.units.amount import Amount


def english(line: ReviewLine, parts: Iterable[ReviewLine], opening: str) -> str:
    """A line and its parts as one sentence: ``… came to 15, up 4% on the year; of which …``."""
    first = ", ".join(_clauses(line))
    said = opening + first if opening else title(first)
    clauses = [", ".join(_clauses(part, is_part=True)) for part in parts]
    return f"{'; of which '.join([said, '; '.join(clauses)]) if clauses else said}."


def _clauses(line: ReviewLine, *, is_part: bool = False) -> list[str]:
    said = _rates(line, is_part=is_part)
    if line.figure is None:
        said = _without_figure(line, said)
    else:
        said.insert(0, _figure(line, line.figure))
    status = STATUS_WORDS[line.status][1]
    if status and line.status is not ObservationStatus.MISSING:
        said[0] += f" ({status})"
    said += [_standing(each) for each in line.standings]
    return said + [_target(each, line) for each in line.targets]


def _name(line: ReviewLine) -> str:
    """The name with its scope, and a comma after one that has a comma inside."""
    name = line.name.en
    scope = f" ({line.scope_beside})" if line.scope_beside else ""
    return f"{name}{scope}{',' if ', ' in name else ''}"


def _figure(line: ReviewLine, figure: Amount) -> str:
    read = shown(figure, "en", decimals=line.indicator.decimals)
    if read.unit == "people":  # the name says whom: experts invited came to 30
        read = attrs.evolve(read, unit="")
    text = read.phrase("en")
    if " per " in line.indicator.name.en:
        text = text.partition(" per ")[0]  # the name says so
    is_level = line.indicator.kind is Kind.LEVEL and isinstance(line.time, Period)
    verb = ("came to", "should come to") if is_level else ("stood at", "should stand at")
    names = f" ({', '.join(line.names)})" if line.names else ""
    constant = " at constant prices" if line.price_basis is PriceBasis.CONSTANT else ""
    parts = breakdown_text(line.breakdown, "en", line.indicator.decimals)
    return f"{_name(line)} {verb[_is_forecast(line)]} {text}{constant}{names}{parts}"


def _is_forecast(line: ReviewLine) -> bool:
    return line.status is ObservationStatus.FORECAST


def _rates(line: ReviewLine, *, is_part: bool) -> list[str]:
    """What is said beside a figure."""
    said = []
    if line.growth is not None:
        said.append(_growth(line.growth) + _prices(line))
    if line.gap is not None:
        said.append(gap_text(line, line.gap, "en"))
    if line.share is not None:
        whole = line.share_of_name
        of = "the whole" if is_part or whole is None else whole.en
        said.append(f"{ratio_phrase(line.share, 'en', share_places(line))} of {of}")
    if line.change is not None:
        said.append(change_text(line.change, "en"))
    if line.completion is not None:
        said.append(f"{ratio_phrase(line.completion, 'en')} of the task")
    return said


def _prices(line: ReviewLine) -> str:
    constant = line.growth_prices is PriceBasis.CONSTANT
    said_already = line.figure is not None and line.price_basis is PriceBasis.CONSTANT
    return " at constant prices" if constant and not said_already else ""


def _growth(growth: Amount) -> str:
    if is_flat(growth):
        return "unchanged on the year"
    if has_two_signs(growth):
        return f"changed by {ratio_phrase(growth, 'en')} on the year"
    if side := side_of_zero(growth):
        return f"{ON_THE_YEAR[side][1]} on the year"
    way = "up" if growth.value >= 0 else "down"
    return f"{way} {ratio_phrase(unsigned(growth), 'en')} on the year"


def _without_figure(line: ReviewLine, said: list[str]) -> list[str]:
    """Begin with the name and a verb where there is no figure to begin with."""
    name, forecast = _name(line), _is_forecast(line)
    if not said:
        is_planned = line.targets and line.status is not ObservationStatus.MISSING
        plain = name.removesuffix(",")
        return [plain] if is_planned else [f"no figure yet of {plain}", *_last_known(line)]
    if line.growth is not None:
        said[0] = f"{name} {_moved(line.growth, forecast=forecast)}{_prices(line)}"
    elif line.gap is not None:
        said[0] = f"the growth of {name} {'should lie' if forecast else 'lay'} {said[0]}"
    elif line.share is not None:
        said[0] = f"{name} {'should make up' if forecast else 'made up'} {said[0]}"
    elif line.change is not None:
        said[0] = f"{name} {_moved_by_points(line.change, forecast=forecast)}"
    else:
        said[0] = f"{name} {'should reach' if forecast else 'reached'} {said[0]}"
    return said


def _last_known(line: ReviewLine) -> list[str]:
    """Last year's figure, where this year's is missing."""
    if line.base is None:
        return []
    base = shown(line.base, "en", decimals=line.indicator.decimals).phrase("en")
    return [f"{base} the year before"]


def _moved(growth: Amount, *, forecast: bool) -> str:
    if is_flat(growth):
        return f"{'should' if forecast else 'did'} not change on the year"
    if has_two_signs(growth):
        verb = "should change by" if forecast else "changed by"
        return f"{verb} {ratio_phrase(growth, 'en')} on the year"
    if side := side_of_zero(growth):
        return f"{VERBS[side][forecast]} on the year"
    return f"{_verb(growth, forecast=forecast)} {ratio_phrase(unsigned(growth), 'en')} on the year"


def _moved_by_points(change: Amount, *, forecast: bool) -> str:
    if is_flat(change):
        return f"{'should' if forecast else 'did'} not change on the year"
    if has_two_signs(change):
        verb = "should change by" if forecast else "changed by"
        return f"{verb} {points_phrase(change, 'en')} on the year"
    if side := side_of_zero(change):
        return f"{VERBS[side][forecast]} on the year"
    return f"{_verb(change, forecast=forecast)} {points_phrase(change, 'en')} on the year"


def _verb(rate: Amount, *, forecast: bool) -> str:
    if forecast:
        return "should rise" if rate.value >= 0 else "should fall"
    return "rose" if rate.value >= 0 else "fell"


def _standing(standing: Standing) -> str:
    forecast = "forecast " if standing.is_forecast else "provisional " * standing.is_provisional
    place = " to ".join(dict.fromkeys((str(standing.best), str(standing.worst))))
    said = f"{forecast}{'joint ' if standing.is_shared else ''}rank {place}"
    if standing.of is not None:
        said += f" of {standing.of}"
    if standing.by is Aspect.GROWTH:
        said += " by growth"
    if standing.of is not None and standing.rank is not None:
        said += f" ({rank_wording(standing.rank, standing.of, 'en')})"
    elif standing.of is not None:
        band = band_wording(standing.best, standing.worst, standing.of, "en")
        said += f" ({band})" if band else ""
    if standing.before is not None and standing.rank is not None:
        said += f", {rank_change_wording(standing.rank, standing.before, 'en')} on the year"
    return said + (f" ({standing.missing} more without a figure)" if standing.missing else "")


def _target(each: TargetLine, line: ReviewLine) -> str:
    when = other_period(each, line.time, "en")
    force = "binding " if each.assigned.force is TargetForce.BINDING else ""
    target = f"{force}target{f' for {when}' if when else ''}"
    if each.assigned.set_by:
        target += f" set by {each.assigned.set_by}"
    return f"{target}: {goal_text(each, 'en')} ({judgement(each, 'en')})"
