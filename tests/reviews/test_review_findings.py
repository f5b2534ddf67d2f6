"""Findings of a review: parts, printed relations, bases, what is unfinished, open targets."""

from __future__ import annotations

import attrs
import pytest
from made_regions import END_OF_OCTOBER, JAN_OCT, goal, observed, reviewed

from stmetrics import Target, TechContract
from stmetrics.indicators import BoundaryChange, RegionData
from stmetrics.records import RDInput
from stmetrics.reviews import FindingKind, ReviewFinding, review
from stmetrics.targets import AssignedTarget

PATENTS = ("invention", "utility_model", "design")


def told(*observations, lang="en", **options):
    """What a review says must be known, by kind."""
    found = reviewed(*observations, **options).findings
    return [(each.notice, each.text(lang)) for each in found]


def granted(total, *parts):
    """Patents granted and, kind by kind, as many of the three parts as are given."""
    yield observed("pat.granted", f"{total}件")
    for kind, count in zip(PATENTS, parts, strict=False):
        yield observed(f"pat.granted_{kind}", f"{count}件")


@pytest.mark.parametrize("total", [885, 884, 886])
def test_all_parts_add_up_to_their_whole(total):
    found = told(*granted(total, 144, 611, 130))
    if total == 885:
        assert found == []
    else:
        assert found == [
            (
                FindingKind.PARTS,
                f"patents granted: the parts 144 + 611 + 130 do not add up to {total}",
            )
        ]
    if total == 884:
        assert told(*granted(total, 144, 611, 130), lang="zh") == [
            (FindingKind.PARTS, "专利授权量：分项144件+611件+130件与合计884件不符")
        ]


def test_some_parts_need_not_add_up():
    """One part of three says nothing against the whole, unless it exceeds it."""
    assert told(*granted(885, 144)) == []
    assert told(*granted(885, 144, 611)) == []
    ((notice, text),) = told(*granted(100, 144))
    assert notice is FindingKind.PARTS
    assert text == "invention patents granted: the part 144 exceeds its whole 100"


@pytest.mark.parametrize(
    ("part", "exceeds"),
    [("42项", False), ("43项", True), ("超过42项", True), ("不超过50项", False), ("约50项", False)],
)
def test_a_part_exceeds_its_whole_only_for_sure(part, exceeds):
    found = told(
        observed("coop.agreements", "42项"),
        observed("coop.agreements", part, kind="三大产业"),
    )
    assert [notice for notice, _ in found if notice is FindingKind.PARTS] == [
        FindingKind.PARTS
    ] * exceeds


@pytest.mark.parametrize(("part", "exceeds"), [("4.15亿元", False), ("4.16亿元", True)])
def test_rounding_is_no_excess(part, exceeds):
    """4.15 can be part of what was printed as 4.1, 4.16 cannot."""
    found = told(
        observed("cn.rd_total", "4.1亿元", period="2022"),
        observed("rd.group_university", part, period="2022"),
        period="2022",
    )
    assert bool(found) is exceeds


def test_parts_that_are_bounds_need_not_add_up():
    assert told(*granted(885, 144, 611), observed("pat.granted_design", "超过120件")) == []
    assert told(*granted(885, 144, 611), observed("pat.granted_design", "超过900件")) != []


def test_parts_at_other_prices_are_not_compared():
    found = told(
        observed("cn.rd_total", "4.1亿元", period="2022", price_basis="constant"),
        observed("rd.group_university", "5亿元", period="2022"),
        period="2022",
    )
    assert found == []


def test_a_whole_that_is_a_bound_is_not_exceeded():
    whole = observed("coop.agreements", "42项以上")
    assert told(whole, observed("coop.agreements", "50项", kind="三大产业")) == []


