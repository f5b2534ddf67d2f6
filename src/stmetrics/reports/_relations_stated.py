"""The relations that a report's text itself states, as claims that can be checked."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, Final

import attrs

from stmetrics import audit
from stmetrics.audit.claims import Claim
from stmetrics.audit.finding import Finding
from stmetrics.audit.published import Published
from stmetrics.catalogue._shelf import every_row, row_of
from stmetrics.catalogue.names import name_of
from stmetrics.catalogue.row import Indicator
from stmetrics.errors import StmetricsError, UndefinedMetricError
from stmetrics.observations.observation import Aspect, Observation
from stmetrics.periods.period import Period
from stmetrics.reports._grammar.times import year_before
from stmetrics.targets.assigned import AssignedTarget
from stmetrics.targets.target import TargetForm
from stmetrics.units.amount import Bound

_Key = tuple[Any, ...]


def stated(
    observations: Iterable[Observation],
    targets: Iterable[AssignedTarget],
    own: tuple[Indicator, ...],
    lang: str,
) -> tuple[Claim, ...]:
    """Every relation between the figures of a text, in the text's order."""
    seen = tuple(each for each in observations if each.value is not None)
    found = _Relations(seen=seen, targets=tuple(targets), own=own, lang=lang).claims()
    return tuple(each for each in found if _can_be_checked(each))


def _can_be_checked(claim: Claim) -> bool:
    """Whether the figures are in units that can be compared; nothing else is a claim."""
    try:
        claim.finding()
    except StmetricsError:
        return False
    return True


def _held(seen: Iterable[Observation]) -> dict[_Key, Observation]:
    """The first figure of each thing."""
    held: dict[_Key, Observation] = {}
    for each in seen:
        held.setdefault((each.indicator, each.aspect, each.time, *_part(each)), each)
    return held


def _part(each: Observation | AssignedTarget) -> _Key:
    return each.level, each.and_above, each.kind


@attrs.define(kw_only=True)
class _Relations:
    seen: tuple[Observation, ...]
    targets: tuple[AssignedTarget, ...]
    own: tuple[Indicator, ...]
    lang: str
    held: dict[_Key, Observation] = attrs.field(init=False)

    def __attrs_post_init__(self) -> None:
        self.held = _held(self.seen)

    def claims(self) -> Iterator[Claim]:
        for each in self.seen:
            relation = _RELATIONS.get(each.aspect)
            found = relation(self, each) if relation else None
            if found is not None:
                check, figures = found
                yield Claim(self._label(each), check, figures | {"published": _printed(each)})
        yield from self._totals()

    def _label(self, each: Observation) -> str:
        gap = "" if self.lang == "zh" else ", "
        return f"{_name(each, self.own, self.lang)}{gap}{each.aspect.term(self.lang)}"

    def _level(self, of: Observation, **other: Any) -> Observation | None:
        """The level of the same thing, at another time or of another row."""
        indicator = other.get("indicator", of.indicator)
        time = other.get("time", of.time)
        part = _part(of) if indicator == of.indicator else (None, False, None)
        return self.held.get((indicator, Aspect.LEVEL, time, *part))

    def growth(self, of: Observation) -> _Found:
        """Growth against both levels; of a count, against the whole number it grew from."""
        now, before = self._level(of), self._level(of, time=year_before(of.time))
        if now is None:
            return None
        base = _whole_base(now, of) if before is None else _printed(before)
        if base is None:
            return None
        return audit.audit_growth, {"current": _printed(now), "base": base}

    def change(self, of: Observation) -> _Found:
        """Points of change against the rates of both years."""
        now, before = self._level(of), self._level(of, time=year_before(of.time))
        if now is None or before is None:
            return None
        return audit.audit_difference, {"current": _printed(now), "base": _printed(before)}

    def share(self, of: Observation) -> _Found:
        """A share against part and whole."""
        part = self._level(of)
        whole = self.held.get((of.reference, Aspect.LEVEL, of.time, None, False, None))
        if part is None or whole is None or whole is part:
            return None
        return audit.audit_share, {"part": _printed(part), "whole": _printed(whole)}

    def rate(self, of: Observation) -> _Found:
        """A rate of the catalogue that is one row over another, against both."""
        row = row_of(of.indicator)
        above, over, below = ("", "", "") if row is None else row.maths.partition(" / ")
        if (
            row is None
            or row.unit != "%"
            or not over
            or row_of(above) is None
            or row_of(below) is None
        ):
            return None
        part, whole = self._level(of, indicator=above), self._level(of, indicator=below)
        if part is None or whole is None:
            return None
        return audit.audit_share, {"part": _printed(part), "whole": _printed(whole)}

    def gap(self, of: Observation) -> _Found:
        """Points above another row against the growth of both."""
        part = _part(of)
        own = self.held.get((of.indicator, Aspect.GROWTH, of.time, *part))
        other = self.held.get((of.reference, Aspect.GROWTH, of.time, None, False, None))
        if own is None or other is None:
            return None
        return audit.audit_points_above, {"rate": _printed(own), "reference": _printed(other)}

    def completion(self, of: Observation) -> _Found:
        """A completion against the level and the target."""
        now = self._level(of)
        target = next((one for one in self.targets if _is_for(one, of)), None)
        if now is None or target is None:
            return None
        aim = Published(f"{target.target.value}{target.target.unit or ''}", exact=True)
        return audit.audit_completion, {"actual": _printed(now), "target": aim}

    def _totals(self) -> Iterator[Claim]:
        """Parts that are all of a whole, by the catalogue."""
        for whole in self.seen:
            row = row_of(whole.indicator)
            if whole.aspect is not Aspect.LEVEL or row is None or not row.parts_add_up:
                continue
            ids = [each.id for each in every_row() if each.part_of == row.id]
            parts = [self._level(whole, indicator=each) for each in ids]
            if all(each is not None for each in parts):
                figures = [_printed(each) for each in parts if each is not None]
                both = {"parts": figures, "total": _printed(whole)}
                yield Claim(self._label(whole), audit.audit_total, both)


