"""Public money and tax: expenditure on science, budget for R&D, relief (财政与税收)."""

from __future__ import annotations

from functools import partial
from typing import Final

from stmetrics.catalogue.row import (
    DefinitionSource,
    Direction,
    Indicator,
    Kind,
    Reading,
    Theme,
    Timing,
    Words,
)
from stmetrics.catalogue.rows._sources import (
    CNIPA_2021,
    JINDONG,
    NBS_INDEX,
    SHANGHAI_INDEX,
    USUAL,
    XUANZHOU,
    ZHONGLOU,
)

_COMMUNIQUE: Final = DefinitionSource(
    "NBS, communiqué on national expenditures on science and technology", Reading.READ
)
_CURRENCY: Final = Words("本国货币", "national currency")
_VINTAGE: Final = Words(
    "经费与GDP须同一货币、同一年、同一版本",
    "R&D and GDP in one currency, of one year and one vintage of GDP",
)
_amount = partial(
    Indicator,
    theme=Theme.RD,
    unit="亿元",
    kind=Kind.LEVEL,
    timing=Timing.FLOW,
    sources=(_COMMUNIQUE,),
)
_rate = partial(
    Indicator,
    theme=Theme.RD,
    unit="%",
    kind=Kind.RATE,
    timing=Timing.FLOW,
    sources=(_COMMUNIQUE,),
)
_budget = partial(
    Indicator,
    theme=Theme.RD,
    unit=None,
    unit_words=_CURRENCY,
    kind=Kind.LEVEL,
    timing=Timing.FLOW,
    maths="sum(expenditure)",
)
_rate_abroad = partial(
    Indicator,
    theme=Theme.RD,
    unit="%",
    kind=Kind.RATE,
    timing=Timing.FLOW,
)
_to_gdp = partial(_rate_abroad, decimals=2, traps=(_VINTAGE,))
_amount_reported = partial(
    Indicator,
    theme=Theme.INDUSTRY,
    unit="亿元",
    kind=Kind.LEVEL,
    timing=Timing.FLOW,
)

_money = partial(
    Indicator,
    theme=Theme.FINANCE,
    unit="亿元",
    kind=Kind.LEVEL,
    timing=Timing.FLOW,
)
_cases = partial(_money, decimals=0, maths="n")