def test_parts_in_another_unit_and_rounded_are_compared_as_printed():
    groups = {"enterprises": "9.1亿元", "research_centres": "8000万元",
              "university": "4.9亿元", "hospitals": "0.6亿元"}  # fmt: skip

    def total(value):
        return told(
            observed("cn.rd_total", value, period="2022"),
            *(observed(f"rd.group_{name}", each, period="2022") for name, each in groups.items()),
            period="2022",
        )

    assert total("15.4亿元") == []
    assert [notice for notice, _ in total("16.4亿元")] in ([], [FindingKind.PARTS])


# --- printed relations ----------------------------------------------------------------------


@pytest.mark.parametrize(("growth", "flagged"), [("25.3%", False), ("26.3%", True)])
def test_a_printed_growth_is_checked_against_the_printed_levels(growth, flagged):
    found = told(
        observed("ht.output", "295.1亿元"),
        observed("ht.output", "235.5亿元", period="2021-01-01/P10M"),
        observed("ht.output", growth, aspect="growth"),
    )
    assert [notice for notice, _ in found] == [FindingKind.PUBLISHED] * flagged


@pytest.mark.parametrize(("share", "flagged"), [("48.4%", False), ("47.4%", True)])
def test_a_printed_share_is_checked_against_the_printed_whole(share, flagged):
    found = told(
        observed("ht.output", "295.1亿元"),
        observed("ht.output", share, aspect="share", reference="industry.output"),
        observed("industry.output", "609.7亿元"),
    )
    assert [notice for notice, _ in found] == [FindingKind.PUBLISHED] * flagged


def test_bounds_and_computed_figures_are_not_checked():
    base = observed("ht.output", "235.5亿元", period="2021-01-01/P10M")
    wrong = observed("ht.output", "50%", aspect="growth")
    assert told(observed("ht.output", "超过295亿元"), base, wrong) == []
    about = observed("ht.output", "约50%", aspect="growth")
    assert told(observed("ht.output", "295.1亿元"), base, about) == []


def test_growth_that_follows_from_levels_is_not_checked_against_them():
    assert told(
        observed("coop.events", "9场"), observed("coop.events", "7场", period="2021-01-01/P10M")
    ) == []  # fmt: skip


# --- bases ----------------------------------------------------------------------------------


def test_two_scopes_bases_vintages_and_prices_are_named():
    ((notice, zh),) = told(
        observed("coop.agreements", "60项", scope="全市"),
        observed("coop.agreements", "22项", scope="活动", vintage="快报"),
        observed("coop.agreements", "21项"),
        lang="zh",
    )
    assert notice is FindingKind.BASES
    assert zh == "产学研合作协议数：有3种口径（全市、活动 快报、未注明），不可相加或比较"
    found = told(
        observed("ht.value_added", "30亿元"),
        observed("ht.value_added", "29亿元", price_basis="constant"),
    )
    assert "(unmarked, constant prices)" in found[0][1]
    found = told(
        observed("ht.value_added", "30亿元"),
        observed("ht.value_added", "29亿元", price_basis="constant"),
        lang="zh",
    )
    assert "（未注明、不变价）" in found[0][1]


def test_two_bases_of_rd_are_two_lines():
    found = told(
        observed("cn.rd_total", "3亿元", period="2022", rd_basis="tax"),
        period="2022",
        rd_inputs=[
            RDInput(performer=each, period="2022", expenditure="1亿元", personnel="7人年")
            for each in ("business_enterprise", "hospital")
        ],
    )
    assert {notice for notice, _ in found} == {FindingKind.BASES}
    assert any("statistical" in text for _, text in found)


def test_growth_at_other_prices_than_the_level_is_named():
    held = [
        observed("ht.value_added", "30亿元"),
        observed("ht.value_added", "4.9%", aspect="growth", price_basis="constant"),
    ]
    assert told(*held) == [
        (
            FindingKind.BASES,
            (
                "value added of new and high technology industry: "
                "its growth is at other prices than its level"
            ),
        )
    ]
    assert told(*held, lang="zh")[0][1] == "高新技术产业增加值：增速与总量的价格口径不同"
    assert told(held[1]) == []


