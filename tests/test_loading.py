"""The package is light: names are bound at import, and everything heavy waits for its use."""

from __future__ import annotations

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


def fastest(code: str, runs: int = 7) -> float:
    """Seconds that a fresh interpreter needs for the code, without its own start."""
    timed = f"import time\nstart = time.perf_counter()\n{code}\nprint(time.perf_counter() - start)"
    return min(
        float(
            subprocess.run(  # noqa: S603 - our own interpreter and text
                [sys.executable, "-c", timed], capture_output=True, text=True, check=True
            ).stdout
        )
        for _ in range(runs)
    )


def test_importing_binds_names_only():
    loaded = loaded_after("import stmetrics")
    assert not loaded & (HEAVY | {"attr", "attrs", "dateutil", "decimal"})


def test_every_public_name_resolves_without_anything_heavy():
    assert not loaded_after(RESOLVE_ALL) & HEAVY


@pytest.mark.benchmark
def test_import_takes_at_most_20_ms_over_bare_python():
    assert fastest("import stmetrics") <= 0.020


@pytest.mark.benchmark
def test_all_names_take_at_most_40_ms_over_their_dependencies():
    dependencies = fastest("import attrs, dateutil.relativedelta")
    assert fastest(RESOLVE_ALL) - dependencies <= 0.040
