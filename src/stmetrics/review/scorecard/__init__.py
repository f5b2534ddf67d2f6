"""The scorecard: grading by classes, weights and ranks, with its fragility shown (综合考核评价).

Plain functions on sequences of numbers first: normalisations, means, ranks, outliers, weights.
Above them a `Scorecard`, a tree of weighted indicators, and `score_regions`. The R package COINr
is the field's reference: each function names its counterpart there, and where it departs from it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stmetrics._lazy import loader

if TYPE_CHECKING:
    from stmetrics.review.scorecard.aggregating import (
        arithmetic_mean,
        generalised_mean,
        geometric_mean,
        harmonic_mean,
    )
    from stmetrics.review.scorecard.contributions import (
        ChangeContribution,
        change_contributions,
        difference_contributions,
        score_contributions,
    )
    from stmetrics.review.scorecard.gaps import (
        ImputeByGroup,
        RefuseGaps,
        ShareOutWeights,
        impute_group_mean,
        impute_group_median,
    )
    from stmetrics.review.scorecard.grading import PointsItem, Veto, grade_by_share
    from stmetrics.review.scorecard.methods import AcrossRegions, Method
    from stmetrics.review.scorecard.observed import catalogued, observed_table
    from stmetrics.review.scorecard.outliers import (
        excess_kurtosis,
        has_outliers,
        skewness,
        winsorise,
    )
    from stmetrics.review.scorecard.outranking import copeland, outranking_matrix
    from stmetrics.review.scorecard.rank_scores import borda_score, percentile_rank, rank_score
    from stmetrics.review.scorecard.rank_spread import RankSpread, Sensitivity
    from stmetrics.review.scorecard.robustness import (
        LeftOut,
        leave_one_out,
        left_out_header,
        left_out_rows,
    )
    from stmetrics.review.scorecard.scaling import (
        distance_to_maximum,
        distance_to_reference,
        fraction_of_maximum,
        min_max,
        z_score,
    )
    from stmetrics.review.scorecard.score_table import ScoredRegion, Scores
    from stmetrics.review.scorecard.scoring import score_regions
    from stmetrics.review.scorecard.sensitivity import Disturbance, rank_sensitivity
    from stmetrics.review.scorecard.stated_scales import (
        capped_completion,
        distance_to_target,
        efficacy_coefficient,
        goalposts,
        linear_scale,
    )
    from stmetrics.review.scorecard.tree import IndicatorClass, Scorecard, WeightedIndicator
    from stmetrics.review.scorecard.weighting import (
        effective_weights,
        entropy_weights,
        weighted_by_entropy,
    )

__all__ = [
    "AcrossRegions",
    "ChangeContribution",
    "Disturbance",
    "ImputeByGroup",
    "IndicatorClass",
    "LeftOut",
    "Method",
    "PointsItem",
    "RankSpread",
    "RefuseGaps",
    "Scorecard",
    "ScoredRegion",
    "Scores",
    "Sensitivity",
    "ShareOutWeights",
    "Veto",
    "WeightedIndicator",
    "arithmetic_mean",
    "borda_score",
    "capped_completion",
    "catalogued",
    "change_contributions",
    "copeland",
    "difference_contributions",
    "distance_to_maximum",
    "distance_to_reference",
    "distance_to_target",
    "effective_weights",
    "efficacy_coefficient",
    "entropy_weights",
    "excess_kurtosis",
    "fraction_of_maximum",
    "generalised_mean",
    "geometric_mean",
    "goalposts",
    "grade_by_share",
    "harmonic_mean",
    "has_outliers",
    "impute_group_mean",
    "impute_group_median",
    "leave_one_out",
    "left_out_header",
    "left_out_rows",
    "linear_scale",
    "min_max",
    "observed_table",
    "outranking_matrix",
    "percentile_rank",
    "rank_score",
    "rank_sensitivity",
    "score_contributions",
    "score_regions",
    "skewness",
    "weighted_by_entropy",
    "winsorise",
    "z_score",
]

_HOMES = {
    "aggregating": ("arithmetic_mean", "generalised_mean", "geometric_mean", "harmonic_mean"),
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
}
__getattr__, __dir__ = loader(__name__, _HOMES)
