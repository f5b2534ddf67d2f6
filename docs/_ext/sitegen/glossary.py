"""The glossary's terms in both languages, from which both glossary pages are written."""

from __future__ import annotations

import attrs

from sitegen.bilingual import Two


@attrs.frozen
class Term:
    """One term of the field and what it means, in both languages."""

    zh: str
    en: str
    meaning_zh: str
    meaning_en: str


GLOSSARY = (
    Term(
        '研究与试验发展经费',
        'R&D expenditure',
        '统计口径：为开展研发活动而在单位内部实际支出的经费，与会计口径、认定口径、加计扣除口径是四个不同的数。',
        'Statistical basis: what was really spent on R&D within the unit. It is another figure than accounting R&D expenses, the R&D of certification and the R&D of the tax deduction.',
    ),
    Term(
        '研发强度',
        'R&D intensity',
        '研究与试验发展经费与地区生产总值之比。',
        'R&D expenditure over GDP.',
    ),
    Term(
        '高新技术企业',
        'high-tech enterprise',
        '按《高新技术企业认定管理办法》取得证书的企业，证书有效期三年。',
        'An enterprise certified under the measures for high-tech certification; a certificate holds for three years.',
    ),
    Term(
        '认定',
        'certification',
        '取得高新技术企业证书。公示不等于认定。',
        'Being granted the certificate. Public notice is not certification.',
    ),
    Term(
        '公示',
        'public notice',
        '认定前公开名单听取异议；公示企业的通过率是暂定数。',
        'Names are published for objections before certification; a pass ratio that counts them is provisional.',
    ),
    Term(
        '重新认定',
        'renewed certification',
        '证书期满前再次申请认定（2016年办法）。',
        'A new application before the certificate expires (measures of 2016).',
    ),
    Term(
        '复审',
        're-examination',
        '2008年办法下期满时的审查，2016年起改为重新认定。',
        'The check at expiry under the measures of 2008; since 2016 there are renewals only.',
    ),
    Term(
        '有效期内高新技术企业数',
        'high-tech enterprises in force',
        '某一天证书有效的企业数，是存量；与当期认定数（流量）之间隔着到期、取消和迁移。',
        'Enterprises whose certificate holds on a day: a stock. Expiries, endings and moves lie between it and the number certified in a period, a flow.',
    ),
    Term(
        '科技型中小企业',
        'technology-based SME',
        '按评价办法自评入库、取得登记编号的中小企业，编号当年有效。',
        'A small or medium-sized enterprise that is evaluated and listed and has a registration number of the year.',
    ),
    Term(
        '评价入库',
        'evaluated and listed',
        '科技型中小企业经评价进入信息库。',
        'How a technology-based SME enters the list.',
    ),
    Term(
        '加计扣除',
        'extra deduction',
        '计算应纳税所得额时，研发费用在据实扣除之外按比例再扣除。',
        'R&D expenses are deducted again, at a rate, beside their own deduction when taxable income is computed.',
    ),
    Term(
        '技术合同',
        'technology contract',
        '技术开发、转让、许可、咨询和服务合同。',
        'Contracts of technology development, transfer, licence, consulting and service.',
    ),
    Term(
        '技术合同成交额',
        'contract turnover',
        '合同约定的总金额，不只是其中的技术交易额。',
        'The total agreed amount, not the technical part of it alone.',
    ),
    Term(
        '技术交易额',
        'technology amount',
        '成交额中扣除设备、材料等非技术部分后的金额。',
        'What is left of the turnover without equipment and other parts that are no technology.',
    ),
    Term(
        '输出技术',
        'technology sent out',
        '卖方在本地区的合同；与吸纳技术不可相加。',
        'Contracts whose seller is in the region; never add it to what is taken in.',
    ),
    Term(
        '吸纳技术',
        'technology taken in',
        '买方在本地区的合同。',
        'Contracts whose buyer is in the region.',
    ),
    Term(
        '每万人发明专利拥有量',
        'invention patents in force per 10,000 people',
        '某一天有效发明专利数除以常住人口，以件/万人计。',
        'Invention patents in force on a day over resident population, per 10,000.',
    ),
    Term(
        '有效发明专利',
        'invention patents in force',
        '某一天仍有效的发明专利，是存量，不含实用新型和外观设计。',
        'Invention patents that hold on a day: a stock, without utility models and designs.',
    ),
    Term(
        '高价值发明专利',
        'high-value invention patent',
        '国家知识产权局界定的几类有效发明专利。',
        'Classes of invention patents in force that the national office defines.',
    ),
    Term(
        '高新技术产业',
        'new and high technology industry',
        '地方统计的产业分类，与国家统计局的高技术产业是两回事。',
        'A class of industries of local statistics; it is not the high-technology industry of the national bureau.',
    ),
    Term(
        '高技术产业',
        'high-technology industry',
        '国家统计局按研发强度划分的行业。',
        'Industries that the national bureau draws by R&D intensity.',
    ),
    Term(
        '产值',
        'gross output value',
        '总产出的价值，不是增加值。',
        'The value of all output; it is not value added.',
    ),
    Term(
        '增加值',
        'value added',
        '产出减去中间投入。',
        'Output less intermediate inputs.',
    ),
    Term(
        '规模以上',
        'above designated size',
        '达到统计规模标准的单位，标准随年份和行业而变。',
        'Units that reach the statistical size, which differs by year and industry.',
    ),
    Term(
        '同比',
        'on the year',
        '与上年同一时期比较；一至十月只与上年一至十月比较。',
        'Against the same period of last year: January to October only with January to October.',
    ),
    Term(
        '环比',
        'on the previous period',
        '与紧接着的前一时期比较。',
        'Against the period just before.',
    ),
    Term(
        '百分点',
        'percentage point',
        '两个比率之差的单位；与百分之几不可相加或互换。',
        'The unit of a difference of two rates; it is no percent and is never added to one.',
    ),
    Term(
        '两年平均增速',
        'two-year average growth',
        '两年复合增长的年均增速。',
        "The average rate a year of two years' compound growth.",
    ),
    Term(
        '可比口径',
        'comparable basis',
        '区划调整后，以今年范围内各单位自己的上年数为基数。',
        "After a boundary change: today's units, each on its own figure of last year.",
    ),
    Term(
        '累计',
        'cumulative',
        '自年初到某月的合计。',
        'From January to a month.',
    ),
    Term(
        '序时进度',
        'pace against schedule',
        '完成率与已过月数占全年比重之差；库中按月计，不按天计。',
        'Completion less the elapsed months over twelve; by months, not by days.',
    ),
    Term(
        '完成率',
        'completion ratio',
        '实际数与目标数之比。',
        'What was reached over the target.',
    ),
    Term(
        '约束性目标',
        'binding target',
        '必须完成的目标。',
        'A target that must be met.',
    ),
    Term(
        '预期性目标',
        'expected target',
        '期望达到的目标。',
        'A target that is hoped for.',
    ),
    Term(
        '目标分解',
        'targets handed down',
        '上级目标分到下级，下级之和不应少于上级。',
        'A target divided among the regions inside; their sum should not fall short of it.',
    ),
    Term(
        '贡献率',
        'contribution share',
        '部分的增加额占总体增加额的比重。',
        "A part's increase over the whole's increase.",
    ),
    Term(
        '拉动',
        'contribution in points',
        '部分的增加额除以总体上期数，各部分相加等于总体增速。',
        "A part's increase over the whole's base; over all parts it adds up to the growth rate.",
    ),
    Term(
        '带动比',
        'leverage',
        '带动的投资与投入之比。',
        'What was induced over what was invested.',
    ),
    Term(
        '占比',
        'share',
        '部分占总体的比重。',
        'A part over its whole.',
    ),
    Term(
        '通过率',
        'success ratio',
        '认定数与申报数之比；有未定结果时是暂定数。',
        'Certified over applied; provisional while an outcome is open.',
    ),
    Term(
        '全时当量',
        'full-time equivalent',
        '研发人员按实际工作时间折合的人年。',
        'R&D personnel in person-years of real working time.',
    ),
    Term(
        '口径',
        'basis',
        '数字统计的范围和方法；口径不同的数字不可比较。',
        'What a figure covers and how it is counted; figures of unlike bases are never compared.',
    ),
    Term(
        '快报数',
        'flash figure',
        '先行公布的初步数，之后会修订。',
        'A first, provisional figure that will be revised.',
    ),
    Term(
        '上限、下限',
        'bound',
        '“超过40项”是下限，不是40；40本身不算在内。',
        '"More than 40" is a bound and not 40; 40 itself is not in it.',
    ),
    Term(
        '以上',
        'and above',
        '含本数：10件以上从10件起。',
        'Includes the number: 10 and above begins at 10.',
    ),
    Term(
        '近三成',
        'nearly 30 %',
        '略低于30%；核对时按说明的容差判断。',
        'A little below 30 %; an audit takes it with a stated tolerance.',
    ),
    Term(
        '存量',
        'stock',
        '某一天的数量。',
        'A quantity on a day.',
    ),
    Term(
        '流量',
        'flow',
        '一段时期内的数量。',
        'A quantity over a period.',
    ),
    Term(
        '无量纲化',
        'normalisation',
        '把不同单位的指标变成可以合成的分值。',
        'Making indicators of unlike units comparable as scores.',
    ),
    Term(
        '证书有效期',
        'validity of a certificate',
        '自发证之日起三年，第三年同一日不再计入（法律未写明最后一天，此为本库的读法）。',
        'Three years from the day of issue, up to and not including the same day; the law leaves the last day open, so this is a reading of ours.',
    ),
)
"""Every term, in the order of the field: inputs, enterprises, contracts, patents, comparisons."""

_TITLE = Two("术语表", "Glossary")


def pages(lang: str) -> dict[str, str]:
    """The glossary page: each term with its twin in the other language."""
    lines = [f"# {_TITLE.of(lang)}", "", "```{glossary}"]
    for each in sorted(GLOSSARY, key=lambda term: term.en.casefold() if lang == "en" else term.zh):
        own, other = (each.zh, each.en) if lang == "zh" else (each.en, each.zh)
        meaning = each.meaning_zh if lang == "zh" else each.meaning_en
        lines += [own, f"  {other}{'：' if lang == 'zh' else ': '}{meaning}", ""]
    return {"glossary": "\n".join([*lines, "```", ""])}
