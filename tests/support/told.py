"""What was read of each figure of a text, in one line of words."""

from __future__ import annotations

from stmetrics.observations import Observation
from stmetrics.reports import read_report


def told(text: str, period: str = "2023", *, kinds: bool = False) -> list[str]:
    """In the order of the text; ? is unread, a target stands in brackets."""
    reading = read_report(text, region="320404", period=period)
    marked = [
        (each.found.start, _of(each.observation, period, kinds=kinds)) for each in reading.read
    ]
    marked += [(each.found.start, "?") for each in reading.unread]
    marked += [
        (found.start, f"[{each.indicator} {each.target.form.value}]")
        for found, each in reading.planned
    ]
    return [each for _, each in sorted(marked)]


def _of(seen: Observation, period: str, *, kinds: bool) -> str:
    said = [seen.indicator, seen.aspect.value, str(seen.value)]
    said += [str(seen.time)] if str(seen.time) != period else []
    said += [f">{seen.reference}"] if seen.reference else []
    said += [seen.level.value] if seen.level else []
    said += ["and above"] if kinds and seen.and_above else []
    said += [seen.kind] if kinds and seen.kind else []
    return " ".join(said)
