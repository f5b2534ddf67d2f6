"""How long a certificate holds, which the records themselves need to know."""

from __future__ import annotations

from typing import Final

from stmetrics.law.dated import Confirmation, Dated, Parameter, Source

CERTIFICATE_VALIDITY_YEARS: Final = Parameter(
    "certificate_validity_years",
    (
        Dated(
            3,
            "2008-01-01",
            "2016-01-01",
            Source(
                document="高新技术企业认定管理办法",
                number="国科发火〔2008〕172号",
                effective="2008-01-01",
                confirmation=Confirmation.SECONDARY,
                note="three years, then re-examination (复审) for three more; clause not seen",
            ),
        ),
        Dated(
            3,
            "2016-01-01",
            None,
            Source(
                document="高新技术企业认定管理办法",
                number="国科发火〔2016〕32号",
                clause="Art. 9",
                issued="2016-01-29",
                effective="2016-01-01",
                confirmation=Confirmation.TEXT,
                note="the last day is left open by the text; up to, not including, the same day "
                "three years on is our dated reading, unconfirmed",
            ),
        ),
    ),
    decides="how long a certificate of a high-tech enterprise is in force",
)
"""Years for which a certificate of a high-tech enterprise is valid, from its issue (有效期)."""
