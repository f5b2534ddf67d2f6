"""Whether wheel and sdist hold what they should and nothing else: `contents.py WHEEL SDIST`."""

from __future__ import annotations

import subprocess
import sys
import tarfile
import zipfile

SENT = (
    "src/", "tests/", "docs/", "conftest.py", "pyproject.toml", "README.md", "README.zh.md",
    "CHANGELOG.md", "CHANGELOG.zh.md", "CONTRIBUTING.md", "CONTRIBUTING.zh.md", "LICENSE",
    ".gitignore",
)  # fmt: skip
"""What of the repository an sdist sends along."""

wheel, sdist = sys.argv[1:]
listed = subprocess.run(
    ["git", "ls-files", "--cached", "--others", "--exclude-standard"],  # noqa: S607 - the same
    check=True,
    capture_output=True,
    text=True,
)
kept = {name.strip('"') for name in listed.stdout.splitlines() if name.startswith(SENT)}
with tarfile.open(sdist) as archive:
    sent = {name.partition("/")[2] for name in archive.getnames()} - {"PKG-INFO"}
with zipfile.ZipFile(wheel) as archive:
    installed = {name for name in archive.namelist() if ".dist-info/" not in name}
package = {name.removeprefix("src/") for name in kept if name.startswith("src/")}
for what, held, wanted in (("sdist", sent, kept), ("wheel", installed, package)):
    print(
        what, len(held), "files; missing", sorted(wanted - held), "foreign", sorted(held - wanted)
    )
sys.exit(sent != kept or installed != package or "stmetrics/py.typed" not in installed)
