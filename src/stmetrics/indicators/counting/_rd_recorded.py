"""A region's R&D inputs of one time, and whether they are those of the whole region."""

from __future__ import annotations

from stmetrics.errors import MissingFactError
from stmetrics.indicators.counting._recorded import Recorded
from stmetrics.records.enums import Performer, RDBasis
from stmetrics.records.rd_input import RDInput


def rd_inputs(at: Recorded, basis: RDBasis) -> list[RDInput] | None:
    """R&D inputs of the period on a basis."""
    of_basis = (each for each in at.data.rd_inputs if each.basis is basis)
    return [each for each in of_basis if each.period == at.time] or None


def rd_of_all(at: Recorded) -> list[RDInput] | None:
    """Statistical R&D inputs of the period, where they are those of the whole region.

    One performer's alone are not, unless the records are said to be complete.
    """
    found = rd_inputs(at, RDBasis.STATISTICAL)
    if found is not None and not _is_whole(at, found):
        raise MissingFactError(
            "R&D of one performer alone",
            "is not the R&D of all performers together",
            "give the other performers' too, or say what the records cover: covered=…",
        )
    return found


def rd_of_all_with(at: Recorded, performer: Performer) -> list[RDInput] | None:
    """The same, where a performer reported; else its share is unknown, not 0."""
    found = rd_inputs(at, RDBasis.STATISTICAL) or []
    reported = any(each.performer is performer for each in found)
    return found if reported and _is_whole(at, found) else None


def _is_whole(at: Recorded, inputs: list[RDInput]) -> bool:
    return at.is_covered or len({each.performer for each in inputs}) > 1
