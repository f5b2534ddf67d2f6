"""Running the scripts of docs/examples, each once for all tests that read what it prints."""

from __future__ import annotations

import importlib.util
import subprocess
import sys
from functools import cache
from pathlib import Path
from types import ModuleType

EXAMPLES = Path(__file__).parents[2] / "docs" / "examples"


@cache
def printed(script: str, *arguments: str) -> str:
    """What a script of docs/examples prints."""
    done = subprocess.run(  # noqa: S603 - our own interpreter and script
        [sys.executable, "-X", "utf8", str(EXAMPLES / script), *arguments],
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    return done.stdout


@cache
def example(script: str) -> ModuleType:
    """A script of docs/examples as a module, for what it builds."""
    spec = importlib.util.spec_from_file_location(Path(script).stem, EXAMPLES / script)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module