ROWS: Final = (
    _amount(
        id="cn.fiscal",
        name=Words("国家财政科学技术支出", "government expenditure on science and technology"),
        theme=Theme.FINANCE,
        formula=Words("中央与地方财政科学技术支出之和", "central and local expenditure, summed"),
        maths="central + local",
        synonyms=("财政科技支出", "财政科技投入", "fiscal S&T expenditure"),
    ),
    _rate(
        id="cn.fiscal_sh",
        name=Words("财政科学技术支出占财政支出比重", "share of S&T in government expenditure"),
        theme=Theme.FINANCE,
        formula=Words("财政科技支出除以财政支出", "S&T expenditure over all expenditure"),
        maths="S&T / total",
        decimals=2,
        synonyms=("财政科技支出占比",),
        function="stmetrics.share",
    ),
    _rate(
        id="cn.fiscal_cl",
        name=Words("中央（地方）财政科技支出占比", "central or local share of S&T expenditure"),
        theme=Theme.FINANCE,
        formula=Words("中央或地方支出除以合计", "central or local expenditure over both"),
        maths="part / total",
        direction=Direction.NEITHER,
        synonyms=("中央占比", "地方占比"),
        function="stmetrics.share",
    ),
    _budget(
        id="msti.gbard",
        name=Words("政府R&D预算拨款", "government budget allocations for R&D"),
        theme=Theme.FINANCE,
        formula=Words("各项R&D预算拨款之和", "budget provisions for R&D, summed"),
        maths="sum(provisions)",
        sources=(DefinitionSource("OECD, Frascati Manual 2015, ch. 12", Reading.PARTLY_READ),),
        synonyms=("GBARD", "政府研发预算"),
        traps=(
            Words("预算是拨款意图，不是执行数", "a budget is what is allotted, not what was spent"),
        ),
    ),
    _to_gdp(
        id="msti.gbard_gdp",
        name=Words("政府R&D预算占GDP比重", "GBARD as a percentage of GDP"),
        theme=Theme.FINANCE,
        formula=Words("政府R&D预算除以国内生产总值", "GBARD over GDP"),
        maths="GBARD / GDP",
        sources=(DefinitionSource("Eurostat, release on GBARD", Reading.READ),),
    ),
    _rate_abroad(
        id="msti.gbard_def",
        name=Words("国防R&D预算占比", "defence share of GBARD"),
        theme=Theme.FINANCE,
        formula=Words("国防R&D预算除以政府R&D预算", "defence provisions over GBARD"),
        maths="defence / GBARD",
        direction=Direction.NEITHER,
        sources=(DefinitionSource("NCSES, tables by budget function", Reading.READ),),
        synonyms=("国防研发占比",),
        function="stmetrics.share",
    ),
    _amount_reported(
        id="tax.relief",
        name=Words("科技税收优惠", "tax relief for science and technology"),
        theme=Theme.FINANCE,
        formula=Words(
            "研发费用加计扣除、高企减免税率、研发设备加速折旧、技术转让减免之和",
            "R&D super-deduction, reduced rate, accelerated depreciation and technology "
            "transfer, summed",
        ),
        maths="sum(relief)",
        sources=(ZHONGLOU,),
        synonyms=("税收优惠", "科技政策减免税", "减免税额"),
        traps=(
            Words(
                "全年数年内公布时为预测；优惠额是少缴的税，不是加计的费用",
                "a whole-year figure printed within the year is a forecast; relief is tax "
                "saved, not the expense deducted",
            ),
        ),
    ),
    _money(
        id="fin.pledged",
        name=Words("专利商标质押融资额", "financing by pledge of patents and trademarks"),
        formula=Words("登记的质押融资金额之和", "amounts of the pledges registered, summed"),
        maths="sum(amount)",
        sources=(CNIPA_2021, USUAL),
        synonyms=(
            "质押融资额",
            "知识产权质押融资金额",
            "专利质押融资金额",
            "专利质押融资登记金额",
            "pledge financing",
        ),
    ),
    _cases(
        id="fin.pledges",
        name=Words("专利商标质押融资项目数", "pledges of patents and trademarks"),
        unit="项",
        formula=Words("登记的质押融资项目个数", "number of pledges registered"),
        sources=(CNIPA_2021, USUAL),
        synonyms=("质押融资项数", "知识产权质押项目数", "质押登记数"),
    ),
    _money(
        id="fin.loans",
        name=Words("科技贷款余额", "loans to technology enterprises, outstanding"),
        timing=Timing.STOCK,
        formula=Words("期末未偿还的科技贷款之和", "loans outstanding on the date, summed"),
        maths="sum(outstanding)",
        sources=(JINDONG, USUAL),
        synonyms=("科技信贷", "科技型企业贷款余额", "科技金融贷款"),
    ),
    _money(
        id="fin.venture",
        name=Words("创业投资额", "venture capital invested"),
        formula=Words("当期创业投资金额之和", "venture capital invested, summed"),
        maths="sum(amount)",
        sources=(SHANGHAI_INDEX, USUAL),
        synonyms=("风险投资金额", "创投额", "创业投资金额"),
    ),
    _money(
        id="fin.subsidies",
        name=Words("科技奖补资金", "science subsidies paid out"),
        unit="万元",
        decimals=0,
        formula=Words("兑现的奖励、补助资金之和", "awards and subsidies paid, summed"),
        maths="sum(amount)",
        sources=(JINDONG, XUANZHOU),
        synonyms=("兑现科技政策资金", "科技补助资金", "兑现奖补资金"),
    ),
    _money(
        id="tax.deducted",
        name=Words("研发费用加计扣除额", "R&D expenses deducted in addition"),
        formula=Words("企业加计扣除的研发费用之和", "additional deductions claimed, summed"),
        maths="sum(deduction)",
        sources=(NBS_INDEX, JINDONG),
        synonyms=("加计扣除额", "研发加计扣除金额", "R&D super-deduction"),
        traps=(Words("加计扣除额不是减免税额", "the deduction is not the tax saved"),),
    ),
    _cases(
        id="tax.deducting_enterprises",
        name=Words("享受研发费用加计扣除企业数", "enterprises claiming the R&D super-deduction"),
        unit="家",
        formula=Words("享受加计扣除的企业个数", "number of enterprises that claimed it"),
        sources=(NBS_INDEX, JINDONG),
        synonyms=(
            "享受加计扣除企业",
            "享受研发费用加计扣除政策企业",
            "享受加计扣除减免的企业",
            "加计扣除惠及企业数",
        ),
    ),
    _money(
        id="fin.vouchers",
        name=Words("科技创新券兑现额", "innovation vouchers paid out"),
        unit="万元",
        decimals=0,
        formula=Words("兑现的创新券金额之和", "vouchers paid out, summed"),
        maths="sum(amount)",
        sources=(JINDONG, USUAL),
        synonyms=("创新券", "创新券金额", "科技券"),
    ),
    _money(
        id="fin.funds",
        name=Words("科技引导基金规模", "size of the science guidance funds"),
        timing=Timing.STOCK,
        formula=Words("引导基金认缴规模之和", "commitments of the funds, summed"),
        maths="sum(commitments)",
        sources=(JINDONG, USUAL),
        synonyms=("创业投资基金规模", "科创基金规模", "产业基金规模"),
    ),
)
