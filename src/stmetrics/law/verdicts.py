"""Answers to policy questions, and how several are combined."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from stmetrics._closed_list import ClosedList, member_of
from stmetrics.errors import InvalidValueError


class Verdict(ClosedList):
    """The answer to a policy question (结论).

    A verdict has no truth value: ``if verdict:`` would read UNKNOWN as yes or no.

    Example:
        >>> all_of([Verdict.MET, Verdict.UNKNOWN, Verdict.NOT_APPLICABLE])
        <Verdict.UNKNOWN: 'unknown'>
    """

    MET = "met", "符合", "达标", "满足"
    UNMET = "unmet", "不符合", "不达标", "不满足"
    UNKNOWN = "unknown", "无法判断", "未知"
    """A fact is missing, or a bound leaves it open."""
    NOT_APPLICABLE = "not_applicable", "不适用"
    MANUAL_REVIEW = "manual_review", "需人工审核", "人工审核"
    """Only a person may judge it."""

    def __bool__(self) -> bool:
        """Refuse to be a condition."""
        raise InvalidValueError(
            f"{self}", "a verdict is neither true nor false", "compare: verdict is Verdict.MET"
        )


_ALL: Final = (Verdict.UNMET, Verdict.UNKNOWN, Verdict.MANUAL_REVIEW, Verdict.MET)
_ANY: Final = (Verdict.MET, Verdict.UNKNOWN, Verdict.MANUAL_REVIEW, Verdict.UNMET)


def all_of(verdicts: Iterable[Verdict | str]) -> Verdict:
    """Combine conditions that must all hold (同时满足).

    Any UNMET decides; else UNKNOWN, else MANUAL_REVIEW, else MET. NOT_APPLICABLE is passed
    over, and is the answer where nothing else is there.

    Args:
        verdicts: Any iterable.

    Returns:
        The combined verdict.

    Example:
        >>> all_of([Verdict.MET, Verdict.MANUAL_REVIEW])
        <Verdict.MANUAL_REVIEW: 'manual_review'>
    """
    return _first_of(verdicts, _ALL)


def any_of(verdicts: Iterable[Verdict | str]) -> Verdict:
    """Combine routes of which one suffices (满足之一).

    Any MET decides; else UNKNOWN, else MANUAL_REVIEW, else UNMET. NOT_APPLICABLE is passed
    over, and is the answer where nothing else is there.

    Args:
        verdicts: Any iterable.

    Returns:
        The combined verdict.

    Example:
        >>> any_of([Verdict.UNMET, Verdict.UNKNOWN])
        <Verdict.UNKNOWN: 'unknown'>
    """
    return _first_of(verdicts, _ANY)


def _first_of(verdicts: Iterable[Verdict | str], order: tuple[Verdict, ...]) -> Verdict:
    usual, taken = order[-1], [member_of(Verdict, each, "verdict") for each in verdicts]
    if taken.count(usual) == len(taken) > 0:
        return usual
    for verdict in order:
        if verdict in taken:
            return verdict
    return Verdict.NOT_APPLICABLE
