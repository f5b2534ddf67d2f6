"""What type checkers read from tables: the records' own class comes back."""

from __future__ import annotations

from typing import Any, assert_type

from stmetrics import EnterpriseYear, TechContract
from stmetrics.sheets import RowError, RowsRead, records_from_rows

rows: list[dict[str, Any]] = [{"企业编号": "e1", "年度": 2022}]
read = records_from_rows(EnterpriseYear, rows, columns={"备注": None}, unit="万元")
assert_type(read, RowsRead[EnterpriseYear])
assert_type(read.records, tuple[EnterpriseYear, ...])
assert_type(read.errors, tuple[RowError, ...])
assert_type(read.require_all(), tuple[EnterpriseYear, ...])
assert_type(read.failed, tuple[int, ...])
assert_type(read.blank, int)
assert_type(
    records_from_rows(TechContract, iter(rows), fixed={"buyer_region": None}),
    RowsRead[TechContract],
)

records_from_rows(EnterpriseYear, rows, column={})  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
RowError(1, why="made up")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
