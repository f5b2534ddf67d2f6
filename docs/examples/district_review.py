"""A district's annual review, from the figures that two real reports print.

Report A is Zhonglou district, Changzhou, January to October 2012; Report B is Taixing, 2022.
The figures are theirs, as printed; the targets beside them are made up for this example.
Run it with ``--lang zh`` for Chinese.
"""

from __future__ import annotations

import argparse
import math
import unicodedata
from collections.abc import Iterator
from decimal import Decimal

import attrs

import stmetrics as st
from stmetrics import indicators, units
from stmetrics.units import parse

WIDTH = 54


@attrs.frozen
class Line:
    """One line of the review: what, the figure, and what follows from it, in both languages."""

    zh: str
    en: str
    figure: str
    zh_note: str = ""
    en_note: str = ""


# --- what the figures imply -----------------------------------------------------------------


def implied_range(level: str, rate: str) -> tuple[Decimal, Decimal]:
    """The bases that a printed level and growth rate allow: rounded ones, counts being exact."""
    figure, growth = parse(level), parse(rate)
    counts = units.unit(figure.require_unit()).counts
    half = Decimal(0) if counts else Decimal(5).scaleb(-1 - (figure.decimals or 0))
    half_rate = Decimal(5).scaleb(-3 - (growth.decimals or 0))
    return (
        st.implied_base(figure.value - half, growth.ratio + half_rate),
        st.implied_base(figure.value + half, growth.ratio - half_rate),
    )


def grown(zh: str, en: str, level: str, rate: str) -> Line:
    """A level with its printed growth, and the base that the two imply."""
    low, high = implied_range(level, rate)
    unit = units.unit(parse(level).require_unit())
    base = f"{st.round_half_up(low, 2)}-{st.round_half_up(high, 2)}{unit.symbol}"
    if unit.counts and math.ceil(low) == math.floor(high):
        base = f"{math.ceil(low)}{unit.symbol}"  # the only whole number in the range
    return Line(
        zh,
        en,
        level,
        f"同比增长{rate}，推算基数{base}",
        f"up {rate} on the year, implied base {base}",
    )


def ratio(zh: str, en: str, part: int, whole: int) -> Line:
    """A success or pass ratio of two counts."""
    printed = st.percent(st.success_ratio(part, whole), 2)
    return Line(zh, en, f"{part}/{whole}", printed, printed)


def bounded(zh: str, en: str, text: str) -> Line:
    """A figure that the report states as a bound."""
    ends = parse(text, bounds=True).interval
    zh_word, en_word = ("不少于", "at least") if ends.low_closed else ("超过", "more than")
    return Line(zh, en, text, f"{zh_word}{ends.low}", f"{en_word} {ends.low}")


def parts_add_up(counts: st.PatentCounts, printed: int) -> Line:
    """Whether the kinds of patents add up to the printed total."""
    adds_up = counts.total == printed
    inventions = st.percent(counts.invention_share, 1)
    parts = f"{counts.invention}+{counts.utility_model}+{counts.design}"
    return Line(
        "  分项合计",
        "  kinds",
        parts,
        f"{'与合计一致' if adds_up else '与合计不符'}，发明占{inventions}",
        f"{'add up' if adds_up else 'do not add up'}, inventions {inventions}",
    )


def target(zh: str, en: str, check: st.TargetCheck) -> Line:
    """A target and what the figure says about it."""
    verdict = {
        st.Verdict.MET: ("完成", "met"),
        st.Verdict.UNMET: ("未完成", "not met"),
        st.Verdict.UNKNOWN: ("无法判断", "cannot be decided"),
    }[check.verdict]
    done = "" if check.completion is None else st.percent(check.completion, 1)
    return Line(zh, en, done, *verdict)


# --- the records of Report A ----------------------------------------------------------------


