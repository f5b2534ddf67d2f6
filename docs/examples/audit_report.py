"""Printed claims audited: two real reports, and the national R&D communiqués.

Report A is Zhonglou district, Changzhou, January to October 2012; Report B is Taixing, 2022. Their
figures are as printed; what a claim compares them with (a base, an average) is recomputed from
them. The communiqués' rows are those of ``tests/data/published_figures.csv``, with their sources.
Run it with ``--lang zh`` for Chinese.
"""

from __future__ import annotations

import argparse
import csv
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from stmetrics import audit
from stmetrics.audit import Claim, Consistency, Finding, Published

ROWS = Path(__file__).resolve().parents[2] / "tests" / "data" / "published_figures.csv"


def count(text: str) -> Published:
    """A count is exactly what is printed."""
    return Published(text, exact=True)


def bound(text: str) -> Published:
    """A figure that is printed as a bound or a range."""
    return Published(text, bounds=True)


# --- the two reports ------------------------------------------------------------------------


def parts(label: str, kinds: list[str], total: str) -> Claim:
    """Counts by kind that must sum."""
    figures = {"parts": [count(kind) for kind in kinds], "total": count(total)}
    return Claim(label, audit.audit_total, figures)


def grown(label: str, current: str, base: str, rate: str) -> Claim:
    """The growth of a count, over the only whole number that it can have grown from."""
    figures = {"current": count(current), "base": count(base), "published": Published(rate)}
    return Claim(label, audit.audit_growth, figures)


def implied_base(label: str, current: str, rate: str, base: str) -> Claim:
    """A level and its growth, and the range of bases that the two imply."""
    figures = {
        "current": Published(current),
        "growth": Published(rate),
        "published": bound(base),
    }
    return Claim(label, audit.audit_implied_base, figures)


def ratio(label: str, part: str, whole: str, share: str) -> Claim:
    """A share or a success ratio of two counts."""
    figures = {"part": count(part), "whole": count(whole), "published": Published(share)}
    return Claim(label, audit.audit_share, figures)


def quotient(label: str, above: Published, below: Published, published: str) -> Claim:
    """An average, or what one sum induced of another (带动比)."""
    figures = {"numerator": above, "denominator": below, "published": Published(published)}
    return Claim(label, audit.audit_quotient, figures)


def report_a(lang: str) -> Iterator[Claim]:
    """Zhonglou, January to October 2012 unless noted."""

    def say(zh: str, en: str) -> str:
        return zh if lang == "zh" else en

    yield implied_base(
        say("高新技术产业投入增长37.7%，基数", "Investment +37.7 %, its base"),
        *("26.8亿元", "37.7%", "19.42-19.51亿元"),
    )
    yield implied_base(
        say("高新技术产业产值增长25.3%，基数", "Gross output +25.3 %, its base"),
        *("295.1亿元", "25.3%", "235.38-235.65亿元"),
    )
    yield Claim(
        say("产值增幅高于工业增幅", "Growth of output above that of industry"),
        audit.audit_points_above,
        {
            "rate": Published("25.3%"),
            "reference": bound("11.75-12.85%"),
            "published": Published("13个百分点"),
        },
    )
    yield Claim(
        say("占规上工业48.4%，规上工业产值", "48.4 % of output above designated size, which is"),
        audit.audit_implied_whole,
        {
            "part": Published("295.1亿元"),
            "share": Published("48.4%"),
            "published": bound("608.98-610.44亿元"),
        },
    )
    yield ratio(say("新标准高企认定通过率", "Certified of applied"), "15家", "16家", "93.75%")
    yield ratio(say("期满复审通过率", "Re-examinations passed"), "19家", "19家", "100%")
    yield ratio(say("两项合计通过率", "Both together"), "34家", "35家", "97.14%")
    yield ratio(say("三大产业协议占比", "Agreements in three industries"), "39项", "42项", "92.86%")
    agreed = Published("3200万元")
    leverage = say("协议带动项目投资", "Investment induced by the agreements")
    yield quotient(leverage, Published("4.1亿元"), agreed, "12.8125倍")
    average = say("平均每项协议", "Amount of an agreement")
    yield quotient(average, agreed, count("42项"), "76.19万元/项")
    applied, granted = ["980件", "1855件", "788件"], ["144件", "611件", "130件"]
    yield parts(say("专利申请分项合计", "Patent applications by kind"), applied, "3623件")
    yield parts(say("专利授权分项合计", "Patents granted by kind"), granted, "885件")
    for zh, en, current, rate in (
        ("专利申请增长", "Patent applications, growth", "3623件", "134.8%"),
        ("专利授权增长", "Patents granted, growth", "885件", "5.6%"),
    ):
        (base,) = audit.whole_number_bases(count(current), Published(rate))
        over = say(f"{zh}（基数{base}件）", f"{en} over {base:,}")
        yield grown(over, current, f"{base}件", rate)
    yield ratio(
        say("发明和实用新型占申请", "Inventions and utility models"), "2835件", "3623件", "78.25%"
    )
    yield Claim(
        say("省级以上科技项目占比", "Projects at province level and above, share"),
        audit.audit_share,
        {
            "part": bound("超过40项"),
            "whole": count("159项"),
            "published": bound("超过25.16%"),
        },
    )


