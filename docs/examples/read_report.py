"""Three reports read from prose: paragraphs in our own words, their figures read and checked.

The paragraphs state figures of Report A (Zhonglou, Changzhou, January to October 2012), Report B
(Taixing, 2022) and Report D (Hanting; its years are blank, 2012 is assumed here). What was read of
each figure, what was not and why, the relations that the text states, and a review of what was
read. Run it with ``--lang zh`` for Chinese.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator

from stmetrics.indicators import RegionData
from stmetrics.reports import ReportReading, read_report
from stmetrics.reviews import Review, review

REPORT_A = """
1-10月，全区高新技术产业投入26.8亿元，同比增长37.7%；高新技术产业产值295.1亿元，同比增长25.3%，高于规上工业总产值增幅13个百分点，占规上工业总产值的48.4%。
1-9月，专利申请3623件，同比增长134.8%，其中发明980件、实用新型1855件、外观设计788件；专利授权885件，同比增长5.6%，其中发明144件、实用新型611件、外观设计130件。
截至10月底，万人发明专利拥有量11.3件，新标准高企累计75家，研究院入驻项目14个、总注册资本1.8亿元。
1-10月，组织产学研活动9场，签订产学研合作协议42项，其中三大产业合作协议39项，协议金额3200万元，带动项目投资4.1亿元。
洽谈会参会企业180多家、参会人员200多人，签约技术转让合同2项；邀请专家30多人，其中国家级人才10人。
申报工程技术中心15家，认定外资研发机构5家，公共服务平台绩效评估4家，评为良好的公共服务平台4家。
市级以上科技计划项目申报159项，省级以上科技计划项目申报超过40项，承担科技部对俄合作专项2项，争取扶持资金3581万元。
预计全年税收优惠超过1.5亿元。
"""
REPORT_B = """
全年，研发费用（财务口径）24.8亿元，同比增长11.88%；技术合同成交额106.5亿元。
申报高新技术企业216家，已公示109家；科技型中小企业评价入库626家。
省级瞪羚企业4家、市级瞪羚企业5家；省级创新型领军企业2家，省级创新型企业16家，省级科技企业上市培育6家。
全市建有各类创新平台169家，包括国家级平台3家、国家级孵化器1家、省重点实验室2家、省院士工作站2家、省级中试基地1家。
省级以上企业研发平台新增11家，新增省级众创空间1家、市级众创空间1家；优秀省级企业研发中心3家，市级重点技术攻关项目3项。
园区申报省级成果转化项目2项、省级重点研发项目2项、市级项目7项。
组织产学研活动10场，组建校企联盟21个，实现科技成果转化20项；产学研合作协议60项以上，活动中签约22项，路演签约10项。
在本市工作的外国高端和专业人才76人；招引项目认定34个，入驻20多个，正在跟踪10个。
考核任务分6个类别、30项指标。
"""
REPORT_D = """
市级以上科技计划项目立项12项，争取无偿资金423万元，单项最大立项经费400万元。
国家星火计划立项2项，市级以上成果鉴定10项，市级以上科技进步奖9项。
招商引资任务完成率为224%。
"""


def readings() -> Iterator[tuple[str, str, ReportReading]]:
    """Every report with its names, as it was read."""
    for text, region, period, zh, en in (
        (REPORT_A, "320404", "2012-01-01/P10M", "钟楼区", "Zhonglou"),
        (REPORT_B, "321283", "2022", "泰兴市", "Taixing"),
        (REPORT_D, "370703", "2012", "寒亭区", "Hanting"),
    ):
        yield zh, en, read_report(text.strip(), region=region, period=period)


def reviewed(zh: str, en: str, reading: ReportReading, period: str) -> Review:
    """The review of what was read."""
    region = reading.observations[0].region
    seen = reading.dated_observations
    return review(RegionData(region=region, name_zh=zh, name_en=en, observations=seen), period)


def main() -> None:
    """Print what was read, what it states, and the review."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--lang", choices=("zh", "en"), default="en")
    lang = parser.parse_args().lang
    for (zh, en, reading), period in zip(
        readings(), ("2012-01-01/P10M", "2022", "2012"), strict=True
    ):
        print(reading.explain(lang), reading.audit(lang).text(lang), sep="\n\n", end="\n\n")
        print(reviewed(zh, en, reading, period).text(lang), end="\n\n")


if __name__ == "__main__":
    main()
