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
                clause="Art. 12",
                effective="2008-01-01",
                confirmation=Confirmation.TEXT,
                note="three years, then re-examination (复审) for three more",
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
                note="the last day is left open by the text: see certificate_last_day",
            ),
        ),
    ),
    decides="how long a certificate of a high-tech enterprise is in force",
)
"""Years for which a certificate of a high-tech enterprise is valid, from its issue (有效期)."""
CERTIFICATE_LAST_DAY: Final = Parameter(
    "certificate_last_day",
    (
        Dated(
            -1,
            "2008-01-01",
            None,
            Source(
                document="高新技术企业认定管理办法",
                clause="validity",
                effective="2008-01-01",
                confirmation=Confirmation.UNCONFIRMED,
                note="the measures leave it open; by the Civil Code, Art. 201 and 202, the "
                "corresponding day itself would be the last, and practice differs",
            ),
        ),
    ),
    decides="days from the same day three years on to the last day in force",
)
"""Days from the anniversary that ends a certificate to its last day in force: our reading."""