def certifications_of_zhonglou() -> list[st.HighTechCertification]:
    """16 applications under the new standard, 15 certified; 19 re-examinations, all passed."""
    fates = [("new", "certified")] * 15 + [("new", "rejected")]
    fates += [("re_examination", "certified")] * 19
    return [
        st.HighTechCertification(enterprise_id=f"e{i}", kind=kind, outcome=outcome)
        for i, (kind, outcome) in enumerate(fates)
    ]


def agreements_of_zhonglou() -> st.Cooperation:
    """The 42 agreements of the year, as one: 3200 万元 agreed, 4.1 亿元 induced."""
    return st.Cooperation(
        id="agreements 2012",
        counterpart="universities and institutes",
        stage=st.CooperationStage.COOPERATING,
        planned_investment="3200万元",
        induced_investment="4.1亿元",
    )


def report_a() -> Iterator[Line]:
    """Zhonglou, January to October 2012 unless noted."""
    nine_months = st.Period.months(2012, 1, 9)
    applied = st.PatentCounts(
        status=st.PatentStatus.APPLIED,
        invention=980,
        utility_model=1855,
        design=788,
        period=nine_months,
    )
    granted = st.PatentCounts(
        status=st.PatentStatus.GRANTED,
        invention=144,
        utility_model=611,
        design=130,
        period=nine_months,
    )
    yield grown(
        "高新技术产业投入", "New and high technology industry, investment", "26.8亿元", "37.7%"
    )
    yield grown("高新技术产业产值", "The same, gross output value", "295.1亿元", "25.3%")
    above = parse("13个百分点").ratio
    industry = st.percent(parse("25.3%").ratio - above, 1)
    yield Line(
        "  高于工业产值增幅",
        "  above the growth of industrial output",
        st.points(above, 0),
        f"推算工业产值增长约{industry}",
        f"industrial output up about {industry}",
    )
    size = st.round_half_up(parse("295.1亿元").value / parse("48.4%").ratio, 0)
    yield Line(
        "  占规上工业比重",
        "  of output above designated size",
        "48.4%",
        f"推算规上工业产值约{size}亿元",
        f"output above designated size about {size}亿元",
    )
    held = certifications_of_zhonglou()
    new = indicators.certification_tally(held, kind=st.CertificationKind.NEW)
    again = indicators.certification_tally(held, kind=st.CertificationKind.RE_EXAMINATION)
    both = indicators.certification_tally(held)
    yield ratio("高新技术企业认定", "High-tech certification, new", new.certified, new.applied)
    yield ratio("期满复审", "Re-examinations", again.certified, again.applied)
    yield ratio("  两项合计", "  both together", both.certified, both.applied)
    yield Line("高新技术企业累计", "High-tech enterprises, cumulative", "75家")
    yield Line("产学研活动", "Industry-university-research events", "9场")
    yield ratio("正式合作协议（三大产业/全部）", "Agreements, in three industries of all", 39, 42)
    agreed = agreements_of_zhonglou()
    leverage = indicators.cooperation_leverage([agreed])
    each = st.round_half_up(parse("3200万元").value / 42, 2)
    yield Line(
        "  协议金额", "  agreed", "3200万元", f"平均每项{each}万元", f"{each}万元 an agreement"
    )
    yield Line(
        "  带动项目投资",
        "  induced investment",
        "4.1亿元",
        f"带动比1:{leverage}",
        f"1 to {leverage}",
    )
    yield bounded("洽谈会参会企业", "Fair, enterprises", "180多家")
    yield bounded("洽谈会参会人数", "Fair, people", "200多人")
    yield Line("  超100万元转让合同", "  transfer contracts above 100万元", "2项")
    yield Line("国家级专家", "National talents", "10人")
    yield bounded("邀请专家", "Experts invited", "30多人")
    yield Line("申报工程技术中心", "Engineering centres applied for", "15家")
    yield Line("认定外资研发机构", "Foreign-invested R&D institutions recognised", "5家")
    yield ratio("公共服务平台评为良好", "Service platforms rated good", 4, 4)
    capital = st.round_half_up(parse("1.8亿元").to("万元").value / 14, 1)
    yield Line("入驻项目", "Projects registered at the institute", "14个")
    yield Line(
        "  总注册资本",
        "  registered capital",
        "1.8亿元",
        f"平均每个{capital}万元",
        f"{capital}万元 a project",
    )
    yield grown("专利申请（1-9月）", "Patent applications, January-September", "3623件", "134.8%")
    yield parts_add_up(applied, 3623)
    yield grown("专利授权（1-9月）", "Patents granted, January-September", "885件", "5.6%")
    yield parts_add_up(granted, 885)
    yield Line(
        "每万人发明专利拥有量",
        "Invention patents in force per 10,000",
        "11.3件/万人",
        "有效发明专利，存量",
        "in force, a stock",
    )
    yield Line("市级以上科技计划项目", "Projects at city level and above", "159项")
    least = parse("超过40项", bounds=True).interval.low
    share = st.percent(st.share(Decimal(least), Decimal(159)), 2)
    yield Line(
        "  其中省级以上",
        "  of these, province and above",
        "超过40项",
        f"至少{least}项，占比不低于{share}",
        f"at least {least}, a share of {share} or more",
    )
    yield Line("科技部对俄合作专项", "Ministry programme with Russia", "2项")
    yield Line("争取扶持资金", "Project funds won", "3581万元")
    yield Line(
        "税收优惠（全年预计）",
        "Tax relief, whole year",
        "超过1.5亿元",
        "预测数，下限",
        "a forecast, a lower bound",
    )
    yield from targets_of_report_a()