# --- unfinished -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("status", "zh", "en"),
    [("P", "初步数", "provisional"), ("E", "估计数", "estimated"), ("F", "预计数", "forecast")],
)
def test_unfinished_figures_are_named_with_their_note(status, zh, en):
    figure = observed("tm.taken_in", "23.7亿元", status=status, note="一家未报")
    name = "technology contract turnover taken in"
    assert told(figure) == [(FindingKind.UNFINISHED, f"{name}: {en}: 一家未报")]
    assert told(figure, lang="zh") == [
        (FindingKind.UNFINISHED, f"吸纳技术合同成交额：{zh}：一家未报")
    ]


def test_missing_figures_are_named():
    assert told(observed("tm.taken_in", status="O")) == [
        (FindingKind.UNFINISHED, "technology contract turnover taken in: missing")
    ]


@pytest.mark.parametrize("base", ["0场", "0.0场"])
def test_a_base_of_zero_gives_no_growth_and_says_so(base):
    found = told(
        observed("coop.events", "9场"), observed("coop.events", base, period="2021-01-01/P10M")
    )
    assert [notice for notice, _ in found] == [FindingKind.UNDEFINED]
    assert "growth has no value" in found[0][1]


# --- targets --------------------------------------------------------------------------------


def test_a_target_of_a_stock_or_a_rate_says_why_it_has_no_pace():
    stock = told(
        observed("cn.hte_n", "168家", on=END_OF_OCTOBER),
        targets=[goal("cn.hte_n", Target.at_least("180家"))],
    )
    assert stock == [
        (
            FindingKind.TARGET,
            (
                "high-tech enterprises in force: a target is not decided yet: "
                "a stock does not accrue by month and has no pace; check at the end"
            ),
        )
    ]
    ((_, rate),) = told(
        observed("cn.hte_pass", "80%"),
        targets=[goal("cn.hte_pass", Target.at_least("85%"))],
        lang="zh",
    )
    assert rate == (
        "高新技术企业认定通过率：目标尚无法判断：比率不逐月累计，无序时进度，期末再核对"
    )


def test_a_target_with_a_pace_is_no_finding_one_without_figure_is():
    target = goal("proj.funds", Target.at_least("2400万元"))
    assert told(observed("proj.funds", "1830万元"), targets=[target]) == []
    found = told(targets=[target])
    assert [notice for notice, _ in found] == [FindingKind.TARGET]
    met = goal("proj.funds", Target.at_least("1800万元"), JAN_OCT)
    assert told(observed("proj.funds", "1830万元"), targets=[met]) == []


@pytest.mark.parametrize(("handed_down", "short"), [((6, 3), 1), ((6, 4), 0), ((6, 5), 0), ((), 0)])
def test_targets_handed_down_are_added_up(handed_down, short):
    whole = AssignedTarget(
        indicator="hte.applied", region="320400", period="2022", target=Target.at_least("10家")
    )
    parts = [
        attrs.evolve(whole, region=region, target=Target.at_least(f"{floor}家"))
        for region, floor in zip(("320404", "320411"), handed_down, strict=False)
    ]
    unlike = [
        attrs.evolve(whole, region="321283"),
        attrs.evolve(whole, region="320405", period="2021"),
        attrs.evolve(whole, region="320405", indicator="hte.certified"),
        attrs.evolve(whole, region="320405", target=Target.rank_within(3)),
    ]
    city = RegionData(region="320400")
    findings = review(city, "2022", targets=[whole, *parts, *unlike]).findings
    said = [each.text("en") for each in findings if "handed down" in each.en]
    if short:
        assert len(said) == 1
        assert said[0].endswith("the targets handed down add up to 9, 1 less than 10")
        assert any("下级目标合计9家，比本级目标10家少1家" in each.zh for each in findings)
    else:
        assert said == []


