"""A district's January-to-October review with the structure of a real report and made numbers.

Every figure, enterprise and district here is made up. What is shown: a zone that was transferred
out with its enterprises, growth by cumulative and by single month, a ranking of ten districts,
contracts that are provisional, R&D by reporting group, needs as a funnel, and plans over years.
Run it with ``--lang en`` for English.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from typing import Any

import stmetrics as st
from stmetrics.indicators import BoundaryChange, RegionData, boundary_growths, certification_tally
from stmetrics.observations import Observation, Observations, single_month_growths
from stmetrics.ranking import rank_regions
from stmetrics.reviews import review
from stmetrics.targets import AssignedTarget, TargetPath, target_text

OWN = "甲区"
DISTRICTS = ["甲区", "乙区", "丙区", "丁区", "戊区", "己区", "庚区", "辛区", "壬区", "癸区"]
BATCHES = {"zh": ("第一批", "第二批"), "en": ("First batch", "Second batch")}
JAN_OCT, OCTOBER = st.Period.months(2021, 1, 10), st.Period.month(2021, 10)


def observed(indicator: str, value: str, **facts: Any) -> Observation:
    """One made-up figure of the district, of January to October where nothing else is said."""
    if "on" not in facts:
        facts.setdefault("period", JAN_OCT)
    return Observation(indicator=indicator, region=OWN, value=value, **facts)


def growth(region: str, value: str, period: st.Period, status: str = "A") -> Observation:
    """A made-up growth of value added, at constant prices as such growth is published."""
    return Observation(
        indicator="ht.value_added", region=region, period=period, aspect="growth", value=value,
        price_basis="constant", status=status,
    )  # fmt: skip


# --- the made-up district -------------------------------------------------------------------


def value_added() -> Iterator[Observation]:
    """Growth of value added: cumulative by month, the first step January-February; of October."""
    cumulative = ["18.2%", "12.5%", "9.1%", "7.7%", "6.9%", "5.8%", "5.1%", "4.6%", "4.9%"]
    for month, rate in enumerate(cumulative, start=2):
        yield growth(OWN, rate, st.Period.months(2021, 1, month))
    months = ["7.6%", "3.1%", "-1.3%", "11.2%", "5.0%", "6.8%", "9.9%", "-0.4%", "8.1%"]
    year = ["5.1%", "4.8%", "3.9%", "8.8%", "4.0%", "6.5%", "7.2%", "1.1%", "5.9%"]
    for district, month_rate, rate in zip(DISTRICTS[1:], months, year, strict=True):
        yield growth(district, month_rate, OCTOBER)
        yield growth(district, rate, JAN_OCT)
    yield growth(OWN, "7.9%", OCTOBER)


def output_by_month() -> Iterator[Observation]:
    """Industrial output from January to each month, this year and last."""
    levels = {
        2020: ["38.0亿元", "61.5亿元", "84.2亿元", "107.9亿元"],
        2021: ["44.1亿元", "69.0亿元", "91.4亿元", "116.3亿元"],
    }
    for year, values in levels.items():
        for month, value in enumerate(values, start=2):
            yield observed("industry.output", value, period=st.Period.months(year, 1, month))


def figures(lang: str) -> Iterator[Observation]:
    """Everything else that the report states."""
    yield from value_added()
    yield from output_by_month()
    yield observed("cn.hte_n", "168家", on="2021-10-31")
    yield observed("cn.hte_n", "139家", on="2020-10-31")
    yield observed("cn.rd_total", "15.4亿元", period="2020")
    yield observed("cn.rd_total", "13.9亿元", period="2019")
    for group, value in (("enterprises", "9.1亿元"), ("research_centres", "0.8亿元"),
                         ("university", "4.9亿元"), ("hospitals", "0.6亿元")):  # fmt: skip
        yield observed(f"rd.group_{group}", value, period="2020")
    yield observed("rd.share_without_activity", "近四成", period="2020", aspect="level")
    note = "一家单位尚未反馈" if lang == "zh" else "one unit has not replied yet"
    yield observed("tm.taken_in", "23.7亿元", status="P", note=note)
    for indicator, value in {
        "coop.needs_collected": "86项",
        "coop.needs_selected": "41项",
        "coop.needs_collected_enterprises": "52家",
        "coop.needs_selected_enterprises": "30家",
        "coop.investment_planned": "6400万元",
        "coop.investment_made": "2150万元",
        "coop.experts_dispatched": "12人",
        "coop.land": "3200亩",
        "proj.funds": "1830万元",
    }.items():
        yield observed(indicator, value)
    for stage, value in {"cooperating": "9项", "in_contact": "14项", "intention": "18项"}.items():
        yield observed(f"coop.{stage}", value, on="2021-10-31")


def certifications(lang: str) -> list[st.HighTechCertification]:
    """Applications in two batches, new and renewed, and how each fared."""
    first, second = BATCHES[lang]
    batches = {
        (first, "2021-06-30"): {("new", 9): 7, ("renewed", 12): 10},
        (second, "2021-08-31"): {("new", 20): 17, ("renewed", 14): 13},
    }
    return [
        st.HighTechCertification(
            enterprise_id=f"{batch}{kind}{i}", kind=kind, batch=batch, applied_on=day,
            outcome="certified" if i < passed else "rejected",
            issued_on="2021-10-20" if i < passed else None,
        )
        for (batch, day), kinds in batches.items()
        for (kind, applied), passed in kinds.items()
        for i in range(applied)
    ]  # fmt: skip


def district(lang: str) -> RegionData:
    """The made-up district, whose zone e3-e4 was transferred out in July 2021."""
    sales = {"e1": ("4.2亿元", "4.9亿元"), "e2": ("2.0亿元", "2.2亿元"), "e3": ("3.0亿元", None),
             "e4": ("1.1亿元", None), "e5": (None, "0.7亿元")}  # fmt: skip
    return RegionData(
        region=OWN,
        name_zh="甲区（虚构）",
        name_en="District A (made up)",
        observations=figures(lang),
        years=[
            st.EnterpriseYear(enterprise_id=unit, year=2020 + i, sales_income=amount)
            for unit, amounts in sales.items()
            for i, amount in enumerate(amounts)
            if amount is not None
        ],
        certifications=certifications(lang),
        boundary_changes=[BoundaryChange(on="2021-07-01", moved_out=["e3", "e4"])],
    )


# --- what it says ---------------------------------------------------------------------------


def main() -> None:
    """Print the review, then what goes beyond its lines."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--lang", choices=("zh", "en"), default="zh")
    lang = parser.parse_args().lang
    zh, data = lang == "zh", district(lang)
    goals = {"cn.rd_total": ("2020", st.Target.growth_at_least("12%")),
             "proj.funds": ("2021", st.Target.at_least("2400万元"))}  # fmt: skip
    targets = [
        AssignedTarget(indicator=name, region=OWN, period=period, target=target,
                       force="binding", assessed_in="2021")
        for name, (period, target) in goals.items()
    ]  # fmt: skip
    print(review(data, JAN_OCT, targets=targets, also=["2020"]).text(lang))
    print("\n" + ("按批次" if zh else "By batch"))
    for line in batches(data, lang):
        print(f"  {line}")
    print("\n" + ("逐月增速（规上工业总产值）" if zh else "Industrial output, month by month"))
    for line in months(data.observations, lang):
        print(f"  {line}")
    print("\n" + ("十区增速排名" if zh else "Ranks of ten districts by growth"))
    for line in ranks(data.observations, lang):
        print(f"  {line}")
    print(
        "\n" + ("区划调整：四种口径的增速" if zh else "The boundary changed: growth on four bases")
    )
    for line in four_growths(data, lang):
        print(f"  {line}")
    print("\n" + ("分年度目标" if zh else "Plans over three years"))
    for line in plans(lang):
        print(f"  {line}")


