"""Formulas, decisions, rules and tables over columns and frames (extra ``frames``).

On pandas, polars, pyarrow, DuckDB, Spark and Dask. Expressions have the names of their scalar
functions, take column names or narwhals expressions, and give null where the function raises;
decisions give a verdict's code. Tables take a frame and give one of the same kind; nothing is
computed before the caller does, and nothing loops over rows.

    import narwhals.stable.v2 as nw

    with_growth = nw.from_native(frame).with_columns(growth=growth_rate("now", "before"))
    with_growth.to_native()
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from stmetrics._lazy import lazy

if TYPE_CHECKING:
    from stmetrics.frames.audit.ratio_checks import (
        audit_growth as audit_growth,
        audit_quotient as audit_quotient,
        audit_share as audit_share,
    )
    from stmetrics.frames.audit.sum_checks import (
        audit_difference as audit_difference,
        audit_points_above as audit_points_above,
        audit_total as audit_total,
    )
    from stmetrics.frames.exchange import (
        observations_from_frame as observations_from_frame,
        records_from_frame as records_from_frame,
        to_columns as to_columns,
    )
    from stmetrics.frames.formulas.cumulative import (
        cumulative_growth_rate as cumulative_growth_rate,
        single_month_growth_rate as single_month_growth_rate,
        single_month_level as single_month_level,
    )
    from stmetrics.frames.formulas.decisions import (
        is_growth_at_least as is_growth_at_least,
        is_share_at_least as is_share_at_least,
    )
    from stmetrics.frames.formulas.decomposition import (
        contribution_points as contribution_points,
        contribution_share as contribution_share,
        location_quotient as location_quotient,
    )
    from stmetrics.frames.formulas.growth import (
        average_annual_change as average_annual_change,
        compound_growth_rate as compound_growth_rate,
        deflate as deflate,
        growth_gap as growth_gap,
        growth_rate as growth_rate,
        implied_base as implied_base,
        ratio_growth_rate as ratio_growth_rate,
        real_growth_rate as real_growth_rate,
        required_growth_rate as required_growth_rate,
        two_year_average_growth_rate as two_year_average_growth_rate,
    )
    from stmetrics.frames.formulas.ordering import (
        ranks as ranks,
    )
    from stmetrics.frames.formulas.population import (
        patents_per_10k as patents_per_10k,
        per_capita as per_capita,
    )
    from stmetrics.frames.formulas.ratios import (
        cascaded_success_ratio as cascaded_success_ratio,
        completion_ratio as completion_ratio,
        leverage_ratio as leverage_ratio,
        multiple as multiple,
        rd_intensity as rd_intensity,
        rd_to_sales_ratio as rd_to_sales_ratio,
        share as share,
        success_ratio as success_ratio,
    )
    from stmetrics.frames.groups import (
        mean_of_ratios as mean_of_ratios,
        ratio_of_sums as ratio_of_sums,
        shares as shares,
        totals as totals,
    )
    from stmetrics.frames.indicators.boundary import (
        boundary_growths as boundary_growths,
    )
    from stmetrics.frames.indicators.certification import (
        expired_in as expired_in,
        high_tech_by_year as high_tech_by_year,
        high_tech_change as high_tech_change,
        high_tech_in_force as high_tech_in_force,
    )
    from stmetrics.frames.indicators.contracts import (
        contract_flows as contract_flows,
    )
    from stmetrics.frames.indicators.patents import (
        total_patents as total_patents,
    )
    from stmetrics.frames.panels import (
        matched_growth as matched_growth,
        panel_growth as panel_growth,
    )
    from stmetrics.frames.rules.certificates import (
        with_certificates_in_force as with_certificates_in_force,
    )
    from stmetrics.frames.rules.high_tech import (
        screen_high_tech as screen_high_tech,
    )
    from stmetrics.frames.rules.rd_deduction import (
        rd_super_deduction as rd_super_deduction,
    )
    from stmetrics.frames.rules.tech_sme import (
        score_tech_sme as score_tech_sme,
    )
    from stmetrics.frames.scorecard.aggregating import (
        arithmetic_mean as arithmetic_mean,
        generalised_mean as generalised_mean,
        geometric_mean as geometric_mean,
        harmonic_mean as harmonic_mean,
    )
    from stmetrics.frames.scorecard.outliers import (
        excess_kurtosis as excess_kurtosis,
        has_outliers as has_outliers,
        skewness as skewness,
        winsorise as winsorise,
    )
    from stmetrics.frames.scorecard.rank_scores import (
        borda_score as borda_score,
        percentile_rank as percentile_rank,
        rank_score as rank_score,
    )
    from stmetrics.frames.scorecard.robustness import (
        leave_one_out as leave_one_out,
        ranks_under_weights as ranks_under_weights,
    )
    from stmetrics.frames.scorecard.scaling import (
        distance_to_maximum as distance_to_maximum,
        fraction_of_maximum as fraction_of_maximum,
        min_max as min_max,
        z_score as z_score,
    )
    from stmetrics.frames.scorecard.scoring import (
        score_regions as score_regions,
    )
    from stmetrics.frames.scorecard.stated_scales import (
        capped_completion as capped_completion,
        distance_to_target as distance_to_target,
        efficacy_coefficient as efficacy_coefficient,
        goalposts as goalposts,
        linear_scale as linear_scale,
    )
    from stmetrics.frames.tables import (
        text_table as text_table,
    )
    from stmetrics.frames.targets import (
        check_pace as check_pace,
        check_target as check_target,
    )
    from stmetrics.frames.years import (
        fiscal_years as fiscal_years,
    )
else:
    __getattr__, __dir__, __all__ = lazy(
        __name__,
        {
            "audit.ratio_checks": (
                "audit_growth",
                "audit_quotient",
                "audit_share",
            ),
            "audit.sum_checks": (
                "audit_difference",
                "audit_points_above",
                "audit_total",
            ),
            "exchange": (
                "observations_from_frame",
                "records_from_frame",
                "to_columns",
            ),
            "formulas.cumulative": (
                "cumulative_growth_rate",
                "single_month_growth_rate",
                "single_month_level",
            ),
            "formulas.decisions": (
                "is_growth_at_least",
                "is_share_at_least",
            ),
            "formulas.decomposition": (
                "contribution_points",
                "contribution_share",
                "location_quotient",
            ),
            "formulas.growth": (
                "average_annual_change",
                "compound_growth_rate",
                "deflate",
                "growth_gap",
                "growth_rate",
                "implied_base",
                "ratio_growth_rate",
                "real_growth_rate",
                "required_growth_rate",
                "two_year_average_growth_rate",
            ),
            "formulas.ordering": ("ranks",),
            "formulas.population": (
                "patents_per_10k",
                "per_capita",
            ),
            "formulas.ratios": (
                "cascaded_success_ratio",
                "completion_ratio",
                "leverage_ratio",
                "multiple",
                "rd_intensity",
                "rd_to_sales_ratio",
                "share",
                "success_ratio",
            ),
            "groups": (
                "mean_of_ratios",
                "ratio_of_sums",
                "shares",
                "totals",
            ),
            "indicators.boundary": ("boundary_growths",),
            "indicators.certification": (
                "expired_in",
                "high_tech_by_year",
                "high_tech_change",
                "high_tech_in_force",
            ),
            "indicators.contracts": ("contract_flows",),
            "indicators.patents": ("total_patents",),
            "panels": (
                "matched_growth",
                "panel_growth",
            ),
            "rules.certificates": ("with_certificates_in_force",),
            "rules.high_tech": ("screen_high_tech",),
            "rules.rd_deduction": ("rd_super_deduction",),
            "rules.tech_sme": ("score_tech_sme",),
            "scorecard.aggregating": (
                "arithmetic_mean",
                "generalised_mean",
                "geometric_mean",
                "harmonic_mean",
            ),
            "scorecard.outliers": (
                "excess_kurtosis",
                "has_outliers",
                "skewness",
                "winsorise",
            ),
            "scorecard.rank_scores": (
                "borda_score",
                "percentile_rank",
                "rank_score",
            ),
            "scorecard.robustness": (
                "leave_one_out",
                "ranks_under_weights",
            ),
            "scorecard.scaling": (
                "distance_to_maximum",
                "fraction_of_maximum",
                "min_max",
                "z_score",
            ),
            "scorecard.scoring": ("score_regions",),
            "scorecard.stated_scales": (
                "capped_completion",
                "distance_to_target",
                "efficacy_coefficient",
                "goalposts",
                "linear_scale",
            ),
            "tables": ("text_table",),
            "targets": (
                "check_pace",
                "check_target",
            ),
            "years": ("fiscal_years",),
        },
    )
