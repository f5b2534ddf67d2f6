"""Every form of a clause by its name: what it makes of the figures of a sentence."""

from __future__ import annotations

import pytest
from told import told

from stmetrics.reports import read_report

SENTENCES = {
    "the subject is kept": (
        "技术合同成交额42.1亿元，比上年增长15.3%，完成年度目标的105.3%，总量居全市第三。",
        "2023",
        [
            "cn.tm_v level 42.1亿元",
            "cn.tm_v growth 15.3%",
            "cn.tm_v completion 105.3%",
            "cn.tm_v rank 3 >全市",
        ],
    ),
    "another subject takes its place": (
        "技术合同成交额42.1亿元；餐饮收入3亿元，增长5%。",
        "2023",
        ["cn.tm_v level 42.1亿元", "?", "?"],
    ),
    "a measure goes on with the subject": (
        "认定登记技术合同1046项，成交额18.3亿元，技术交易额12.6亿元，分别增长12.1%、20.3%和18.9%。",
        "2023",
        [
            "cn.tm_n level 1046项",
            "cn.tm_v level 18.3亿元",
            "cn.tm_t level 12.6亿元",
            "cn.tm_n growth 12.1%",
            "cn.tm_v growth 20.3%",
            "cn.tm_t growth 18.9%",
        ],
    ),
    "其中 and its whole": (
        "专利授权量2710件，其中发明专利授权415件，占15.3%；实用新型1893件，占69.9%。",
        "2023",
        [
            "pat.granted level 2710件",
            "pat.granted_invention level 415件",
            "pat.granted_invention share 15.3% >pat.granted",
            "pat.granted_utility_model level 1893件",
            "pat.granted_utility_model share 69.9% >pat.granted",
        ],
    ),
    "a share without a whole": ("专利授权量2710件，占15.3%。", "2023", [
        "pat.granted level 2710件", "?"]),
    "分别 with subjects": (
        "输出技术合同成交额和吸纳技术合同成交额分别为12.8亿元和19.0亿元，同比分别增长11.2%和下降3.4%。",
        "2023",
        [
            "tm.sent_out level 12.8亿元",
            "tm.taken_in level 19.0亿元",
            "tm.sent_out growth 11.2%",
            "tm.taken_in growth -3.4%",
        ],
    ),
    "分别 of more figures than subjects": (
        "技术合同登记数、成交额分别增长1%、2%、3%。",
        "2023",
        ["cn.tm_n growth 1%", "cn.tm_v growth 2%", "?"],
    ),
    "分别 of more figures than were spoken of": (
        "技术合同成交额42.1亿元，分别增长1%、2%。",
        "2023",
        ["cn.tm_v level 42.1亿元", "cn.tm_v growth 1%", "?"],
    ),
    "another base": (
        "技术合同成交额42.1亿元，环比增长2%，两年平均增长7.1%，较2019年增长50%，年均增长8%。",
        "2023",
        ["cn.tm_v level 42.1亿元", "?", "?", "?", "?"],
    ),
    "the year before by its number": (
        "技术合同成交额较2022年增长15.3%。",
        "2023",
        ["cn.tm_v growth 15.3%"],
    ),
    "points of a rate, and of growth": (
        ("研发投入强度3.42%，较2022年提高0.12个百分点；技术合同成交额增长5%，增速较上月加快1.2个百分点，较上年提高1个百分点。"),
        "2023",
        ["cn.rd_int level 3.42%", "cn.rd_int change 0.12百分点", "cn.tm_v growth 5%", "?", "?"],
    ),
    "a change of a rate behind growth of a level": (
        "技术合同成交额增长5%，研发投入强度提高1个百分点。",
        "2023",
        ["cn.tm_v growth 5%", "cn.rd_int change 1百分点"],
    ),
    "growth that rose by points": (
        "技术合同成交额增长5%，较上年提高1个百分点。",
        "2023",
        ["cn.tm_v growth 5%", "?"],
    ),
    "a noun behind that begins with no row": ("对全区92家茶叶店逐家走访。", "2023", ["?"]),
    "a change against another year": ("研发投入强度较2015年提高1个百分点。", "2023", ["?"]),
    "a change of a share with a row": (
        "高新技术产业产值占规上工业总产值的52.7%，较上年提升1.9个百分点，居全市第二。",
        "2023",
        [
            "ht.output share 52.7% >industry.output",
            "ht.output_share change 1.9百分点",
            "ht.output_share rank 2 >全市",
        ],
    ),
    "a share of a region is none of the rows that are shares of something else": (
        "高新技术产业产值占全省比重提高2个百分点。高新技术产业产值占全市的比重居全市第3。",
        "2023",
        ["?", "?"],
    ),
    "a yearly change of what is a share itself": (
        "高新技术产业产值占规上工业总产值比重年均提高0.5%。", "2023", ["?"]),
    "a change of a share without a row": (
        "高新技术产业产值占全市的5.7%，较上年提升1.9个百分点。",
        "2023",
        ["ht.output share 5.7% >全市", "?"],
    ),
    "a rank behind a share": (
        "高新技术产业产值占全市的5.7%，居第二；规模居全市第三。",
        "2023",
        ["ht.output share 5.7% >全市", "?", "ht.output rank 3 >全市"],
    ),
    "a share that is a row": (
        "高新技术产业产值占比达到52.7%。餐饮收入占比达到5%。",
        "2023",
        ["ht.output_share level 52.7%", "?"],
    ),
    "a share of what rows speak of": (
        "规上工业企业研发费用42.6亿元，占营业收入比重为2.9%，占天花板的1%。",
        "2023",
        [
            "rd.accounting_expenses level 42.6亿元",
            "rd.accounting_expenses share 2.9% >营业收入",
            "?",
        ],
    ),
    "a ratio of two": (
        "R&D经费与国内生产总值之比达2.44%。",
        "2023",
        ["cn.rd_int level 2.44%"],
    ),
    "points above a row, a region, the former": (
        ("规上工业总产值增长6.4%，高新技术产业产值增长10.9%，后者快4.5个百分点，高于全市平均2个百分点，比规上工业总产值快4.5个百分点，快3个百分点。"),
        "2023",
        [
            "industry.output growth 6.4%",
            "ht.output growth 10.9%",
            "ht.output gap 4.5百分点 >industry.output",
            "ht.output gap 2百分点 >全市",
            "ht.output gap 4.5百分点 >industry.output",
            "?",
        ],
    ),
    "points below": (
        "规上工业增加值增速5.2%，低于全国平均水平0.4个百分点。",
        "2023",
        ["industry.value_added growth 5.2%", "industry.value_added gap -0.4百分点 >全国"],
    ),
    "points above of a level": ("研发投入强度3.42%，高于全市0.3个百分点。", "2023", [
        "cn.rd_int level 3.42%", "?"]),
    "a rank by name": (
        "科技型中小企业入库626家，位列泰州第一，居全省前10位。",
        "2023",
        ["cn.sme_n level 626家", "cn.sme_n rank 1 >泰州", "cn.sme_n rank 不超过10 >全省"],
    ),
    "from and to": (
        "研发投入强度由2020年的2.35%提高到2023年的2.84%，高新技术企业从上年的271家增加到312家。",
        "2023",
        [
            "cn.rd_int level 2.35% 2020",
            "cn.rd_int level 2.84%",
            "cn.hte_n level 271家 2022",
            "cn.hte_n level 312家",
        ],
    ),
    "from, without a time": ("高新技术企业由271家发展到312家。", "2023", [
        "?", "cn.hte_n level 312家"]),
    "the same time of the year before": (
        "上半年科技型中小企业入库263家，去年同期为222家。",
        "2023-S1",
        ["cn.sme_n level 263家", "cn.sme_n level 222家 2022-S1"],
    ),
    "the same day of the year before": (
        "截至10月底，有效发明专利6184件，上年同期为5258件。",
        "2023-01-01/P10M",
        [
            "pat.in_force_invention level 6184件 2023-10-31",
            "pat.in_force_invention level 5258件 2022-10-31",
        ],
    ),
    "times": (
        ("前11个月技术合同成交额46.1亿元；全年有望达到50亿元，年底有效发明专利6200件；截至11月底技术合同成交额46.1亿元；三季度技术合同成交额12亿元；今年技术合同成交额46.1亿元。"),
        "2023-01-01/P11M",
        [
            "cn.tm_v level 46.1亿元",
            "cn.tm_v level 50亿元 2023",
            "pat.in_force_invention level 6200件 2023-12-31",
            "cn.tm_v level 46.1亿元",
            "cn.tm_v level 12亿元 2023-Q3",
            "cn.tm_v level 46.1亿元",
        ],
    ),
    "the time that a sentence begins with holds": (
        "1-9月，专利申请量3623件。专利授权量885件。",
        "2023-01-01/P10M",
        ["pat.applied level 3623件 2023-01-01/P9M", "pat.granted level 885件 2023-01-01/P9M"],
    ),
    "no such time": ("截至1000年1月底技术合同成交额5亿元。", "2023", ["?"]),
    "a span of time is no time": (
        "连续6个月加快，技术合同成交额42.1亿元。",
        "2023",
        ["cn.tm_v level 42.1亿元"],
    ),
    "净增, 新认定, 重新认定": (
        "全区共有高新技术企业312家，比上年净增41家，其中新认定58家、重新认定36家。",
        "2023",
        [
            "cn.hte_n level 312家",
            "cn.hte_net level 41家",
            "hte.new_certified level 58家",
            "hte.renewed_certified level 36家",
        ],
    ),
    "新增 may be either": ("新增高新技术企业58家。", "2023", ["?"]),
    "an absolute change": ("技术合同成交额同比减少2.3亿元，多5项。", "2023", ["?", "?"]),
    "a total of what was spoken of": (
        "全年净增高新技术企业41家，总数达312家。总量30家。",
        "2023",
        ["cn.hte_net level 41家", "cn.hte_n level 312家", "?"],
    ),
    "翻番, 倍, 成": (
        "专利质押融资额8.6亿元，同比翻一番；技术合同成交额是上年的1.2倍；PCT国际专利申请量增长三成。",
        "2023",
        ["fin.pledged level 8.6亿元", "fin.pledged growth 1倍", "?", "msti.pct growth 30%"],
    ),
    "levels": (
        "省级以上创新平台累计达到46家，其中国家级3家、省级43家。",
        "2023",
        [
            "plat.total level 46家 provincial",
            "plat.total level 3家 national",
            "plat.total level 43家 provincial",
        ],
    ),
    "a verb for each of a list": (
        "新增省级众创空间2家、市级孵化器3家。",
        "2023",
        ["plat.added level 2家 provincial", "plat.added level 3家 city"],
    ),
    "two levels at once": ("省市级科技计划项目立项32项。", "2023", ["?"]),
    "another place, and home again": (
        "甲市技术合同成交额58.3亿元，同比增长12%，我市36.2亿元，增长9.5%。",
        "2023",
        ["?", "?", "cn.tm_v level 36.2亿元", "cn.tm_v growth 9.5%"],
    ),
    "a larger region": (
        "全市技术合同成交额达到1203亿元，我区为36.2亿元，占全市的3%。",
        "2023",
        ["?", "cn.tm_v level 36.2亿元", "cn.tm_v share 3% >全市"],
    ),
    "an average of regions": ("全市平均研发投入强度3%。", "2023", ["?"]),
    "a place of its own part": ("在甲乙园区，技术合同成交额5亿元。", "2023", ["?"]),
    "a zone goes on": (
        "高新区工业总产值175亿元，固定资产投资31亿元，从业人员3人。",
        "2023",
        ["zone.output level 175亿元", "zone.investment level 31亿元", "?"],
    ),
    "one of a kind is a part": ("技术服务合同成交额12亿元。", "2023", ["?"]),
    "the noun stands behind": (
        "全区拥有26家高新技术企业。对全区92家规上工业企业逐家走访。",
        "2023",
        ["cn.hte_n level 26家", "industry.enterprises level 92家"],
    ),
    "the noun behind is no row": (
        "全区26家企业获评专精特新。16个镇开工项目382个。13.4%的国内生产总值。实现18.3亿元的技术合同成交额。",
        "2023",
        ["?", "?", "?", "?", "cn.tm_v level 18.3亿元"],
    ),
    "growth behind": ("技术合同成交额实现10%的增长。", "2023", ["?"]),
    "counting words": (
        "选派科技特派员46名，减免税额4.65亿，组织产学研活动26场次，技术合同4.65亿左右。",
        "2023",
        ["coop.experts_dispatched level 46人", "tax.relief level 4.65亿元",
         "coop.events level 26场", "?"],
    ),
    "words in brackets": (
        "研发费用（财务口径）24.8亿元，产学研合作协议（全市）60项。",
        "2023",
        ["rd.accounting_expenses level 24.8亿元", "?"],
    ),
    "a rate grows by nothing that is observed": ("研发投入强度增长3%。", "2023", ["?"]),
    "a ratio of a level": ("技术合同成交额5%。", "2023", ["?"]),
    "growth as a noun": ("技术合同成交额增速上年为5%，增速由上年的3%升至5%。", "2023", [
        "?", "?", "?"]),
    "completion": (
        "招商引资任务完成率为224%，技术合同成交额完成率95%。专利授权量200件，完成率为90%。",
        "2023",
        ["invest.completion level 224%", "cn.tm_v completion 95%",
         "pat.granted level 200件", "pat.granted completion 90%"],
    ),
    "acceleration that is a row": (
        "全国R&D经费增加额为3563.2亿元，R&D经费增速加快4.4个百分点。",
        "2021",
        ["cn.rd_inc level 3563.2亿元", "cn.rd_acc level 4.4百分点"],
    ),
    "a rate that is named by growth": ("科技进步贡献率达到66.5%。", "2023", [
        "cn.contrib_stp level 66.5%"]),
    "targets of every kind": (
        ("力争技术合同成交额达到50亿元，增长15%以上，高新技术产业产值占规上工业总产值比重达55%，居全市前3位，增速高于规上工业总产值2个百分点，能耗不超过30亿元，高新技术企业300-310家，有效发明专利不超过8000件。"),
        "2023",
        [
            "[cn.tm_v at_least]",
            "[cn.tm_v growth_at_least]",
            "[ht.output share_at_least]",
            "?",
            "[ht.output points_above]",
            "?",
            "[cn.hte_n between]",
            "[pat.in_force_invention at_most]",
        ],
    ),
    "a planned rank": ("力争技术合同成交额居全市前3位。", "2023", ["[cn.tm_v rank_within]"]),
    "what no target can say": (
        "力争技术合同成交额增长不超过5%，下降3%，研发投入强度提高0.1个百分点。",
        "2023",
        ["?", "?", "?"],
    ),
    "a plan by a day": ("力争截至10月底有效发明专利达到8000件。", "2023", [
        "[pat.in_force_invention at_least]"]),
    "planned, then observed": (
        "力争2025年研发投入占GDP比重3.0%，今年实为2.71%。",
        "2023",
        ["[cn.rd_int at_least]", "cn.rd_int level 2.71%"],
    ),
    "masked digits": ("技术合同成交额x.xx亿元，增长xx%，高新技术企业312家。", "2023", [
        "cn.hte_n level 312家"]),
    "traditional characters": (
        "技術合同成交額達42.1億元，較去年同期增長15.3%。",
        "2023",
        ["cn.tm_v level 42.1亿元", "cn.tm_v growth 15.3%"],
    ),
    "no subject at all": ("同比增长5%。", "2023", ["?"]),
    "a bound that falls": ("技术合同成交额下降30多%，下降约3%，下降3%-5%。", "2023", [
        "?", "cn.tm_v growth 约-3%", "?"]),
    "a level of two provinces": ("工程技术研究中心省、市两级合计16家。", "2023", [
        "plat.total level 16家"]),
    "growth behind a net increase is the stock's": (
        "高新技术企业保有量达1286家，较上年净增213家，增长19.9%。净增高新技术企业213家，增长19.9%。",
        "2023",
        ["cn.hte_n level 1286家", "cn.hte_net level 213家", "cn.hte_n growth 19.9%",
         "cn.hte_net level 213家", "?"],
    ),
    "completion behind a net increase may be of either": (
        "高新技术企业642家，较年初净增98家，完成全年目标的122.5%，完成全年净增任务的122.5%。",
        "2023",
        ["cn.hte_n level 642家", "cn.hte_net level 98家", "?", "?"],
    ),
    "what a year brings on average": (
        "2020—2023年，高新技术企业年均净增85家，技术合同成交额每年50亿元。", "2023", ["?", "?"]),
    "a later year than the report's is planned": (
        "到2025年，全社会研发投入占GDP比重达到3.5%以上；明年，技术合同成交额达到100亿元。",
        "2023",
        ["[cn.rd_int at_least]", "[cn.tm_v at_least]"],
    ),
    "the year before by its name": (
        "去年，技术合同成交额86.3亿元，今年达到92亿元。",
        "2023",
        ["cn.tm_v level 86.3亿元 2022", "cn.tm_v level 92亿元"],
    ),
    "a five-year plan is no time": (
        "“十四五”末，高新技术企业达到900家。", "2023", ["?"]),
    "a day, and the end of a quarter": (
        "截至10月15日，技术合同成交额56亿元，高新技术企业642家。三季度末，有效发明专利6890件。",
        "2023",
        ["cn.tm_v level 56亿元 2023-01-01/P288D", "cn.hte_n level 642家 2023-10-15",
         "pat.in_force_invention level 6890件 2023-09-30"],
    ),
    "the whole year behind a month": (
        "12月份规上工业增加值增长6.8%，全年增长7.2%。",
        "2023",
        ["industry.value_added growth 6.8% 2023-12", "industry.value_added growth 7.2%"],
    ),
    "the end of the year before is another base within a year": (
        "高新技术产业产值占比51.6%，较去年全年提高0.8个百分点。",
        "2023-01-01/P11M",
        ["ht.output_share level 51.6%", "?"],
    ),
    "growth over several years": (
        "五年来，高新技术企业数量从126家增长到642家，增长4.1倍，同比增长18%。",
        "2023",
        ["?", "cn.hte_n level 642家", "?", "cn.hte_n growth 18%"],
    ),
    "home is where a part of the sentence begins": (
        "其中，高新区技术合同成交额21.5亿元，占全市的24.9%。", "2023", ["?", "?"]),
    "larger and larger regions, then the own": (
        "全国高新技术企业超过40万家，全省突破5万家，我市1286家。",
        "2023",
        ["?", "?", "cn.hte_n level 1286家"],
    ),
    "an institution's own figures": (
        "甲研究院引进人才36名，孵化企业12家，申请专利86件。", "2023", ["?", "?", "?"]),
    "a scope narrower than names tell": (
        "市本级财政科技投入6.2亿元。民企研发投入31.2亿元。", "2023", ["?", "?"]),
    "a part by the catalogue, or by its words": (
        "技术合同成交额达86.3亿元，其中技术交易额68.2亿元。高新技术企业642家，其中上市企业12家。",
        "2023",
        ["cn.tm_v level 86.3亿元", "cn.tm_t level 68.2亿元", "cn.hte_n level 642家", "?"],
    ),
    "some among others": (
        "全市1286家高新技术企业中，规上工业企业有523家。有效发明专利中，高价值发明专利2896件。",
        "2023",
        ["cn.hte_n level 1286家", "?", "pat.high_value level 2896件"],
    ),
    "parts in brackets, and the whole behind them": (
        ("技术合同成交额86.3亿元（其中技术交易额68.2亿元），同比增长35.2%。"
        "新增省级研发机构8家（工程技术研究中心6家、重点实验室2家）。"),
        "2023",
        ["cn.tm_v level 86.3亿元", "cn.tm_t level 68.2亿元", "cn.tm_v growth 35.2%",
         "plat.added level 8家 provincial", "?", "?"],
    ),
    "a part that begins the next sentence": (
        "专利申请12563件。其中，发明专利申请5263件，占41.9%。",
        "2023",
        ["pat.applied level 12563件", "pat.applied_invention level 5263件",
         "pat.applied_invention share 41.9% >pat.applied"],
    ),
    "a remark in brackets behind a figure": (
        "全社会研发投入58.6亿元（初步统计数），增长12.3%。",
        "2023",
        ["cn.rd_total level 58.6亿元", "cn.rd_total growth 12.3%"],
    ),
    "a scope in brackets": (
        ("全社会研发投入（规上工业）48.6亿元，增长15.2%。高企（含培育）758家。"
        "全社会研发投入（含高校）58.6亿元。高新技术产业产值（现价）1725.4亿元。"),
        "2023",
        ["rd.industry_expenditure level 48.6亿元", "rd.industry_expenditure growth 15.2%",
         "?", "?", "?"],
    ),
    "a second figure for the same is another's": (
        "孵化器28家，其中国家级6家、8家。专利申请126件，专利申请36件。",
        "2023",
        ["plat.total level 28家", "?", "?", "pat.applied level 126件", "?"],
    ),
    "a second figure for the same in another measure": (
        "每万家企业法人中高新技术企业数100家，每万家企业法人中高新技术企业数12.5%。",
        "2023",
        ["hte.per_10k level 100家", "?"],
    ),
    "a second figure that says it nearer": (
        "技术合同成交额突破百亿元大关，达到102.7亿元。",
        "2023",
        ["cn.tm_v level 超过100亿元", "cn.tm_v level 102.7亿元"],
    ),
    "two growths of two without 分别": (
        "签订产学研合作协议186项，协议金额3.6亿元，同比增长12%和25%。",
        "2023",
        ["coop.agreements level 186项", "coop.agreed level 3.6亿元", "?", "?"],
    ),
    "a threshold": (
        "R&D经费投入超过50亿元的县有3个。发明专利授权量前10位的企业共授权326件。",
        "2023",
        ["?", "?", "?", "?"],
    ),
    "how many others": (
        "5家企业做到，126家企业研发投入超千万元。", "2023", ["?", "?", "?"]),
    "an aim beside what was reached": (
        ("技术合同成交额86.3亿元，为年度目标（80亿元）的107.9%。"
        "技术合同成交额86.3亿元，超额完成全年80亿元的目标任务。"),
        "2023",
        ["cn.tm_v level 86.3亿元", "[cn.tm_v at_least]", "?",
         "cn.tm_v level 86.3亿元", "[cn.tm_v at_least]"],
    ),
    "what is striven for, and what was won": (
        "争取高新技术企业总数突破1500家。争取国家、省科技计划项目86项。",
        "2023",
        ["[cn.hte_n at_least]", "?"],
    ),
    "a planned ratio of money": ("力争技术合同成交额达到20%。", "2023", ["?"]),
    "a figure counted by another unit": ("高新技术产品出口额86.5亿美元，增长3.2%。", "2023", [
        "?", "ent.exports growth 3.2%"]),
    "a row per head needs to be called so": (
        "高价值发明专利2896件，每万人口高价值发明专利14.2件。",
        "2023",
        ["pat.high_value level 2896件", "cn.hv10k level 14.2件/万人"],
    ),
    "a share whose region the text does not say": ("全社会研发投入占比3.12%。", "2023", ["?"]),
    "a common name needs company": (
        "登记技术合同2865项，合同金额86.3亿元。高新技术产业产值增长5%，贡献率达55.1%。通过率86%。",
        "2023",
        ["cn.tm_n level 2865项", "cn.tm_v level 86.3亿元", "ht.output growth 5%", "?", "?"],
    ),
    "a rank of growth": ("技术合同成交额增长35.2%，增速居全市第2位。", "2023", [
        "cn.tm_v growth 35.2%", "?"]),
    "ranks among two": (
        "R&D投入占GDP比例达3.12%，位列全市第三位、全省第十八位。",
        "2023",
        ["cn.rd_int level 3.12%", "cn.rd_int rank 3 >全市", "cn.rd_int rank 18 >全省"],
    ),
    "a level said once for a list": (
        "省级工程技术研究中心63家、企业技术中心36家。", "2023", [
        "plat.total level 63家 provincial", "?"]),
    "a verb for a list of three": (
        "新增国家级孵化器1家、省级孵化器2家、市级孵化器3家，孵化器总数达28家。",
        "2023",
        ["plat.added level 1家 national", "plat.added level 2家 provincial",
         "plat.added level 3家 city", "plat.total level 28家"],
    ),
    "names in quotation marks": (
        "省级以上专精特新企业186家，国家级专精特新“小巨人”企业25家。",
        "2023",
        ["ent.titled level 186家 provincial", "ent.titled level 25家 national"],
    ),
    "round numbers in words": (
        "高新技术企业百余家，PCT申请三百多件，近百家企业。",
        "2023",
        ["cn.hte_n level 100多家", "msti.pct level 300多件", "?"],
    ),
    "a triangle falls": ("技术合同成交额同比▲5.2%。", "2023", ["cn.tm_v growth -5.2%"]),
    "a part of one that was spoken of before the last": (
        "专利申请10236件、授权7125件，其中发明专利申请4326件、授权1236件，分别增长12.3%和8.6%。",
        "2023",
        ["pat.applied level 10236件", "pat.granted level 7125件",
         "pat.applied_invention level 4326件", "pat.granted_invention level 1236件",
         "pat.applied_invention growth 12.3%", "pat.granted_invention growth 8.6%"],
    ),
    "those that have something": ("建有研发机构的280家，其中国家级的6家。", "2023", ["?", "?"]),
    "a verb that may hold behind a comma": (
        "新认定省级众创空间2家，市级孵化器3家。", "2023", ["?", "?"]),
    "a share of a region named among its words": (
        "技术合同成交额占全市的比重由上年的16.5%提高到18.6%。", "2023", ["?", "?"]),
    "a larger region is looked at, then the own": (
        "从全市看，高新技术企业1286家；从我区看，高新技术企业206家。", "2023", [
        "?", "cn.hte_n level 206家"]),
    "this month of a report on a year": (
        "高新技术企业12家，本月技术合同成交额6.8亿元，增长23.1%。", "2023", [
        "cn.hte_n level 12家", "?", "?"]),
    "this month of a report on a month": (
        "本月技术合同成交额6.8亿元。", "2023-11", ["cn.tm_v level 6.8亿元"]),
    "a total over parts that a list named": (
        "高新技术产业产值总量居全市第二，占比居全市第四。", "2023", [
        "ht.output rank 2 >全市", "ht.output_share rank 4 >全市"]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "period", "expected"), SENTENCES.values(), ids=SENTENCES)
def test_a_form_says_what_its_words_say(text, period, expected):
    assert told(text, period) == expected


def test_a_forecast_holds_for_its_own_time_and_a_provisional_figure_says_so():
    text = "预计全年技术合同成交额50亿元，增长10%，上年为45亿元。高新技术企业公示109家（初步数）。"
    reading = read_report(text, region="320404", period="2023")
    assert [each.status.value for each in reading.observations] == ["F", "F", "A", "P"]
    text = "高新技术企业公示109家（初步数）；快报数，技术合同成交额5亿元，增长3%。"
    reading = read_report(text, region="320404", period="2023")
    assert [each.status.value for each in reading.observations] == ["P", "P", "P"]
