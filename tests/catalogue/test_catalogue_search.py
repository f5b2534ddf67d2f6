"""Looking rows up and searching them: by id, Chinese, English, synonym and theme."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import assume, given, strategies as st
from strategies import law

from stmetrics.catalogue import (
    Indicator,
    Theme,
    Words,
    all_indicators,
    indicator,
    matches,
    mentions,
    plain,
    search,
)
from stmetrics.catalogue._index import SAME
from stmetrics.catalogue._words import meanings_of, words_of
from stmetrics.errors import InvalidValueError

ROWS = all_indicators()
rows = st.sampled_from(ROWS)


def texts_of(row):
    scope = [] if row.scope is None else [row.scope.zh, row.scope.en]
    return [
        plain(text)
        for text in (
            row.id,
            row.name.zh,
            row.name.en,
            row.theme.value,
            row.formula.zh,
            row.formula.en,
            *row.synonyms,
            *scope,
        )
    ]


def ids(found):
    return [row.id for row in found]


@pytest.mark.parametrize("theme", Theme)
def test_a_row_is_first_under_its_own_id_and_names(theme):
    for row in all_indicators(theme=theme):
        for text in (row.id, row.name.zh, row.name.en):
            assert search(text)[0] is row


@pytest.mark.parametrize("theme", Theme)
def test_a_row_is_found_under_every_synonym_and_its_theme(theme):
    for row in all_indicators(theme=theme):
        for text in (*row.synonyms, row.theme.value):
            assert row in search(text)


@given(row=rows, data=st.data())
@law
def test_any_part_of_a_text_finds_its_row(row, data):
    text = data.draw(st.sampled_from(texts_of(row)))
    start = data.draw(st.integers(0, len(text) - 1))
    part = text[start : data.draw(st.integers(start + 1, len(text)))]
    if part.strip():
        assert row in search(part)


PIECES = st.lists(
    rows.map(texts_of)
    .flatmap(st.sampled_from)
    .flatmap(lambda text: st.sampled_from([word[:4] for word in text.split()])),
    min_size=1,
    max_size=3,
)


@given(pieces=PIECES, theme=st.sampled_from(Theme))
@law
def test_a_theme_keeps_the_order_and_drops_the_rest(pieces, theme):
    text = " ".join(pieces)
    kept = [row for row in search(text) if row.theme is theme]
    assert list(search(text, theme=theme)) == kept
    assert search(text, theme=theme.value) == search(text, theme=theme)


@given(row=rows)
@law
def test_case_width_and_spaces_do_not_matter(row):
    wide = "".join(chr(ord(c) + 0xFEE0) if "!" <= c <= "~" else c for c in row.name.en)
    for text in (row.name.en.upper(), wide, f"  {row.name.en.replace(' ', '   ')} "):
        assert search(text) == search(row.name.en)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("高企", "cn.hte_n"),
        ("高新技术企业", "cn.hte_n"),
        ("技术合同", "cn.tm_n"),
        ("技术合同额", "cn.tm_v"),
        ("万人发明拥有量", "cn.pat10k"),
        ("专利 授权", "pat.granted"),
        ("同比", "fn.growth"),
        ("growth", "fn.growth"),
        ("R&D intensity", "cn.rd_int"),
        ("pass rate", "cn.hte_pass"),
        ("CAGR", "fn.cagr"),
        ("FTE", "cn.fte"),
        ("遍访率", "rd.coverage_ratio"),
        ("吸纳", "tm.taken_in"),
        ("patents granted inventions", "pat.granted_invention"),
    ],
)
def test_the_word_of_the_trade_comes_first(text, first):
    assert search(text)[0].id == first


def test_what_only_the_formula_says_comes_last():
    found = matches("intramural")
    assert "msti.gerd" in [each.row.id for each in found]
    assert "intramural" not in " ".join((found[-1].row.name.en, *found[-1].row.synonyms))
    assert [each.score for each in found] == sorted((e.score for e in found), reverse=True)


def test_nothing_fits_is_no_rows():
    assert search("量子引力") == ()
    assert search("专利", theme="talent") == ()


@pytest.mark.parametrize("text", ["", "  ", "\u3000", None, 7])
def test_a_text_without_a_word_is_refused(text):
    with pytest.raises(InvalidValueError, match=r"search text .*holds no word.*all_indicators"):
        search(text)


@pytest.mark.parametrize("theme", ["patent", "量子", 3])
def test_an_unknown_theme_is_refused_with_the_known_ones(theme):
    with pytest.raises(InvalidValueError, match=r"theme=.*is no Theme.*patents .*projects"):
        search("专利", theme=theme)


def test_themes_part_the_catalogue():
    parts = [row for theme in Theme for row in all_indicators(theme=theme)]
    assert sorted(ids(parts)) == sorted(ids(ROWS))
    assert all_indicators(theme="patents") == all_indicators(theme=Theme.PATENTS)


@pytest.mark.parametrize(
    ("wrong", "near"),
    [
        ("cn.pat_10k", "cn.pat10k"),
        ("tm_v", "cn.tm_v"),
        ("cn.hte", "cn.hte_n"),
        ("技术合同成交额", "cn.tm_v"),
        ("pass rate", "cn.hte_pass"),
        ("fn.growht", "fn.growth"),
    ],
)
def test_an_unknown_id_is_refused_with_near_ones(wrong, near):
    with pytest.raises(InvalidValueError, match="is not in the catalogue") as refused:
        indicator(wrong)
    assert near in refused.value.hint


@pytest.mark.parametrize("wrong", ["xyzzy", "quantum.gravity", "量子引力"])
def test_an_unknown_id_near_nothing_points_to_the_search(wrong):
    with pytest.raises(InvalidValueError, match=r"try search"):
        indicator(wrong)


@pytest.mark.parametrize("wrong", [None, 3, "", " "])
def test_what_is_no_id_is_told_what_one_looks_like(wrong):
    with pytest.raises(InvalidValueError, match=r"give an id such as"):
        indicator(wrong)


SAID = [
    line.split()
    for line in """
