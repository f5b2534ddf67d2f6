"""The reference by question: which page answers what, and which modules stand on it.

A name stands where its module does, so that a new one is never forgotten; a module that no page
names fails the tests.
"""

from __future__ import annotations

import ast
import functools
import importlib
from pathlib import Path
from typing import Any

import attrs

import stmetrics
from stmetrics.catalogue import Words as Two

ROOT = Path(stmetrics.__file__).parent
SINGLE_MODULES = ("errors", "results", "tables")
"""Rooms of one module: what they define without underscore is public."""


@attrs.frozen
class Part:
    """The public names of one module, under a heading."""

    module: str
    names: tuple[str, ...]


@attrs.frozen
class Page:
    """One question and the modules that answer it."""

    slug: str
    title: Two
    question: Two
    modules: tuple[str, ...]
    words: tuple[str, ...] = ()
    """What people search for it by, beside its title."""

    @property
    def parts(self) -> list[Part]:
        """Its modules with their names, each name as it is imported."""
        return [Part(module, names_of(module)) for module in self.modules if names_of(module)]


def value_of(name: str) -> Any:
    """The object that a dotted name below ``stmetrics`` stands for."""
    package, _, last = name.rpartition(".")
    return getattr(importlib.import_module(package), last)


@functools.cache
def homes() -> dict[str, tuple[str, ...]]:
    """Public names by the module that defines them, each as it is imported."""
    found: dict[str, list[str]] = {}
    for init in sorted(ROOT.rglob("__init__.py")):
        if init.parent == ROOT:
            continue
        package = ".".join(init.parent.relative_to(ROOT).parts)
        for name, module in _given_on(init).items():
            found.setdefault(module.removeprefix("stmetrics."), []).append(
                f"stmetrics.{package}.{name}"
            )
    for module in SINGLE_MODULES:
        found[module] = [f"stmetrics.{module}.{name}" for name in _defined(ROOT / f"{module}.py")]
    return {module: tuple(names) for module, names in found.items()}


def names_of(module: str) -> tuple[str, ...]:
    """The public names of a module, none where it holds none."""
    return homes().get(module, ())


def _given_on(init: Path) -> dict[str, str]:
    """The names that a package gives on, and the module of each."""
    tree = ast.parse(init.read_text(encoding="utf-8"))
    return {
        alias.name: node.module
        for node in ast.walk(tree)
        if isinstance(node, ast.ImportFrom) and node.module
        for alias in node.names
        if alias.asname
    }


