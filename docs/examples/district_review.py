"""A district's annual review, from the figures that two real reports print.

Report A is Zhonglou district, Changzhou, January to October 2012; Report B is Taixing, 2022.
The figures are theirs, as printed; the targets beside them are made up for this example.
Run it with ``--lang zh`` for Chinese, ``--form sentences``, ``markdown`` or ``html``.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from typing import Any

import stmetrics as st
from stmetrics.indicators import RegionData
from stmetrics.observations import Observation
from stmetrics.reviews import Review, review
from stmetrics.targets import AssignedTarget

JAN_OCT, JAN_SEP = st.Period.months(2012, 1, 10), st.Period.months(2012, 1, 9)


def observed(region: str, figures: Iterable[Any], **facts: Any) -> Iterator[Observation]:
    """One observation a figure, with its level and kind where it is of some only.

    All are of one region and time; facts say what else they share.
    """
    for indicator, value, *part in figures:
        yield Observation(indicator=indicator, region=region, value=value, **facts, **dict(*part))


# --- Report A: Zhonglou ---------------------------------------------------------------------


def zhonglou() -> RegionData:
    """What Report A prints; certifications (days made up) and patents are records."""
    region = "320404"
    fates = [("new", "certified")] * 15 + [("new", "rejected")]
    fates += [("re_examination", "certified")] * 19
    return RegionData(
        region=region,
        name_zh="钟楼区",
        name_en="Zhonglou",
        certifications=[
            st.HighTechCertification(
                enterprise_id=f"e{i}",
                kind=kind,
                outcome=outcome,
                applied_on="2012-06-30",
                issued_on="2012-10-30" if outcome == "certified" else None,
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
        [
            ("ht.investment", "26.8亿元"),
            ("ht.output", "295.1亿元"),
            ("coop.events", "9场"),
            ("coop.agreements", "42项"),
            ("coop.agreements", "39项", {"kind": "三大产业"}),
            ("coop.agreed", "3200万元"),
            ("coop.induced", "4.1亿元"),
            ("coop.attending_enterprises", "180多家", {"kind": "洽谈会"}),
            ("coop.attending_people", "200多人", {"kind": "洽谈会"}),
            ("coop.signed", "2项", {"kind": "洽谈会技术转让合同"}),
            ("coop.experts_invited", "10人", {"kind": "国家级人才"}),
            ("coop.experts_invited", "30多人"),
            ("plat.applied", "15家", {"kind": "工程技术中心"}),
            ("plat.recognised", "5家", {"kind": "外资研发机构"}),
            ("plat.evaluated", "4家", {"kind": "公共服务平台"}),
            ("plat.rated_good", "4家", {"kind": "公共服务平台"}),
            ("proj.applied", "159项", {"level": "city", "and_above": True}),
            ("proj.applied", "超过40项", {"level": "provincial", "and_above": True}),
            ("proj.total", "2项", {"kind": "科技部对俄合作专项"}),
            ("proj.funds", "3581万元"),
        ],
        period=JAN_OCT,
    )
    yield from observed(region, [("ht.investment", "37.7%"), ("ht.output", "25.3%")], **growth)
    printed = [("ht.output", "13个百分点")]
    yield from observed(region, printed, aspect="gap", reference="industry.output", period=JAN_OCT)
    printed = [("ht.output", "48.4%")]
    yield from observed(
        region, printed, aspect="share", reference="industry.output", period=JAN_OCT
    )
    rates = [("pat.applied", "134.8%"), ("pat.granted", "5.6%")]
    yield from observed(region, rates, aspect="growth", period=JAN_SEP)
    yield from observed(
        region, [("pat.applied", "3623件"), ("pat.granted", "885件")], period=JAN_SEP
    )
    yield from observed(region, [("tax.relief", "超过1.5亿元")], period="2012", status="F")


def stocks_of_zhonglou(region: str) -> Iterator[Observation]:
    """Figures at the end of October."""
    yield from observed(
        region,
        [
            ("hte.cumulative", "75家"),
            ("cn.pat10k", "11.3件/万人"),
            ("incub.projects", "14个", {"kind": "研究院"}),
            ("incub.capital", "1.8亿元", {"kind": "研究院"}),
        ],
        on="2012-10-31",
    )


# --- Report B: Taixing ----------------------------------------------------------------------


def taixing(lang: str = "zh") -> RegionData:
    """What Report B prints of 2022; the scopes are named in one language."""
    whole, events = ("全市", "产学研活动") if lang == "zh" else ("whole city", "at the events")
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
            *observed(region, [("rd.accounting_expenses", "11.88%")], aspect="growth", period=year),
            *observed(region, [("coop.agreements", "60项以上")], scope=whole, period=year),
            *observed(region, [("coop.agreements", "22项")], scope=events, period=year),
            *observed(region, STOCKS_OF_TAIXING, on="2022-12-31"),
        ],
    )


FLOWS_OF_TAIXING = (
    ("rd.accounting_expenses", "24.8亿元"),
    ("cn.tm_v", "106.5亿元"),
    ("talent.foreign_experts", "76人"),
    ("cn.sme_n", "626家"),
    ("plat.added", "1家", {"level": "provincial", "kind": "众创空间"}),
    ("plat.added", "1家", {"level": "city", "kind": "众创空间"}),
    ("ent.titled", "4家", {"level": "provincial", "kind": "瞪羚企业"}),
    ("ent.titled", "5家", {"level": "city", "kind": "瞪羚企业"}),
    ("ent.titled", "2家", {"level": "provincial", "kind": "创新型领军企业"}),
    ("ent.titled", "16家", {"level": "provincial", "kind": "创新型企业"}),
    ("ent.titled", "6家", {"level": "provincial", "kind": "科技企业上市培育"}),
    ("proj.total", "3项", {"level": "city", "kind": "重点技术攻关项目"}),
    ("plat.rated_excellent", "3家", {"level": "provincial", "kind": "企业研发中心"}),
    ("proj.applied", "2项", {"level": "provincial", "kind": "成果转化项目", "scope": "园区"}),
    ("proj.applied", "2项", {"level": "provincial", "kind": "重点研发项目", "scope": "园区"}),
    ("proj.applied", "7项", {"level": "city", "kind": "项目", "scope": "园区"}),
    ("plat.added", "11家", {"level": "provincial", "and_above": True, "kind": "企业研发平台"}),
    ("coop.events", "10场"),
    ("coop.alliances", "21个"),
    ("coop.transformed", "20项"),
    ("proj.attracted", "34个", {"kind": "认定"}),
    ("proj.attracted", "20多个", {"kind": "入驻"}),
    ("coop.signed", "10项", {"kind": "路演签约"}),
)
STOCKS_OF_TAIXING = (
    ("plat.total", "169家"),
    ("plat.total", "3家", {"level": "national"}),
    ("plat.total", "1家", {"level": "national", "kind": "孵化器"}),
    ("plat.total", "2家", {"level": "provincial", "kind": "重点实验室"}),
    ("plat.total", "2家", {"level": "provincial", "kind": "院士工作站"}),
    ("plat.total", "1家", {"level": "provincial", "kind": "中试基地"}),
    ("proj.attracted", "10个", {"kind": "在跟踪"}),
    ("review.tasks_classes", "6个"),
    ("review.tasks_indicators", "30项"),
)


# --- both -----------------------------------------------------------------------------------


def goal(
    region: str, period: st.Period | str, indicator: str, target: st.Target, **part: Any
) -> AssignedTarget:
    """A target, made up for this example."""
    return AssignedTarget(indicator=indicator, region=region, period=period, target=target, **part)


def reviews(lang: str = "zh") -> Iterator[Review]:
    """Both reviews, with their made-up targets."""
    a, b = "320404", "321283"
    yield review(
        zhonglou(),
        JAN_OCT,
        targets=[
            goal(a, JAN_OCT, "ht.output", st.Target.growth_at_least("20%")),
            goal(
                a,
                JAN_OCT,
                "proj.applied",
                st.Target.at_least("50项"),
                level="provincial",
                and_above=True,
            ),
            goal(a, JAN_OCT, "hte.new_certified", st.Target.at_least("16家")),
            goal(a, st.Period.year(2012), "proj.funds", st.Target.at_least("4200万元")),
        ],
    )
    yield review(
        taixing(lang),
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
    for each in reviews(asked.lang):
        forms = {"sentences": each.text, "markdown": each.markdown, "html": each.html}
        if asked.form == "table":
            print(each.title(asked.lang))
        print(forms.get(asked.form, each.table)(asked.lang), end="\n\n")


if __name__ == "__main__":
    main()