def test_a_finding_says_its_id_where_it_has_no_name():
    bare = ReviewFinding(notice=FindingKind.TARGET, indicator="x.y", zh="待核", en="open")
    assert (bare.text("zh"), bare.text("en")) == ("x.y：待核", "x.y: open")


def test_the_text_of_a_review_ends_with_its_findings():
    found = reviewed(observed("tm.taken_in", "23.7亿元", status="P"), name_zh="某区")
    assert found.text("zh").splitlines() == [
        "某区2022年1-10月",
        "1-10月，吸纳技术合同成交额23.7亿元（初步数）。",
        "",
        "复核提示：",
        "- 吸纳技术合同成交额：初步数",
    ]
    assert "To be checked:" in found.text("en")
    clean = reviewed(observed("tm.taken_in", "23.7亿元"))
    assert "To be checked:" not in clean.text("en")


# --- what cannot be -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("seen", "zh", "en"),
    [
        (
            observed("cn.hte_pass", "120%"),
            "高新技术企业认定通过率：占比120%大于100%",
            "exceeds 100%",
        ),
        (observed("ht.output_share", "-5%"), "占比-5%为负", "a share of -5% is negative"),
        (observed("pat.granted", "12.5件"), "个数12.5件不是整数", "a count of 12.5 is not whole"),
        (observed("pat.granted", "-5件"), "个数-5件为负", "a count of -5 is negative"),
        (
            observed("ht.output", "-120%", aspect="growth"),
            "增速-120%，降幅超过100%",
            "a fall by more than all",
        ),
    ],
)
def test_a_figure_that_cannot_be_is_named(seen, zh, en):
    for lang, words in (("zh", zh), ("en", en)):
        assert any(
            kind is FindingKind.IMPOSSIBLE and words in text for kind, text in told(seen, lang=lang)
        )


@pytest.mark.parametrize(
    "seen",
    [
        observed("cn.hte_net", "-5家"),
        observed("cn.rd_contrib", "120%"),
        observed("ht.output_share", "100%"),
        observed("pat.granted", "1.25万件"),
        observed("ht.output", "-100%", aspect="growth"),
        observed("cn.hte_pass", "50.46%"),
    ],
)
def test_what_may_be_is_no_finding(seen):
    assert FindingKind.IMPOSSIBLE not in {kind for kind, _ in told(seen)}


# --- parts told apart in several ways -------------------------------------------------------


def parts_said(*observations, lang="zh", **options):
    found = told(*observations, lang=lang, **options)
    return [text for kind, text in found if kind is FindingKind.PARTS]


def test_parts_by_outcome_and_by_kind_overlap():
    counts = {"applied": 216, "new_applied": 100, "renewed_applied": 116, "public_notice": 109}
    seen = [observed(f"hte.{name}", f"{count}家") for name, count in counts.items()]
    assert parts_said(*seen) == ["高新技术企业申报数：分项按类别、结果分别划分，相互重叠，不可相加"]
    assert parts_said(*seen, lang="en")[0].endswith(
        "its parts are told apart by kind, outcome and overlap; do not add them up"
    )
    assert parts_said(*seen[:3]) == []


def test_parts_by_one_way_that_exceed_their_whole_overlap_or_are_wrong():
    whole = observed("cn.tm_v", "100亿元")
    some = [
        observed("cn.tm_v", f"{n}0亿元", kind=kind)
        for n, kind in ((4, "技术开发"), (7, "技术服务"))
    ]
    (said,) = parts_said(whole, *some)
    assert said == (
        "技术合同成交额：按类别划分的分项（技术开发合同成交额40亿元、技术服务合同成交额70亿元）"
        "合计大于总体100亿元：有重叠，或数有误，不可相加"
    )
    assert parts_said(whole, some[0], observed("cn.tm_v", "超过50亿元", kind="技术服务")) == []
    assert parts_said(whole, some[0], observed("cn.tm_v", "不超过90亿元", kind="技术服务")) == []


