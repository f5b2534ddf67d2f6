"""Cost of reading a table: linear in its rows, and near that of making the records by hand."""

from __future__ import annotations

from decimal import Decimal

import pytest
from measure import ratio

from stmetrics.records import EnterpriseYear
from stmetrics.sheets.record_rows import records_from_rows

pytestmark = pytest.mark.benchmark


def made_rows(count: int) -> list[dict[str, object]]:
    """A made table of typed cells, as a spreadsheet reader gives them."""
    return [
        {
            "企业编号": f"e{number}",
            "年度": 2022,
            "销售收入(万元)": number + 0.5,
            "资产总额(万元)": Decimal(number),
            "职工总数(人)": 12,
        }
        for number in range(count)
    ]


def by_hand(rows: list[dict[str, object]]) -> list[EnterpriseYear]:
    """The same records from the same cells, without a question asked."""
    return [
        EnterpriseYear(
            enterprise_id=str(row["企业编号"]),
            year=int(str(row["年度"])),
            sales_income=(float(str(row["销售收入(万元)"])), "万元"),
            total_assets=(Decimal(str(row["资产总额(万元)"])), "万元"),
            employees=int(str(row["职工总数(人)"])),
        )
        for row in rows
    ]


def test_a_table_of_ten_times_the_rows_takes_ten_times_as_long(report):
    few, many = made_rows(10_000), made_rows(100_000)
    measured = ratio(
        lambda: records_from_rows(EnterpriseYear, many),
        lambda: records_from_rows(EnterpriseYear, few),
        number=1,
        repeat=5,
    )
    report("records_from_rows of 100,000 rows / of 10,000", measured, limit=13)


def test_a_table_against_records_made_by_hand(report):
    rows = made_rows(2_000)
    assert list(records_from_rows(EnterpriseYear, rows).records) == by_hand(rows)
    measured = ratio(
        lambda: records_from_rows(EnterpriseYear, rows), lambda: by_hand(rows), number=1
    )
    report("records_from_rows / the same records made by hand", measured, limit=4)
