"""The table of legal facts, written down a second time: value, days, document, clause, tag.

Each row was taken from the readings of the sources, none from the code. Tables of points, and
what a value decides, are tested beside the rules.
"""

from __future__ import annotations

from datetime import date

import pytest

from stmetrics.law._value_words import value_in_words
from stmetrics.rules import parameter, parameters

CIRCULAR_16, GUIDE_16 = "国科发火〔2016〕32号", "国科发火〔2016〕195号"
CIRCULAR_08, TECH_SME = "国科发火〔2008〕172号", "国科发政〔2017〕115号"
SERVICE_GUIDE = "国科火字〔2022〕67号"
NOTICE_24, NOTICE_25 = "工信厅企业函〔2024〕244号", "工企业函〔2025〕137号"
NOTICE_26 = "工企业函〔2026〕160号"
LAW, REGULATIONS = "企业所得税法", "企业所得税法实施条例"
STATUTE = "企业所得税法及实施条例"
OF_2010, LATE_2022 = "财税〔2010〕111号", "公告2022年第28号"
CONTRACTS = "国科发政字〔2000〕063号"
OPEN = None

# Where it stands and how far that was confirmed: the parameter, its value, first and last day.
HIGH_TECH = {
    (GUIDE_16, "part 三(一)", "T"): [("high_tech_class_2_uses", "1", "2016-01-01", OPEN)],
    (CIRCULAR_08, "Art. 10(三)", "T"): [
        ("high_tech_college_staff_share", "0.3", "2008-01-01", "2015-12-31"),
        ("high_tech_rd_staff_share", "0.1", "2008-01-01", "2015-12-31"),
    ],
    (CIRCULAR_08, "Art. 10(四)", "T"): [
        ("high_tech_rd_in_china_share", "0.6", "2008-01-01", "2015-12-31")
    ],
    (CIRCULAR_16, "Art. 11(5)", "T"): [("high_tech_rd_in_china_share", "0.6", "2016-01-01", OPEN)],
    (CIRCULAR_08, "Art. 10(五)", "T"): [
        ("high_tech_income_share", "0.6", "2008-01-01", "2015-12-31")
    ],
    (CIRCULAR_16, "Art. 11(6)", "T"): [("high_tech_income_share", "0.6", "2016-01-01", OPEN)],
    ("国科发火〔2008〕362号", "", "S"): [
        ("high_tech_pass_score", "70", "2008-01-01", "2015-12-31")
    ],
    (GUIDE_16, "part 三(七)", "T"): [("high_tech_pass_score", "70", "2016-01-01", OPEN)],
    (CIRCULAR_08, "Art. 2", "S"): [("high_tech_min_age_days", "365", "2008-01-01", "2015-12-31")],
    (CIRCULAR_16, "Art. 11(1)", "T"): [("high_tech_min_age_days", "365", "2016-01-01", OPEN)],
    (CIRCULAR_16, "Art. 11(8)", "T"): [("high_tech_clean_record_days", "365", "2016-01-01", OPEN)],
    (CIRCULAR_16, "Art. 11(4)", "T"): [("high_tech_st_staff_share", "0.1", "2016-01-01", OPEN)],
    (CIRCULAR_08, "Art. 11(四)", "T"): [
        ("high_tech_public_notice_working_days", "15", "2008-01-01", "2015-12-31")
    ],
    (CIRCULAR_16, "Art. 12", "T"): [
        ("high_tech_public_notice_working_days", "10", "2016-01-01", OPEN)
    ],
    (CIRCULAR_08, "Art. 12", "T"): [
        ("certificate_validity_years", "3", "2008-01-01", "2015-12-31")
    ],
    (CIRCULAR_16, "Art. 9", "T"): [("certificate_validity_years", "3", "2016-01-01", OPEN)],
    (CIRCULAR_08, "Art. 15", "T"): [
        ("high_tech_years_before_reapplication", "5", "2008-01-01", "2015-12-31")
    ],
    (CIRCULAR_08, "Art. 14", "T"): [
        ("high_tech_change_report_days", "15", "2008-01-01", "2015-12-31")
    ],
    (CIRCULAR_16, "Art. 17", "T"): [("high_tech_change_report_months", "3", "2016-01-01", OPEN)],
    (CIRCULAR_16, "Art. 13", "T"): [("high_tech_annual_report_due", "5-31", "2016-01-01", OPEN)],
    (CIRCULAR_16, "Art. 19", "T"): [("high_tech_annual_reports_missed", "2", "2016-01-01", OPEN)],
    (CIRCULAR_16, "Art. 18", "T"): [("high_tech_whole_move_keeps", "yes", "2016-01-01", OPEN)],
    ("公告2017年第24号", "Art. 1", "T"): [
        ("high_tech_expiry_year_prepayment_rate", "0.15", "2017-01-01", OPEN)
    ],
    ("国税函〔2009〕203号", "Art. 4", "T"): [
        ("high_tech_first_tax_year", "0", "2008-01-01", "2015-12-31")
    ],
    (CIRCULAR_16, "Art. 10", "T"): [("high_tech_first_tax_year", "0", "2016-01-01", OPEN)],
    (LAW, "Art. 28", "T"): [("high_tech_tax_rate", "0.15", "2008-01-01", OPEN)],
}
TECH_SMES = {
    (TECH_SME, "Art. 6(2)", "T"): [
        ("tech_sme_max_employees", "500", "2017-05-03", OPEN),
        ("tech_sme_max_sales", "200000000", "2017-05-03", OPEN),
        ("tech_sme_max_assets", "200000000", "2017-05-03", OPEN),
    ],
    (TECH_SME, "Art. 6(5)", "T"): [("tech_sme_pass_score", "60", "2017-05-03", OPEN)],
    (TECH_SME, "Art. 7", "T"): [("tech_sme_class_1_points", "30", "2017-05-03", OPEN)],
    (TECH_SME, "Art. 13", "T"): [("tech_sme_change_report_months", "3", "2017-05-03", OPEN)],
    ("国科火字〔2019〕87号", "item 4", "T"): [
        ("tech_sme_revoked_bars_the_year", "yes", "2019-01-01", OPEN)
    ],
    (TECH_SME, "Art. 12", "T"): [("tech_sme_update_due", "3-31", "2017-05-03", OPEN)],
    (SERVICE_GUIDE, "materials", "S"): [
        ("tech_sme_figures_of_years_before", "1", "2017-05-03", OPEN)
    ],
    ("国科火字〔2017〕144号", "", "S"): [
        ("tech_sme_number_valid_for_the_year", "3-31", "2017-05-03", "2018-12-31"),
        ("tech_sme_number_years", "1", "2017-05-03", "2018-12-31"),
    ],
    ("国科火字〔2019〕87号", "item 1; Art. 2", "T"): [
        ("tech_sme_number_valid_for_the_year", "12-31", "2019-01-01", OPEN)
    ],
    ("公告2017年第18号", "Art. 2; Art. 54", "T"): [
        ("tech_sme_number_for_settled_year", "5-31", "2017-01-01", OPEN)
    ],
    ("国科火字〔2019〕87号", "", "T"): [
        ("tech_sme_window", "not laid down, 10-31", "2019-01-01", "2019-12-31")
    ],
    (NOTICE_24, "", "T"): [
        ("tech_sme_window", "6-27, not laid down", "2024-01-01", "2024-12-31"),
        ("tech_sme_public_notices_due", "10-31", "2024-01-01", "2024-12-31"),
        ("tech_sme_on_site_employees", "5", "2024-01-01", "2024-12-31"),
    ],
    (NOTICE_25, "", "T"): [
        ("tech_sme_falsified_bars_years", "3", "2025-01-01", "2025-12-31"),
        ("tech_sme_window", "6-30, 9-30", "2025-01-01", "2025-12-31"),
        ("tech_sme_public_notices_due", "10-31", "2025-01-01", "2025-12-31"),
        ("tech_sme_on_site_employees", "5", "2025-01-01", "2025-12-31"),
        ("tech_sme_on_site_staff_share", "0.9", "2025-01-01", "2025-12-31"),
        ("tech_sme_on_site_staff_employees", "50", "2025-01-01", "2025-12-31"),
        ("tech_sme_on_site_risk_years", "3", "2025-01-01", "2025-12-31"),
    ],
    (NOTICE_26, "", "S"): [
        ("tech_sme_window", "6-1, 8-31", "2026-01-01", "2026-12-31"),
        ("tech_sme_on_site_employees", "5", "2026-01-01", "2026-12-31"),
        ("tech_sme_on_site_risk_years", "3", "2026-01-01", "2026-12-31"),
        ("tech_sme_on_site_rd", "100000", "2026-01-01", "2026-12-31"),
    ],
    ("工信部企业〔2026〕2号", "", "S"): [
        ("cultivation_first_tier", "科技和创新型中小企业", "2026-04-01", OPEN)
    ],
}
DEDUCTION = {
    (STATUTE, "Law Art. 30, Regulations Art. 95", "T"): [
        ("rd_deduction_rate_general", "0.5", "2008-01-01", "2016-12-31")
    ],
    ("财税〔2018〕99号", "Art. 1", "T"): [
        ("rd_deduction_rate_general", "0.75", "2018-01-01", "2022-09-30")
    ],
    (LATE_2022, "Art. 2", "T"): [("rd_deduction_rate_general", "1", "2022-10-01", "2022-12-31")],
    ("公告2023年第7号", "", "T"): [
        ("rd_deduction_rate_general", "1", "2023-01-01", OPEN),
        ("rd_deduction_rate_ic_or_machine_tools", "1", "2028-01-01", OPEN),
    ],
    ("财税〔2018〕99号", "", "T"): [
        ("rd_deduction_rate_manufacturing", "0.75", "2018-01-01", "2020-12-31")
    ],
    ("公告2021年第13号", "Art. 1", "T"): [
        ("rd_deduction_rate_manufacturing", "1", "2021-01-01", "2022-12-31"),
        ("rd_deduction_manufacturing_income_share", "0.5", "2021-01-01", "2022-12-31"),
    ],
    ("财税〔2017〕34号", "", "T"): [
        ("rd_deduction_rate_tech_sme", "0.75", "2017-01-01", "2019-12-31")
    ],
    ("公告2021年第6号", "Art. 1", "T"): [
        ("rd_deduction_rate_tech_sme", "0.75", "2020-01-01", "2021-12-31")
    ],
    ("公告2022年第16号", "Art. 1", "T"): [
        ("rd_deduction_rate_tech_sme", "1", "2022-01-01", "2022-12-31")
    ],
    ("公告2023年第44号", "", "T"): [
        ("rd_deduction_rate_ic_or_machine_tools", "1.2", "2023-01-01", "2027-12-31")
    ],
    ("公告2015年第97号", "Art. 4", "T"): [
        ("rd_deduction_barred_income_share", "0.5", "2016-01-01", OPEN)
    ],
    ("财税〔2015〕119号", "", "T"): [
        ("rd_deduction_other_share", "0.1", "2016-01-01", OPEN),
        ("rd_deduction_cap_over", "each project", "2016-01-01", "2020-12-31"),
        ("rd_deduction_entrusted_share", "0.8", "2016-01-01", OPEN),
    ],
    ("公告2021年第28号", "Art. 3", "T"): [
        ("rd_deduction_cap_over", "all projects", "2021-01-01", OPEN)
    ],
    ("财税〔2018〕64号", "", "T"): [
        ("rd_deduction_overseas_of_domestic", "2/3", "2018-01-01", OPEN)
    ],
    (REGULATIONS, "Art. 67", "T"): [("rd_deduction_intangible_years", "10", "2008-01-01", OPEN)],
    ("公告2022年第32号", "Art. 1", "T"): [
        ("rd_deduction_rate_basic_research", "1", "2022-01-01", OPEN)
    ],
}
INCOME_TAX = {
    (LAW, "Art. 4", "T"): [("income_tax_rate", "0.25", "2008-01-01", OPEN)],
    (LAW, "Art. 18", "T"): [("loss_carry_forward_years", "5", "2008-01-01", OPEN)],
    ("财税〔2018〕76号", "Art. 1", "T"): [
        ("qualified_loss_carry_forward_years", "10", "2018-01-01", OPEN)
    ],
    ("公告2018年第45号", "Art. 1", "T"): [("qualified_loss_years_before", "5", "2018-01-01", OPEN)],
    ("公告2019年第66号", "", "T"): [
        ("faster_depreciation_in_all_manufacturing", "yes", "2019-01-01", OPEN)
    ],
    (REGULATIONS, "Art. 90", "T"): [
        ("technology_transfer_exempt_yuan", "5000000", "2008-01-01", OPEN)
    ],
    ("国税函〔2010〕157号", "", "T"): [("half_taxed_transfer_rate", "0.125", "2008-01-01", OPEN)],
    (REGULATIONS, "Art. 98", "T"): [("shortened_life_share", "0.6", "2008-01-01", OPEN)],
    ("国税发〔2009〕81号", "", "S"): [
        ("double_declining_straight_line_years", "2", "2008-01-01", OPEN)
    ],
    ("财税〔2014〕75号", "", "T"): [
        ("deducted_at_once_yuan", "5000", "2014-01-01", "2017-12-31"),
        ("deducted_at_once_rd_yuan", "1000000", "2014-01-01", "2017-12-31"),
    ],
    ("财税〔2018〕54号", "", "T"): [
        ("deducted_at_once_yuan", "5000000", "2018-01-01", "2020-12-31")
    ],
    ("公告2021年第6号", "Art. 1", "T"): [
        ("deducted_at_once_yuan", "5000000", "2021-01-01", "2023-12-31")
    ],
    ("公告2023年第37号", "", "T"): [
        ("deducted_at_once_yuan", "5000000", "2024-01-01", "2027-12-31")
    ],
    (LATE_2022, "Art. 1", "T"): [
        ("late_2022_equipment_extra_rate", "1", "2022-10-01", "2022-12-31")
    ],
    ("公告2023年第12号", "", "S"): [
        ("small_low_profit_income_share", "0.25", "2023-01-01", "2027-12-31"),
        ("small_low_profit_rate", "0.2", "2023-01-01", "2027-12-31"),
        ("small_low_profit_max_income", "3000000", "2023-01-01", "2027-12-31"),
        ("small_low_profit_max_employees", "300", "2023-01-01", "2027-12-31"),
        ("small_low_profit_max_assets", "50000000", "2023-01-01", "2027-12-31"),
    ],
    (OF_2010, "Art. 2", "T"): [
        ("technology_transfer_licence_years", "5", "2008-01-01", OPEN),
        ("technology_transfer_forms", "ownership, exclusive licence", "2008-01-01", "2015-09-30"),
    ],
    ("公告2013年第62号", "", "T"): [
        ("technology_transfer_consulting_counts", "yes", "2013-11-01", OPEN)
    ],
    ("国税函〔2009〕212号", "Art. 2", "T"): [
        ("technology_transfer_equipment_counts", "no", "2008-01-01", OPEN)
    ],
    ("财税〔2017〕79号", "", "T"): [
        ("advanced_service_college_share", "0.5", "2017-01-01", OPEN),
        ("advanced_service_income_share", "0.5", "2017-01-01", OPEN),
        ("advanced_service_offshore_share", "0.35", "2017-01-01", OPEN),
        ("advanced_service_tax_rate", "0.15", "2017-01-01", OPEN),
        ("advanced_service_training_share", "0.08", "2017-01-01", OPEN),
    ],
}
CONTRACTS_AND_STATISTICS = {
    (CONTRACTS, "Art. 2; Art. 43-48", "T"): [
        (
            "technology_contract_kinds",
            "development, transfer, consulting, service",
            "2000-02-16",
            "2020-12-31",
        )
    ],
    ("国科发政字〔2001〕253号", "Art. 51", "S"): [
        (
            "technology_contract_not_technology",
            "equipment, instruments, parts, raw materials",
            "2000-02-16",
            "2026-02-28",
        )
    ],
    ("科技统计调查填报说明", "", "T"): [
        ("fte_full_time_share", "0.9", "2013-01-01", "2019-04-18"),
        ("fte_least_share", "0.1", "2013-01-01", "2019-04-18"),
    ],
    ("国统字〔2019〕47号", "", "T"): [
        ("fte_full_time_share", "0.9", "2019-04-19", OPEN),
        ("fte_least_share", "0.1", "2019-04-19", OPEN),
    ],
    ("国家统计局答复", "", "T"): [
        ("designated_size_industry", "revenue of 20000000 yuan", "2011-01-01", OPEN)
    ],
    ("规模以上服务业统计报表制度", "", "T"): [
        ("designated_size_services_20m", "revenue of 20000000 yuan", "2020-01-01", OPEN),
        ("designated_size_services_10m", "revenue of 10000000 yuan", "2020-01-01", OPEN),
        ("designated_size_services_5m", "revenue of 5000000 yuan", "2020-01-01", OPEN),
    ],
}
ROWS = [
    (*row, *where)
    for part in (HIGH_TECH, TECH_SMES, DEDUCTION, INCOME_TAX, CONTRACTS_AND_STATISTICS)
    for where, rows in part.items()
    for row in rows
]


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row[0]} {row[2]}")
def test_a_value_is_that_of_the_fact_table(row):
    name, value, first, last, document, clause, tag = row
    dated = parameter(name).on(first)
    source = dated.source
    assert value_in_words(dated.value, "en") == value
    assert dated.start == date.fromisoformat(first)
    assert dated.last_day == (None if last is None else date.fromisoformat(last))
    assert document in f"{source.document} {source.number}"
    assert source.clause == clause
    assert source.confirmation.value == tag


def test_most_dated_values_stand_in_the_table():
    held = {(each.name, str(dated.start)) for each in parameters() for dated in each.values}
    rows = {(name, first) for name, _, first, *_ in ROWS}
    assert rows <= held
    assert len(rows) == len(ROWS) > len(held) / 2
