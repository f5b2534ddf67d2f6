"""Measured ratios are checked against their limits and printed as the table that docs carry."""

from __future__ import annotations

import pytest

ROWS: list[str] = []


@pytest.fixture
def report():
    def check(what: str, measured: float, *, limit: float) -> None:
        ROWS.append(f"| {what} | {measured:.2f} | {limit:g} |")
        assert measured <= limit, f"{what}: {measured:.2f} times, at most {limit}"

    return check


def pytest_terminal_summary(terminalreporter):
    if ROWS:
        terminalreporter.write_line("| what over what | measured | at most |")
        terminalreporter.write_line("|---|---|---|")
        for row in ROWS:
            terminalreporter.write_line(row)