全社会R&D经费 cn.rd_total
全市研究与试验发展经费支出 cn.rd_total
研发经费投入总量 cn.rd_total
R&D经费支出占GDP的比例 cn.rd_int
全社会研发投入占地区生产总值的比重 cn.rd_int
研发投入与国内生产总值之比 cn.rd_int
R&D投入强度 cn.rd_int
研发人员折合全时人员 cn.fte
每万名从业人员中R&D人员 cn.fte10k
地方财政科技支出 cn.fiscal
财政科技投入占一般公共预算支出的比重 cn.fiscal_sh
国家高新技术企业总数 cn.hte_n
高企家数 cn.hte_n
有效期内高企数量 cn.hte_n
新认定国家高新技术企业 hte.new_certified
净增高企 cn.hte_net
高企申报数 hte.applied
申报高企家数 hte.applied
重新认定高企 hte.renewed_certified
拟认定高新技术企业 hte.public_notice
高企认定通过率 cn.hte_pass
国家科技型中小企业入库数 cn.sme_n
入库科小 cn.sme_n
技术合同认定登记额 cn.tm_v
技术合同交易总额 cn.tm_v
登记技术合同项数 cn.tm_n
吸纳技术成交额 tm.taken_in
输出技术成交金额 tm.sent_out
万人有效发明专利拥有量 cn.pat10k
每万人口有效发明专利 cn.pat10k
每万人高价值发明专利 cn.hv10k
有效发明专利总量 pat.in_force_invention
发明专利保有量 pat.in_force_invention
发明专利授权数 pat.granted_invention
专利授权总量 pat.granted
申请专利件数 pat.applied
发明专利申请数量 pat.applied_invention
高新技术产业总产值 ht.output
高新产业产值占规上工业产值的比例 ht.output_share
高新技术产业投资额 ht.investment
规模以上工业总产值 industry.output
规上工业企业家数 industry.enterprises
规模工业增加值 industry.value_added
PCT国际专利申请数 msti.pct
科技进步对经济增长的贡献率 cn.contrib_stp
选派科技特派员 coop.experts_dispatched
产学研合作协议项数 coop.agreements
征集企业技术需求 coop.needs_collected
""".strip().splitlines()
]
"""How reports say it, in words of ours, and the row that is meant."""


def test_the_words_of_reports_find_their_row():
    first = [said for said, row in SAID if search(said)[0].id == row]
    third = [said for said, row in SAID if row in ids(search(said))[:3]]
    missed = [(said, ids(search(said))[:3]) for said, _ in SAID if said not in first]
    assert len(first) >= len(SAID) * 85 // 100, missed
    assert len(third) >= len(SAID) * 95 // 100, missed


PHRASES = Path(__file__).parent.parent / "data" / "search_phrases.csv"


@pytest.mark.parametrize("kept", ["data", "made", "held_out"])
def test_phrases_of_reports_find_their_row(kept):
    with PHRASES.open(encoding="utf-8", newline="") as file:
        asked = [
            (row["phrase"], row["rows"].split())
            for row in csv.DictReader(file)
            if row["set"] == kept
        ]
    ranked = [(said, meant, ids(search(said))[:3]) for said, meant in asked]
    missed = [each for each in ranked if not set(each[1]) & set(each[2][:1])]
    found = [each for each in ranked if set(each[1]) & set(each[2])]
    assert len(missed) <= len(asked) * 15 // 100, missed
    assert len(found) >= len(asked) * 95 / 100, missed


ENDS = {"亿元": ("额", "总额", "总量", "规模"), "家": ("数", "数量", "总数", "总量", "个数")}
LEVELS = [
    row
    for row in ROWS
    if row.unit in ENDS and row.name.zh[-1] in "数额" and not row.name.zh.endswith("金额")
]


@pytest.mark.parametrize("said", ["", "全市", "全社会", "我区", "本年度"])
def test_endings_and_scopes_do_not_change_which_row_is_first(said):
    for row in LEVELS:
        for end in ENDS[row.unit]:
            best = matches(f"{said}{row.name.zh[:-1]}{end}")[0]
            alike = {each.row.id for each in matches(row.name.zh) if each.score >= best.score - 50}
            assert best.row is row or best.row.id in alike, (row.id, end, best)


def test_what_is_measured_is_left_open_by_a_total():
    assert ids(search("R&D经费投入总量"))[:2] == ["cn.rd_total", "msti.gerd"]
    assert search("征集企业技术难题数")[0].id == "coop.needs_collected"
    assert search("技术需求征集企业数")[0].id == "coop.needs_collected_enterprises"


def test_a_text_found_by_its_letters_says_so():
    (by_id, *_) = matches("cn.tm_v")
    assert (by_id.place, by_id.why()) == ("letters", "“cn.tm_v”：字面相符")
    assert by_id.why("en") == '"cn.tm_v": holds it letter by letter'
    part = matches("tm_v")[0]
    assert (part.name, part.place) == ("cn.tm_v", "letters")
    defined = next(each for each in matches("sum(x") + matches("现价") if not each.shared)
    assert (defined.place, defined.score) == ("definition", 50)
    assert defined.why() == f"“{defined.name}”：定义、口径或主题中有此文字"


TRADITIONAL = [
    ("高新技術企業", "高新技术企业"),
    ("每萬人發明專利擁有量", "每万人发明专利拥有量"),
    ("技術合同成交額", "技术合同成交额"),
    ("研發投入佔GDP比重", "研发投入占GDP比重"),
]


@pytest.mark.parametrize(("traditional", "simplified"), TRADITIONAL)
def test_traditional_characters_are_read_as_simplified(traditional, simplified):
    assert plain(traditional) == simplified.casefold()
    assert search(traditional) == search(simplified)


@given(text=st.text())
@law
def test_plain_text_keeps_every_place(text):
    assert len(plain(text)) == len(text)
    assert plain(plain(text)) == plain(text)


def test_a_match_says_why():
    best = matches("全市技术合同登记情况")[0]
    assert (best.row.id, best.name, best.foreign, best.unsaid) == (
        "cn.tm_n",
        "技术合同认定登记数",
        (),
        ("数",),
    )
    assert best.why() == "“技术合同认定登记数”：同说合同、登记；另含数"
    assert best.why("en") == '"技术合同认定登记数": both say 合同, 登记; says besides 数'
    assert repr(best).startswith("Match(row=")
    assert matches("量子技术合同")[0].foreign == ("量子",)


def test_an_own_row_is_found_beside_the_catalogue():
    own = Indicator(id="own.drones", name=Words("无人机飞手数", "drone pilots"), unit="人")
    assert search("无人机飞手总数", own=[own])[0] is own
    assert search("drone pilots", own=[own])[0] is own
    assert own not in search("专利授权量", own=[own])
    assert own in mentions("现有无人机飞手35人", own=[own])[0].rows


def test_a_mention_is_a_place_in_the_text_as_given():
    text = "2021年全區登記技術合同５７項，成交額3亿元；專利授權2710件"
    found = mentions(text)
    assert [text[each.start : each.end] for each in found] == [each.text for each in found]
    assert [each.rows[0].id for each in found] == ["cn.tm_n", "cn.tm_v", "pat.granted"]
    assert mentions("") == mentions("今天天气很好，12。") == ()


def test_of_two_mentions_the_longer_counts():
    (only,) = mentions("高新技术产业产值占规上工业总产值比重")
    assert only.rows[0].id == "ht.output_share"


@given(row=rows)
@law
def test_a_name_in_a_text_is_mentioned(row):
    assume("、" not in row.name.zh)
    assert any(row in each.rows for each in mentions(f"报告称，{row.name.zh}12；其他"))


@given(row=rows, data=st.data())
@law
def test_order_scope_words_and_width_do_not_change_what_is_meant(row, data):
    words = [row.name.zh[word.start : word.end] for word in words_of(row.name.zh)]
    whole = frozenset(meanings_of(row.name.zh))
    said = "的".join(data.draw(st.permutations(words)))
    assume(frozenset(meanings_of(said)) == whole)
    for text in (said, f"全市{said}情况"):
        same = [each.row for each in matches(text) if each.score == SAME]
        assert row in same


@given(row=rows)
@law
def test_scores_run_from_one_to_a_thousand_and_say_what_is_shared(row):
    for each in matches(row.name.zh):
        assert 1 <= each.score <= SAME
        assert not set(each.shared) & set(each.foreign)
        assert each.why()
        assert each.why("en")


def test_a_mention_holds_its_level():
    (first, second) = mentions("全区现有省级以上众创空间3家、国家重点实验室1家")
    assert (first.text, first.rows[0].id) == ("省级以上众创空间", "plat.total")
    assert second.rows[0].id == "plat.total"


def test_of_rows_that_say_the_same_what_is_measured_decides():
    (only,) = mentions("质押融资额3098亿元")
    assert only.rows[0].id == "fin.pledged"
    (only,) = mentions("质押融资项数17项")
    assert only.rows[0].id == "fin.pledges"
