"""Tasks, their completion and the yearly assessment (目标任务与考核)."""

from __future__ import annotations

from functools import partial
from typing import Final

from stmetrics.catalogue.row import Direction, Indicator, Kind, Theme, Timing, Words
from stmetrics.catalogue.rows._sources import HANTING, TAIXING

_count = partial(
    Indicator,
    unit="项",
    formula=Words("个数", "count"),
    maths="n",
    kind=Kind.LEVEL,
    timing=Timing.FLOW,
    decimals=0,
)

ROWS: Final = (
    Indicator(
        id="invest.completion",
        name=Words("招商引资任务完成率", "completion of the investment attraction task"),
        theme=Theme.TARGETS,
        unit="%",
        decimals=0,
        formula=Words("完成额除以任务额", "attracted over the task set"),
        maths="actual / target",
        kind=Kind.RATE,
        timing=Timing.FLOW,
        sources=(HANTING,),
        synonyms=("招商任务完成率", "招商引资"),
        function="stmetrics.completion_ratio",
    ),
    _count(
        id="review.tasks_classes",
        name=Words("目标任务类别数", "classes of tasks"),
        theme=Theme.TARGETS,
        unit="个",
        direction=Direction.NEITHER,
        formula=Words("任务分解后的类数", "number of classes that the tasks fall into"),
        timing=Timing.STOCK,
        sources=(TAIXING,),
        synonyms=("任务类别",),
    ),
    _count(
        id="review.tasks_indicators",
        name=Words("目标任务指标数", "indicators of the tasks"),
        theme=Theme.TARGETS,
        direction=Direction.NEITHER,
        formula=Words("任务分解后的指标个数", "number of indicators that the tasks hold"),
        timing=Timing.STOCK,
        sources=(TAIXING,),
        synonyms=("任务指标", "按序时推进"),
    ),
    Indicator(
        id="review.composite_score",
        name=Words("年度综合考核得分", "score of the yearly composite assessment"),
        theme=Theme.TARGETS,
        unit=None,
        unit_words=Words("分", "points of the assessment"),
        formula=Words("各项得分按考核办法汇总", "scores put together as the assessment says"),
        maths="f(scores)",
        kind=Kind.RATE,
        timing=Timing.FLOW,
        sources=(HANTING, TAIXING),
        synonyms=("综合考核", "考核得分", "composite assessment"),
    ),
)
