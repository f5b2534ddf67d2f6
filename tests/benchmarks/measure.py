"""How much longer one callable takes than another, measured in one run."""

from __future__ import annotations

import gc
import timeit
from collections.abc import Callable


def ratio(
    ours: Callable[[], object],
    baseline: Callable[[], object],
    *,
    number: int,
    repeat: int = 15,
    timer: Callable[[], float] = timeit.default_timer,
) -> float:
    """Best time of ours over best time of the baseline, the two taking turns.

    Taking turns and taking the best of each keeps what else the machine does out of the ratio.
    """
    best_ours = best_baseline = float("inf")
    gc.collect()
    for _ in range(repeat):
        best_baseline = min(best_baseline, timeit.timeit(baseline, timer=timer, number=number))
        best_ours = min(best_ours, timeit.timeit(ours, timer=timer, number=number))
    return best_ours / best_baseline
