"""One configuration for the site in both languages: ``sphinx-build -n -W -c docs docs/en OUT``."""

from __future__ import annotations

import sys
from pathlib import Path

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE / "_ext"))

import stmetrics  # noqa: E402 - the extensions' folder is found first

project = "stmetrics"
author = "The stmetrics developers"
project_copyright = author
release = version = stmetrics.__version__

extensions = [
    "myst_parser",
    "sphinx.ext.autodoc",
    "sphinx.ext.napoleon",
    "sphinx.ext.intersphinx",
    "sphinx.ext.viewcode",
    "sphinx_copybutton",
    "sphinx_design",
    "sitegen.extension",
]
exclude_patterns = ["_build"]
locale_dirs = [str(HERE / "locale")]
gettext_compact = gettext_uuid = gettext_location = False  # a catalogue a page, small differences
if tags.has("messages"):  # noqa: F821 - Sphinx gives the name; docstrings as they stand
    include_patterns, root_doc = ["reference/**"], "reference/index"
    language, locale_dirs = "zh_CN", []
nitpicky = True
suppress_warnings = ["config.cache"]

myst_enable_extensions = ["colon_fence", "deflist", "attrs_inline"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
autodoc_typehints = "none"
autodoc_preserve_defaults = True
napoleon_numpy_docstring = False
napoleon_use_rtype = False
napoleon_use_ivar = True

copybutton_prompt_text = r">>> |\.\.\. |\$ "
copybutton_prompt_is_regexp = True

INVENTORIES = HERE / "inventories"
intersphinx_mapping = {
    "python": ("https://docs.python.org/3/", str(INVENTORIES / "python.inv")),
    "pint": ("https://pint.readthedocs.io/en/stable/", str(INVENTORIES / "pint.inv")),
    "attrs": ("https://www.attrs.org/en/stable/", str(INVENTORIES / "attrs.inv")),
    "dateutil": (
        "https://dateutil.readthedocs.io/en/stable/",
        str(INVENTORIES / "dateutil.inv"),
    ),
    "narwhals": ("https://narwhals-dev.github.io/narwhals/", str(INVENTORIES / "narwhals.inv")),
}
nitpick_ignore_regex = [
    (r"py:.*", r"(.*\.)?[A-Z]"),  # type variables stand for no page
    (r"py:.*", r"stmetrics(\.\w+)*\._\w+(\.\w+)?"),  # nor does what is not public
]

html_theme = "furo"
html_math_renderer = "mathml"  # set by the browser: no script, and nothing from the network
html_static_path = ["_static"]
html_css_files = ["site.css"]
html_js_files = ["language.js"]
html_title = f"stmetrics {release}"
html_show_sphinx = False
html_copy_source = False
templates_path = [str(HERE / "_templates")]
