"""What errors say in Chinese: their reasons and hints, and one sentence for each kind of error."""

from __future__ import annotations

import re
from typing import Final

_REASONS: Final = {
    "must not be negative": "不得为负",
    "must be above zero": "必须大于零",
    "must be 1 or more": "至少为1",
    "must be 0 to 1": "必须在0与1之间",
    "must be a whole number": "必须为整数",
    "must be True or False": "须为是或否",
    "must be True, False or None": "须为是、否或未知",
    "must be text and not empty": "须为非空文本",
    "must lie within ±100": "须在±100以内",
    "a rank is 1 or more": "位次自1起",
    "a range has two ends": "区间须有上下两端",
    "a truth value is not a number": "真假值不是数",
    "the value is missing": "缺少该值",
    "is unknown": "未知",
    "is not known": "未知",
    "is not given": "未给出",
    "it has no unit": "没有计量单位",
    "has no unit": "没有计量单位",
    "has a unit already": "已有计量单位",
    "is no ratio": "不是比率",
    "it is not a ratio": "不是比率",
    "is no difference of two ratios": "不是百分点差",
    "is a ratio where a level is meant": "应为总量，而给出的是比率",
    "is a plain number above 1": "是大于1的纯数，含义不明",
    "is a bound, not one number": "是界限，不是一个确数",
    "states a bound or a range, not one number": "写的是界限或区间，不是一个确数",
    "they measure different things": "计量的不是同一种东西",
    "is not in the table": "不在单位表中",
    "its unit is not in the table": "其单位不在单位表中",
    "is not a figure": "不是一个数值",
    "is not a period": "不是时期",
    "is not a date": "不是日期",
    "is no single day": "不是单独一日",
    "is not text": "不是文本",
    "is not a name": "不是名称",
    "is no list of items": "不是一组数",
    "is no list of values": "不是一组值",
    "is no mapping": "不是映射",
    "is a table or a column": "是数据表或数据列",
    "is a table or a column, not a number": "是数据表或数据列，不是一个数",
    "is not a finite number of at most 1000 digits": "不是1000位以内的有限数",
    "is not a finite decimal": "不是有限小数",
    "is too large for a float": "超出浮点数范围",
    "ends before it starts": "终点早于起点",
    "is a range that ends before it starts": "区间终点小于起点",
    "leaves the calendar": "超出日历范围",
    "is not made of whole months": "不是由整月组成",
    "has no level": "没有总量",
    "is observed as missing": "标注为缺数",
    "is a code cut short": "是不完整的代码",
    "is given twice": "重复给出",
    "two names print alike": "两个名称相同",
    "compare like with like": "只能同类相比",
    "nothing changed": "总量没有变化",
    "no root leads to a negative figure": "负数没有年均增速",
    "a level cannot fall by more than all": "降幅不能超过100%",
    "two cumulative rates do not fix the month's rate": "仅凭两个累计增速不能推出当月增速",
    "exact numbers and floats do not mix, and Decimals and Fractions neither": (
        "精确数与浮点数不能混用，十进制数与分数也不能混用"
    ),
    "is no data frame": "不是数据框",
    "has no rows until it is computed, which is never done in silence": "尚未计算，不在暗中计算",
    "is no column, so it would be left out": "不是列，读不到",
    "is no option of a frame": "不是读数据框的选项",
    "is no unit and no mapping": "既不是单位，也不是列名与单位的对照",
    "measures no money": "不是金额单位",
    "are no columns of the frame": "不是数据框的列",
    "are not in the frame": "数据框里没有",
    "are no fields that are read": "不是所读的字段",
    "are no money columns that are read": "不是所读的金额列",
    "have no columns, since their class is unknown": "没有记录，无从知道有哪些列",
    "is known of some, and no cell can hold it": "已有内容，而单元格里放不下",
}
_TEMPLATES: Final = tuple(
    (re.compile(pattern), chinese)
    for pattern, chinese in (
        (r"is no (\w+)", r"不是{}的取值"),
        (r"(.+) is zero", r"{}为零"),
        (r"(.+) is negative", r"{}为负"),
        (r"(.+) of -1 or less leaves no base", r"{}不大于-1，基数不存在"),
        (r"must not exceed (.+)", r"不得超过{}"),
        (r"exceeds (.+)", r"超过{}"),
        (r"lies before (.+)", r"早于{}"),
        (r"lies below (.+)", r"低于{}"),
        (r"must be one of (.+)", r"须为其中之一：{}"),
        (r"must be a whole number (.+) to (.+)", r"须为{}至{}的整数"),
        (r"must lie in the years (.+) to (.+)", r"须在{}年至{}年之间"),
        (r"must be (-?[0-9]+) to (-?[0-9]+)", r"须在{}与{}之间"),
        (r"is an? (\w+), not a number", r"类型为{}，不是数"),
        (r"is an? (\w+), not a date", r"类型为{}，不是日期"),
        (r"has no unit beside (.+)", r"没有计量单位，而{}有"),
        (r"is a plain number beside (.+)", r"是纯数，而{}带单位"),
        (r"(\S+) is in (\S+)", r"{}的单位是{}"),
        (r"shows (\S+) where (\S+) is expected", r"写的是{}，应为{}"),
        (r"has an unknown unit (.+)", r"单位{}无法识别"),
        (r"has more than (\d+) digits", r"多于{}位"),
        (r"have a name twice: (.+)", r"有重名的列：{}"),
        (r"both hold (\w+)", r"都是{}"),
        (r"stands beside (\S+) in the column's name", r"与列名里的{}不一致"),
    )
)
_HINTS: Final = {
    "check the sign": "请核对正负号",
    "swap them": "请对调",
    "swap its ends": "请对调两端",
    "check the two dates": "请核对两个日期",
    "check which is which": "请核对两数是否颠倒",
    "give the figure: unknown is not 0": "请给出数值，未知不等于0",
    "give the figure itself": "请给出确数",
    "give both with units, or both without": "请都写单位，或都不写",
    "give all of them units, or plain numbers": "请都写单位，或都给纯数",
}
_HINT_TEMPLATES: Final = tuple(
    (re.compile(pattern), chinese)
    for pattern, chinese in (
        (r"use one of (.+)", r"可用：{}"),
        (r'write ("[^"]+"(?:(?:, | or |, or )"[^"]+")*)', r"可写：{}"),
    )
)
_KINDS: Final = {
    "invalid_value": "取值不符合要求",
    "unreadable": "无法识别",
    "unit": "计量单位缺失或不符",
    "incomparable": "口径不同，不能相加或比较",
    "missing_fact": "缺少所需的数据",
    "missing_extra": "缺少所需的可选组件",
    "no_rule_in_force": "该日期没有适用的规定",
    "undefined": "该指标对这些数值没有意义",
}


def reason_in_chinese(why: str, code: str) -> str:
    """The reason of an error; where it has no words of its own, those of its kind."""
    found = _REASONS.get(why) or _filled(why, _TEMPLATES)
    return found or _KINDS.get(code, "无法处理")


def hint_in_chinese(hint: str) -> str:
    """What the caller can do, or nothing where it is said in code alone."""
    return _HINTS.get(hint) or _filled(hint, _HINT_TEMPLATES) or ""


def _filled(text: str, templates: tuple[tuple[re.Pattern[str], str], ...]) -> str | None:
    for pattern, chinese in templates:
        if match := pattern.fullmatch(text):
            return chinese.format(*match.groups())
    return None
