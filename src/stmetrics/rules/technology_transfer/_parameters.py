"""The numbers and lists of the rules on technology transfers, dated and sourced."""

from __future__ import annotations

from typing import Final

from stmetrics.law.dated import Confirmation, Dated, Parameter, Source
from stmetrics.rules.technology_transfer.terms import TransferForm, TransferredTechnology

_TEXT: Final = Confirmation.TEXT
_SINCE: Final = "2008-01-01"


def notice_of_2010(clause: str, note: str = "") -> Source:
    """Cite the notice of 2010, which holds from 2008 on."""
    return Source(
        document="财税〔2010〕111号",
        clause=clause,
        effective=_SINCE,
        confirmation=_TEXT,
        note=note,
    )


NON_EXCLUSIVE: Final = Source(
    document="财税〔2015〕116号, 公告2015年第82号",
    clause="Art. 1",
    effective="2015-10-01",
    confirmation=_TEXT,
    note="a non-exclusive licence of at least five years, of technology of one's own",
)
RESIDENT: Final = Source(
    document="企业所得税法实施条例", clause="Art. 90", effective=_SINCE, confirmation=_TEXT
)
_KINDS: Final = (
    TransferredTechnology.PATENT,
    TransferredTechnology.SOFTWARE_COPYRIGHT,
    TransferredTechnology.IC_LAYOUT,
    TransferredTechnology.PLANT_VARIETY,
    TransferredTechnology.BIOMEDICINE,
)
_RIGHTS: Final = (TransferForm.OWNERSHIP, TransferForm.EXCLUSIVE_LICENCE)

TECHNOLOGIES: Final = Parameter(
    "technology_transfer_technologies",
    (
        Dated(
            _KINDS,
            _SINCE,
            None,
            notice_of_2010("Art. 1", "names others besides; which they are was not kept"),
        ),
    ),
    decides="the transfer of which technology is relieved",
)
FORMS: Final[Parameter[tuple[TransferForm, ...]]] = Parameter(
    "technology_transfer_forms",
    (
        Dated(_RIGHTS, _SINCE, "2015-10-01", notice_of_2010("Art. 2")),
        Dated((*_RIGHTS, TransferForm.NON_EXCLUSIVE_LICENCE), "2015-10-01", None, NON_EXCLUSIVE),
    ),
    decides="by which right technology must be transferred",
)
LICENCE_YEARS: Final = Parameter(
    "technology_transfer_licence_years",
    (Dated(5, _SINCE, None, notice_of_2010("Art. 2", "that many included")),),
    decides="the fewest years of a licence that counts as a transfer of technology",
)
EQUIPMENT_COUNTS: Final = Parameter(
    "technology_transfer_equipment_counts",
    (
        Dated(
            False,  # noqa: FBT003 - the value itself
            _SINCE,
            None,
            Source(
                document="国税函〔2009〕212号",
                clause="Art. 2",
                effective=_SINCE,
                confirmation=_TEXT,
                note="income is receipts less cost less taxes; equipment and the like are no "
                "receipts of technology",
            ),
        ),
    ),
    decides="whether equipment counts as receipts of a technology transfer",
)
CONSULTING_COUNTS: Final = Parameter(
    "technology_transfer_consulting_counts",
    (
        Dated(
            True,  # noqa: FBT003 - the value itself
            "2013-11-01",
            None,
            Source(
                document="公告2013年第62号",
                effective="2013-11-01",
                confirmation=_TEXT,
                note="consulting that cannot be separated from the transfer, under two "
                "conditions, whose wording was not kept; what held before is not known",
            ),
        ),
    ),
    decides="whether inseparable consulting counts as receipts of a technology transfer",
)
