"""The scrutiny pack in a real browser: no word lies upon another, pictures fit, their figures open by keyboard."""

import pytest

PACKS = ("scrutiny/2025-26.html", "scrutiny/2026-27.html", "officers/scrutiny/2025-26.html")
# Words of a chart that lie upon each other, or outside it.
ON_EACH_OTHER = """
[...document.querySelectorAll('figure.chart > svg')].flatMap(svg => {
    const frame = svg.getBoundingClientRect();
    const words = [...svg.querySelectorAll('text')].map(word => [word.textContent, word.getBoundingClientRect()]);
    const upon = (a, b) => Math.min(a.right, b.right) - Math.max(a.left, b.left) > 1
        && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 4;
    const outside = box => box.left < frame.left - 2 || box.right > frame.right + 2 || box.top < frame.top - 2;
    return words.flatMap(([text, box], place) => [
        ...(outside(box) ? [`${svg.querySelector('title').textContent}: ${text} is outside`] : []),
        ...words.slice(place + 1).filter(([, other]) => upon(box, other)).map(([other]) => `${text} upon ${other}`),
    ]);
})
"""


@pytest.mark.parametrize("width", [360, 1280])
@pytest.mark.parametrize("place", PACKS)
def test_no_word_of_a_picture_lies_upon_another_or_outside(visit, place, width):
    page = visit(place, width=width)

    assert page.locator("figure.chart > svg").count() > 40
    assert page.evaluate(ON_EACH_OTHER) == []


@pytest.mark.parametrize("place", PACKS)
def test_headlines_fit_their_cards(visit, place):
    wide = "[...document.querySelectorAll('.headline')].filter(card => card.scrollWidth > card.clientWidth).length"

    assert visit(place, width=360).evaluate(wide) == 0


def test_the_figures_of_a_picture_open_by_keyboard(visit):
    page = visit("scrutiny/2025-26.html")
    picture = page.locator("figure.chart").first

    assert not picture.locator("table").is_visible()
    picture.locator("summary").focus()
    page.keyboard.press("Enter")
    assert picture.locator("table").is_visible()


def test_on_paper_the_figures_stand_beneath_each_picture(visit):
    page = visit("scrutiny/2025-26.html", width=703)
    page.emulate_media(media="print")

    assert page.locator("figure.chart table").first.is_visible()
    assert not page.locator("figure.chart summary").first.is_visible()


def test_every_chapter_is_reached_from_the_top(visit):
    page = visit("scrutiny/2025-26.html")

    chapters = page.locator("nav.contents a").evaluate_all("links => links.map(link => link.getAttribute('href'))")
    assert len(chapters) == 7
    assert all(page.locator(f"section h2{chapter}").count() == 1 for chapter in chapters)


def test_colours_hold_in_the_dark(visit):
    colour = "getComputedStyle(document.querySelector('figure.chart svg text')).fill"

    light = visit("scrutiny/2025-26.html", color_scheme="light").evaluate(colour)
    dark = visit("scrutiny/2025-26.html", color_scheme="dark").evaluate(colour)
    assert light != dark
