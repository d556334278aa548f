"""The worklist in a real browser: five thousand rows to filter, by keyboard too, and to read without a script."""

import re


def shown(page):
    """How many problems are drawn, and how many there are to draw."""
    drawn, found = re.findall(r"[\d,]+", page.inner_text("#told"))
    return int(drawn.replace(",", "")), int(found.replace(",", ""))


def rows(page):
    return page.locator("#rows tr:not(.mend)")


def test_rows_are_drawn_as_somebody_asks_for_them(visit):
    page = visit("worklist.html")

    assert (shown(page), rows(page).count()) == ((200, 5000), 200)
    page.click("#more")
    assert (shown(page), rows(page).count()) == ((400, 5000), 400)


def test_team_level_and_text_narrow_the_rows_together(visit):
    page = visit("worklist.html")

    page.select_option("[name=team]", "Leaving care team")
    of_team = shown(page)[1]
    page.select_option("[name=level]", "query")
    queries = shown(page)[1]
    assert 5000 > of_team > queries > 0
    page.fill("[name=text]", "activity blank")
    told = rows(page).all_inner_texts()
    assert len(told) == min(queries, 200)
    assert all("Leaving care team" in row and "Query" in row and "Activity is blank" in row for row in told)


def test_age_narrows_to_those_open_so_long(visit):
    page = visit("worklist.html")

    page.select_option("[name=age]", "0-7")
    days = [int(text) for text in page.locator("[data-slot=days_open]").all_inner_texts()]
    assert len(days) == shown(page)[0] > 0
    assert max(days) <= 7


def test_a_shared_mend_is_told_once_over_the_problems_it_closes(visit):
    page = visit("worklist.html")

    page.select_option("[name=mend]", "shared")
    assert page.locator("#rows tr").first.inner_text() == "One mend: this placement's provider: closes 4 problems"
    assert page.locator("#rows tr.mend").count() * 4 == rows(page).count()
    page.select_option("[name=mend]", "suggested")
    suggested = rows(page).first.locator(".suggestion, .evidence")
    assert suggested.all_inner_texts() == [
        "Suggested: DEC 14/06/2026",
        "The next episode of the same child begins on that day.",
    ]


def test_no_suggestion_is_shown_where_there_is_none(visit):
    page = visit("worklist.html")

    values = page.locator("#rows .suggestion:visible [data-slot=suggestion]").all_inner_texts()
    assert 0 < len(values) < rows(page).count()
    assert all(values)


def test_nothing_found_is_said_and_everything_comes_back(visit):
    page = visit("worklist.html")

    page.fill("[name=text]", "no such thing")
    assert page.inner_text("#told") == "No problem fits: choose less, or empty the search."
    page.click("button[type=reset]")
    page.wait_for_function("document.querySelector('#told').textContent.startsWith('200 of 5,000')")
    assert rows(page).count() == 200


def test_the_keyboard_reaches_the_filters_and_then_the_rows(visit):
    page = visit("worklist.html")
    reached = []
    for _ in range(40):
        page.keyboard.press("Tab")
        reached.append(page.evaluate("document.activeElement.name || document.activeElement.tagName"))

    filters = ["team", "level", "age", "mend", "text"]
    begin = reached.index("team")
    assert reached[begin : begin + 5] == filters
    assert "SUMMARY" in reached[begin:]
    page.focus("[name=level]")
    page.keyboard.press("Q")
    assert page.input_value("[name=level]") == "query"
    assert shown(page)[1] == 1667


def test_the_whole_key_of_a_child_opens_to_be_copied(visit):
    page = visit("worklist.html")
    key = page.locator("#rows .whole").first

    assert not key.is_visible()
    page.locator("#rows summary").first.focus()
    page.keyboard.press("Enter")
    assert key.is_visible()
    assert re.fullmatch("[0-9a-f]{64}", key.inner_text())


def test_without_a_script_the_first_rows_and_all_counts_are_there(visit):
    page = visit("worklist.html", java_script_enabled=False)

    assert page.locator("#rows tr:not(.mend)").count() == 500
    assert "The first 500 of 5,000 problems" in page.inner_text("#told")
    assert not page.locator("form").is_visible()
    assert page.locator(".card b").first.inner_text() == "3,333"


def test_on_paper_stands_everything_that_was_found(visit):
    page = visit("worklist.html")
    page.select_option("[name=team]", "Data team")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")

    assert rows(page).count() == shown(page)[1] == 1250


def test_accepted_exceptions_stand_apart_with_their_reason(visit):
    page = visit("worklist.html")

    table = page.get_by_role("table", name="Problems that somebody accepted")
    assert table.locator("tbody tr").count() == 2
    assert "The court has sealed the record" in table.inner_text()
    page.fill("[name=text]", "sealed")
    assert page.inner_text("#told").startswith("No problem fits")