def _defined(path: Path) -> list[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    kinds = (ast.FunctionDef, ast.ClassDef)
    return [n.name for n in tree.body if isinstance(n, kinds) and not n.name.startswith("_")]


def heading(module: str) -> Two:
    """What a module is about, in both languages."""
    return HEADINGS[module]


PLAN = (
    Page(
        "growth",
        Two("增长", "Growth"),
        Two("增长了多少，按什么口径？", "How much did it grow, and on which basis?"),
        (
            "formulas.growth",
            "formulas.cumulative",
            "observations.months",
            "indicators.boundary.rates",
            "indicators.boundary.change",
            "indicators.boundary.growths",
        ),
        words=("同比", "增速", "growth rate", "区划调整", "可比口径"),
    ),
    Page(
        "ratios",
        Two("占比、比率与贡献", "Shares, ratios and contributions"),
        Two("占多大比重，贡献了多少？", "What share is it, and what did each part contribute?"),
        ("formulas.ratios", "formulas.decomposition", "formulas.population"),
        words=("success ratio", "通过率", "研发强度", "R&D intensity", "带动比", "贡献率"),
    ),
    Page(
        "decisions",
        Two("判断、取整与显示", "Decisions, rounding and display"),
        Two(
            "是否达标，怎样取整和显示？",
            "Is a threshold reached, and how is it rounded and shown?",
        ),
        (
            "formulas.decisions",
            "exact.decisions",
            "exact.rounding",
            "exact.interval",
            "exact._numbers",
        ),
    ),
    Page(
        "targets",
        Two("目标与进度", "Targets and pace"),
        Two("目标完成了吗，进度如何？", "Is the target met, and is it on schedule?"),
        (
            "targets.target",
            "targets.check",
            "targets.assigned",
            "targets.pace",
            "targets.schedule",
            "targets.path",
            "targets.handed_down",
            "targets.wording",
            "targets.why_open",
        ),
        words=("序时进度", "pace", "完成率", "目标分解"),
    ),
    Page(
        "ranks",
        Two("位次", "Ranks"),
        Two("在各地区中排第几？", "Where does it stand among regions?"),
        ("formulas.ordering", "ranking.ranking", "ranking.rank_range", "ranking.wording"),
    ),
    Page(
        "units",
        Two("单位与数量", "Units and amounts"),
        Two("怎样读写带单位的数？", "How is a figure with a unit read and written?"),
        (
            "units._reading",
            "units._grammar",
            "units.amount",
            "units._making",
            "units._pint",
            "units._stored",
            "units._table",
            "units._unit_words",
        ),
    ),
    Page(
        "periods",
        Two("时期与日期", "Periods and days"),
        Two(
            "一月至十月、上年同期怎样表示？",
            "How are January to October and the same period of last year stated?",
        ),
        (
            "periods.period",
            "periods.days",
        ),
    ),
    Page(
        "records",
        Two("记录", "Records"),
        Two(
            "企业、认定、研发、合同和专利怎样记录？",
            "How are enterprises, certifications, R&D, contracts and patents recorded?",
        ),
        (
            "records.enterprise",
            "records.certification",
            "records.application",
            "records.rd_input",
            "records.tech_contract",
            "records.patents",
            "records.activities",
            "records.population",
            "records.region",
            "records.enums",
            "records.problems",
        ),
    ),
    Page(
        "indicators",
        Two("由记录到指标", "From records to figures"),
        Two("一个地区的记录能算出什么？", "What do a region's records make?"),
        (
            "indicators.region_data",
            "indicators.counting.observing",
            "indicators.counting.region_count",
            "indicators.unused",
            "indicators.certification",
            "indicators.high_tech",
            "indicators.contracts",
            "indicators.rd",
            "indicators.patents",
            "indicators.projects",
            "indicators.cooperation",
            "indicators.titles",
            "indicators.levels",
            "indicators.population",
            "indicators.quotients",
        ),
        words=("技术合同", "technology contract", "高企数"),
    ),
    Page(
        "observations",
        Two("观测值", "Observations"),
        Two("已有的数字怎样放在一起比较？", "How are given figures kept and compared?"),
        (
            "observations.observation",
            "observations.rank_words",
            "observations.basis",
            "observations.collection",
            "observations.derived_figure",
            "observations.comparisons",
        ),
    ),
    Page(
        "catalogue",
        Two("指标目录", "The catalogue"),
        Two("某个指标是什么？", "What is an indicator?"),
        (
            "catalogue.lookup",
            "catalogue.match",
            "catalogue.mention",
            "catalogue.names",
            "catalogue.narrowing",
            "catalogue.counting_words",
            "catalogue.characters",
            "catalogue.row",
        ),
    ),
    Page(
        "reviews",
        Two("年度总结", "Reviews"),
        Two("怎样写出一份年度总结？", "How is an annual review written?"),
        ("reviews.annual", "reviews.lines", "reviews.findings"),
    ),
    Page(
        "texts-and-tables-in",
        Two("报告文字与表格的读入", "Texts and tables in"),
        Two("电子表格和报告文字怎样读入？", "How do spreadsheets and the text of reports get in?"),
        (
            "sheets.record_rows",
            "sheets.outcomes",
            "sheets.observation_rows",
            "reports.figures",
            "reports.reading",
            "reports.outcomes",
        ),
        words=("电子表格", "合计行", "Excel", "spreadsheet"),
    ),
    Page(
        "data-frames",
        Two("数据框的列", "Columns of data frames"),
        Two("怎样对数据框的列计算？", "How are columns of a data frame computed?"),
        (
            "frames.formulas.growth",
            "frames.formulas.ratios",
            "frames.formulas.population",
            "frames.formulas.decomposition",
            "frames.formulas.cumulative",
            "frames.formulas.ordering",
            "frames.formulas.decisions",
            "frames.scorecard.scaling",
            "frames.scorecard.stated_scales",
            "frames.scorecard.rank_scores",
            "frames.scorecard.aggregating",
            "frames.targets",
        ),
        words=("pandas", "polars", "DuckDB", "Spark", "narwhals", "数据框"),
    ),
    Page(
        "data-frame-tables",
        Two("数据框的表", "Tables of data frames"),
        Two("怎样汇总、筛查整张数据框？", "How are whole frames added up and screened?"),
        (
            "frames.groups",
            "frames.panels",
            "frames.indicators.boundary",
            "frames.indicators.contracts",
            "frames.indicators.patents",
            "frames.indicators.certification",
            "frames.rules.certificates",
            "frames.scorecard.scoring",
            "frames.scorecard.robustness",
            "frames.scorecard.outliers",
            "frames.years",
            "frames.rules.high_tech",
            "frames.rules.tech_sme",
            "frames.rules.rd_deduction",
            "frames.exchange",
            "frames.tables",
            "frames.audit.ratio_checks",
            "frames.audit.sum_checks",
        ),
        words=("pandas", "polars", "DuckDB", "Spark", "高企筛查", "面板数据"),
    ),
    Page(
        "audit",
        Two("公布数核对", "Published figures"),
        Two("公布的数字对得上吗？", "Can the printed figures agree?"),
        (
            "audit.published",
            "audit.finding",
            "audit.consistency",
            "audit.ratio_checks",
            "audit.average_checks",
            "audit.composite_checks",
            "audit.sum_checks",
            "audit.claims",
            "audit.causes",
            "audit.edit_rules",
        ),
        words=("核对", "audit", "四舍五入"),
    ),
    Page(
        "scorecard",
        Two("综合评价", "Grading"),
        Two(
            "怎样综合评价各地区，结果有多可靠？",
            "How are regions graded, and how far can the ranking be trusted?",
        ),
        (
            "scorecard.tree",
            "scorecard.scoring",
            "scorecard.score_table",
            "scorecard.observed",
            "scorecard.methods",
            "scorecard.scaling",
            "scorecard.stated_scales",
            "scorecard.rank_scores",
            "scorecard.outliers",
            "scorecard.gaps",
            "scorecard.aggregating",
            "scorecard.outranking",
            "scorecard.weighting",
            "scorecard.grading",
            "scorecard.contributions",
            "scorecard.sensitivity",
            "scorecard.rank_spread",
            "scorecard.robustness",
        ),
        words=("考核", "打分", "综合评价", "composite index"),
    ),
    Page(
        "high-tech",
        Two("高新技术企业认定", "High-tech certification"),
        Two("企业能否认定为高新技术企业？", "Does an enterprise qualify for certification?"),
        (
            "rules.high_tech.assessing",
            "rules.high_tech.facts",
            "rules.high_tech.score",
            "rules.high_tech.rd_expenses",
            "rules.high_tech.lifecycle",
            "rules.high_tech.duties",
            "rules.high_tech.tax_years",
        ),
        words=("高企", "高新技术企业认定", "high-tech enterprise"),
    ),
    Page(
        "tech-sme",
        Two("科技型中小企业", "Technology SMEs"),
        Two("企业能否评价入库？", "Can an enterprise be evaluated and listed?"),
        ("rules.tech_sme.assessing", "rules.tech_sme.facts", "rules.tech_sme.procedure"),
        words=("科小", "科技型中小企业评价", "technology SME"),
    ),
    Page(
        "rd-deduction",
        Two("研发费用加计扣除", "Extra deduction of R&D"),
        Two("可以加计扣除多少？", "How much may be deducted in addition?"),
        (
            "rules.rd_deduction.assessing",
            "rules.rd_deduction.claim",
            "rules.rd_deduction.facts",
            "rules.rd_deduction.parameters",
        ),
        words=("加计扣除", "super deduction", "extra deduction"),
    ),
    Page(
        "income-tax",
        Two("企业所得税优惠", "Income tax"),
        Two("各项税收优惠减多少税？", "What do the reliefs save?"),
        (
            "rules.income_tax.relief",
            "rules.income_tax.items",
            "rules.income_tax.equipment",
            "rules.income_tax.losses_and_transfers",
        ),
    ),
    Page(
        "technology-transfer",
        Two("技术转让", "Technology transfers"),
        Two("技术转让所得能否减免？", "Is income from a technology transfer relieved?"),
        (
            "rules.technology_transfer.assessing",
            "rules.technology_transfer.facts",
            "rules.technology_transfer.terms",
        ),
        words=("技术转让所得", "技术转让减免", "technology transfer"),
    ),
    Page(
        "advanced-service",
        Two("技术先进型服务企业", "Technology-advanced service enterprises"),
        Two(
            "企业能否认定为技术先进型服务企业？",
            "Does an enterprise qualify as technology-advanced in services?",
        ),
        ("rules.advanced_service.assessing", "rules.advanced_service.facts"),
        words=("服务外包", "technology-advanced service"),
    ),
    Page(
        "other-rules",
        Two("合同类别、全时当量与规模标准", "Contract kinds, full-time equivalents, sizes"),
        Two(
            "合同怎样分类，人员怎样折算，何为规上？",
            "How are contracts classed, people converted, sizes drawn?",
        ),
        ("rules.contract_kinds", "rules.fte", "rules.size_thresholds", "rules.industry_lists"),
    ),
    Page(
        "law",
        Two("注明日期的法规数值", "Dated law"),
        Two(
            "某一天适用哪条规定，依据是什么？",
            "Which rule holds on a day, and where is it written?",
        ),
        (
            "rules.confirmation",
            "law.dated",
            "law.bands",
            "law.validity",
            "law.criteria",
            "law.conditions",
            "law.assessments",
            "law.statements",
            "law.fact",
            "law.comparison",
            "law.shortfalls",
            "law.verdicts",
        ),
    ),
    Page(
        "results-and-json",
        Two("结果的呈现、JSON与错误", "Results, JSON and errors"),
        Two(
            "结果怎样展示和交换，错误说什么？",
            "How are results shown and exchanged, and what do errors say?",
        ),
        ("results", "tables", "serial.documents", "errors"),
        words=("JSON", "HTML", "Markdown"),
    ),
)
"""Every page of the reference, in reading order."""

HEADINGS = {
    "indicators.boundary.rates": Two("区划调整下的增速", "Growth after a boundary change"),
    "indicators.boundary.change": Two("区划调整", "Boundary changes"),
    "indicators.boundary.growths": Two("四种口径增速", "The four growths of a region"),
    "indicators.counting.observing": Two("由记录计算", "Counting out of records"),
    "indicators.counting.region_count": Two("一个地区的计算结果", "What a region's records make"),
    "indicators.unused": Two("未用到的记录", "Records that were not used"),
    "indicators.projects": Two("项目", "Projects"),
    "indicators.cooperation": Two("产学研合作", "Cooperation"),
    "indicators.titles": Two("企业称号", "Titles of enterprises"),
    "indicators.levels": Two("分级计数", "Counts by level"),
    "indicators.population": Two("人口", "Population"),
    "indicators.high_tech": Two("有效期内高企", "High-tech enterprises in force"),
    "catalogue.match": Two("检索", "Search"),
    "catalogue.mention": Two("文字中的指标名", "Mentions in running text"),
    "catalogue.names": Two("带维度的名称", "Names with dimensions"),
    "catalogue.narrowing": Two("维度", "Narrowing"),
    "catalogue.counting_words": Two("量词", "Counting words"),
    "catalogue.characters": Two("字形", "Characters"),
    "periods.days": Two("日期", "Days"),
    "records.problems": Two("一条记录的全部问题", "All problems of a record"),
    "sheets.outcomes": Two("读表结果", "What became of a row"),
    "targets.why_open": Two("为何无法判断", "Why a target is open"),
    "units._making": Two("构造与显示", "Making and printing quantities"),
    "audit.consistency": Two("一致性", "Consistency"),
    "formulas.growth": Two("增长率", "Growth rates"),
    "formulas.cumulative": Two("累计与单月", "Cumulative and single months"),
    "observations.months": Two("由累计数推单月", "Single months from cumulative figures"),
    "indicators.boundary": Two("区划调整下的增速", "Growth after a boundary change"),
    "indicators.boundary_change": Two("区划调整", "Boundary changes"),
    "indicators.boundary_growth": Two("四种口径增速", "The four growths of a region"),
    "formulas.ratios": Two("比率与占比", "Ratios and shares"),
    "formulas.decomposition": Two("贡献与集中度", "Contributions and concentration"),
    "formulas.population": Two("人均与每万人", "Per head and per 10,000 people"),
    "formulas.decisions": Two("不作除法的判断", "Decisions without division"),
    "exact.decisions": Two("不作除法的判断", "Decisions without division"),
    "exact.rounding": Two("取整与显示", "Rounding and display"),
    "exact.interval": Two("区间", "Intervals"),
    "exact._numbers": Two("精确数", "Exact numbers"),
    "targets.target": Two("目标", "Targets"),
    "targets.check": Two("目标核对", "Checking a target"),
    "targets.assigned": Two("下达的目标", "Assigned targets"),
    "targets.pace": Two("序时进度", "Pace"),
    "targets.schedule": Two("进度安排", "Schedules"),
    "targets.path": Two("分年度目标", "Paths over years"),
    "targets.handed_down": Two("目标分解", "Targets handed down"),
    "targets.wording": Two("目标的表述", "Wording of targets"),
    "formulas.ordering": Two("位次", "Places"),
    "ranking.ranking": Two("地区排名", "Ranking regions"),
    "ranking.rank_range": Two("可能的位次", "Possible ranks"),
    "ranking.wording": Two("位次的表述", "Wording of ranks"),
    "units._reading": Two("读数", "Reading a figure"),
    "units._grammar": Two("数字文本的语法", "The grammar of figures"),
    "units.amount": Two("数量", "Amounts"),
    "units._pint": Two("pint数量", "pint quantities"),
    "units._stored": Two("存储的精确数", "Stored exact numbers"),
    "units._table": Two("单位表", "The table of units"),
    "units._unit_words": Two("单位的名称", "Units in words"),
    "periods.period": Two("时期", "Periods"),
    "periods.reading": Two("读取时期与日期", "Reading periods and days"),
    "periods.calendar": Two("日历", "The calendar"),
    "records.enterprise": Two("企业与年度", "Enterprises and their years"),
    "records.certification": Two("高企认定", "Certifications"),
    "records.application": Two("认定申请", "Applications"),
    "records.rd_input": Two("研发投入", "R&D inputs"),
    "records.tech_contract": Two("技术合同", "Technology contracts"),
    "records.patents": Two("专利", "Patents"),
    "records.activities": Two("项目、平台与合作", "Projects, platforms, cooperation"),
    "records.population": Two("人口", "Population"),
    "records.region": Two("地区", "Regions"),
    "records.enums": Two("分类", "Closed lists"),
    "indicators.region_data": Two("地区数据", "A region's data"),
    "indicators.counting": Two("由记录计算", "Counting out of records"),
    "indicators.certification": Two("高企指标", "Certification"),
    "indicators.contracts": Two("技术合同指标", "Technology contracts"),
    "indicators.rd": Two("研发指标", "R&D"),
    "indicators.patents": Two("专利指标", "Patents"),
    "indicators.activities": Two("项目、平台与合作指标", "Projects, platforms, cooperation"),
    "indicators.quotients": Two("派生指标", "Quotients"),
    "observations.observation": Two("观测值", "Observations"),
    "observations.rank_words": Two("位次用语", "Ranks in words"),
    "observations.basis": Two("口径", "Bases"),
    "observations.collection": Two("观测值集", "Collections"),
    "observations.derived_figure": Two("查询结果", "Derived figures"),
    "observations.comparisons": Two("比较", "Comparisons"),
    "catalogue.lookup": Two("查找指标", "Finding indicators"),
    "catalogue.search": Two("检索", "Search"),
    "catalogue.row": Two("指标的描述", "What a row says"),
    "reviews.annual": Two("年度总结", "The review"),
    "reviews.lines": Two("指标行", "Lines"),
    "reviews.findings": Two("复核提示", "Findings"),
    "sheets.record_rows": Two("表格行到记录", "Rows to records"),
    "sheets.observation_rows": Two("指标表到观测值", "Tables of indicators to observations"),
    "reports.figures": Two("文字中的数字", "Figures in prose"),
    "reports.reading": Two("报告到观测值", "A report's text to observations"),
    "reports.outcomes": Two("读出与未读出的数字", "Figures read and left unread"),
    "frames.rules.certificates": Two("有效期内的证书（列）", "Certificates in force, over columns"),
    "frames.formulas.cumulative": Two(
        "数据框列的累计与当月", "Months and cumulatives over columns"
    ),
    "frames.formulas.decisions": Two("数据框列的达标判定", "Decisions over columns"),
    "frames.formulas.decomposition": Two("数据框列的贡献", "Contributions over columns"),
    "frames.exchange": Two("记录与数据框的互换", "Records and data frames, both ways"),
    "frames.formulas.growth": Two("数据框列的增长", "Growth over columns"),
    "frames.groups": Two("分组合计与占比", "Totals and shares of groups"),
    "frames.formulas.ordering": Two("数据框列的位次", "Ranks over columns"),
    "frames.panels": Two("面板数据的增长", "Growth of panels"),
    "frames.formulas.population": Two("数据框列的人均", "Per head over columns"),
    "frames.rules.high_tech": Two("批量高企认定筛查", "Screening for certification over columns"),
    "frames.audit.ratio_checks": Two("批量核对增速、占比与商", "Ratios as printed, over columns"),
    "frames.audit.sum_checks": Two("批量核对合计与差额", "Sums as printed, over columns"),
    "frames.indicators.boundary": Two(
        "区划调整后的增速（列）", "Growth after a boundary change, over columns"
    ),
    "frames.scorecard.scaling": Two("按各地区数据无量纲化（列）", "Normalisation over columns"),
    "frames.scorecard.stated_scales": Two(
        "按给定标准标准化（列）", "Normalisation against stated figures, over columns"
    ),
    "frames.scorecard.rank_scores": Two("按名次计分（列）", "Scores by order, over columns"),
    "frames.scorecard.aggregating": Two("加权平均（列）", "Means over columns"),
    "frames.scorecard.outliers": Two("异常值（列）", "Outliers over columns"),
    "frames.scorecard.scoring": Two("综合评分与排名（列）", "Scores and ranks over columns"),
    "frames.scorecard.robustness": Two(
        "排名的稳健性（列）", "How far ranks hang on choices, over columns"
    ),
    "frames.indicators.certification": Two(
        "高企存量与净增（列）", "Stocks and changes of certified, over columns"
    ),
    "frames.indicators.contracts": Two(
        "技术合同的输出与吸纳（列）", "Flows of contracts over columns"
    ),
    "frames.indicators.patents": Two("专利合计（列）", "Patents over columns"),
    "frames.rules.rd_deduction": Two(
        "批量研发费用加计扣除", "Extra deduction of R&D expenses over columns"
    ),
    "frames.rules.tech_sme": Two(
        "批量科技型中小企业评价", "Evaluation of technology SMEs over columns"
    ),
    "frames.tables": Two("数据框打印成表", "Frames printed as tables"),
    "frames.targets": Two("数据框列的目标核对", "Targets over columns"),
    "frames.years": Two("近三个会计年度汇总", "Gathering fiscal years"),
    "frames.formulas.ratios": Two("数据框列的比率", "Ratios over columns"),
    "audit.published": Two("公布数", "Published figures"),
    "audit.finding": Two("核对结论", "Findings"),
    "audit.ratio_checks": Two("增速、占比与商", "Growth, shares and quotients"),
    "audit.average_checks": Two("平均增速", "Average growth"),
    "audit.composite_checks": Two("复合关系", "Composite relations"),
    "audit.sum_checks": Two("合计与差额", "Totals and differences"),
    "audit.claims": Two("整份报告的核对", "A whole report"),
    "audit.causes": Two("可能的原因", "Likely causes"),
    "audit.edit_rules": Two("审核关系", "Edit rules"),
    "scorecard.tree": Two("指标体系", "The tree"),
    "scorecard.scoring": Two("评分", "Scoring"),
    "scorecard.score_table": Two("得分表", "Scores"),
    "scorecard.observed": Two("由观测值评分", "From observations"),
    "scorecard.methods": Two("方法", "Methods"),
    "scorecard.scaling": Two("无量纲化", "Normalising among regions"),
    "scorecard.stated_scales": Two("按给定标准评分", "Stated scales"),
    "scorecard.rank_scores": Two("名次得分", "Scores of ranks"),
    "scorecard.outliers": Two("离群值", "Outliers"),
    "scorecard.gaps": Two("缺失值", "Gaps"),
    "scorecard.aggregating": Two("合成", "Aggregating"),
    "scorecard.outranking": Two("成对比较", "Outranking"),
    "scorecard.weighting": Two("权重", "Weights"),
    "scorecard.grading": Two("加减分与等次", "Points, vetoes and grades"),
    "scorecard.contributions": Two("贡献分解", "Contributions"),
    "scorecard.sensitivity": Two("敏感性", "Sensitivity"),
    "scorecard.rank_spread": Two("名次的波动", "Spread of ranks"),
    "scorecard.robustness": Two("逐项剔除", "Leaving one out"),
    "rules.high_tech.assessing": Two("认定条件评估", "Assessing"),
    "rules.high_tech.facts": Two("所需数据", "Facts"),
    "rules.high_tech.score": Two("创新能力评分", "The innovation score"),
    "rules.high_tech.rd_expenses": Two("研发费用归集", "R&D expenses"),
    "rules.high_tech.lifecycle": Two("证书从颁发到失效", "A certificate's life"),
    "rules.high_tech.duties": Two("公示与报告义务", "Notices and duties"),
    "rules.high_tech.tax_years": Two("享受优惠的年度", "Tax years"),
    "rules.tech_sme.assessing": Two("评价", "Assessing"),
    "rules.tech_sme.facts": Two("所需数据", "Facts"),
    "rules.tech_sme.procedure": Two("申报程序", "Procedure"),
    "rules.rd_deduction.assessing": Two("加计扣除", "The deduction"),
    "rules.rd_deduction.claim": Two("申报", "Claims"),
    "rules.rd_deduction.facts": Two("所需数据", "Facts"),
    "rules.rd_deduction.parameters": Two("类别", "Classes"),
    "rules.income_tax.relief": Two("减免税额估算", "Estimates of relief"),
    "rules.income_tax.items": Two("优惠项目", "Items"),
    "rules.income_tax.equipment": Two("设备与折旧", "Equipment and depreciation"),
    "rules.income_tax.losses_and_transfers": Two(
        "亏损结转与技术转让", "Losses and technology transfers"
    ),
    "rules.technology_transfer.assessing": Two("条件评估", "Assessing"),
    "rules.technology_transfer.facts": Two("转让与所得", "Transfers and their income"),
    "rules.technology_transfer.terms": Two("范围与方式", "Kinds and forms"),
    "rules.advanced_service.assessing": Two("条件评估", "Assessing"),
    "rules.advanced_service.facts": Two("所需数据", "Facts"),
    "rules.industry_lists": Two("产业目录", "Lists of industries"),
    "rules.contract_kinds": Two("技术合同类别", "Kinds of technology contracts"),
    "rules.fte": Two("全时当量", "Full-time equivalents"),
    "rules.size_thresholds": Two("规模以上标准", "Sizes"),
    "rules.confirmation": Two("核实情况", "What is confirmed"),
    "law.dated": Two("注明日期的数值", "Dated values"),
    "law.bands": Two("分档", "Bands"),
    "law.validity": Two("证书有效期", "Validity of certificates"),
    "law.criteria": Two("条件", "Criteria"),
    "law.conditions": Two("条件的结论", "Conditions"),
    "law.assessments": Two("评估", "Assessments"),
    "law.statements": Two("已出具的结论", "Stated assessments"),
    "law.fact": Two("所需数据", "Facts"),
    "law.comparison": Two("评估对比", "Comparing assessments"),
    "law.shortfalls": Two("差距", "Shortfalls"),
    "law.verdicts": Two("结论", "Verdicts"),
    "results": Two("结果", "Results"),
    "tables": Two("表格", "Tables"),
    "serial.documents": Two("JSON", "JSON"),
    "errors": Two("错误", "Errors"),
}
"""What each module is about."""
