"""Whether the types of what is public are known to a checker: `typed.py PYTHON`, 99.5 % or more."""

from __future__ import annotations

import json
import subprocess
import sys

LEAST = 0.995

found = subprocess.run(  # noqa: S603 - our own interpreter; it ends with 1 below 100 %
    [
        sys.executable, "-m", "pyright", "--pythonpath", sys.argv[1], "--outputjson",
        "--verifytypes", "stmetrics", "--ignoreexternal",
    ],
    check=False,
    capture_output=True,
    text=True,
)  # fmt: skip
report = json.loads(found.stdout)["typeCompleteness"]
score = report["completenessScore"]
unknown = [each["name"] for each in report["symbols"] if not each["isTypeKnown"]]
print(f"{score:.1%} of the public types are known", *unknown[:20], sep="\n  ")
sys.exit(score < LEAST)
