"""The package is light: names are bound at import, and everything heavy waits for its use."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

HEAVY = {"pint", "narwhals", "numpy", "cattrs"}
RESOLVE_ALL = "import stmetrics\nfor name in stmetrics.__all__:\n    getattr(stmetrics, name)\n"


def loaded_after(code: str) -> set[str]:
    probe = f"{code}\nimport sys\nprint(*sys.modules)"
    done = subprocess.run(  # noqa: S603 - our own interpreter and text
        [sys.executable, "-c", probe], capture_output=True, text=True, check=True
    )
    return {name.split(".")[0] for name in done.stdout.split()}


@pytest.fixture(scope="module")
def fastest(tmp_path_factory):
    """Seconds that a fresh interpreter needs for some code, everything being compiled before."""
    compiled = str(tmp_path_factory.mktemp("compiled"))
    surroundings = {**os.environ, "PYTHONPYCACHEPREFIX": compiled}
    surroundings.pop("PYTHONDONTWRITEBYTECODE", None)

    def best(code: str, runs: int = 9) -> float:
        timed = f"from time import perf_counter as t\ns = t()\n{code}\nprint(t() - s)"
        return min(
            float(
                subprocess.run(  # noqa: S603 - our own interpreter and text
                    [sys.executable, "-c", timed],
                    capture_output=True,
                    text=True,
                    check=True,
                    env=surroundings,
                ).stdout
            )
            for _ in range(runs)
        )

    return best


def test_importing_binds_names_only():
    loaded = loaded_after("import stmetrics")
    assert not loaded & (HEAVY | {"attr", "attrs", "dateutil", "decimal"})


def test_every_public_name_resolves_without_anything_heavy():
    assert not loaded_after(RESOLVE_ALL) & HEAVY


@pytest.mark.benchmark
@pytest.mark.parametrize(
    ("code", "times"),
    [("import stmetrics", 0.6), ("import stmetrics\nstmetrics.growth_rate", 3), (RESOLVE_ALL, 14)],
)
def test_names_take_so_many_times_what_their_dependencies_take(fastest, code, times):
    assert fastest(code) <= times * fastest("import attrs, dateutil.relativedelta")
