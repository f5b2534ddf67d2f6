"""The printed review can be read: aligned, units said, no decimals made up, notes below."""

from __future__ import annotations

import re
from html.parser import HTMLParser

import pytest
from example_scripts import example
from made_regions import END_OF_OCTOBER, JAN_OCT, goal, observed, reviewed

from stmetrics import Target, TechContract, review
from stmetrics.indicators import RegionData
from stmetrics.tables import display_width

REVIEWS = {each.region: each for each in example("district_review.py").reviews()}
CASES = [(region, lang) for region in REVIEWS for lang in ("zh", "en")]


NOTES = {
    "zh": [
        "初步数",
        "增速按可比价计算",
        "增速高于规上工业总产值增幅13个百分点",
        "完成任务的224%",
        "占比指占规上工业总产值的比重",
        "由占比推算总体为608.98-610.44亿元",
        "甲",
        "一家未报",
        "推算参照增速为11.75-12.85%",
        "不变价",
        "比上年提高0.1个百分点",
        "版本：快报",
        "财务口径",
        "口径：全区",
        "完成年度目标的76.3%",
        "预计数",
        "预计位次",
        "位次为初步数",
        "比上年同期：后移1位",
        "另有1个地区无数据，未参加排名",
        "目标尚无法判断：",
    ],
    "en": [
        "provisional",
        "growth at constant prices",
        "growth 13 percentage points above",
        "224% of the task",
        "share of gross output value of industry",
        "甲",
        "一家未报",
        "the share implies a whole of 60.898-61.044 billion yuan",
        "vintage: 快报",
        "the reference then grew 11.75-12.85%",
        "at constant prices",
        "accounting basis",
        "up 0.1 percentage points on the year",
        "scope: 全区",
        "forecast rank",
        "76.3% of the year's target reached",
        "provisional rank",
        "target not decided yet: ",
        "rank on the year: down 1 place",
        "1 more without a figure are not ranked",
    ],
}


def layout(found, lang):
    """The cells behind all three forms."""
    return found._laid_out(lang)  # noqa: SLF001 - text, Markdown and HTML are made of it


def rows(found, lang):
    """The cells of each indicator."""
    return {
        line.indicator.id: row
        for line, row in zip(found.lines, layout(found, lang).rows, strict=True)
    }


def full():
    """A made review that fills every column and every kind of note."""
    peers = [
        RegionData(
            region="a",
            observations=[
                observed("ht.output", "400亿元", region="a"),
                observed("ht.output", "200亿元", region="a", period="2021-01-01/P10M"),
            ],
        ),
        RegionData(region="b"),
    ]
    return reviewed(
        observed("ht.output", "295.1亿元", names=["甲"], note="一家未报", status="P"),
        observed("ht.output", "235.5亿元", period="2021-01-01/P10M"),
        observed("ht.output", "25.3%", aspect="growth", price_basis="constant"),
        observed("ht.output", "13个百分点", aspect="gap", reference="industry.output"),
        observed("ht.output", "48.4%", aspect="share", reference="industry.output"),
        observed("ht.output", "224%", aspect="completion"),
        observed("ht.value_added", "30亿元", price_basis="constant"),
        observed("cn.rd_int", "2.85%", period="2021"),
        observed("cn.rd_int", "0.1个百分点", period="2021", aspect="change"),
        observed("rd.accounting_expenses", "3亿元", rd_basis="accounting", vintage="快报"),
        observed("proj.funds", "1830万元", scope="全区"),
        observed("tm.taken_in", "5.0%", aspect="growth", status="F"),
        observed("tm.taken_in", "6%", aspect="growth", region="a"),
        observed("ht.investment", 3, aspect="rank"),
        peers=peers,
        also=["2021"],
        targets=[
            goal("proj.funds", Target.at_least("2400万元"), force="binding"),
            goal("ht.output", Target.at_least("300亿元"), JAN_OCT),
            goal("ht.output", Target.at_least("600亿元"), "2025-01-01/P10M"),
            goal("proj.total", Target.at_least("3项"), JAN_OCT, kind="科技部对俄合作专项"),
        ],
    )


def columns(line, rule):
    """The cells of a line of text, cut where the rule under the heading has its blanks."""
    starts = [found.span() for found in re.finditer("-+", rule)]
    cut, width = [], 0
    places = {}
    for place, character in enumerate(line):
        places[width] = place
        width += display_width(character)
    places[width] = len(line)
    for start, end in starts:
        begin = places.get(min(start, width), len(line))
        stop = places.get(min(end, width))
        assert stop is not None, "a wide character crosses the edge of its column"
        cut.append(line[begin:stop])
    return cut