_Found = tuple[Callable[..., Finding], dict[str, Any]] | None
_RELATIONS: Final[dict[Aspect, Callable[[_Relations, Observation], _Found]]] = {
    Aspect.GROWTH: _Relations.growth,
    Aspect.CHANGE: _Relations.change,
    Aspect.SHARE: _Relations.share,
    Aspect.LEVEL: _Relations.rate,
    Aspect.GAP: _Relations.gap,
    Aspect.COMPLETION: _Relations.completion,
}


def _is_for(target: AssignedTarget, of: Observation) -> bool:
    """Whether a target is the level that a completion speaks of."""
    same = (target.indicator, *_part(target)) == (of.indicator, *_part(of))
    end = of.time.end if isinstance(of.time, Period) else of.time
    within = target.period.contains(end)
    return same and within and target.target.form is TargetForm.AT_LEAST


def _name(each: Observation, own: tuple[Indicator, ...], lang: str) -> str:
    """The indicator with what narrows it; what no row describes by its id."""
    row = row_of(each.indicator, own)
    if row is None:
        return each.indicator
    level = None if each.level is None else each.level.value
    return name_of(row, level=level, and_above=each.and_above, kind=each.kind).of(lang)


def _printed(each: Observation) -> Published:
    """A figure as the audit takes it; a count is exactly what is printed."""
    value = each.require_value()
    return Published(str(value), exact=_is_count(each), bounds=True)


def _is_count(each: Observation) -> bool:
    """Whether a figure counts whole things and is printed to the last of them."""
    value = each.require_value()
    whole = value.decimals == 0 and value.bound is Bound.EXACT
    unit = value.unit or ""
    return each.aspect is Aspect.LEVEL and whole and not unit.endswith(("元", "%", "年"))


def _whole_base(now: Observation, growth: Observation) -> Published | None:
    """The only whole number that a count can have grown from; the next where there is none."""
    if not _is_count(now):
        return None
    try:
        bases = audit.whole_number_bases(_printed(now), _printed(growth))
    except UndefinedMetricError:
        return None
    if len(bases) > 1:
        return None
    unit = now.require_value().unit
    return Published(f"{bases.start}{unit}", exact=True)
