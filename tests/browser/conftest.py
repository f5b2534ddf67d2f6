"""The site as built, served on the loopback address, and a real browser."""

from __future__ import annotations

import functools
import http.server
import os
import shutil
import subprocess
import sys
import threading
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LANGUAGES = {"en": "en", "zh": "zh_CN"}


@pytest.fixture(scope="session")
def site(tmp_path_factory) -> Path:
    """The built site: of the folder that STMETRICS_SITE names, else built here."""
    if built := os.environ.get("STMETRICS_SITE"):
        return Path(built)
    out = tmp_path_factory.mktemp("site")
    for folder, language in LANGUAGES.items():
        subprocess.run(  # noqa: S603 - our own interpreter and files
            [
                sys.executable, "-m", "sphinx", "-n", "-W", "-q", "-j", "2", "-c", "docs",
                "-d", str(out / "doctrees" / folder), "-D", f"language={language}",
                f"docs/{folder}", str(out / folder),
            ],
            check=True,
            cwd=ROOT,
        )  # fmt: skip
    return out


class _Quiet(http.server.SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        """Say nothing."""

    def send_error(self, code: int, *rest: object) -> None:
        """Show the 404 page of the tree, as a web server is told to."""
        lang = self.path.split("/")[1]
        page = Path(self.directory) / lang / "404.html"
        if code != http.HTTPStatus.NOT_FOUND or lang not in LANGUAGES:
            super().send_error(code, *rest)
            return
        self.send_response(code)
        self.send_header("Content-Type", "text/html; charset=utf-8")
        self.end_headers()
        self.wfile.write(page.read_bytes())


@pytest.fixture(scope="session")
def address(site):
    """Where the site is served."""
    handler = functools.partial(_Quiet, directory=str(site))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()


@pytest.fixture(scope="session")
def browser():
    """A headless Chromium, the distribution's own."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only these tests need it

    executable = shutil.which("chromium") or shutil.which("chromium-browser")
    assert executable, "these tests need Debian's chromium"
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(
            executable_path=executable,
            args=["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        )
        yield chromium
        chromium.close()


@pytest.fixture
def page(browser):
    """A new page that collects what its console says."""
    context = browser.new_context()
    opened = context.new_page()
    opened.said = []
    opened.on("console", lambda message: opened.said.append((message.type, message.text)))
    opened.on("pageerror", lambda error: opened.said.append(("error", str(error))))
    yield opened
    context.close()
