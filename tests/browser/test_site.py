"""What a reader of the site can do, tried in a browser."""

from __future__ import annotations

import html.parser
import os
from pathlib import Path
from urllib.parse import unquote, urldefrag, urljoin, urlsplit

import pytest
from site_search import first_pages

import stmetrics

pytestmark = pytest.mark.browser

ZH = {
    "万人发明专利": "catalogue/cn.pat10k",
    "加计扣除": "reference/rd-deduction",
    "高企": "reference/high-tech",
    "技术合同": "reference/indicators",
    "序时进度": "glossary",
    "研发强度": "glossary",
    "百分点": "glossary",
    "公示": "glossary",
    "区划调整": "reference/growth",
    "带动比": "catalogue/coop.leverage",
    "近三成": "glossary",
    "规模以上": "law/other",
    "全时当量": "glossary",
    "数值变更": "law/changes",
    "电子表格": "guides/spreadsheets",
}
EN = {
    "success ratio": "glossary",
    "R&D intensity": "glossary",
    "growth rate": "reference/growth",
    "extra deduction": "reference/rd-deduction",
    "pace": "reference/targets",
    "scorecard": "reference/scorecard",
    "leverage": "glossary",
    "percentage point": "glossary",
    "full-time equivalent": "glossary",
    "technology contract": "glossary",
    "re-examination": "glossary",
    "designated size": "law/other",
    "rate of the extra deduction": "law/rd_deduction",
    "spreadsheet": "guides/spreadsheets",
    "notebook": "guides/notebooks",
}
PAGES = (
    "index",
    "why",
    "guides/walk-certification",
    "reference/index",
    "reference/growth",
    "catalogue/index",
    "catalogue/cn.pat10k",
    "law/rd_deduction",
    "law/changes",
    "glossary",
)


@pytest.mark.parametrize(
    ("lang", "query", "wanted"),
    [("zh", *pair) for pair in ZH.items()] + [("en", *pair) for pair in EN.items()],
)
def test_a_search_leads_to_the_page(page, address, lang, query, wanted):
    found = first_pages(page, address, lang, query)
    assert wanted in found[:3], found[:6]


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize(("lang", "other"), [("en", "zh"), ("zh", "en")])
def test_the_language_switch_keeps_the_page(page, address, lang, other, name):
    page.goto(f"{address}/{lang}/{name}.html")
    page.locator("a.language-switch").first.click()
    assert urlsplit(page.url).path == f"/{other}/{name}.html"


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_console_is_silent(page, address, lang, name):
    page.goto(f"{address}/{lang}/{name}.html")
    assert [said for said in page.said if said[0] in {"error", "warning"}] == []


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_nothing_is_asked_of_the_network(page, address, lang):
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    for name in PAGES:
        page.goto(f"{address}/{lang}/{name}.html")
    assert [url for url in asked if not url.startswith((address, "data:"))] == []


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_formula_is_set_as_a_fraction(page, address, lang):
    page.goto(f"{address}/{lang}/reference/growth.html")
    formula = page.locator("dl:has(dt#stmetrics\\.formulas\\.growth_rate) .formula").first
    above, below = (formula.locator("mfrac > *").nth(place).bounding_box() for place in (0, 1))
    assert above["y"] + above["height"] <= below["y"] + 1


@pytest.mark.parametrize("path", ["no-such.html", "guides/no/such/page"])
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_wrong_address_leads_back(page, address, lang, path):
    page.goto(f"{address}/{lang}/{path}")
    switch = "getComputedStyle(document.querySelector('a.language-switch')).display"
    assert page.evaluate(switch) == "block"  # so the styles were found
    page.locator("article li a").first.click()
    assert urlsplit(page.url).path == f"/{lang}/index.html"


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_page_says_its_version(page, address, lang):
    page.goto(f"{address}/{lang}/ideas.html")
    assert stmetrics.__version__ in page.locator(".site-version").inner_text()


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_a_phone_scrolls_no_page_sideways(page, address, lang, name):
    page.set_viewport_size({"width": 375, "height": 700})
    page.goto(f"{address}/{lang}/{name}.html")
    assert page.evaluate("document.scrollingElement.scrollWidth") <= 375


@pytest.mark.parametrize("lang", ["en", "zh"])
def test_the_keyboard_reaches_menu_and_search(page, address, lang):
    page.set_viewport_size({"width": 1400, "height": 900})
    page.goto(f"{address}/{lang}/index.html")
    reached = ""
    for _ in range(60):
        page.keyboard.press("Tab")
        reached += page.evaluate("document.activeElement.className || 'none'") + " "
        if "sidebar-search" in reached and "reference internal" in reached:
            break
    assert "reference internal" in reached
    page.locator("input.sidebar-search").focus()
    page.keyboard.type("GDP")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search.html?q=GDP**")


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("lang", ["en", "zh"])
def test_contrast_and_text_alternatives(page, address, lang, name, theme):
    axe = Path(os.environ["AXE_CORE"])
    page.emulate_media(color_scheme=theme)
    page.goto(f"{address}/{lang}/{name}.html")
    page.add_script_tag(content=axe.read_text(encoding="utf-8"))
    found = page.evaluate(
        "axe.run(document.querySelector('article') || document, {runOnly: ['image-alt', "
        "'color-contrast', 'svg-img-alt', 'link-name', 'label', 'html-has-lang']})"
    )
    assert [(each["id"], each["nodes"][0]["html"]) for each in found["violations"]] == []


class _Links(html.parser.HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.ids: set[str] = set()

    def handle_starttag(self, tag, attrs):
        held = dict(attrs)
        if tag == "a" and held.get("href"):
            self.links.append(held["href"])
        for name in ("id", "name"):
            if held.get(name):
                self.ids.add(held[name])


def test_every_internal_link_leads_somewhere(site):
    pages = {}
    for lang in ("en", "zh"):
        for path in (site / lang).rglob("*.html"):
            parser = _Links()
            parser.feed(path.read_text(encoding="utf-8"))
            pages["/" + path.relative_to(site).as_posix()] = parser
    broken = set()
    for name, parsed in pages.items():
        if name.endswith("404.html"):
            continue
        for link in parsed.links:
            target, fragment = urldefrag(urljoin(f"http://site{name}", link))
            parts = urlsplit(target)
            if parts.netloc != "site":
                continue
            path = unquote(parts.path)
            if (path.endswith(".html") and path not in pages) or (
                fragment and path in pages and unquote(fragment) not in pages[path].ids
            ):
                broken.add((name, link))
    assert broken == set()
