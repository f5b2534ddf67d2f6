"""Looking rows up and searching them: by id, Chinese, English, synonym and theme."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given, strategies as st
from strategies import law

from stmetrics.catalogue import Theme, all_indicators, indicator, search
from stmetrics.errors import InvalidValueError

ROWS = all_indicators()
rows = st.sampled_from(ROWS)


def plain(text):
    return " ".join(unicodedata.normalize("NFKC", text).casefold().split())


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


@given(pieces=PIECES)
@law
def test_found_is_exactly_where_every_word_occurs(pieces):
    wanted = {
        row.id
        for row in ROWS
        if all(any(piece in text for text in texts_of(row)) for piece in pieces)
    }
    found = ids(search(" ".join(pieces)))
    assert set(found) == wanted
    assert len(found) == len(wanted)


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
        ("技术合同", "cn.tm_v"),
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


def test_names_come_before_synonyms_and_whole_words_before_parts():
    found = ids(search("share"))
    assert found[0] == "fn.share"
    assert found.index("cn.pat_serv") < found.index("cn.prov_share")
    assert found.index("rd.share_university") < found.index("fn.conc")


def test_what_only_the_formula_says_comes_last():
    found = search("intramural")
    names = ["intramural" in " ".join((row.name.en, *row.synonyms)) for row in found]
    assert names == sorted(names, reverse=True)
    assert "msti.gerd" in ids(found)


def test_nothing_fits_is_no_rows():
    assert search("量子引力") == ()
    assert search("专利", theme="talent") == ()


@pytest.mark.parametrize("text", ["", "  ", "\u3000", None, 7])
def test_a_text_without_a_word_is_refused(text):
    with pytest.raises(InvalidValueError, match=r"search text .*holds no word.*all_indicators"):
        search(text)


@pytest.mark.parametrize("theme", ["patent", "PATENTS", 3])
def test_an_unknown_theme_is_refused_with_the_known_ones(theme):
    with pytest.raises(InvalidValueError, match=r"theme .*none of the catalogue.*patents projects"):
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
