"""Technology contracts over columns: what regions send out, take in and keep.

The twins of `stmetrics.indicators.contracts`: a contract between two units of one region counts
as sent out and as taken in, so the two are never added.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, Final

from stmetrics.errors import InvalidValueError
from stmetrics.frames._columns import Expression, not_negative, nw, one_if
from stmetrics.frames._found import found_columns
from stmetrics.frames._frames import (
    Frame,
    aggregated,
    as_frame,
    day_like,
    group_keys,
    in_known_groups,
    like,
    names_in,
    require_columns,
)
from stmetrics.frames._money import FEN, Units, in_fen
from stmetrics.frames.indicators._regions import lies_in, require_texts
from stmetrics.periods.period import Period
from stmetrics.records import _fields as f
from stmetrics.records.tech_contract import TechContract

_SIDES: Final = ("seller_region", "buyer_region")
_FLOWS: Final = ("sent_out", "taken_in", "local", "outflow", "distinct")
_FEN: Final = "__fen__"


def contract_flows(  # noqa: PLR0913 - six is what the house allows
    frame: Frame,
    regions: str | Iterable[str],
    *,
    by: str | Sequence[str] = (),
    period: Period | str | None = None,
    columns: Mapping[Any, str | None] | None = None,
    units: Units = None,
) -> Frame:
    """Turnover of technology contracts that regions send out, take in and keep (输出与吸纳).

    ``distinct = sent_out + taken_in - local`` and ``outflow = sent_out - local``. A GB/T 2260 code
    holds those below it, so that what one district sends to another of its city is local for the
    city.

    Args:
        frame: A row a contract, each once, with ``turnover``, ``seller_region`` and
            ``buyer_region`` (texts), and ``registered_on`` where a period is asked for.
        regions: The region or regions asked about.
        by: Columns that name groups of contracts, such as their kind or year.
        period: Only those registered in it.
        columns: Fields by the names that the frame has for them, where they are not found by
            the words that spreadsheets have for them; None leaves a column out.
        units: The unit of the turnover, where its name shows none.

    Returns:
        A frame: a row for each region and group, with ``region``, ``by``, ``contracts`` (of the
        group, wherever they are) and in yuan ``sent_out``, ``taken_in``, ``local``, ``outflow``
        and ``distinct``. One is null where a side that it rests on, or a turnover in it, is
        unknown. Groups that are unknown are left out. A lazy frame stays lazy.

    Raises:
        InvalidValueError: Columns that are not there; regions that are no texts; a region that is
            empty or a code cut short.
        UnitError: A turnover without a unit.

    Example:
        >>> import polars
        >>> made_up = polars.DataFrame({
        ...     "成交额（万元）": [100, 40], "卖方所在地": ["320404", "320404"],
        ...     "买方所在地": ["320411", "110108"],
        ... })
        >>> flows = frames.contract_flows(made_up, ["320400", "320404"])
        >>> flows.select("region", "sent_out", "taken_in", "local").rows()
        [('320400', 1400000.0, 1000000.0, 1000000.0), ('320404', 1400000.0, 0.0, 0.0)]
    """
    asked, keys, within = _regions(regions), group_keys(by), f.optional_period(period)
    fields = ("turnover", *_SIDES, *(("registered_on",) if within else ()))
    table = as_frame(frame)
    names = found_columns(names_in(table), dict.fromkeys(fields, TechContract), columns)
    require_texts(table, [names[side] for side in _SIDES])
    require_columns(table, keys)
    if within is not None:
        table = _registered(table, names["registered_on"], within)
    fen = in_fen({"turnover": names["turnover"]}, units)["turnover"]
    table = in_known_groups(table, keys).with_columns(**{_FEN: not_negative(fen)})
    return like(frame, nw.concat([_of_region(table, each, keys, names) for each in asked]))


def _regions(given: str | Iterable[str]) -> tuple[str, ...]:
    asked = (given,) if isinstance(given, str) else f.several(given)
    if not asked:
        raise InvalidValueError("regions", "names none", 'give ["320404", "320411"]')
    return asked


def _registered(table: Any, column: str, within: Period) -> Any:
    day = nw.col(column)
    first, last = (day_like(table, column, each) for each in (within.start, within.end))
    return table.filter((day >= first) & (day <= last))


def _of_region(table: Any, region: str, keys: list[str], names: dict[str, str]) -> Any:
    """A row for each group of contracts, as seen from one region."""
    marks = _marks(region, names)
    told = table.with_columns(**marks)
    sums = [nw.len().alias("contracts"), *[nw.col(name).sum() for name in marks]]
    added = aggregated(told, keys, sums)
    flows = [
        nw.when(nw.col(_open(flow)) == 0).then(nw.col(flow) / FEN).alias(flow) for flow in _FLOWS
    ]
    return added.select(nw.lit(region).alias("region"), *keys, "contracts", *flows)


def _marks(region: str, names: dict[str, str]) -> dict[str, Expression]:
    """Of each contract the fen that count in each flow, and whether that is not known."""
    (sold_in, sold_out), (bought_in, bought_out) = (lies_in(names[side], region) for side in _SIDES)
    counted = {
        "sent_out": (sold_in, sold_out),
        "taken_in": (bought_in, bought_out),
        "local": (sold_in & bought_in, sold_out | bought_out),
        "outflow": (sold_in & bought_out, sold_out | bought_in),
        "distinct": (sold_in | bought_in, sold_out & bought_out),
    }
    fen = nw.col(_FEN)
    marks = {}
    for flow, (counts, does_not) in counted.items():
        marks[flow] = nw.when(counts).then(fen).otherwise(0.0)
        is_told = does_not | (counts & ~fen.is_null())
        marks[_open(flow)] = 1.0 - one_if(is_told)
    return marks


def _open(flow: str) -> str:
    return f"__{flow}_open__"
