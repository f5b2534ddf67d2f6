"""What a figure states: row, aspect and reference, or why it is not read."""

from __future__ import annotations

import re
from typing import Final

import attrs

from stmetrics.observations.observation import Aspect
from stmetrics.reports._grammar.subject import Subject

_TWO_LEVELS: Final = re.compile(
    r"[国省市区县](?:家)?(?:级)?、?[省市区县](?:级|(?<=、.)科技|(?<=、.)计划)"
)
Reason = tuple[str, str]


@attrs.frozen(kw_only=True)
class Stated:
    """Row, aspect and reference of a figure; the subject that holds behind it."""

    subject: Subject
    aspect: Aspect = Aspect.LEVEL
    reference: str | None = None
    negative: bool = False
    reason: Reason | None = None
    """Why it is not read; None where it is."""
    kept: Subject | None = None
    """The subject that holds behind it, where it is another: 较上年净增41家，增长15%."""


def is_open(subject: Subject) -> bool:
    """New high-tech enterprises may be newly certified or a net increase; 省市级 is two levels."""
    row = subject.row
    if row is not None and "level" in row.dimensions and _TWO_LEVELS.search(subject.phrase):
        return True
    return "新增" in subject.phrase and row is not None and row.id.startswith(("hte.", "cn.hte"))