def targets_of_report_a() -> Iterator[Line]:
    """Targets made up for this example."""
    base = st.implied_base(Decimal("295.1"), Decimal("0.253"))
    growth = st.check_target(st.Target.growth_at_least(0.2), Decimal("295.1"), base)
    yield target("目标：产值增长20%", "Target: output up 20 %", growth)
    projects = st.check_target(st.Target.at_least("50项"), "超过40项")
    yield target("目标：省级以上项目50项", "Target: 50 projects, province and above", projects)
    certified = st.check_target(st.Target.at_least(16), 15)
    yield target("目标：新认定16家", "Target: 16 newly certified", certified)


# --- the records of Report B ----------------------------------------------------------------


def report_b() -> Iterator[Line]:
    """Taixing, 2022."""
    expenses = st.RDInput(
        performer=st.Performer.BUSINESS_ENTERPRISE,
        period=st.Period.year(2022),
        expenditure="24.8亿元",
        basis=st.RDBasis.ACCOUNTING,
    )
    printed = units.text(indicators.rd_expenditure([expenses]), "亿元", 1)
    yield grown("研发费用（财务口径）", "R&D expenses, accounting basis", printed, "11.88%")
    contracts = st.TechContract(
        id="all contracts of 2022",
        kind=st.ContractKind.SERVICE,
        registered_on="2022-12-31",
        turnover="106.5亿元",
        seller_region=None,
        buyer_region=None,
    )
    turnover = units.text(indicators.contract_turnover([contracts]), "亿元", 1)
    yield Line("技术合同成交额", "Technology contract turnover", turnover)
    yield Line("外国高端和专业人才", "Foreign high-end and professional experts", "76人")
    fates = ["public_notice"] * 109 + ["applied"] * 107
    applied = [
        st.HighTechCertification(enterprise_id=f"e{i}", kind="new", outcome=outcome)
        for i, outcome in enumerate(fates)
    ]
    tally = indicators.certification_tally(applied)
    noticed = sum(each.outcome is st.CertificationOutcome.PUBLIC_NOTICE for each in applied)
    so_far = st.percent(st.success_ratio(noticed, tally.applied), 2)
    yield Line(
        "高新技术企业申报、公示",
        "High-tech applications, in public notice",
        f"{noticed}/{tally.applied}",
        f"{so_far}，公示尚非认定",
        f"{so_far} so far, a notice is not a certificate",
    )
    for zh, en, figure in (
        ("科技型中小企业评价入库", "Technology SMEs evaluated and listed", "626家"),
        ("省级众创空间", "Maker spaces, provincial", "1家"),
        ("市级众创空间", "Maker spaces, city", "1家"),
        ("省级瞪羚企业", "Gazelle enterprises, provincial", "4家"),
        ("市级瞪羚企业", "Gazelle enterprises, city", "5家"),
        ("创新型领军企业", "Leading innovative enterprises, provincial", "2家"),
        ("创新型企业", "Innovative enterprises, provincial", "16家"),
        ("上市培育", "In the listing pipeline, provincial", "6家"),
        ("市重点技术攻关项目", "Key technology projects approved, city", "3项"),
        ("省级优秀企业研发中心", "Enterprise centres rated excellent, province", "3家"),
        ("园区申报省成果转化项目", "Zone: provincial transformation projects", "2项"),
        ("园区申报省重点研发项目", "Zone: provincial key R&D projects", "2项"),
        ("园区申报市级项目", "Zone: city projects", "7项"),
        ("各类创新平台", "Platforms", "169家"),
        ("  国家级平台", "  national platforms", "3家"),
        ("  国家级孵化器", "  national incubators", "1家"),
        ("  省重点实验室", "  provincial key laboratories", "2家"),
        ("  省院士工作站", "  provincial academician stations", "2家"),
        ("新增省级以上企业研发平台", "Enterprise R&D platforms added, province and above", "11家"),
    ):
        yield Line(zh, en, figure)
    yield bounded("合作协议（一口径）", "Cooperation agreements, one scope", "60项以上")
    yield Line(
        "合作协议（另一口径）",
        "Cooperation agreements, another scope",
        "22项",
        "口径不同，不可相加",
        "another scope, not to be added",
    )
    yield Line("  活动、联盟、成果转化", "  events, alliances, results transformed", "10、21、20")
    yield Line("招引项目认定、在跟踪", "Projects attracted: recognised, in follow-up", "34、10")
    yield bounded("  入驻", "  moved in", "20多个")
    yield Line("路演签约", "Contracts signed at roadshows", "10项")
    yield Line("省级中试基地", "Provincial pilot bases", "1家")
    yield Line("任务分解", "Tasks broken down", "6类、30项指标")
    yield from targets_of_report_b()


