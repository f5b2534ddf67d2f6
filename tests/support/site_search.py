"""The site's own search, asked in a browser."""

from __future__ import annotations

from urllib.parse import quote, urlsplit

DONE = """
!document.querySelector('#search-results p.search-summary')?.textContent.endsWith('...')
&& document.querySelectorAll('ul.search li a').length > 0
"""


def first_pages(page, address: str, lang: str, query: str) -> list[str]:
    """The pages that the search finds, each once, the best first."""
    page.goto(f"{address}/{lang}/search.html?q={quote(query)}")
    page.wait_for_function(DONE, timeout=15000)
    page.wait_for_timeout(300)
    links = page.eval_on_selector_all("ul.search li > a", "all => all.map(a => a.href)")
    found = [urlsplit(link).path.split(f"/{lang}/")[1].removesuffix(".html") for link in links]
    return list(dict.fromkeys(found))