def batches(data: RegionData, lang: str) -> Iterator[str]:
    """Applied, certified and the pass ratio of each batch."""
    for batch in BATCHES[lang]:
        tally = certification_tally(data.certifications, batch=batch)
        ratio = st.percent(tally.success_ratio, 1)
        if lang == "zh":
            yield f"{batch}：申报{tally.applied}家，认定{tally.certified}家，通过率{ratio}"
        else:
            yield f"{batch}: {tally.applied} applied, {tally.certified} certified, {ratio}"


def months(figures: Observations, lang: str) -> Iterator[str]:
    """Growth of industrial output by single month, out of two years' cumulative figures."""
    for step in single_month_growths(figures, "industry.output", OWN, 2021):
        when = step.time.label(lang) if isinstance(step.time, st.Period) else str(step.time)
        yield f"{when}{'：' if lang == 'zh' else ': '}{st.percent(step.amount.value, 1)}"


def ranks(figures: Observations, lang: str) -> Iterator[str]:
    """Rank by the month's growth, by the cumulative one, and what is forecast for the year."""
    colon = "：" if lang == "zh" else ": "
    for period in (OCTOBER, JAN_OCT):
        rates = {
            district: figures.growth("ht.value_added", district, period).amount
            for district in DISTRICTS
        }
        yield f"{period.label(lang)}{colon}{rank_regions(rates).sentence(OWN, lang)}"
    rates[OWN] = st.units.parse("0.060")  # a plain ratio, as growth is
    forecast = rank_regions(rates, statuses={OWN: st.ObservationStatus.FORECAST})
    yield f"{st.Period.year(2021).label(lang)}{colon}{forecast.sentence(OWN, lang)}"


def four_growths(data: RegionData, lang: str) -> Iterator[str]:
    """Sales of the district's enterprises on the four bases; one has no figure of last year."""
    found = boundary_growths(data, "sales_income_yuan", 2021)
    for zh, en, rate in (
        ("公布口径", "published", found.published),
        ("按现行区划调整", "boundary-adjusted", found.boundary_adjusted),
        ("可比口径", "comparable", found.comparable),
        ("两期均在样本", "matched panel", found.matched_panel),
    ):
        missing = "、".join(found.without_base)
        unknown = (
            f"缺{missing}的上年数" if lang == "zh" else f"{missing} has no figure of last year"
        )
        said = unknown if rate is None else st.percent(rate, 1)
        yield f"{zh}：{said}" if lang == "zh" else f"{en}: {said}"


def plans(lang: str) -> Iterator[str]:
    """High-tech enterprises in one building, a range; tax of one floor, a target for each year."""
    building = TargetPath({2023: st.Target.between("30家", "40家")})
    tax = TargetPath(
        {year: st.Target.at_least(f"{amount}万元") for year, amount in
         ((2021, 500), (2022, 700), (2023, 1000))}
    )  # fmt: skip
    for zh, en, path in (
        ("楼宇高新技术企业", "High-tech enterprises in a building", building),
        ("楼层税收", "Tax of a floor", tax),
    ):
        for year in path.years:
            goal = target_text(path.due(year), lang)
            yield f"{zh}，{year}年：{goal}" if lang == "zh" else f"{en}, {year}: {goal}"


if __name__ == "__main__":
    main()
