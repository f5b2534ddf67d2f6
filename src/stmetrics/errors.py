"""The error family: what went wrong, why, and what to do about it.

Every error of the library is a `StmetricsError` and, besides, a `ValueError`, an
`ArithmeticError` or, of a missing extra, an `ImportError`, so that code which does not know the
library can still catch it.
All of them survive pickling, since figures are often computed in worker processes.
"""

from __future__ import annotations

import reprlib
from typing import Any, ClassVar, Self

from stmetrics._errors_zh import hint_in_chinese, reason_in_chinese, subject_in_chinese

__all__ = [
    "IncomparableError",
    "InvalidValueError",
    "MissingExtraError",
    "MissingFactError",
    "NoRuleInForceError",
    "ParseError",
    "StmetricsError",
    "UndefinedMetricError",
    "UnitError",
    "quoted",
    "shown",
]

_LONGEST_QUOTE = 80
_LONGEST_PART = 650
_CONTAINERS = frozenset({list, tuple, dict, set, frozenset})
_SHORT = reprlib.Repr()
_SHORT.maxlist = _SHORT.maxtuple = _SHORT.maxdict = _SHORT.maxset = _SHORT.maxfrozenset = 30
_SHORT.maxstring = _SHORT.maxother = _SHORT.maxlong = 5 * _LONGEST_QUOTE  # cut in the middle


def quoted(value: object) -> str:
    """Show a value inside an error message, in at most 80 characters.

    Args:
        value: Anything, however large or broken its own ``repr`` is.

    Returns:
        The ``repr``, cut with an ellipsis where it is long.

    Example:
        >>> quoted("3—5亿元")
        "'3—5亿元'"
        >>> len(quoted("9" * 1_000_000))
        80
    """
    if isinstance(value, str | bytes):
        value = value[:_LONGEST_QUOTE]
    try:
        shown = _in_one_line(value)
    except Exception:  # noqa: BLE001 - an int of 5,000 digits, or a caller's own broken __repr__
        shown = f"<{type(value).__name__}>"
    return shown if len(shown) <= _LONGEST_QUOTE else shown[: _LONGEST_QUOTE - 1] + "…"


def _in_one_line(value: object) -> str:
    """The ``repr``, of containers only their first items: a table prints on many lines."""
    shown = _SHORT.repr(value) if type(value) in _CONTAINERS else repr(value)
    return " ".join(shown.split()) if "\n" in shown else shown


def _capped(part: str) -> str:
    """A part of a message: whatever a caller's names hold, the three stay below 2,000."""
    return part if len(part) <= _LONGEST_PART else part[: _LONGEST_PART - 1] + "…"


class StmetricsError(Exception):
    """Base of every error that the library raises on purpose.

    Attributes:
        code: What kind of error it is, as stable text for programmes: ``"unit"``.
        what: What was refused or could not be computed, with the value.
        why: The rule that it breaks.
        hint: What the caller can do.
        path: The field that it was found in, ``"contracts[0].turnover"``; None outside records.
        further: Faults that were found beside it, of records nested in one value.

    Example:
        >>> error = StmetricsError("turnover 100", "it has no unit", 'write "100万元"')
        >>> print(error)
        turnover 100: it has no unit (write "100万元")
        >>> error.text("zh")
        'turnover 100：没有计量单位（可写："100万元"）'
    """

    code: ClassVar[str] = "error"
    path: str | None = None
    further: tuple[StmetricsError, ...] = ()

    def __init__(self, what: str, why: str = "", hint: str = "") -> None:
        """Keep the three parts; all of them are text, so the error pickles."""
        what, why, hint = map(_capped, (what, why, hint))
        super().__init__(what, why, hint)
        self.what = what
        self.why = why
        self.hint = hint

    def text(self, lang: str = "zh") -> str:
        """Say it in one line, in ``"zh"`` or ``"en"``."""
        if lang == "en":
            return str(self)
        if lang != "zh":
            raise InvalidValueError(f"lang={quoted(lang)}", "must be one of zh, en")
        hint = hint_in_chinese(self.hint)
        line = f"{subject_in_chinese(self.what)}：{reason_in_chinese(self.why, self.code)}"
        return f"{line}（{hint}）" if hint else line

    def at(self, path: str) -> Self:
        """Say which field it was found in; a path found deeper stays behind it."""
        together: tuple[StmetricsError, ...] = (self, *self.further)
        for each in together:
            deeper = each.path or ""
            dot = "." if path and deeper and not deeper.startswith("[") else ""
            each.path = f"{path}{dot}{deeper}" or None
        return self

    def __str__(self) -> str:
        """Join the parts that are there into one line."""
        line = f"{self.what}: {self.why}" if self.why else self.what
        return f"{line} ({self.hint})" if self.hint else line