@pytest.mark.parametrize(("region", "lang"), CASES)
def test_columns_stand_straight_by_display_width(region, lang):
    table, _, notes = REVIEWS[region].table(lang).partition("\n\n")
    header, rule, *rows = table.splitlines()
    assert len(rows) == len(REVIEWS[region].lines)
    for row in rows:
        assert display_width(row) <= display_width(rule)
        cells = columns(row, rule)
        assert len(cells) == len(columns(header, rule))
    assert notes.splitlines()[0] in {"注：", "Notes:"}


@pytest.mark.parametrize(("region", "lang"), CASES)
def test_a_table_fits_a_wide_screen(region, lang):
    table = REVIEWS[region].table(lang)
    assert max(map(display_width, table.splitlines())) <= (150 if lang == "zh" else 210)


@pytest.mark.parametrize(("region", "lang"), CASES)
def test_every_unit_is_said_and_every_number_is_bare(region, lang):
    """Units stand in their column or in the heading; a cell of numbers holds no word."""
    table = layout(REVIEWS[region], lang)
    unit, figure = 1, 2
    for line, row in zip(REVIEWS[region].lines, table.rows, strict=True):
        assert re.fullmatch(r"[><≥≤≈]?[\d,.]+(-[\d,.]+)?", row[figure])
        counted = lang == "en" and line.figure.unit in {"家", "件", "项", "个", "场"}
        assert bool(row[unit]) is not counted
    percents = [heading for heading in table.header if "%" in heading]
    assert len(percents) >= 2


@pytest.mark.parametrize(("region", "lang"), CASES)
def test_no_cell_has_more_decimals_than_were_published(region, lang):
    """Printed figures keep theirs; computed ones have two at most, one over rounded figures."""
    table = layout(REVIEWS[region], lang)
    heading = {"zh": ("数值", "占比（%）"), "en": ("Figure", "Share (%)")}[lang]
    for line, row in zip(REVIEWS[region].lines, table.rows, strict=True):
        cells = dict(zip(table.header, row, strict=True))
        printed = line.figure.decimals
        if lang == "zh":
            allowed = line.indicator.decimals if printed is None else printed
            assert places(cells[heading[0]]) <= max(0, allowed)
        if line.share is not None:
            printed = line.share.decimals
            assert places(cells[heading[1]]) <= (2 if printed is None else printed - 2)


def places(cell):
    return len(cell.partition("-")[0].partition(".")[2])


def test_a_share_of_rounded_figures_has_one_decimal():
    found = reviewed(
        observed("cn.rd_total", "15.4亿元", period="2022"),
        observed("rd.group_university", "4.9亿元", period="2022"),
        period="2022",
    )
    assert "占31.8%" in found.sentences("zh")[0]
    assert " 31.8" in found.table("zh")


@pytest.mark.parametrize("lang", ["zh", "en"])
def test_every_kind_of_note_is_below_the_table_once(lang):
    found = full()
    notes = found.table(lang).partition("\n\n")[2]
    wanted = NOTES[lang]
    said = [line[4:] for line in notes.splitlines()[1:]]
    for each in wanted:
        assert any(note.startswith(each) for note in said), each
    assert len(said) == len(set(said))
    marks = [row[-1] for row in layout(found, lang).rows]
    numbered = {int(mark) for cell in marks for mark in cell.split(", ") if mark}
    assert numbered == set(range(1, len(said) + 1))


def test_cells_of_ranks_targets_and_times():
    found = full()
    zh = rows(found, "zh")
    assert "2/2" in zh["ht.output"]
    assert any("不低于300亿元；2025年1-10月：不低于600亿元" in cell for cell in zh["ht.output"])
    assert any(cell.startswith("未完成，98.4%；尚无法判断") for cell in zh["ht.output"])
    assert "不低于2400万元（约束性）" in zh["proj.funds"]
    assert "76.3%，慢于进度" in zh["proj.funds"]
    assert "2021年" in zh["cn.rd_int"]
    assert "2/2（增速）" in zh["tm.taken_in"]
    assert "3" in zh["ht.investment"]
    en = rows(found, "en")
    assert "at least 24 million yuan (binding)" in en["proj.funds"]
    assert "76.3%, behind" in en["proj.funds"]
    assert "2/2 by growth" in en["tm.taken_in"]


def test_shared_ranks_open_ranks_and_undecided_pace():
    shared = reviewed(
        observed("ht.output", "8亿元"), observed("ht.output", "8亿元", region="a"),
    ).table("zh")  # fmt: skip
    assert "=1/2" in shared
    bound = reviewed(
        observed("proj.funds", "超过1830万元"),
        observed("proj.funds", "1900万元", region="a"),
        targets=[goal("proj.funds", Target.at_least("2400万元"))],
    )
    assert "1-2/2" in bound.table("zh")
    assert "尚无法判断" in bound.table("zh")
    assert "无法判断是否达到序时进度" in bound.table("zh")


