"""How a target stands to its schedule: in words and as a record."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from stmetrics.exact._arithmetic import as_decimal
from stmetrics.exact.rounding import points, round_half_up
from stmetrics.law.verdicts import Verdict
from stmetrics.targets.schedule import ScheduleBasis
from stmetrics.targets.wording import target_text
from stmetrics.units._reading import read
from stmetrics.units._unit_words import unit_in_words

if TYPE_CHECKING:
    from stmetrics.targets.pace import Pace
    from stmetrics.targets.why_open import WhyOpen

_SCHEDULES: Final = {
    ScheduleBasis.MONTHS: ("序时进度", "schedule"),
    ScheduleBasis.DAYS: ("按日进度", "the schedule by days"),
    ScheduleBasis.LAST_YEAR: ("上年同期进度", "last year's pace"),
}


_WORDS: Final = {
    Verdict.MET: ("不慢于进度", "on schedule or ahead"),
    Verdict.UNMET: ("慢于进度", "behind"),
    Verdict.UNKNOWN: ("无法判断", "cannot be decided"),
}


def _why_open(pace: Pace) -> WhyOpen | None:
    """Why there is no level to be worked up to: what the target grows on is not known."""
    return pace.target.form.open_without_base if pace.expected is None else None


def pace_cells(pace: Pace, lang: str) -> dict[str, Any]:
    amounts = {
        name: None if value is None else read(value, name)
        for name, value in {
            "expected": pace.expected,
            "remaining": pace.remaining,
            "needed_per_month": pace.needed_per_month,
        }.items()
    }
    known = next((each for each in amounts.values() if each is not None), None)
    return {
        "target": target_text(pace.target, lang),
        "on": pace.schedule.on.isoformat(),
        "schedule": _SCHEDULES[pace.schedule.reckoning][lang != "zh"],
        "share_due": as_decimal(pace.schedule.share),
        "unit": None if known is None else unit_in_words(known.unit, lang),
        **{name: None if each is None else each.value for name, each in amounts.items()},
        "completion": pace.completion,
        "gap": pace.gap,
        "verdict": _WORDS[pace.verdict][lang != "zh"],
    }


def against_zh(pace: Pace, decimals: int) -> str:
    schedule = _SCHEDULES[pace.schedule.reckoning][0]
    if pace.gap is None:
        open_words = {Verdict.MET: "不慢于", Verdict.UNMET: "慢于"}
        why = _why_open(pace)
        said = f"{open_words.get(pace.verdict, '无法判断是否达到')}{schedule}"
        return said if why is None else f"{said}：{why.zh}"
    if pace.gap == 0:
        return f"与{schedule}持平"
    side = "快于" if pace.gap > 0 else "慢于"
    if round_half_up(pace.gap, decimals + 2) == 0:
        return f"略{side}{schedule}"
    return f"{side}{schedule}{points(pace.gap.copy_abs(), decimals)}"


def against_en(pace: Pace, decimals: int) -> str:
    schedule = _SCHEDULES[pace.schedule.reckoning][1]
    if pace.gap is None:
        open_words = {Verdict.MET: "not behind", Verdict.UNMET: "behind"}
        why = _why_open(pace)
        said = f"{open_words.get(pace.verdict, 'undecided against')} {schedule}"
        return said if why is None else f"{said}: {why.en}"
    if pace.gap == 0:
        return f"exactly on {schedule}"
    side = "ahead of" if pace.gap > 0 else "behind"
    if round_half_up(pace.gap, decimals + 2) == 0:
        return f"slightly {side} {schedule}"
    return f"{points(pace.gap.copy_abs(), decimals, lang='en')} {side} {schedule}"
