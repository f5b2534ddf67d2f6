"""Why records make no figure, in Chinese: the record and its field by the names of the forms."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from stmetrics._errors_zh import reason_in_chinese
from stmetrics.sheets.terms._fields import TERMS

if TYPE_CHECKING:
    from stmetrics.errors import StmetricsError

_RECORDS: Final = {
    "Cooperation": "产学研合作",
    "EnterpriseYear": "企业年度数据",
    "HighTechCertification": "高新技术企业认定记录",
    "PatentCounts": "专利数据",
    "Platform": "创新平台",
    "Population": "人口数据",
    "Project": "科技项目",
    "RDInput": "R&D投入",
    "Recognition": "荣誉资质",
    "TechContract": "技术合同",
}
_FIELDS: Final = {
    f"{kind.__name__}.{name}": headers[0]
    for kind, fields in TERMS.items()
    for name, headers in fields.items()
}
_OF_A_RECORD: Final = re.compile(r"(?P<record>\w+)(?P<field>\.\w+)?(?: of '(?P<named>.*)')?")


def why_silent(error: StmetricsError) -> str:
    """What a count lacks, without the names that the code gives it."""
    reason = reason_in_chinese(error.why, error.code)
    told = _OF_A_RECORD.fullmatch(error.what)
    if told is None or told["record"] not in _RECORDS:
        return reason
    field = _FIELDS.get(f"{told['record']}{told['field']}", "")
    named = f"“{told['named']}”" if told["named"] else ""
    return f"{_RECORDS[told['record']]}{named}{'的' if field and named else ''}{field}{reason}"