def test_a_review_without_lines_is_a_bare_table():
    empty = reviewed()
    assert empty.table("en").splitlines()[0].split() == ["Indicator", "Unit", "Figure"]
    assert empty.sentences("zh") == ()
    assert empty.rows() == []
    assert "<ol>" not in empty.html("zh")


# --- Markdown and HTML ----------------------------------------------------------------------


@pytest.mark.parametrize(("region", "lang"), CASES)
def test_markdown_has_one_cell_a_column_and_the_notes_as_a_list(region, lang):
    head, table, rest = REVIEWS[region].markdown(lang).split("\n\n", 2)
    assert head == f"**{REVIEWS[region].title(lang)}**"
    lines = table.splitlines()
    widths = {len(re.findall(r"(?<!\\)\|", line)) for line in lines}
    assert len(widths) == 1
    assert re.fullmatch(r"\|( :?-+:? \|)+", lines[1])
    notes = rest.splitlines()
    assert notes[0] in {"注：", "Notes:"}
    assert notes[1] == ""
    assert [note.partition(". ")[0] for note in notes[2:]] == [
        str(n) for n in range(1, len(notes) - 1)
    ]


def test_parts_are_set_in_by_what_markdown_and_html_keep():
    found = REVIEWS["320404"]
    assert "| · 高新技术企业认定数" in found.markdown("zh")
    assert "| · · 高新技术企业新认定数" in found.markdown("zh")
    assert ">\N{EM SPACE}\N{EM SPACE}高新技术企业新认定数<" in found.html("zh")
    assert "\n    高新技术企业新认定数" in found.table("zh")


class Reader(HTMLParser):
    """Collects the cells of every row, and holds that tags nest."""

    def __init__(self):
        super().__init__()
        self.open, self.rows, self.items = [], [], []

    def handle_starttag(self, tag, attrs):  # noqa: ARG002 - the parser hands them over
        self.open.append(tag)
        if tag == "tr":
            self.rows.append([])
        if tag in {"td", "th"}:
            self.rows[-1].append("")
        if tag == "li":
            self.items.append("")

    def handle_endtag(self, tag):
        assert self.open.pop() == tag

    def handle_data(self, data):
        if {"td", "th"} & set(self.open):
            self.rows[-1][-1] += data
        if "li" in self.open:
            self.items[-1] += data


@pytest.mark.parametrize(("region", "lang"), CASES)
def test_html_is_well_formed_and_says_what_the_text_says(region, lang):
    found = REVIEWS[region]
    reader = Reader()
    reader.feed(found.html(lang))
    assert reader.open == []
    table = layout(found, lang)
    assert tuple(reader.rows[0]) == table.header
    assert [[cell.lstrip() for cell in row] for row in reader.rows[1:]] == list(
        map(list, table.rows)
    )
    assert tuple(reader.items) == table.notes
    assert found.title(lang) in found.html(lang)


def test_markup_in_a_figures_words_is_shown_as_it_was_given():
    found = reviewed(observed("coop.events", "9场", note="<b>*注*</b> | x"))
    assert "&lt;b&gt;*注*&lt;/b&gt; | x" in found.html("zh")
    assert r"\<b>\*注\*\</b> \| x" in found.markdown("zh")
    assert "<b>*注*</b> | x" in found.table("zh")


def test_notebooks_show_the_chinese_html():
    found = REVIEWS["320404"]
    assert found._repr_html_() == found.html("zh")


def test_a_day_and_another_year_in_the_time_column():
    found = reviewed(
        observed("cn.hte_n", "168家", on=END_OF_OCTOBER),
        observed("tm.taken_in", "3亿元", period="2021"),
        also=["2021"],
    )
    assert "10月31日" in found.table("zh")
    assert "31 October\n" in found.table("en") + "\n"
    assert "2021年" in found.table("zh")


def test_a_base_that_is_small_in_this_years_unit_keeps_two_digits():
    """500 万元 beside 12.3 亿元 is 0.05 亿元, not 0.1."""
    contracts = [
        TechContract(id=name, kind="service", registered_on=day, turnover=turnover,
                     seller_region="320404", buyer_region="320404")
        for name, day, turnover in (("1", "2022-03-01", "12.3亿元"), ("2", "2021-03-01", "500万元"))
    ]  # fmt: skip
    data = RegionData(region="320404", contracts=contracts)
    (line,) = [
        each for each in review(data, "2022").table("zh").splitlines()
        if each.startswith("技术合同成交额 ")
    ]  # fmt: skip
    assert line.split()[1:4] == ["亿元", "12.3", "0.05"]


def test_no_money_at_all_is_shown_in_the_smaller_unit():
    contract = TechContract(
        id="1", kind="service", registered_on="2022-03-01", turnover="500万元",
        seller_region="320404", buyer_region="110108",
    )  # fmt: skip
    data = RegionData(region="320404", contracts=[contract], covered="2022")
    assert "本地技术合同成交额0万元" in review(data, "2022").text()
