"""Every page in a real browser: quiet, alone, for everybody, on a phone and on paper."""

import pytest
from tests.sufficiency.site.made_up_site import PAGES

AXE = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe-playwright-python is not installed")
A4_LESS_MARGINS = 703  # CSS pixels: 210 mm less twice 12 mm
TOO_WIDE = """
[...document.querySelectorAll('html, .scroll')]
    .filter(part => part.scrollWidth > part.clientWidth + 1)
    .map(part => part.getAttribute('aria-label') || part.tagName)
"""


CONTRAST = (
    "color-contrast"  # takes axe as long as all else; in the dark nothing but colours is other, on a phone all else
)
# Of two years' packs, axe looks at one: the other has the same parts.
LOOKED_AT = [place for place in PAGES if "2025-26" not in place]


def grave_violations(page, **options):
    found = AXE.Axe().run(page, options=options).response["violations"]
    return [(one["id"], one["nodes"][0]["html"]) for one in found if one["impact"] in ("serious", "critical")]


@pytest.mark.parametrize("place", PAGES)
def test_a_page_says_no_error_and_asks_for_nothing_but_itself(visit, site, place):
    page = visit(place)

    assert page.said == []
    assert page.asked == [(site / place).as_uri()]


@pytest.mark.parametrize("place", LOOKED_AT)
def test_axe_finds_nothing_serious(visit, place):
    assert grave_violations(visit(place)) == []


@pytest.mark.parametrize("place", LOOKED_AT)
def test_colours_stand_out_in_the_dark_too(visit, place):
    assert grave_violations(visit(place, color_scheme="dark"), runOnly={"type": "rule", "values": [CONTRAST]}) == []


def test_axe_would_find_something(visit):
    page = visit("index.html")
    page.evaluate("document.querySelector('main').insertAdjacentHTML('beforeend', '<select><option>x</select>')")

    assert [name for name, _ in grave_violations(page)] == ["select-name"]


@pytest.mark.parametrize("place", PAGES)
def test_on_a_phone_the_page_does_not_scroll_sideways(visit, place):
    page = visit(place, width=360)

    assert page.evaluate("document.documentElement.scrollWidth") == 360


@pytest.mark.parametrize("place", LOOKED_AT)
def test_axe_finds_nothing_serious_on_a_phone(visit, place):
    assert grave_violations(visit(place, width=360), rules={CONTRAST: {"enabled": False}}) == []


@pytest.mark.parametrize("place", PAGES)
def test_on_a_desk_every_column_of_every_table_is_in_sight(visit, place):
    assert visit(place).evaluate(TOO_WIDE) == []


@pytest.mark.parametrize("place", PAGES)
def test_on_paper_no_table_is_cut(visit, place):
    page = visit(place, width=A4_LESS_MARGINS)
    page.emulate_media(media="print")

    assert page.evaluate(TOO_WIDE) == []
    assert not page.locator("nav").first.is_visible()
    assert page.locator("h1").is_visible()


@pytest.mark.parametrize("place", PAGES)
def test_the_first_key_skips_to_the_content_and_the_next_ones_go_through_the_pages(visit, place):
    page = visit(place)

    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Skip to the content"
    assert page.locator(".skip").bounding_box()["x"] >= 0
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.textContent") == "Front page"
    assert page.evaluate("getComputedStyle(document.activeElement).outlineStyle") == "solid"


@pytest.mark.parametrize("place", PAGES)
def test_every_link_to_a_page_of_the_site_leads_there(visit, site, place):
    page = visit(place)

    hrefs = page.eval_on_selector_all("a[href]", "links => links.map(link => link.getAttribute('href'))")
    own = [href for href in hrefs if not href.startswith("#") and not href.startswith("data_docs/")]
    assert {"index.html", "worklist.html"} <= {href.replace("../", "") for href in own}
    assert [href for href in own if not ((site / place).parent / href).is_file()] == []


@pytest.mark.parametrize("place", PAGES)
def test_tables_have_names_and_heads(visit, place):
    nameless = visit(place).evaluate(
        "[...document.querySelectorAll('table')].filter(one => !one.caption || !one.querySelector('th[scope]')).length"
    )

    assert nameless == 0
