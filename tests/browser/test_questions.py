"""Questions that people bring, in each language: one search leads to a page that answers."""

from __future__ import annotations

import pytest
from site_search import first_pages

pytestmark = pytest.mark.browser

ASKED_IN_CHINESE = [
    ("序时进度是什么、怎样计算", "序时进度", "glossary", "已过月数除以十二"),
    (
        "加计扣除比例从哪天起提高到100%",
        "加计扣除比例",
        "law/rd_deduction",
        "2022-10-01至2022-12-31",
    ),
    ("报告写“近三成”，本库怎样处理", "近三成", "glossary", "绝不当作30%"),
    ("证书有效期最后一天算不算", "证书有效期", "glossary", "第三年同一日不再计入"),
    ("成交额与技术交易额有何区别", "技术交易额", "catalogue/cn.tm_t", "技术交易额只计技术部分"),
    ("公示的企业算不算已认定", "公示", "glossary", "公示不等于认定"),
    ("年均增速用几何平均还是算术平均", "年均增速", "glossary", "几何平均"),
    ("规模以上工业的标准何时改为2000万元", "规模以上", "law/other", "2011-01-01起"),
    ("表头里写着单位的表格能不能读", "电子表格", "guides/spreadsheets", "单位可写在表头里"),
    ("缺数时给出什么结论", "无法判断", "glossary", "缺数绝不当作0"),
    ("区划调整后增速怎样计算", "区划调整", "glossary", "四种算法"),
    (
        "每万人口发明专利拥有量算不算实用新型",
        "万人发明专利",
        "catalogue/cn.pat10k",
        "只计有效发明专利",
    ),
    ("每万人发明专利拥有量的分母用什么人口", "万人发明专利拥有量", "glossary", "常住人口"),
    ("技术合同的流向怎样统计", "技术合同流向", "glossary", "卖方在、买方不在为流向区外"),
    ("可比口径与同口径有何区别", "同口径", "glossary", "没有统一含义"),
    ("规上工业的标准从何时起为2000万元", "规上企业", "law/other", "收入2000万元"),
    ("科技型中小企业评价需多少分", "科技型中小企业", "glossary", "须达到60分"),
    ("研发强度用哪个口径的经费", "研发强度", "glossary", "经费只用统计口径"),
    ("高企有效期最后一天算不算", "高企有效期", "law/other", "满三年之日的前一日为最后有效日"),
    ("合计行怎样处理", "合计行", "glossary", "不与各行相加"),
    ("列名没有写单位会怎样", "没有单位", "glossary", "该单元格报错"),
]
ASKED_IN_ENGLISH = [
    ("How is pace computed?", "pace", "catalogue/fn.progress", "the share of the time elapsed"),
    (
        "From which day did the rate rise to 100 %?",
        "rate of the extra deduction",
        "law/rd_deduction",
        "2022-10-01 to 2022-12-31",
    ),
    ("What is done with 近三成?", "nearly 30 %", "glossary", "Read as a bound: below 30 %"),
    (
        "Does the last day of a certificate count?",
        "validity of a certificate",
        "glossary",
        "not including the same day",
    ),
    ("Turnover or technology amount?", "technology amount", "glossary", "no technology"),
    ("Is a public notice a certification?", "public notice", "glossary", "is not certification"),
    ("Which mean is average growth?", "average annual growth", "glossary", "geometric mean"),
    ("Since when is 20 million the size?", "designated size", "law/other", "from 2011-01-01"),
    ("Are units in headers read?", "spreadsheet", "guides/spreadsheets", "with their units"),
    ("What if a figure is missing?", "unknown", "glossary", "a missing figure is never 0"),
    ("Growth after a boundary change?", "boundary change", "glossary", "Four growths"),
    (
        "Do utility models count per 10,000 people?",
        "patents per 10,000",
        "catalogue/cn.pat10k",
        "inventions in force alone",
    ),
]


ASKED = [("zh", asked) for asked in ASKED_IN_CHINESE] + [
    ("en", asked) for asked in ASKED_IN_ENGLISH
]


@pytest.mark.parametrize(("lang", "asked"), ASKED)
def test_one_search_answers(page, address, lang, asked):
    question, query, name, answer = asked
    found = first_pages(page, address, lang, query)
    assert name in found[:3], (question, found[:6])
    page.goto(f"{address}/{lang}/{name}.html")
    assert answer in page.locator("article").inner_text(), question