class InvalidValueError(StmetricsError, ValueError):
    """An argument or a field breaks a rule.

    Example:
        >>> from stmetrics import success_ratio
        >>> success_ratio(17, 16)
        Traceback (most recent call last):
        ...
        stmetrics.errors.InvalidValueError: successes=17: must not exceed cases=16...
    """

    code = "invalid_value"


class ParseError(InvalidValueError):
    """A text is not a figure, a date, a period or an enum's value.

    Example:
        >>> from stmetrics import units
        >>> units.parse("1.2.3亿元")
        Traceback (most recent call last):
        ...
        stmetrics.errors.ParseError: '1.2.3亿元': is not a figure...
    """

    code = "unreadable"


class UnitError(InvalidValueError):
    """A unit is missing, unknown, or does not fit.

    Example:
        >>> from stmetrics import units
        >>> units.parse("3公顷").to("万元")
        Traceback (most recent call last):
        ...
        stmetrics.errors.UnitError: 公顷 to 万元: they measure different things...
    """

    code = "unit"


class IncomparableError(InvalidValueError):
    """Two values may not be added or compared: other bases, statuses or periods.

    Example:
        >>> from stmetrics import PatentCounts, PatentStatus
        >>> applied = PatentCounts(status=PatentStatus.APPLIED, invention=980)
        >>> applied + PatentCounts(status=PatentStatus.GRANTED, invention=144)
        Traceback (most recent call last):
        ...
        stmetrics.errors.IncomparableError: PatentCounts...
    """

    code = "incomparable"


class MissingFactError(InvalidValueError):
    """A fact that the answer depends on is not known; unknown is never zero.

    Example:
        >>> from stmetrics import CertificationKind, CertificationOutcome, HighTechCertification
        >>> from stmetrics.indicators import high_tech_in_force
        >>> undated = HighTechCertification(
        ...     enterprise_id="e1",
        ...     kind=CertificationKind.NEW,
        ...     outcome=CertificationOutcome.CERTIFIED,
        ... )
        >>> high_tech_in_force([undated], "2022-12-31")
        Traceback (most recent call last):
        ...
        stmetrics.errors.MissingFactError: HighTechCertification of 'e1'...
    """

    code = "missing_fact"


class MissingExtraError(StmetricsError, ImportError):
    """A part of the library needs an optional package that is not installed.

    Example:
        >>> print(MissingExtraError("JSON", "needs cattrs", "install st-policy-metrics[json]"))
        JSON: needs cattrs (install st-policy-metrics[json])
    """

    code = "missing_extra"


class NoRuleInForceError(InvalidValueError):
    """No value of a legal parameter is in force, or known, on the date asked for.

    Example:
        >>> from stmetrics.law import CERTIFICATE_VALIDITY_YEARS
        >>> CERTIFICATE_VALIDITY_YEARS.on("2001-01-01")
        Traceback (most recent call last):
        ...
        stmetrics.errors.NoRuleInForceError: certificate_validity_years on 2001-01-01...
    """

    code = "no_rule_in_force"


class UndefinedMetricError(StmetricsError, ArithmeticError):
    """A metric has no value for these numbers: a zero base, no cases.

    Attributes:
        metric: The function's name.
        values: The arguments that make it undefined, by name.
        reason: Why.

    Example:
        >>> from stmetrics import growth_rate
        >>> growth_rate(2, -2)
        Traceback (most recent call last):
        ...
        stmetrics.errors.UndefinedMetricError: growth_rate(base=-2): base is negative...
    """

    code = "undefined"

    def __init__(self, metric: str, values: dict[str, Any], reason: str, hint: str = "") -> None:
        """Name the metric, the values and the reason."""
        named = values if isinstance(values, dict) else {"values": values}
        listed = ", ".join(f"{name}={shown(value)}" for name, value in named.items())
        super().__init__(f"{metric}({listed})", reason, hint)
        self.args: tuple[Any, ...] = (metric, values, reason, hint)
        self.metric = metric
        self.values = values
        self.reason = reason


def renamed(error: StmetricsError, what: str, path: str | None = None) -> StmetricsError:
    """The same error said of something else: of the argument or the field that a caller knows."""
    if isinstance(error, UndefinedMetricError):
        again: StmetricsError = InvalidValueError(what, error.why, error.hint)
    else:
        again = type(error)(what, error.why, error.hint)
    again.path = error.path
    return again if path is None else again.at(path)


def shown(value: object) -> str:
    """Show a number the way people write it, in at most 80 characters.

    Example:
        >>> from decimal import Decimal

        >>> shown(Decimal("0.5")), quoted(Decimal("0.5"))
        ('0.5', "Decimal('0.5')")
    """
    return quoted(value) if isinstance(value, str) else quoted(_Plain(value))


class _Plain:
    """A value whose ``repr`` is its ``str``, so that `quoted` can cut both alike."""

    __slots__ = ("_value",)

    def __init__(self, value: object) -> None:
        self._value = value

    def __repr__(self) -> str:
        return str(self._value)