def targets_of_report_b() -> Iterator[Line]:
    """Targets made up for this example."""
    listed = st.check_target(st.Target.at_least("600家"), "626家")
    yield target("目标：入库600家", "Target: 600 technology SMEs", listed)
    turnover = st.check_target(st.Target.at_least("110亿元"), "106.5亿元")
    yield target("目标：成交额110亿元", "Target: turnover of 110亿元", turnover)
    agreements = st.check_target(st.Target.at_least("60项"), "60项以上")
    yield target("目标：协议60项", "Target: 60 agreements", agreements)


# --- printing -------------------------------------------------------------------------------


def padded(text: str, width: int) -> str:
    """Pad to a width in columns; Chinese characters take two."""
    wide = sum(unicodedata.east_asian_width(char) in "WF" for char in text)
    return text + " " * max(1, width - len(text) - wide)


def print_report(title: str, lines: Iterator[Line], lang: str) -> None:
    """Print a title and its lines in three columns."""
    print(title)
    for line in lines:
        label, note = (line.zh, line.zh_note) if lang == "zh" else (line.en, line.en_note)
        print(f"  {padded(label, WIDTH)}{padded(line.figure, 14)}{note}".rstrip())
    print()


def main() -> None:
    """Print both reviews."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--lang", choices=("zh", "en"), default="en")
    lang = parser.parse_args().lang
    january_to_october = st.Period.months(2012, 1, 10).label(lang)
    year = st.Period.year(2022).label(lang)
    a, b = ("钟楼区", "泰兴市") if lang == "zh" else ("Zhonglou", "Taixing")
    print_report(f"{a}, {january_to_october}", report_a(), lang)
    print_report(f"{b}, {year}", report_b(), lang)


if __name__ == "__main__":
    main()
