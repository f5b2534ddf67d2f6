"""A region's R&D inputs of one time, and whether they are those of the whole region."""

from __future__ import annotations

from stmetrics.indicators.counting._recorded import Recorded
from stmetrics.records.enums import Performer, RDBasis
from stmetrics.records.rd_input import RDInput


def rd_inputs(at: Recorded, basis: RDBasis) -> list[RDInput] | None:
    """R&D inputs of the period on a basis."""
    of_basis = (each for each in at.data.rd_inputs if each.basis is basis)
    return [each for each in of_basis if each.period == at.time] or None


def rd_of_all(at: Recorded) -> list[RDInput] | None:
    """Statistical R&D inputs of the period."""
    return rd_inputs(at, RDBasis.STATISTICAL)


def rd_of_all_with(at: Recorded, performer: Performer) -> list[RDInput] | None:
    """The same, where a performer reported; else its share is unknown, not 0."""
    found = rd_of_all(at) or []
    return found if any(each.performer is performer for each in found) else None


def only_performer(at: Recorded) -> Performer | None:
    """The one performer that reported, where the records are not said to be complete.

    Its R&D alone is not the R&D of all performers together, and its share of itself says nothing.
    """
    performers = {each.performer for each in rd_of_all(at) or ()}
    return performers.pop() if len(performers) == 1 and not at.is_covered else None
