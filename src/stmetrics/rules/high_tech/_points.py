"""The points of the innovation score of high-tech certification, dated and sourced."""

from __future__ import annotations

from decimal import Decimal
from typing import Final

from stmetrics.exact.interval import Interval
from stmetrics.law.bands import Band, Bands
from stmetrics.law.dated import Confirmation, Dated, Parameter
from stmetrics.rules.high_tech._parameters import guide_2016

_UNCONFIRMED: Final = Confirmation.UNCONFIRMED

CLASS_1_POINTS: Final = Parameter(
    "high_tech_class_1_points",
    (Dated((7, 8), "2016-01-01", None, guide_2016("part 三(七)1")),),
    decides="points for the number of rights where there is one of Class I",
)
CLASS_2_POINTS: Final = Parameter(
    "high_tech_class_2_points",
    (
        Dated(
            Bands.rising(
                "high_tech_class_2_points", [(0, (0, 0)), (1, (1, 2)), (3, (3, 4)), (5, (5, 6))]
            ),
            "2016-01-01",
            None,
            guide_2016("part 三(七)1", "one right of Class I gives 7 to 8"),
        ),
    ),
    decides="points for the number of Class II rights, where there is none of Class I",
)
JUDGED_IP_POINTS: Final = Parameter(
    "high_tech_judged_ip_points",
    (Dated(8, "2016-01-01", None, guide_2016("part 三(七)1")),),
    decides="the most points for how advanced the rights are, and for their core support, each",
)
OWN_DEVELOPMENT_POINTS: Final = Parameter(
    "high_tech_own_development_points",
    (Dated((1, 6), "2016-01-01", None, guide_2016("part 三(七)1")),),
    decides="points for the origin of rights, one of them being developed by the enterprise",
)
ACQUISITION_POINTS: Final = Parameter(
    "high_tech_acquisition_points",
    (Dated((1, 3), "2016-01-01", None, guide_2016("part 三(七)1")),),
    decides="points for the origin of rights that were all acquired",
)
STANDARDS_POINTS: Final = Parameter(
    "high_tech_standards_points",
    (Dated(2, "2016-01-01", None, guide_2016("part 三(七)1")),),
    decides="the most points for part in drafting standards",
)
IP_BLOCK: Final = Parameter(
    "high_tech_ip_block",
    (Dated(30, "2016-01-01", None, guide_2016("part 三(七)1")),),
    decides="the most points for intellectual property",
)
ACHIEVEMENT_POINTS: Final = Parameter(
    "high_tech_achievement_points",
    (
        Dated(
            Bands[tuple[int, int] | None](
                "high_tech_achievement_points",
                (
                    Band(Interval(Decimal(0), Decimal(0)), (0, 0)),
                    Band(
                        Interval(Decimal(0), Decimal(1), low_closed=False, high_closed=False),
                        None,
                    ),
                    Band(Interval(Decimal(1), Decimal(2), high_closed=False), (1, 6)),
                    Band(Interval(Decimal(2), Decimal(3), high_closed=False), (7, 12)),
                    Band(Interval(Decimal(3), Decimal(4), high_closed=False), (13, 18)),
                    Band(Interval(Decimal(4), Decimal(5), high_closed=False), (19, 24)),
                    Band(Interval(Decimal(5), None), (25, 30)),
                ),
            ),
            "2016-01-01",
            None,
            guide_2016("part 三(七)2", "a yearly average between 0 and 1 has no band in the text"),
        ),
    ),
    decides="points for conversion of results, by their yearly average",
)
FEW_ACHIEVEMENTS_POINTS: Final = Parameter(
    "high_tech_few_achievements_points",
    (
        Dated(
            (0, 6),
            "2016-01-01",
            None,
            guide_2016(
                "part 三(七)2",
                "the text has no band; our reading leaves it open from none to the lowest band",
                _UNCONFIRMED,
            ),
        ),
    ),
    decides="points for conversion of results where their yearly average lies between 0 and 1",
)
ACHIEVEMENT_YEARS: Final = Parameter(
    "high_tech_achievement_years",
    (Dated(3, "2016-01-01", None, guide_2016("part 三(七)2")),),
    decides="the years over which conversions of results are averaged",
)
YOUNG_ACHIEVEMENT_YEARS: Final = Parameter(
    "high_tech_young_achievement_years",
    (
        Dated(
            1,
            "2016-01-01",
            None,
            guide_2016(
                "part 三(七)2",
                "an enterprise younger than three years is averaged over the fiscal years that it "
                "operated, one at the least: our reading, by analogy with R&D and growth",
                _UNCONFIRMED,
            ),
        ),
    ),
    decides="the fewest years over which a young enterprise's conversions are averaged",
)
ORGANISATION_BLOCK: Final = Parameter(
    "high_tech_organisation_block",
    (Dated(20, "2016-01-01", None, guide_2016("part 三(七)3")),),
    decides="the most points for organisation of R&D, which experts give",
)
GROWTH_POINTS: Final = Parameter(
    "high_tech_growth_points",
    (
        Dated(
            Bands(
                "high_tech_growth_points",
                (
                    Band(Interval(None, Decimal(0)), (0, 0)),
                    Band(
                        Interval(Decimal(0), Decimal("0.05"), low_closed=False, high_closed=False),
                        (1, 2),
                    ),
                    Band(Interval(Decimal("0.05"), Decimal("0.15"), high_closed=False), (3, 4)),
                    Band(Interval(Decimal("0.15"), Decimal("0.25"), high_closed=False), (5, 6)),
                    Band(Interval(Decimal("0.25"), Decimal("0.35"), high_closed=False), (7, 8)),
                    Band(Interval(Decimal("0.35"), None), (9, 10)),
                ),
            ),
            "2016-01-01",
            None,
            guide_2016("part 三(七)4", "the body says 5 % and above, its annex 4 prints above 5 %"),
        ),
    ),
    decides="points for growth of net assets and of sales, each",
)
SHORTEST_GROWTH: Final = Parameter(
    "high_tech_shortest_growth_years",
    (
        Dated(
            2,
            "2016-01-01",
            None,
            guide_2016(
                "part 三(七)4",
                "the text gives a formula for three years only; of two years y2 / y1 - 1 is our "
                "reading of actual operating time, and of one year there is none",
                _UNCONFIRMED,
            ),
        ),
    ),
    decides="the fewest fiscal years whose growth has a rate",
)
OPEN_GROWTH_POINTS: Final = Parameter(
    "high_tech_open_growth_points",
    (
        Dated(
            (0, 10),
            "2016-01-01",
            None,
            guide_2016(
                "part 三(七)4",
                "no formula for one year, two years from zero, or negative levels; our reading "
                "leaves all points open",
                _UNCONFIRMED,
            ),
        ),
    ),
    decides="points for growth where the text gives no formula for it",
)
