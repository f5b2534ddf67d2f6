"""No call into the library opens a file, a socket or a process, or reads the environment."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

PROBE = r"""
import doctest, importlib, inspect, os, pkgutil, sys
from datetime import date
from decimal import Decimal
from fractions import Fraction

import stmetrics

modules = [
    importlib.import_module(found.name)
    for found in pkgutil.walk_packages(stmetrics.__path__, "stmetrics.")
]
names = {}
for module in modules:
    names |= {name: getattr(module, name) for name in getattr(module, "__all__", ())}
names |= {name: getattr(stmetrics, name) for name in stmetrics.__all__}
names |= {"Decimal": Decimal, "Fraction": Fraction, "date": date}
try:
    import pint  # a third party's import may read files; a call of ours may not
except ImportError:
    pass
else:
    pint.UnitRegistry(filename=None)
stmetrics.units.registry()

finder = doctest.DocTestFinder(exclude_empty=True)
examples = [
    test
    for module in modules
    for test in finder.find(module, extraglobs=names)
    if test.examples and "pint.UnitRegistry()" not in test.docstring
    and "polars" not in test.docstring  # an engine that computes reads its own settings
]
codes = [
    (compile(example.source, test.name, "single"), example.exc_msg, test.globs)
    for test in examples
    for example in test.examples
]
for name in stmetrics.frames.__all__:  # ours is to make the expression, not to compute it
    parameters = inspect.signature(getattr(stmetrics.frames, name)).parameters.values()
    columns = ["a" for parameter in parameters if parameter.default is parameter.empty]
    code = compile(f"stmetrics.frames.{name}(*{columns})", name, "single")
    codes.append((code, "not for every function", {"stmetrics": stmetrics}))
sys.displayhook = repr

FORBIDDEN = ("open", "socket.", "subprocess.", "os.system", "os.exec", "os.fork", "os.posix_spawn")
seen, watching = [], False

def watch(event, args):
    if watching and event.startswith(FORBIDDEN):
        seen.append((event, args))

sys.addaudithook(watch)

class Closed(dict):
    def __getitem__(self, key):
        raise AssertionError(f"environment read: {key}")
    get = __contains__ = __iter__ = __getitem__

saved, os.environ = os.environ, Closed()
watching = True
for code, expected_error, namespace in codes:
    try:
        exec(code, namespace)
    except Exception:
        if expected_error is None:
            raise
watching = False
os.environ = saved

called = {name for test in examples for name in names if name in test.docstring}
untouched = sorted(set(stmetrics.__all__) - called)
assert not seen, seen
print(len(codes), "examples;", "untouched:", *untouched)
"""


SUBMODULES = {"errors", "exact", "formulas", "frames", "law", "periods"}


def test_no_call_touches_the_outside_world(tmp_path):
    done = subprocess.run(  # noqa: S603 - our own interpreter and text
        [sys.executable, "-c", PROBE], capture_output=True, text=True, check=False, cwd=tmp_path
    )
    assert done.returncode == 0, done.stderr[-3000:]
    tries, _, untouched = done.stdout.strip().splitlines()[-1].partition(" examples; untouched:")
    assert int(tries) > 100
    assert not set(untouched.split()) - SUBMODULES


def test_the_source_never_reads_the_environment_or_files():
    import stmetrics  # noqa: PLC0415 - only its place is asked for

    for path in Path(stmetrics.__file__).parent.rglob("*.py"):
        text = path.read_text(encoding="utf-8")
        assert not re.search(r"\bos\.environ|\bgetenv\b|\bopen\(", text)