def test_a_part_of_a_part_is_not_counted_twice():
    def platforms(count, **narrowed):
        return observed("plat.total", f"{count}家", on=END_OF_OCTOBER, **narrowed)

    nested = platforms(5, kind="众创空间", level="provincial")
    assert parts_said(platforms(10), platforms(8, kind="众创空间"), nested) == []
    said = parts_said(platforms(10), platforms(8, kind="众创空间"), platforms(7, level="national"))
    assert said == ["各类创新平台数：分项按类别、级别分别划分，相互重叠，不可相加"]


def test_other_parts_of_no_named_way_are_parts_by_indicator():
    seen = [observed("plat.evaluated", "10家"), observed("plat.rated_good", "6家")]
    (said,) = parts_said(*seen, observed("plat.rated_excellent", "7家"))
    assert "按指标划分的分项" in said
    assert parts_said(observed("cn.cii", "150"), observed("cn.cii", "160", kind="创新投入")) == []


# --- years that are not alike ---------------------------------------------------------------


def test_a_growth_over_a_change_of_the_boundary_is_named_once():
    change = BoundaryChange(on="2022-07-01", moved_out=["e7", "e8"], moved_in=["e9"])
    seen = [
        *(observed("ht.output", "75亿元"), observed("ht.output", "-25%", aspect="growth")),
        observed("pat.granted", "-3%", aspect="growth"),
        observed("cn.tm_v", "3亿元"),
    ]
    (said,) = (text for kind, text in told(*seen, lang="zh", boundary_changes=[change]))
    assert said == (
        "z：2022年7月1日区划调整（划出2个单位、划入1个单位），高新技术产业产值、专利授权量的增速"
        "未按同一区划计算，可比口径另算"
    )
    (said,) = (text for kind, text in told(*seen, boundary_changes=[change]))
    assert "(2 units moved out, 1 unit moved in)" in said


@pytest.mark.parametrize(("on", "named"), [("2021-01-01", 0), ("2021-01-02", 1), ("2022-11-01", 0)])
def test_a_change_before_or_after_both_years_is_none_of_the_growth(on, named):
    seen = observed("ht.output", "-25%", aspect="growth")
    assert len(told(seen, boundary_changes=[BoundaryChange(on=on)])) == named


def test_many_growths_over_a_boundary_are_named_in_part():
    ids = ("ht.output", "pat.granted", "cn.tm_v", "industry.output", "cn.rd_total", "econ.gdp")
    seen = [observed(each, "-2%", aspect="growth") for each in ids]
    (zh,) = told(*seen, lang="zh", boundary_changes=[BoundaryChange(on="2022-07-01")])
    (en,) = told(*seen, boundary_changes=[BoundaryChange(on="2022-07-01")])
    assert "等的增速" in zh[1]
    assert "and others" in en[1]


def test_a_forecast_beside_a_count_of_records_compares_two_kinds():
    contract = TechContract(
        id="c", kind="技术开发", registered_on="2021-03-01", turnover="2亿元",
        seller_region="z", buyer_region="z",
    )  # fmt: skip
    seen = observed("cn.tm_v", "3亿元", period="2022", status="F")
    options = {"period": "2022", "contracts": [contract], "covered": "2021"}
    said = [text for kind, text in told(seen, lang="zh", **options) if kind is FindingKind.BASES]
    assert said == ["技术合同成交额：本年为给定的预计数，上年为记录推算数，增速的两端口径不同"]
    english = [text for kind, text in told(seen, **options) if kind is FindingKind.BASES]
    assert "compares two kinds of figures" in english[0]
    for other in (attrs.evolve(seen, status="A"), attrs.evolve(seen, aspect="growth", value="5%")):
        held = [seen, other] if other.aspect.value == "growth" else [other]
        assert FindingKind.BASES not in {kind for kind, _ in told(*held, **options)}
