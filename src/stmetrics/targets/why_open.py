"""Why a target cannot be judged."""

from __future__ import annotations

from stmetrics._closed_list import ClosedList


class WhyOpen(ClosedList):
    """Why a target cannot be judged (无法判断的原因).

    Example:
        >>> check_target(Target.at_least(10), None).why_open.zh
        '缺实际数'
    """

    NO_FIGURE = "the_figure_is_not_known", "缺实际数"
    NO_LAST_PERIOD = "the_figure_of_the_period_before_is_not_known", "缺上期数"
    NO_WHOLE = "the_whole_is_not_known", "缺总体数"
    NO_REFERENCE = "the_reference_rate_is_not_known", "缺参照增速"
    NO_RANK = "the_rank_is_not_known", "缺位次"
    BOUND = "the_figure_is_a_bound_that_leaves_it_open", "实际数只是一个界限，达标与否均有可能"
    UNLIKE = "the_figures_stand_on_unlike_bases", "有关数据口径不同，不可比较"
    UNITS = "the_figures_are_in_unlike_units", "有关数据相互矛盾：目标与实际数单位不同"
    BASE_NOT_POSITIVE = "the_base_is_zero_or_less", "基数为零或负，比率无意义"
    NOT_OVER = "the_period_of_the_target_is_not_over", "目标期尚未结束"
    IMPOSSIBLE = "the_figures_contradict_each_other", "有关数据相互矛盾"
