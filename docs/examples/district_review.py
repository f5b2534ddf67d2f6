"""A district's annual review, from the figures that two real reports print.

Report A is Zhonglou district, Changzhou, January to October 2012; Report B is Taixing, 2022.
The figures are theirs, as printed; the targets beside them are made up for this example.
Run it with ``--lang zh`` for Chinese, ``--form sentences``, ``markdown`` or ``html``.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Mapping
from typing import Any

import stmetrics as st
from stmetrics.indicators import RegionData
from stmetrics.observations import Observation
from stmetrics.reviews import Review, review
from stmetrics.targets import AssignedTarget

JAN_OCT, JAN_SEP = st.Period.months(2012, 1, 10), st.Period.months(2012, 1, 9)


def observed(region: str, figures: Mapping[str, str], **facts: Any) -> Iterator[Observation]:
    """One observation a figure, all of one region and time; facts say what else they share."""
    for indicator, value in figures.items():
        yield Observation(indicator=indicator, region=region, value=value, **facts)


# --- Report A: Zhonglou ---------------------------------------------------------------------


def zhonglou() -> RegionData:
    """What Report A prints; the certifications and patents as records, each rest as printed."""
    region = "320404"
    fates = [("new", "certified")] * 15 + [("new", "rejected")]
    fates += [("re_examination", "certified")] * 19
    return RegionData(
        region=region,
        name_zh="钟楼区",
        name_en="Zhonglou",
        certifications=[
            st.HighTechCertification(
                enterprise_id=f"e{i}", kind=kind, outcome=outcome, applied_on="2012-06-30"
            )
            for i, (kind, outcome) in enumerate(fates)
        ],
        patents=[
            st.PatentCounts(
                status="applied", invention=980, utility_model=1855, design=788, period=JAN_SEP
            ),
            st.PatentCounts(
                status="granted", invention=144, utility_model=611, design=130, period=JAN_SEP
            ),
        ],
        observations=[*flows_of_zhonglou(region), *stocks_of_zhonglou(region)],
    )


def flows_of_zhonglou(region: str) -> Iterator[Observation]:
    """Figures of January to October, patents to September, tax relief of the whole year."""
    growth = {"aspect": "growth", "period": JAN_OCT}
    yield from observed(
        region,
        {
            "ht.investment": "26.8亿元",
            "ht.output": "295.1亿元",
            "coop.events": "9场",
            "coop.agreements": "42项",
            "coop.agreements_in_three": "39项",
            "coop.agreed": "3200万元",
            "coop.induced": "4.1亿元",
            "coop.fair_enterprises": "180多家",
            "coop.fair_people": "200多人",
            "coop.fair_contracts": "2项",
            "coop.national_talents": "10人",
            "coop.experts_invited": "30多人",
            "plat.centres_applied": "15家",
            "plat.foreign_rd": "5家",
            "plat.service_rated": "4家",
            "plat.service_good": "4家",
            "proj.applied_city": "159项",
            "proj.applied_provincial": "超过40项",
            "proj.russia": "2项",
            "proj.funds": "3581万元",
        },
        period=JAN_OCT,
    )
    yield from observed(region, {"ht.investment": "37.7%", "ht.output": "25.3%"}, **growth)
    printed = {"ht.output": "13个百分点"}
    yield from observed(region, printed, aspect="gap", reference="industry.output", period=JAN_OCT)
    printed = {"ht.output": "48.4%"}
    yield from observed(
        region, printed, aspect="share", reference="industry.output", period=JAN_OCT
    )
    rates = {"pat.applied": "134.8%", "pat.granted": "5.6%"}
    yield from observed(region, rates, aspect="growth", period=JAN_SEP)
    yield from observed(region, {"pat.applied": "3623件", "pat.granted": "885件"}, period=JAN_SEP)
    yield from observed(region, {"tax.relief": "超过1.5亿元"}, period="2012", status="F")


def stocks_of_zhonglou(region: str) -> Iterator[Observation]:
    """Figures at the end of October."""
    yield from observed(
        region,
        {
            "hte.cumulative": "75家",
            "cn.pat10k": "11.3件/万人",
            "plat.institute_projects": "14个",
            "plat.institute_capital": "1.8亿元",
        },
        on="2012-10-31",
    )


# --- Report B: Taixing ----------------------------------------------------------------------


def taixing() -> RegionData:
    """What Report B prints of 2022."""
    region, year = "321283", "2022"
    fates = ["public_notice"] * 109 + ["applied"] * 107
    return RegionData(
        region=region,
        name_zh="泰兴市",
        name_en="Taixing",
        certifications=[
            st.HighTechCertification(
                enterprise_id=f"e{i}", kind="new", outcome=outcome, applied_on="2022-08-31"
            )
            for i, outcome in enumerate(fates)
        ],
        observations=[
            *observed(region, FLOWS_OF_TAIXING, period=year),
            *observed(region, {"rd.accounting_expenses": "11.88%"}, aspect="growth", period=year),
            *observed(region, {"coop.agreements": "60项以上"}, scope="全市", period=year),
            *observed(region, {"coop.agreements": "22项"}, scope="产学研活动", period=year),
            *observed(region, STOCKS_OF_TAIXING, on="2022-12-31"),
        ],
    )


FLOWS_OF_TAIXING = {
    "rd.accounting_expenses": "24.8亿元",
    "cn.tm_v": "106.5亿元",
    "talent.foreign_experts": "76人",
    "cn.sme_n": "626家",
    "ent.spaces_provincial": "1家",
    "ent.spaces_city": "1家",
    "ent.gazelle_provincial": "4家",
    "ent.gazelle_city": "5家",
    "ent.leading": "2家",
    "ent.innovative": "16家",
    "ent.listing_pipeline": "6家",
    "proj.key_city": "3项",
    "plat.centres_excellent": "3家",
    "proj.zone_transformation": "2项",
    "proj.zone_key_rd": "2项",
    "proj.zone_city": "7项",
    "plat.added_provincial": "11家",
    "coop.events": "10场",
    "coop.alliances": "21个",
    "coop.transformed": "20项",
    "proj.attracted_recognised": "34个",
    "proj.attracted_moved_in": "20多个",
    "coop.roadshow_contracts": "10项",
}
STOCKS_OF_TAIXING = {
    "plat.total": "169家",
    "plat.national": "3家",
    "plat.national_incubator": "1家",
    "plat.provincial_laboratory": "2家",
    "plat.provincial_academician": "2家",
    "plat.pilot_base": "1家",
    "proj.attracted_followup": "10个",
    "review.tasks_classes": "6个",
    "review.tasks_indicators": "30项",
}


# --- both -----------------------------------------------------------------------------------


def goal(region: str, period: st.Period | str, indicator: str, target: st.Target) -> AssignedTarget:
    """A target, made up for this example."""
    return AssignedTarget(indicator=indicator, region=region, period=period, target=target)


def reviews() -> Iterator[Review]:
    """Both reviews, with their made-up targets."""
    a, b = "320404", "321283"
    yield review(
        zhonglou(),
        JAN_OCT,
        targets=[
            goal(a, JAN_OCT, "ht.output", st.Target.growth_at_least("20%")),
            goal(a, JAN_OCT, "proj.applied_provincial", st.Target.at_least("50项")),
            goal(a, JAN_OCT, "hte.new_certified", st.Target.at_least("16家")),
            goal(a, st.Period.year(2012), "proj.funds", st.Target.at_least("4200万元")),
        ],
    )
    yield review(
        taixing(),
        "2022",
        targets=[
            goal(b, "2022", "cn.sme_n", st.Target.at_least("600家")),
            goal(b, "2022", "cn.tm_v", st.Target.at_least("110亿元")),
        ],
    )


def main() -> None:
    """Print both reviews."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--lang", choices=("zh", "en"), default="en")
    parser.add_argument(
        "--form", choices=("table", "sentences", "markdown", "html"), default="table"
    )
    asked = parser.parse_args()
    for each in reviews():
        forms = {"sentences": each.text, "markdown": each.markdown, "html": each.html}
        if asked.form == "table":
            print(each.title(asked.lang))
        print(forms.get(asked.form, each.table)(asked.lang), end="\n\n")


if __name__ == "__main__":
    main()
