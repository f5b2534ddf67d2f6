"""Words in a clause that name nothing: places of the report itself, times, verbs, small words."""

from __future__ import annotations

import functools
import re
from typing import Final

DATE: Final = "\ue000"
"""Stands for a date in the words of a clause."""
_HOME: Final = (
    r"(?:[我全本][市区县省国镇州](?!内)(?:各[市区县]|上下|范围内)?|全社会(?=规上)|区内|市内|县内|省内|园区内"
    r"|我们|辖区(?:内)?|我局|[区市县省]科技局)"
)
_WHEN: Final = (
    rf"{DATE}|年初|今年以来|今年|本年度?|当年|全年|年内|年底|年末|上半年|下半年|前[一二三四]个?季度"
    r"|第?[一二三四]季度|本月|当月|目前|近年来|一年来|一年中|同期|至今|到(?![期账位])|截至|截止|至|迄今|期间|期内|年度"
    r"|在?这一年|此前|此后"
)
_SMALL: Final = (
    r"其中|包括|包含|含|同时|此外|另外|另|并(?!购)|且|则|也|亦|而|又|再|还|就(?!业)|都|均|各(?![类级])|分别|依次"
    r"|已经|已|共有|共计|总共|共(?![建性享同])|累计|合计|总计|约|现有|实有|现共|仍|仅|只|首次(?!认定|申报)|一举|成功|顺利|稳步|持续|继续|大力|积极|新近"
    r"|按(?:可比|不变)价格?(?:计算)?|根据|按照?|对(?![接外口俄])|向|将|要(?!素)|再次|逐步|进一步|力争|确保|预期|计划|目标|争取(?!无偿|资金|上级|到?位?的?扶持|.*项目)|预计|有望|初步统计"
    r"|(?:上级|[省市县])?下达(?:给)?(?=[我全本][区市县])|快报|预测|应达|超额|提前|实为|实际(?![增上下使利到])|为|是|了|的|于|在(?![孵库册建校])|以|把|使(?!用)|令|该|这"
)
_VERBS: Final = (
    r"实现|完成|达到|达成|高达|可达|实达|达|突破|超过|拥有|建有|设有|保有(?!量)|有(?![效限权])|数量|情况|方面"
    r"|(?:增加|增长|提高|提升|上升|跃升|攀升|扩大|发展|下降|减少|降低|回落|增|升|降)(?:到|至|为)"
)
LEADING: Final = re.compile(rf"(?:{_HOME}|{_WHEN}|{_SMALL}|(?:实现|完成|拥有|建有)|\s)+")
_LAST: Final = (
    r"其中|同时|此外|也|亦|又|再|还|就|都|均|各|分别|依次|已经|已|共有|共计|总共|共|累计|合计|总计|约|现有|实有|现共"
    r"|仍|仅|只|首次|一举|成功|顺利|稳步|持续|继续|积极|将|要|再次|逐步|力争|确保|预期|计划(?!项目|立项)|目标|预计|有望"
    r"|应达|超额|提前|实为|实|为|是|了|的|在"
)
TRAILING: Final = re.compile(rf"(?:{_WHEN}|{_LAST}|{_VERBS}|\s)+$")
_INNER: Final = re.compile(
    rf"{DATE}|连续[一二三四五六七八九十两0-9]{{1,2}}年|今年|全年|目前|年内|已经|已(?=[^经])|累计|现有|首次|\s|[省市区县](?:、[省市区县])+[两三]级"
)
_GROWTH_NOUN: Final = re.compile(
    r"(?:同比|实际|名义|可比价?)*(?:增长率|增长幅度|增长速度|增长|增速|增幅|涨幅|降幅|升幅)$"
)


_STANDING: Final = re.compile(
    r"(?:(?:继续|连续.{1,3}|稳|均|并|总量|数量|规模|增速|分别)*(?:保持|稳居|位居|位列|列|居|排名|排|领跑))"
    r"(?:在?全[国省市区县球](?:各[市区县])?(?:的)?)?(?:首位|榜首|前列|之首|末位|前茅|首|末|上游|中上游)?"
)
"""A place that is said in words alone: 位居全省首位."""


@functools.lru_cache(maxsize=4096)
def bare(part: str) -> str:
    """A part of a clause without what names nothing before and behind, and inside."""
    if _STANDING.fullmatch(part):
        return ""
    match = LEADING.match(part)
    part = part[match.end() if match else 0 :]
    return _INNER.sub("", TRAILING.sub("", part))


def without_growth(phrase: str) -> str:
    """A phrase without the word that says its growth: 工业总产值增速 is about 工业总产值."""
    return bare(_GROWTH_NOUN.sub("", phrase))


def says_growth(phrase: str) -> bool:
    """Whether a phrase ends with a word for growth."""
    return _GROWTH_NOUN.search(phrase) is not None


_FIRST_VERB: Final = re.compile(
    r"(?:新?(?:认定)?登记|组织|组建|促成(?!技术)|签订|签署|选派|派出|举办|开展|获得|荣获|争取(?!.*(?:项目|计划))|兑现|落实|建立|建成|形成|达成|发生|吸引|享受|累计培育|培育)(?:了)?"
)
_LAST_VERB: Final = re.compile(r"(?:获得|获批|通过|入库|达成|成交|登记|发生|完成)$")


def without_verbs(phrase: str) -> tuple[str, ...]:
    """A phrase without the verb before or behind it: what is organised, signed, obtained."""
    match = _FIRST_VERB.match(phrase)
    cut = (phrase[match.end() :] if match else phrase, _LAST_VERB.sub("", phrase))
    return tuple(each for each in dict.fromkeys(cut) if each and each != phrase)
