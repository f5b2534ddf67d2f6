"""The scorecard: grading by classes, weights and ranks, with its fragility shown (综合考核评价).

Plain functions on sequences of numbers first: normalisations, means, ranks, outliers, weights.
Above them a `Scorecard`, a tree of weighted indicators, and `score_regions`. The R package COINr
is the field's reference: each function names its counterpart there, and where it departs from it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stmetrics._lazy import lazy

if TYPE_CHECKING:
    from stmetrics.scorecard.aggregating import (
        arithmetic_mean as arithmetic_mean,
        generalised_mean as generalised_mean,
        geometric_mean as geometric_mean,
        harmonic_mean as harmonic_mean,
    )
    from stmetrics.scorecard.contributions import (
        ChangeContribution as ChangeContribution,
        change_contributions as change_contributions,
        difference_contributions as difference_contributions,
        score_contributions as score_contributions,
    )
    from stmetrics.scorecard.gaps import (
        ImputeByGroup as ImputeByGroup,
        RefuseGaps as RefuseGaps,
        ShareOutWeights as ShareOutWeights,
        impute_group_mean as impute_group_mean,
        impute_group_median as impute_group_median,
    )
    from stmetrics.scorecard.grading import (
        PointsItem as PointsItem,
        Veto as Veto,
        grade_by_share as grade_by_share,
    )
    from stmetrics.scorecard.methods import (
        AcrossRegions as AcrossRegions,
        Method as Method,
    )
    from stmetrics.scorecard.observed import (
        catalogued as catalogued,
        observed_table as observed_table,
    )
    from stmetrics.scorecard.outliers import (
        excess_kurtosis as excess_kurtosis,
        has_outliers as has_outliers,
        skewness as skewness,
        winsorise as winsorise,
    )
    from stmetrics.scorecard.outranking import (
        copeland as copeland,
        outranking_matrix as outranking_matrix,
    )
    from stmetrics.scorecard.rank_scores import (
        borda_score as borda_score,
        percentile_rank as percentile_rank,
        rank_score as rank_score,
    )
    from stmetrics.scorecard.rank_spread import (
        RankSpread as RankSpread,
        Sensitivity as Sensitivity,
    )
    from stmetrics.scorecard.robustness import (
        LeftOut as LeftOut,
        leave_one_out as leave_one_out,
        left_out_header as left_out_header,
        left_out_rows as left_out_rows,
    )
    from stmetrics.scorecard.scaling import (
        distance_to_maximum as distance_to_maximum,
        distance_to_reference as distance_to_reference,
        fraction_of_maximum as fraction_of_maximum,
        min_max as min_max,
        z_score as z_score,
    )
    from stmetrics.scorecard.score_table import (
        ScoredRegion as ScoredRegion,
        Scores as Scores,
    )
    from stmetrics.scorecard.scoring import (
        score_regions as score_regions,
    )
    from stmetrics.scorecard.sensitivity import (
        Disturbance as Disturbance,
        rank_sensitivity as rank_sensitivity,
    )
    from stmetrics.scorecard.stated_scales import (
        capped_completion as capped_completion,
        distance_to_target as distance_to_target,
        efficacy_coefficient as efficacy_coefficient,
        goalposts as goalposts,
        linear_scale as linear_scale,
    )
    from stmetrics.scorecard.tree import (
        IndicatorClass as IndicatorClass,
        Scorecard as Scorecard,
        WeightedIndicator as WeightedIndicator,
    )
    from stmetrics.scorecard.weighting import (
        effective_weights as effective_weights,
        entropy_weights as entropy_weights,
        weighted_by_entropy as weighted_by_entropy,
    )
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "aggregating": (
                "arithmetic_mean",
                "generalised_mean",
                "geometric_mean",
                "harmonic_mean",
            ),
            "contributions": (
                "ChangeContribution",
                "change_contributions",
                "difference_contributions",
                "score_contributions",
            ),
            "gaps": (
                "ImputeByGroup",
                "RefuseGaps",
                "ShareOutWeights",
                "impute_group_mean",
                "impute_group_median",
            ),
            "grading": ("PointsItem", "Veto", "grade_by_share"),
            "methods": ("AcrossRegions", "Method"),
            "observed": ("catalogued", "observed_table"),
            "outliers": ("excess_kurtosis", "has_outliers", "skewness", "winsorise"),
            "outranking": ("copeland", "outranking_matrix"),
            "rank_scores": ("borda_score", "percentile_rank", "rank_score"),
            "rank_spread": ("RankSpread", "Sensitivity"),
            "robustness": ("LeftOut", "leave_one_out", "left_out_header", "left_out_rows"),
            "scaling": (
                "distance_to_maximum",
                "distance_to_reference",
                "fraction_of_maximum",
                "min_max",
                "z_score",
            ),
            "score_table": ("ScoredRegion", "Scores"),
            "scoring": ("score_regions",),
            "sensitivity": ("Disturbance", "rank_sensitivity"),
            "stated_scales": (
                "capped_completion",
                "distance_to_target",
                "efficacy_coefficient",
                "goalposts",
                "linear_scale",
            ),
            "tree": ("IndicatorClass", "Scorecard", "WeightedIndicator"),
            "weighting": ("effective_weights", "entropy_weights", "weighted_by_entropy"),
        },
    )
