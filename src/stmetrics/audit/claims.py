"""Many claims of a report audited at once."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any, Final

import attrs

from stmetrics.audit.causes import likely_cause
from stmetrics.audit.finding import Consistency, Finding
from stmetrics.exact.numbers import one_of

_SEVERITY: Final = (
    Consistency.INCONSISTENT,
    Consistency.UNDECIDABLE,
    Consistency.CONSISTENT,
    Consistency.EXACT,
)
_SUMMARY: Final = {
    "zh": "共{total}项：不一致{inconsistent}，无法判断{undecidable}，"
    "在舍入误差之内{consistent}，完全一致{exact}",
    "en": "{total} claims: {inconsistent} inconsistent, {undecidable} undecidable, "
    "{consistent} consistent within rounding, {exact} exact",
}


def _items(figures: Mapping[str, Any]) -> tuple[tuple[str, Any], ...]:
    return tuple(figures.items())


@attrs.frozen(eq=False)
class Claim:
    """One statement of a report, with the figures it relates (报告中的一项陈述).

    Attributes:
        label: What is stated.
        check: The check that the statement asks for, such as `audit_growth`.
        figures: The check's arguments by name.

    Example:
        >>> claim = Claim(
        ...     "R&D of 2013",
        ...     audit_growth,
        ...     {
        ...         "current": Published("11846.6亿元"),
        ...         "base": Published("10298.4亿元"),
        ...         "published": Published("15%", decimals=1),
        ...     },
        ... )
        >>> claim.finding().verdict.name
        'EXACT'
    """

    label: str
    check: Callable[..., Finding]
    _figures: tuple[tuple[str, Any], ...] = attrs.field(alias="figures", converter=_items)

    @property
    def figures(self) -> Mapping[str, Any]:
        """The check's arguments by name."""
        return MappingProxyType(dict(self._figures))

    def finding(self) -> Finding:
        """Check the statement."""
        return self.check(**self.figures)


@attrs.frozen
class AuditReport:
    """Findings of many claims, the gravest first (核对报告).

    Attributes:
        findings: Each claim's label with its finding; claims of one verdict in given order.

    Example:
        >>> print(audit_report([]).summary("en"))
        0 claims: 0 inconsistent, 0 undecidable, 0 consistent within rounding, 0 exact
    """

    findings: tuple[tuple[str, Finding], ...]

    def count(self, verdict: Consistency) -> int:
        """How many claims have a verdict."""
        return Counter(finding.verdict for _, finding in self.findings)[verdict]

    def summary(self, lang: str = "zh") -> str:
        """Count the verdicts in one line, in ``"zh"`` or ``"en"``."""
        counts = {verdict.value: self.count(verdict) for verdict in _SEVERITY}
        words = _SUMMARY[one_of(lang, "lang", ("zh", "en"))]
        return words.format(total=len(self.findings), **counts)

    def text(self, lang: str = "zh") -> str:
        """The summary and one line a claim; an inconsistent one with what would explain it."""
        lines = [self.summary(lang)]
        for label, finding in self.findings:
            lines.append(f"{label}: {finding.explain(lang)}")
            lines += [f"  {cause.explain(lang)}" for cause in likely_cause(finding)]
        return "\n".join(lines)


def audit_report(claims: Iterable[Claim]) -> AuditReport:
    """Check many claims (核对报告中的各项数字).

    Args:
        claims: The claims, in the report's order.

    Returns:
        The findings, inconsistent ones first, then undecidable, consistent, exact.

    Raises:
        StmetricsError: A claim's figures do not fit its check.

    Example:
        >>> rate = {"current": Published("264.6"), "base": Published("242.6")}
        >>> report = audit_report(
        ...     [
        ...         Claim("as printed", audit_growth, rate | {"published": Published("8.0%")}),
        ...         Claim("recomputed", audit_growth, rate | {"published": Published("9.1%")}),
        ...     ]
        ... )
        >>> [label for label, _ in report.findings]
        ['as printed', 'recomputed']
        >>> print(report.summary("en"))
        2 claims: 1 inconsistent, 0 undecidable, 0 consistent within rounding, 1 exact
    """
    found = [(claim.label, claim.finding()) for claim in claims]
    return AuditReport(tuple(sorted(found, key=lambda each: _SEVERITY.index(each[1].verdict))))
