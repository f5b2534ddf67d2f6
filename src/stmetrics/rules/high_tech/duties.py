"""Notices, reports and moves: what is due by which day, and what a certificate outlasts."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from datetime import date, timedelta
from typing import Final

from stmetrics.errors import InvalidValueError, MissingFactError, quoted
from stmetrics.exact._given import require_kind
from stmetrics.exact._numbers import whole_number
from stmetrics.law.dated import Confirmation, Dated, Parameter, Source
from stmetrics.law.verdicts import Verdict
from stmetrics.periods.days import as_date, months_after
from stmetrics.records._fields import optional_flag
from stmetrics.records.certification import HighTechCertification
from stmetrics.rules.high_tech._parameters import (
    MEASURES_OF_2016,
    measures_2008,
    measures_2016,
)

_DAY: Final = timedelta(days=1)
_LONGEST_NOTICE: Final = 366
PUBLIC_NOTICE_WORKING_DAYS: Final = Parameter(
    "high_tech_public_notice_working_days",
    (
        Dated(15, "2008-01-01", "2016-01-01", measures_2008("Art. 11(四)")),
        Dated(10, "2016-01-01", None, measures_2016("Art. 12")),
    ),
    decides="working days of public notice before certification",
)
PUBLIC_NOTICE_STARTS_AFTER: Final = Parameter(
    "high_tech_public_notice_starts_after",
    (
        Dated(
            0,
            "2008-01-01",
            None,
            Source(
                document="高新技术企业认定管理办法",
                clause="public notice",
                effective="2008-01-01",
                confirmation=Confirmation.SECONDARY,
                note="the measures are silent; notices of practice count the day of publication, "
                "which Civil Code, Art. 201 would not",
            ),
        ),
    ),
    decides="days after its publication from which a public notice is counted, unless told",
)
DEPARTMENTS: Final[Parameter[tuple[str, ...]]] = Parameter(
    "high_tech_departments",
    (
        Dated(
            ("科技", "财政", "税务"),
            "2008-01-01",
            "2025-01-20",
            Source(
                document="企业所得税法实施条例",
                clause="Art. 93(2)",
                effective="2008-01-01",
                confirmation=Confirmation.TEXT,
            ),
        ),
        Dated(
            ("工业和信息化", "财政", "税务"),
            "2025-01-20",
            None,
            Source(
                document="企业所得税法实施条例",
                number="国务院令第797号",
                clause="Art. 93(2)",
                issued="2024-12-06",
                effective="2025-01-20",
                confirmation=Confirmation.SECONDARY,
                note="annex 1, item 三: industry and information technology in the place of S&T; "
                "whether S&T is still named beside it was not confirmed. No revised measures of "
                "certification are known",
            ),
        ),
    ),
    decides="which departments make the measures of certification and the list of fields",
)
CHANGE_REPORT_DAYS: Final = Parameter(
    "high_tech_change_report_days",
    (Dated(15, "2008-01-01", "2016-01-01", measures_2008("Art. 14", "of a major change")),),
    decides="days within which a major change was reported until 2015",
)
CHANGE_REPORT_MONTHS: Final = Parameter(
    "high_tech_change_report_months",
    (Dated(3, "2016-01-01", None, measures_2016("Art. 17")),),
    decides="months within which a change of name or a major change is reported",
)
ANNUAL_REPORTS_MISSED: Final = Parameter(
    "high_tech_annual_reports_missed",
    (Dated(2, "2016-01-01", None, measures_2016("Art. 19", "within one validity (195号)")),),
    decides="how many missed annual reports end a certificate",
)
ANNUAL_REPORT_DUE: Final = Parameter(
    "high_tech_annual_report_due",
    (Dated((5, 31), "2016-01-01", None, measures_2016("Art. 13", "end of May")),),
    decides="the month and day by which the annual report is due",
)
WHOLE_MOVE_KEEPS: Final = Parameter(
    "high_tech_whole_move_keeps",
    (
        Dated(
            value=True,
            start="2016-01-01",
            end=None,
            source=measures_2016("Art. 18", "a partial move is certified anew where it went"),
        ),
    ),
    decides="whether the move of the whole enterprise, not of a part, keeps its certificate",
)


def high_tech_departments(on: date | str) -> Dated[tuple[str, ...]]:
    """The departments that make the measures of certification (认定管理办法制定部门).

    Args:
        on: The day.

    Returns:
        Their fields of business, the leading one first, with dates, source and what is open.

    Raises:
        NoRuleInForceError: Before 2008.

    Example:
        >>> high_tech_departments("2025-01-20").value[0]
        '工业和信息化'

    References:
        企业所得税法实施条例, Art. 93(2), effective 2008-01-01; 国务院令第797号, effective
        2025-01-20.
    """
    return DEPARTMENTS.on(on)


def public_notice_ends(
    published_on: date | str,
    *,
    is_working_day: Callable[[date], bool],
    first_day_counts: bool | None = None,
) -> date:
    """The last day of a public notice (公示期满日), counted in working days.

    Which days are worked is fixed by the State Council for each year, and weekends may be among
    them; that calendar is the caller's.

    Args:
        published_on: The day of publication.
        is_working_day: Tells of a day whether it is worked.
        first_day_counts: Whether the day of publication is counted itself. The measures do not
            say; None takes the practice of published notices, which count it.

    Returns:
        The tenth working day; the fifteenth until 2015.

    Raises:
        InvalidValueError: Too few working days within a year.
        NoRuleInForceError: Before 2008.

    Example:
        With weekends off and no holiday, two weeks:

        >>> weekdays = lambda day: day.weekday() < 5
        >>> public_notice_ends("2023-11-10", is_working_day=weekdays)
        datetime.date(2023, 11, 23)
        >>> public_notice_ends("2023-11-10", is_working_day=weekdays, first_day_counts=False)
        datetime.date(2023, 11, 24)

    References:
        国科发火〔2016〕32号, Art. 12, since 2016-01-01.
    """
    published = as_date(published_on, "published_on")
    left: int = PUBLIC_NOTICE_WORKING_DAYS.on(published).value
    told = optional_flag(first_day_counts)
    after = PUBLIC_NOTICE_STARTS_AFTER.on(published).value if told is None else int(not told)
    first = published + timedelta(days=after)
    for day in (first + place * _DAY for place in range(_LONGEST_NOTICE)):
        left -= bool(is_working_day(day))
        if left == 0:
            return day
    raise InvalidValueError(
        f"public notice of {published}",
        "does not end within a year",
        "is_working_day must say True of the days that are worked",
    )


def change_report_due(changed_on: date | str) -> date:
    """The last day to report a change of name or a major change (变更报告期限).

    Args:
        changed_on: The day of the change.

    Returns:
        The same day three months later; until 2015 the fifteenth day after a major change.

    Raises:
        NoRuleInForceError: Before 2008.

    Example:
        >>> change_report_due("2022-11-30")
        datetime.date(2023, 2, 28)

    References:
        国科发火〔2016〕32号, Art. 17; 国科发火〔2008〕172号, Art. 14, until 2015.
    """
    day = as_date(changed_on, "changed_on")
    if day < MEASURES_OF_2016:
        return day + timedelta(days=CHANGE_REPORT_DAYS.on(day).value)
    return months_after(day, CHANGE_REPORT_MONTHS.on(day).value)


def annual_report_due(year: int) -> date:
    """The last day of the annual report on a year (年度发展情况报表期限): the end of next May.

    Args:
        year: The year reported on.

    Returns:
        31 May of the next year.

    Raises:
        NoRuleInForceError: A report that was due before 2016.

    Example:
        >>> annual_report_due(2021)
        datetime.date(2022, 5, 31)

    References:
        国科发火〔2016〕32号, Art. 13.
    """
    ends_next_year = f"{whole_number(year, 'year') + 1:04}-12-31"
    month, day = ANNUAL_REPORT_DUE.on(ends_next_year).value
    return date(year + 1, month, day)


def stays_valid_after_missed_reports(
    certification: HighTechCertification, missed: Iterable[int] | None
) -> Verdict:
    """Whether a certificate outlasts annual reports not made (未报送年度报表).

    Two reports missed within one validity, in a row or not, end it. A report belongs to the
    validity in which it was due.

    Args:
        certification: A certification with its issue date.
        missed: The years not reported on; None where that is unknown.

    Returns:
        MET where fewer were missed, UNMET where it is cancelled, UNKNOWN where the years are.

    Raises:
        MissingFactError: It is not certified, or its issue date is unknown.
        NoRuleInForceError: A report that was due before 2016.

    Example:
        >>> held = HighTechCertification(
        ...     enterprise_id="e1", kind="new", outcome="certified", issued_on="2019-12-05"
        ... )
        >>> [stays_valid_after_missed_reports(held, years).name for years in ([2019], [2019, 2021])]
        ['MET', 'UNMET']

    References:
        国科发火〔2016〕32号, Art. 13 and 19, and 国科发火〔2016〕195号, since 2016-01-01.
    """
    require_kind(HighTechCertification, certification=certification)
    issued_on, expires_on = certification.issued_on, certification.expires_on
    if issued_on is None or expires_on is None:
        raise MissingFactError(
            f"HighTechCertification of {certification.enterprise_id!r}",
            "has no issue date",
            "the reports due within its validity follow from it",
        )
    if missed is None:
        return Verdict.UNKNOWN
    if isinstance(missed, str | bytes):
        raise InvalidValueError(f"missed={quoted(missed)}", "is text", "give a list of years")
    due = [annual_report_due(year) for year in set(missed)]
    within = [day for day in due if issued_on <= day < expires_on]
    if not within:
        return Verdict.MET
    most = ANNUAL_REPORTS_MISSED.on(max(within)).value
    return Verdict.UNMET if len(within) >= most else Verdict.MET


def stays_valid_after_move(*, whole: bool | None, on: date | str) -> Verdict:
    """Whether a certificate stays valid after a move to another recognition area (异地搬迁).

    Args:
        whole: Whether the whole enterprise moved; None is unknown.
        on: The day of the move.

    Returns:
        MET after a whole relocation; UNMET after a partial one, which is certified anew where
        it went.

    Raises:
        NoRuleInForceError: Before 2016.

    Example:
        >>> stays_valid_after_move(whole=False, on="2022-06-01")
        <Verdict.UNMET: 'unmet'>

    References:
        国科发火〔2016〕32号, Art. 18.
    """
    keeping = WHOLE_MOVE_KEEPS.on(on).value
    if optional_flag(whole) is None:
        return Verdict.UNKNOWN
    return Verdict.MET if whole is keeping else Verdict.UNMET