def report_b(lang: str) -> Iterator[Claim]:
    """Taixing, 2022."""
    zh = lang == "zh"
    yield implied_base(
        "研发费用增长11.88%，基数" if zh else "R&D expenses +11.88 %, their base",
        *("24.8亿元", "11.88%", "22.12-22.21亿元"),
    )
    notice = "公示数占申报数（公示尚非认定）" if zh else "In public notice of applied, so far"
    yield ratio(notice, "109家", "216家", "50.46%")


# --- the national R&D communiqués -----------------------------------------------------------

CHECKS: dict[str, tuple[Callable[..., Finding], tuple[str, ...]]] = {
    "growth": (audit.audit_growth, ("current", "base")),
    "share": (audit.audit_share, ("part", "whole")),
    "diff": (audit.audit_difference, ("current", "base")),
    "ratio": (audit.audit_quotient, ("numerator", "denominator")),
    "contribution": (
        audit.audit_contribution_share,
        ("part", "part_base", "total", "total_base"),
    ),
}


LABELS = (
    (
        r"(\d{4}) share of ([a-z &]+) (\S+) in R&D",
        "{0}年{2}占R&D经费比重",
        "{0} share of {1} in R&D",
    ),
    (r"(\d{4}) growth of ([a-z ]+) ([^A-Z]\S*)", "{0}年{2}R&D经费增速", "{0} growth of {1}"),
    (r"(\d{4}) growth of total R&D", "{0}年R&D经费增速", "{0} growth of total R&D"),
    (r"(\d{4}) absolute increase of R&D", "{0}年R&D经费增加额", "{0} increase of R&D"),
    (r"(\d{4}) change of R&D per FTE", "{0}年R&D人员人均经费增加额", "{0} change of R&D per FTE"),
    (
        r"(\d{4}) intensity change vs FIRST-PUBLISHED .*",
        "{0}年R&D投入强度变动（比上年首次公布数）",
        "{0} change of R&D intensity, from last year's as first published",
    ),
    (
        r"(\d{4}) intensity change against the REVISED (\d{4}) intensity",
        "{0}年R&D投入强度变动（比修订后的{1}年数）",
        "{0} change of R&D intensity, from that of {1} as revised",
    ),
    (
        r"(\d{4}) high-tech manufacturing intensity change",
        "{0}年高技术制造业R&D投入强度变动",
        "{0} change of the R&D intensity of high-technology manufacturing",
    ),
    (
        r"(\d{4}) basic share change",
        "{0}年基础研究占比变动",
        "{0} change of basic research's share",
    ),
    (
        r"(\d{4}) contribution of enterprises .*",
        "{0}年企业对R&D经费增长的贡献率",
        "{0} contribution of enterprises to R&D's growth",
    ),
    (r"(\d{4}) R&D expenditure per R&D FTE .*", "{0}年R&D人员人均经费", "{0} R&D per FTE"),
)
"""The labels of the file, and how a report would head them in each language."""


def headed(label: str, lang: str) -> str:
    """A row's label in one language."""
    for pattern, zh, en in LABELS:
        if match := re.fullmatch(pattern, label):
            return (zh if lang == "zh" else en).format(*match.groups())
    raise ValueError(label)


def communiques(lang: str) -> Iterator[Claim]:
    """The rows of set ``cn-rd``; their printed precision is the file's, not the text's."""
    with ROWS.open(encoding="utf-8", newline="") as lines:
        rows = [row for row in csv.DictReader(lines) if row["set"] == "cn-rd"]
    for row in rows:
        check, names = CHECKS[row["kind"]]
        printed = json.loads(row["inputs"]).values(), json.loads(row["input_decimals"])
        given = [Published(text, decimals=places) for text, places in zip(*printed, strict=True)]
        sign = "%" if row["unit"] == "%" else ""
        published = Published(f"{row['published']}{sign}", decimals=int(row["published_decimals"]))
        figures = dict(zip(names, given, strict=True)) | {"published": published}
        yield Claim(headed(row["label"], lang), check, figures)


# --- printing -------------------------------------------------------------------------------


def print_report(title: str, claims: Iterator[Claim], lang: str) -> None:
    """Print the summary, what is inconsistent with what would explain it, and the others."""
    report = audit.audit_report(claims)
    print(title)
    print(report.summary(lang))
    for label, finding in report.findings:
        print(f"  {label}{'：' if lang == 'zh' else ': '}{finding.text(lang)}")
        if finding.verdict is Consistency.INCONSISTENT:
            for cause in audit.likely_cause(finding):
                print(f"    {cause.text(lang)}")
    print()


def main() -> None:
    """Audit and print all three."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--lang", choices=("zh", "en"), default="en")
    lang = parser.parse_args().lang
    zh = lang == "zh"
    print_report("钟楼区，2012年1-10月" if zh else "Zhonglou, 2012", report_a(lang), lang)
    print_report("泰兴市，2022年" if zh else "Taixing, 2022", report_b(lang), lang)
    title = "全国科技经费投入统计公报" if zh else "National R&D communiqués"
    print_report(title, communiques(lang), lang)


if __name__ == "__main__":
    main()
